internal import CivilTime
internal import VietnameseCalendar

/// What is wrong with single keys and values of a programme's files.
extension LocalizedText {
  // MARK: What was expected

  static func expectedKeys(found: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "cần một nhóm khóa (khóa: giá trị), ở đây là \(found[.vietnamese])",
      en: "expected keys (key: value), found \(found[.english])")
  }

  static func expectedList(found: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "cần một danh sách (mỗi mục một dòng '- …'), ở đây là \(found[.vietnamese])",
      en: "expected a list (an entry a line, '- …'), found \(found[.english])")
  }

  static func expectedText(found: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "cần một đoạn chữ, ở đây là \(found[.vietnamese])",
      en: "expected text, found \(found[.english])")
  }

  static func expectedFlag(found text: String) -> LocalizedText {
    LocalizedText(
      vi: "cần true hoặc false, ở đây là '\(text)'", en: "expected true or false, found '\(text)'")
  }

  static func expectedNumber(in range: ClosedRange<Int>, found text: String) -> LocalizedText {
    let (low, high) = (range.lowerBound, range.upperBound)
    return LocalizedText(
      vi: "cần một số nguyên từ \(low) đến \(high), ở đây là '\(text)'",
      en: "expected a whole number from \(low) to \(high), found '\(text)'")
  }

  // MARK: Keys

  static let keyIsNoWord = LocalizedText(vi: "khóa phải là một từ", en: "a key must be a word")

  static func noKey(_ key: String) -> LocalizedText {
    LocalizedText(vi: "không có khóa '\(key)' ở đây", en: "there is no key '\(key)' here")
  }

  static func keyTwice(_ key: String) -> LocalizedText {
    LocalizedText(vi: "khóa '\(key)' đã có ở trên", en: "the key '\(key)' is already given above")
  }

  static let keepOne = LocalizedText(vi: "giữ lại một chỗ", en: "keep one of them")
  static let leaveKeyOut = LocalizedText(vi: "bỏ khóa này", en: "leave this key out")

  static func keyMissing(_ key: String) -> LocalizedText {
    LocalizedText(vi: "thiếu khóa '\(key)'", en: "the key '\(key)' is missing")
  }

  static let addDomain = LocalizedText(
    vi: "thêm 'domain: lich.vi-du.vn'", en: "add 'domain: calendar.example.org'")

  static func needsLanguage(among keys: [String]) -> LocalizedText {
    let list = keys.map { "'\($0)'" }
    return LocalizedText(
      vi: "cần ít nhất một trong các khóa \(list.joined(separator: ", "))",
      en: "needs at least one of the keys \(list.joined(separator: " and "))")
  }

  static func textIsForeign(
    _ language: Language, to languages: Programme.Languages
  ) -> LocalizedText {
    let (name, list) = (name(of: language), LocalizedText.names(of: languages))
    return LocalizedText(
      vi: "chương trình không có \(name[.vietnamese]), chỉ có \(list[.vietnamese])",
      en: "the programme has no \(name[.english]), only \(list[.english])")
  }

  static func leaveOutOrAdd(
    _ language: Language, to languages: Programme.Languages
  ) -> LocalizedText {
    let all = (languages.all + [language]).map(\.tag).joined(separator: ", ")
    return LocalizedText(
      vi: "bỏ '\(language)' ở đây, hoặc ghi 'languages: [\(all)]' trong programme.yaml",
      en: "leave '\(language)' out here, or write 'languages: [\(all)]' in programme.yaml")
  }

  private static func names(of languages: Programme.Languages) -> LocalizedText {
    languages.all.map { name(of: $0) }.joined(separator: ", ")
  }

  static let languageBesideLanguages = LocalizedText(
    vi: "'languages' đã nói các ngôn ngữ của chương trình",
    en: "'languages' says already which languages the programme has")

  static let noLanguages = LocalizedText(
    vi: "chương trình cần ít nhất một ngôn ngữ", en: "a programme needs a language")

  static func notLanguage(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là một ngôn ngữ", en: "'\(text)' is not a language")
  }

  static let writeLanguages = LocalizedText(
    vi: "ghi [vi], [en] hoặc cả hai, ngôn ngữ chính trước",
    en: "write [vi], [en], or both with the main one first")

  // MARK: Words out of a list

  static func notPossible(_ text: String) -> LocalizedText {
    LocalizedText(vi: "'\(text)' không dùng được ở đây", en: "'\(text)' is not allowed here")
  }

  /// The nearest of some names, or all of them where none is near.
  static func choose(for word: String, among names: [String]) -> LocalizedText {
    didYouMean(word, among: names) ?? possible(names)
  }

  private static func possible(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "dùng được: \(list)", en: "use \(list)")
  }

  static func listedTwice(_ id: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(id)' đã có trong danh sách này", en: "'\(id)' is in this list twice")
  }

  static func noTimeZone(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "không có múi giờ nào tên '\(name)'", en: "there is no time zone '\(name)'")
  }

  /// "did you mean …?" for the zones that may be meant, or how zones are named.
  static func timeZones(_ names: [String]) -> LocalizedText {
    if names.count == 1 { return didYouMean(names[0]) }
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return names.isEmpty
      ? LocalizedText(
        vi: "ghi tên theo cơ sở dữ liệu múi giờ IANA, như Asia/Ho_Chi_Minh hoặc Europe/Dublin",
        en: "write a name of the IANA time zone database, such as Asia/Ho_Chi_Minh or Europe/Dublin"
      )
      : LocalizedText(
        vi: "có phải là một trong các múi giờ \(list)?", en: "did you mean one of \(list)?")
  }

  static func noColour(_ name: String) -> LocalizedText {
    LocalizedText(vi: "CSS không có màu nào tên '\(name)'", en: "CSS has no colour named '\(name)'")
  }

  static let writeColour = LocalizedText(
    vi: "ghi tên màu tiếng Anh, như steelblue, seagreen",
    en: "write a colour's name, such as steelblue or seagreen")

  static func noFinding(_ code: String) -> LocalizedText {
    LocalizedText(
      vi: "không có cảnh báo nào tên '\(code)'", en: "no finding is called '\(code)'")
  }

  // MARK: Days

  static func notADay(_ text: String) -> LocalizedText {
    LocalizedText(vi: "'\(text)' không phải là một ngày", en: "'\(text)' is not a day")
  }

  static let writeDate = LocalizedText(
    vi: "viết như 2025-02-28 hoặc 28/2/2025", en: "write it as 2025-02-28 or 28/2/2025")

  static func notDays(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là một ngày hay một đợt ngày",
      en: "'\(text)' is not a day or a run of days")
  }

  static func endsBeforeItBegins(_ last: CalendarDate, _ first: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "kết thúc \(last) trước khi bắt đầu \(first)",
      en: "it ends on \(last), before it begins on \(first)")
  }

  static func lastYearBeforeFirst(_ last: Int, _ first: Int) -> LocalizedText {
    LocalizedText(
      vi: "năm cuối \(last) đứng trước năm đầu \(first)",
      en: "the last year, \(last), is before the first, \(first)")
  }

  static func statutoryDaysOutside(_ days: DateSpan, _ all: DateSpan) -> LocalizedText {
    LocalizedText(
      vi: "ngày nghỉ theo luật \(days) không nằm trong \(all)",
      en: "the statutory days \(days) do not lie within \(all)")
  }

  static let writeDates = LocalizedText(
    vi: "viết như 2025-10-01..2025-10-07, ngày đầu trước ngày cuối",
    en: "write it as 2025-10-01..2025-10-07, the first day before the last")

  static func notAWeekday(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(name)' không phải là thứ trong tuần", en: "'\(name)' is not a day of the week")
  }

  static let writeWeekdays = LocalizedText(
    vi: "viết như saturday, sunday", en: "write it as saturday, sunday")
  static let wholeWeekOff = LocalizedText(
    vi: "không thể nghỉ cả bảy ngày trong tuần", en: "not all seven days of the week can be off")

  // MARK: Whole entries

  static func outsideRoot(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(path)' nằm ngoài thư mục chứa thư mục chương trình",
      en: "'\(path)' lies outside of the folder that the programme's folder stands in")
  }

  static let moveIntoRoot = LocalizedText(
    vi: "đặt tệp vào thư mục chương trình hoặc một thư mục bên cạnh nó, không dùng liên kết dẫn ra "
      + "ngoài",
    en: "put the file into the programme's folder or into one beside it, without links that lead "
      + "elsewhere")

  static func noYAMLName(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(name)' không phải tên tệp YAML (.yaml)",
      en: "'\(name)' is not the name of a YAML file (.yaml)")
  }

  /// Says nothing about what there is instead, which is perhaps not for everybody's eyes.
  static func noneOfTheKeys(_ keys: [String]) -> LocalizedText {
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return LocalizedText(
      vi: "tệp này thuộc loại khác: không có khóa nào trong các khóa \(names)",
      en: "this is a file of another kind: it has none of the keys \(names)")
  }

  static let emptyFile = LocalizedText(vi: "tệp trống", en: "the file is empty")
  static let writeSamples = LocalizedText(
    vi: "'eventctl init' tạo một bộ tệp mẫu", en: "'eventctl init' writes a set of samples")

  static func ends(_ until: CalendarDate, beforeItBegins from: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "kết thúc \(until.shortText) trước khi bắt đầu \(from.shortText)",
      en:
        "it ends on \(until.text(in: .english)), before it begins on \(from.text(in: .english))")
  }

  static let successorsWithoutEnd = LocalizedText(
    vi: "có đơn vị kế tục mà thiếu 'until'", en: "it has successors and no 'until'")
  static let writeLastDay = LocalizedText(
    vi: "ghi ngày hoạt động cuối cùng", en: "write the last day of its existence")

  static let remindersWithoutDeadline = LocalizedText(
    vi: "'remind' chỉ dành cho hạn phải làm", en: "'remind' is for deadlines only")

  static let turnsWithoutDays = LocalizedText(
    vi: "'on' chọn trong các ngày của việc, mà việc này không có ngày",
    en: "'on' chooses among the days of the event, and this one has none")

  static let turnsAreDays = LocalizedText(
    vi: "'on' chỉ ghi ngày; giờ và địa điểm là của việc",
    en: "'on' says days only; hours and place are the event's")

  static let writeTurns = LocalizedText(
    vi: "viết như first thursday, saturday, month 4 hoặc 21/4",
    en: "write it as first thursday, saturday, month 4 or 21/4")

  static let leaveRemindersOut = LocalizedText(
    vi: "bỏ 'remind', hoặc ghi hạn: { by: 14/12 }, { before: 15/12 }",
    en: "leave 'remind' out, or write a deadline: { by: 14/12 }, { before: 15/12 }")

  static let dayOfNoObservance = LocalizedText(
    vi: "'{day}' là tên ngày của việc tổ chức vào một nhóm ngày; việc này không có",
    en: "'{day}' is the name of the day of an event on a group of observances; this one has none")

  static let writeDayOrGroup = LocalizedText(
    vi: "viết tên ngày ra, hoặc 'when: { on: NHÓM }'",
    en: "write the day's name, or 'when: { on: GROUP }'")

  static func writePart(_ unit: String) -> LocalizedText {
    let unit = Slug.isValid(unit) ? unit : "…"
    return LocalizedText(
      vi: "ghi { unit: \(unit), role: lead } hay một vai khác",
      en: "write { unit: \(unit), role: lead }, or another role")
  }

  static let neitherClauseNorUnit = LocalizedText(
    vi: "cần khóa 'clause' hoặc 'unit'", en: "the key 'clause' or 'unit' is needed")

  static func groupHasNo(_ key: String) -> LocalizedText {
    LocalizedText(vi: "nhóm không có '\(key)'", en: "a group has no '\(key)'")
  }

  static let giveToMembers = LocalizedText(
    vi: "ghi ở từng đơn vị trong nhóm", en: "give it to the group's members")
  static let moveWithoutDates = LocalizedText(
    vi: "thông báo dời ngày thiếu khóa 'dates'", en: "a move needs the key 'dates'")
  static let cancellationWithDates = LocalizedText(
    vi: "thông báo hủy không có ngày mới", en: "a cancellation has no new dates")

  static func dates(_ dates: DateSpan, belongToAnotherYearThan year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "ngày \(dates.text(in: .vietnamese)) không thuộc năm \(year)",
      en: "\(dates.text(in: .english)) does not belong to the year \(year)")
  }

  static let observanceNotYearly = LocalizedText(
    vi: "ngày kỷ niệm là ngày lặp lại hằng năm", en: "an observance is a day that comes every year")
  static let writeDayOfYear = LocalizedText(vi: "viết như 21/4", en: "write it as 21/4")
}
