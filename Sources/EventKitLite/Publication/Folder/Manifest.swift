internal import CivilTime
internal import FoundationEssentials
internal import SafeFiles

extension Publication {
  /// The list of a publication's files, `manifest.json`: what a server sends along, and what the next
  /// publication may remove.
  struct Manifest: Sendable, Hashable {
    static let name = "manifest.json"

    struct Entry: Sendable, Hashable, Decodable {
      let type: String
      let etag: String
      let size: Int
      let lastModified: String?

      private enum CodingKeys: String, CodingKey {
        case type, etag, size
        case lastModified = "last-modified"
      }

      /// What the manifest says of a file; none of it depends on where and when the file is written.
      init(_ file: Publication.File) {
        type = file.mediaType
        etag = file.entityTag
        size = file.size
        lastModified = file.lastModified?.description
      }
    }

    /// The ledger that led to the publication.
    struct Source: Sendable, Hashable, Decodable {
      /// The seal of its last line.
      let head: String
      /// How many lines it had.
      let lines: Int
      /// The programme's id.
      let programme: String
      /// What stands after the `@` of every UID.
      let domain: String

      init?(_ ledger: Ledger) {
        guard let head = ledger.head, let identity = ledger.identity else { return nil }
        self.head = head.description
        lines = ledger.lineCount
        programme = identity.programme.rawValue
        domain = identity.domain
      }

      /// Whose publication it is.
      var identity: Ledger.Identity {
        Ledger.Identity(programme: Programme.ID(programme), domain: domain)
      }
    }

    private struct Contents: Decodable {
      let ledger: Source?
      let files: [String: Entry]
    }

    /// The ledger that led to the publication; `nil` in a list of the first form.
    private(set) var source: Source?
    private(set) var entries: [String: Entry] = [:]
    /// Whether something stands in the manifest's place that is none, or is damaged.
    private(set) var isForeign = false
    /// What kept a manifest that is there from being read.
    private(set) var problem: Diagnostic?

    var paths: Set<String> { Set(entries.keys) }

    init() {}

    /// Reads a manifest; one that is missing, foreign or damaged names no file.
    init(contentsOf path: String) {
      guard SystemFile.mayExist(path) else { return }
      let bytes: [UInt8]
      switch TextFile.bytes(at: path, limit: .max) {
      case .success(let read): bytes = read
      case .failure(let failure):
        isForeign = true
        problem = failure.diagnostic
        return
      }
      guard let contents = Self.contents(of: Data(bytes)) else {
        isForeign = true
        return
      }
      source = contents.ledger
      // A path that leaves the folder, or has another spelling than ours, was not written by us.
      entries = contents.files.filter { path, _ in path != Self.name && Self.staysInside(path) }
    }

    /// Whether a path has a name between its slashes everywhere, none of which leads up or nowhere.
    private static func staysInside(_ path: String) -> Bool {
      path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .lazy.map { Substring($0) }.allSatisfy { !["", ".", ".."].contains($0) }
    }

    /// Reads a manifest that somebody has named, which must be there and be one.
    init(required path: String) throws(InvalidDocument) {
      switch TextFile.bytes(at: path, limit: .max) {
      case .failure(let problem): throw InvalidDocument([problem.diagnostic])
      case .success(let bytes) where Self.contents(of: Data(bytes)) == nil:
        throw InvalidDocument([
          Diagnostic(
            .error, .notAManifest, .notAManifest, at: SourceLocation(file: path, line: 1, column: 1)
          )
        ])
      case .success: self.init(contentsOf: path)
      }
    }

    /// What the bytes say; in the first form they named the files alone.
    private static func contents(of bytes: Data) -> Contents? {
      let decoder = JSONDecoder()
      if let contents = try? decoder.decode(Contents.self, from: bytes) { return contents }
      let files = try? decoder.decode([String: Entry].self, from: bytes)
      return files.map { Contents(ledger: nil, files: $0) }
    }

    /// The manifest of some files, and of the ledger that led to them.
    init(of files: [Publication.File], by ledger: Ledger) {
      source = Source(ledger)
      for file in files { entries[file.path] = Entry(file) }
    }

    /// When anything in the publication last changed.
    var lastModified: Timestamp? {
      entries.values.compactMap(\.lastModified).compactMap(Timestamp.init).max()
    }

    /// The files of both.
    func merging(_ other: Publication.Manifest) -> Publication.Manifest {
      var both = self
      both.entries.merge(other.entries) { $1 }
      return both
    }

    /// The file's bytes, the same for the same entries, a member on each line.
    var bytes: [UInt8] {
      var json = JSONText(isIndented: true)
      json.object { json in
        json.name("files")
        json.object { json in
          for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
            json.name(path)
            entry.write(to: &json)
          }
        }
        if let source {
          json.name("ledger")
          source.write(to: &json)
        }
      }
      return json.bytes + [UInt8(ascii: "\n")]
    }
  }
}

extension Publication.Manifest.Entry {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("etag", etag)
      json.member("last-modified", lastModified)
      json.name("size")
      json.add(size)
      json.member("type", type)
    }
  }
}

extension Publication.Manifest.Source {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("domain", domain)
      json.member("head", head)
      json.name("lines")
      json.add(lines)
      json.member("programme", programme)
    }
  }
}

extension Ledger {
  /// Whether what a manifest lists has been published by this ledger, or by what led to it.
  func knows(_ manifest: Publication.Manifest) -> Bool {
    if let source = manifest.source { return knows(head: source.head) }
    // Manifests of the first form did not say by what they were published, only when.
    guard let published = manifest.lastModified else { return true }
    return lastMoment.map { $0 >= published } ?? false
  }
}

extension Diagnostic {
  /// The error about a ledger or a folder of another programme.
  static func foreign(
    _ place: String, of known: Ledger.Identity, not identity: Ledger.Identity
  ) -> Diagnostic {
    Diagnostic(
      .error, .foreignLedger, .foreign(place, of: known, not: identity),
      hint: known.domain == identity.domain ? .adoptOrChooseAnother : .domainStays(known.domain))
  }
}

extension Diagnostic.Code {
  /// A file that was named as a publication's manifest is none.
  public static let notAManifest = Self("publish/not-a-manifest")
}
