import Foundation
import Testing

@Suite("eventctl publish: crashes and failures at any moment")
struct CrashTests {
  @Test(
    "Killed at any moment, publish leaves whole files, and the next run completes",
    .timeLimit(.minutes(10)))
  func kills() throws {
    let publication = try Republication()
    let clock = ContinuousClock()
    try publication.reset()
    var whole = try clock.measure { _ = try publication.completion() }
    var moment = 0.0
    var interrupted = 0
    var rounds = 0
    while interrupted < 150, rounds < 100 {
      rounds += 1
      try publication.reset()
      // A run that mends what an interrupted one has left may be interrupted itself.
      for _ in 0..<3 {
        let running = try CommandLineTool.start(publication.arguments)
        // Steps of the golden section fill the whole time evenly, and never hit a moment twice.
        moment = (moment + 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
        Thread.sleep(forTimeInterval: whole / .seconds(1) * moment)
        running.kill()
        interrupted += try running.outcome().status == -1 ? 1 : 0
        #expect(try publication.damage() == [], "round \(rounds)")
      }
      // How long a run takes depends on what else the machine does just now.
      var problems: [String] = []
      whole = try clock.measure { problems = try publication.completion() }
      #expect(problems == [], "round \(rounds)")
    }
    // Otherwise most runs had ended before they were killed.
    #expect(interrupted > 50)
  }

  /// The calls with which a publication changes something, and whether it is the first one into its
  /// folder; each is named as systems differ in the name.
  private static let calls = [
    ("/^mkdir", true), ("/chmod", false), ("/^pwrite64", false), ("/^fsync", false),
    ("/^fsync", true), ("/^rename", false), ("/^rename", true), ("/^unlink", false),
  ]

  @Test(
    "Killed before each call that changes a file, publish leaves whole files",
    .enabled("strace must be there and allowed", { Tracer.isUsable }), arguments: calls)
  func everyCall(call: String, isFirst: Bool) throws {
    let publication = try Republication()
    var count = 0
    while true {
      try publication.reset()
      if isFirst {
        // Nothing was published before; what is old is no file at all.
        try FileManager.default.removeItem(at: publication.scratch.url("out"))
      }
      let run = try CommandLineTool.run(
        publication.arguments, through: Tracer.injecting("signal=KILL", into: call, count + 1))
      if run.status == 0 { break }
      try #require(run.status == -1, "\(run.standardError)")
      count += 1
      let damage = try publication.damage().filter { !isFirst || !$0.hasSuffix("is gone") }
      #expect(damage == [], "call \(count)")
      #expect(try publication.completion() == [], "call \(count)")
    }
    #expect(count > 1)
  }

  @Test(
    "A call that fails is told with status 73, and leaves whole files and no others",
    .enabled("strace must be there and allowed", { Tracer.isUsable }),
    arguments: [
      ("/^pwrite64", "ENOSPC", "the disk is full"), ("/^pwrite64", "EDQUOT", "quota"),
      ("/^fsync", "EIO", "Input/output error"), ("/^rename", "EACCES", "permission"),
      ("/chmod", "EROFS", "mounted read-only"),
    ])
  func everyFailure(call: String, error: String, words: String) throws {
    let publication = try Republication()
    var count = 0
    while true {
      try publication.reset()
      let run = try CommandLineTool.run(
        publication.arguments, through: Tracer.injecting("error=\(error)", into: call, count + 1))
      if run.status == 0 { break }
      count += 1
      try #require(run.status == 73, "call \(count): \(run.standardError)")
      #expect(run.standardError.contains(words) && run.standardError.contains("[file/unwritable]"))
      #expect(try publication.damage() == [], "call \(count)")
      // When feeds may have come already, the next run must find the list of them.
      #expect(try publication.temporaryFiles().allSatisfy { $0 == ".manifest.json.pending" })
      #expect(try publication.completion() == [], "call \(count)")
    }
    #expect(count > 4)
  }
}

/// `strace`, which stops or fails a program at a call of our choice.
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
    [path ?? "", "-qq", "-o", "/dev/null", "-e", "trace=\(call)"]
      + ["-e", "inject=\(call):\(what):when=\(number)"]
  }
}
