package import CivilTime

/// What does not fit together in a programme.
extension LocalizedText {
  // MARK: Ids

  static func noEntry(_ kind: EntryKind, named id: String) -> LocalizedText {
    switch kind {
    case .unit:
      LocalizedText(
        vi: "không có đơn vị nào có mã '\(id)'", en: "there is no unit with the id '\(id)'")
    case .event:
      LocalizedText(
        vi: "không có sự kiện nào có mã '\(id)'", en: "there is no event with the id '\(id)'")
    case .basis:
      LocalizedText(
        vi: "không có văn bản nào có mã '\(id)'", en: "there is no document with the id '\(id)'")
    case .category:
      LocalizedText(
        vi: "không có loại việc nào có mã '\(id)'", en: "there is no category with the id '\(id)'")
    case .group:
      LocalizedText(
        vi: "không có nhóm ngày nào có mã '\(id)'",
        en: "there is no group of days with the id '\(id)'")
    }
  }

  /// Where to look for the ids of a kind.
  static func whereIDsStand(_ kind: EntryKind) -> LocalizedText {
    switch kind {
    case .unit: LocalizedText(vi: "mã đơn vị ghi trong units.yaml", en: "units.yaml lists the ids")
    case .event:
      LocalizedText(vi: "mã sự kiện ghi trong events.yaml", en: "events.yaml lists the ids")
    case .basis:
      LocalizedText(
        vi: "mã văn bản ghi ở 'basis' trong programme.yaml",
        en: "'basis' in programme.yaml lists the ids")
    case .category:
      LocalizedText(
        vi: "mã loại việc ghi ở 'categories' trong programme.yaml",
        en: "'categories' in programme.yaml lists the ids")
    case .group:
      LocalizedText(
        vi: "mã nhóm ngày ghi trong programme.yaml hoặc tệp ngày lễ",
        en: "programme.yaml or the file of holidays lists the ids")
    }
  }

  static func idUsedTwice(_ id: String) -> LocalizedText {
    LocalizedText(vi: "mã '\(id)' dùng hai lần", en: "the id '\(id)' is used twice")
  }

  static func idUsed(_ id: String, onLine line: Int) -> LocalizedText {
    LocalizedText(
      vi: "mã '\(id)' đã dùng ở dòng \(line)", en: "the id '\(id)' is used on line \(line)")
  }

  static let chooseAnotherID = LocalizedText(vi: "chọn mã khác", en: "choose another id")

  static func noSlug(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "mã '\(text)' chỉ được có chữ thường a–z, chữ số và gạch nối, tối đa 64 ký tự",
      en: "'\(text)' is not an id: use a–z, digits and hyphens, at most 64")
  }

  static func forExample(_ id: String) -> LocalizedText {
    LocalizedText(vi: "ví dụ '\(id)'", en: "for example '\(id)'")
  }

  static func reserved(_ id: String, for use: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "'\(id)' là địa chỉ của \(use[.vietnamese])",
      en: "'\(id)' is the address of \(use[.english])")
  }

  static let commonFeed = LocalizedText(vi: "lịch chung", en: "the common feed")

  static let calendarOfDaysOff = LocalizedText(
    vi: "lịch ngày nghỉ", en: "the calendar of days off")

  static func unitCannotBeWithdrawn(_ id: Programme.Unit.ID) -> LocalizedText {
    LocalizedText(
      vi: "'\(id)' vẫn là đơn vị trong units.yaml, lịch của nó không thể thu hồi",
      en: "'\(id)' is a unit in units.yaml, so its feed cannot be taken back")
  }

  static let daysOffCannotBeWithdrawn = LocalizedText(
    vi: "chương trình có ngày nghỉ, nên lịch ngày nghỉ không thể thu hồi",
    en: "the programme has days off, so their feed cannot be taken back")

  static func eventCannotBeWithdrawn(_ id: ProgrammeEvent.ID) -> LocalizedText {
    LocalizedText(
      vi: "'\(id)' vẫn là việc trong events.yaml, không thể ghi là đã rút",
      en: "'\(id)' is an event in events.yaml, so it is not withdrawn")
  }

  static let leaveEntryOut = LocalizedText(vi: "bỏ dòng này", en: "leave this entry out")

  // MARK: Values

  static func notYears(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là năm trong khoảng 1900–2199",
      en: "'\(text)' is not a year or years within 1900–2199")
  }

  static func lastYear(_ last: Int, beforeFirst first: Int) -> LocalizedText {
    LocalizedText(
      vi: "năm cuối \(last) đứng trước năm đầu \(first)",
      en: "the last year, \(last), is before the first, \(first)")
  }

  static let writeYears = LocalizedText(vi: "viết như 2023..2030", en: "write it as 2023..2030")

  static func notInEveryYear(_ day: MonthDay) -> LocalizedText {
    LocalizedText(
      vi: "năm không bắt đầu từ \(day) được: không phải năm nào cũng có ngày này",
      en: "years cannot begin on \(day.text(in: .english)), which not every year has")
  }
  static let writeYearBegins = LocalizedText(
    vi: "viết như 1/9 cho năm học; bỏ khóa này cho năm dương lịch",
    en: "write it as 1/9 for school years; leave the key out for the calendar's years")

  static func notADomain(_ text: String) -> LocalizedText {
    LocalizedText(vi: "'\(text)' không phải là tên miền", en: "'\(text)' is not a domain name")
  }

  static let writeDomain = LocalizedText(
    vi: "chữ thường a–z, chữ số, gạch nối và dấu chấm, như lich.vi-du.vn",
    en: "lower-case a–z, digits, hyphens and dots, such as calendar.example.org")

  package static func notAWebAddress(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là địa chỉ của một thư mục trên web",
      en: "'\(text)' is not the address of a folder on the web")
  }

  package static let writeWebAddress = LocalizedText(
    vi: """
      viết như https://lich.vi-du.vn/thu-muc/, tối đa 100 ký tự, không có tên người dùng, '?', '#' hay \
      tên tệp
      """,
    en: """
      write it as https://calendar.example.org/folder/, at most 100 characters, without a user, '?', \
      '#' or the name of a file
      """)

  static func year(_ year: CycleYear, outside horizon: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "năm \(year) nằm ngoài thời gian của chương trình (\(horizon[.vietnamese]))",
      en: "the year \(year) is outside the programme's horizon (\(horizon[.english]))")
  }

  // MARK: Chains

  static func countInCircle(_ ids: [String]) -> LocalizedText {
    LocalizedText(
      vi: "sự kiện tính ngày theo nhau thành vòng: \(way(ids))",
      en: "these events count from each other in a circle: \(way(ids))")
  }

  static func containsItself(_ ids: [String]) -> LocalizedText {
    LocalizedText(
      vi: "nhóm chứa chính nó: \(way(ids))", en: "this group contains itself: \(way(ids))")
  }

  static func succeedInCircle(_ ids: [String]) -> LocalizedText {
    LocalizedText(
      vi: "đơn vị kế tục nhau thành vòng: \(way(ids))",
      en: "these units succeed each other in a circle: \(way(ids))")
  }

  static func variantsInCircle(_ ids: [String]) -> LocalizedText {
    LocalizedText(
      vi: "việc là một phần của chính nó qua 'part-of': \(way(ids))",
      en: "this event is part of itself: \(way(ids))")
  }

  static func partsInCircle(_ ids: [String]) -> LocalizedText {
    LocalizedText(
      vi: "đơn vị thuộc chính nó qua 'part-of': \(way(ids))",
      en: "this unit is part of itself: \(way(ids))")
  }

  static let changeOneFrom = LocalizedText(
    vi: "ghi sự kiện khác ở đây, hoặc ở một sự kiện khác trong vòng",
    en: "name another event here, or in another event of the circle")

  private static func way(_ circle: [String]) -> String {
    (circle + circle.prefix(1)).joined(separator: " → ")
  }

  static func chain(from id: String, longerThan most: Int) -> LocalizedText {
    LocalizedText(
      vi: "'\(id)' dẫn tới một chuỗi dài hơn \(most) mục",
      en: "'\(id)' leads to a chain of more than \(most) entries")
  }
}

/// How the years of a programme are called.
extension LocalizedText {
  /// From one year to another: `2026–2028`; of school years `2026–2027 đến 2028–2029`.
  package static func years(_ first: CycleYear, to last: CycleYear) -> LocalizedText {
    if first.beginning == .newYear { return untranslated("\(first)–\(last)") }
    if first == last { return untranslated(first.label) }
    return LocalizedText(vi: "\(first) đến \(last)", en: "\(first) to \(last)")
  }

  /// All the years that a programme covers.
  package static func horizon(of programme: Programme) -> LocalizedText {
    let (first, last) = (programme.horizon.lowerBound, programme.horizon.upperBound)
    return years(programme.year(first), to: programme.year(last))
  }

  /// Some years, `2024, 2026–2028`: three and more that follow one another are told by the first and
  /// the last.
  package static func list(_ years: [CycleYear]) -> LocalizedText {
    years.sorted().runs { $0.later(by: 1) == $1 }.flatMap { run in
      run.count > 2
        ? [self.years(run[0], to: run[run.count - 1])] : run.map { untranslated($0.label) }
    }.joined(separator: ", ")
  }
}
