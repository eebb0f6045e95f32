internal import CivilTime
internal import ICalendar

/// What stands published of something that has many days: read from the words in the ledger.
struct PublishedSeries {
  /// The days, in order.
  let days: [CalendarDate]
  private let event: Event?
  private let entry: Ledger.Entry

  init(_ entry: Ledger.Entry) {
    self.entry = entry
    event = entry.content.languages.first.flatMap { entry.event(in: $0) }
    days = event?.publishedDays ?? entry.facts.map { Array($0.days.days) } ?? []
  }

  /// What is off, or put off, is told of the days to come only.
  private static func isOff(_ standing: Ledger.Standing?) -> Ledger.Standing? {
    standing == .cancelled || standing == .postponed ? standing : nil
  }

  /// Whether what is scheduled is the same series with other days to come: the rule, the hours, the
  /// title, the place and whether it is off are those that stand published. Another text makes no
  /// other series.
  func goes(onAs scheduled: ScheduledEvent, in programme: Programme) -> Bool {
    guard case .recurring(let recurring)? = scheduled.timing, let event,
      var rule = event.recurrenceRule
    else { return false }
    var other = recurring.rule
    rule.end = .never
    other.end = .never
    return rule == other && entry.isTimed(as: scheduled, in: programme)
      && Self.isOff(entry.facts?.standing) == Self.isOff(scheduled.standing)
      && entry.languages(of: programme).allSatisfy { language in
        entry.facts?.title[language] == EventText.unmarkedTitle(of: scheduled, in: language)
          && entry.event(in: language)?.location == scheduled.place?[language]
      }
  }

  /// The days as a schedule has them, up to one of them.
  func recurringDays(
    until last: CalendarDate?, yearBegins: MonthDay
  ) -> ScheduledEvent.RecurringDays? {
    guard let event, let rule = event.recurrenceRule else { return nil }
    let dates = days.filter { day in last.map { day <= $0 } ?? true }
    return ScheduledEvent.RecurringDays(
      rule: rule, dates: dates, exceptions: event.exceptions.map(\.date), yearBegins: yearBegins)
  }
}

extension Ledger.Entry {
  /// The programme's languages that it was published in: another cannot tell whether it is as before.
  func languages(of programme: Programme) -> [Language] {
    programme.languages.all.filter { content.exactly($0) != nil }
  }

  /// Whether it repeats.
  var isSeries: Bool {
    content.languages.first.map {
      content[$0].contentLine(beginning: PropertyName.recurrenceRule.spelling) != nil
    } ?? false
  }

  /// Whether it is one event of some days that repeats from day to day because it has hours.
  var isRun: Bool {
    guard isSeries, let facts, facts.days.count <= Withdrawal.daysShown,
      let event = content.languages.first.flatMap({ event(in: $0) })
    else { return false }
    return event.recurrenceRule?.frequency == .daily
      && event.publishedDays.count == facts.days.count
  }

  /// When in the day it is, and in which zone; `nil` for whole days.
  private var session: (session: DateRule.Session, zone: String)? {
    // Most entries have whole days, and need not be read for that.
    guard let language = content.languages.first,
      content[language].contentLine(beginning: "DTSTART;TZID=") != nil,
      let event = event(in: language), case .zoned(let from, let zone)? = event.start,
      case .zoned(let to, _)? = event.end
    else { return nil }
    return DateRule.Session(from: from.time, to: to.time).map { ($0, zone) }
  }

  /// When in the day it is; `nil` for whole days.
  var hours: DateRule.Hours? { session.map { .sessions([$0.session]) } }

  /// Whether something is scheduled for the same time of day.
  func isTimed(as scheduled: ScheduledEvent, in programme: Programme) -> Bool {
    switch (session, scheduled.takenHours) {
    case (nil, nil): true
    case (let published?, let planned?):
      published.zone == programme.timeZone.name
        && published.session.isSame(as: planned, lasting: programme.lengthOfStart)
    default: false
    }
  }

  /// Where it is.
  var place: LocalizedText? {
    let places = content.languages.compactMap { language -> (Language, String)? in
      guard content[language].contentLine(beginning: PropertyName.location.spelling) != nil else {
        return nil
      }
      return event(in: language)?.location.map { (language, $0) }
    }
    return places.isEmpty ? nil : LocalizedText(Dictionary(uniqueKeysWithValues: places))
  }

  /// The event as it was published, without the marks of its revision.
  func event(in language: Language) -> Event? {
    (try? Component(.event, contentText: content[language])).flatMap(Event.init)
  }
}

extension ScheduledEvent.RecurringDays {
  /// The days as they were published; `nil` when there are none.
  init?(
    rule: RecurrenceRule, dates: [CalendarDate], exceptions: [CalendarDate], yearBegins: MonthDay
  ) {
    guard let first = dates.first, let last = dates.last,
      let span = DateSpan(first, through: last)
    else { return nil }
    var rule = rule
    rule.end = .until(.day(last))
    self.rule = rule
    self.dates = dates
    self.span = span
    self.yearBegins = yearBegins
    self.exceptions = exceptions.filter { $0 > first && $0 <= last }
  }

  /// The same series with some days only, all of them days of its rule; `nil` when there are none.
  func limited(to wanted: Set<CalendarDate>) -> ScheduledEvent.RecurringDays? {
    guard let first = wanted.min(), let last = wanted.max(),
      let span = DateSpan(first, through: last)
    else { return nil }
    if wanted == Set(dates) { return self }
    var rule = rule
    rule.end = .until(.day(last))
    let all = Array(rule.days(from: first, in: span))
    guard wanted.isSubset(of: all) else { return nil }
    return ScheduledEvent.RecurringDays(
      rule: rule, dates: wanted.sorted(),
      exceptions: all.filter { !wanted.contains($0) }, yearBegins: yearBegins)
  }
}

extension ScheduledEvent {
  /// The hours that it takes up on each of its days; `nil` for whole days, which deadlines are too.
  var takenHours: DateRule.Session? { isDeadline ? nil : hours?.sessions.first }

  /// Where it stands among what is on the same day.
  var secondOfDay: Int { takenHours?.from.secondsAfterMidnight ?? -1 }

  /// The days of what is held once, for a day or several, with hours or without; `nil` of what comes
  /// again and again.
  var oneRun: DateSpan? {
    switch timing {
    case .days(let span): span
    case .recurring(let days): event.when.repeats ? nil : days.run
    case nil: nil
    }
  }

  /// Whether it repeats by a rule.
  var isSeries: Bool { if case .recurring? = timing { true } else { false } }

  /// The same on some of its days; `nil` when there are none.
  func limited(to days: Set<CalendarDate>) -> ScheduledEvent? {
    var limited = self
    switch timing {
    case .recurring(let recurring):
      guard let part = recurring.limited(to: days) else { return nil }
      limited.timing = .recurring(part)
    case .days(let span):
      // A run stays one: from the first of the days to the last.
      guard let first = days.min(), let last = days.max(), span.contains(first),
        let part = DateSpan(first, through: last)
      else { return nil }
      limited.timing = .days(part)
    case nil: return nil
    }
    return limited
  }

  /// What stands published and stays as it was.
  ///
  /// - Parameters:
  ///   - entry: what the ledger says.
  ///   - last: its last day, where it does not keep all of its days.
  ///   - planned: what the files say of the same days now, if they say anything.
  ///   - event: the event of the files, where they still have it.
  init?(
    _ entry: Ledger.Entry, until last: CalendarDate? = nil, beside planned: ScheduledEvent?,
    of event: ProgrammeEvent?, in programme: Programme, _ feeds: FeedIndex
  ) {
    guard let facts = entry.facts, let year = entry.cycle,
      let timing = Timing(entry, until: last, yearBegins: programme.yearBegins)
    else { return nil }
    let status = Status(
      facts.standing,
      isAnnounced: programme.announces(facts.days, of: event?.id ?? entry.eventID, in: year)
        || planned?.status == .announced && planned?.timing?.dates == timing.dates)
    if var planned, planned.timing?.dates == timing.dates,
      entry.isTimed(as: planned, in: programme),
      planned.status == status,
      entry.languages(of: programme).allSatisfy({
        facts.title[$0] == EventText.unmarkedTitle(of: planned, in: $0)
      })
    {
      planned.published = entry
      self = planned
      return
    }
    let event =
      event
      ?? ProgrammeEvent(
        id: entry.eventID, title: facts.title, when: .once(facts.days),
        categories: entry.feeds.compactMap(\.category))
    let units = feeds.units(of: entry.feeds)
    let reason = Reason.kept(
      since: programme.day(of: entry.revision.stamp),
      files: planned?.timing?.span,
      hours: planned.flatMap {
        entry.isTimed(as: $0, in: programme) ? nil : $0.localizedHours ?? .wholeDay
      }, year: nil)
    // An end that nobody has said is none, although calendars need one.
    var details = planned?.details ?? Details()
    details.hours =
      planned.flatMap { entry.isTimed(as: $0, in: programme) ? $0.takenHours : nil }
      .map { .sessions([$0]) } ?? entry.hours
      ?? planned.flatMap { facts.title.showsHours(of: $0) ? $0.hours : nil }
    self.init(
      event: event, cycle: programme.year(year), occasion: planned?.occasion, item: planned?.item,
      itemForm: planned?.itemForm, slot: planned?.slot, isMonth: planned?.isMonth ?? false,
      isDeadline: planned?.isDeadline ?? false,
      session: planned?.session,
      details: details,
      ordinal: planned?.ordinal ?? 1,
      status: status, timing: timing, workingDay: nil, awaited: nil,
      ownUnit: planned?.ownUnit,
      ownUnitLabel: planned?.ownUnitLabel,
      unitsApart: planned?.unitsApart ?? [],
      parts: (planned?.parts ?? programme.parts(of: event, during: timing.span)).limited {
        entry.isFarewell || units.contains($0)
      },
      reasons: [reason] + (planned?.reasons ?? []))
    published = entry
    title = facts.title(beside: planned)
  }

  /// Whether the files say other days or another title.
  func differs(from planned: ScheduledEvent) -> Bool {
    reasons.contains { if case .kept = $0 { true } else { false } } && planned != self
  }
}

extension Ledger.Facts {
  /// What it was called; what the files say, in languages in which they say the same: in feeds titles
  /// can have hours behind them.
  fileprivate func title(beside planned: ScheduledEvent?) -> LocalizedText {
    guard let planned else { return title }
    return LocalizedText(
      Dictionary(
        uniqueKeysWithValues: title.languages.map { language in
          let isSame = title[language] == EventText.unmarkedTitle(of: planned, in: language)
          return (
            language,
            isSame
              ? planned.title(in: language)
              : title[language].without(EventText.hoursMark(planned, language))
          )
        }))
  }
}

extension LocalizedText {
  /// Whether it ends with the hours of an event that calendar programs do not show.
  fileprivate func showsHours(of event: ScheduledEvent) -> Bool {
    languages.contains { language in
      let mark = EventText.hoursMark(event, language)
      return !mark.isEmpty && self[language].hasSuffix(mark)
    }
  }
}

extension String {
  /// The text without its end, where it has that.
  fileprivate func without(_ end: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) : self
  }
}

extension ScheduledEvent.Timing {
  fileprivate init?(_ entry: Ledger.Entry, until last: CalendarDate?, yearBegins: MonthDay) {
    if entry.isSeries {
      guard
        let days = PublishedSeries(entry).recurringDays(until: last, yearBegins: yearBegins)
      else { return nil }
      self = .recurring(days)
    } else {
      guard let days = entry.facts?.days,
        let span = DateSpan(days.first, through: min(days.last, last ?? days.last))
      else { return nil }
      self = .days(span)
    }
  }
}

extension ScheduledEvent.Status {
  /// The status of what stands published.
  ///
  /// - Parameter isAnnounced: whether the files say that somebody has announced the days, where the
  ///   ledger does not say who decided them.
  fileprivate init(_ standing: Ledger.Standing, isAnnounced: @autoclosure () -> Bool) {
    switch standing {
    case .fixed: self = .fixed
    case .expected: self = .expected
    case .announced, .moved: self = .announced
    case .postponed: self = .postponed
    case .cancelled, .withdrawn, .notice: self = .cancelled
    case .held: self = isAnnounced() ? .announced : .fixed
    }
  }
}

extension Programme {
  /// Whether these days of an event were announced, whatever has been said of them later.
  fileprivate func announces(
    _ days: DateSpan, of event: ProgrammeEvent.ID, in year: Int
  ) -> Bool {
    announcements(of: event, in: year).contains { $0.dates == days }
  }
}
