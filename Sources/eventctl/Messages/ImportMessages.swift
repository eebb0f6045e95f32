import EventKitLite
import PlanImport

/// What `eventctl import` says.
extension LocalizedText {
  static let importAbstract = LocalizedText(
    vi: "Nhập một kế hoạch Word, Excel, CSV hoặc một lịch .ics thành bản nháp của events.yaml.",
    en: "Makes a draft of events.yaml out of a plan in Word, Excel or CSV, or of an .ics file.")

  static let importDiscussion = LocalizedText(
    vi: """
      Bảng nào có cột nội dung và cột thời gian thì được đọc, cột tìm theo tiêu đề. Bản nháp là một \
      tệp mới cạnh events.yaml, không tệp nào khác bị sửa; xem lại rồi chép vào, hoặc đặt thay \
      events.yaml. Không đoán điều gì: chỗ không hiểu để 'undated', lời gốc ở 'note'; điều là cách \
      hiểu kể ở 'inferred'.

      Nhóm việc lấy theo --category, không thì theo dòng đề mục của bảng, không thì nhóm đầu tiên. \
      Năm lấy theo --year hoặc tiêu đề. Tệp tên '-' là đầu vào chuẩn.

      Mã kết thúc: 0 đã ghi và hiểu hết, 1 đã ghi và có điều cần xem, 64 gõ lệnh chưa đúng, 65 không \
      có kế hoạch nào hoặc thiếu năm, 66 không có tệp, 73 không ghi được.
      """,
    en: """
      Tables with a column of contents and one of times are read; columns are found by their \
      headings. The draft is one new file beside events.yaml, and nothing else is touched: look at \
      it, then copy from it or put it in the place of events.yaml. Nothing is guessed: what is not \
      understood is 'undated' with the plan's words in 'note'; what is a reading stands under \
      'inferred'.

      The category is that of --category, else of the row above that heads a group, else the \
      first. The year is that of --year, else of the titles. A file named '-' is standard input.

      Exit status: 0 written and all understood, 1 written with findings, 64 usage, 65 no plan in \
      it or no year, 66 no such file, 73 cannot write.
      """)

  static let helpImportFile = LocalizedText(
    vi: "Tệp .docx, .xlsx, .csv hoặc .ics; nhận ra theo nội dung của tệp.",
    en: "A .docx, .xlsx, .csv or .ics file; what it is shows in what is in it.")
  static let helpImportYear = LocalizedText(
    vi: "Năm của kế hoạch, hoặc năm học như 2026-2027.",
    en: "The year that the plan is for, or a school year such as 2026-2027.")
  static let helpImportCategory = LocalizedText(
    vi: "Nhóm việc của mọi mục.", en: "The category of all entries.")
  static let helpImportOutput = LocalizedText(
    vi: "Tệp để ghi bản nháp; mặc định là TÊN-TỆP.draft.yaml trong thư mục chương trình.",
    en: "The file for the draft; FILE-NAME.draft.yaml in the programme's folder by default.")
  static let helpImportForce = LocalizedText(
    vi: "Ghi đè lên bản nháp đã có.", en: "Replace a draft that is there already.")

  static let draftNeedsFile = LocalizedText(
    vi: "bản nháp phải ghi ra tệp, không ghi ra đầu ra chuẩn",
    en: "a draft goes into a file and not to standard output")
  static func draftIsThere(_ path: String) -> LocalizedText {
    LocalizedText(vi: "'\(path)' đã có", en: "'\(path)' is there already")
  }
  static let forceOrChooseAnother = LocalizedText(
    vi: "thêm --force để ghi đè, hoặc chọn tệp khác bằng -o",
    en: "replace it with --force, or choose another file with -o")
  static let draftNotReadBack = LocalizedText(
    vi: "bản nháp không đọc lại được nên không ghi gì",
    en: "the draft cannot be read back, so nothing was written")

  static func draftWritten(_ path: String, _ draft: PlanDraft) -> LocalizedText {
    let entries = draft.events.count
    let rows = draft.tables.reduce(0) { $0 + $1.rows }
    let unread = draft.tables.reduce(0) { $0 + $1.reported }
    let findings = draft.findings.count
    return LocalizedText(
      vi:
        "Đã ghi \(path): \(entries) việc từ \(rows) dòng, \(unread) dòng không đọc, \(findings) điều cần xem.",
      en:
        "Wrote \(path): \(entries) \(entries == 1 ? "entry" : "entries") from \(rows) \(rows == 1 ? "row" : "rows"), \(unread) not read, \(findings) \(findings == 1 ? "finding" : "findings")."
    )
  }
  static let allUnderstood = LocalizedText(
    vi: "Kế hoạch được hiểu hết.", en: "All of the plan was understood.")

  // MARK: The report

  static let importTable = LocalizedText(vi: "Bảng", en: "Table")
  static let importRow = LocalizedText(vi: "Dòng", en: "Row")
  static let importSeverity = LocalizedText(vi: "Mức", en: "Severity")
  static let importFinding = LocalizedText(vi: "Điều cần xem", en: "Finding")
  static let importWords = LocalizedText(vi: "Lời trong kế hoạch", en: "The plan's words")
}
