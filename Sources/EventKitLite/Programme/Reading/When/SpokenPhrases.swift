internal import CivilTime
internal import VietnameseCalendar

// More of what people write in plans: weekdays beside dates, feasts by their names, hours, how often,
// and that nobody knows yet.

extension DayPhrase {
  /// What was meant by a phrase with something in it that stands elsewhere in programmes.
  var spoken: PhraseProblem? {
    let text = cursor.text(0..<cursor.text.count).trimmingSpaces()
    let folded = cursor.tokens.map { cursor.text($0.offset..<$0.end).folded }
      .joined(separator: " ")
    if let form = Self.feasts[folded] { return whole(.knownByDay, .write(form)) }
    if let form = Self.seasons[folded] { return whole(.knownByDay, .write(form)) }
    if Self.unknown.contains(folded) { return whole(.nobodyKnows, .writeUndatedOrAnnounced) }
    if let often = Self.frequencies[folded] {
      return whole(
        .frequencyWithoutDay, .writeUndated(times: often.times, each: often.unit))
    }
    if ["weekend", "weekends", "every weekend", "at weekends", "on weekends", "cuoi tuan"]
      .contains(folded)
    {
      return whole(.noWeekNamed, .write("{ weekly: [saturday, sunday] }"))
    }
    return weekOfMonth ?? yearOfTwoDigits ?? weekdayBesideDate ?? numbersOfWeekdays ?? exception
      ?? hours ?? lateDeadline
      ?? distance ?? monthsByNumbers ?? inBrackets(text)
  }

  private func part(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return cursor.text(
      cursor.tokens[range.lowerBound].offset..<cursor.tokens[range.upperBound - 1].end)
  }

  private static func read(_ text: String) -> DateRule? {
    var phrase = DayPhrase(text)
    return (try? phrase.rule()) ?? nil
  }

  // MARK: Weekdays

  /// `thứ Tư, 21/4/2027`, `21/4 (thứ Tư)`: the weekday follows from the day.
  private var weekdayBesideDate: PhraseProblem? {
    let signs: (PhraseToken) -> Bool = { token in
      [",", "(", ")", ":"].contains { token.kind == .sign($0) }
    }
    for start in cursor.tokens.indices {
      var phrase = self
      phrase.cursor.position = start
      guard let weekday = phrase.weekday() else { continue }
      let end = phrase.cursor.position
      let before = part(0..<(cursor.tokens[..<start].lastIndex { !signs($0) }.map { $0 + 1 } ?? 0))
      let next = cursor.tokens[end...].firstIndex { !signs($0) } ?? cursor.tokens.count
      let last = cursor.tokens.lastIndex { !signs($0) }.map { $0 + 1 } ?? 0
      let after = next < last ? part(next..<last) : ""
      guard before.isEmpty != after.isEmpty else { continue }
      let rest = before + after
      var other = DayPhrase(rest)
      guard let day = try? other.day(), other.cursor.isAtEnd else { continue }
      if case .date(let date) = day.days, date.weekday != weekday {
        return whole(.otherWeekday(date), .write(rest))
      }
      guard day.calendar != nil || rest.contains("/") || rest.folded.contains("thang") else {
        continue
      }
      return whole(.weekdayFollows, .write(rest))
    }
    return nil
  }

  /// `thứ 2, 4, 6 hằng tuần`, `thứ 3-5-7`.
  private var numbersOfWeekdays: PhraseProblem? {
    var phrase = self
    phrase.cursor.position = 0
    guard phrase.cursor.take(word: "thu") else { return nil }
    var days: Set<Weekday> = []
    repeat {
      _ = phrase.cursor.take(word: "thu")
      guard let number = phrase.cursor.takeNumber(2...7), let day = Weekday(rawValue: number - 1)
      else { return nil }
      days.insert(day)
    } while phrase.takeAnd() || phrase.cursor.take(sign: "-", "–")
    _ = phrase.cursor.take(.everyWeek)
    guard phrase.cursor.isAtEnd, days.count > 1 else { return nil }
    return whole(
      .numbersOfWeekdays, .write(DateRule.weekly(WeeklyDays(.weekdays(days.sorted()))).form))
  }

  // MARK: What stands under keys of its own

  /// `every day except sunday`, `thứ Hai hằng tuần trừ ngày lễ`.
  private var exception: PhraseProblem? {
    let words = [["tru"], ["ngoai", "tru"], ["except"], ["except", "on"], ["except", "for"]]
    for start in cursor.tokens.indices.dropFirst() {
      guard
        let length = words.last(where: { way in
          way.count <= cursor.tokens.count - start
            && zip(way, cursor.tokens[start...]).allSatisfy { $0 == $1.word }
        })?.count, start + length < cursor.tokens.count
      else { continue }
      let rest = part((start + length)..<cursor.tokens.count)
      let end = cursor.tokens[start - 1].kind == .sign(",") ? start - 1 : start
      guard let rule = Self.read(part(0..<end)) else { continue }
      var other = DayPhrase(rest)
      let set: DaySet
      if other.cursor.take(.holidays), other.cursor.isAtEnd {
        set = .holidays
      } else if let days = DayPhrase.weekdays(rest) {
        set = .rule(.weekly(WeeklyDays(.weekdays(days))))
      } else if let named = Self.read(rest) {
        set = .rule(named)
      } else {
        continue
      }
      return whole(.exceptionIsKey, .write(rule.qualified { $0.except = [set] }.form))
    }
    return nil
  }

  /// `every saturday, 9:00-12:00`, `sáng thứ Bảy hằng tuần`.
  private var hours: PhraseProblem? {
    let parts: [String: DateRule.PartOfDay] = [
      "sang": .morning, "chieu": .afternoon, "toi": .evening, "trua": .midday,
      "morning": .morning, "afternoon": .afternoon, "evening": .evening,
    ]
    var range = 0..<cursor.tokens.count
    var partOfDay: DateRule.PartOfDay?
    // `buổi sáng` is two words.
    let words = cursor.tokens.map(\.word)
    let start = words.first == "buoi" ? 1 : 0
    if words.indices.contains(start), let part = words[start].flatMap({ parts[$0] }) {
      (partOfDay, range) = (part, (start + 1)..<range.upperBound)
    } else if let part = words.last?.flatMap({ parts[$0] }) {
      (partOfDay, range) = (part, 0..<(range.upperBound - 1))
      if words.dropLast().last == "buoi" { range = range.dropLast() }
    }
    var clock: [TimeOfDay] = []
    if range.count == cursor.tokens.count {
      guard let start = cursor.tokens.indices.first(where: { clockTime(at: $0) != nil }) else {
        return nil
      }
      var place = start
      while place < cursor.tokens.count {
        if let (time, next) = clockTime(at: place) {
          clock.append(time)
          place = next
        } else if cursor.tokens[place].kind == .sign("-") || cursor.tokens[place].kind == .sign("–")
          || ["den", "to"].contains(cursor.tokens[place].word)
        {
          place += 1
        } else {
          return nil
        }
      }
      range = 0..<start
    }
    while let last = range.last,
      cursor.tokens[last].kind == .sign(",")
        || ["luc", "tu", "at", "from"].contains(cursor.tokens[last].word)
    {
      range = range.dropLast()
    }
    guard !range.isEmpty, let rule = Self.read(part(range)) else { return nil }
    guard rule.reasonAgainstHours == nil else {
      return whole(.hoursAreKey, .writeHourToNote(part(range)))
    }
    let hours: DateRule.Hours? =
      switch clock.count {
      case 0: partOfDay.map { .part($0) }
      case 2: DateRule.Hours(from: clock[0], to: clock[1])
      default: .sessions(clock.map { DateRule.Session(from: $0) })
      }
    return whole(.hoursAreKey, .write(rule.qualified { $0.hours = hours }.form))
  }

  /// `8h30`, `8:30`, `8 giờ`: the time, and where it ends.
  private func clockTime(at place: Int) -> (TimeOfDay, Int)? {
    guard cursor.tokens[place].number != nil, place + 1 < cursor.tokens.count else { return nil }
    let sign = cursor.tokens[place + 1]
    guard sign.isGlued && (sign.word == "h" || sign.kind == .sign(":")) || sign.word == "gio" else {
      return nil
    }
    var end = place + 2
    if end < cursor.tokens.count, cursor.tokens[end].isGlued, cursor.tokens[end].number != nil {
      end += 1
    }
    return HoursReading.time(part(place..<end)).map { ($0, end) }
  }

  // MARK: Deadlines and distances

  /// `chậm nhất ngày cuối tháng`, `by end of june`: a deadline that ends a month.
  private var lateDeadline: PhraseProblem? {
    var phrase = self
    phrase.cursor.position = 0
    let isBy = phrase.cursor.take(.by)
    guard isBy || phrase.cursor.take(.before) else { return nil }
    let key = isBy ? "by" : "before"
    _ = phrase.cursor.take(word: "the") || phrase.cursor.take(.day)
    let start = phrase.cursor.position
    if phrase.cursor.take(.endOfMonth) || phrase.cursor.take(.lastDayOfMonth),
      phrase.cursor.isAtEnd
    {
      return whole(.noMonthNamed, .write("{ \(key): { monthly: last day } }"))
    }
    phrase.cursor.position = start
    guard phrase.cursor.take(Words.parts) == .late else { return nil }
    if case .month(let month, isLunar: false)? = phrase.month()?.days, phrase.cursor.isAtEnd {
      return whole(.lateIsNoDay, .write("{ \(key): last day of \(month) }"))
    }
    guard phrase.cursor.take(.year), phrase.cursor.isAtEnd else { return nil }
    return whole(.lateIsNoDay, .write("{ \(key): 31/12 }"))
  }

  /// `10 days before EVENT`, `2 tuần sau EVENT`, `10 ngày trước EVENT`.
  private var distance: PhraseProblem? {
    var phrase = self
    phrase.cursor.position = 0
    let isOne = phrase.cursor.take(word: "a", "one", "mot")
    guard let number = isOne ? 1 : phrase.cursor.takeNumber(1...3660) else { return nil }
    let length: Int
    if phrase.cursor.take(word: "day", "days", "ngay") {
      length = 1
    } else if phrase.cursor.take(word: "week", "weeks", "tuan") {
      length = 7
    } else {
      return nil
    }
    let isWorking = length == 1 && phrase.cursor.take(word: "lam")
    if isWorking { _ = phrase.cursor.take(word: "viec") }
    let isBefore = phrase.cursor.take(word: "before", "truoc")
    guard isBefore || phrase.cursor.take(word: "after", "sau") else { return nil }
    _ = phrase.cursor.take(word: "khi")
    let days = number * length * (isBefore ? -1 : 1)
    let start = phrase.cursor.position
    if phrase.cursor.take(.easter), phrase.cursor.isAtEnd, days.magnitude <= 200 {
      return whole(.distanceIsKey, .write("easter \(isBefore ? "-" : "+") \(days.magnitude)"))
    }
    phrase.cursor.position = start
    guard let event = phrase.cursor.takeID(), phrase.cursor.isAtEnd,
      event.id.contains(where: \.isLetter)
    else { return nil }
    let count = "\(days)" + (isWorking ? " working" : "")
    return whole(.distanceIsKey, .write("{ days: \(count), of: \(event.id) }"))
  }

  // MARK: Months

  /// `tháng 6-8`, `T6-T8`, `4–5/2027`.
  private var monthsByNumbers: PhraseProblem? {
    var phrase = self
    phrase.cursor.position = 0
    let isNamed = phrase.cursor.take(.month) || phrase.cursor.take(word: "t")
    guard isNamed, let first = phrase.cursor.takeNumber(1...12),
      phrase.cursor.take(sign: "-", "–", "÷", "..") || phrase.cursor.take(.to)
    else { return nil }
    _ = phrase.cursor.take(.month) || phrase.cursor.take(word: "t")
    guard let last = phrase.cursor.takeNumber(1...12), phrase.cursor.isAtEnd else { return nil }
    return whole(.severalMonths, .write("tháng \(first)..tháng \(last)"))
  }

  /// `( ngày 6/9)`.
  private func inBrackets(_ text: String) -> PhraseProblem? {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
    let inner = String(text.dropFirst().dropLast()).trimmingSpaces()
    return Self.read(inner) == nil ? nil : whole(.noBrackets, .write(inner))
  }

  /// `first week of september`, `tuần cuối tháng 11`.
  private var weekOfMonth: PhraseProblem? {
    var phrase = self
    phrase.cursor.position = 0
    guard let ordinal = phrase.ordinal(of: .week), [1, -1].contains(ordinal) else { return nil }
    _ = phrase.cursor.take(.of)
    guard case .month(let month, isLunar: false)? = phrase.month()?.days, phrase.cursor.isAtEnd
    else { return nil }
    return ordinal == 1
      ? whole(.weekOfMonthIsVague, .writeEither("week of 1/\(month)", "đầu tháng \(month)"))
      : whole(
        .weekOfMonthIsVague,
        .writeEither("week of last day of \(month)", "cuối tháng \(month)"))
  }

  /// `ngày 21 tháng 4 năm 27`.
  private var yearOfTwoDigits: PhraseProblem? {
    let tokens = cursor.tokens
    guard tokens.count > 2, let last = tokens.last, last.length == 2, let year = last.number,
      tokens[tokens.count - 2].word == "nam"
    else { return nil }
    var phrase = DayPhrase(part(0..<(tokens.count - 2)))
    guard case .day(.fixed(let day))? = (try? phrase.day())?.days, phrase.cursor.isAtEnd else {
      return nil
    }
    return PhraseProblem(
      .badWhen, .yearsHaveFourDigits, hint: .write("\(day.day)/\(day.month)/\(2000 + year)"),
      at: last.offset, length: last.length)
  }

  // MARK: Tables, by how they look without marks

  private static let feasts: [String: String] = [
    "christmas": "25/12", "christmas day": "25/12", "noel": "25/12", "giang sinh": "25/12",
    "le giang sinh": "25/12", "christmas eve": "24/12", "new year": "1/1",
    "new year ' s day": "1/1",
    "new year ' s eve": "31/12", "ash wednesday": "easter - 46", "thu tu le tro": "easter - 46",
    "le tro": "easter - 46", "palm sunday": "easter - 7", "le la": "easter - 7",
    "chu nhat le la": "easter - 7", "chua nhat le la": "easter - 7",
    "maundy thursday": "easter - 3", "thu nam tuan thanh": "easter - 3",
    "good friday": "easter - 2", "thu sau tuan thanh": "easter - 2", "easter monday": "easter + 1",
    "ascension": "easter + 39", "ascension day": "easter + 39", "le thang thien": "easter + 39",
    "pentecost": "easter + 49", "whit sunday": "easter + 49", "le hien xuong": "easter + 49",
    "whit monday": "easter + 50", "corpus christi": "easter + 60", "quoc khanh": "2/9",
    "holy week": "easter - 6..easter - 1", "tuan thanh": "easter - 6..easter - 1",
    "quoc te lao dong": "1/5", "labour day": "1/5",
  ]

  private static let seasons: [String: String] = Dictionary(
    [
      ("spring", ["xuan", "mua xuan", "in spring"]), ("summer", ["he", "mua he", "in summer"]),
      ("autumn", ["mua thu", "in autumn", "in the autumn"]),
      ("winter", ["dong", "mua dong", "in winter"]),
    ].flatMap { season, words in
      ([season] + words).map { ($0, "{ season: \(season) }") }
    }, uniquingKeysWith: { first, _ in first })

  private static let unknown: Set = [
    "tbd", "tba", "tbc", "to be announced", "to be decided", "unknown", "no date", "chua ro",
    "chua xac dinh", "chua co", "theo thong bao", "theo ke hoach", "khi co huong dan",
    "co thong bao sau", "se thong bao sau", "se co van ban rieng", "dot xuat",
    "dot xuat khi co yeu cau", "theo hoc ky",
  ]

  private static let frequencies: [String: (times: Int, unit: String)] = [
    "hang quy": (1, "quarter"), "moi quy": (1, "quarter"), "quarterly": (1, "quarter"),
    "every quarter": (1, "quarter"), "moi quy mot lan": (1, "quarter"),
    "3 thang mot lan": (1, "quarter"), "every 3 months": (1, "quarter"),
    "every three months": (1, "quarter"), "6 thang mot lan": (1, "half"),
    "every 6 months": (1, "half"), "every six months": (1, "half"), "half - yearly": (1, "half"),
    "twice a month": (2, "month"), "2 lan / thang": (2, "month"), "hai lan moi thang": (2, "month"),
    "moi thang hai lan": (2, "month"), "moi thang 2 lan": (2, "month"),
    "once a month": (1, "month"), "moi thang mot lan": (1, "month"), "1 lan / thang": (1, "month"),
    "twice a year": (2, "year"), "2 lan / nam": (2, "year"), "hai lan moi nam": (2, "year"),
    "moi nam hai lan": (2, "year"), "moi nam 2 lan": (2, "year"), "once a year": (1, "year"),
    "moi nam mot lan": (1, "year"), "twice a week": (2, "week"), "once a week": (1, "week"),
  ]
}
