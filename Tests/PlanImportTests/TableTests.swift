import CivilTime
import EventKitLite
import OfficeDocuments
import Testing

@testable import PlanImport

/// Tables of the shapes that communes, provinces, schools and libraries really use.
@Suite("Tables of plans")
struct TableTests {
  /// What an entry says, in short: its title, its time, its leads and its partners.
  private func lines(_ draft: PlanDraft) -> [String] {
    draft.events.map { event in
      let hours = (event.hours?.keys ?? []).joined()
      return [
        event.title, event.when + (hours.isEmpty ? "" : " \(hours)"),
        event.leads.map(\.rawValue).joined(separator: "+"),
        event.partners.map(\.rawValue).joined(separator: "+"),
      ].joined(separator: " | ")
    }
  }

  private func codes(_ draft: PlanDraft) -> [String] {
    draft.findings.map { "\($0.row ?? 0) \($0.code)" }
  }

  @Test(
    "The year of a commune: groups over merged cells, units with semicolons, figures beside them")
  func commune() throws {
    let table = SamplePlans.table(
      [
        [
          "STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện",
          "Kết quả/sản phẩm", "Chỉ tiêu liên quan",
        ],
        ["I. THƯ VIỆN", "<", "<", "<", "<", "<", "<"],
        [
          "1", "Ngày Sách và Văn hóa đọc Việt Nam", "Sở VHTT&DL", "Sở GD&ĐT; Thư viện tỉnh", "21/4",
          "Kế hoạch", "",
        ],
        [
          "2", "Luân chuyển sách về cơ sở", "Thư viện tỉnh", "Xã, phường",
          "Thường xuyên trong năm", "", "12 lượt",
        ],
        ["II. BÁO CÁO, KIỂM TRA", "<", "<", "<", "<", "<", "<"],
        [
          "3", "Báo cáo kết quả thực hiện", "UBND tỉnh", "", "Trước ngày 15/12/2026", "Báo cáo", "",
        ],
        [
          "4", "Xây dựng kế hoạch năm 2027", "Văn phòng HĐND và UBND tỉnh", "Các cơ quan, đơn vị",
          "20 ngày sau khi Tỉnh uỷ ban hành", "", "",
        ],
        ["", "", "", "", "", "", ""],
      ],
      headings: [
        "ỦY BAN NHÂN DÂN XÃ ĐẮK WIL", "Đắk Wil, ngày 05 tháng 02 năm 2026",
        "KẾ HOẠCH CÔNG TÁC NĂM 2026", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 30 tháng 12 năm 2025)",
      ])
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Ngày Sách và Văn hóa đọc Việt Nam | 21/4 | so-vhttdl | so-gddt+thu-vien-tinh",
        "Luân chuyển sách về cơ sở | all year | thu-vien-tinh | xa-phuong",
        "Báo cáo kết quả thực hiện | { before: 15/12 } | ubnd-tinh | ",
        "Xây dựng kế hoạch năm 2027 | { announced-by: tinh-uy } | vp-ubnd-tinh | ",
      ])
    #expect(draft.events.map(\.year) == [2026, 2026, 2026, 2026])
    #expect(
      draft.events.map { $0.category?.rawValue } == ["thu-vien", "thu-vien", "bao-cao", "bao-cao"])
    #expect(draft.events[0].notes == ["Kết quả/sản phẩm: Kế hoạch"])
    #expect(draft.events[1].notes == ["Chỉ tiêu liên quan: 12 lượt"])
    #expect(draft.events[3].inferred == ["when"])
    #expect(codes(draft) == ["7 import/unknown-unit"])
    #expect(draft.events[3].notes.contains("Đơn vị phối hợp: Các cơ quan, đơn vị"))
    _ = try SamplePlans.programme(with: draft)
  }

  @Test("The same as data: commas and ampersands between units, a column of groups")
  func data() throws {
    let table = SamplePlans.table(
      [
        ["Nhóm", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn"],
        [
          "Văn hóa", "Tổ chức Tuần lễ hưởng ứng học tập suốt đời",
          "Sở Văn hóa, Thể thao và Du lịch",
          "Sở Giáo dục và Đào tạo, Sở Thông tin và Truyền thông & Bảo tàng tỉnh", "Kế hoạch",
          "Từ 01 - 07/10",
        ],
        ["Văn hóa", "Kiểm tra", "Thư viện tỉnh, Phòng lạ", "", "", "Quý III/2026"],
      ], name: "nhiem-vu-2026")
    let draft = try SamplePlans.draft(table, category: "bao-tang")
    #expect(
      lines(draft) == [
        "Tổ chức Tuần lễ hưởng ứng học tập suốt đời | 1/10..7/10 | so-vhttdl | so-gddt+so-tttt+bao-tang-tinh",
        "Kiểm tra | quarter 3 |  | ",
      ])
    #expect(draft.events.allSatisfy { $0.category == "bao-tang" && $0.inferred.isEmpty })
    // A comma parts units only where each part is one.
    #expect(draft.findings.map(\.words) == ["Thư viện tỉnh, Phòng lạ"])
    #expect(draft.events[1].notes.contains("Chủ trì: Thư viện tỉnh, Phòng lạ"))
  }

  @Test("The year of a college: months in short, all year, rhythms")
  func college() throws {
    let table = SamplePlans.table(
      [
        ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"],
        ["1", "Tuyển sinh", "Ban giám hiệu", "GVCN", "T9/2026", "Danh sách"],
        ["2", "Sinh hoạt công dân", "BGH", "", "4–5/2027", ""],
        ["3", "Tư vấn", "BGH", "", "Cả năm", ""],
        ["4", "Khảo sát", "BGH", "", "Theo học kỳ", ""],
        ["5", "Nghỉ Tết", "BGH", "", "21/12–09/01", ""],
      ], headings: ["KẾ HOẠCH NHIỆM VỤ NĂM HỌC 2026-2027"])
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Tuyển sinh | month 9 | ban-giam-hieu | gvcn",
        "Sinh hoạt công dân | month 4..month 5 | ban-giam-hieu | ",
        "Tư vấn | all year | ban-giam-hieu | ", "Khảo sát | undated | ban-giam-hieu | ",
        "Nghỉ Tết | 21/12..9/1 | ban-giam-hieu | ",
      ])
    #expect(draft.events.map(\.year) == [2026, 2027, 2026, 2026, 2026])
    #expect(codes(draft) == ["5 import/rhythm-without-day"])
    #expect(!draft.isUnderstood)
  }

  @Test("A kindergarten's school year: a dozen lines in a cell, the doers line against line")
  func kindergarten() throws {
    let table = SamplePlans.table(
      [
        ["THÁNG", "TUẦN C.MÔN", "NỘI DUNG CÔNG VIỆC", "BỘ PHẬN T.HIỆN"],
        [
          "8/2019", "Tuần 1",
          "- Tập trung đội ngũ, phân công\n- Họp phụ huynh ( ngày 6/9)\n- Nộp báo cáo tháng 8 ( chiều 28/9 )",
          "- BGH\n- GVCN\n- Tổ hành chính",
        ],
        ["^", "Tuần 2", "- Tổng vệ sinh\n- Trang trí lớp", "Giáo viên chủ nhiệm"],
        ["9/2019", "Tuần 3", "Khai giảng năm học mới (05/9)", "BGH\nCông đoàn"],
      ], headings: ["LỊCH CHỈ ĐẠO VÀ THỰC HIỆN KẾ HOẠCH NĂM HỌC 2019-2020"])
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Tập trung đội ngũ, phân công | month 8 | ban-giam-hieu | ",
        "Họp phụ huynh | 6/9 | gvcn | ",
        "Nộp báo cáo tháng 8 | 28/9 hours: afternoon | to-2 | ", "Tổng vệ sinh | month 8 | gvcn | ",
        "Trang trí lớp | month 8 | gvcn | ",
        "Khai giảng năm học mới | 5/9 | ban-giam-hieu+cong-doan | ",
      ])
    #expect(draft.events.allSatisfy { $0.year == 2019 })
    // A report of month 8 that is due at the end of September.
    #expect(
      codes(draft) == ["2 import/other-month", "2 import/other-month", "4 import/day-from-title"])
    #expect(draft.events[0].notes.contains("TUẦN C.MÔN: Tuần 1"))
  }

  @Test("A week of a province: days merged over hours, the hour inside of the text")
  func week() throws {
    let table = SamplePlans.table(
      [
        ["Ngày", "Thời gian", "Nội dung công việc", "Địa điểm"],
        ["Thứ 2 14/7", "Sáng", "(8h30) Chủ tịch họp giao ban", "Phòng họp số 1"],
        ["^", "Chiều", "(14h00) Tiếp công dân", ""],
        ["Thứ 3", "Sáng", "Làm việc với Sở GD&ĐT", "Trực tuyến"],
        ["Thứ 4\n16/7", "", "", ""],
        ["Thứ 5 18/7", "Cả ngày", "Đi cơ sở", ""],
      ], headings: ["LỊCH LÀM VIỆC TUẦN", "Từ ngày 14/07/2025 đến ngày 20/07/2025"])
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Chủ tịch họp giao ban | 14/7 at: \"08:30\" |  | ",
        "Tiếp công dân | 14/7 at: \"14:00\" |  | ",
        "Làm việc với Sở GD&ĐT | 15/7 hours: morning |  | ", "Đi cơ sở | 18/7 |  | ",
      ])
    #expect(draft.events.map(\.place) == ["Phòng họp số 1", nil, "Trực tuyến", nil])
    #expect(codes(draft) == ["6 import/other-weekday"])
    #expect(draft.findings[0].severity == .error)
    #expect(draft.events[3].inferred.contains("when"))
    #expect(draft.events[3].notes.contains { $0.contains("Thứ 5 18/7") })
  }

  @Test("A week of a district: eight columns, empty rows, a row with too few cells")
  func district() throws {
    let table = SamplePlans.table(
      [
        [
          "Ngày", "Thời gian", "Nội dung", "Lãnh đạo chủ trì/tham dự", "Địa điểm", "Thành phần",
          "Lãnh đạo VP và phòng CM theo dõi", "Ghi chú",
        ],
        [
          "Thứ 2 (11/11/2019)", "07h30", "Họp Ban Thường vụ", "UBND tỉnh", "Hội trường",
          "Sở GD&ĐT; Thư viện tỉnh", "Đ/c Hùng", "",
        ],
        ["^", "14h00", "Duyệt phim", "Sở VHTTDL", "", "", "", "Giấy mời"],
        ["^", "", "", "", "", "", "", ""],
        ["Thứ 3 (12/11/2019)", "08h00", "Kiểm tra", "Bảo tàng tỉnh"],
      ], headings: ["LỊCH CÔNG TÁC TUẦN", "(Từ ngày 11/11/2019 đến ngày 17/11/2019)"])
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Họp Ban Thường vụ | 11/11 at: \"07:30\" | ubnd-tinh | so-gddt+thu-vien-tinh",
        "Duyệt phim | 11/11 at: \"14:00\" | so-vhttdl | ",
        "Kiểm tra | 12/11 at: \"08:00\" | bao-tang-tinh | ",
      ])
    #expect(draft.events[0].place == "Hội trường")
    #expect(draft.events[0].notes == ["Lãnh đạo VP và phòng CM theo dõi: Đ/c Hùng"])
    #expect(codes(draft) == [])
    #expect(draft.isUnderstood)
  }

  @Test("A week of a council: parts of the day and those who attend, in brackets")
  func council() throws {
    let table = SamplePlans.table(
      [
        ["Ngày", "Nội dung công việc"],
        ["Thứ Hai 09/5", "Họp Thường trực HĐND (sáng; dự: Thường trực, các Ban)"],
        ["Thứ Ba 10/5", "Giám sát tại xã (ngày)"],
        ["11", "Tiếp xúc cử tri (chiều)"],
      ], headings: ["Lịch công tác tháng 5 năm 2022"])
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Họp Thường trực HĐND | 9/5 hours: morning |  | ", "Giám sát tại xã | 10/5 |  | ",
        "Tiếp xúc cử tri | 11/5 hours: afternoon |  | ",
      ])
    #expect(draft.events[0].notes == ["dự: Thường trực, các Ban"])
    #expect(draft.isUnderstood)
  }

  @Test("Headings in two rows, numbers under them, the same headings on the next page")
  func twoRows() throws {
    let table = SamplePlans.table(
      [
        ["TT", "Nội dung", "Thời gian", "<", "Đơn vị", "<"],
        ["^", "^", "Bắt đầu", "Kết thúc", "Chủ trì", "Phối hợp"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["A", "BẢO TÀNG", "", "", "", ""],
        ["1", "Trưng bày", "18/5", "25/5/2027", "Bảo tàng tỉnh", "Các trường học"],
        ["2", "Tập huấn", "10/6/2027", "", "Bảo tàng tỉnh", ""],
        ["TT", "Nội dung", "Thời gian", "<", "Đơn vị", "<"],
        ["^", "^", "Bắt đầu", "Kết thúc", "Chủ trì", "Phối hợp"],
        ["3", "Tổng kết", "", "30/11/2027", "UBND tỉnh", ""],
      ], headings: ["CHƯƠNG TRÌNH CÔNG TÁC NĂM 2027"])
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Trưng bày | 18/5..25/5 | bao-tang-tinh | cac-truong",
        "Tập huấn | 10/6 | bao-tang-tinh | ", "Tổng kết | { by: 30/11 } | ubnd-tinh | ",
      ])
    #expect(draft.events[0].category == "bao-tang")
    #expect(draft.findings == [])
  }

  @Test("Months as groups of rows, days without their month")
  func monthGroups() throws {
    let table = SamplePlans.table(
      [
        ["TT", "Nội dung hoạt động", "Thời gian", "Đơn vị chủ trì", "Ghi chú"],
        ["Tháng 1", "<", "<", "<", "<"],
        ["1", "Tiếp công dân", "Ngày 15 (Thứ 6)", "UBND tỉnh", ""],
        ["2", "Hội báo xuân", "", "Thư viện tỉnh", ""],
        ["THÁNG 4", "<", "<", "<", "<"],
        ["3", "Ngày Sách", "21", "Thư viện tỉnh", "1520/QĐ-TTg"],
        ["4", "Trại sáng tác", "5 - 10", "Thư viện tỉnh", ""],
      ], headings: ["Lịch hoạt động năm 2027"])
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Tiếp công dân | 15/1 | ubnd-tinh | ", "Hội báo xuân | month 1 | thu-vien-tinh | ",
        "Ngày Sách | 21/4 | thu-vien-tinh | ", "Trại sáng tác | 5/4..10/4 | thu-vien-tinh | ",
      ])
    #expect(draft.isUnderstood)
  }

  @Test("A plan in English, with typed days and hours")
  func english() throws {
    let table = SamplePlans.table(
      [
        ["No", "Activity", "Date", "Time", "Lead", "Partners", "Venue", "Legal basis"],
        [
          "1", "Book day", "21/4/2027", "07:30", "Library", "", "Main hall", "Decision 1520/QĐ-TTg",
        ],
        ["3", "Story hour", "Mon 3 May 2027, morning", "", "bao-tang-tinh", "", "", ""],
        ["2", "Museum night", "5/2027", "", "bao-tang-tinh", "", "", ""],
      ], name: "Plan 2027")
    let draft = try SamplePlans.draft(table)
    #expect(
      lines(draft) == [
        "Book day | 21/4 at: \"07:30\" |  | ", "Story hour | 3/5 hours: morning | bao-tang-tinh | ",
        "Museum night | month 5 | bao-tang-tinh | ",
      ])
    #expect(draft.events[0].basis == ["qd-1520"])
    #expect(draft.events[0].place == "Main hall")
    #expect(draft.language == .english)
    #expect(draft.text(in: SamplePlans.programme).contains("title:\n    en: Book day\n"))
    _ = try SamplePlans.programme(with: draft)
  }

  @Test("A title over lines with dashes keeps them as what is done")
  func activities() throws {
    let table = SamplePlans.table(
      [
        ["TT", "Nội dung", "Thời gian", "Chủ trì"],
        [
          "1", "Tuần lễ học tập:\n- Treo băng rôn;\n- Diễu hành, mít tinh", "1/10 – 7/10",
          "UBND tỉnh",
        ],
        ["2", "Hội sách {day}", "21/4", "Sở Văn hóa, Thể thao\nvà Du lịch"],
        ["3", "Ngày sách", "22/4", "Chủ trì: Thư viện tỉnh; phối hợp: Bảo tàng tỉnh"],
      ], headings: ["Kế hoạch năm 2027"])
    let draft = try SamplePlans.draft(table)
    #expect(draft.events[0].title == "Tuần lễ học tập")
    #expect(draft.events[0].activities == ["Treo băng rôn", "Diễu hành, mít tinh"])
    #expect(draft.events.map(\.id) == ["tuan-le-hoc-tap", "hoi-sach-day-2", "ngay-sach-2"])
    #expect(draft.events[1].leads == ["so-vhttdl"])
    #expect(draft.events[2].leads == ["thu-vien-tinh"])
    #expect(draft.events[2].partners == ["bao-tang-tinh"])
    let programme = try SamplePlans.programme(with: draft)
    #expect(programme.events.count == 3)
  }

  @Test(
    "A remark that names the place gives it to the entry, and keeps what else it says",
    arguments: [
      ("Địa điểm: Thư viện tỉnh", "", "Thư viện tỉnh", ""),
      ("Place: Town hall; Theme: Reading", "", "Town hall", "Ghi chú: Theme: Reading"),
      (
        "Sở GDĐT thông báo; Địa điểm: TP. Gia Nghĩa, 8 Hùng Vương.; Chủ đề: Đọc", "",
        "TP. Gia Nghĩa, 8 Hùng Vương", "Ghi chú: Sở GDĐT thông báo; Chủ đề: Đọc"
      ),
      (
        "Mang máy tính. Nơi tổ chức: Hội trường lớn. Có xe.", "", "Hội trường lớn",
        "Ghi chú: Mang máy tính. Có xe."
      ),
      ("- Venue: Library\n- Bring books", "", "Library", "Ghi chú: - Bring books"),
      ("Địa điểm: Thư viện tỉnh", "Thư viện tỉnh", "Thư viện tỉnh", ""),
      (
        "Địa điểm: Sân vận động", "Thư viện tỉnh", "Thư viện tỉnh",
        "Ghi chú: Địa điểm: Sân vận động"
      ),
      ("Đổi địa điểm: xem sau; Địa điểm:", "", "", "Ghi chú: Đổi địa điểm: xem sau; Địa điểm:"),
    ])
  func placeOfRemark(remark: String, column: String, place: String, note: String) throws {
    let draft = try SamplePlans.draft(
      SamplePlans.table([
        ["Nội dung", "Thời gian", "Địa điểm", "Ghi chú"],
        ["Hội sách", "21/4/2027", column, remark],
      ]), category: "thu-vien")
    let event = try #require(draft.events.first)
    #expect(event.place ?? "" == place)
    #expect(event.notes.joined(separator: "; ") == note)
  }

  @Test("A place under a title is where it is held, and not what is done")
  func placeUnderTitle() throws {
    let draft = try SamplePlans.draft(
      SamplePlans.table([
        ["Nội dung", "Thời gian"],
        ["Hội thi kể chuyện:\n- Thành phần: các trường\n- Địa điểm: Hội trường B", "21/4/2027"],
      ]))
    #expect(draft.events.map(\.place) == ["Hội trường B"])
    #expect(draft.events.map(\.activities) == [["Thành phần: các trường"]])
  }

  @Test("What is no plan is reported, and a file without any is refused")
  func noPlan() throws {
    let weeks = SamplePlans.table([
      ["THÁNG", "TUẦN", "THỜI GIAN", "GHI CHÚ"],
      ["8/2016 (2 tuần)", "1", "15/8/16 đến 20/8/16", ""],
    ])
    let head = SamplePlans.table([
      ["UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: 05/KH-UBND", "Đắk Nông"],
    ])
    let plan = SamplePlans.table(
      [["Nội dung", "Thời gian"], ["Họp", "21/4"]], name: "3", headings: ["Kế hoạch năm 2027"])
    let draft = try SamplePlans.draft(head, weeks, plan)
    #expect(draft.findings.map(\.severity) == [.note, .warning])
    #expect(draft.tables.map(\.reported) == [2, 2, 0])
    #expect(throws: InvalidDocument.self) { try SamplePlans.draft(head, weeks) }
  }

  @Test(
    "A column of weeks may have their days, and before the first of a month is the month before")
  func weeksWithDays() throws {
    let draft = try SamplePlans.draft(
      SamplePlans.table([
        ["THÁNG", "TUẦN", "NỘI DUNG CÔNG VIỆC", "BỘ PHẬN"],
        ["Tháng 9", "Từ 09/9- 14/9", "Khai giảng", "BGH"],
        ["Tháng 9", "Tuần 3", "Dự giờ", "BGH"],
        ["Tháng 10", "Trước 01/11", "Nộp báo cáo", "BGH"],
      ]), year: 2027)
    #expect(draft.events.map(\.when) == ["9/9..14/9", "month 9", "{ before: 1/11 }"])
    #expect(draft.findings.allSatisfy { $0.code != "import/other-month" })
  }

  @Test("The year stands in the titles, or is asked for")
  func year() throws {
    let rows = [["Nội dung", "Thời gian"], ["Họp", "21/4"]]
    func year(_ headings: String..., given: Int? = nil) throws -> Int? {
      try SamplePlans.draft(SamplePlans.table(rows, headings: headings), year: given).events[0].year
    }
    #expect(try year("KẾ HOẠCH", "Hoạt động năm 2027") == 2027)
    #expect(try year("Kế hoạch năm học 2026 - 2027") == 2027)
    #expect(try year("Lịch tuần", "Từ ngày 19/4/2027 đến ngày 25/4/2027") == 2027)
    #expect(
      try year(
        "Căn cứ Quyết định số 1 ngày 9 tháng 12 năm 2022", "Đắk Nông, ngày 05 tháng 02 năm 2026",
        "KẾ HOẠCH NĂM 2027", "Kết quả năm 2026 đã đạt được") == 2027)
    #expect(try year("Kế hoạch năm 2027", given: 2028) == 2028)
    #expect(try year("Chương trình đến năm 2030", given: 2028) == 2028)
    for headings in ["", "Chương trình đến năm 2030", "Kế hoạch năm 2026 và năm 2027"] {
      do throws(InvalidDocument) {
        _ = try PlanImporter(into: SamplePlans.programme, from: "x")
          .draft(of: [SamplePlans.table(rows, headings: [headings])])
        Issue.record("\(headings)")
      } catch {
        #expect(error.diagnostics.map(\.code) == ["import/no-year"])
      }
    }
    // A title stands in the sheet, too, over all its columns.
    let titled = SamplePlans.table([["KẾ HOẠCH NĂM 2027", "<"]] + rows)
    #expect(try SamplePlans.draft(titled).events.map(\.year) == [2027])
    // What says its years itself needs none.
    let full = [
      ["Nội dung", "Thời gian"], ["Họp", "21/4/2027"], ["Xem", "Trước ngày 15/12 hằng năm"],
    ]
    #expect(try SamplePlans.draft(SamplePlans.table(full)).events.map(\.year) == [2027, nil])
  }

  @Test("What is doubtful in a row is told with its code")
  func codesOfRows() throws {
    let cases:
      [(time: String, lead: String, code: Diagnostic.Code, severity: Diagnostic.Severity)] = [
        ("21/4", "Tổ chung", .ambiguousUnitName, .warning),
        ("Theo thông báo", "", .nobodyAnnounces, .warning),
        ("", "Thư viện tỉnh", .noTime, .note),
        ("16/4/2027 (11/3 âm lịch)", "Thư viện tỉnh", .otherLunarDay, .error),
        ("Ba ngày 03 và 04/02", "Thư viện tỉnh", .otherCount, .error),
        ("15/8/27", "Thư viện tỉnh", .shortYear, .note),
        ("21/12–09/01", "Thư viện tỉnh", .crossesNewYear, .note),
        ("Tuần 22 ÷ 24", "Thư viện tỉnh", .countedWeeks, .warning),
        ("Đến năm 2030", "Thư viện tỉnh", .targetYear, .warning),
        ("Tháng 4, 8h00", "Thư viện tỉnh", .hoursLeftOut, .warning),
        ("8h00", "Thư viện tỉnh", .hoursLeftOut, .warning),
        ("15/1/2040", "Thư viện tỉnh", .yearOutside, .warning),
      ]
    let rows = cases.enumerated().map { ["Việc \($0.offset)", $0.element.time, $0.element.lead] }
    let table = SamplePlans.table(
      [["Nội dung", "Thời gian", "Chủ trì"]] + rows + [["VIỆC KHÁC", "<", "<"]],
      headings: ["Kế hoạch năm 2027"])
    let draft = try SamplePlans.draft(table)
    #expect(draft.findings.map(\.code) == cases.map(\.code) + [.unknownGroupName])
    #expect(draft.findings.map(\.severity) == cases.map(\.severity) + [.note])
    #expect(draft.findings.map(\.row) == (2...cases.count + 2).map { $0 })
    // Nobody is made to announce anything, and no unit is chosen of two.
    #expect(draft.events[0].leads.isEmpty && draft.events[0].notes == ["Chủ trì: Tổ chung"])
    #expect(draft.events[1].when == "undated")
    _ = try SamplePlans.programme(with: draft)
  }
}
