import EventKitLite
import Testing

@Suite("when: hours and places")
struct HoursReadingTests {
  @Test(
    "Hours stand in any group that has days",
    arguments: [
      // One session, several, a beginning, a part of the day
      ("{ day: 21/4, hours: \"08:00-11:30\" }", "21/4 | 08:00-11:30"),
      (
        "{ day: 21/4, hours: [\"07:30-11:30\", \"13:30-17:00\"] }", "21/4 | 07:30-11:30,13:30-17:00"
      ),
      ("{ day: 21/4, at: \"07:30\" }", "21/4 | 07:30-"),
      ("{ weekly: sunday, at: [\"04:30\", \"17:45\"] }", "weekly SU | 04:30-,17:45-"),
      ("{ day: 21/4, hours: \"23:00-00:30\" }", "21/4 | 23:00-00:30"),
      (
        "{ day: 21/4, hours: [\"18:00-20:00\", \"23:00-00:30\"] }", "21/4 | 18:00-20:00,23:00-00:30"
      ),
      ("{ day: 21/4, hours: sáng }", "21/4 | morning"),
      ("{ day: 21/4, hours: Buổi chiều }", "21/4 | afternoon"),
      ("{ day: 21/4, hours: trưa }", "21/4 | midday"),
      ("{ day: 21/4, hours: noon }", "21/4 | midday"),
      ("{ day: 21/4, hours: evening }", "21/4 | evening"),
      // Any form that has days
      ("{ day: 8/6..10/6, hours: \"08:00-11:30\" }", "8/6..10/6 | 08:00-11:30"),
      ("{ day: rằm tháng Giêng, at: \"07:00\" }", "15/1L | 07:00-"),
      ("{ monthly: [10, 25], hours: \"07:30-11:30\" }", "monthly 10,25 | 07:30-11:30"),
      ("{ rrule: \"FREQ=MONTHLY;BYDAY=1MO\", at: \"08:00\" }", "FREQ=MONTHLY;BYDAY=1MO | 08:00-"),
      ("{ days: -3, of: hoc-ky-1, hours: chiều }", "-3d of hoc-ky-1 | afternoon"),
      ("{ on: ngay-le, at: \"07:00\" }", "on ngay-le | 07:00-"),
      (
        "{ announced-by: bo-gddt, expected: { day: 20/3, hours: \"08:00-11:30\" } }",
        "bo-gddt? 20/3 | 08:00-11:30"
      ),
      (
        "{ season: summer, expected: { day: 1/6, at: \"08:00\" } }", "summer 1/6 | 08:00-"
      ),
      // A deadline's hour, which may be a part of the day
      ("{ by: 14/12, at: \"17:00\" }", "by 14/12 | 17:00-"),
      ("{ by: { weekly: friday }, at: \"11:00\" }", "by weekly FR | 11:00-"),
      ("{ by: 14/12, hours: chiều }", "by 14/12 | afternoon"),
      // Lists, additions, places
      (
        "[{ day: 30/6, hours: sáng }, { day: 20/12, at: \"13:30\" }]",
        "[30/6 | morning; 20/12 | 13:30-]"
      ),
      (
        "{ weekly: friday, hours: \"18:00-20:00\", also: [18/5, { day: 24/12, hours: \"10:00-14:00\" }] }",
        "weekly FR | also 18/5,24/12 | 10:00-14:00 | 18:00-20:00"
      ),
      ("{ day: 21/4, place: { vi: Hội trường } }", "21/4 | place Hội trường"),
      (
        "{ day: 21/4, hours: sáng, place: { vi: Hội trường, en: Hall } }",
        "21/4 | morning | place Hội trường"
      ),
    ])
  func forms(when: String, code: String) throws { #expect(try WhenSample.rule(when) == code) }

  @Test(
    "Hours are written as people write them",
    arguments: [
      ("8h-11h30", "08:00-11:30"), ("từ 8h đến 11h30", "08:00-11:30"),
      ("8:00–11:30", "08:00-11:30"),
      ("08:00 - 11:30", "08:00-11:30"), ("07h00—11h", "07:00-11:00"), ("7g30-11g", "07:30-11:00"),
      ("7 giờ 30 đến 11 giờ", "07:30-11:00"), ("from 8:00 to 11:30", "08:00-11:30"),
      ("TỪ 8H ĐẾN 11H30", "08:00-11:30"), ("7 giờ 30’ đến 11 giờ 15 phút", "07:30-11:15"),
      ("8:00~11:30", "08:00-11:30"), ("từ 8h tới 11h", "08:00-11:00"),
    ])
  func sessions(hours: String, code: String) throws {
    #expect(try WhenSample.rule("{ day: 21/4, hours: \"\(hours)\" }") == "21/4 | \(code)")
  }

  @Test(
    "A beginning is written as people write it",
    arguments: [
      ("07:30", "07:30-"), ("7:30", "07:30-"), ("7h30", "07:30-"), ("07h00", "07:00-"),
      ("7 giờ 30", "07:30-"), ("7 giờ", "07:00-"), ("7h", "07:00-"), ("lúc 7h30", "07:30-"),
      ("từ 7h30", "07:30-"), ("at 7:30", "07:30-"), ("7 giờ 30’", "07:30-"), ("08h30'", "08:30-"),
      ("7g30", "07:30-"), ("00:00", "00:00-"),
    ])
  func beginnings(at: String, code: String) throws {
    #expect(try WhenSample.rule("{ day: 21/4, at: \"\(at)\" }") == "21/4 | \(code)")
  }

  @Test(
    "Beside when, hours hold wherever its groups have none",
    arguments: [
      ("21/4", "  hours: \"08:00-11:30\"\n", "21/4 | 08:00-11:30"),
      ("21/4", "  at: 7h30\n", "21/4 | 07:30-"),
      ("{ day: 21/4, hours: sáng }", "  at: 7h30\n", "21/4 | morning"),
      (
        "[21/4, { day: 22/4, at: \"14:00\" }]", "  hours: sáng\n",
        "[21/4; 22/4 | 14:00-] | morning"
      ),
    ])
  func beside(when: String, more: String, code: String) throws {
    #expect(try WhenSample.rule(when, more: more) == code)
  }

  @Test("The place of an event stays its own, and a group's counts first")
  func place() throws {
    let programme = try ProgrammeFolder(
      events: """
        - id: viec
          title: { vi: Việc, en: Task }
          when: [21/4, { day: 22/4, place: { vi: Hội trường } }]
          place: { vi: Phòng họp }
        """
    ).programme()
    let places = programme.schedule(for: 2026).events.map { $0.place?[.vietnamese] }
    #expect(places == ["Phòng họp", "Hội trường"])
  }

  // MARK: Refused

  /// What is told of one mistake, and of no other: place, message, hint.
  private static func told(_ when: String, more: String = "") throws -> String {
    let problems = WhenSample.problems(when, more: more)
    #expect(problems.count == 1, "\(when)")
    let problem = try #require(problems.first)
    #expect(problem.isInBothLanguages)
    let place = try #require(problem.location)
    return "\(place.line):\(place.column)+\(place.length) \(problem.message[.english])"
      + " (\(problem.hint?[.english] ?? ""))"
  }

  @Test(
    "Hours that cannot be read are told with what was probably meant",
    arguments: [
      ("hours: \"14:00\"", "+7 '14:00' is a beginning without an end (write at: \"14:00\")"),
      ("hours: 14h", "+3 '14h' is a beginning without an end (write at: \"14:00\")"),
      ("hours: \"8:00 - \"", "+9 '8:00 -' is a beginning without an end (write at: \"08:00\")"),
      (
        "at: 08:00-11:30",
        "+11 '08:00-11:30' is not a beginning alone (write hours: \"08:00-11:30\")"
      ),
      (
        "hours: cả ngày",
        "+7 what is all day has no hours (leave this key out: without hours it is all day)"
      ),
      (
        "at: all day",
        "+7 what is all day has no hours (leave this key out: without hours it is all day)"
      ),
      ("at: sáng", "+4 'sáng' is a part of the day, and no hour (write hours: sáng)"),
      (
        "hours: 08:00-08:00",
        "+11 '08:00-08:00' ends as it begins (for the whole day leave this key out; of a beginning alone write at: \"08:00\")"
      ),
      ("at: 8am", "+3 '8am' is not a time of day (write at: \"08:00\")"),
      ("at: 8:30 p.m.", "+9 '8:30 p.m.' is not a time of day (write at: \"20:30\")"),
      ("at: 12am", "+4 '12am' is not a time of day (write at: \"00:00\")"),
      ("at: 12pm", "+4 '12pm' is not a time of day (write at: \"12:00\")"),
      ("at: 2 giờ chiều", "+11 '2 giờ chiều' is not a time of day (write at: \"14:00\")"),
      ("at: \"8.30\"", "+6 '8.30' is not a time of day (write at: \"08:30\")"),
      ("at: 24:00", "+5 '24:00' is not a time of day (write at: \"00:00\")"),
      ("at: 8", "+1 '8' is not a time of day (write at: \"08:00\")"),
      ("hours: 8-11", "+4 '8-11' is not a time of day (write hours: \"08:00-11:00\")"),
      ("hours: 2-4pm", "+5 '2-4pm' is not a time of day (write hours: \"14:00-16:00\")"),
      ("hours: 11am-2pm", "+8 '11am-2pm' is not a time of day (write hours: \"11:00-14:00\")"),
      ("hours: 8.00-11.30", "+10 '8.00-11.30' is not a time of day (write hours: \"08:00-11:30\")"),
      (
        "hours: 18:00-24:00",
        "+11 '18:00-24:00' is not a time of day (write hours: \"18:00-00:00\")"
      ),
      (
        "hours: \"08:00-11:30, 13:30-17:00\"",
        "+26 '08:00-11:30, 13:30-17:00' is not a time of day (write hours: [\"08:00-11:30\", \"13:30-17:00\"])"
      ),
      (
        "at: 4:30 và 17:45",
        "+13 '4:30 và 17:45' is not a time of day (write at: [\"04:30\", \"17:45\"])"
      ),
    ])
  func slips(key: String, told: String) throws {
    let column = 9 + "{ day: 21/4, ".count + (key.hasPrefix("at") ? 4 : 7)
    #expect(try Self.told("{ day: 21/4, \(key) }") == "3:\(column)\(told)")
  }

  @Test(
    "Whatever else is no time of day",
    arguments: [
      "at: 25:00", "at: \"7:60\"", "at: \"8:5\"", "at: 7:30:15", "at: \"\u{661}:00\"", "at: soon",
      "at: \"-5\"", "at: 7h3", "hours: 08:00-25:00", "hours: 08:00-10:00-12:00",
      "hours: \"- 11:30\"",
      "hours: soon", "hours: \"-\"",
    ])
  func noTime(key: String) throws {
    let hint = key.hasPrefix("at") ? "write it as \"07:30\" or" : "write it as \"08:00-11:30\", ["
    #expect(try Self.told("{ day: 21/4, \(key) }").contains("is not a time of day (\(hint)"))
  }

  @Test(
    "Of a list the entry is told that cannot be read, and the whole where its order cannot be",
    arguments: [
      (
        "hours: [\"08:00-11:00\", \"13.30-17.00\"]",
        "45+13 '13.30-17.00' is not a time of day (write \"13:30-17:00\")"
      ),
      ("at: [\"04:30\", 5pm]", "36+3 '5pm' is not a time of day (write \"17:00\")"),
      (
        "hours: [sáng, chiều]",
        "30+4 'sáng' is a part of the day, and no hour"
      ),
      (
        "hours: []", "29+1 'hours' names no hour (leave this key out: without hours it is all day)"
      ),
      (
        "at: []", "26+1 'at' names no hour (leave this key out: without hours it is all day)"
      ),
      ("hours: [\"13:30-17:00\", \"08:00-11:00\"]", "29+1 the hours overlap, or are not in order"),
      ("hours: [\"08:00-11:00\", \"10:00-12:00\"]", "29+1 the hours overlap, or are not in order"),
      ("hours: [\"22:00-01:00\", \"23:00-23:30\"]", "29+1 the hours overlap, or are not in order"),
      ("at: [\"08:00\", \"08:00\"]", "26+1 the hours overlap, or are not in order"),
    ])
  func lists(key: String, told: String) throws {
    let problems = WhenSample.told("{ day: 21/4, \(key) }")
    #expect(problems.first?.hasPrefix("3:\(told)") == true, "\(problems)")
  }

  @Test(
    "Hours that a comma has torn apart are offered as a list",
    arguments: [
      ("hours: 08:00-11:00, 14:00-16:00", "hours: [\"08:00-11:00\", \"14:00-16:00\"]"),
      ("hours: 8h-11h, 14h-16h30", "hours: [\"08:00-11:00\", \"14:00-16:30\"]"),
      ("at: 04:30, 17:45", "at: [\"04:30\", \"17:45\"]"),
    ])
  func torn(key: String, meant: String) throws {
    #expect(try Self.told("{ day: 21/4, \(key) }").hasSuffix("(write \(meant))"))
  }

  @Test(
    "What has no hours is told so",
    arguments: [
      (
        "{ before: 14/12, at: \"17:00\" }",
        "a deadline with an hour includes its day (use 'by' with the last day in the place of 'before')"
      ),
      ("{ by: 14/12, hours: \"08:00-17:00\" }", "a deadline has one hour (use at: \"17:00\")"),
      ("{ by: 14/12, at: [\"08:00\", \"17:00\"] }", "a deadline has one hour (use at: \"17:00\")"),
      (
        "{ day: month 4, at: \"08:00\" }",
        "what has no day has no hours (leave this key out, and write the hour into 'note')"
      ),
      (
        "{ day: quý II, hours: sáng }",
        "what has no day has no hours (leave this key out, and write the hour into 'note')"
      ),
      (
        "{ season: summer, at: \"08:00\" }",
        "what has no day has no hours (leave this key out, and write the hour into 'note')"
      ),
      (
        "{ weekly: friday, hours: \"08:00-11:00\", at: \"08:00\" }",
        "'hours' and 'at' do not go together (keep one of them)"
      ),
    ])
  func meaningless(when: String, told: String) throws {
    #expect(try Self.told(when).hasSuffix(told))
  }

  @Test("Beside when, hours are refused at their own place")
  func besideRefused() throws {
    #expect(
      try Self.told("undated", more: "  at: 7h\n").hasPrefix("4:7+2 what has no day has no hours"))
    #expect(
      try Self.told("{ before: 14/12 }", more: "  at: 7h\n")
        .hasPrefix("4:7+2 a deadline with an hour includes its day"))
  }

  @Test(
    "A phrase with its hours in words is offered as a group with the key",
    arguments: [
      (
        "thứ Hai hằng tuần, 14:00-16:00", "write { weekly: [monday], hours: \"14:00-16:00\" }"
      ),
      ("sáng thứ Bảy hằng tuần", "write { weekly: [saturday], hours: morning }"),
      ("21/4 buổi chiều", "write { day: 21/4, hours: afternoon }"),
      ("21/4, lúc 7 giờ", "write { day: 21/4, at: \"07:00\" }"),
    ])
  func phrases(when: String, hint: String) throws {
    let problem = try #require(WhenSample.problems(when).first)
    #expect(problem.hint?[.english] == hint)
    _ = try WhenSample.rule(String(hint.dropFirst("write ".count)))
  }

  @Test(
    "How long a beginning lasts is said in minutes, a day at most",
    arguments: [("90", 90), ("5", 5), ("1439", 1439)])
  func length(text: String, minutes: Int) throws {
    let folder = try ProgrammeFolder(
      programme: ProgrammeFolder.programme + "at-lasts: \(text)\n")
    #expect(try folder.programme().lengthOfStart == minutes)
    #expect(try ProgrammeFolder().programme().lengthOfStart == 60)
  }

  @Test("Other lengths of a beginning are refused", arguments: ["0", "4", "1440", "1h", "-5"])
  func badLength(text: String) throws {
    let folder = try ProgrammeFolder(
      programme: ProgrammeFolder.programme + "at-lasts: \(text)\n")
    #expect(folder.diagnostics().count == 1)
  }
}
