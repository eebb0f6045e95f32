public import CivilTime

extension Programme {
  /// A measurable aim of the plan, such as "80 % of libraries by 2030".
  public struct Target: Sendable, Hashable, Codable, Identifiable {
    /// A target's stable name, a slug.
    public typealias ID = Identifier<Target>

    /// The stable name.
    public let id: ID
    /// The clause of the plan that sets it.
    public let clause: [String]
    /// The unit or group that must reach it, if one is named.
    public let unit: Unit.ID?
    /// What is measured.
    public let measure: LocalizedText
    /// The value to reach by the end of each year, as the plan writes it: `60%`, `8/8`.
    public let byYear: [Int: String]
    /// The value to reach where the plan names no year.
    public let overall: String?
    /// A remark for readers.
    public let note: LocalizedText?
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates an aim.
    public init(
      id: ID, clause: [String] = [], unit: Unit.ID? = nil, measure: LocalizedText,
      byYear: [Int: String] = [:], overall: String? = nil, note: LocalizedText? = nil,
      location: SourceLocation? = nil
    ) {
      self.id = id
      self.clause = clause
      self.unit = unit
      self.measure = measure
      self.byYear = byYear
      self.overall = overall
      self.note = note
      self.location = location
    }
  }
}
