import CivilTime
import OfficeDocuments

/// Documents such as offices write.
enum OfficeSamples {
  static let properties = DocumentProperties(
    title: "Kế hoạch năm 2027", creator: "UBND tỉnh Đắk Nông", language: .vietnamese)

  /// A letter with an annex across: a table of so many rows.
  static func plan(rows count: Int = 60) -> WordDocument {
    WordDocument(
      properties,
      sections: [
        WordDocument.Section(.portrait, blocks: letter),
        WordDocument.Section(.landscape, blocks: annex(rows: count)),
      ])
  }

  private static let letter: [WordDocument.Block] = [
    .table(
      WordDocument.Table(
        columns: [.points(190), .points(280)],
        rows: [
          .init([
            .init([
              .init("ỦY BAN NHÂN DÂN", alignment: .centre, size: 13),
              .init(
                "TỈNH ĐẮK NÔNG", alignment: .centre, isBold: true, size: 13, rule: .part(0.4)),
            ]),
            .init([
              .init(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", alignment: .centre, isBold: true, size: 13),
              .init(
                "Độc lập - Tự do - Hạnh phúc", alignment: .centre, isBold: true, size: 14,
                rule: .whole),
            ]),
          ]),
          .init([
            .init("Số:        /KH-UBND", alignment: .centre),
            .init("Đắk Nông, ngày     tháng     năm 2027", alignment: .centre, isItalic: true),
          ]),
        ], hasBorders: false)),
    .spacing(12),
    .paragraph(
      .init("KẾ HOẠCH", alignment: .centre, isBold: true, size: 14, style: .title)),
    .paragraph(
      .init(
        "Tổ chức các hoạt động thư viện năm 2027", alignment: .centre, isBold: true, size: 14,
        spaceAfter: 12, rule: .part(0.4))),
    .paragraph(
      .init(
        [
          .init("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019; "),
          .init("Ủy ban nhân dân tỉnh", isBold: true),
          .init(" ban hành Kế hoạch tổ chức các hoạt động thư viện trên địa bàn tỉnh năm 2027, "),
          .init("World Book and Copyright Day", isItalic: true),
          .init(" như sau:\nDòng thứ hai\tsau tab."),
        ], alignment: .justified, firstLineIndent: .millimetres(12.7), spaceBefore: 6,
        lineSpacing: 1.15)),
    .table(
      WordDocument.Table(
        columns: [.points(235), .points(235)],
        rows: [
          .init([
            .init([
              .init("Nơi nhận:", isBold: true, isItalic: true, size: 12),
              .init("- Như trên;", size: 11), .init("- Lưu: VT, VX.", size: 11),
            ]),
            .init([
              .init("TM. ỦY BAN NHÂN DÂN", alignment: .centre, isBold: true),
              .init("CHỦ TỊCH", alignment: .centre, isBold: true, spaceAfter: 60),
              .init("Nguyễn Văn A", alignment: .centre, isBold: true),
            ]),
          ])
        ], hasBorders: false)),
  ]

  private static func annex(rows count: Int) -> [WordDocument.Block] {
    let titles = [
      "TT", "Nội dung", "Thời gian", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Ghi chú",
    ]
    var rows = [
      WordDocument.Row(
        titles.map {
          WordDocument.Cell(
            $0, alignment: .centre, size: 12, verticalAlignment: .centre, isHeading: true)
        }),
      WordDocument.Row([
        .init("I. Hoạt động theo ngày", isBold: true, size: 12, columnSpan: titles.count)
      ]),
    ]
    for number in 1...max(count, 1) {
      rows.append(
        WordDocument.Row([
          .init("\(number)", alignment: .centre, size: 12),
          .init("Ngày Sách và Văn hóa đọc Việt Nam lần thứ \(number)", size: 12),
          .init(
            "21/4/2027", alignment: .centre, size: 12,
            verticalMerge: number % 3 == 1 ? .start : .continues),
          .init("Sở Văn hóa, Thể thao và Du lịch", size: 12),
          .init("UBND các xã, phường;\nSở Giáo dục và Đào tạo", size: 12),
          .init("Báo cáo", size: 12),
          .init("", size: 12),
        ]))
    }
    return [
      .paragraph(
        .init("Phụ lục", alignment: .centre, isBold: true, size: 14, style: .heading)),
      .paragraph(
        .init("DANH MỤC HOẠT ĐỘNG NĂM 2027", alignment: .centre, isBold: true, spaceAfter: 6)),
      .table(
        WordDocument.Table(
          columns: [30, 190, 75, 120, 120, 80, 60], headerRows: 1, rows: rows,
          caption: "Hoạt động năm 2027", description: "Một hàng là một hoạt động")),
    ]
  }

  /// A plan as a workbook, with so many rows.
  static func workbook(rows count: Int = 60) -> Workbook {
    let first = CalendarDate(2027, 1, 1) ?? .earliest
    return Workbook(
      properties,
      sheets: [
        Workbook.Sheet(
          "Kế hoạch năm 2027", title: "Kế hoạch năm 2027 – Sách & Văn hóa đọc",
          columns: [
            .init("TT", width: 5, kind: .number), .init("Nội dung", width: 50),
            .init("Từ ngày", width: 12, kind: .day), .init("Giờ", width: 8, kind: .time),
            .init("Thời gian", width: 20), .init("Đơn vị", width: 30),
          ],
          rows: (1...max(count, 1)).map { number in
            [
              .number(Double(number)), .text("=HYPERLINK(\"x\") số \(number)\n- dòng hai"),
              .day(first.adding(days: number)), number % 2 == 0 ? .empty : .time(minutes: 450),
              .text("Tháng \(number % 12 + 1)"), .text("Thư viện tỉnh"),
            ]
          }),
        Workbook.Sheet(
          "KẾ HOẠCH NĂM 2027", columns: [.init("Ghi chú", width: 40)],
          rows: [[.text("+1+1")], [.text("_x0041_")]]),
      ])
  }
}
