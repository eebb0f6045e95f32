import ICalendar

@testable import CivilTime

/// A calendar without findings, and one edit of it that has one.
struct LintSample: Sendable, CustomStringConvertible {
  /// The rule, without `lint/`.
  let rule: String
  /// What is replaced in the clean calendar.
  let find: String
  /// What breaks the rule; `▸` stands before the place that is meant, where the sample proves it.
  let bad: String
  /// What stands close to it and keeps the rule; `find` itself by default.
  let good: String

  init(_ rule: String, _ find: String, _ bad: String, good: String? = nil) {
    self.rule = rule
    self.find = find
    self.bad = bad
    self.good = good ?? find
  }

  var description: String { rule }

  var violating: [UInt8] { Self.document(replacing: find, with: bad.replacing("▸", with: "")) }

  /// The line and the column that are marked; `nil` where nothing is.
  var place: (line: Int, column: Int)? {
    let marked = String(decoding: Self.document(replacing: find, with: bad), as: UTF8.self)
    guard let mark = marked.unicodeScalars.firstIndex(of: "▸") else { return nil }
    let before = marked.unicodeScalars[..<mark].split(
      separator: "\n", omittingEmptySubsequences: false)
    return (before.count, (before.last?.count ?? 0) + 1)
  }

  var clean: [UInt8] { Self.document(replacing: find, with: good) }

  /// The clean calendar with one text in the place of another; lines end in CR LF, except after a
  /// `¶`, which stands for a bare LF.
  static func document(replacing old: String = "", with new: String = "") -> [UInt8] {
    var text = calendar
    if let range = old.isEmpty ? nil : text.firstRange(of: old) {
      text.replaceSubrange(range, with: new)
    }
    var bytes: [UInt8] = []
    var isBare = false
    for scalar in text.unicodeScalars {
      if scalar == "¶" {
        isBare = true
        continue
      }
      if scalar == "\n", !isBare { bytes.append(0x0D) }
      isBare = false
      bytes += Array(String(scalar).utf8)
    }
    return bytes
  }

  static func codes(_ bytes: [UInt8], _ profile: LintProfile = .clients) -> [String] {
    findings(bytes, profile).map(\.code.name)
  }

  static func findings(
    _ bytes: [UInt8], _ profile: LintProfile = .clients, least: Diagnostic.Severity = .note,
    mostPerRule: Int = 50
  ) -> [Diagnostic] {
    Linter(
      profile: profile, leastSeverity: least, file: "a.ics", mostPerRule: mostPerRule,
      secondReader: reader
    ).lint(bytes).findings
  }

  /// A second reader that knows one fault.
  private static let reader = Linter.SecondReader(name: "XX") { bytes in
    guard String(decoding: bytes, as: UTF8.self).contains("BYDAY=XX") else { return [] }
    return [Diagnostic(.error, Diagnostic.Code("xx/day"), LocalizedText(en: "no such day"))]
  }

  /// An event of one day and one at a time of day, in a feed with all that a feed should have.
  static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Example//Feed//VI
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    NAME:Thư viện tỉnh
    X-WR-CALNAME:Thư viện tỉnh
    X-WR-TIMEZONE:Asia/Ho_Chi_Minh
    SOURCE;VALUE=URI:https://example.vn/feeds/a.ics
    URL:https://example.vn/
    REFRESH-INTERVAL;VALUE=DURATION:PT12H
    X-PUBLISHED-TTL:PT12H
    COLOR:teal
    X-APPLE-CALENDAR-COLOR:#008080
    BEGIN:VTIMEZONE
    TZID:Asia/Ho_Chi_Minh
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0700
    TZOFFSETTO:+0700
    TZNAME:+07
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:a@example.vn
    DTSTAMP:20261123T040000Z
    SEQUENCE:0
    CREATED:20261123T040000Z
    LAST-MODIFIED:20261123T040000Z
    SUMMARY:Ngày Sách Việt Nam
    DTSTART;VALUE=DATE:20270421
    DTEND;VALUE=DATE:20270422
    TRANSP:TRANSPARENT
    STATUS:CONFIRMED
    CATEGORIES:Thư viện,Sách
    DESCRIPTION:Trưng bày\\, đọc\\nhttps://example.vn/a
    URL:https://example.vn/a
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    X-MICROSOFT-CDO-BUSYSTATUS:FREE
    END:VEVENT
    BEGIN:VEVENT
    UID:b@example.vn
    DTSTAMP:20261123T040000Z
    SEQUENCE:0
    CREATED:20261123T040000Z
    LAST-MODIFIED:20261123T040000Z
    SUMMARY:Mở cửa thứ Bảy
    DTSTART;TZID=Asia/Ho_Chi_Minh:20270102T080000
    DTEND;TZID=Asia/Ho_Chi_Minh:20270102T170000
    RRULE:FREQ=WEEKLY;UNTIL=20271231T100000Z;BYDAY=SA
    EXDATE;TZID=Asia/Ho_Chi_Minh:20270206T080000
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR

    """
}
