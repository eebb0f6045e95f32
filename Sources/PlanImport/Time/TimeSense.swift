internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

/// What the elements of a phrase are together.
struct TimeSense {
  let context: TimeContext
  private var elements: [TimePhrase.Element]
  var reading = TimeReading()
  /// Whether it is a deadline, which no month of a group can be.
  private var isDeadline = false
  /// Whether it is said that it takes all day, or when in the day.
  private var saysPartOfDay = false

  private init(_ elements: [TimePhrase.Element], in context: TimeContext) {
    self.elements = elements
    self.context = context
  }

  /// What they say; `nil` where they do not go together.
  static func reading(
    of elements: [TimePhrase.Element], in context: TimeContext
  ) -> TimeReading? {
    let place = elements.firstIndex(of: .except) ?? elements.count
    var sense = TimeSense(Array(elements[..<place]), in: context)
    guard let when = sense.when() else { return nil }
    sense.reading.when = when
    let left = elements[place...].dropFirst()
    if !left.isEmpty {
      guard sense.reading.isTimed, let except = except(Array(left), in: context) else { return nil }
      sense.reading.when = when.with(["except: \(except)"])
    }
    return place < elements.count && left.isEmpty ? nil : sense.reading.checked(in: context)
  }

  /// The days that are left out, as files have them.
  private static func except(
    _ elements: [TimePhrase.Element], in context: TimeContext
  ) -> String? {
    if elements == [.holidays] { return "holidays" }
    // They may lie in any month and year.
    var context = context
    (context.month, context.period) = (nil, nil)
    var others = TimeSense(elements, in: context)
    let weekdays = others.takeAll { if case .weekday(let weekday) = $0 { weekday } else { nil } }
    if !weekdays.isEmpty {
      let names = Set(weekdays).sorted().map(\.name).joined(separator: ", ")
      return others.elements.isEmpty ? "[{ weekly: [\(names)] }]" : nil
    }
    guard let when = others.when(), when != "undated",
      others.reading.doubts.allSatisfy({ $0 == .noYear })
    else {
      return nil
    }
    return when
  }

  // MARK: What it is

  private mutating func when() -> String? {
    if take(.tentative) {
      reading.isInferred = true
      reading.keepsWords = true
    }
    let isYearly = take(.everyYear)
    guard takeHours() else { return nil }
    if let announced = announcement() { return announced }
    if take(.undated) { return elements.isEmpty ? "undated" : nil }
    if let target = target() { return target }
    if let series = series() { return series }
    // "Trước 17:00, chậm nhất ngày 14/12": the hour is on the day.
    if reading.hours != nil, elements.contains(.before), elements.contains(.by) {
      _ = take(.before)
    }
    let deadline: Bool? = take(.before) ? false : take(.by) ? true : nil
    isDeadline = deadline != nil
    guard !elements.contains(where: { $0 == .before || $0 == .by }) else { return nil }
    if isYearly, elements.isEmpty, deadline == nil { return "undated" }
    guard let time = days() else { return nil }
    if isYearly {
      // What comes every year needs none.
      reading.doubts.removeAll { $0 == .noYear }
    } else {
      reading.year = time.year
    }
    guard let includesDay = deadline else { return time.form }
    guard time.isTimed else { return nil }
    // Before an hour of a day is on that day.
    return includesDay || reading.hours != nil
      ? "{ by: \(time.form) }" : "{ before: \(time.form) }"
  }

  /// Takes an element out; whether it was there.
  private mutating func take(_ element: TimePhrase.Element) -> Bool {
    guard let place = elements.firstIndex(of: element) else { return false }
    elements.remove(at: place)
    return true
  }

  /// Takes the elements for which there is a value.
  private mutating func takeAll<Value>(_ value: (TimePhrase.Element) -> Value?) -> [Value] {
    let values = elements.compactMap(value)
    elements.removeAll { value($0) != nil }
    return values
  }

  /// Takes the hours; false where they cannot be said of one time.
  private mutating func takeHours() -> Bool {
    let sessions = takeAll { if case .hours(let sessions) = $0 { sessions } else { nil } }
      .flatMap(\.self)
    let parts = takeAll { if case .part(let part) = $0 { part } else { nil } }
    let isWholeDay = take(.wholeDay)
    guard parts.count <= 1, !isWholeDay || parts.isEmpty else { return false }
    saysPartOfDay = isWholeDay || !parts.isEmpty || !sessions.isEmpty
    if !sessions.isEmpty {
      // "Sáng 8h30" says the morning twice.
      guard let hours = DateRule.Hours(sessions.map(\.description)) else { return false }
      reading.hours = hours
    } else if let part = parts.first {
      reading.hours = .part(part)
    }
    return true
  }

  private mutating func announcement() -> String? {
    let words = takeAll { if case .announced(let who) = $0 { who } else { nil } }
    guard let who = words.first else { return nil }
    guard elements.isEmpty else {
      // Days that are announced and expected: what is expected is said.
      reading.isInferred = true
      reading.keepsWords = true
      return nil
    }
    reading.announcer = who
    reading.keepsWords = true
    reading.isInferred = true
    reading.year = context.planYear
    return "undated"
  }

  private mutating func target() -> String? {
    let years = takeAll { if case .target(let year) = $0 { year } else { nil } }
    guard let year = years.first, elements.isEmpty else { return nil }
    reading.doubts.append(.target(year))
    reading.keepsWords = true
    return "undated"
  }

  // MARK: Series

  /// `Hằng tuần, vào thứ Hai, từ 18/1, đến hết ngày 30/5`: what repeats on days that are said, from a
  /// day and until one where these are.
  private mutating func series() -> String? {
    var other = self
    guard let form = other.takeSeries() else { return nil }
    self = other
    return form
  }

  private mutating func takeSeries() -> String? {
    let rhythms = takeAll { if case .rhythm(let times) = $0 { times.each } else { nil } }
    let weeks = takeAll { if case .everyWeeks(let weeks) = $0 { weeks } else { nil } }
    let weekdays = takeAll { if case .weekday(let weekday) = $0 { weekday } else { nil } }
    let ordinals = takeAll { if case .dayOfMonth(let day) = $0 { day } else { nil } }
    var starts = takeAll { if case .from(let point) = $0 { point } else { nil } }
    var hasEnd = take(.by)
    var ends = takeAll { if case .days(let days) = $0 { days } else { nil } }
    var keys: [String] = []
    switch (Set(rhythms), weeks.count) {
    case ([.week], 0), ([], 1):
      let names = Set(weekdays).sorted().map(\.name).joined(separator: ", ")
      guard !weekdays.isEmpty, ordinals.isEmpty else { return nil }
      keys = ["weekly: [\(names)]"]
    case ([.month], 0):
      guard weekdays.isEmpty else { return nil }
      var days = ordinals
      // Numbers without a month are days of each.
      if let first = ends.first, first.allSatisfy({ $0.last == nil && $0.first.month == nil }) {
        days += first.compactMap { $0.first.day.map { "\($0)" } }
        ends.removeFirst()
      }
      guard !days.isEmpty else { return nil }
      keys = ["monthly: \(days.count == 1 ? days[0] : Self.list(days))"]
    default: return nil
    }
    // "Từ 11/9/2027 đến hết ngày 30/5/2028" says both.
    if starts.isEmpty, !hasEnd, ends.count == 1, ends[0].count == 1, let last = ends[0][0].last {
      starts = [ends[0][0].first]
      ends = [[TimeStretch(first: last)]]
      hasEnd = true
    }
    guard elements.isEmpty, starts.count < 2, ends.count == (hasEnd ? 1 : 0),
      (ends.first?.count ?? 1) == 1
    else { return nil }
    var found = TimeDays(in: context)
    if let start = starts.first {
      guard let day = found.found(TimeStretch(first: start))?.span?.first else { return nil }
      keys += weeks.isEmpty ? ["from: \(day)"] : ["every: \(weeks[0])", "starting: \(day)"]
    } else if !weeks.isEmpty {
      return nil
    }
    if let end = ends.first?.first {
      guard let day = found.found(end)?.span?.last else { return nil }
      keys.append("until: \(day)")
    }
    guard found.doubts.isEmpty else { return nil }
    reading.year = context.planYear
    if reading.year == nil { reading.doubts.append(.noYear) }
    return "{ \(keys.joined(separator: ", ")) }"
  }

  // MARK: Days

  /// A form and the year of the programme that it is in.
  struct Time {
    var form: String
    var year: Int?
    /// Whether it says when in the year.
    var isTimed = true
  }

  private mutating func days() -> Time? {
    let weeks = takeAll { if case .weeks(let weeks) = $0 { weeks } else { nil } }
    let weekdays = takeAll { if case .weekday(let weekday) = $0 { weekday } else { nil } }
    let counts = takeAll { if case .count(let count) = $0 { count } else { nil } }
    let rhythms = takeAll { if case .rhythm(let times) = $0 { times } else { nil } }
    let hasOtherRhythm = take(.otherRhythm)
    if take(.length) { reading.keepsWords = true }
    let isSame = take(.same)
    let vague = takeAll { VagueElement($0) }
    let days = takeAll { if case .days(let days) = $0 { days } else { nil } }
    guard elements.isEmpty else { return nil }
    if hasOtherRhythm || !rhythms.isEmpty {
      guard vague.allSatisfy({ $0.isWholeYear }) else { return nil }
      return rhythm(rhythms, hasOtherRhythm, weekdays, days.flatMap(\.self), weeks)
    }
    if !weeks.isEmpty { reading.keepsWords = true }
    if !days.isEmpty {
      // "Thường xuyên" beside days says that they are worked on.
      guard vague.allSatisfy({ $0.isWholeYear }), !isSame || days.count == 2 else { return nil }
      if !vague.isEmpty { reading.keepsWords = true }
      return dated(days, weekdays, counts, weeks)
    }
    guard counts.isEmpty, !isSame else { return nil }
    if !vague.isEmpty {
      guard weekdays.isEmpty else { return nil }
      if !weeks.isEmpty { reading.isInferred = true }
      return list(vague)
    }
    if weekdays.count == 1, weeks.isEmpty, let week = context.week,
      let day = week.days.first(where: { $0.weekday == weekdays[0] })
    {
      return Time(form: "\(day.day)/\(day.month)", year: context.year(of: day))
    }
    guard weekdays.isEmpty else { return nil }
    if let first = weeks.first, let last = weeks.last {
      return context.month == nil
        ? countedWeeks(first.lowerBound...last.upperBound) : monthOfGroup()
    }
    // Hours alone say nothing of the day.
    return context.month == nil && saysPartOfDay
      ? Time(form: "undated", year: context.planYear, isTimed: false) : monthOfGroup()
  }

  /// The month of the row's group or column, where the cell says no more than a week or an hour.
  private mutating func monthOfGroup() -> Time? {
    guard let month = context.month, !isDeadline else { return nil }
    return self.month(month.month, year: month.year)
  }

  private mutating func countedWeeks(_ weeks: ClosedRange<Int>) -> Time {
    reading.doubts.append(.countedWeeks(weeks))
    return Time(form: "undated", year: context.planYear, isTimed: false)
  }

  /// A month, or `nil` after it was noted that nobody says its year.
  private mutating func month(_ month: Int, year: Int?) -> Time {
    guard let year = year ?? context.year(ofMonth: month),
      let first = CalendarDate(year, month, 1)
    else {
      reading.doubts.append(.noYear)
      return Time(form: "month \(month)")
    }
    return Time(form: "month \(month)", year: context.year(of: first))
  }

  // MARK: Rhythms

  private mutating func rhythm(
    _ rhythms: [ProgrammeEvent.Times], _ hasOther: Bool, _ weekdays: [Weekday],
    _ days: [TimeStretch], _ weeks: [ClosedRange<Int>]
  ) -> Time? {
    guard weekdays.isEmpty, weeks.isEmpty else { return nil }
    guard days.isEmpty else { return nil }
    if !hasOther, rhythms.count == 1 { reading.times = rhythms[0] }
    reading.doubts.append(.rhythmWithoutDay)
    reading.keepsWords = true
    return Time(form: "undated", year: context.planYear, isTimed: false)
  }

  // MARK: Parts of the year

  private mutating func list(_ parts: [VagueElement]) -> Time? {
    var times: [Time] = []
    for part in parts {
      guard let time = time(of: part), !times.contains(where: { $0.form == time.form }) else {
        return nil
      }
      times.append(time)
    }
    guard let first = times.first, times.allSatisfy({ $0.year == first.year }) else { return nil }
    return Time(form: Self.list(times.map(\.form)), year: first.year)
  }

  private mutating func time(of part: VagueElement) -> Time? {
    let (form, month) = part.form
    guard let year = part.year ?? context.year(ofMonth: month),
      let first = CalendarDate(year, month, 1)
    else {
      reading.doubts.append(.noYear)
      return Time(form: form)
    }
    if part.isWholeYear, part.year == nil { return Time(form: form, year: context.planYear) }
    return Time(form: form, year: context.year(of: first))
  }
}

/// A part of the year as it stands in a phrase.
private struct VagueElement {
  /// How a file writes it, and the month in which it begins.
  let form: (String, month: Int)
  let year: Int?
  var isWholeYear = false

  init?(_ element: TimePhrase.Element) {
    switch element {
    case .vague(.quarter(let number), let year):
      (form, self.year) = (("quarter \(number)", number * 3 - 2), year)
    case .vague(.half(let number), let year):
      (form, self.year) = (("half \(number)", number * 6 - 5), year)
    case .vague(.allYear, let year):
      (form, self.year, isWholeYear) = (("all year", 1), year, true)
    case .vague(.partOfMonth(let part, let month), let year):
      (form, self.year) = (("\(part.word) tháng \(month)", month), year)
    case .vague(.partOfYear(let part), let year):
      (form, self.year) = (("\(part.word) năm", part == .late ? 12 : part == .mid ? 6 : 1), year)
    case .firstMonths(let months, let year):
      (form, self.year) = (("month 1..month \(months)", 1), year)
    default: return nil
    }
  }
}

extension VagueTime.Part {
  fileprivate var word: String {
    switch self {
    case .early: "đầu"
    case .mid: "giữa"
    case .late: "cuối"
    }
  }
}
