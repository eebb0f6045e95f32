import EventKitLite

/// The files that `init` writes: one event of each common kind, with comments.
struct StarterProgramme {
  struct File {
    let name: String
    let text: String
  }

  let id: String
  let years: ClosedRange<Int>
  let language: Language

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  var files: [File] {
    [
      File(name: "programme.yaml", text: programme), File(name: "units.yaml", text: units),
      File(name: "events.yaml", text: events),
      File(name: "announcements.yaml", text: announcements),
    ]
  }

  private var programme: String {
    """
    # \(say("Chương trình: thông tin chung. Sửa các dòng dưới đây cho đúng với nơi mình.", "The programme's frame. Change these lines to fit your own."))
    id: \(id)
    title: { vi: Chương trình mẫu, en: Sample programme }
    horizon: \(years.lowerBound)..\(years.upperBound)
    # \(say("Phần sau @ của mã sự kiện; không bao giờ đổi.", "What stands after the @ of every identifier; never change it."))
    domain: \(id).example.org
    language: \(language)

    categories:
      - { id: library, name: { vi: Thư viện, en: Library }, color: steelblue }
      - { id: reporting, name: { vi: Báo cáo, en: Reports }, color: firebrick }

    basis:
      - { id: plan, number: 01/KH, title: { vi: Kế hoạch mẫu, en: Sample plan }, verified: plan }

    """
  }

  private var units: String {
    """
    # \(say("Đơn vị và nhóm đơn vị. Mã (id) là một phần của địa chỉ lịch, không đổi.", "Units and groups. An id is part of a feed's address and never changes."))
    - { id: office, name: { vi: Văn phòng, en: Office } }
    - { id: library, name: { vi: Thư viện, en: Library } }
    - { id: school-a, name: { vi: Trường A, en: School A } }
    - { id: school-b, name: { vi: Trường B, en: School B } }
    - { id: schools, group: [school-a, school-b], name: { vi: Các trường, en: The schools } }

    """
  }

  private var events: String {
    """
    # \(say("Sự kiện. 'when' nói khi nào; điều chưa biết thì ghi undated, không tự đặt ngày.", "Events. 'when' says when; what is not known is undated, no date is invented."))

    # \(say("Một ngày cố định hằng năm", "The same day every year"))
    - id: book-day
      title: { vi: Ngày Sách và Văn hóa đọc Việt Nam, en: Viet Nam Book and Reading Culture Day }
      when: 21/4
      category: library
      basis: [plan]
      lead: library
      with: [schools]

    # \(say("Ngày do nơi khác thông báo từng năm; dự kiến cho đến khi có thông báo", "Announced by somebody each year; expected until then"))
    - id: learning-week
      title: { vi: Tuần lễ học tập, en: Learning week }
      when: { announced-by: office, expected: 1/10..7/10, ask-from: 15/9 }
      category: library
      lead: office
      with: [schools, library]

    # \(say("Hạn chót: ngày cuối cùng là hôm trước ngày này", "A deadline: the day before is the last"))
    - id: yearly-report
      title: { vi: Báo cáo năm, en: Yearly report }
      when: { before: 15/12 }
      category: reporting
      lead: office
      report: [schools, library]

    # \(say("Chưa có ngày", "No date yet"))
    - id: training
      title: { vi: Tập huấn, en: Training }
      when: undated
      category: library
      lead: library

    """
  }

  private var announcements: String {
    """
    # \(say("Mỗi thông báo một mục, chỉ thêm vào cuối. Ví dụ:", "An entry for each announcement, added at the end. For example:"))
    # - event: learning-week
    #   year: \(years.lowerBound)
    #   dates: \(years.lowerBound)-10-02..\(years.lowerBound)-10-08
    #   document: 12/CV

    """
  }
}
