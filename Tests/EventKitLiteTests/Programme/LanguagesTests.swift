import CivilTime
import EventKitLite
import Testing

@Suite("Languages of a programme")
struct LanguagesTests {
  /// A programme with this line of languages, and one event.
  private func folder(_ languages: String, event: String = "title: Việc") throws -> ProgrammeFolder
  {
    try ProgrammeFolder(
      events: "- { id: viec, \(event), when: 1/1, lead: so }\n",
      units: "- { id: so, name: Sở }\n",
      programme: """
        id: thu
        title: Chương trình
        horizon: 2026..2027
        domain: thu.example.vn
        \(languages)

        """)
  }

  // MARK: The value

  @Test("A language counts once, where it is named first")
  func order() {
    let languages = Programme.Languages(.english, .vietnamese, .english, .vietnamese)
    #expect(languages.all == [.english, .vietnamese])
    #expect(languages.first == .english && languages.only == nil)
    #expect(languages == Programme.Languages(.english, .vietnamese))
    #expect(languages != Programme.Languages(.vietnamese, .english))
    #expect(Programme.Languages(.vietnamese).only == .vietnamese)
  }

  @Test("Who asks for a language that there is not reads the first")
  func nearest() throws {
    let breton = try #require(Language("br"))
    #expect(Programme.Languages(.english).nearest(to: .vietnamese) == .english)
    #expect(Programme.Languages(breton, .english).nearest(to: .vietnamese) == breton)
    #expect(Programme.Languages(breton, .english).nearest(to: .english) == .english)
  }

  // MARK: The header

  @Test(
    "The header names one or several, in order",
    arguments: [
      ("", "vi en"), ("language: vi", "vi en"), ("language: en", "en vi"), ("languages: vi", "vi"),
      ("languages: en", "en"), ("languages: [en]", "en"), ("languages: [vi, en]", "vi en"),
      ("languages: [en, vi]", "en vi"),
    ])
  func header(line: String, tags: String) throws {
    let programme = try folder(line).programme()
    #expect(programme.languages.all.map(\.tag).joined(separator: " ") == tags)
    #expect(programme.language.tag == tags.prefix(2))
    // A text that says no language is in the first.
    #expect(programme.title.languages == [programme.language])
    #expect(programme.events.first?.title.languages == [programme.language])
    #expect(programme.units.all.first?.name.languages == [programme.language])
  }

  @Test(
    "What is no list of languages is refused, with one message at its place",
    arguments: [
      ("languages: []", "programme.yaml:5:12 programme/bad-value"),
      ("languages: fr", "programme.yaml:5:12 programme/bad-value"),
      ("languages: [vi, fr]", "programme.yaml:5:17 programme/bad-value"),
      ("languages: [en, en]", "programme.yaml:5:17 programme/bad-value"),
      ("languages: { vi: x }", "programme.yaml:5:12 programme/wrong-type"),
      ("languages: [[vi]]", "programme.yaml:5:13 programme/wrong-type"),
      ("languages:", "programme.yaml:5:11 programme/wrong-type"),
      ("languages: [vi]\nlanguage: vi", "programme.yaml:6:11 programme/bad-value"),
    ])
  func refused(line: String, problem: String) throws {
    #expect(try folder(line).problems() == [problem])
  }

  // MARK: Texts

  @Test(
    "A text may be given in the programme's languages only, and one message says so",
    arguments: [
      ("languages: [en]", "title: { vi: Việc, en: Task }", "events.yaml:1:24"),
      ("languages: [en]", "title: { vi: Việc }", "events.yaml:1:24"),
      ("languages: vi", "title: { vi: Việc, en: Task }", "events.yaml:1:34"),
      ("languages: vi", "title: V, note: { en: N }", "events.yaml:1:33"),
      ("languages: vi", "title: V, aka: { vi: [A], en: [B] }", "events.yaml:1:41"),
    ])
  func foreign(languages: String, event: String, place: String) throws {
    #expect(
      try folder(languages, event: event).problems() == ["\(place) programme/foreign-language"])
  }

  @Test("It is said what to do about a text in another language")
  func foreignWords() throws {
    let folder = try folder("languages: [en]", event: "title: { vi: Việc, en: Task }")
    #expect(
      folder.printed() == """
        events.yaml:1:24: error: the programme has no Vietnamese, only English (leave 'vi' out here, \
        or write 'languages: [en, vi]' in programme.yaml) [programme/foreign-language]
          - { id: viec, title: { vi: Việc, en: Task }, when: 1/1, lead: so }
                                 ^~
        """)
  }

  @Test("A language that is none of ours is an unknown key, and only the programme's are proposed")
  func unknown() throws {
    let folder = try folder("languages: [en]", event: "title: { fr: Tâche, en: Task }")
    #expect(folder.problems() == ["events.yaml:1:24 programme/unknown-key"])
    #expect(folder.printed().contains("en"))
    #expect(!folder.printed().contains("vi,") && !folder.printed().contains("'vi'"))
  }

  @Test("Lists may say no language either, and one text is a list")
  func lists() throws {
    let programme = try folder("languages: [en]", event: "title: T, activities: [A, B], aka: C")
      .programme()
    let event = try #require(programme.events.first)
    #expect(event.activities.exactly(.english) == ["A", "B"])
    #expect(event.activities.exactly(.vietnamese) == [])
    #expect(event.alsoKnownAs.exactly(.english) == ["C"])
  }

  @Test(
    "Translations are missed in the programme's languages only",
    arguments: [
      ("languages: [vi]", "Việc", []), ("languages: [en]", "Việc", []),
      ("languages: [vi, en]", "Việc", ["'so' has no English name", "'viec' has no English name"]),
      (
        "languages: [en, vi]", "{ en: Task }",
        [
          "'so' has no Vietnamese name", "'viec' has no Vietnamese name",
        ]
      ),
      ("languages: [en, vi]", "{ vi: Việc, en: Task }", ["'so' has no Vietnamese name"]),
    ])
  func translations(languages: String, title: String, findings: [String]) throws {
    let programme = try folder(languages, event: "title: \(title)").programme()
    let today = try #require(CalendarDate("2026-01-01"))
    let found = ProgrammeCheck(programme, today: today).findings
      .filter { $0.code == .untranslated }.map { $0.message[.english] }
    #expect(found.sorted() == findings)
  }

  // MARK: Days off

  private static let holidays = """
    id: nghi
    groups: [{ id: le, name: { vi: Ngày lễ, en: Feasts } }]
    observances:
      - { id: ca-hai, title: { vi: Quốc khánh, en: National Day }, when: 2/9, day-off: true }
      - { id: mot, title: { vi: Ngày hội }, when: 3/9 }
      - { id: tron, title: Plain, when: 4/9 }

    """

  @Test("A file of days off has texts for everybody, which come in the programme's languages")
  func holidays() throws {
    let folder = try folder("languages: [en]\nholidays: nghi.yaml")
    try folder.write("nghi.yaml", Self.holidays)
    let programme = try folder.programme()
    let titles = programme.holidays.observances.map(\.title)
    #expect(
      titles == [
        LocalizedText(en: "National Day"), LocalizedText(vi: "Ngày hội"),
        LocalizedText(en: "Plain"),
      ])
    #expect(programme.holidays.groups.map(\.name) == [LocalizedText(en: "Feasts")])
    // One that has none of them is shown as it is, and that is said.
    let today = try #require(CalendarDate("2026-01-01"))
    let found = ProgrammeCheck(programme, today: today).findings.filter { $0.code == .untranslated }
    #expect(found.map { $0.message[.english] } == ["'mot' has no English name"])
    #expect(found.first?.location?.line == 5)
  }

  @Test("A file of days off need not be translated for a programme in two languages")
  func halfTranslatedHolidays() throws {
    let folder = try folder("languages: [vi, en]\nholidays: nghi.yaml")
    try folder.write("nghi.yaml", Self.holidays)
    let programme = try folder.programme()
    let today = try #require(CalendarDate("2026-01-01"))
    let found = ProgrammeCheck(programme, today: today).findings.filter { $0.code == .untranslated }
    #expect(found.map { $0.message[.english] }.contains { $0.contains("mot") } == false)
    #expect(
      programme.holidays.observances.first?.title
        == LocalizedText(vi: "Quốc khánh", en: "National Day"))
  }

  @Test("The days off that come with the program have a name in each language")
  func shippedHolidays() throws {
    for language in Language.supported {
      let programme = try folder("languages: \(language)\nholidays: viet-nam").programme()
      #expect(!programme.holidays.observances.isEmpty)
      for observance in programme.holidays.observances {
        #expect(observance.title.languages == [language], "\(observance.id)")
      }
    }
  }

  // MARK: What is added to the files

  @Test("An announcement is written in the programme's way of giving texts")
  func announcements() throws {
    for (languages, line) in [
      ("languages: [en]", "  theme: \"Jade: for all\""),
      ("languages: [en, vi]", "  theme:\n    en: \"Jade: for all\""),
    ] {
      let folder = try folder(languages)
      let file = try AnnouncementsFile(directory: folder.path).adding(
        Announcement(of: "viec", in: 2026, theme: LocalizedText(en: "Jade: for all")))
      #expect(String(decoding: file.bytes, as: UTF8.self).contains(line + "\n"))
      #expect(file.programme.announcements.first?.theme == LocalizedText(en: "Jade: for all"))
    }
  }
}
