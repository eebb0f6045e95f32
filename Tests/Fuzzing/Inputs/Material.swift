import EventKitLite
import Foundation
import TestInputs

/// What is mutated: sound documents of each kind, most of them of this repository.
public struct Material: Sendable {
  private var documents: [Input.Kind: [[UInt8]]] = [:]

  /// The repository, found from this file.
  public static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(4).joined(separator: "/")

  /// Gathers it.
  ///
  /// - Throws: whatever keeps a file from being read.
  public init() throws {
    let folders = [
      "Tests/Fuzzing/Seeds", "Documentation/Samples", "Tests/EventKitLiteTests/Fixtures",
    ]
    let calendars = try folders.flatMap { try Self.files(in: $0, ending: "ics") }.filter {
      $0.count < 40_000
    }
    documents[.calendar] = calendars
    documents[.jcal] = calendars.map { JCal.bytes(of: ICalendarReader().read($0).components) }
    let programmes = try Self.files(in: "Sources/eventctl/Starters", ending: "yaml")
      .map { Self.filled(String(decoding: $0, as: UTF8.self)) }
    documents[.programme] = programmes
    let ledgers = try programmes.prefix(3).map { try Self.ledger(of: ProgrammeFiles($0)) }
    documents[.ledger] =
      ledgers + (try Self.files(in: "Tests/EventKitLiteTests/Fixtures", ending: "jsonl"))
  }

  func documents(of kind: Input.Kind) -> [[UInt8]] { documents[kind] ?? [] }

  /// Calendars that cost more than they look.
  let bombs = Bomb.all.map { $0.document(of: 600) }

  /// The files of a folder whose names end in some way, in the order of their names.
  public static func files(in folder: String, ending: String) throws -> [[UInt8]] {
    try names(in: folder, ending: ending).map { name in
      try [UInt8](Data(contentsOf: URL(filePath: "\(repository)/\(folder)/\(name)")))
    }
  }

  /// What these files are called.
  public static func names(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(repository)/\(folder)")
      .filter { $0.hasSuffix(".\(ending)") }.sorted()
  }

  /// A starter with its blanks filled in.
  private static func filled(_ starter: String) -> [UInt8] {
    Array(
      starter.replacing("<id>.invalid", with: "example.org").replacing("<id>", with: "programme")
        .replacing("<first>", with: "2026").replacing("<last>", with: "2028").utf8)
  }

  /// The ledger of a programme that has been published twice, the second time with a year less.
  private static func ledger(of files: ProgrammeFiles) throws -> [UInt8] {
    var (ledger, bytes) = (Ledger(), [UInt8]())
    for (moment, horizon) in [
      ("2026-01-01T00:00:00Z", "2026..2026"), ("2026-02-01T00:00:00Z", "2026..2027"),
    ] {
      var files = files
      files.replace("2026..2028", by: horizon)
      guard let now = Timestamp(moment) else { continue }
      let publication = try Publication(of: try files.programme(), ledger: ledger, now: now)
      bytes += publication.ledger.pendingBytes
      ledger = try Ledger(bytes)
    }
    return bytes
  }
}
