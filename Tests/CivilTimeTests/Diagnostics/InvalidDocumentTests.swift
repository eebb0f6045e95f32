import CivilTime
import Testing

@Suite("Invalid documents: everything that is wrong, in reading order")
struct InvalidDocumentTests {
  private func finding(
    _ code: Diagnostic.Code, at location: CivilTime.SourceLocation? = nil,
    _ message: String = "wrong",
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(severity, code, LocalizedText(en: message), at: location)
  }

  @Test("What has no place comes first, then files, lines and columns in order")
  func places() {
    let found = [
      finding("a/x", at: SourceLocation(file: "b", line: 1, column: 1)),
      finding("a/x", at: SourceLocation(file: "a", line: 10, column: 1)),
      finding("a/x", at: SourceLocation(file: "a", line: 9, column: 20)),
      finding("a/x", at: SourceLocation(file: "a", line: 9, column: 3)),
      finding("a/x", at: SourceLocation(line: 99, column: 1)), finding("a/x"),
    ]
    #expect(
      InvalidDocument(found).diagnostics.map { $0.location?.description ?? "-" }
        == ["-", "<text>:99:1", "a:9:3", "a:9:20", "a:10:1", "b:1:1"])
  }

  @Test("In one place codes are in alphabetical order, and equal ones as they were found")
  func samePlace() {
    let place = SourceLocation(file: "a", line: 1, column: 1)
    let found = [
      finding("b/x", at: place), finding("a/y", at: place, "second"),
      finding("a/x", at: place, "first"), finding("a/y", at: place, "third"),
    ]
    #expect(
      found.inReadingOrder().map { "\($0.code) \($0.message[.english])" }
        == ["a/x first", "a/y second", "a/y third", "b/x wrong"])
  }

  @Test("What differs only in how much of the line is meant stays apart; what is equal comes once")
  func repetitions() {
    let short = finding("a/x", at: SourceLocation(line: 1, column: 1, length: 1))
    let long = finding("a/x", at: SourceLocation(line: 1, column: 1, length: 2))
    #expect([short, long, short, long].inReadingOrder().count == 2)
    #expect([Diagnostic]().inReadingOrder() == [])
  }

  @Test("Only errors are errors", arguments: Diagnostic.Severity.allCases)
  func severities(severity: Diagnostic.Severity) {
    #expect([finding("a/x", severity: severity)].containsError == (severity == .error))
    #expect(![Diagnostic]().containsError)
    #expect(Diagnostic.Severity.allCases == Diagnostic.Severity.allCases.sorted())
  }

  @Test("Numbers of a place below 1 are taken as 1")
  func numbers() {
    let place = SourceLocation(line: 0, column: .min, length: -5)
    #expect(place.line == 1 && place.column == 1 && place.length == 1)
  }

  @Test("It is printed one diagnostic under the other")
  func printed() {
    let found = [finding("b/x"), finding("a/x")]
    #expect("\(InvalidDocument(found))" == "error: wrong [a/x]\nerror: wrong [b/x]")
    #expect("\(InvalidDocument([]))" == "")
  }
}
