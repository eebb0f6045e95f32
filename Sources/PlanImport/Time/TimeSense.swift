internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

/// What the elements of a phrase are together.
struct TimeSense {
  let context: TimeContext
  private var elements: [TimePhrase.Element]
  var reading = TimeReading()
  /// Whether it is a deadline, which no month of a group can be.
  private(set) var isDeadline = false
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
    guard let rule = sense.rule() else { return nil }
    sense.reading.rule = rule
    let left = elements[place...].dropFirst()
    if !left.isEmpty {
      guard sense.reading.isTimed, let days = exceptions(Array(left), in: context) else {
        return nil
      }
      sense.reading.rule = rule.qualified { $0.except = days }
    }
    return place < elements.count && left.isEmpty ? nil : sense.reading.checked(in: context)
  }

  /// The days that are left out.
  private static func exceptions(
    _ elements: [TimePhrase.Element], in context: TimeContext
  ) -> [DaySet]? {
    if elements == [.holidays] { return [.holidays] }
    // They may lie in any month and year.
    var context = context
    (context.month, context.period) = (nil, nil)
    var others = TimeSense(elements, in: context)
    let weekdays = others.takeAll { if case .weekday(let weekday) = $0 { weekday } else { nil } }
    if !weekdays.isEmpty {
      let days = WeeklyDays(.weekdays(Set(weekdays).sorted()))
      return others.elements.isEmpty ? [.rule(.weekly(days))] : nil
    }
    guard let rule = others.rule(), rule != .undated, rule.asDays != nil,
      others.reading.doubts.allSatisfy({ $0 == .noYear })
    else { return nil }
    guard case .list(let rules) = rule else { return [.rule(rule)] }
    return rules.map { .rule($0) }
  }

  // MARK: What it is

  private mutating func rule() -> DateRule? {
    if take(.tentative) {
      reading.isInferred = true
      reading.keepsWords = true
    }
    let isYearly = take(.everyYear)
    guard takeHours() else { return nil }
    if let announced = announcement() { return announced }
    if take(.undated) { return elements.isEmpty ? .undated : nil }
    if let target = target() { return target }
    if let series = series() { return series }
    // "Trước 17:00, chậm nhất ngày 14/12": the hour is on the day.
    let deadlines = elements.filter { $0 == .before || $0 == .by }
    if reading.hours != nil, deadlines.count == 2, deadlines.contains(.by) {
      _ = take(.before) || take(.by)
    }
    let deadline: Bool? = take(.before) ? false : take(.by) ? true : nil
    isDeadline = deadline != nil
    guard !elements.contains(where: { $0 == .before || $0 == .by }) else { return nil }
    if isYearly, elements.isEmpty, deadline == nil { return .undated }
    guard let time = days() else { return nil }
    if isYearly {
      // What comes every year needs none.
      reading.doubts.removeAll { $0 == .noYear }
    } else {
      reading.year = time.year
    }
    guard let includesDay = deadline else { return time.rule }
    guard time.isTimed, time.rule.asDays != nil else { return nil }
    // Before an hour of a day is on that day.
    return .deadline(time.rule, includesDay: includesDay || reading.hours != nil)
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
    // "8h ngày 3/2; 14h ngày 5/2" are two times.
    let isHour = { (element: TimePhrase.Element) in
      switch element {
      case .hours, .part: true
      default: false
      }
    }
    if let first = elements.firstIndex(where: isHour), let last = elements.lastIndex(where: isHour),
      elements[first...last].contains(where: { if case .days = $0 { true } else { false } }),
      elements.count(where: { if case .days = $0 { true } else { false } }) > 1
    {
      return false
    }
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

  private mutating func announcement() -> DateRule? {
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
    return .undated
  }

  private mutating func target() -> DateRule? {
    let years = takeAll { if case .target(let year) = $0 { year } else { nil } }
    guard let year = years.first, elements.isEmpty else { return nil }
    reading.doubts.append(.target(year))
    reading.keepsWords = true
    return .undated
  }

  // MARK: Series

  /// `Hằng tuần, vào thứ Hai, từ 18/1, đến hết ngày 30/5`: what repeats on days that are said, from a
  /// day and until one where these are.
  private mutating func series() -> DateRule? {
    var other = self
    guard let rule = other.takeSeries() else { return nil }
    self = other
    return rule
  }

  private mutating func takeSeries() -> DateRule? {
    let rhythms = takeAll { if case .rhythm(let times) = $0 { times.each } else { nil } }
    let weeks = takeAll { if case .everyWeeks(let weeks) = $0 { weeks } else { nil } }
    let weekdays = takeAll { if case .weekday(let weekday) = $0 { weekday } else { nil } }
    let ordinals = takeAll { if case .dayOfMonth(let day) = $0 { day } else { nil } }
    var starts = takeAll { if case .from(let point) = $0 { point } else { nil } }
    var hasEnd = take(.by)
    var ends = takeAll { if case .days(let days) = $0 { days } else { nil } }
    var rule: DateRule
    switch (Set(rhythms), weeks.count) {
    case ([.week], 0), ([], 1):
      guard !weekdays.isEmpty, ordinals.isEmpty else { return nil }
      rule = .weekly(WeeklyDays(.weekdays(Set(weekdays).sorted())))
    case ([.month], 0):
      guard weekdays.isEmpty else { return nil }
      var days = ordinals
      // Numbers without a month are days of each.
      if let first = ends.first, first.allSatisfy({ $0.last == nil && $0.first.month == nil }) {
        days += first.compactMap { $0.first.day.map { .day($0) } }
        ends.removeFirst()
      }
      guard !days.isEmpty else { return nil }
      rule = .monthly(days)
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
    var from: CalendarDate?
    var until: CalendarDate?
    if let start = starts.first {
      guard let day = found.found(TimeStretch(first: start))?.span?.first else { return nil }
      from = day
    }
    if let end = ends.first?.first {
      guard let day = found.found(end)?.span?.last else { return nil }
      until = day
    }
    guard found.doubts.isEmpty else { return nil }
    if let from, let until, until < from { return nil }
    if let interval = weeks.first {
      // Weeks are counted from a day.
      guard let start = from,
        let days = WeeklyDays(Set(weekdays).sorted(), every: interval, starting: start)
      else { return nil }
      (rule, from) = (.weekly(days), nil)
    }
    reading.year = context.planYear
    if reading.year == nil { reading.doubts.append(.noYear) }
    return rule.qualified { ($0.from, $0.until) = (from, until) }
  }

  // MARK: Days

  /// A rule and the year of the programme that it is in.
  struct Time {
    var rule: DateRule
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
      return MonthDay(day: day.day, month: day.month).map {
        Time(rule: .yearly(YearlyDays(.fixed($0))), year: context.year(of: day))
      }
    }
    guard weekdays.isEmpty else { return nil }
    if let first = weeks.first, let last = weeks.last {
      return context.month == nil
        ? countedWeeks(first.lowerBound...last.upperBound) : monthOfGroup()
    }
    // Hours alone say nothing of the day.
    return context.month == nil && saysPartOfDay
      ? Time(rule: .undated, year: context.planYear, isTimed: false) : monthOfGroup()
  }

  /// The month of the row's group or column, where the cell says no more than a week or an hour.
  private mutating func monthOfGroup() -> Time? {
    guard let month = context.month, !isDeadline else { return nil }
    return self.month(month.month, year: month.year)
  }

  private mutating func countedWeeks(_ weeks: ClosedRange<Int>) -> Time {
    reading.doubts.append(.countedWeeks(weeks))
    return Time(rule: .undated, year: context.planYear, isTimed: false)
  }

  /// A month, or `nil` after it was noted that nobody says its year.
  private mutating func month(_ month: Int, year: Int?) -> Time {
    guard let year = year ?? context.year(ofMonth: month),
      let first = CalendarDate(year, month, 1)
    else {
      reading.doubts.append(.noYear)
      return Time(rule: .month(month))
    }
    return Time(rule: .month(month), year: context.year(of: first))
  }

  // MARK: Rhythms

  private mutating func rhythm(
    _ rhythms: [ProgrammeEvent.Times], _ hasOther: Bool, _ weekdays: [Weekday],
    _ days: [TimeStretch], _ weeks: [ClosedRange<Int>]
  ) -> Time? {
    guard weekdays.isEmpty, weeks.isEmpty else { return nil }
    // "2 lần/năm (tháng 3, tháng 10)" says which.
    if !days.isEmpty, !hasOther, rhythms.count == 1, rhythms[0].each == .year, rhythms[0].count > 1
    {
      reading.keepsWords = true
      return dated([days], [], [rhythms[0].count], [])
    }
    guard days.isEmpty else { return nil }
    if !hasOther, rhythms.count == 1 { reading.times = rhythms[0] }
    reading.doubts.append(.rhythmWithoutDay)
    reading.keepsWords = true
    return Time(rule: .undated, year: context.planYear, isTimed: false)
  }

  // MARK: Parts of the year

  private mutating func list(_ parts: [VagueElement]) -> Time? {
    var times: [Time] = []
    for part in parts {
      guard let time = time(of: part), !times.contains(where: { $0.rule == time.rule }) else {
        return nil
      }
      times.append(time)
    }
    guard let first = times.first, times.allSatisfy({ $0.year == first.year }) else { return nil }
    return Time(rule: DateRule(times.map(\.rule)), year: first.year)
  }

  private mutating func time(of part: VagueElement) -> Time? {
    let rule = part.rule
    guard let year = part.year ?? context.year(ofMonth: part.month),
      let first = CalendarDate(year, part.month, 1)
    else {
      reading.doubts.append(.noYear)
      return Time(rule: rule)
    }
    if part.isWholeYear, part.year == nil { return Time(rule: rule, year: context.planYear) }
    return Time(rule: rule, year: context.year(of: first))
  }
}

/// A part of the year as it stands in a phrase.
private struct VagueElement {
  let rule: DateRule
  /// The month in which it begins.
  let month: Int
  let year: Int?
  var isWholeYear: Bool { rule == .vague(.allYear) }

  init?(_ element: TimePhrase.Element) {
    switch element {
    case .vague(let time, let year):
      rule = .vague(time)
      month = time.firstMonth
      self.year = year
    case .firstMonths(let months, let year):
      rule = months == 1 ? .month(1) : .between(.month(1), .month(months))
      month = 1
      self.year = year
    default: return nil
    }
  }
}

extension VagueTime {
  /// The month of the calendar's year in which it begins.
  fileprivate var firstMonth: Int {
    switch self {
    case .quarter(let number): number * 3 - 2
    case .half(let number): number * 6 - 5
    case .partOfMonth(_, let month): month
    case .partOfYear(.mid): 6
    case .partOfYear(.late): 12
    case .partOfYear(.early), .allYear: 1
    }
  }
}
