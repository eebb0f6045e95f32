import Foundation
import TestSupport
import Testing

@Suite("eventctl publish: crashes and failures at any moment")
struct CrashTests {
  @Test("Killed at moments of its whole run, publish leaves whole files, and the next completes")
  func kills() throws {
    let publication = try Republication()
    let clock = ContinuousClock()
    try publication.reset()
    var whole = try clock.measure { _ = try publication.completion() }
    var moment = 0.0
    var interrupted = 0
    let rounds = Sweep.of(1...100, sample: 20)
    for round in rounds where interrupted < rounds.count * 3 / 2 {
      try publication.reset()
      // A run that mends what an interrupted one has left may be interrupted itself.
      for _ in 0..<3 {
        let running = try CommandLineTool.start(publication.arguments)
        // Steps of the golden section fill the whole time evenly, and never hit a moment twice.
        moment = (moment + 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
        Thread.sleep(forTimeInterval: whole / .seconds(1) * moment)
        running.kill()
        interrupted += try running.outcome().status == -1 ? 1 : 0
        #expect(try publication.damage() == [], "round \(round)")
      }
      // How long a run takes depends on what else the machine does just now.
      var problems: [String] = []
      whole = try clock.measure { problems = try publication.completion() }
      #expect(problems == [], "round \(round)")
    }
    // Otherwise most runs had ended before they were killed.
    #expect(interrupted > rounds.count / 2)
  }

  /// The calls with which a publication changes something, and whether it is the first one into its
  /// folder; each is named as systems differ in the name.
  private static let calls = [
    ("/^mkdir", true), ("/chmod", false), ("/^pwrite64", false), ("/^fsync", false),
    ("/^fsync", true), ("/^rename", false), ("/^rename", true), ("/^unlink", false),
  ]

  @Test(
    "Killed before a call that changes a file, publish leaves whole files",
    .enabled("strace must be there and allowed", { Tracer.isUsable }), arguments: calls)
  func killedBefore(call: String, isFirst: Bool) throws {
    let publication = try Republication()
    func run(_ wrapper: [String]) throws -> CommandLineTool.Outcome {
      try publication.reset()
      if isFirst {
        // Nothing was published before; what is old is no file at all.
        try FileManager.default.removeItem(at: publication.scratch.url("out"))
      }
      return try CommandLineTool.run(publication.arguments, through: wrapper)
    }
    let count = try Tracer.count(call, in: run)
    try #require(count > 1)
    for number in Sweep.of(1...count, sample: 5) {
      let killed = try run(Tracer.injecting("signal=KILL", into: call, number))
      try #require(killed.status == -1, "call \(number): \(killed.standardError)")
      let damage = try publication.damage().filter { !isFirst || !$0.hasSuffix("is gone") }
      #expect(damage == [], "call \(number)")
      #expect(try publication.completion() == [], "call \(number)")
    }
    #expect(try run(Tracer.injecting("signal=KILL", into: call, count + 1)).status == 0)
  }

  @Test(
    "A call that fails is told with status 73, and leaves whole files and no others",
    .enabled("strace must be there and allowed", { Tracer.isUsable }),
    arguments: [
      ("/^pwrite64", "ENOSPC", "the disk is full"), ("/^pwrite64", "EDQUOT", "quota"),
      ("/^fsync", "EIO", "the disk reported an error"), ("/^rename", "EACCES", "permission"),
      ("/chmod", "EROFS", "mounted read-only"),
    ])
  func failed(call: String, error: String, words: String) throws {
    let publication = try Republication()
    func run(_ wrapper: [String]) throws -> CommandLineTool.Outcome {
      try publication.reset()
      return try CommandLineTool.run(publication.arguments, through: wrapper)
    }
    let count = try Tracer.count(call, in: run)
    try #require(count > 4)
    for number in Sweep.of(1...count, sample: 5) {
      let told = try run(Tracer.injecting("error=\(error)", into: call, number))
      try #require(told.status == 73, "call \(number): \(told.standardError)")
      #expect(
        told.standardError.contains(words) && told.standardError.contains("[file/unwritable]"))
      #expect(try publication.damage() == [], "call \(number)")
      // When feeds may have come already, the next run must find the list of them.
      #expect(try publication.temporaryFiles().allSatisfy { $0 == ".manifest.json.pending" })
      #expect(try publication.completion() == [], "call \(number)")
    }
    #expect(try run(Tracer.injecting("error=\(error)", into: call, count + 1)).status == 0)
  }
}

/// `strace`, which counts the calls of a program, and stops or fails it at one of our choice.
private enum Tracer {
  static let path = ["/usr/bin/strace", "/usr/local/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Containers often forbid it.
  static var isUsable: Bool {
    guard path != nil else { return false }
    let wrapper = injecting("error=EIO", into: "/^rename", 1)
    return (try? CommandLineTool.run(["--version"], through: wrapper))?.status == 0
  }

  static func injecting(_ what: String, into call: String, _ number: Int) -> [String] {
    tracing(call, into: "/dev/null") + ["-e", "inject=\(call):\(what):when=\(number)"]
  }

  /// How many calls a run has that nothing disturbs.
  static func count(
    _ call: String, in run: ([String]) throws -> CommandLineTool.Outcome
  ) throws -> Int {
    let scratch = try ScratchFolder()
    let outcome = try run(tracing(call, into: scratch.url("calls").path))
    try #require(outcome.status == 0, "\(outcome.standardError)")
    let calls = try String(contentsOf: scratch.url("calls"), encoding: .utf8)
    return calls.split(separator: "\n").count
  }

  private static func tracing(_ call: String, into file: String) -> [String] {
    [path ?? "", "-qq", "-o", file, "-e", "signal=none", "-e", "trace=\(call)"]
  }
}
