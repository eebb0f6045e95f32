public import CivilTime

extension Programme {
  /// A measurable aim of the plan, such as "80 % of libraries by 2030".
  public struct Target: Sendable, Hashable {
    /// The stable name, a slug.
    public let id: String
    /// The clause of the plan that sets it.
    public let clause: [String]
    /// The unit or group that must reach it, if one is named.
    public let unit: Programme.Unit.ID?
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
  }
}
