import Foundation
import TestSupport
import Testing

@Suite("eventctl lunar")
struct LunarCommandTests {
  private func lunar(
    _ text: String, in language: String = "vi", status: Int32 = 0
  ) throws -> CommandLineTool.Outcome {
    let outcome = try CommandLineTool.run([
      "lunar", text, "--today", "2026-11-24", "--lang", language,
    ])
    #expect(outcome.status == status, "\(text): \(outcome.standardError)")
    #expect(outcome.standardOutput.isEmpty == (status != 0))
    return outcome
  }

  @Test("A day of tháng Chạp with a year says which year was understood, and how to say the other")
  func otherReading() throws {
    let lines = try lunar("29 tháng chạp 2026").text.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("Lưu ý") })
    let words = try lunar("29 tháng chạp 2026").text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      words.contains(
        "Hiểu là tháng Chạp rơi vào năm dương lịch 2026; viết '29/12/2026 âm lịch' nếu là năm "
          + "Bính Ngọ"))
    let en = try lunar("29 tháng chạp 2026", in: "en").text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      en.contains(
        "Read as the last lunar month that falls in 2026; write '29/12/2026 âm lịch' for the lunar "
          + "year Bính Ngọ"))
  }

  @Test(
    "A day that can be read in one way only comes without such a note",
    arguments: [
      "29/12/2026 âm lịch", "29 tháng Chạp năm Bính Ngọ", "giao thừa 2027", "rằm tháng Giêng 2027",
      "29/12/2026",
    ])
  func oneReading(text: String) throws {
    #expect(try !lunar(text).text.contains("Lưu ý"))
  }

  @Test(
    "Days near today, months and years are understood as people call them",
    arguments: [
      ("hôm nay", "24/11/2026"), ("ngày mai", "25/11/2026"), ("Hôm qua", "23/11/2026"),
      ("tháng 4/2027", "2027-04"), ("tháng 4 năm 2027", "2027-04"), ("Tháng 4 2027", "4/2027"),
      ("năm 2027", "2027"), ("năm Đinh Mùi", "2027"),
    ])
  func asPeopleSay(text: String, same: String) throws {
    let outcome = try lunar(text)
    #expect(try outcome.text == lunar(same).text)
  }

  @Test(
    "A lunar month is listed from its first day to its last",
    arguments: [
      ("tháng giêng 2027", "6/2/2027", "7/3/2027"),
      ("tháng 8 âm lịch 2026", "11/9/2026", "9/10/2026"),
    ])
  func lunarMonths(text: String, first: String, last: String) throws {
    let outcome = try lunar(text)
    let days = outcome.text.split(separator: "\n").dropFirst()
    #expect(days.first?.contains(" \(first) ") == true)
    #expect(days.last?.contains(" \(last) ") == true)
  }

  @Test("What cannot be read is shown how months and years are written")
  func hints() throws {
    let outcome = try lunar("hôm nào", status: 65)
    #expect(outcome.standardError.contains("tháng như '4/2027', năm như '2027'"))
    #expect(
      try lunar("rằm", status: 65).standardError.contains("thiếu tháng: viết như 'rằm tháng Giêng'")
    )
  }

  @Test(
    "A year that has not four digits is said to need them",
    arguments: [
      ("29/2/27", "'29/2/27': years have four digits (write the year like 2027)"),
      ("3-5-27", "'3-5-27': years have four digits"),
      ("10/3/27 âm lịch", "years have four digits (write the year like 2027)"),
      ("27", "'27': years have four digits (write the year like 2027)"),
      ("02027", "'02027': years have four digits (write the year like 2027)"),
      ("năm 27", "'27': years have four digits"), ("0", "'0': years have four digits"),
      ("tháng 4 năm 27", "'tháng 4 năm 27': years have four digits"),
      ("123", "'123': years have four digits (write the year like 2027)"),
      ("2300", "the lunar year 2300 is outside the years that are computed"),
      ("-5", "'-5' is not understood as a day (write a Gregorian day like '6/2/2027'"),
    ])
  func shortYears(text: String, words: String) throws {
    let outcome = try CommandLineTool.run(["lunar", "--lang", "en", "--", text])
    #expect(outcome.status == 65)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
  }

  @Test("A month is known by the four digits of its year, and there are twelve")
  func months() throws {
    let april = try lunar("2027-04").text
    for text in ["2027-4", "2027/04", "4/2027", "04-2027"] {
      #expect(try lunar(text).text == april, "\(text)")
    }
    for text in ["2027-13", "13/2027", "tháng 13/2027"] {
      let outcome = try lunar(text, status: 65)
      #expect(outcome.standardError.contains("không có tháng 13/2027 (tháng từ 1 đến 12)"))
    }
    let zero = try lunar("2027-00", in: "en", status: 65)
    #expect(zero.standardError.contains("there is no month 0/2027"))
    // Two numbers without a year are a lunar day.
    #expect(try lunar("12-03").text == lunar("12/3").text)
  }

  @Test("English writes the month as a word")
  func english() throws {
    let outcome = try lunar("2027-04", in: "en")
    #expect(outcome.text.contains("Thu 1 Apr 2027"))
    #expect(try lunar("2027-04").text.contains("T5 1/4/2027"))
  }

  @Test("Spreadsheets get headings, and days as ISO 8601 has them")
  func csv() throws {
    func rows(_ text: String, _ language: String) throws -> [[String]] {
      let outcome = try CommandLineTool.run([
        "lunar", text, "--format", "csv", "--lang", language,
      ])
      return CSVReader.rows(outcome.text.unicodeScalars.dropFirst())
    }
    let day = try rows("6/2/2027", "vi")
    #expect(day.first == ["Mục", "Nội dung"])
    #expect(day.contains(["Dương lịch", "2027-02-06"]))
    #expect(try rows("6/2/2027", "en").first == ["Item", "Value"])
    let month = try rows("2027-04", "vi").dropFirst()
    #expect(month.first?.first == "2027-04-01" && month.last?.first == "2027-04-30")
    #expect(try rows("2027", "en").dropFirst().first?[1] == "2027-02-06")
    // People at a terminal need no heading over the names of facts.
    #expect(try lunar("6/2/2027").text.hasPrefix("Dương lịch  thứ Bảy, 6/2/2027\n"))
  }

  @Test("An agenda for documents has lunar days where they are asked for, in words")
  func agenda() throws {
    let arguments = ["agenda", "2027", "--event", "hoi-bao-xuan", "--format"]
    for (language, headings, first) in [
      ("vi", ["Từ ngày (âm lịch)", "Đến ngày (âm lịch)"], "23 tháng Chạp năm Bính Ngọ"),
      ("en", ["From (lunar)", "To (lunar)"], "Bính Ngọ"),
    ] {
      for format in ["csv", "markdown", "html"] {
        let lunar = try CommandLineTool.run(
          arguments + [format, "--lunar", "--lang", language]
        ).text
        let plain = try CommandLineTool.run(arguments + [format, "--lang", language]).text
        #expect((headings + [first]).allSatisfy { lunar.contains($0) }, "\(lunar)")
        #expect(!headings.contains { plain.contains($0) })
      }
    }
  }

  @Test("The picture of a year says when lunar months begin as each language writes days")
  func year() throws {
    let vi = try CommandLineTool.run("year", "2027", "--lunar", "--lang", "vi").text
    #expect(vi.contains("6/2 = 1/1 âm lịch"))
    let en = try CommandLineTool.run("year", "2027", "--lunar", "--lang", "en").text
    #expect(en.contains("6 Feb = 1/1 lunar") && !en.contains("6/2 ="))
  }
}
