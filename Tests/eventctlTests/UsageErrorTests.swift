import Foundation
import Testing

/// The argument parser's sentences are known by their words, so each kind of error that it has is
/// provoked here: when a new release words one differently, it is seen in English or without a hint.
@Suite("eventctl: usage errors")
struct UsageErrorTests {
  /// What is typed, and what is said of it in Vietnamese and in English.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let vi: String
    let en: String

    init(_ line: String, _ vi: String, _ en: String) {
      arguments = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
      self.vi = vi
      self.en = en
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let cases = [
    // unknownOption
    Case(
      "agenda --forma json", "không có tùy chọn '--forma' (có phải là '--format'?)",
      "there is no option '--forma' (did you mean '--format'?)"),
    Case(
      "agenda --forma=json", "không có tùy chọn '--forma' (có phải là '--format'?)",
      "there is no option '--forma' (did you mean '--format'?)"),
    Case(
      "year 2027 --waiting", "không có tùy chọn '--waiting' (trang hướng dẫn liệt kê các tùy chọn)",
      "there is no option '--waiting' (the command's help lists its options)"),
    Case("check -q", "không có tùy chọn '-q'", "there is no option '-q'"),
    // missingValueOrUnknownCompositeOption
    Case("publish -ox", "không có tùy chọn '-ox'", "there is no option '-ox'"),
    // invalidOption
    Case(
      "agenda ---format json",
      "không có tùy chọn '---format' (tên tùy chọn bắt đầu bằng hai dấu gạch, như --lang)",
      "there is no option '---format' (the name of an option begins with two dashes, as in --lang)"
    ),
    // missingValueForOption
    Case(
      "agenda --format", "thiếu giá trị của '--format <dạng>' (chọn một trong: table, json,",
      "'--format <format>' needs a value (choose one of: table, json,"),
    Case(
      "agenda --unit --lunar", "thiếu giá trị của '--unit <mã>' (chỉ những việc liên quan",
      "'--unit <id>' needs a value (only what concerns a unit or group, by id or name)"),
    // unexpectedValueForOption
    Case(
      "agenda --lunar=yes", "'--lunar' không nhận giá trị (chỉ ghi --lunar)",
      "'--lunar' takes no value (write --lunar alone)"),
    // unexpectedExtraValues
    Case(
      "agend", "không có lệnh 'agend' (có phải là 'agenda'?)",
      "there is no command 'agend' (did you mean 'agenda'?)"),
    Case(
      "zzz agenda", "không có lệnh 'zzz' ('eventctl help' liệt kê các lệnh)",
      "there is no command 'zzz' ('eventctl help' lists the commands)"),
    Case("year 2027 2028", "thừa '2028' (bỏ đi;", "unexpected argument '2028' (leave it out;"),
    Case(
      "year 2027 2028 2029", "thừa '2028', '2029' (bỏ đi;",
      "unexpected arguments '2028', '2029' (leave it out;"),
    Case("workdays lst", "(có phải là 'list'?)", "(did you mean 'list'?)"),
    // noValue
    Case(
      "why", "thiếu '<mã sự kiện>' (mã hoặc tên sự kiện; xem 'eventctl list events')",
      "'<event>' is missing (the event's id or title; see 'eventctl list events')"),
    Case(
      "why x", "lỗi: thiếu năm; ghi năm ngay sau mã sự kiện, như 2027",
      "error: the year is missing; write it after the event's id, as in 2027"),
    Case(
      "agenda --year", "thiếu giá trị của '--year <năm>' (ví dụ --year 2027,",
      "'--year <year>' needs a value (for example --year 2027,"),
    Case(
      "convert -", "thiếu '--to <dạng>' (chọn một trong: ics, jcal, csv, json)",
      "'--to <format>' is missing (choose one of: ics, jcal, csv, json)"),
    Case(
      "workdays add 3/5", "thiếu '<số>' (bao nhiêu ngày làm việc",
      "'<number>' is missing (how many working days"),
    // unableToParseValue
    Case(
      "agenda --format xml",
      "'--format <dạng>' không nhận 'xml' (chọn một trong: table, json, csv, markdown, html)",
      "'xml' is not a value of --format <format> (choose one of: table, json, csv, markdown, html)"),
    Case(
      "agenda --format tabel", "không nhận 'tabel' (có phải là 'table'?)",
      "'tabel' is not a value of --format <format> (did you mean 'table'?)"),
    Case(
      "agenda --year soon", "--year: 'soon' không phải là năm; ghi đủ bốn chữ số, như 2027",
      "--year: 'soon' is not a year; write all four digits, as in 2027"),
    Case(
      "year soon", "lỗi: 'soon' không phải là năm; ghi đủ bốn chữ số, như 2027",
      "error: 'soon' is not a year; write all four digits, as in 2027"),
    // userValidationError
    Case("lint", "ghi tên tệp, hoặc '-'", "name a file, or '-'"),
    Case(
      "announce x 2027 --to 3/5 --theme y", "có --to thì phải ghi cả --from",
      "--to needs --from, too"),
    // unsupportedShell
    Case(
      "--generate-completion-script foo", "(ghi --generate-completion-script=bash, zsh hoặc fish)",
      "(write --generate-completion-script=bash, zsh or fish)"),
  ]

  @Test("Each kind says what is wrong and what to do, in both languages", arguments: cases)
  func kinds(usage: Case) throws {
    for (language, words, word) in [("vi", usage.vi, "lỗi: "), ("en", usage.en, "error: ")] {
      let outcome = try CommandLineTool.run(
        usage.arguments, environment: ["EVENTCTL_LANG": language])
      #expect(outcome.status == 64)
      #expect(outcome.standardOutput.isEmpty)
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
      let lines = outcome.standardError.split(separator: "\n")
      #expect(lines.first?.hasPrefix(word) == true)
      // How it is used follows, within the terminal's width, and where to read more.
      #expect(lines.dropFirst().allSatisfy { $0.count <= 80 })
      #expect(
        lines.dropFirst().first?.hasPrefix(
          language == "vi" ? "Cách dùng: eventctl" : "Usage: eventctl") == true)
      #expect(
        lines.last?.hasPrefix(language == "vi" ? "  Gõ 'eventctl help" : "  Type 'eventctl help")
          == true)
    }
  }

  @Test(
    "The usage that is shown is that of the command that was meant",
    arguments: [
      (["agenda", "--x"], "eventctl agenda"), (["workdays", "on"], "eventctl workdays on"),
      (["workdays", "--x"], "eventctl workdays"), (["agenda", "--lang", "fr"], "eventctl agenda"),
      (["agend"], "eventctl "),
    ])
  func usage(arguments: [String], name: String) throws {
    let outcome = try CommandLineTool.run(arguments, environment: ["EVENTCTL_LANG": "en"])
    #expect(outcome.status == 64)
    #expect(outcome.standardError.contains("\nUsage: \(name)"))
  }

  @Test(
    "Values of every kind are quoted, and none breaks the sentence",
    arguments: [
      "a' is invalid for 'b", "x\ny", "'", "--", "%s", "Unknown option '--x'",
    ])
  func hostile(value: String) throws {
    let outcome = try CommandLineTool.run(
      ["agenda", "--format=\(value)"], environment: ["EVENTCTL_LANG": "vi"])
    #expect(outcome.status == 64)
    #expect(outcome.standardError.hasPrefix("lỗi: "))
    #expect(outcome.standardError.contains("Gõ 'eventctl help agenda'"))
  }
}
