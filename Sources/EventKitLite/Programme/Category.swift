public import CivilTime

extension Programme {
  /// A kind of events that people subscribe to by itself, such as everything for museums.
  public struct Category: Sendable, Hashable, Codable, Identifiable {
    /// A category's stable name, a slug; it is part of the feed's address.
    public typealias ID = Identifier<Category>

    /// The stable name.
    public let id: ID
    /// What it is called.
    public let name: LocalizedText
    /// The colour that calendars show, a CSS name (RFC 7986, section 5.9).
    public let color: String?

    /// Creates a kind of events.
    public init(id: ID, name: LocalizedText, color: String? = nil) {
      self.id = id
      self.name = name
      self.color = color
    }

    /// What it is called in any language.
    package var names: [String] { name.inAllLanguages }
  }
}
