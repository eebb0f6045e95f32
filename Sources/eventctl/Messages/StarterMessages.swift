import EventKitLite

/// The comments in the files that `eventctl init` writes.
extension LocalizedText {
  static let starterFrame = LocalizedText(
    vi: "Chương trình: thông tin chung. Sửa các dòng dưới đây cho phù hợp với đơn vị.",
    en: "The programme's frame. Change these lines to fit your own.")
  static let starterIdentifiers = LocalizedText(
    vi: "Phần sau @ của mã sự kiện; không bao giờ đổi.",
    en: "What stands after the @ of every identifier; never change it.")
  static let starterUnits = LocalizedText(
    vi: "Đơn vị và nhóm đơn vị. Mã (id) là một phần của địa chỉ lịch, không đổi.",
    en: "Units and groups. An id is part of a feed's address and never changes.")
  static let starterEvents = LocalizedText(
    vi: "Sự kiện. 'when' nói khi nào; điều chưa biết thì ghi undated, không tự đặt ngày.",
    en: "Events. 'when' says when; what is not known is undated, no date is invented.")
  static let starterSameDay = LocalizedText(
    vi: "Một ngày cố định hằng năm",
    en: "The same day every year")
  static let starterAnnounced = LocalizedText(
    vi: "Ngày do nơi khác thông báo từng năm; dự kiến cho đến khi có thông báo",
    en: "Announced by somebody each year; expected until then")
  static let starterDeadline = LocalizedText(
    vi: "Hạn chót: ngày cuối cùng là hôm trước ngày này",
    en: "A deadline: the day before is the last")
  static let starterUndated = LocalizedText(
    vi: "Chưa có thời gian",
    en: "No date yet")
  static let starterAnnouncements = LocalizedText(
    vi: "Mỗi thông báo một mục, chỉ thêm vào cuối. Ví dụ:",
    en: "An entry for each announcement, added at the end. For example:")
  static let starterLedger = LocalizedText(
    vi: "Sổ xuất bản: giữ nguyên dấu xuống dòng, hợp nhất hai nhánh bằng eventctl.",
    en: "The ledger: line ends stay as they are, and eventctl merges two branches.")
}

/// The texts of the programme that `eventctl init` writes.
extension LocalizedText {
  static let starterTitle = LocalizedText(vi: "Chương trình mẫu", en: "Sample programme")
  static let starterLibrary = LocalizedText(vi: "Thư viện", en: "Library")
  static let starterReports = LocalizedText(vi: "Báo cáo", en: "Reports")
  static let starterPlan = LocalizedText(vi: "Kế hoạch mẫu", en: "Sample plan")
  static let starterOffice = LocalizedText(vi: "Văn phòng", en: "Office")
  static let starterSchoolA = LocalizedText(vi: "Trường A", en: "School A")
  static let starterSchoolB = LocalizedText(vi: "Trường B", en: "School B")
  static let starterSchools = LocalizedText(vi: "Các trường", en: "The schools")
  static let starterBookDay = LocalizedText(
    vi: "Ngày Sách và Văn hóa đọc Việt Nam", en: "Viet Nam Book and Reading Culture Day")
  static let starterWeek = LocalizedText(vi: "Tuần lễ học tập", en: "Learning week")
  static let starterReport = LocalizedText(vi: "Báo cáo năm", en: "Yearly report")
  static let starterTraining = LocalizedText(vi: "Tập huấn", en: "Training")
}

/// What `eventctl init` says of git.
extension LocalizedText {
  static let runMergeDriverOnce = LocalizedText(
    vi: """
      Khi nhiều người cùng xuất bản, chạy một lần ở mỗi bản sao để git hợp nhất sổ:
        git config merge.eventctl-ledger.driver "eventctl ledger merge %A %B"
      """,
    en: """
      Where several people publish, run once in every clone, so that git can merge:
        git config merge.eventctl-ledger.driver "eventctl ledger merge %A %B"
      """)

  static func nextSteps(
    _ year: Int, of folder: String, in directory: String
  ) -> LocalizedText {
    LocalizedText(
      vi: """
        Ba bước tiếp theo:
          1. eventctl check --programme \(folder)
          2. eventctl agenda \(year) --programme \(folder)
          3. Đổi 'domain' trong \(directory)/programme.yaml, rồi:
             eventctl publish --programme \(folder) -o public
        """,
      en: """
        The next three steps:
          1. eventctl check --programme \(folder)
          2. eventctl agenda \(year) --programme \(folder)
          3. Change 'domain' in \(directory)/programme.yaml, then:
             eventctl publish --programme \(folder) -o public
        """)
  }

  static func addAttributes(_ line: String, to path: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(path)' đã có; hãy thêm dòng: \(line)",
      en: "'\(path)' is there already; add this line to it: \(line)")
  }
}
