import Testing

@testable import EventKitLite

@Suite("Rules of every kind, in words and in one spelling")
struct RuleTableTests {
  @Test("Every rule has words in both languages")
  func words() throws {
    let programme = try RuleTable.programme()
    for row in try RuleTable.rows() {
      #expect(row.rule.text(in: .vietnamese, of: programme) == row.vi, "\(row.form)")
      #expect(row.rule.text(in: .english, of: programme) == row.en, "\(row.form)")
    }
  }

  @Test("Every rule has one spelling, and a key made of it")
  func forms() throws {
    for row in try RuleTable.rows() {
      #expect(row.rule.form == row.form)
      #expect(row.rule.itemKey == row.key, "\(row.form)")
    }
  }

  @Test("No two different rules have the same spelling")
  func different() throws {
    let rows = try RuleTable.rows()
    let same = Dictionary(grouping: rows, by: \.form).filter { $0.value.count > 1 }.keys
    #expect(same.isEmpty, "\(same)")
    #expect(Set(rows.map(\.rule)).count == rows.count)
  }

  @Test("The table has every kind of rule, of day, of exception and of year")
  func complete() throws {
    let rules = try RuleTable.rows().flatMap(\.rule.all)
    let kinds = Set(rules.map { Self.kind(of: $0) })
    #expect(kinds.count == 18, "\(kinds.sorted())")
    let days = rules.flatMap { rule -> [DayRule] in
      if case .yearly(let days) = rule { [days.from, days.through] } else { [] }
    }
    #expect(Set(days.map { Self.kind(of: $0) }).count == 7)
  }

  /// The name of an enumeration's case.
  private static func kind(of value: Any) -> String {
    String("\(value)".prefix { $0 != "(" })
  }

  @Test("Weekdays and days of the month have one order, however they are written")
  func order() throws {
    let forms = [
      DateRule.weekly(WeeklyDays(.sunday, .saturday)).form,
      DateRule.monthly([
        .lunar(15), .workingDay(1), .weekday(1, .friday), .day(-1), .day(25), .day(10),
      ])
      .form,
    ]
    #expect(
      forms == [
        "{ weekly: [saturday, sunday] }",
        "{ monthly: [10, 25, last day, first friday, first working day, 15 âm lịch] }",
      ])
  }

  @Test("Words for the same move have one spelling")
  func moves() throws {
    let day = try RuleTable.yearly("21/4")
    let forms = DateRule.Shift.allCases.map { shift in day.qualified { $0.shift = shift }.form }
    #expect(
      forms
        == ["keep", "before", "after", "skip", "before", "after"].map {
          "{ day: 21/4, shift: \($0) }"
        })
  }

  // MARK: Files

  /// Spellings that files read as another rule of the same meaning.
  private static let readAs = [
    // Where bounds are meant, a month is all of its days.
    "month 4..30/6": "1/4..30/6",
    "month 4..month 6": "1/4..last day of 6",
    "{ before: month 4 }": "{ before: 1/4..last day of 4 }",
    "{ by: month 4 }": "{ by: 1/4..last day of 4 }",
    "{ monthly: [10, 25], except: month 8 }": "{ monthly: [10, 25], except: 1/8..last day of 8 }",
    "{ monthly: [10, 25], except: [holidays, 24/12..26/12, month 8, nam-hoc] }":
      "{ monthly: [10, 25], except: [holidays, 24/12..26/12, 1/8..last day of 8, nam-hoc] }",
    "{ monthly: [10, 25], within: [quarter 2, nam-hoc] }":
      "{ monthly: [10, 25], within: [1/4..last day of 6, nam-hoc] }",
    // A list of one is its item, staying is what days do anyway, and groups grow together.
    "[31/3]": "31/3",
    "{ day: 21/4, when-sunday: 22/4, shift: keep }": "{ day: 21/4, when-sunday: 22/4 }",
    "{ day: { day: 1/10..7/10, shift: skip }, except: holidays }":
      "{ day: 1/10..7/10, except: holidays, shift: skip }",
  ]

  @Test("A file that has a rule in its one spelling is read as that rule")
  func read() throws {
    let bases = ["nam-hoc", "khai-giang"].map { ProgrammeFolder.event($0, when: "1/9", lead: "so") }
    for row in try RuleTable.rows() where !Self.isForCodeOnly(row.form) {
      let event = ProgrammeFolder.event("viec", when: row.form, lead: "so")
      let folder = try ProgrammeFolder(
        events: event + bases.joined(), units: "- { id: so, name: Sở Văn hóa }\n")
      do throws(InvalidDocument) {
        let read = try Programme(directory: folder.path).event("viec")?.when.form
        #expect(read == Self.readAs[row.form] ?? row.form)
      } catch {
        Issue.record("\(row.form): \(folder.printed())")
      }
    }
  }

  /// Files do not count from the end but for the last, name a year at both ends of a span, and have
  /// nothing on holidays alone.
  private static func isForCodeOnly(_ form: String) -> Bool {
    form.contains("second-to-last") || form.contains("2026-07-01..{")
      || form.contains("within: [holidays")
  }

  // MARK: Keys

  @Test("Keys are fit for identities, and no two items of a list have the same one")
  func keys() throws {
    let rules = try RuleTable.rows().map(\.rule)
    let keys = DateRule.itemKeys(of: rules)
    #expect(keys.count == rules.count)
    #expect(Set(keys).count == keys.count)
    for key in keys {
      #expect(Slug.isValid(key) && key.utf8.count <= DateRule.longestKey, "\(key)")
    }
  }

  @Test("The first of several items with one name has it, and the others a number behind it")
  func numbered() throws {
    let day = try RuleTable.yearly("30/9")
    let moved = day.qualified { $0.shift = .before }
    #expect(DateRule.itemKeys(of: [day, moved, day]) == ["30-09", "30-09-2", "30-09-3"])
    #expect(DateRule.itemKeys(of: []) == [])
    // A number is not one that another item is called by, and a long name stays within its length.
    let long = DateRule.onGroup(String(repeating: "a", count: 60))
    let keys = DateRule.itemKeys(of: [long, long, .onGroup("x"), .onGroup("x-2"), .onGroup("x")])
    #expect(keys[0].utf8.count == 40 && keys[1].utf8.count == 40 && keys[1].hasSuffix("a-2"))
    #expect(Array(keys.dropFirst(2)) == ["on-x", "on-x-2", "on-x-3"])
  }

  @Test(
    "A key is never empty and never like that of a part of a series or of a session",
    arguments: [
      ("", "item"), ("!", "item"), ("s20270320", "x-s20270320"), ("s2027032", "s2027032"),
      ("s202703201", "x-s202703201"), ("t1330", "x-t1330"), ("t133", "t133"),
      ("t1330-b", "x-t1330-b"), ("S20270320", "x-s20270320"), ("x20270320", "x20270320"),
      ("Năm học", "nam-hoc"),
    ])
  func reserved(text: String, key: String) {
    #expect(DateRule.key(from: text) == key)
  }
}
