package import CivilTime

/// The words of every official document (Decree 30/2020/NĐ-CP, Appendix I).
extension LocalizedText {
  static let nation = LocalizedText(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")
  static let motto = LocalizedText(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
  static let recipientsHeading = LocalizedText(vi: "Nơi nhận:", en: "To:")
  static let group = LocalizedText(vi: "Nhóm", en: "Group")
  /// What stands in the place of a table without rows.
  static let nothingHere = LocalizedText(vi: "Không có.", en: "Nothing.")
  /// What is not known and gets filled in.
  package static let dots = LocalizedText(vi: "……………", en: "……………")

  static func number(_ number: Paper.Number) -> LocalizedText {
    LocalizedText(vi: "Số: \(number)", en: "No.: \(number)")
  }

  /// `Đắk Nông, ngày 05 tháng 02 năm 2027`.
  static func placeAndDay(_ place: String?, _ day: CalendarDate?) -> LocalizedText {
    let (place, day) = (place ?? "……………", day.map(officialDay) ?? noDay)
    return LocalizedText(vi: "\(place), \(day[.vietnamese])", en: "\(place), \(day[.english])")
  }

  /// `(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2027 của …)` (Appendix I, III.1.c).
  static func goesWith(_ kind: String, _ head: Paper.Head) -> LocalizedText {
    let day = head.signed.map(officialDay) ?? noDay
    return LocalizedText(
      vi: "(Kèm theo \(kind) số \(head.number) \(day[.vietnamese]) của \(head.office))",
      en: "(Annex to \(kind) no. \(head.number) of \(day[.english]) by \(head.office))")
  }

  /// A day to be filled in.
  package static let noDay = LocalizedText(
    vi: "ngày …… tháng …… năm ………", en: "…… …………… ………")

  /// `ngày 05 tháng 02 năm 2027`: days below ten and the months one and two have a zero before them
  /// (Appendix I, II.4.b).
  package static func officialDay(_ day: CalendarDate) -> LocalizedText {
    let month = day.month < 3 ? day.month.padded(to: 2) : "\(day.month)"
    return LocalizedText(
      vi: "ngày \(day.day.padded(to: 2)) tháng \(month) năm \(day.year)",
      en: "\(day.day) \(Month.name(day.month, in: .english)) \(day.year)")
  }
}
