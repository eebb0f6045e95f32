public import CivilTime

extension Programme {
  /// A document that a programme rests on: a law, a decision, a resolution.
  public struct LegalBasis: Sendable, Hashable, Codable, Identifiable {
    /// A document's stable name, a slug, by which events cite it.
    public typealias ID = Identifier<LegalBasis>

    /// The stable name.
    public let id: ID
    /// The document's official number, such as `1520/QĐ-TTg`, where it is known.
    public let number: String?
    /// The day it was signed, where it is known.
    public let signed: CalendarDate?
    /// Who issued it: a unit's id or a plain name.
    public let issuer: String?
    /// What it is about.
    public let title: LocalizedText
    /// How sure we are of it.
    public let verification: Verification?
    /// Where that was found.
    public let source: String?
    /// A remark for readers.
    public let note: LocalizedText?
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates a document.
    public init(
      id: ID, number: String? = nil, signed: CalendarDate? = nil, issuer: String? = nil,
      title: LocalizedText, verification: Verification? = nil, source: String? = nil,
      note: LocalizedText? = nil, location: SourceLocation? = nil
    ) {
      self.id = id
      self.number = number
      self.signed = signed
      self.issuer = issuer
      self.title = title
      self.verification = verification
      self.source = source
      self.note = note
      self.location = location
    }

    /// The name of who issued it; `nil` where nothing but an id is known, which says nothing to
    /// readers.
    package func issuerName(in programme: Programme) -> LocalizedText? {
      issuer.flatMap { issuer in
        programme.units[Programme.Unit.ID(issuer)]?.name
          ?? (Slug.isValid(issuer) ? nil : LocalizedText([.vietnamese: issuer, .english: issuer]))
      }
    }

    /// How people cite it: the number and the day, or the title where there is no number.
    public func citation(in language: Language) -> String {
      guard let number else { return title[language] }
      guard let signed else { return number }
      return "\(number) (\(signed.text(in: language)))"
    }
  }
}
