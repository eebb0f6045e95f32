import EventKitLite
import Testing

@Suite("Programme files: what is wrong is said as a compiler says it")
struct ProgrammeErrorsTests {
  @Test("A diagnostic shows the place, the rule, the line and a caret under the words")
  func goldenCaret() throws {
    let folder = try ProgrammeFolder(
      events: """
        - id: sach
          title: { vi: Ngày Sách, en: Book Day }
          when: 31/11
          lead: so-gdt
          caegory: library
        """)
    #expect(
      folder.printed() == """
        events.yaml:3:9: error: 31/11 is not a day (November has 30 days) [programme/no-such-day]
            when: 31/11
                  ^~~~~
        events.yaml:4:9: error: there is no unit with the id 'so-gdt' (did you mean 'so-gddt'?) \
        [programme/unknown-unit]
            lead: so-gdt
                  ^~~~~~
        events.yaml:5:3: error: there is no key 'caegory' here (did you mean 'category'?) \
        [programme/unknown-key]
            caegory: library
            ^~~~~~~
        """)
  }

  @Test("The same in Vietnamese")
  func goldenCaretInVietnamese() throws {
    #expect(
      try ProgrammeFolder(when: "31/11").printed(in: .vietnamese) == """
        events.yaml:3:9: lỗi: không có ngày 31/11 (tháng 11 có 30 ngày) [programme/no-such-day]
            when: 31/11
                  ^~~~~
        """)
  }

  @Test("The caret stands under the word on lines with Vietnamese letters and with CR LF")
  func caretUnderDiacritics() throws {
    let folder = try ProgrammeFolder(
      events: "- { id: a, title: { vi: Tết Đắk Nông, en: A }, when: 31/11 }\r\n")
    #expect(
      folder.printed() == """
        events.yaml:1:54: error: 31/11 is not a day (November has 30 days) [programme/no-such-day]
          - { id: a, title: { vi: Tết Đắk Nông, en: A }, when: 31/11 }
                                                               ^~~~~
        """)
  }

  @Test("A file with ten mistakes reports ten, in the order of its lines")
  func tenMistakes() throws {
    let folder = try ProgrammeFolder(
      events: """
        - id: Sách
          title: { vi: A, en: B }
          when: 31/11
          lead: so-gdt
        - id: hai
          title: [A]
          whne: 21/4
        - title: { vi: A, fr: B }
          when: { weekly: [mno] }
          basis: khong-co
        - ba
        """)
    #expect(
      folder.problems() == [
        "events.yaml:1:7 programme/bad-id",
        "events.yaml:3:9 programme/no-such-day",
        "events.yaml:4:9 programme/unknown-unit",
        "events.yaml:5:3 programme/missing-key",
        "events.yaml:6:10 programme/wrong-type",
        "events.yaml:7:3 programme/unknown-key",
        "events.yaml:8:3 programme/missing-key",
        "events.yaml:8:19 programme/unknown-key",
        "events.yaml:9:20 programme/bad-value",
        "events.yaml:10:10 programme/unknown-basis",
        "events.yaml:11:3 programme/wrong-type",
      ])
  }

  @Test("Mistakes in all files are reported together")
  func everyFile() throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "31/11"),
      units: ProgrammeFolder.units + "- { id: x, name: { vi: X }, levle: province }\n",
      programme: ProgrammeFolder.programme + "language: fr\n",
      announcements: "- { event: viec, year: 2031 }\n")
    #expect(
      folder.problems() == [
        "announcements.yaml:1:3 programme/outside-horizon",
        "events.yaml:3:9 programme/no-such-day",
        "programme.yaml:15:11 programme/bad-value",
        "units.yaml:5:29 programme/unknown-key",
      ])
  }

  @Test("A syntax error hides neither the entries around it nor those of other files")
  func syntaxErrors() throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("mot", when: "31/11") + "- id: [hong\n"
        + ProgrammeFolder.event("hai", when: "32/1") + "- { id: x: y }\n",
      units: ProgrammeFolder.units + "- { id: so-y, name: { vi: Y }, until: never }\n")
    #expect(
      folder.problems() == [
        "events.yaml:3:9 programme/no-such-day",
        "events.yaml:6:1 yaml/syntax",
        "events.yaml:8:9 programme/no-such-day",
        "events.yaml:10:10 yaml/syntax",
        "units.yaml:5:39 programme/no-such-day",
      ])
  }

  @Test(
    "A reference to nothing is named, with the nearest thing there is",
    arguments: [
      ("lead: so-gdt", "programme/unknown-unit", "so-gddt"),
      ("with: [cac-so, cac-sos]", "programme/unknown-unit", "cac-so"),
      ("report: [so-vhtdl]", "programme/unknown-unit", "so-vhttdl"),
      ("to: bo-gdddt", "programme/unknown-unit", "bo-gddt"),
      ("basis: [ke-hoch]", "programme/unknown-basis", "ke-hoach"),
      ("category: libary", "programme/unknown-category", "library"),
    ])
  func references(line: String, code: String, meant: String) throws {
    let entry = "- { id: viec, title: { vi: A, en: A }, when: 21/4, \(line) }\n"
    let folder = try ProgrammeFolder(events: entry)
    #expect(folder.diagnostics().map(\.code.name) == [code])
    #expect(folder.printed().contains("did you mean '\(meant)'?"))
  }

  @Test(
    "A reference to nothing, with nothing near, says where the ids are",
    arguments: [
      (
        "lead: zz", "không có đơn vị nào có mã 'zz' (mã đơn vị ghi trong units.yaml)",
        "there is no unit with the id 'zz' (units.yaml lists the ids)"
      ),
      (
        "basis: zz",
        "không có văn bản nào có mã 'zz' (mã văn bản ghi ở 'basis' trong programme.yaml)",
        "there is no document with the id 'zz' ('basis' in programme.yaml lists the ids)"
      ),
      (
        "category: zz",
        "không có loại việc nào có mã 'zz' (mã loại việc ghi ở 'categories' trong programme.yaml)",
        "there is no category with the id 'zz' ('categories' in programme.yaml lists the ids)"
      ),
    ])
  func unknownIDs(line: String, vietnamese: String, english: String) throws {
    let entry = "- { id: viec, title: { vi: A, en: A }, when: 21/4, \(line) }\n"
    let folder = try ProgrammeFolder(events: entry)
    #expect(folder.printed().contains("error: \(english) ["))
    #expect(folder.printed(in: .vietnamese).contains("lỗi: \(vietnamese) ["))
  }

  @Test("An inferred key must be one that the entry can have")
  func inferredKeys() throws {
    let entry = { (keys: String) in
      "- { id: viec, title: { vi: A, en: A }, when: 21/4, lead: so-gddt, inferred: \(keys) }\n"
    }
    let folder = try ProgrammeFolder(events: entry("[lead, wth]"))
    #expect(folder.problems() == ["events.yaml:1:84 programme/bad-value"])
    #expect(
      folder.printed(in: .vietnamese).contains("'wth' không dùng được ở đây (có phải là 'with'?)"))
    #expect(
      try ProgrammeFolder(events: entry("when")).programme().event("viec")?.inferred == ["when"])
  }

  @Test("Years that end before they begin say so")
  func yearsBackwards() throws {
    let entry = "- { id: viec, title: { vi: A, en: A }, when: 21/4, years: 2025..2023 }\n"
    let folder = try ProgrammeFolder(events: entry)
    #expect(folder.problems() == ["events.yaml:1:59 programme/bad-value"])
    #expect(folder.printed().contains("the last year, 2023, is before the first, 2025 ("))
    #expect(
      folder.printed(in: .vietnamese).contains("năm cuối 2023 đứng trước năm đầu 2025 ("))
  }

  @Test("A second entry with an id says where the first is")
  func duplicateIDs() throws {
    let twice = { (entry: String) in entry + entry }
    let folder = try ProgrammeFolder(
      events: twice(ProgrammeFolder.event("viec", when: "21/4")),
      units: ProgrammeFolder.units + "- { id: so-gddt, name: { vi: X, en: X } }\n")
    #expect(
      folder.problems() == [
        "events.yaml:5:7 programme/duplicate-id", "units.yaml:5:9 programme/duplicate-id",
      ])
    #expect(folder.printed().contains("the id 'viec' is used on line 1"))
  }

  @Test(
    "An id that an address cannot hold is refused, with one that it can",
    arguments: [
      ("Ngày Sách", "ngay-sach"), ("a--b", "a-b"), ("-a", "a"), ("a.b", "a-b"), ("a/b", "a-b"),
      ("../x", "x"), ("Đắk R'lấp", "dak-rlap"),
      (
        String(repeating: "bcdefg-", count: 9) + "ab",
        "bcdefg" + String(repeating: "-bcdefg", count: 8)
      ),
    ])
  func ids(id: String, repaired: String) throws {
    let entry = "- { id: \"\(id)\", title: { vi: A, en: A }, when: 21/4 }\n"
    let folder = try ProgrammeFolder(events: entry)
    #expect(folder.problems() == ["events.yaml:1:9 programme/bad-id"])
    #expect(folder.printed().contains("(for example '\(repaired)')"))
  }

  @Test(
    "The frame of a programme is checked like the rest",
    arguments: [
      ("horizon: 2023..2030", "horizon: 2030..2023", "3:10 programme/bad-value"),
      ("horizon: 2023..2030", "horizon: now", "3:10 programme/bad-value"),
      ("horizon: 2023..2030", "horizon: 2023..9999", "3:10 programme/bad-value"),
      ("domain: thu.example.vn", "domain: Thư viện", "4:9 programme/bad-value"),
      ("domain: thu.example.vn", "domain: a..b", "4:9 programme/bad-value"),
      ("domain: thu.example.vn", "domain: a@b", "4:9 programme/bad-value"),
      ("id: thu\n", "id: thu\ntime-zone: Europe/Berlinn\n", "2:12 programme/bad-value"),
      ("id: thu\n", "id: thu\ncancelled: maybe\n", "2:12 programme/bad-value"),
      ("id: thu\n", "id: thu\nurl: javascript:alert(1)\n", "2:6 programme/bad-value"),
      ("id: thu\n", "id: thu\nholidays: none.yaml\n", "2:11 file/not-found"),
      ("id: thu\n", "id: thu\nissuer: ai-do\n", "2:9 programme/unknown-unit"),
      ("id: thu\n", "id: thu\nid: lai\n", "2:1 yaml/duplicate-key"),
      ("id: thu\n", "", "1:1 programme/missing-key"),
    ])
  func frame(old: String, new: String, expected: String) throws {
    var text = ProgrammeFolder.programme
    text.replaceSubrange(try #require(text.firstRange(of: old)), with: new)
    #expect(try ProgrammeFolder(programme: text).problems() == ["programme.yaml:\(expected)"])
  }

  @Test(
    "Units that contradict themselves are refused",
    arguments: [
      ("from: 2025-07-01, until: 2025-06-30", "programme/bad-succession"),
      ("succeeded-by: so-gddt", "programme/bad-succession"),
      ("group: [so-gddt], level: province", "programme/bad-value"),
      (
        "group: [{ unit: so-gddt, from: 2025-07-01, until: 2025-06-30 }]",
        "programme/bad-succession"
      ),
      ("group: [{ unit: so-gddt, since: 2025 }]", "programme/unknown-key"),
      ("until: 2025-06-30, succeeded-by: { clause: V.2 }", "programme/missing-key"),
      ("part-of: x", "programme/circular"), ("part-of: nobody", "programme/unknown-unit"),
      ("informed: perhaps", "programme/bad-value"),
      ("group: [x]", "programme/circular"),
      ("until: 2025-06-30, succeeded-by: x", "programme/circular"),
      ("until: 2025-06-30, succeeded-by: so-gdt", "programme/unknown-unit"),
      ("group: [so-gddt, so-gddt]", "programme/bad-value"),
      ("until: 2025-06-31", "programme/no-such-day"), ("level: city", "programme/bad-value"),
      ("verified: surely", "programme/bad-value"), ("group: nobody", "programme/unknown-unit"),
    ])
  func units(keys: String, code: String) throws {
    let folder = try ProgrammeFolder(
      units: ProgrammeFolder.units + "- { id: x, name: { vi: X, en: X }, \(keys) }\n")
    #expect(folder.diagnostics().map(\.code.name) == [code])
    #expect(folder.diagnostics().map(\.location?.line) == [5])
  }

  @Test(
    "An event is no variant of itself, nor of what is one of it, nor of what is not there",
    arguments: [
      ("a", "b", []), ("viec", "viec", ["events.yaml:1:7 programme/circular"]),
      ("a", "viec", ["events.yaml:6:7 programme/circular"]),
      ("nothing", "b", ["events.yaml:5:12 programme/unknown-event"]),
    ])
  func variants(whole: String, wholeOfA: String, problems: [String]) throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4") + "  part-of: \(whole)\n"
        + ProgrammeFolder.event("a", when: "22/4")
        + (wholeOfA == "b" ? "" : "  part-of: \(wholeOfA)\n"))
    #expect(folder.problems() == problems)
  }

  @Test("A unit cannot take the address of the common feed")
  func reservedID() throws {
    let folder = try ProgrammeFolder(
      units: ProgrammeFolder.units + "- { id: all, name: { vi: X, en: X } }\n")
    #expect(folder.problems() == ["units.yaml:5:9 programme/bad-id"])
  }

  @Test(
    "A file that is broken as a whole is one mistake, not one more for every id that is used",
    arguments: [
      ("[[[", "units.yaml:2:1 yaml/syntax"),
      ("foo", "units.yaml:1:1 programme/wrong-type"),
      ("{ id: x }", "units.yaml:1:1 programme/wrong-type"),
      ("", "units.yaml:1:1 programme/empty-file"),
      ("# none\n", "units.yaml:1:1 programme/empty-file"),
      ("\u{1}", "units.yaml:1:1 yaml/encoding"),
      ("foo\n---\nbar\n", "units.yaml:2:1 yaml/several-documents"),
    ])
  func brokenFile(units: String, problem: String) throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "{ announced-by: bo-gddt }"), units: units)
    #expect(folder.problems() == [problem])
  }

  @Test("A list without entries is no broken file: ids that it lacks are named")
  func emptyList() throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4"), units: "[]")
    #expect(folder.problems() == ["events.yaml:4:9 programme/unknown-unit"])
  }

  @Test(
    "A mistake that no word is near to still says what to write",
    arguments: [
      ("domain: thu.example.vn\n", "", "(add 'domain: calendar.example.org')"),
      (
        "en: Libraries } }", "en: Libraries }, color: zzzzzzzzzz }",
        "(write a colour's name, such as steelblue or seagreen)"
      ),
    ])
  func hints(old: String, new: String, hint: String) throws {
    let text = ProgrammeFolder.programme.replacing(old, with: new)
    #expect(try ProgrammeFolder(programme: text).printed().contains(hint))
  }

  @Test("A missing horizon is one mistake, not one more for every announcement")
  func missingHorizon() throws {
    let text = ProgrammeFolder.programme.replacing("horizon: 2023..2030\n", with: "")
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4"), programme: text,
      announcements: "- { event: viec, year: 2025, note: { vi: A, en: A } }\n")
    #expect(folder.problems() == ["programme.yaml:1:1 programme/missing-key"])
  }

  @Test("Text written in decomposed letters is the same text")
  func normalisation() throws {
    let entry = ProgrammeFolder.event("viec", when: "21/4")
      .replacing("Việc viec", with: "Vie\u{323}\u{302}c viec")
    let programme = try ProgrammeFolder(events: entry).programme()
    let title = try #require(programme.event("viec")?.title.exactly(.vietnamese))
    #expect(Array(title.unicodeScalars) == Array("Vi\u{1EC7}c viec".unicodeScalars))
  }
}
