import EventKitLite
import Foundation

/// Measures the library beside its peers; `Benchmarks/run` drives it.
///
///     Benchmarks inputs DIR               writes what everybody works on
///     Benchmarks time DIR [TASK…]         times us once, prints lines `name seconds`
///     Benchmarks read FILE                parses a file and says how many events it has
///     Benchmarks child DIR NAME COMMAND   runs a command, notes its time and its peak memory
///     Benchmarks table DIR                compares results, prints the table
@main
struct Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else { fail("usage: Benchmarks inputs|time|read|child|table …") }
    let folder = Folder(path: arguments[1])
    switch arguments[0] {
    case "inputs": try writeInputs(to: folder)
    case "time": try Timing(folder).run(Array(arguments.dropFirst(2)))
    case "read": print(try EventCalendar(contentsOf: arguments[1]).events.count)
    case "child" where arguments.count > 3:
      try Child(arguments[2], Array(arguments[3...])).run(notingIn: folder)
    case "table": print(try Comparison(folder).text)
    default: fail("there is no \(arguments[0])")
    }
  }

  static func writeInputs(to folder: Folder) throws {
    let records = Record.generated(count: Record.many)
    try folder.write(records.prefix(Record.some).map(\.line), to: "records.txt")
    try folder.write(RuleCase.generated(count: 1000).map(\.line), to: "rules.txt")
    for (name, count) in [("events.ics", Record.some), ("many.ics", Record.many)] {
      let calendar = Record.calendar(of: records.prefix(count).map(\.event))
      try folder.write(calendar.serialized(), to: name)
    }
    try LargeProgramme().write(to: folder)
  }

  static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(64)
  }
}
