import EventKitLite

/// The words of a rollover: headings, parts, sentences.
extension LocalizedText {
  static func rolloverTitle(_ year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "Rà soát lịch năm \(year) so với năm \(year.later(by: -1))",
      en: "The year \(year) beside \(year.later(by: -1))")
  }

  static func asOf(_ today: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Số liệu tính đến ngày \(today.shortText).",
      en: "As of \(today.longText(in: .english)).")
  }

  static let rowNumber = LocalizedText(vi: "TT", en: "No.")

  // MARK: The summary

  static func yearInNumbers(
    _ year: CycleYear, dated: Int, expected: Int, undated: Int
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "Năm \(year) có \(dated) việc đã có thời gian, trong đó \(expected) việc mới dự kiến; \(undated) việc chưa có thời gian.",
      en:
        "\(year) has \(dated) dated items (\(expected) of them only expected) and \(undated) without a date."
    )
  }

  static func yearCompared(with year: CycleYear, weekdays: Int, off: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "So với năm \(year), có \(weekdays) việc đổi thứ trong tuần và \(off) việc trùng ngày nghỉ.",
      en:
        "\(weekdays) items fall on another day of the week than in \(year), and \(off) on days off."
    )
  }

  static func lastYear(_ year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "Năm \(year) là năm cuối của chương trình.",
      en: "\(year) is the programme's last year.")
  }

  static func daysOffNotSettled(_ days: [CalendarDate], in year: CycleYear) -> LocalizedText {
    // Of a programme without holidays, every weekday.
    guard days.count <= 60 else {
      return LocalizedText(
        vi: "Chương trình chưa có dữ liệu ngày nghỉ lễ, Tết năm \(year).",
        en: "The programme knows of no public holidays of \(year).")
    }
    return LocalizedText(
      vi: "Năm \(year) chưa chắc những ngày này nghỉ hay làm việc: "
        + days.map { "\($0.day)/\($0.month)" }.joined(separator: ", ") + ".",
      en: "Of \(year) it is not settled whether these days are off or worked: "
        + days.map { "\($0.day) \(Month.name($0.month, in: .english))" }.joined(separator: ", ")
        + ".")
  }

  // MARK: Parts

  static let datedPart = LocalizedText(vi: "Hoạt động đã có thời gian", en: "What has a date")
  static let announcedPart = LocalizedText(
    vi: "Hoạt động chờ thông báo thời gian", en: "Whose dates must be announced")
  static let undatedPart = LocalizedText(
    vi: "Hoạt động kế hoạch không ghi thời gian, do đơn vị chủ trì xác định",
    en: "Without a date in the plan, for the lead to decide")
  static let endingUnitsPart = LocalizedText(
    vi: "Đơn vị kết thúc hoạt động và đơn vị kế tục", en: "Units that end, and their successors")
  static let documentsPart = LocalizedText(
    vi: "Văn bản căn cứ cần kiểm tra, xác minh", en: "Documents that need checking")
  static let targetsPart = LocalizedText(
    vi: "Chỉ tiêu phải đạt trong năm", en: "Targets due by the end of the year")

  // MARK: The part that a row of the one table is of

  static let datedRow = LocalizedText(vi: "Có thời gian", en: "Dated")
  static let undatedRow = LocalizedText(vi: "Chưa có thời gian", en: "Undated")
  static let endingUnitRow = LocalizedText(vi: "Đơn vị kết thúc", en: "Unit that ends")
  static let documentRow = LocalizedText(vi: "Văn bản cần kiểm tra", en: "Document to check")

  // MARK: Headings

  static let part = LocalizedText(vi: "Phần", en: "Part")
  static let subject = LocalizedText(vi: "Nội dung", en: "Subject")
  static let id = LocalizedText(vi: "ID", en: "ID")
  static let workItem = LocalizedText(vi: "Nội dung công việc", en: "Event")
  static let remarks = LocalizedText(vi: "Lưu ý", en: "Remarks")
  static let mustBeAnnouncedBy = LocalizedText(
    vi: "Đơn vị phải thông báo", en: "Must be announced by")
  static let neededBefore = LocalizedText(vi: "Cần có trước ngày", en: "Needed before")
  static let expectedTime = LocalizedText(vi: "Thời gian dự kiến", en: "Expected")
  static let eventAndLead = LocalizedText(vi: "Việc · chủ trì", en: "Event · lead")
  static let timeInPlan = LocalizedText(vi: "Thời gian theo kế hoạch", en: "The plan's words")
  static let lastDayOfUnit = LocalizedText(vi: "Ngày cuối", en: "Last day")
  static let lastDayOfWork = LocalizedText(vi: "Ngày hoạt động cuối cùng", en: "Last day")
  static let unit = LocalizedText(vi: "Đơn vị", en: "Unit")
  static let successors = LocalizedText(vi: "Đơn vị kế tục", en: "Successors")
  static let unitAndSuccessors = LocalizedText(vi: "Đơn vị → kế tục", en: "Unit → successors")
  static let document = LocalizedText(vi: "Văn bản", en: "Document")
  static let documentTitle = LocalizedText(vi: "Trích yếu", en: "Title")
  static let documentNumber = LocalizedText(vi: "Số, ký hiệu", en: "Number")
  static let signed = LocalizedText(vi: "Ngày ký", en: "Signed")
  static let documentState = LocalizedText(vi: "Tình trạng", en: "State")
  static let target = LocalizedText(vi: "Chỉ tiêu", en: "Target")
  static let targetValue = LocalizedText(vi: "Mức", en: "Value")
  static let targetAndUnit = LocalizedText(vi: "Chỉ tiêu · đơn vị", en: "Target · unit")

  static func theYear(_ year: CycleYear) -> LocalizedText {
    LocalizedText(vi: "Năm \(year)", en: "\(year)")
  }

  static func firstDay(_ year: CycleYear) -> LocalizedText {
    LocalizedText(vi: "\(year): từ ngày", en: "\(year): from")
  }

  static func lastDay(_ year: CycleYear) -> LocalizedText {
    LocalizedText(vi: "\(year): đến ngày", en: "\(year): to")
  }

  static func weekday(_ year: CycleYear) -> LocalizedText {
    LocalizedText(vi: "\(year): thứ", en: "\(year): weekday")
  }

  // MARK: Cells

  static let noTimeGiven = LocalizedText(vi: "Không ghi", en: "None")
  static let noSuccessorNamed = LocalizedText(
    vi: "chưa ghi đơn vị kế tục", en: "no successor is named")

  static func seasonExpected(_ season: String, _ days: String) -> LocalizedText {
    LocalizedText(vi: "\(season); dự kiến \(days)", en: "\(season); expected \(days)")
  }

  static func everyWeek(_ weekdays: String) -> LocalizedText {
    LocalizedText(vi: "\(weekdays) hằng tuần", en: "every \(weekdays)")
  }

  static func succeededBy(_ units: String) -> LocalizedText {
    LocalizedText(vi: "kế tục: \(units)", en: "succeeded by: \(units)")
  }

  /// What is said of a fact that is not certain.
  static func uncertain(_ verification: Verification) -> LocalizedText? {
    switch verification {
    case .inferred:
      LocalizedText(vi: "suy luận, cần xác nhận", en: "inferred, to be confirmed")
    case .unverified: LocalizedText(vi: "chưa kiểm chứng", en: "unverified")
    case .plan, .source, .computed: nil
    }
  }
}
