import CivilTime
import EventKitLite
import OfficeDocuments
import Testing

@testable import PlanImport

/// Shapes of tables that other provinces, schools and libraries write, each with a fault that it once
/// showed.
@Suite("Plans of other places")
struct ForeignTableTests {
  private static func draft(
    _ rows: [[String]], _ title: String = "Kế hoạch năm 2027"
  ) throws -> PlanDraft {
    try SamplePlans.draft(SamplePlans.table(rows, headings: [title]))
  }

  /// The titles with their times, and a mark where that is a reading.
  private static func times(_ draft: PlanDraft) -> [String] {
    draft.events.map { event in
      let hours: [String] =
        switch event.hours {
        case .part(let part): [part.rawValue]
        case .sessions(let sessions): sessions.map(\.description)
        case nil: []
        }
      return ([event.title, event.when] + hours + (event.inferred.contains("when") ? ["?"] : []))
        .joined(separator: " | ")
    }
  }

  private static func codes(_ draft: PlanDraft) -> [String] { draft.findings.map(\.code.name) }

  @Test("Months and quarters as columns: a row is in those that are marked")
  func marked() throws {
    let months = (1...12).map { "T\($0)" }
    func row(_ title: String, _ marked: [Int: String]) -> [String] {
      ["1", title] + (1...12).map { marked[$0] ?? "" } + [""]
    }
    let draft = try Self.draft([
      ["STT", "Nội dung"] + months + ["Ghi chú"],
      row("Phát thanh", Dictionary(uniqueKeysWithValues: (1...12).map { ($0, "x") })),
      row("Hội sách", [4: "X"]), row("Tập huấn", [6: "x", 7: "x", 11: "●"]),
      row("Trưng bày", [3: "20/3", 5: "18/5"]), row("Mở lớp", [6: "2 lớp"]), row("Khảo sát", [:]),
    ])
    #expect(
      Self.times(draft) == [
        "Phát thanh | all year", "Hội sách | month 4", "Tập huấn | [month 6..month 7, month 11]",
        "Trưng bày | [20/3, 18/5]", "Mở lớp | month 6", "Khảo sát | undated",
      ])
    #expect(draft.events[4].notes == ["T6: 2 lớp"])
    #expect(Self.codes(draft) == ["import/no-time"])
  }

  @Test("Numbers below months are months, and months below quarters too")
  func markedBelow() throws {
    let numbers = try Self.draft([
      ["TT", "Nội dung", "Thời gian (tháng)", "<", "<", "Phụ trách"],
      ["^", "^", "1", "2", "3", "^"], ["1", "Kiểm kê", "x", "x", "", "Thư viện tỉnh"],
    ])
    #expect(Self.times(numbers) == ["Kiểm kê | month 1..month 2"])
    let quarters = try Self.draft([
      ["TT", "Nội dung", "Quý I", "<", "<", "Quý II", "<", "<"],
      ["^", "^", "T1", "T2", "T3", "T4", "T5", "T6"],
      ["1", "Sưu tầm", "x", "", "", "", "x", ""],
    ])
    #expect(Self.times(quarters) == ["Sưu tầm | [month 1, month 5]"])
    let figures = try Self.draft([
      ["TT", "Nội dung", "Quý I", "Quý II", "Quý III", "Quý IV"],
      ["1", "Bổ sung sách", "500", "", "300", ""], ["2", "Tổng kết", "", "", "", "x"],
    ])
    #expect(
      Self.times(figures) == ["Bổ sung sách | [quarter 1, quarter 3]", "Tổng kết | quarter 4"])
    #expect(figures.events[0].notes == ["Quý I: 500", "Quý III: 300"])
  }

  @Test("A month over all columns heads its rows, and is no heading of columns")
  func monthOverAll() throws {
    for month in ["January 2027", "Tháng 1/2027"] {
      let draft = try Self.draft([
        ["No.", "Content", "When", "Lead"], [month, "<", "<", "<"], ["1", "Briefing", "4", ""],
      ])
      #expect(Self.times(draft) == ["Briefing | 4/1"])
    }
  }

  @Test("Figures by quarter beside a time are figures")
  func figuresBesideTime() throws {
    let draft = try Self.draft([
      ["Nội dung", "Thời gian", "Quý I", "Quý II"], ["Luân chuyển sách", "Tháng 3", "3", "4"],
    ])
    #expect(Self.times(draft) == ["Luân chuyển sách | month 3"])
    #expect(draft.events[0].notes == ["Quý I: 3", "Quý II: 4"])
  }

  @Test("A row whose cells hold words of headings is no heading")
  func wordsOfHeadings() throws {
    let draft = try Self.draft([
      ["Nội dung", "Thời gian"], ["Hoạt động hè", "Tháng 6"],
      ["Tổng kết công tác năm", "Ngày 5/12"], ["Nội dung", "Thời gian"],
      ["Hoạt động ngoại khóa", "Hằng tuần"],
    ])
    #expect(
      Self.times(draft) == [
        "Hoạt động hè | month 6", "Tổng kết công tác năm | 5/12",
        "Hoạt động ngoại khóa | undated",
      ])
  }

  @Test("A list without headings is none, and its first row is not lost as such")
  func withoutHeadings() {
    #expect(throws: InvalidDocument.self) {
      try Self.draft([["Hoạt động hè", "Tháng 6"], ["Hội nghị", "5/12"]])
    }
  }

  @Test("What is done may be called otherwise: contents of a cooperation, names of contests")
  func namedContents() throws {
    let joint = try Self.draft([
      ["TT", "Nội dung phối hợp", "Thời gian", "Cơ quan chủ trì", "Cơ quan phối hợp"],
      ["1", "Thi đọc sách", "21/4", "Sở GDĐT", "Thư viện tỉnh"],
    ])
    #expect(Self.times(joint) == ["Thi đọc sách | 21/4"])
    #expect(joint.events[0].partners == ["thu-vien-tinh"])
    let games = try Self.draft([
      ["TT", "Tên giải", "Thời gian", "<", "Đơn vị", "<"],
      ["^", "^", "Bắt đầu", "Kết thúc", "Đăng cai", "Phối hợp"],
      ["1", "Giải bóng đá", "10/6/2027", "20/6/2027", "Sở VHTTDL", "Sở GDĐT"],
    ])
    #expect(Self.times(games) == ["Giải bóng đá | 10/6..20/6"])
    #expect(games.events[0].leads == ["so-vhttdl"] && games.events[0].partners == ["so-gddt"])
  }

  @Test("The number of a row in which nothing was written is no month")
  func numberAlone() throws {
    let draft = try Self.draft([
      ["TT", "Nội dung", "Ngày"], ["1", "Họp", "21/4"], ["5", "", ""], ["6", "Hội nghị", "15"],
    ])
    #expect(Self.times(draft) == ["Họp | 21/4", "Hội nghị | undated"])
    #expect(Self.codes(draft) == ["import/time-not-understood"])
  }

  @Test("A term or another year ends the month of the rows above")
  func endOfMonth() throws {
    for group in ["HỌC KỲ II", "Hè 2027"] {
      let draft = try Self.draft([
        ["Nội dung", "Ngày"], ["Tháng 5", "<"], ["Họp", "3"], [group, "<"], ["Ôn thi", "15"],
      ])
      #expect(Self.times(draft) == ["Họp | 3/5", "Ôn thi | undated"])
    }
  }

  @Test("A day at the head of rows that is another weekday is that day, and each row is marked")
  func doubtfulGroup() throws {
    let draft = try Self.draft([
      ["Thời gian", "Nội dung"], ["Thứ Hai 19/4", "<"], ["7h30", "Khai mạc"],
      ["Thứ Tư 20/4", "<"], ["8h00", "Triển lãm"], ["Ngày 31/4", "<"], ["9h00", "Bế mạc"],
      ["Khối 2", "<"], ["Cả ngày", "Trò chơi"],
    ])
    #expect(
      Self.times(draft) == [
        "Khai mạc | 19/4 | 07:30", "Triển lãm | 20/4 | 08:00 | ?", "Bế mạc | undated",
        "Trò chơi | undated",
      ])
    #expect(draft.events[1].notes.contains { $0.contains("Thứ Tư 20/4") })
    #expect(
      Self.codes(draft) == [
        "import/other-weekday", "import/hours-left-out", "import/unknown-group",
      ])
  }

  @Test("The number of a school week is no day of its month")
  func weekNumber() throws {
    let draft = try Self.draft(
      [
        ["THÁNG", "TUẦN", "NỘI DUNG CÔNG VIỆC"],
        ["9/2026", "1\n(Từ 31/8 - 04/9)", "Chuẩn bị khai giảng"],
        ["^", "2 (07/9 - 11/9)", "- Dự giờ\n- Họp phụ huynh (10/9)"], ["^", "3", "Khám sức khỏe"],
        ["T.10", "1", "Hội thi"], ["11 + 12", "", "Hội diễn"], ["01, 02/2027", "", "Trồng cây"],
      ], "LỊCH NĂM HỌC 2026-2027")
    #expect(
      Self.times(draft) == [
        "Chuẩn bị khai giảng | 31/8..4/9", "Dự giờ | 7/9..11/9", "Họp phụ huynh | 10/9 | ?",
        "Khám sức khỏe | month 9", "Hội thi | month 10", "Hội diễn | [month 11, month 12]",
        "Trồng cây | [month 1, month 2]",
      ])
    #expect(Self.codes(draft) == ["import/day-from-title"])
  }

  @Test("A text over the morning and the afternoon takes all day, and so does one that says so")
  func wholeDay() throws {
    let draft = try Self.draft([
      ["Ngày", "Buổi", "Nội dung", "Chủ trì"], ["21/4", "Sáng", "Đi cơ sở", "Thư viện tỉnh"],
      ["^", "Chiều", "^", "^"], ["22/4", "Sáng", "Tập huấn (cả ngày)", ""],
      ["23/4", "Sáng", "Họp", ""], ["^", "Chiều", "Họp", ""],
    ])
    #expect(
      Self.times(draft) == [
        "Đi cơ sở | 21/4", "Tập huấn | 22/4", "Họp | 23/4 | morning", "Họp | 23/4 | afternoon",
      ])
    #expect(draft.tables.map(\.read) == [6])
  }

  @Test("Months before days, where the table shows that it writes them so")
  func monthsFirst() throws {
    let rows = [["Activity", "Date"], ["Book fair", "04/21/2027"], ["Holiday", "05/01/2027"]]
    let draft = try Self.draft(rows)
    #expect(Self.times(draft) == ["Book fair | 21/4 | ?", "Holiday | 1/5 | ?"])
    #expect(Self.codes(draft) == ["import/month-first", "import/month-first"])
    // One that can only be read with its day first leaves the other alone.
    let mixed = try Self.draft(rows + [["Report", "31/12/2027"]])
    #expect(
      Self.times(mixed) == ["Book fair | undated", "Holiday | 5/1", "Report | 31/12"])
  }

  @Test("A place behind its time, also with a preposition")
  func placeBehindTime() throws {
    let draft = try Self.draft([
      ["Nội dung", "Thời gian, địa điểm"],
      ["Tập huấn", "03 ngày, từ 15 đến 17/6/2027 tại Thư viện tỉnh"],
      ["Phát động", "8h00, ngày 29/5/2027, tại Quảng trường"],
      ["Phục chế", "Tuần 2 tháng 9/2027, Trường Cao đẳng"],
    ])
    #expect(
      Self.times(draft) == [
        "Tập huấn | 15/6..17/6", "Phát động | 29/5 | 08:00", "Phục chế | month 9 | ?",
      ])
    #expect(draft.events.map(\.place) == ["Thư viện tỉnh", "Quảng trường", "Trường Cao đẳng"])
  }

  @Test("Each day keeps its own hour, and a rhythm the days that it names")
  func ownHours() throws {
    let draft = try Self.draft([
      ["Nội dung", "Thời gian"], ["Họp", "8h00 ngày 3/2; 14h ngày 5/2"],
      ["Tập huấn", "7h30 - 11h, 13h30 - 17h ngày 5/5 và 6/5"],
      ["Luân chuyển sách", "2 lần/năm (tháng 3 và tháng 10)"],
    ])
    #expect(
      Self.times(draft) == [
        "Họp | [{ day: 3/2, at: \"08:00\" }, { day: 5/2, at: \"14:00\" }]",
        "Tập huấn | [5/5, 6/5] | 07:30-11:00 | 13:30-17:00",
        "Luân chuyển sách | [month 3, month 10]",
      ])
    #expect(Self.codes(draft) == [])
  }

  @Test("Of several columns that say other times one is taken, marked, and the others are kept")
  func severalTimes() throws {
    let contests = try Self.draft([
      ["Tên cuộc thi", "Thời gian đăng ký", "Thời gian tổ chức"], ["Thi vẽ", "1/3 - 15/3", "20/4"],
      ["Thi hát", "", "10/7"],
    ])
    #expect(Self.times(contests) == ["Thi vẽ | 20/4 | ?", "Thi hát | 10/7"])
    #expect(contests.events[0].notes == ["Thời gian đăng ký: 1/3 - 15/3"])
    #expect(Self.codes(contests) == ["import/several-times"])
    let report = try Self.draft([
      ["Nội dung", "Thời gian theo kế hoạch", "Thời gian thực hiện"], ["Hội sách", "21/4", "23/4"],
      ["Tập huấn", "5/5", "5/5"],
    ])
    #expect(Self.times(report) == ["Hội sách | 21/4 | ?", "Tập huấn | 5/5"])
    // Days and hours in columns of their own are one time.
    let hours = try Self.draft([
      ["Nội dung", "Ngày tháng", "Thời gian"], ["Họp", "Thứ Tư 21/4", "8h00"],
    ])
    #expect(Self.times(hours) == ["Họp | 21/4 | 08:00"])
  }

  private static func typed(_ rows: [[String]]) throws -> PlanDraft {
    try draft([["Nội dung", "Thời gian", "Từ ngày", "Đến ngày", "Từ giờ", "Đến giờ"]] + rows)
  }

  @Test("Columns of days and hours that say the same as the words leave nothing behind")
  func typedAlike() throws {
    let draft = try Self.typed([
      ["Hội sách", "21/04/2027", "21/04/2027", "21/04/2027", "", ""],
      ["Họp", "08:00–09:30\n21/04/2027", "21/04/2027", "21/04/2027", "08:00", "09:30"],
      ["Nộp", "Trước 17:00\nChậm nhất ngày 14/12/2027", "14/12/2027", "14/12/2027", "17:00", ""],
      ["Giao ban", "08:00–09:30\nThứ Hai hằng tuần", "04/01/2027", "27/12/2027", "08:00", "09:30"],
      ["Thi", "03/02/2027; 05/02/2027", "03/02/2027", "05/02/2027", "", ""],
      ["Khảo sát", "Tháng 4", "01/04/2027", "30/04/2027", "", ""],
      ["Trực", "7h30 - 11h, 13h30 - 17h ngày 5/5", "05/05/2027", "05/05/2027", "07:30", "11:00"],
    ])
    #expect(draft.events.allSatisfy { $0.notes == [] && !$0.inferred.contains("when") })
    #expect(Self.codes(draft) == [])
  }

  @Test("Columns of days and hours that were edited count before the words, and that is told")
  func typedOtherwise() throws {
    let draft = try Self.typed([
      ["Hội sách", "21/04/2027", "22/04/2027", "23/04/2027", "", ""],
      ["Họp", "08:00–09:30\n21/04/2027", "21/04/2027", "21/04/2027", "14:00", "15:30"],
      ["Sơ kết", "08:00–09:30\n21/04/2027", "24/04/2027", "24/04/2027", "08:00", "09:30"],
      ["Báo cáo", "Trước ngày 15/12/2027", "20/12/2027", "20/12/2027", "", ""],
      ["Khảo sát", "Tháng 4", "05/01/2028", "05/01/2028", "", ""],
    ])
    #expect(
      Self.times(draft) == [
        "Hội sách | 22/4..23/4 | ?", "Họp | 21/4 | 14:00-15:30 | ?",
        "Sơ kết | 24/4 | 08:00-09:30 | ?", "Báo cáo | { by: 20/12 } | ?", "Khảo sát | 5/1 | ?",
      ])
    #expect(draft.events.map(\.year) == [2027, 2027, 2027, 2027, 2028])
    #expect(
      draft.events.map(\.notes) == [
        ["Thời gian: 21/04/2027"], ["Thời gian: 08:00–09:30 21/04/2027"],
        ["Thời gian: 08:00–09:30 21/04/2027"], ["Thời gian: Trước ngày 15/12/2027"],
        ["Thời gian: Tháng 4"],
      ])
    #expect(Self.codes(draft) == Array(repeating: "import/several-times", count: 5))
  }

  @Test("A series is more than its first and last day: the words count, the columns are kept")
  func typedBesideSeries() throws {
    let draft = try Self.typed([
      ["Giao ban", "Thứ Hai hằng tuần", "04/01/2027", "28/06/2027", "", ""],
      ["Nộp", "Trước ngày 15/12/2027", "01/12/2027", "14/12/2027", "", ""],
    ])
    #expect(
      Self.times(draft) == ["Giao ban | { weekly: [monday] } | ?", "Nộp | { before: 15/12 } | ?"])
    #expect(
      draft.events.map(\.notes) == [
        ["Từ ngày: 04/01/2027", "Đến ngày: 28/06/2027"],
        ["Từ ngày: 01/12/2027", "Đến ngày: 14/12/2027"],
      ])
    #expect(Self.codes(draft) == Array(repeating: "import/several-times", count: 2))
  }

  @Test("Days below the lunar calendar are lunar days")
  func lunarColumn() throws {
    let draft = try Self.draft([
      ["Tên lễ hội", "Ngày dương lịch", "Ngày âm lịch"], ["Giỗ Tổ", "16/4/2027", "10/3"],
      ["Vu lan", "", "15/7"], ["Nguyên tiêu", "20/2", "16/1"], ["Cồng chiêng", "Tháng 11", ""],
    ])
    #expect(
      Self.times(draft) == [
        "Giỗ Tổ | 10/3 âm lịch", "Vu lan | 15/7 âm lịch", "Nguyên tiêu | 20/2 | ?",
        "Cồng chiêng | month 11",
      ])
    #expect(Self.codes(draft) == ["import/other-lunar-day"])
    let below = try Self.draft([
      ["TT", "Lễ hội", "Thời gian", "<"], ["^", "^", "Dương lịch", "Âm lịch"],
      ["1", "Giỗ Tổ", "16/4", "10/3"],
    ])
    #expect(Self.times(below) == ["Giỗ Tổ | 10/3 âm lịch"])
  }

  @Test("Morning and afternoon at the head of lines are when these are, and no events")
  func partsOfDay() throws {
    let draft = try Self.draft([
      ["Ngày", "Nội dung"], ["19/4", "S: Họp chi bộ (8h00)\nC: Làm việc với Sở"],
      ["20/4", "* Sáng:\n- 8h: Dự họp\n- Tiếp khách\n* Chiều:\n- 14h: Tiếp dân"],
      ["chưa rõ", "Sáng: Trực"], ["21/4", "Sáng:\nChiều:"],
    ])
    #expect(
      Self.times(draft) == [
        "Họp chi bộ | 19/4 | 08:00", "Làm việc với Sở | 19/4 | afternoon", "Dự họp | 20/4 | 08:00",
        "Tiếp khách | 20/4 | morning", "Tiếp dân | 20/4 | 14:00", "Sáng: Trực | undated",
        "Sáng | 21/4", "Chiều | 21/4",
      ])
  }

  @Test("Rows below a title and headings of their own have its year")
  func blocks() throws {
    let draft = try Self.draft([
      ["STT", "Nội dung", "Thời gian"], ["1", "Họp", "5/1"], ["", "", ""],
      ["KẾ HOẠCH NĂM 2028", "<", "<"], ["STT", "Thời gian", "Công việc"],
      ["1", "21/4", "Ngày sách"],
    ])
    #expect(Self.times(draft) == ["Họp | 5/1", "Ngày sách | 21/4"])
    #expect(draft.events.map(\.year) == [2027, 2028])
  }

  @Test("A day before the text says more than the month of its row")
  func dayInFront() throws {
    let draft = try Self.draft([
      ["Nội dung", "Thời gian"], ["Ngày 21/4: Khai mạc", "Tháng 4"], ["Ngày 21/4: Họp", "22/4"],
    ])
    #expect(Self.times(draft) == ["Khai mạc | 21/4", "Ngày 21/4: Họp | 22/4"])
  }
}
