internal import CivilTime
internal import VietnameseCalendar

// Days of the lunar calendar inside a phrase.

extension DayPhrase {
  /// A lunar day in all the ways of `LunarExpression`: the longest run of words that is one.
  mutating func lunarDay() throws(PhraseProblem) -> PhraseDay? {
    let words = cursor.tokens[cursor.position...].prefix(Self.mostWords).prefix { !Self.ends($0) }
    guard words.contains(where: Self.isLunar) else { return nil }
    let offset = cursor.offset
    for index in words.indices.reversed() {
      let text = cursor.text(offset..<cursor.tokens[index].end)
      let found: PhraseDay?
      do throws(LunarDateError) {
        found = try Self.lunarDay(text)
      } catch {
        guard error.diagnostic.code == .notALunarDay else {
          throw PhraseProblem(
            error.diagnostic.code, error.diagnostic.message, hint: error.diagnostic.hint,
            at: offset, length: text.unicodeScalars.count)
        }
        continue
      }
      guard let found else { continue }
      cursor.position = index + 1
      return found
    }
    return nil
  }

  private static func lunarDay(_ text: String) throws(LunarDateError) -> PhraseDay? {
    let expression = try LunarExpression(parsing: text)
    switch expression.year {
    case nil:
      let rule =
        expression.isNewYearsEve
        ? DayRule.lastLunarDay(ofMonth: 12) : .lunar(expression.day)
      return PhraseDay(.day(rule), .lunar)
    case .number(let year)? where year > 999, .gregorian(let year)? where year > 999:
      return PhraseDay(.date(try expression.date(near: year).date), .lunar)
    // "2-8/10 âm lịch" is no day of the year 10; and a name comes back after sixty years.
    case .number?, .gregorian?, .name?: return nil
    }
  }

  /// Whether something of a phrase may be a lunar day.
  var hasLunarWord: Bool { cursor.tokens.contains(where: Self.isLunar) }

  private static func isLunar(_ token: PhraseToken) -> Bool {
    token.word.map(lunarWords.contains) ?? false
  }

  /// One of them is in every lunar day.
  private static let lunarWords: Set = [
    "am", "al", "nhuan", "ram", "mung", "mong", "gieng", "chap", "tet", "nguyen", "than", "thuong",
    "han", "gio", "phat", "doan", "that", "vu", "trung", "ha", "tao", "cong", "giao",
  ]

  /// Whether the other end of a span begins here.
  private static func ends(_ token: PhraseToken) -> Bool {
    ["..", "÷", "–", "—", "{", "}"].contains { token.kind == .sign($0) }
  }

  /// No lunar day has more.
  private static let mostWords = 16
}
