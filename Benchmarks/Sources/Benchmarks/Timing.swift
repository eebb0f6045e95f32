import EventKitLite
import Foundation

/// Times the library once, task after task. `Benchmarks/run` repeats it in turn with the peers.
struct Timing {
  let folder: Folder
  let records = Record.generated(count: Record.some)

  init(_ folder: Folder) { self.folder = folder }

  /// Runs the tasks of these names, or all.
  func run(_ names: [String]) throws {
    let tasks = [
      ("parse", parse), ("serialise", serialise), ("feed", feed), ("assembly", assembly),
      ("rules", expand), ("lunar", lunar),
    ]
    for (name, task) in tasks where names.isEmpty || names.contains(name) { try task() }
  }

  private func parse() throws {
    let bytes = folder.bytes("events.ics")
    var reading: ICalendarReader.Reading?
    report("parse", warmingUp: false) { reading = ICalendarReader().read(bytes) }
    let events = reading?.components.first.flatMap { EventCalendar($0) }?.events ?? []
    try folder.write(events.map(Record.line), to: "eventkitlite-parsed.txt")
  }

  private func serialise() throws {
    let calendar = Record.calendar(of: records.map(\.event))
    var bytes: [UInt8] = []
    report("serialise") { bytes = calendar.serialized() }
    try folder.write(bytes, to: "eventkitlite-serialised.ics")
  }

  private func feed() throws {
    let few = Array(records.prefix(60))
    var bytes: [UInt8] = []
    report("feed", repeats: 50) { bytes = Record.calendar(of: few.map(\.event)).serialized() }
    try folder.write(bytes, to: "eventkitlite-feed.ics")
  }

  private func assembly() throws {
    var bytes: [UInt8] = []
    let few = records.prefix(60)
    let rendered = few.map { $0.event.rendered() }
    let frame = Record.calendar(of: [])
    report("assembly", repeats: 1000) { bytes = frame.serialized(adding: rendered) }
    try folder.write(bytes, to: "eventkitlite-assembly.ics")
  }

  private func expand() throws {
    let rules = RuleCase.generated(count: 1000)
    var found: [[LocalDateTime]] = []
    report("rules") { found = rules.map(\.moments) }
    // The peers are timed without turning their results into text, and so are we.
    try folder.write(
      found.map { $0.map(\.basicDescription).joined(separator: " ") }, to: "eventkitlite-rules.txt")
  }

  private func lunar() throws {
    var sum = 0
    let days = LunarDate.supported.days.map { $0 }
    report("lunar") {
      for index in 0..<1_000_000 {
        if let lunar = try? LunarDate(days[index * 7919 % days.count]) { sum &+= lunar.day }
      }
    }
  }

  /// Prints the processor time of some work, per repetition, after it has been done once before.
  private func report(
    _ name: String, repeats: Int = 1, warmingUp: Bool = true, _ work: () -> Void
  ) {
    if warmingUp { for _ in 0..<repeats { work() } }
    let start = clock()
    for _ in 0..<repeats { work() }
    print(name, Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(repeats))
  }
}
