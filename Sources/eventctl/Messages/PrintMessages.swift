import EventKitLite
import Papers

/// The words of documents on paper.
extension LocalizedText {
  // MARK: The command

  static let printAbstract = LocalizedText(
    vi: "Viết một văn bản của cơ quan: Word, Excel hoặc trang để in.",
    en: "Writes a document for an office: Word, Excel, or a page to print.")
  static let printDiscussion = LocalizedText(
    vi: """
      plan là kế hoạch năm (văn bản và phụ lục), week lịch công tác tuần, year tờ lịch năm khổ A3, \
      letter công văn rà soát năm mới, unit mọi việc của một đơn vị, report báo cáo kết quả năm. Thể thức theo Nghị định \
      30/2020/NĐ-CP; điều chưa biết để dấu chấm. Cần PDF thì ghi ra .html rồi in thành PDF bằng trình \
      duyệt, hoặc mở .docx rồi xuất PDF.
      """,
    en: """
      plan is the year's plan (a letter and its annex), week the work of a week, year a poster on A3, \
      letter the new year for those who must announce something, unit all that concerns one unit, \
      report what was due in a year and what was reported. The form is that of Decree 30/2020/NĐ-CP; what is not known stays as dots. For PDF write .html and \
      print it to PDF in a browser, or export it from .docx.
      """)
  static let helpPaperKind = LocalizedText(
    vi: "Loại văn bản: plan, week, year, letter, unit hoặc report.",
    en: "What to print: plan, week, year, letter, unit or report.")
  static let helpPaperFile = LocalizedText(
    vi: "Tệp để ghi, đuôi .docx, .xlsx hoặc .html.",
    en: "The file to write; its name ends in .docx, .xlsx or .html.")
  static let helpPaperGroups = LocalizedText(
    vi:
      "Xếp bảng kế hoạch theo tháng (nếu không ghi gì), theo mục của Kế hoạch, hay theo đơn vị chủ trì.",
    en:
      "How rows of the plan are put together: by month, which they are without it, by clause or by leading unit."
  )
  static let helpDocumentNumber = LocalizedText(
    vi: "Số, ký hiệu văn bản, ví dụ 05/KH-UBND.", en: "The document's number, such as 05/KH-UBND.")
  static let helpSigningDay = LocalizedText(vi: "Ngày ký.", en: "The day it is signed.")
  static let helpSigner = LocalizedText(vi: "Người ký.", en: "Who signs it.")
  static let helpPosition = LocalizedText(
    vi: "Chức vụ của người ký.", en: "As what that person signs.")
  static let helpSigningPlace = LocalizedText(
    vi: "Địa danh, ví dụ Gia Nghĩa.", en: "Where it is signed.")
  static func paperForms(_ file: String) -> LocalizedText {
    LocalizedText(
      vi: "không biết viết tệp '\(file)': tên tệp phải kết thúc bằng .docx, .xlsx hoặc .html",
      en: "'\(file)' has no form that is known: the name must end in .docx, .xlsx or .html")
  }
  static let paperNeedsUnit = LocalizedText(
    vi: "print unit cần --unit MÃ", en: "print unit needs --unit ID")
  static let paperNeedsWeek = LocalizedText(
    vi: "print week cần biết tuần nào: thay năm bằng --from NGÀY",
    en: "print week needs to know which week: --from DAY in the place of the year")
  static let paperGroupsOfPlan = LocalizedText(
    vi: "--by chỉ dùng với print plan", en: "--by goes with print plan only")

  static let paperLetterIsWhole = LocalizedText(
    vi: "print letter viết về cả năm, không dùng với --unit, --category, --event, --from, --to",
    en:
      "print letter is about a whole year; --unit, --category, --event, --from and --to do not go with it"
  )
  static func posterOfYears(_ days: DateSpan) -> LocalizedText {
    LocalizedText(
      vi:
        "tờ lịch năm chỉ có một năm, còn \(paperDays(days.first, days.last)[.vietnamese]) nằm trong nhiều năm",
      en: "a poster has one year, and \(paperDays(days.first, days.last)[.english]) lie in several")
  }
  static func daysOfOneYear(_ days: DateSpan) -> LocalizedText {
    let (first, last) = (days.first.shortText, days.last.shortText)
    return LocalizedText(
      vi: "ghi ngày trong một năm, như --from \(first) --to \(last), hoặc dùng print plan",
      en: "give days of one year, such as --from \(first) --to \(last), or use print plan")
  }

  static func posterOfSheets(_ sheets: Int) -> LocalizedText {
    LocalizedText(
      vi: "tờ lịch năm không vừa một tờ A3, in ra khoảng \(sheets) tờ",
      en: "the poster is too full for one sheet of A3; it prints on about \(sheets)")
  }
  static let showLessOnPoster = LocalizedText(
    vi: "chọn bớt bằng --unit, --category hoặc --from, --to; hoặc dùng print plan",
    en: "show less with --unit, --category or --from and --to, or use print plan")

  // MARK: Days

  /// `05/02/2027`: tables of offices write days with two digits.
  static func paperDay(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(day.day.padded(to: 2))/\(day.month.padded(to: 2))/\(day.year)",
      en: "\(day.day) \(Month.name(day.month, in: .english)) \(day.year)")
  }

  static func paperDays(_ first: CalendarDate, _ last: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(paperDay(first)[.vietnamese]) – \(paperDay(last)[.vietnamese])",
      en: "\(paperDay(first)[.english]) – \(paperDay(last)[.english])")
  }

  static func beforeDays(_ days: [CalendarDate]) -> LocalizedText {
    let days = listed(days)
    return LocalizedText(
      vi: "Trước ngày \(days[.vietnamese])", en: "Before \(days[.english])")
  }

  static func byDays(_ days: [CalendarDate]) -> LocalizedText {
    let days = listed(days)
    return LocalizedText(
      vi: "Chậm nhất ngày \(days[.vietnamese])", en: "By \(days[.english])")
  }

  /// `Trước 17h00 ngày 14/12/2027`.
  static func byHour(_ hour: TimeOfDay, on days: [CalendarDate]) -> LocalizedText {
    let (time, days) = (byHour(hour), listed(days))
    return LocalizedText(
      vi: "\(time[.vietnamese]) ngày \(days[.vietnamese])",
      en: "\(time[.english]) on \(days[.english])")
  }

  /// `Trước 17h00`: something has to be done by then.
  static func byHour(_ hour: TimeOfDay) -> LocalizedText {
    let time = paperTime(hour)
    return LocalizedText(vi: "Trước \(time[.vietnamese])", en: "By \(time[.english])")
  }

  /// `Chậm nhất ngày 5 hằng tháng (17h00)`.
  static func atHour(_ days: String, _ hour: TimeOfDay) -> LocalizedText {
    let time = paperTime(hour)
    return LocalizedText(
      vi: "\(days) (\(time[.vietnamese]))", en: "\(days) (\(time[.english]))")
  }

  private static func listed(_ days: [CalendarDate]) -> LocalizedText {
    let days = days.map(paperDay)
    return LocalizedText(
      vi: days.map { $0[.vietnamese] }.joined(separator: "; "),
      en: days.map { $0[.english] }.joined(separator: "; "))
  }

  static func expectedDays(_ days: String) -> LocalizedText {
    LocalizedText(vi: "\(days) (dự kiến)", en: "\(days) (expected)")
  }

  static func lunarToo(_ days: String) -> LocalizedText {
    LocalizedText(vi: "(tức \(days) âm lịch)", en: "(lunar \(days))")
  }

  static let paperWaiting = LocalizedText(vi: "Chờ thông báo", en: "To be announced")
  static let paperNoDay = LocalizedText(vi: "Chưa có ngày", en: "No date yet")
  static let paperCancelled = LocalizedText(vi: "Không tổ chức", en: "Not held")
  static let paperPostponed = LocalizedText(vi: "Tạm hoãn", en: "Postponed")
  /// A line of a poster that does not take place: `21/4: Ngày Sách (tạm hoãn)`.
  static func lineNotHeld(_ line: String, _ state: String) -> LocalizedText {
    let text = "\(line) (\(state.prefix(1).lowercased())\(state.dropFirst()))"
    return LocalizedText(vi: text, en: text)
  }
  static let wholeWeek = LocalizedText(vi: "Trong tuần", en: "This week")
  static let manyDays = LocalizedText(vi: "Nhiều ngày", en: "Several days")

  static func paperPart(_ part: DateRule.PartOfDay) -> LocalizedText {
    switch part {
    case .morning: LocalizedText(vi: "Sáng", en: "Morning")
    case .midday: LocalizedText(vi: "Trưa", en: "Midday")
    case .afternoon: LocalizedText(vi: "Chiều", en: "Afternoon")
    case .evening: LocalizedText(vi: "Tối", en: "Evening")
    }
  }

  /// `07h30`.
  static func paperTime(_ time: TimeOfDay) -> LocalizedText {
    LocalizedText(
      vi: "\(time.hour.padded(to: 2))h\(time.minute.padded(to: 2))", en: time.description)
  }

  // MARK: Columns

  static let paperContent = LocalizedText(vi: "Nội dung", en: "What")
  static let paperWhen = LocalizedText(vi: "Thời gian", en: "When")
  static let paperLead = LocalizedText(vi: "Đơn vị chủ trì", en: "Lead")
  static let paperWith = LocalizedText(vi: "Đơn vị phối hợp", en: "With")
  static let paperProduct = LocalizedText(vi: "Sản phẩm/báo cáo", en: "Product or report")
  static let paperPartOfDay = LocalizedText(vi: "Buổi", en: "Part of day")
  static let paperOthers = LocalizedText(vi: "Thành phần, đơn vị phối hợp", en: "Who takes part")
  static let paperRole = LocalizedText(vi: "Vai trò", en: "Part")
  static let paperFromHour = LocalizedText(vi: "Từ giờ", en: "From hour")
  static let paperToHour = LocalizedText(vi: "Đến giờ", en: "To hour")
  static let paperPlanned = LocalizedText(vi: "Thời gian theo kế hoạch", en: "Planned")
  static let paperDone = LocalizedText(vi: "Thời gian thực hiện", en: "Done")
  static let paperResult = LocalizedText(vi: "Kết quả", en: "Result")
  static let paperState = LocalizedText(vi: "Tình trạng", en: "State")

  static func reportBy(_ units: String, to receivers: String) -> LocalizedText {
    receivers.isEmpty
      ? LocalizedText(vi: "Báo cáo của \(units)", en: "Report by \(units)")
      : LocalizedText(
        vi: "Báo cáo của \(units), gửi \(receivers)", en: "Report by \(units) to \(receivers)")
  }

  static func placeIs(_ place: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "Địa điểm: \(place[.vietnamese])", en: "Place: \(place[.english])")
  }

  static func themeIs(_ theme: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "Chủ đề: \(theme[.vietnamese])", en: "Theme: \(theme[.english])")
  }

  static func announcedBy(_ units: String) -> LocalizedText {
    LocalizedText(vi: "\(units) thông báo", en: "\(units) to announce")
  }

  static func workingDay(_ day: String) -> LocalizedText {
    LocalizedText(vi: "Ngày làm việc: \(day)", en: "Working day: \(day)")
  }

  static let officialLetter = LocalizedText(vi: "CÔNG VĂN", en: "LETTER")

  // MARK: Titles

  static let planTitle = LocalizedText(vi: "KẾ HOẠCH", en: "PLAN")
  static let reportTitle = LocalizedText(vi: "BÁO CÁO", en: "REPORT")
  static let weekTitle = LocalizedText(vi: "LỊCH CÔNG TÁC TUẦN", en: "WORK OF THE WEEK")
  static let workTitle = LocalizedText(vi: "LỊCH CÔNG TÁC", en: "WORK TO DO")
  static let annexTitle = LocalizedText(vi: "Phụ lục", en: "Annex")
  static func inYear(_ year: CycleYear) -> LocalizedText {
    LocalizedText(vi: "năm \(year)", en: "in \(year)")
  }

  static func fromTo(_ days: DateSpan) -> LocalizedText {
    let (first, last) = (paperDay(days.first), paperDay(days.last))
    return LocalizedText(
      vi: "từ ngày \(first[.vietnamese]) đến ngày \(last[.vietnamese])",
      en: "from \(first[.english]) to \(last[.english])")
  }

  /// A title that names a year, if it has one.
  private static func title(
    _ vi: String, _ en: String, _ word: String, _ year: CycleYear?
  ) -> LocalizedText {
    year.map { LocalizedText(vi: "\(vi) NĂM \($0)", en: "\(en)\(word)\($0)") }
      ?? LocalizedText(vi: vi, en: en)
  }

  static func scheduleTitle(_ year: CycleYear?) -> LocalizedText {
    title("LỊCH HOẠT ĐỘNG", "SCHEDULE OF ACTIVITIES", " ", year)
  }

  static func planSubject(_ programme: String, _ time: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Thực hiện “\(programme)” \(time[.vietnamese])",
      en: "Carrying out “\(programme)” \(time[.english])")
  }

  static func reportSubject(_ programme: String, _ time: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Kết quả thực hiện “\(programme)” \(time[.vietnamese])",
      en: "Results of “\(programme)” \(time[.english])")
  }

  static func letterSubject(_ programme: String, _ year: String) -> LocalizedText {
    LocalizedText(
      vi: "V/v chuẩn bị lịch năm \(year) của “\(programme)”",
      en: "Preparing the schedule of \(year) of “\(programme)”")
  }

  static func unitTitle(_ year: CycleYear?) -> LocalizedText {
    title("CÔNG VIỆC", "WORK", " IN ", year)
  }

  /// `Thư viện tỉnh A (nay là Thư viện tỉnh B)`.
  static func unitNow(_ unit: String, _ heirs: String) -> LocalizedText {
    heirs.isEmpty
      ? LocalizedText(vi: unit, en: unit)
      : LocalizedText(vi: "\(unit) (nay là \(heirs))", en: "\(unit) (now \(heirs))")
  }

  /// What a document is limited to, under its title.
  static func limits(_ parts: [String]) -> LocalizedText {
    let text = parts.joined(separator: "; ")
    return LocalizedText(vi: "(\(text))", en: "(\(text))")
  }

  static func onlyDays(_ days: DateSpan) -> LocalizedText {
    LocalizedText(
      vi:
        "Từ ngày \(paperDay(days.first)[.vietnamese]) đến ngày \(paperDay(days.last)[.vietnamese])",
      en: "\(paperDay(days.first)[.english]) to \(paperDay(days.last)[.english])")
  }

  static func according(_ title: String) -> LocalizedText {
    LocalizedText(vi: "Căn cứ \(title)", en: "In view of \(title)")
  }

  /// What the letters of a number stand for: those of offices (Decree 30/2020/NĐ-CP, Appendix III) and
  /// those of decrees and circulars. `QH` is no kind: laws and resolutions of the National Assembly are
  /// numbered alike.
  static func documentKind(_ letters: String) -> LocalizedText? {
    switch letters {
    case "QĐ": LocalizedText(vi: "Quyết định", en: "Decision")
    case "NQ": LocalizedText(vi: "Nghị quyết", en: "Resolution")
    case "CT": LocalizedText(vi: "Chỉ thị", en: "Directive")
    case "KH": LocalizedText(vi: "Kế hoạch", en: "Plan")
    case "CTr": LocalizedText(vi: "Chương trình", en: "Programme")
    case "HD": LocalizedText(vi: "Hướng dẫn", en: "Guidance")
    case "TB": LocalizedText(vi: "Thông báo", en: "Notice")
    case "BC": LocalizedText(vi: "Báo cáo", en: "Report")
    case "QC": LocalizedText(vi: "Quy chế", en: "Rules")
    case "QyĐ": LocalizedText(vi: "Quy định", en: "Regulation")
    case "TC": LocalizedText(vi: "Thông cáo", en: "Communiqué")
    case "PA": LocalizedText(vi: "Phương án", en: "Scheme")
    case "ĐA": LocalizedText(vi: "Đề án", en: "Project plan")
    case "DA": LocalizedText(vi: "Dự án", en: "Project")
    case "BB": LocalizedText(vi: "Biên bản", en: "Minutes")
    case "HĐ": LocalizedText(vi: "Hợp đồng", en: "Contract")
    case "CĐ": LocalizedText(vi: "Công điện", en: "Official telegram")
    case "BGN": LocalizedText(vi: "Bản ghi nhớ", en: "Memorandum")
    case "BTT": LocalizedText(vi: "Bản thỏa thuận", en: "Agreement")
    case "GUQ": LocalizedText(vi: "Giấy ủy quyền", en: "Authorisation")
    case "GM": LocalizedText(vi: "Giấy mời", en: "Invitation")
    case "GGT": LocalizedText(vi: "Giấy giới thiệu", en: "Letter of introduction")
    case "GNP": LocalizedText(vi: "Giấy nghỉ phép", en: "Leave permit")
    case "TTr": LocalizedText(vi: "Tờ trình", en: "Submission")
    case "NĐ": LocalizedText(vi: "Nghị định", en: "Decree")
    case "TT": LocalizedText(vi: "Thông tư", en: "Circular")
    case "TTLT": LocalizedText(vi: "Thông tư liên tịch", en: "Joint circular")
    default: nil
    }
  }

  /// `Quyết định số 1520/QĐ-TTg ngày … của …: …`; of a document whose kind its number does not tell the
  /// subject first. Laws and ordinances go by their names, without number and issuer (Decree
  /// 30/2020/NĐ-CP, Appendix I, II.6.a): `Luật Thư viện ngày 21 tháng 11 năm 2019 (khoản 1 Điều 30)`.
  /// Dots stand for what is not known.
  static func fullCitation(
    kind: LocalizedText?, number: String?, signed: CalendarDate?, issuer: LocalizedText?,
    title: LocalizedText
  ) -> LocalizedText {
    let day = signed.map(officialDay) ?? noDay
    if kind == nil, isLaw(title) {
      return LocalizedText(
        vi: beforeArticles(title[.vietnamese], day[.vietnamese]),
        en: beforeArticles(title[.english], "of \(day[.english])"))
    }
    let (number, issuer) = (number ?? dots[.vietnamese], issuer ?? dots)
    let vi = "\(number) \(day[.vietnamese]) của \(issuer[.vietnamese])"
    let en = "\(number) of \(day[.english]) by \(issuer[.english])"
    guard let kind else {
      return LocalizedText(
        vi: "\(title[.vietnamese]) (số \(vi))", en: "\(title[.english]) (no. \(en))")
    }
    return LocalizedText(
      vi: "\(kind[.vietnamese]) số \(vi): \(title[.vietnamese])",
      en: "\(kind[.english]) no. \(en): \(title[.english])")
  }

  /// Whether a title is the name of a law or an ordinance.
  private static func isLaw(_ title: LocalizedText) -> Bool {
    ["Luật ", "Bộ luật ", "Pháp lệnh "].contains { title[.vietnamese].hasPrefix($0) }
  }

  /// A day behind a title, before the articles that stand there in parentheses.
  private static func beforeArticles(_ title: String, _ day: String) -> String {
    guard title.hasSuffix(")"), let articles = title.lastIndex(of: "(") else {
      return "\(title) \(day)"
    }
    return "\(title[..<articles])\(day) \(title[articles...])"
  }

  static func resultsTitle(_ year: CycleYear?) -> LocalizedText {
    title("KẾT QUẢ THỰC HIỆN", "WHAT WAS DUE AND REPORTED", " IN ", year)
  }

  /// What is neither reported nor overdue, in time or ahead has no day by which it could be late.
  static func reportBody(
    due: Int, reported: Int, overdue: Int, open: Int, _ time: LocalizedText
  ) -> LocalizedText {
    let undated = due - reported - overdue - open
    return LocalizedText(
      vi:
        "\(time[.vietnamese].capitalisedFirst) có \(due) nội dung phải báo cáo, tính theo từng đơn vị: \(reported) đã báo cáo, \(overdue) quá hạn chưa báo cáo, \(open) còn trong hạn hoặc chưa đến hạn\(undated == 0 ? "" : ", \(undated) chưa báo cáo mà Kế hoạch không ấn định thời hạn"). Chi tiết tại Phụ lục kèm theo./.",
      en:
        "Reports due \(time[.english]), counted by unit: \(due); reported: \(reported); overdue: \(overdue); in time or not due yet: \(open)\(undated == 0 ? "" : "; not reported, without a set day: \(undated)"). The annex lists them."
    )
  }

  /// The states of the table in words.
  static func resultState(_ state: ResultRow.State) -> LocalizedText {
    switch state {
    case .reported: LocalizedText(vi: "Đã báo cáo", en: "Reported")
    case .open: LocalizedText(vi: "Trong hạn, chưa báo cáo", en: "Open, in time")
    case .notReported: LocalizedText(vi: "Chưa báo cáo", en: "Not reported")
    case .overdue: LocalizedText(vi: "Quá hạn, chưa báo cáo", en: "Overdue")
    case .notYetDue: LocalizedText(vi: "Chưa đến hạn", en: "Not yet due")
    }
  }

  static func daysLate(_ days: Int) -> LocalizedText {
    LocalizedText(vi: "trễ \(days) ngày", en: "\(days) \(days == 1 ? "day" : "days") late")
  }

  static func askedOf(_ units: String) -> LocalizedText {
    LocalizedText(vi: "nay do \(units)", en: "now with \(units)")
  }

  static let reportedBesides = LocalizedText(
    vi: "Báo cáo thêm, không bắt buộc", en: "Reported without being asked")
  static let paperReporter = LocalizedText(vi: "Đơn vị báo cáo", en: "Who reports")
  static let reportedDay = LocalizedText(vi: "Ngày báo cáo", en: "Reported on")

  static func planBody(
    dated: Int, undated: Int, notHeld: Int, _ time: LocalizedText
  ) -> LocalizedText {
    let others =
      notHeld == 0
      ? LocalizedText(vi: "", en: "")
      : LocalizedText(
        vi: " \(notHeld) việc không tổ chức hoặc tạm hoãn cũng ghi tại đó.",
        en: " So do those that are not held or postponed: \(notHeld).")
    return LocalizedText(
      vi:
        "Lịch hoạt động \(time[.vietnamese]) gồm \(dated) việc đã có thời gian và \(undated) việc chờ thông báo hoặc chưa ấn định ngày, nêu tại Phụ lục kèm theo.\(others[.vietnamese])",
      en:
        "Activities \(time[.english]) with a time: \(dated); still waiting for one: \(undated). They stand in the annex.\(others[.english])"
    )
  }

  static let planOrder = LocalizedText(
    vi:
      "Các đơn vị chủ trì triển khai theo thời gian tại Phụ lục; khi thay đổi thì thông báo kịp thời cho các đơn vị phối hợp. Những ngày ghi (dự kiến) chỉ thực hiện khi có thông báo chính thức./.",
    en:
      "The leading units carry them out at the times of the annex, and tell those who take part in time when something changes. Days marked (expected) count only once they are announced."
  )

  static let letterBody = LocalizedText(
    vi:
      "Đề nghị các đơn vị rà soát các nội dung tại Phụ lục kèm theo, thông báo thời gian còn thiếu và ý kiến (nếu có) trước khi lịch được ban hành./.",
    en:
      "Please look through the annex, announce the times that are still missing, and send remarks, if any, before the schedule is issued."
  )

  static let addressees = LocalizedText(vi: "Kính gửi:", en: "To:")

  static let allUnits = LocalizedText(
    vi: "Các đơn vị có tên tại Phụ lục;", en: "The units named in the annex;")
  static let listedUnits = LocalizedText(
    vi: "Các đơn vị có tên trong lịch;", en: "The units named above;")
  static let asAbove = LocalizedText(vi: "Như trên;", en: "As above;")
  static let keptCopy = LocalizedText(vi: "Lưu: VT.", en: "Files.")

  static let datedSection = LocalizedText(vi: "I. Việc đã có ngày", en: "I. What has a day")
  static let reportSection = LocalizedText(vi: "II. Phải báo cáo", en: "II. What must be reported")
  static let undatedSection = LocalizedText(vi: "III. Chưa có ngày", en: "III. What has no day yet")

  static func monthGroup(_ first: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Tháng \(first.month)/\(first.year)",
      en: "\(Month.name(first.month, in: .english)) \(first.year)")
  }

  static let otherClauses = LocalizedText(vi: "Không thuộc mục nào", en: "Of no clause")
  static func clauseGroup(_ clause: String) -> LocalizedText {
    LocalizedText(vi: "Mục \(clause)", en: "Clause \(clause)")
  }
  static let nobodyLeading = LocalizedText(
    vi: "Chưa rõ đơn vị chủ trì", en: "Nobody named as lead")
}

extension String {
  /// `KẾ HOẠCH` in the middle of a sentence: `Kế hoạch`.
  var capitalisedOnly: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
