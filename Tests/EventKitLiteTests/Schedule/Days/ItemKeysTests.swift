import EventKitLite
import TestSupport
import Testing

@Suite("Lists: what subscribers see when a list of days is edited")
struct ItemKeysTests {
  /// The events of a feed after a list of days was edited: the name behind the event's id, title's
  /// mark, first day and sequence.
  private func shown(_ whens: String...) throws -> [String] {
    var story = Story()
    for (place, when) in whens.enumerated() {
      let folder = try ProgrammeFolder(
        events: ProgrammeFolder.event("viec", when: when)
          + ProgrammeFolder.event("khac", when: "18/5"),
        programme: ProgrammeFolder.programme.replacing("2023..2030", with: "2027..2027"))
      try story.publish(
        folder, on: "2027-01-0\(place + 4)", accepting: .init(withdrawn: 10))
    }
    let publication = try #require(story.publications.last)
    return try publication.lines("so-gddt").filter { $0.key.hasPrefix("viec.") }
      .map { uid, lines in
        let value = { (name: String) in
          lines.first { $0.hasPrefix(name) }.map { String($0.drop { $0 != ":" }.dropFirst()) } ?? ""
        }
        let name = uid.dropFirst("viec.2027".count).prefix { $0 != "@" }.drop { $0 == "." }
        let mark = value("SUMMARY").hasPrefix("[Hủy]") ? "off " : ""
        return
          "\(mark)\(name.isEmpty ? "–" : String(name)) \(value("DTSTART")) \(value("SEQUENCE"))"
      }.sorted()
  }

  @Test("Each item has a key made of its form")
  func keys() throws {
    #expect(
      try shown("[31/3, first monday of 9, 10/3 âm lịch]")
        == ["1mon-09 20270906 0", "31-03 20270331 0", "al-10-03 20270416 0"])
  }

  @Test(
    "The items of a list that a deadline or an expectation is made of have keys, too",
    arguments: [
      "{ by: [20/3, 20/6] }", "{ by: { day: [20/3, 20/6] } }",
      "{ announced-by: bo-gddt, expected: [20/3, 20/6] }", "[{ by: 20/3 }, { by: 20/6 }]",
      "{ day: { by: [20/3, 20/6] }, years: 2027 }", "{ season: spring, expected: [20/3, 20/6] }",
    ])
  func within(when: String) throws {
    let days = try shown(when)
    #expect(days.map { String($0.suffix(10)) } == ["20270320 0", "20270620 0"], "\(days)")
    #expect(try shown(when, when.replacing("20/3", with: "21/3")).last?.hasSuffix(" 0") == true)
  }

  @Test("The order of a list means nothing, and an item of the same form keeps its name")
  func order() throws {
    let list = ["30-06 20270630 0", "31-03 20270331 0"]
    #expect(try shown("[31/3, 30/6]", "[30/6, 31/3]") == list)
    #expect(
      try shown("[31/3, 30/6]", "[30/6, 31/3, 30/9]") == list.prefix(1) + ["30-09 20270930 0"]
        + list.suffix(1))
  }

  @Test("One old and one new form between the same neighbours are a move")
  func move() throws {
    #expect(
      try shown("[31/3, 30/6, 30/9]", "[31/3, 25/6, 30/9]")
        == ["30-06 20270625 1", "30-09 20270930 0", "31-03 20270331 0"])
    // The key is never derived again: the next move starts from the form that stands published.
    #expect(
      try shown("[31/3, 30/6, 30/9]", "[31/3, 25/6, 30/9]", "[31/3, 28/6, 30/9]")
        == ["30-06 20270628 2", "30-09 20270930 0", "31-03 20270331 0"])
  }

  @Test("A new item never gets a name that another goes by")
  func takenName() throws {
    #expect(
      try shown("[31/3, 30/6, 30/9]", "[31/3, 25/6, 30/9]", "[31/3, 25/6, 30/6, 30/9]")
        == ["30-06 20270625 1", "30-06-2 20270630 0", "30-09 20270930 0", "31-03 20270331 0"])
  }

  @Test("Two new forms between neighbours are no move: the old one is off, they are new")
  func noMove() throws {
    #expect(
      try shown("[31/3, 30/6, 30/9]", "[31/3, 25/6, 28/6, 30/9]")
        == [
          "25-06 20270625 0", "28-06 20270628 0", "30-09 20270930 0", "31-03 20270331 0",
          "off 30-06 20270630 1",
        ])
  }

  @Test("A single day that becomes a list gives its name to the item of the same day")
  func becomesList() throws {
    #expect(
      try shown("30/6", "[31/3, 30/6]") == ["31-03 20270331 0", "– 20270630 0"])
    // And has it still when the list is edited again.
    #expect(
      try shown("30/6", "[31/3, 30/6]", "[31/3, 29/6]") == ["31-03 20270331 0", "– 20270629 1"])
  }

  @Test(
    "A rule that changes on a day goes on under its name until then, and under a key from then on")
  func splitRule() throws {
    #expect(
      try shown(
        "{ weekly: saturday }",
        "[{ weekly: saturday, until: 2027-03-19 }, { weekly: sunday, from: 2027-03-20 }]")
        == ["off end 20270320 0", "w-sun 20270321 0", "– 20270102 1"])
  }

  @Test("What is held on the same day under another name is not called off")
  func sameDays() throws {
    #expect(
      try shown("{ day: 21/4, also: [18/5] }", "[21/4, 18/5]")
        == ["18-05 20270518 0", "– 20270421 0"])
    #expect(
      try shown("{ monthly: 15, also: [20/3] }", "[{ monthly: 15 }, 20/3]")
        == ["20-03 20270320 0", "– 20270115 0"])
  }

  @Test("A farewell goes when the edit is taken back")
  func takenBack() throws {
    let shown = try shown("{ weekly: tuesday }", "{ weekly: wednesday }", "{ weekly: tuesday }")
    #expect(!shown.contains { $0.hasPrefix("off") }, "\(shown)")
  }

  @Test("The part of a list that is left keeps its name, whatever its bounds were")
  func boundsGo() throws {
    #expect(
      try shown(
        "{ monthly: 10 }",
        "[{ monthly: 10, until: 2027-06-30 }, { monthly: 12, from: 2027-07-01 }]",
        "{ monthly: 12 }"
      ).contains { $0.hasPrefix("m12 2027") })
  }

  @Test("An item that is left of a list keeps the name that it had in it")
  func isLeft() throws {
    #expect(
      try shown("[31/3, 30/6]", "30/6") == ["30-06 20270630 0", "off 31-03 20270331 1"])
  }

  // MARK: The same days in another form

  private static let lastWorkingDays = "{ monthly: last working day }"
  private static let lastDays = "{ monthly: last day, shift: before }"

  @Test("A rule written in a form that says the same days changes nothing, either way")
  func twins() throws {
    for (old, new) in [
      (Self.lastWorkingDays, Self.lastDays), (Self.lastDays, Self.lastWorkingDays),
      ("{ monthly: first working day }", "{ monthly: 1, shift: after }"),
      ("{ monthly: 1, shift: after }", "{ monthly: first working day }"),
      ("[\(Self.lastWorkingDays), 15/8]", "[15/8, \(Self.lastDays)]"),
      ("[\(Self.lastDays), 15/8]", "[15/8, \(Self.lastWorkingDays)]"),
    ] {
      let before = try shown(old)
      #expect(before.count >= 3)
      #expect(try shown(old, new).map(\.unnumbered) == before.map(\.unnumbered), "\(new)")
      #expect(try shown(old, new, new) == shown(old, new), "\(new)")
      // And back.
      #expect(try shown(old, new, old).map(\.unnumbered) == before.map(\.unnumbered), "\(new)")
    }
  }

  @Test("A rule of two lunar days that is cut into a list, and put together again, changes nothing")
  func lunarDays() throws {
    let (one, two) = ("{ monthly: [mùng 1, rằm] }", "[{ monthly: mùng 1 }, { monthly: rằm }]")
    for (old, new) in [(one, two), (two, one)] {
      let before = try shown(old)
      #expect(before.count == 25)
      #expect(try shown(old, new) == before, "\(new)")
      #expect(try shown(old, new, old) == before, "\(new)")
      #expect(try shown(old, new, new) == before, "\(new)")
    }
    // What is taken out of the list is off, and the rest stays.
    let left = try shown(one, two, "{ monthly: rằm }")
    #expect(left.count { $0.hasPrefix("off") } == 13)
    #expect(left.count { $0.hasSuffix(" 0") } == 12)
  }
}

extension String {
  /// Without the number of its revision.
  fileprivate var unnumbered: String { split(separator: " ").dropLast().joined(separator: " ") }
}
