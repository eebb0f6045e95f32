internal import CivilTime
internal import VietnameseCalendar

// What is plain to people in a phrase that is none of the grammar's, and how it is written.

extension DayPhrase {
  /// What was meant by the phrase, if it is one that people write; it begins at its first token.
  var remedy: PhraseProblem? {
    let remedies: [(inout DayPhrase) -> PhraseProblem?] = [
      { $0.rhythmOfWeeks() }, { $0.everyWeekday() }, { $0.severalOfMonth() }, { $0.endOfMonth() },
      { $0.daysWithoutMonth() }, { $0.weekdaysAlone() }, { $0.frequencyAlone() },
      { $0.severalTimes() }, { $0.abbreviatedMonth() },
    ]
    for remedy in remedies {
      var phrase = self
      phrase.cursor.position = 0
      if let problem = remedy(&phrase) { return problem }
    }
    return nil
  }

  /// What is wrong with a number that no month, quarter, half or weekday of a month has, at that
  /// number.
  var numberOutOfRange: PhraseProblem? {
    for start in cursor.tokens.indices {
      var phrase = self
      phrase.cursor.position = start
      if let problem = phrase.tooManyOfMonth() ?? phrase.tooManyOfYear() { return problem }
    }
    return nil
  }

  func whole(_ message: LocalizedText, _ hint: LocalizedText) -> PhraseProblem {
    let start = cursor.tokens.first?.offset ?? 0
    return PhraseProblem(
      .badWhen, message, hint: hint, at: start, length: (cursor.tokens.last?.end ?? start) - start)
  }

  private var wholeText: String { cursor.text(0..<cursor.text.count).trimmingSpaces() }

  // MARK: Weeks

  /// `every other tuesday`, `hai tuần một lần vào thứ Ba`: every nth week needs a first one.
  private mutating func rhythmOfWeeks() -> PhraseProblem? {
    var interval = weeksApart()
    _ = cursor.take(sign: ",")
    _ = cursor.take(.day)
    // Without a weekday the first of the week stands for whichever is meant.
    guard let days = weekdays() ?? (cursor.isAtEnd ? [.monday] : nil) else { return nil }
    _ = cursor.take(sign: ",")
    interval = interval ?? weeksApart()
    guard let interval, interval > 1 else { return nil }
    _ = cursor.take(sign: ",")
    let isStarted = cursor.take(.startingFrom)
    let start: CalendarDate? =
      if isStarted, case .date(let date)? = (try? day())?.days { date } else { nil }
    guard cursor.isAtEnd, let first = start ?? Self.example(days) else { return nil }
    let form = WeeklyDays(days, every: interval, starting: first).map { DateRule.weekly($0).form }
    return form.map { form in
      whole(.rhythmWithoutStart, start == nil ? .writeWithFirstDay(form) : .write(form))
    }
  }

  /// A day on which the first of some weekdays falls.
  private static func example(_ days: [Weekday]) -> CalendarDate? {
    days.first.flatMap { CalendarDate(2026, 1, 4)?.adding(days: $0.rawValue) }
  }

  /// `every other week`, `every second`, `2 tuần một lần`: how many weeks lie between.
  private mutating func weeksApart() -> Int? {
    let start = cursor.position
    if cursor.take(.everySecondWeek) { return 2 }
    if cursor.take(.every) || cursor.take(word: "each") {
      let count = cursor.take(Words.counts) ?? cursor.take(Words.ordinals) ?? dayNumber()
      if let count, count > 0 {
        _ = cursor.take(word: "week", "weeks", "tuan")
        _ = cursor.take(.once)
        return count
      }
    } else if let count = cursor.take(Words.counts) ?? cursor.takeNumber(2...52),
      cursor.take(word: "tuan", "weeks"), cursor.take(.once)
    {
      return count
    }
    cursor.position = start
    return nil
  }

  /// `every weekday`, which some take for working days and some for Monday to Friday.
  private mutating func everyWeekday() -> PhraseProblem? {
    _ = cursor.take(.every) || cursor.take(word: "each", "on")
    guard cursor.take(word: "weekday", "weekdays"), cursor.isAtEnd else { return nil }
    return whole(
      .weekdayIsUnclear, .writeEither("{ weekly: working days }", "{ weekly: monday..friday }"))
  }

  /// `saturday and sunday`: weekdays without a word that says which.
  private mutating func weekdaysAlone() -> PhraseProblem? {
    _ = cursor.take(.day)
    guard let days = weekdays(), cursor.isAtEnd else { return nil }
    return whole(.noWeekNamed, .write(DateRule.weekly(WeeklyDays(.weekdays(days))).form))
  }

  // MARK: Months

  /// `second and fourth saturday of every month`, `thứ Bảy thứ hai và thứ tư của tháng 5`.
  private mutating func severalOfMonth() -> PhraseProblem? {
    let isAnnounced = cursor.take(.everyMonth) || cursor.take(.every)
    _ = cursor.take(sign: ",")
    _ = cursor.take(.day)
    guard let days = ordinalsOfWeekday() else { return nil }
    guard days.count > 1 || isAnnounced || !cursor.isAtEnd else { return nil }
    let start = cursor.position
    _ = cursor.take(.everyMonth) || cursor.take(.ofTheMonth)
    if cursor.isAtEnd {
      let rule = DateRule.monthly(days.map { .weekday($0.0, $0.1) })
      return whole(days.count > 1 ? .severalOfMonth : .noMonthNamed, .write(rule.form))
    }
    cursor.position = start
    _ = cursor.take(.of)
    guard case .month(let month, isLunar: false)? = month(mayBeNumber: true)?.days, cursor.isAtEnd
    else { return nil }
    let rules = days.compactMap { NthWeekday($0.0, $0.1, of: month) }.map {
      DateRule.yearly(YearlyDays(.weekday($0)))
    }
    return whole(.severalDays, .write(DateRule.list(rules).form))
  }

  /// `second and fourth saturday`, `thứ Bảy thứ hai và thứ tư`.
  mutating func ordinalsOfWeekday() -> [(Int, Weekday)]? {
    let start = cursor.position
    var ordinals: [Int] = []
    while let ordinal = earlierOrdinal() {
      ordinals.append(ordinal)
      guard takeAnd() else { break }
    }
    if ordinals.isEmpty, let weekday = weekday() {
      repeat {
        guard let ordinal = laterOrdinal() else { break }
        ordinals.append(ordinal)
      } while takeAnd()
      if !ordinals.isEmpty, ordinals.allSatisfy({ $0 <= 5 }) {
        return ordinals.map { ($0, weekday) }
      }
    } else if !ordinals.isEmpty, let weekday = weekday(), ordinals.allSatisfy({ $0 <= 5 }) {
      return ordinals.map { ($0, weekday) }
    }
    cursor.position = start
    return nil
  }

  /// `cuối tháng`, `end of the month`, and `đầu tháng`, which names no day.
  private mutating func endOfMonth() -> PhraseProblem? {
    _ = cursor.take(.everyMonth) || cursor.take(.day)
    guard cursor.take(.endOfMonth) else { return nil }
    _ = cursor.take(.everyMonth)
    guard cursor.isAtEnd else { return nil }
    return whole(.noMonthNamed, .write(DateRule.monthly([.day(-1)]).form))
  }

  /// `ngày 15`, `first friday`, `rằm`: days of a month that is not named.
  private mutating func daysWithoutMonth() -> PhraseProblem? {
    guard let days = monthlyDays(), cursor.isAtEnd else { return nil }
    return whole(.noMonthNamed, .writeForEveryMonth(DateRule.monthly(days).form))
  }

  /// `T12/2026`, `T4`: a month, where `T4` with `hằng tuần` is a weekday.
  private mutating func abbreviatedMonth() -> PhraseProblem? {
    guard cursor.take(word: "t"), cursor.next?.isGlued == true,
      let month = cursor.takeNumber(1...12)
    else { return nil }
    let year = trailingYear()
    guard cursor.isAtEnd else { return nil }
    return whole(.monthInFull, .write("tháng \(month)" + (year.map { "/\($0)" } ?? "")))
  }

  // MARK: Several times in one text

  /// `10/3 và 20/9`, `quý I, III`: several days are a list.
  private mutating func severalTimes() -> PhraseProblem? {
    let parts = self.parts
    guard (2...20).contains(parts.count) else { return nil }
    let noun = Self.noun(of: parts[0])
    var last = DayPhrase(parts[parts.count - 1])
    let isLunar =
      (try? last.day())?.calendar == .lunar && parts.last?.folded.contains("am lich") == true
    var texts: [String] = []
    for (index, part) in parts.enumerated() {
      // What would end an entry of a list, or begin something else.
      guard part.unicodeScalars.allSatisfy({ !"{}[]#:".unicodeScalars.contains($0) }) else {
        return nil
      }
      guard
        let text = Self.readable([part, noun.map { "\($0) \(part)" }])
          ?? Self.day(part, inMonthOf: parts[(index + 1)...])
      else { return nil }
      // "14/1 và 15/1 âm lịch": the calendar at the end is that of all.
      let isPlain = text.unicodeScalars.allSatisfy { "0123456789/ ".unicodeScalars.contains($0) }
      texts.append(isLunar && isPlain ? "\(text) âm lịch" : text)
    }
    return whole(.severalDays, .write("[\(texts.joined(separator: ", "))]"))
  }

  /// The phrase between its commas and its "and"s.
  private var parts: [String] {
    var parts: [String] = []
    var rest = self
    var start = 0
    while !rest.cursor.isAtEnd {
      let end = rest.cursor.offset
      if rest.takeAnd() || rest.cursor.take(sign: ";", "+") {
        parts.append(cursor.text(start..<end).trimmingSpaces())
        start = rest.cursor.offset
      } else {
        rest.cursor.position += 1
      }
    }
    return parts + [cursor.text(start..<cursor.text.count).trimmingSpaces()]
  }

  /// What the first of several is called, where the others have only its number: `quý`, `tháng`.
  private static func noun(of part: String) -> String? {
    let phrase = DayPhrase(part)
    guard let first = phrase.cursor.tokens.first, phrase.cursor.tokens.count == 2,
      ["quy", "quarter", "thang", "month", "tuan", "week"].contains(first.word)
    else { return nil }
    return phrase.cursor.text(first.offset..<first.end)
  }

  private static func readable(_ texts: [String?]) -> String? {
    texts.lazy.compactMap(\.self).first { text in
      var phrase = DayPhrase(text)
      return (try? phrase.rule()) != nil
    }
  }

  /// `03`, where a later part is `04/02`: the day of the same month.
  private static func day(_ part: String, inMonthOf later: ArraySlice<String>) -> String? {
    var phrase = DayPhrase(part)
    _ = phrase.cursor.take(.day)
    guard let number = phrase.dayNumber(), phrase.cursor.isAtEnd else { return nil }
    for text in later {
      var other = DayPhrase(text)
      guard let day = try? other.day(), other.cursor.isAtEnd else { continue }
      let same = day.sameMonth(day: number, isLunar: day.calendar == .lunar)
      return same.flatMap { PhraseDay($0).dateRule(isFirst: true)?.form ?? $0.date?.description }
    }
    return nil
  }

  // MARK: No day at all

  /// `hằng năm`, `every month`: how often, and no day.
  private mutating func frequencyAlone() -> PhraseProblem? {
    let each: String
    if cursor.take(.everyYear) {
      each = "year"
    } else if cursor.take(.everyMonth) {
      each = "month"
    } else if cursor.take(.everyWeek) {
      each = "week"
    } else {
      return nil
    }
    guard cursor.isAtEnd else { return nil }
    return whole(.frequencyWithoutDay, .writeUndated(each: each))
  }

  // MARK: Numbers

  /// `6th monday`, `thứ Hai thứ 6`, `sixth monday`.
  private mutating func tooManyOfMonth() -> PhraseProblem? {
    let start = cursor.offset
    var number = cursor.take(Words.impossibleOrdinals) ?? earlierOrdinal()
    var end = cursor.position
    var offset = start
    guard weekday() != nil else { return nil }
    if number == nil {
      offset = cursor.offset
      number = laterOrdinal()
      end = cursor.position
    }
    guard let number, end > 0 else { return nil }
    guard number > 5 else {
      _ = cursor.take(.of)
      let place = cursor.next
      guard let place, cursor.takeNumber(13...99) != nil, cursor.isAtEnd else { return nil }
      return PhraseProblem(
        .badWhen, notUnderstoodMessage, hint: .monthsOfYear, at: place.offset,
        length: place.length)
    }
    return PhraseProblem(
      .badWhen, .noSuchWeekdayOfMonth, hint: .weekdaysOfMonth, at: offset,
      length: cursor.tokens[end - 1].end - offset)
  }

  private var notUnderstoodMessage: LocalizedText { .notUnderstood(wholeText.shortened) }

  /// `quý V`, `month 13`.
  private mutating func tooManyOfYear() -> PhraseProblem? {
    let counted: [(Wording, Int, LocalizedText)] = [
      (.month, 12, .monthsOfYear), (.quarter, 4, .quartersOfYear), (.half, 2, .halvesOfYear),
    ]
    for (wording, most, hint) in counted {
      var next = cursor
      guard next.take(wording), let place = next.next,
        let number = place.number ?? place.word.flatMap(Self.roman), !(1...most).contains(number)
      else { continue }
      return PhraseProblem(
        .badWhen, notUnderstoodMessage, hint: hint, at: place.offset, length: place.length)
    }
    return nil
  }

  /// The number of Roman digits, as they are folded.
  private static func roman(_ word: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10]
    let digits = word.compactMap { values[$0] }
    guard digits.count == word.count, (1...6).contains(digits.count) else { return nil }
    return zip(digits, digits.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
  }

  // MARK: Inside of `monthly`

  /// What is wrong with a text that is to be days of every month, and with which part of it.
  var slipOfMonth: PhraseProblem? {
    var phrase = self
    phrase.cursor.position = 0
    if let problem = phrase.tooManyOfMonth() { return problem }
    phrase.cursor.position = 0
    if let days = phrase.ordinalsOfWeekday(), days.count > 1 {
      _ = phrase.cursor.take(.everyMonth)
      if phrase.cursor.isAtEnd {
        let names = days.map { MonthlyDay.weekday($0.0, $0.1).form }
        return whole(.severalOfMonth, .write("[\(names.joined(separator: ", "))]"))
      }
    }
    phrase.cursor.position = 0
    if phrase.cursor.take(.endOfMonth), phrase.cursor.isAtEnd {
      return whole(.notADayOfMonth(wholeText), .write("last day"))
    }
    if let mung = tooLateForMung(inMonthly: true) { return mung }
    for token in cursor.tokens {
      guard let number = token.number, !(1...31).contains(number) else { continue }
      return PhraseProblem(
        .badWhen, .notADayOfMonth(wholeText), hint: .daysOfAnyMonth, at: token.offset,
        length: token.length)
    }
    return misspeltWord(cursor.tokens)
  }

  /// `mùng 30`: `mùng` goes with the first ten days of a lunar month.
  ///
  /// - Parameter inMonthly: whether it is a value of that key.
  func tooLateForMung(inMonthly: Bool = false) -> PhraseProblem? {
    for (place, token) in cursor.tokens.enumerated() where ["mung", "mong"].contains(token.word) {
      var phrase = self
      phrase.cursor.position = place + 1
      _ = phrase.cursor.take(.day)
      guard let number = phrase.cursor.takeNumber(), number > 10 else { continue }
      let last = phrase.cursor.position - 1
      let isOfMonth = phrase.cursor.take(word: "thang") || phrase.cursor.take(sign: "/")
      let month =
        isOfMonth ? phrase.cursor.take(Words.lunarMonths) ?? phrase.monthNumber() : nil
      let hint: LocalizedText =
        if number > 30 {
          .daysOfLunarMonth
        } else if let month {
          .write("\(number)/\(month) âm lịch")
        } else if phrase.cursor.take(word: "tet") {
          .write(number == 30 ? "giao thừa" : "\(number)/1 âm lịch")
        } else {
          .write(inMonthly ? "\(number) âm lịch" : "{ monthly: \(number) âm lịch }")
        }
      let end = cursor.tokens[month == nil ? last : phrase.cursor.position - 1].end
      return PhraseProblem(
        .badWhen, .mungIsOfTen, hint: hint, at: token.offset, length: end - token.offset)
    }
    return nil
  }
}

extension PhraseDay.Days {
  fileprivate var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
}
