extension Programme {
  /// The stable name of something in a programme, of a type of its own: a unit's is no event's.
  ///
  /// ```swift
  /// let unit: Programme.Unit.ID = "thu-vien-tinh"
  /// let feed = Feed.ID(unit: unit)   // a unit's feed has its name
  /// print(programme.units[unit]?.name[.english] ?? unit.rawValue)
  /// ```
  ///
  /// `Subject` is what it names and holds nothing. In files it is a slug: words of a–z and 0–9 with
  /// single hyphens between them, at most 64 characters. Made in code, it holds any text;
  /// ``Programme/problems()`` reports what is no slug. It is encoded as its text.
  public struct Identifier<Subject>: Sendable, Hashable {
    /// The name as text.
    public let rawValue: String

    /// Creates a name from a text, as it is.
    public init(_ text: String) { rawValue = text }
  }

  /// A programme's stable name, a slug.
  public typealias ID = Identifier<Programme>
}

extension Programme.Identifier: ExpressibleByStringLiteral {
  /// Creates a name from a literal.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Programme.Identifier: LosslessStringConvertible {
  /// The name as text.
  public var description: String { rawValue }
}

extension Programme.Identifier: Comparable {
  /// Orders names as texts.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Programme.Identifier: Codable, CodingKeyRepresentable {
  /// Reads a name from its text.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The name as a key, so that a dictionary of names becomes an object.
  public var codingKey: any CodingKey { Key(stringValue: rawValue) }

  /// Reads a name from a key.
  public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
