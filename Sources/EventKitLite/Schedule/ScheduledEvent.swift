public import CivilTime
public import ICalendar
public import VietnameseCalendar

/// One event in one year: its dates, how certain they are, who has a part in it, and why.
///
/// Every view, table and feed is made of these.
public struct ScheduledEvent: Sendable, Hashable {
  /// How certain an event's dates are.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// The plan or the law fixes the dates.
    case fixed
    /// The dates are likely (dự kiến) until somebody announces them.
    case expected
    /// A document has decided the dates.
    case announced
    /// There is no date yet.
    case waiting
    /// It is put off, and nobody has said to which day.
    case postponed
    /// It is not held this year.
    case cancelled

    /// Whether it is not held on the days that it has.
    package var isOff: Bool { self == .cancelled || self == .postponed }
  }

  /// The days of an event.
  public enum Timing: Sendable, Hashable {
    /// Whole days in one run.
    case days(DateSpan)
    /// Single days that repeat by a rule within the year.
    case recurring(ScheduledEvent.RecurringDays)

    /// From the first day to the last.
    public var span: DateSpan {
      switch self {
      case .days(let span): span
      case .recurring(let days): days.span
      }
    }

    /// Whether any of the days lies within `other`.
    public func overlaps(_ other: DateSpan) -> Bool {
      switch self {
      case .days(let span): span.overlaps(other)
      case .recurring(let days): days.dates.contains { other.contains($0) }
      }
    }

    /// The days where they follow one another without a gap; `nil` of others.
    public var run: DateSpan? {
      switch self {
      case .days(let span): span
      case .recurring(let days): days.run
      }
    }

    /// Every single day, in order.
    public var dates: [CalendarDate] {
      switch self {
      case .days(let span): Array(span.days)
      case .recurring(let days): days.dates
      }
    }
  }

  /// What an event without a date waits for.
  public struct Awaited: Sendable, Hashable {
    /// Who must announce the dates, where the plan says it.
    public let by: Programme.Unit.ID?
    /// From when on the dates should be asked for.
    public let askFrom: CalendarDate?
  }

  /// A unit's part in the event, and how it came to it.
  public struct Participant: Sendable, Hashable {
    /// The kind of part.
    public let role: Programme.Duty.Role
    /// The unit that has it, with the groups and predecessors through which it does.
    public let holder: Programme.Units.Holder
  }

  /// The event of the plan.
  public let event: ProgrammeEvent
  /// The cycle year: the one that the event belongs to, even where its days reach into another.
  public let cycle: CycleYear
  /// Which of a year's several days this is, for an event that is held on a group of observances.
  public let occasion: PublicHolidays.Observance?
  /// Which item of a list of days this is, by the key that it has for good.
  public let item: String?
  /// How that item is written in the grammar of programme files.
  let itemForm: String?
  /// The day that its rule names, for one of a rule's many days that stands by itself: because it
  /// was moved or added, or because no recurrence rule says the days. It stays where the day moves.
  public let slot: CalendarDate?
  /// Whether only a month is known: ``timing`` is then its first working day.
  public let isMonth: Bool
  /// Whether it is a day by which something has to be done.
  public let isDeadline: Bool
  /// The name of a second or later session of a day: the hour at which it begins, `t1330`.
  public internal(set) var session: String?
  /// What is said of it beside its days.
  let details: Details
  /// Which of the year's times this is, from 1: a lunar day can come twice in a Gregorian year.
  public let ordinal: Int
  /// How certain the dates are.
  public let status: Status
  /// The days; `nil` while there are none.
  public internal(set) var timing: Timing?
  /// For a deadline that falls on a day off, the working day that counts.
  public let workingDay: CalendarDate?
  /// What it waits for, while its dates are not certain.
  public let awaited: Awaited?
  /// The unit that has it apart from the others, at a time of its own; `nil` for what everybody has.
  public let ownUnit: Programme.Unit.ID?
  /// What that unit is called in titles.
  let ownUnitLabel: LocalizedText?
  /// The units that have it at times of their own.
  let unitsApart: Set<Programme.Unit.ID>
  /// Who has a part in it.
  let parts: Parts
  /// Why it is on these days, with these units: the rule first.
  public internal(set) var reasons: [ScheduledEvent.Reason]
  /// What stands published of it and stays as it is, because it is over; `nil` where the files
  /// decide.
  public internal(set) var published: Ledger.Entry?
  /// The days that it had before it was moved; `nil` of what was not moved, or not from days that
  /// anybody had named.
  var movedFrom: DateSpan?
  /// Whether subscribers have learned only lately that it was moved.
  var isNewlyMoved = false
  /// What it was called when it was published, where the files call it otherwise now.
  var title: LocalizedText?
  /// The id of the event under which it is published, where it had another one then.
  var name: ProgrammeEvent.ID?
  /// The key of a part of a series: the first day of that part.
  var segment: String?

  /// The number of the cycle year: 2026 for the school year 2026–2027.
  public var year: Int { cycle.number }

  /// When in the day it is; `nil` for whole days. Of a deadline it is the hour by which something
  /// has to be done, and of sessions it has one: each session of a day is an event of its own.
  public var hours: DateRule.Hours? { details.hours }

  /// Where it is, or was, where that is over and published.
  public var place: LocalizedText? { published.map(\.place) ?? details.place }

  /// The year's theme, where one was announced.
  public var theme: LocalizedText? { details.theme }

  /// The days around it in which something goes on, where they were announced.
  public var window: DateSpan? { details.window }

  /// When it is opened, where that was announced.
  public var opening: Announcement.Opening? { details.opening }

  /// The name under which this event of this year is known for good: the local part of its UID.
  ///
  /// It holds no date and no title, so announcing, moving and renaming keep it.
  public var identity: String {
    if let published { return published.name }
    var parts = [(name ?? event.id).rawValue, "\(year)"]
    if let item { parts.append(item) }
    if let occasion { parts.append(occasion.id) }
    if let slot { parts.append(slot.basicDescription) }
    if let session { parts.append(session) }
    if let ownUnit { parts.append(ownUnit.rawValue) }
    if ordinal > 1 { parts.append("\(ordinal)") }
    if let segment { parts.append(segment) }
    return parts.joined(separator: ".")
  }

  /// The identity of the first session of the same days.
  var firstSession: String {
    var first = self
    first.session = nil
    return first.identity
  }

  /// What it is called; the observance comes first for an event that is held on several, so that
  /// the days can be told apart where there is room for a few words only.
  public func title(in language: Language) -> String {
    localizedTitle[language]
  }

  /// From the first day on which it can be to the last: of a month all its days.
  package var possibleDays: DateSpan? {
    guard let span = timing?.span else { return nil }
    return isMonth ? span.first.wholeMonth : span
  }

  /// The part of the year in which it is, where only that is known: a month, or a time that names no
  /// day; `nil` for everything else.
  public func vagueTime(in language: Language) -> String? { localizedVagueTime?[language] }

  /// The same in every language.
  var localizedVagueTime: LocalizedText? {
    if isMonth { return timing.map { .month(of: $0.span.first) } }
    guard timing == nil, case .vague(let time) = event.when.unqualified else { return nil }
    return .time(time, in: cycle)
  }

  /// When in the day it is: `08:00–11:30`, `từ 07:30`, `buổi sáng`, of a deadline `trước 17:00`; `nil`
  /// for whole days.
  public func hours(in language: Language) -> String? { localizedHours?[language] }

  /// The same in every language.
  var localizedHours: LocalizedText? {
    hours.map { hours in
      if isDeadline, let time = hours.sessions.first?.from { return .untilHour(time) }
      return .hours(hours)
    }
  }

  /// What goes on around it, and when it is opened, in words.
  public func surroundings(in language: Language) -> [String] {
    [window.map(LocalizedText.window), opening.map(LocalizedText.opening)].compactMap {
      $0?[language]
    }
  }

  /// How often it is to be held, where it has no date: `2 times a quarter`.
  public func times(in language: Language) -> String? {
    guard timing == nil, let times = event.times else { return nil }
    return LocalizedText.times(times)[language]
  }

  /// The calendar's year for which it is counted.
  private var civilYear: Int {
    if timing == nil, case .vague(let time) = event.when.unqualified {
      return time.civilYear(in: cycle) ?? year
    }
    return cycle.civilYear(of: timing?.span.first)
  }

  /// What it is called, in every language.
  var localizedTitle: LocalizedText { title ?? named(event.title, on: occasion?.title) }

  /// What it is called where there is little room: the short title where there is one, with the
  /// observance as ``title(in:)`` has it.
  public func shortTitle(in language: Language) -> String { localizedShortTitle[language] }

  /// The same in every language.
  var localizedShortTitle: LocalizedText {
    guard title == nil, let short = event.short else { return localizedTitle }
    return named(short, on: occasion.map { $0.short ?? $0.title })
  }

  /// What calendars call it, without what they do not show of its days and hours: the short title, with
  /// *Hạn*, *Due:*, before a deadline.
  package func calendarTitle(in language: Language) -> String { localizedCalendarTitle[language] }

  /// The same in every language.
  var localizedCalendarTitle: LocalizedText {
    isDeadline ? .due(localizedShortTitle) : localizedShortTitle
  }

  /// What subscribers read first: what to do; `nil` where the files do not say it.
  public func text(in language: Language) -> String? { localizedText?[language] }

  /// The same in every language.
  var localizedText: LocalizedText? {
    event.text.map { event.counted($0, in: civilYear).filling("day", with: occasion?.title) }
  }

  /// A title with the day on which it is held, in its place in it or before it, and the unit that has
  /// it apart from the others.
  private func named(_ title: LocalizedText, on day: LocalizedText?) -> LocalizedText {
    var own = event.counted(title, in: civilYear)
    // Beside the entry for everybody it must tell whose it is.
    if let ownUnitLabel, !isRestOfSeries { own = [own, ownUnitLabel].joined(separator: " – ") }
    guard let day else { return own }
    return [day, own].merged { texts in
      let (day, own) = (texts[0], texts[1])
      return own.contains("{day}") ? own.replacing("{day}", with: day) : "\(day): \(own)"
    }
  }

  /// Whether the working day that counts comes after the legal last day and not before it.
  public var isWorkingDayLater: Bool {
    guard let workingDay, let last = timing?.span.last else { return false }
    return workingDay > last
  }

  /// Whether it is what a unit has like everybody else of a series of which it has single days at
  /// other times: it stands in the unit's own calendar only.
  public var isRestOfSeries: Bool {
    guard let ownUnit else { return false }
    return !reasons.contains {
      if case .announcement(let announcement) = $0 { announcement.unit == ownUnit } else { false }
    }
  }

  /// The units with a part in it, each once and in its strongest role: leads first, then in the order
  /// of the file.
  public var participants: [Participant] { parts.participants }

  /// The duties as the plan gives them on these days, the strongest first: a group is one, and whoever
  /// has ended gives way to those that have followed.
  public var duties: [Programme.Duty] { parts.duties }

  /// The units with one kind of part in it.
  public func units(_ role: Programme.Duty.Role) -> [Programme.Unit.ID] {
    participants.filter { $0.role == role }.map(\.holder.unit)
  }

  /// Whether a unit, or a group, has a part in it: directly, through a group, or as the successor
  /// of a unit that has.
  public func involves(_ unit: Programme.Unit.ID) -> Bool { involvedUnits.contains(unit) }
}

extension ScheduledEvent.Timing {
  /// The same in a programme whose years begin with a day.
  func counted(fromYearsBeginning day: MonthDay) -> Self {
    guard case .recurring(var days) = self else { return self }
    days.yearBegins = day
    return .recurring(days)
  }
}

extension ScheduledEvent {
  /// Days that repeat by a rule within one cycle year.
  public struct RecurringDays: Sendable, Hashable {
    /// The rule; its end is the end of the year.
    public let rule: RecurrenceRule
    /// The days that the rule gives and that are left out, in order.
    public let exceptions: [CalendarDate]
    /// The days, in order; never empty.
    public let dates: [CalendarDate]
    /// From the first day to the last.
    public let span: DateSpan
    /// The day with which the programme's years begin.
    var yearBegins: MonthDay

    /// Creates the days, or `nil` when there are none.
    init?(
      rule: RecurrenceRule, dates all: [CalendarDate], except: Set<CalendarDate> = [],
      yearBegins: MonthDay = .newYear
    ) {
      let dates = all.filter { !except.contains($0) }
      guard let first = dates.first, let last = dates.last,
        let span = DateSpan(first, through: last)
      else { return nil }
      self.rule = rule
      self.yearBegins = yearBegins
      // What lies before the first day is not part of the series any more.
      exceptions = all.filter { except.contains($0) && $0 > first }
      self.dates = dates
      self.span = span
    }

    /// Days that follow one another, each by itself, because each has its hours.
    init?(daily span: DateSpan) {
      self.init(
        rule: RecurrenceRule(.daily, end: .until(.day(span.last))), dates: Array(span.days))
    }

    /// The days where they follow one another without a gap; `nil` of others.
    public var run: DateSpan? {
      rule.frequency == .daily && rule.interval == 1 && exceptions.isEmpty
        && dates.count == span.count ? span : nil
    }

    /// Those of the days that lie in some others, by the same rule; `nil` where none does.
    func showing(_ others: DateSpan) -> RecurringDays? {
      RecurringDays(
        rule: rule, dates: (dates + exceptions).sorted().filter(others.contains),
        except: Set(exceptions), yearBegins: yearBegins)
    }
  }
}
