internal import FoundationEssentials

/// The list of a publication's files, `manifest.json`: what a server sends along, and what the next
/// publication may remove.
struct Manifest {
  static let name = "manifest.json"

  struct Entry: Codable {
    let type: String
    let etag: String
    let size: Int
    let lastModified: String?

    private enum CodingKeys: String, CodingKey {
      case type, etag, size
      case lastModified = "last-modified"
    }

    /// What the manifest says of a file; none of it depends on where and when the file is written.
    init(_ file: Publication.File, bytes: [UInt8]) {
      type = file.mediaType
      etag = ContentDigest.hexadecimal(of: bytes)
      size = bytes.count
      lastModified = Self.lastModified(in: bytes)?.description
    }

    /// The latest of the moments at which the events of a feed were last changed.
    private static func lastModified(in bytes: [UInt8]) -> Timestamp? {
      let name = Array("DTSTAMP:".utf8)
      let latest = bytes.split(separator: UInt8(ascii: "\n")).lazy
        .filter { $0.starts(with: name) }
        .map { String(decoding: $0.dropFirst(name.count).prefix(16), as: UTF8.self) }
        .max()
      guard let latest, case .utc(let moment) = WireTime.time(latest, zone: nil) else { return nil }
      return moment
    }
  }

  private(set) var entries: [String: Entry] = [:]

  var paths: Set<String> { Set(entries.keys) }

  init() {}

  /// Reads a manifest; one that is missing or damaged names no file, so nothing is removed.
  init(contentsOf path: String) {
    guard case .success(let bytes) = TextFile.bytes(at: path, limit: .max),
      let entries = try? JSONDecoder().decode([String: Entry].self, from: Data(bytes))
    else { return }
    // A path that leaves the folder, or has another spelling than ours, was not written by us.
    self.entries = entries.filter { path, _ in
      path != Self.name
        && path.split(separator: "/", omittingEmptySubsequences: false)
          .allSatisfy { !["", ".", ".."].contains($0) }
    }
  }

  mutating func add(_ file: Publication.File, bytes: [UInt8]) {
    entries[file.path] = Entry(file, bytes: bytes)
  }

  /// The files of both.
  func merging(_ other: Manifest) -> Manifest {
    var both = self
    both.entries.merge(other.entries) { $1 }
    return both
  }

  /// The file's bytes, the same for the same entries.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return [UInt8]((try? encoder.encode(entries)) ?? Data()) + [UInt8(ascii: "\n")]
  }
}
