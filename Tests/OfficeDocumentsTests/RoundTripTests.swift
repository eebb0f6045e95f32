import CivilTime
import TestSupport
import Testing

@testable import OfficeDocuments

@Suite("What is written is read back")
struct RoundTripTests {
  @Test("A document's tables and the lines before them")
  func document() throws {
    let tables = try OfficeTable.all(in: OfficeSamples.plan(rows: 4).bytes())
    #expect(tables.count == 3)
    #expect(tables[2].headings == ["Phụ lục", "DANH MỤC HOẠT ĐỘNG NĂM 2027"])
    #expect(tables[2].rows[0].cells.map(\.text).prefix(3) == ["TT", "Nội dung", "Thời gian"])
    #expect(tables[2].shown[1].last == "[I. Hoạt động theo ngày]")
    #expect(
      tables[2].shown[3] == [
        "2", "Ngày Sách và Văn hóa đọc Việt Nam lần thứ 2", "[21/4/2027]",
        "Sở Văn hóa, Thể thao và Du lịch", "UBND các xã, phường;\nSở Giáo dục và Đào tạo",
        "Báo cáo",
      ])
  }

  @Test("A workbook's days, hours, numbers and texts")
  func workbook() throws {
    let tables = try OfficeTable.all(in: OfficeSamples.workbook(rows: 2).bytes())
    #expect(tables.map(\.name) == ["Kế hoạch năm 2027", "KẾ HOẠCH NĂM 2027 (2)"])
    #expect(
      tables[0].rows[1].cells == [
        .init(text: "1", value: .number(1)),
        .init(text: "=HYPERLINK(\"x\") số 1\n- dòng hai"),
        .init(text: "2/1/2027", value: .day(try #require(CalendarDate(2027, 1, 2)), minutes: nil)),
        .init(text: "07:30", value: .time(minutes: 450)), .init(text: "Tháng 2"),
        .init(text: "Thư viện tỉnh"),
      ])
    #expect(tables[1].shown == [["Ghi chú"], ["+1+1"], ["_x0041_"]])
  }

  @Test("Each day from 1900 on, and each minute of a day")
  func numbers() throws {
    let first = try #require(CalendarDate(1900, 3, 1))
    var days = stride(from: 0, to: 120_000, by: 61).map { first.adding(days: $0) }
    days.append(.latest)
    let minutes = Array(0..<1440)
    let workbook = Workbook(
      OfficeSamples.properties,
      sheets: [
        .init("d", columns: [.init("d", width: 9)], rows: days.map { [.day($0)] }),
        .init("t", columns: [.init("t", width: 9)], rows: minutes.map { [.time(minutes: $0)] }),
      ])
    let tables = try OfficeTable.all(in: workbook.bytes())
    #expect(tables[0].rows.dropFirst().map(\.cells[0].value) == days.map { .day($0, minutes: nil) })
    #expect(tables[1].rows.dropFirst().map(\.cells[0].value) == minutes.map { .time(minutes: $0) })
  }

  @Test("Texts of every kind, as they are shown")
  func texts() throws {
    var random = RandomText(seed: 1850)
    let pieces = RandomText.letters + RandomText.hostile + ["_x0041_", "_", "<", "&amp;", "]]>"]
    let texts =
      HostileText.all.map(\.text) + (0..<300).map { _ in random.text(of: pieces, upTo: 12) }
    // What both keep apart: the number of the row says which text it is.
    let document = WordDocument(
      OfficeSamples.properties,
      sections: [
        .init(
          .portrait,
          blocks: [
            .table(
              .init(
                columns: [30, 400],
                rows: texts.enumerated().map {
                  .init([.init("\($0.offset)"), .init([.init($0.element)])])
                }))
          ])
      ])
    let workbook = Workbook(
      OfficeSamples.properties,
      sheets: [
        .init(
          "a", columns: [.init("n", width: 5), .init("x", width: 50)],
          rows: texts.enumerated().map { [.text("\($0.offset)"), .text($0.element)] })
      ])
    let expected = texts.map { String(String.UnicodeScalarView($0.shown().tidy.unicodeScalars)) }
    for rows in [
      try OfficeTable.all(in: document.bytes())[0].rows[...],
      try OfficeTable.all(in: workbook.bytes())[0].rows.dropFirst(),
    ] {
      for (row, text) in zip(rows, expected) {
        let found = row.cells.count > 1 ? row.cells[1].text : ""
        #expect(Array(found.unicodeScalars) == Array(text.unicodeScalars))
      }
      #expect(rows.count == texts.count)
    }
  }

  @Test("Five thousand rows are some hundred kilobytes, and all are read")
  func large() throws {
    let document = OfficeSamples.plan(rows: 5000).bytes()
    let workbook = OfficeSamples.workbook(rows: 5000).bytes()
    #expect(document.count < 400_000)
    #expect(workbook.count < 400_000)
    #expect(try OfficeTable.all(in: document)[2].rows.count == 5002)
    #expect(try OfficeTable.all(in: workbook)[0].rows.count == 5001)
  }

  @Test(
    "What is broken anywhere is read or refused, and nothing else happens",
    arguments: [
      OfficeSamples.plan(rows: 3).bytes(), OfficeSamples.workbook(rows: 3).bytes(),
      Array("TT;Nội dung\r\n1;\"a;\nb\"\r\n".utf8),
    ])
  func mutated(bytes: [UInt8]) {
    var generator = SplitMix(seed: 18)
    for _ in Sweep.of(0..<3000, sample: 500) {
      var broken = bytes
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          broken[Int.random(in: broken.indices, using: &generator)] = .random(
            in: 0...255, using: &generator)
        }
      case 1: broken.removeLast(Int.random(in: 0...broken.count, using: &generator))
      case 2:
        let place = Int.random(in: broken.indices, using: &generator)
        broken.removeSubrange(
          place..<min(place + Int.random(in: 1...40, using: &generator), broken.count))
      default:
        let place = Int.random(in: broken.indices, using: &generator)
        broken.insert(contentsOf: broken[..<place].suffix(40), at: place)
      }
      let found = codes(of: broken)
      #expect(found.allSatisfy { $0.hasPrefix("office/") } && found.count < 2)
    }
  }

  @Test(
    "Parts that are broken before they are packed are read or refused",
    arguments: [
      ("word/document.xml", true), ("word/document.xml", false), ("xl/worksheets/sheet1.xml", true),
      ("xl/sharedStrings.xml", true), ("xl/styles.xml", false), ("xl/workbook.xml", true),
      ("xl/_rels/workbook.xml.rels", true), ("_rels/.rels", true),
    ])
  func mutatedParts(name: String, isWhole: Bool) throws {
    let isWord = name.hasPrefix("word")
    let bytes =
      isWord ? OfficeSamples.plan(rows: 3).bytes() : OfficeSamples.workbook(rows: 3).bytes()
    let names = try PackageCheck(bytes).names
    var archive = try ZIPArchive(bytes, limits: OfficeLimits())
    var files: [(String, [UInt8])] = []
    for name in names { files.append((name, try archive.file(name))) }
    let place = try #require(files.firstIndex { $0.0 == name })
    var generator = SplitMix(seed: 81)
    for _ in Sweep.of(0..<300, sample: 40) {
      var part = files[place].1
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let spot = Int.random(in: part.indices, using: &generator)
        if isWhole {
          // What is still XML: another digit, another letter.
          part[spot] = part[spot].isHexadecimal ? UInt8(ascii: "9") : part[spot]
        } else {
          part[spot] = "<>/\"=& 9a".utf8.randomElement(using: &generator) ?? 0
        }
      }
      var writer = ZIPWriter()
      for (index, file) in files.enumerated() { writer.add(file.0, index == place ? part : file.1) }
      let found = codes(of: writer.archive())
      #expect(found.allSatisfy { $0.hasPrefix("office/") } && found.count < 2)
    }
  }
}
