import CivilTime
import TestSupport
import Testing

@Suite("Stored values")
struct CodingTests {
  private func holds<Value: Codable & Equatable>(_ value: Value?, _ json: String) throws {
    let value = try #require(value)
    #expect(try stored(value) == json)
    #expect(try restored(Value.self, from: json) == value)
  }

  @Test("Dates and times are stored as their texts")
  func times() throws {
    try holds(CalendarDate("2026-04-21"), #""2026-04-21""#)
    try holds(CalendarDate.earliest, #""0001-01-01""#)
    try holds(DateSpan("2026-04-21..2026-04-23"), #""2026-04-21..2026-04-23""#)
    try holds(DateSpan("2026-04-21"), #""2026-04-21""#)
    try holds(MonthDay(day: 29, month: 2), #""29/2""#)
    try holds(TimeOfDay(8, 0), #""08:00""#)
    try holds(TimeOfDay(23, 59, 59), #""23:59:59""#)
    try holds(LocalDateTime("2026-04-21T08:00:30"), #""2026-04-21T08:00:30""#)
    try holds(Timestamp("2026-11-23T04:00:00Z"), #""2026-11-23T04:00:00Z""#)
    try holds([Weekday.monday, .sunday], #"["monday","sunday"]"#)
  }

  @Test("Words are stored as themselves")
  func words() throws {
    try holds(Language.supported, #"["vi","en"]"#)
    try holds(
      Verification.allCases, #"["plan","source","computed","inferred","unverified"]"#)
    try holds(Diagnostic.Severity.allCases, #"["note","warning","error"]"#)
    try holds(Diagnostic.Code("area/rule"), #""area/rule""#)
  }

  @Test("Texts are stored by language, without those that are missing")
  func texts() throws {
    try holds(LocalizedText(vi: "Tết", en: "Tet"), #"{"en":"Tet","vi":"Tết"}"#)
    try holds(LocalizedText(vi: "Tết"), #"{"vi":"Tết"}"#)
    try holds(LocalizedText(en: ""), #"{"en":""}"#)
    try holds(LocalizedText(), "{}")
    try holds(LocalizedList(vi: ["a", "b"], en: ["c"]), #"{"en":["c"],"vi":["a","b"]}"#)
    try holds(LocalizedList(en: ["c"]), #"{"en":["c"]}"#)
    try holds(LocalizedList(), "{}")
  }

  @Test("Texts are composed when they are read")
  func composed() throws {
    let text = try restored(LocalizedText.self, from: #"{"vi": "Te\u0302\u0301t", "en": null}"#)
    #expect(
      try #require(text.exactly(.vietnamese)).unicodeScalars.elementsEqual("Tết".unicodeScalars))
    #expect(text.exactly(.english) == nil)
    let list = try restored(LocalizedList.self, from: #"{"vi": ["Te\u0302\u0301t"]}"#)
    #expect(list.exactly(.vietnamese).first?.unicodeScalars.count == 3)
  }

  @Test("Diagnostics are stored with their places, and without what they do not have")
  func diagnostics() throws {
    try holds(
      Diagnostic(.error, "area/rule", LocalizedText(vi: "sai", en: "wrong")),
      #"{"code":"area/rule","message":{"en":"wrong","vi":"sai"},"severity":"error"}"#)
    let place = SourceLocation(file: "a.yaml", line: 7, column: 2, length: 3)
    try holds(place, #"{"column":2,"file":"a.yaml","length":3,"line":7}"#)
    try holds(
      Diagnostic(
        .note, "area/rule", LocalizedText(en: "odd"), at: place, sourceLine: "x",
        hint: LocalizedText(en: "look")),
      #"{"code":"area/rule","hint":{"en":"look"},"location":{"column":2,"file":"a.yaml","#
        + #""length":3,"line":7},"message":{"en":"odd"},"severity":"note","sourceLine":"x"}"#)
    let short = try restored(CivilTime.SourceLocation.self, from: #"{"line": 1, "column": 1}"#)
    #expect(short == SourceLocation(line: 1, column: 1))
  }

  @Test("Values are keys of what is stored, too")
  func insideOthers() throws {
    struct Row: Codable, Equatable {
      var day: CalendarDate
      var until: DateSpan?
    }
    try holds(
      Row(day: .latest, until: DateSpan(.latest)), #"{"day":"9999-12-31","until":"9999-12-31"}"#)
    try holds(Row(day: .latest, until: nil), #"{"day":"9999-12-31"}"#)
  }

  @Test("A text that is none of theirs is refused, with what was expected")
  func refusals() {
    #expect(
      refusal(of: #""2026-02-30""#, as: CalendarDate.self)
        == "'2026-02-30' is not a day such as 2026-04-21")
    #expect(
      refusal(of: #""2026-04-23..2026-04-21""#, as: DateSpan.self)
        == "'2026-04-23..2026-04-21' is not a day or two such as 2026-10-01..2026-10-07")
    #expect(
      refusal(of: #""31/11""#, as: MonthDay.self)
        == "'31/11' is not a day of every year such as 21/4")
    #expect(refusal(of: #""24:00""#, as: TimeOfDay.self) == "'24:00' is not a time such as 08:00")
    #expect(
      refusal(of: #""2026-04-21T24:00""#, as: LocalDateTime.self)
        == "'2026-04-21T24:00' is not a day and a time such as 2026-04-21T08:00")
    #expect(
      refusal(of: #""2026-11-23T04:00:00+07:00""#, as: Timestamp.self)
        == "'2026-11-23T04:00:00+07:00' is not an instant in UTC such as 2026-11-23T04:00:00Z")
    #expect(
      refusal(of: #""Monday""#, as: Weekday.self)
        == "'Monday' is not one of monday, tuesday, wednesday, thursday, friday, saturday, sunday")
    #expect(refusal(of: #""vi_VN""#, as: Language.self) == "'vi_VN' is not the tag of a language")
    #expect(
      refusal(of: #""sure""#, as: Verification.self)
        == "'sure' is not one of plan, source, computed, inferred, unverified")
    #expect(
      refusal(of: #""fatal""#, as: Diagnostic.Severity.self)
        == "'fatal' is not one of note, warning, error")
    #expect(
      refusal(of: #"{"line": 0, "column": 1}"#, as: CivilTime.SourceLocation.self)
        == "0 is not a number from 1 on")
  }

  @Test("What is no text is refused as well", arguments: ["1", "null", "[]", "{}", "true"])
  func otherTypes(json: String) {
    #expect(refusal(of: json, as: CalendarDate.self) != nil)
    #expect(refusal(of: json, as: Weekday.self) != nil)
    #expect(refusal(of: json, as: Diagnostic.Code.self) != nil)
  }

  @Test("A hostile text is not repeated in full")
  func endless() {
    let text = String(repeating: "x", count: 100_000)
    #expect(refusal(of: "\"\(text)\"", as: CalendarDate.self).map { $0.count < 100 } ?? false)
  }
}
