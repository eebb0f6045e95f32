public import CivilTime

extension Publication {
  /// One file of a publication.
  ///
  /// Feeds share the bytes of their events, so a file is made of parts; ``bytes`` puts them together each
  /// time it is asked.
  public struct File: Sendable, Hashable {
    /// Where it stands, relative to the publication's root, with `/` between folders.
    public let path: String
    /// What it is: `text/calendar; charset=utf-8`.
    public let mediaType: String
    /// How many events it holds.
    public let events: Int
    /// A name for just this content: the same bytes have the same tag, other bytes another.
    ///
    /// It is a strong validator for HTTP's `ETag` (RFC 9110, section 8.8.3), without quotation marks.
    public let entityTag: String
    /// When the content last changed; it never goes back.
    public let lastModified: Timestamp?
    private let parts: [SharedBytes]

    init(
      path: String, parts: [SharedBytes], mediaType: String, events: Int, lastModified: Timestamp?
    ) {
      self.path = path
      self.parts = parts
      self.mediaType = mediaType
      self.events = events
      self.lastModified = lastModified
      var digest = ContentDigest()
      for part in parts { digest.add(part.digest) }
      entityTag = digest.hexadecimal
    }

    /// Creates a file that is made of a publication: a page.
    ///
    /// - Parameters:
    ///   - path: where it stands.
    ///   - text: what it holds.
    ///   - mediaType: what it is.
    package init(path: String, text: String, mediaType: String) {
      self.init(
        path: path, parts: [SharedBytes(Array(text.utf8))], mediaType: mediaType, events: 0,
        lastModified: nil)
    }

    /// What it holds.
    public var bytes: [UInt8] { parts.joinedBytes }

    /// The same in the parts that it shares with other files.
    var sharedParts: [[UInt8]] { parts.map(\.bytes) }

    /// How many bytes it holds.
    public var size: Int { parts.reduce(0) { $0 + $1.bytes.count } }

    /// The media type of calendars; without the character set Google garbles them.
    static let calendar = "text/calendar; charset=utf-8"

    /// A warning when it is larger than some calendar programs take.
    var sizeWarning: Diagnostic? {
      guard size > Publication.largestFeed || events > Publication.mostEvents else { return nil }
      return Diagnostic(
        .warning, .largeFeed, .feedLarge(path, events: events, bytes: size),
        hint: .shortenHorizon)
    }
  }
}

extension Diagnostic.Code {
  /// A feed is larger than some calendar programs take.
  public static let largeFeed = Self("publish/large-feed")
}
