public import CivilTime

/// A name of the cycle of sixty, can chi: one of ten stems (thiên can) and one of twelve branches
/// (địa chi), both moving on by one each time.
///
/// Years, months and days are named by it: the lunar year 2027 is Đinh Mùi, 1 January 2000 was a
/// day Mậu Ngọ.
public struct SexagenaryName: Sendable, Hashable {
  /// The place in the cycle, from 0 for Giáp Tý to 59 for Quý Hợi.
  public let index: Int

  /// Creates the name at a place of the cycle, counted on beyond both of its ends.
  public init(index: Int) { self.index = (index % 60 + 60) % 60 }

  /// Creates the name of a lunar year; the year 4 of our era was Giáp Tý.
  public init(lunarYear year: Int) {
    self.init(index: year % 60 - 4)
  }

  /// Creates the name of a lunar month, 1 to 12; a leap month has the name of the one before.
  ///
  /// The first month always has the branch Dần, and stems run on from year to year.
  public init(month: Int, ofLunarYear year: Int) {
    self.init(index: (year % 60 - 4) * 12 + month % 60 + 1)
  }

  /// Creates the name of a day; the cycle has run without a break for over two thousand years.
  public init(day: CalendarDate) {
    self.init(index: day.dayNumber + 17)
  }

  /// The stem, such as `Đinh`.
  public var stem: String { Self.stems[index % 10] }

  /// The branch, such as `Mùi`.
  public var branch: String { Self.branches[index % 12] }

  /// The lunar year of this name that is nearest to another year; of two as near, the later.
  public func lunarYear(nearest year: Int) -> Int {
    // Beyond the years of dates there is nothing to be near to, and sums could overflow.
    let year = min(max(year, -9999), 9999)
    let ahead = (index - Self(lunarYear: year).index + 60) % 60
    return ahead <= 30 ? year + ahead : year + ahead - 60
  }

  static let stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
  static let branches = [
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
  ]
}

extension SexagenaryName: CustomStringConvertible, LosslessStringConvertible {
  /// Stem and branch, `Đinh Mùi`.
  public var description: String { "\(stem) \(branch)" }

  /// Reads stem and branch, with or without diacritics, in either case, also in their other
  /// spellings (Quí, Mẹo, Tí, Tị). Stem and branch that never meet are refused; the stem also
  /// distinguishes Tý from Tỵ.
  public init?(_ description: String) {
    let words = description.folded.split(separator: " ")
    guard words.count == 2 else { return nil }
    self.init(foldedStem: words[0], foldedBranch: words[1])
  }

  init?(foldedStem stem: some StringProtocol, foldedBranch branch: some StringProtocol) {
    guard let s = Self.foldedStems.firstIndex(of: Self.usualStem(stem)) else { return nil }
    let other = ["meo": "mao", "ti": "ty"]
    let wanted = other[String(branch)] ?? String(branch)
    // Tý and Tỵ look alike without marks, but only one of them ever meets the stem.
    let branches = Self.foldedBranches.indices.filter { Self.foldedBranches[$0] == wanted }
    guard let b = branches.first(where: { $0 % 2 == s % 2 }) else { return nil }
    self.init(index: (0..<60).first { $0 % 10 == s && $0 % 12 == b } ?? 0)
  }

  static func isFoldedStem(_ word: some StringProtocol) -> Bool {
    foldedStems.contains(usualStem(word))
  }

  private static func usualStem(_ word: some StringProtocol) -> String {
    word == "qui" ? "quy" : String(word)
  }

  private static let foldedStems = stems.map(\.folded)
  private static let foldedBranches = branches.map(\.folded)
}

extension SexagenaryName: Codable {
  /// Reads stem and branch, `Đinh Mùi`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(
      expected: "a name of the cycle of sixty such as Đinh Mùi", from: Self.init(_:))
  }

  /// Writes stem and branch, `Đinh Mùi`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}
