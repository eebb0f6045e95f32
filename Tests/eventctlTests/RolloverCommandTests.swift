import Foundation
import Testing

@Suite("eventctl rollover")
struct RolloverCommandTests {
  private func rollover(_ arguments: String...) throws -> CommandLineTool.Outcome {
    let outcome = try CommandLineTool.run(["rollover"] + arguments + ["--today", "2026-11-24"])
    #expect(outcome.standardError == "")
    return outcome
  }

  @Test(
    "Every year of the plan fits a terminal, in both languages", arguments: 2023...2030,
    ["vi", "en"])
  func width(year: Int, language: String) throws {
    let outcome = try rollover("\(year)", "--lang", language)
    #expect(outcome.status == 0)
    #expect(outcome.lines.allSatisfy { $0.count <= 80 && $0.last != " " })
    #expect(outcome.lines.count > 60)
  }

  @Test("The letter names the days in full, who must announce what from when, and what is in doubt")
  func letter() throws {
    let vi = try rollover("2027", "--format", "markdown")
    #expect(vi.text.hasPrefix("# Rà soát lịch năm 2027 so với năm 2026\n\n"))
    for words in [
      "| Ngày Sách và Văn hóa đọc Việt Nam | Sở VHTTDL | Thứ Ba, 21/4/2026 | Thứ Tư, 21/4/2027 |",
      "| Bộ Giáo dục và Đào tạo | 15/9/2027 | 1/10/2027 | 1–7/10/2027 (thứ Sáu – thứ Năm) |",
      "âm lịch: mùng 10 tháng Ba năm Đinh Mùi", "chưa chắc những ngày này nghỉ hay làm việc: 4/2",
      "Chưa kiểm chứng",
    ] {
      #expect(vi.text.contains(words), "\(words)")
    }
    let en = try rollover("2027", "--format", "markdown", "--lang", "en")
    #expect(en.text.hasPrefix("# The year 2027 beside 2026\n"))
    #expect(en.text.contains("| Tuesday, 21 April 2026 | Wednesday, 21 April 2027 |"))
    // Every table has one width.
    for part in vi.text.components(separatedBy: "\n\n") where part.hasPrefix("|") {
      let bars = part.split(separator: "\n").map {
        $0.replacing("\\|", with: "").count { $0 == "|" }
      }
      #expect(Set(bars).count == 1)
    }
  }

  @Test("The reform of 2025 and the targets of 2030 are told in their years")
  func years() throws {
    #expect(try rollover("2026").text.contains("Thư viện tỉnh Đắk Nông → Thư viện tỉnh Lâm Đồng"))
    #expect(try !rollover("2028").text.contains("→ Thư viện tỉnh Lâm Đồng"))
    #expect(try rollover("2030").text.contains("80%         Cung cấp dịch vụ"))
    #expect(try rollover("2030", "--lang", "en").text.contains("the programme's last year"))
  }

  @Test("A spreadsheet gets a byte order mark, CR LF, and a row for everything")
  func csv() throws {
    let outcome = try rollover("2026", "--format", "csv")
    #expect(outcome.standardOutput.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(!outcome.text.replacing("\r\n", with: "").contains("\n"))
    for row in [
      "Có thời gian,Ngày Quốc tế Bảo tàng,cố định,Sở VHTTDL,2025-05-18,2025-05-18,Chủ nhật,2026-05-18,2026-05-18,thứ Hai,",
      "Chưa có thời gian,Cuộc thi “Kể chuyện sách hè”,chưa có thời gian,",
      "Đơn vị kết thúc,Bảo tàng tỉnh Đắk Nông,chưa kiểm chứng,,,2025-06-30,",
      "Văn bản cần kiểm tra,",
    ] {
      #expect(outcome.text.contains("\r\n" + row), "\(row)")
    }
  }

  @Test("A year that the programme does not cover is wrong usage", arguments: ["2022", "2031"])
  func outside(year: String) throws {
    let outcome = try CommandLineTool.run("rollover", year, "--lang", "en")
    #expect(outcome.status == 64)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains("is outside the programme's years (2023–2030)"))
  }
}
