package import CivilTime

/// The words of every official document (Decree 30/2020/NĐ-CP, Appendix I).
extension LocalizedText {
  static let nation = LocalizedText(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")
  static let motto = LocalizedText(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
  static let recipientsHeading = LocalizedText(vi: "Nơi nhận:", en: "To:")
  static let group = LocalizedText(vi: "Nhóm", en: "Group")
  static let dots = LocalizedText(vi: "……………", en: "……………")

  /// `Số: 05/KH-UBND`; a number below ten has a zero before it, and one that is not known has room.
  static func number(_ number: String) -> LocalizedText {
    let parts = number.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    var digits = String(parts.first ?? "")
    if digits.count == 1, digits.allSatisfy(\.isNumber) { digits = "0" + digits }
    if digits.allSatisfy(\.isWhitespace) { digits = "       " }
    let rest = parts.count > 1 ? "/\(parts[1])" : ""
    return LocalizedText(vi: "Số: \(digits)\(rest)", en: "No.: \(digits)\(rest)")
  }

  /// `Đắk Nông, ngày 05 tháng 02 năm 2027`.
  static func placeAndDay(_ place: String?, _ day: CalendarDate?) -> LocalizedText {
    let place = place ?? "……………"
    guard let day else {
      return LocalizedText(
        vi: "\(place), ngày …… tháng …… năm ………", en: "\(place), …… …………… ………")
    }
    return LocalizedText(
      vi: "\(place), \(officialDay(day)[.vietnamese])",
      en: "\(place), \(officialDay(day)[.english])")
  }

  /// `ngày 05 tháng 02 năm 2027`: days below ten and the months one and two have a zero before them
  /// (Appendix I, II.4.b).
  package static func officialDay(_ day: CalendarDate) -> LocalizedText {
    let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
    let month = day.month < 3 ? "0\(day.month)" : "\(day.month)"
    return LocalizedText(
      vi: "ngày \(number) tháng \(month) năm \(day.year)",
      en: "\(day.day) \(Month.name(day.month, in: .english)) \(day.year)")
  }
}
