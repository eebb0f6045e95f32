internal import CivilTime
internal import FoundationEssentials
internal import SafeFiles

extension Publication {
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
      init(_ file: Publication.File) {
        type = file.mediaType
        etag = file.entityTag
        size = file.size
        lastModified = file.lastModified?.description
      }
    }

    private(set) var entries: [String: Entry] = [:]
    /// Whether something stands in the manifest's place that is none, or is damaged.
    private(set) var isForeign = false

    var paths: Set<String> { Set(entries.keys) }

    init() {}

    /// Reads a manifest; one that is missing, foreign or damaged names no file.
    init(contentsOf path: String) {
      guard SystemFile.mayExist(path) else { return }
      guard case .success(let bytes) = TextFile.bytes(at: path, limit: .max),
        let entries = try? JSONDecoder().decode([String: Entry].self, from: Data(bytes))
      else {
        isForeign = true
        return
      }
      // A path that leaves the folder, or has another spelling than ours, was not written by us.
      self.entries = entries.filter { path, _ in
        path != Self.name
          && path.split(separator: "/", omittingEmptySubsequences: false)
            .allSatisfy { !["", ".", ".."].contains($0) }
      }
    }

    /// The manifest of a publication.
    init(_ publication: Publication) {
      for file in publication.files { entries[file.path] = Entry(file) }
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

    /// The file's bytes, the same for the same entries.
    var bytes: [UInt8] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return [UInt8]((try? encoder.encode(entries)) ?? Data()) + [UInt8(ascii: "\n")]
    }
  }
}
