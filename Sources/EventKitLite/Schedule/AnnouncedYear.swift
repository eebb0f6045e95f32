internal import CivilTime

/// One year of an event, as the plan has it and as it has been announced so far.
struct AnnouncedYear {
  let event: ProgrammeEvent
  let cycle: CycleYear
  /// What has been said of the same days and units, oldest first.
  let said: [Announcement]
  /// As the plan has it.
  let planned: [DateResolver.Outcome]
  /// As it stands now, for whom the announcement is.
  let current: [DateResolver.Outcome]
  /// The same on all days of the year.
  private let everyDay: [DateResolver.Outcome]
  /// The days that the announcement can be about.
  private let slots: [CalendarDate]
  private let programme: Programme

  init(of event: ProgrammeEvent, for announcement: Announcement, of programme: Programme) {
    self.event = event
    self.programme = programme
    let year = announcement.year
    cycle = programme.year(year)
    said = programme.announcements(of: event.id, in: year).filter {
      $0.scope == announcement.scope
    }
    let resolver = DateResolver(programme)
    planned = resolver.planned(of: event, in: year)
    slots = resolver.slots(of: event, in: year, for: announcement.unit)
    let all = resolver.outcomes(of: event, in: year)
    let own = all.filter { $0.unit != nil && $0.unit == announcement.unit }
    let general = all.filter { outcome in
      outcome.unit == nil && !(announcement.unit.map(outcome.apart.contains) ?? false)
    }
    let covered = own + general
    everyDay = covered
    current =
      announcement.day.map { day in
        covered.filter { $0.isOf(day) || $0.timing?.dates.contains(day) ?? false }
      } ?? covered
  }

  /// What keeps the year from being announced at all.
  func impossible(_ announcement: Announcement) -> Diagnostic? {
    var soFar = AnnouncedSoFar()
    for earlier in said { soFar.add(earlier) }
    if let earlier = soFar.repeated(by: announcement) {
      return .second(announcement, after: earlier, in: programme)
    }
    let isOff = event.years?.contains(cycle.number) == false
    if isOff || ([.cancelled, .postponed].contains(announcement.kind) && planned.isEmpty) {
      return Diagnostic(.error, .notHeld, .notHeld(event.id, in: cycle))
    }
    var roll = DutyRoll(programme)
    if let problem = announcement.hoursProblem(of: event)
      ?? announcement.unknownPart(of: event, slots, in: programme, &roll)
    {
      return problem
    }
    guard announcement.dates != nil, announcement.day == nil, event.when.fallsOnManyDays else {
      return nil
    }
    return Diagnostic(.error, .manyDays, .onManyDays(event.id), hint: .nameDayToo)
  }

  /// What keeps a move, a cancellation or a replacement from doing what it says.
  ///
  /// - Parameter today: the day before which everything is over.
  func withoutEffect(_ announcement: Announcement, _ today: CalendarDate) -> Diagnostic? {
    switch announcement.kind {
    case .announced: nil
    case .moved: cannotMove(to: announcement.dates)
    case .postponed: nil
    case .cancelled:
      isCancelled
        ? Diagnostic(.error, .nothingChanges, .alreadyCancelled(event.id, in: cycle)) : nil
    case .corrected: cannotReplace(announcement, today)
    }
  }

  private var isCancelled: Bool {
    !current.isEmpty && current.allSatisfy { $0.status == .cancelled }
  }

  private func cannotMove(to dates: DateSpan?) -> Diagnostic? {
    let spans = current.compactMap(\.timing?.span)
    guard spans.isEmpty else {
      let stays = !isCancelled && spans == [dates]
      return stays
        ? Diagnostic(.error, .nothingChanges, .alreadyOnTheseDays(event.id, in: cycle)) : nil
    }
    return Diagnostic(
      .error, .nothingBefore, .nothingToMove(event.id, in: cycle), hint: .announceDates)
  }

  private func cannotReplace(
    _ announcement: Announcement, _ today: CalendarDate
  ) -> Diagnostic? {
    // What is over and published is changed by a correction only, whoever had decided the days.
    let spans = current.compactMap(\.timing?.span)
    let isOver = !spans.isEmpty && spans.allSatisfy { $0.last < today }
    if said.isEmpty, !isOver {
      return Diagnostic(.error, .nothingBefore, .nothingToReplace(event.id, in: cycle))
    }
    guard announcement.dates == nil, said.inForce.contains(where: { $0.dates != nil }) else {
      return nil
    }
    return Diagnostic(.warning, .dropsDates, .dropsDates, hint: .giveDatesToo)
  }

  /// Days that begin in another year than the one they are announced for.
  func outsideYear(_ announcement: Announcement) -> Diagnostic? {
    guard let dates = announcement.dates, !cycle.contains(dates.first) else { return nil }
    return Diagnostic(
      .warning, .outsideYear, .dates(dates, doNotBeginIn: cycle), hint: .checkYearOfDates)
  }

  /// Days that have none in common with those that the plan expects, or that lie in another season.
  func outsideWindow(_ announcement: Announcement) -> Diagnostic? {
    guard let dates = announcement.dates, let window = window(around: dates) else { return nil }
    return Diagnostic(
      .warning, .outsideWindow, .dates(dates, outside: window), hint: .checkDates)
  }

  /// A day that is moved onto another one of the same event.
  func ontoOwnDay(_ announcement: Announcement) -> Diagnostic? {
    guard let day = announcement.day, let dates = announcement.dates else { return nil }
    let taken = everyDay.filter { other in
      guard !other.isOf(day), !other.status.isOff else { return false }
      // At other hours it is another time of the same day.
      guard let hours = announcement.hours, let others = other.details.hours else { return true }
      return hours == others
    }.flatMap { $0.timing?.dates ?? [] }.filter { $0 != day && dates.contains($0) }
    guard let first = taken.min() else { return nil }
    return Diagnostic(
      .warning, .ontoOwnDay, .ontoOwnDay(event.id, first), hint: .anotherDayOrCancel)
  }

  /// Hours of a single day that last until late on the next one.
  func longHours(_ announcement: Announcement) -> Diagnostic? {
    let days = announcement.dates?.count ?? current.compactMap(\.timing?.run?.count).max() ?? 1
    return days > 1 ? nil : announcement.longHours(of: event)
  }

  /// Days around the event that are far from its own.
  func farWindow(_ announcement: Announcement) -> Diagnostic? {
    announcement.farWindow(
      from: announcement.dates.map { [$0] } ?? current.compactMap(\.timing?.span), of: event)
  }

  /// The plan's time, in words, where the dates miss it.
  private func window(around dates: DateSpan) -> LocalizedText? {
    let expected = planned.filter { $0.status == .expected }.compactMap(\.timing)
    if !expected.isEmpty {
      guard !expected.contains(where: { $0.overlaps(dates) }) else { return nil }
      return .inEachLanguage { language in
        expected.map { $0.span.text(in: language) }.joined(separator: ", ")
      }
    }
    guard case .season(let season, _) = event.when.unqualified,
      !dates.days.contains(where: { season.months.contains($0.month) })
    else { return nil }
    return .season(season)
  }
}

extension Announcement {
  /// Hours that last until late on the next day.
  func longHours(of event: ProgrammeEvent) -> Diagnostic? {
    guard let session = hours?.sessions.first(where: \.isTooLong) else { return nil }
    return Diagnostic(
      .warning, .longHours, .longHours(event.title, session), at: location,
      hint: .turnHours(session))
  }

  /// Days around its event that are more than a month away from all of these.
  func farWindow(from days: [DateSpan], of event: ProgrammeEvent) -> Diagnostic? {
    guard let window,
      let nearest = days.min(by: { $0.gap(to: window) < $1.gap(to: window) }),
      nearest.gap(to: window) > 31
    else { return nil }
    return Diagnostic(
      .warning, .farWindow, .farWindow(window, of: event.title, on: nearest), at: location,
      hint: .windowAroundDays)
  }

  /// Whether it is about a day by which something has to be done.
  func isOfDeadline(_ event: ProgrammeEvent) -> Bool {
    // A day of a list can be one that is no deadline.
    event.when.isDeadline && (day == nil || event.when.items.allSatisfy(\.isDeadline))
  }

  /// Hours that its event cannot have: a deadline has one.
  func hoursProblem(of event: ProgrammeEvent) -> Diagnostic? {
    guard let hours, !hours.isOneHour, isOfDeadline(event) else { return nil }
    return Diagnostic(.error, .badValue, .hoursOfDeadline, at: location, hint: .writeAt)
  }

  /// The day that its event does not have, or the unit that has no part in it.
  ///
  /// - Parameters:
  ///   - slots: the days of the event that can be named.
  ///   - roll: who has a part in events.
  func unknownPart(
    of event: ProgrammeEvent, _ slots: [CalendarDate], in programme: Programme,
    _ roll: inout DutyRoll
  ) -> Diagnostic? {
    if let day, !slots.contains(day) {
      let nearest = slots.sorted { abs($0.days(until: day)) < abs($1.days(until: day)) }.prefix(2)
      return Diagnostic(
        .error, .noSuchSlot, .notADay(day, of: event.id, near: nearest.sorted()), at: location,
        hint: .nameDayOfRule)
    }
    guard let unit else { return nil }
    let days = programme.year(year).span
    let holders = roll.parts(of: event, during: days).participants
    guard !holders.contains(where: { $0.holder.unit == unit }) else { return nil }
    // What a group does is done by its members, each of which can have days of its own.
    if let members = programme.units[unit]?.members(during: days), !members.isEmpty {
      return Diagnostic(
        .error, .noPart, .isGroup(unit), at: location, hint: .nameMembers(members))
    }
    return Diagnostic(.error, .noPart, .noPart(of: unit, in: event.id), at: location)
  }
}

extension DateSpan {
  /// How many days lie between two spans; fewer than none where they have some in common.
  fileprivate func gap(to other: DateSpan) -> Int {
    max(last.days(until: other.first), other.last.days(until: first)) - 1
  }
}

extension DateRule.Season {
  /// The months in which a day can be said to be in the season; neighbouring seasons share some.
  fileprivate var months: Set<Int> {
    switch self {
    case .spring: [1, 2, 3, 4]
    case .summer: [5, 6, 7, 8]
    case .autumn: [8, 9, 10, 11]
    case .winter: [11, 12, 1, 2]
    }
  }
}

extension Programme {
  /// The first day of an event where it stands now, for everybody or for one unit; `nil` where it has
  /// no date.
  package func firstDay(
    of id: ProgrammeEvent.ID, in year: Int, day: CalendarDate?, unit: Unit.ID?
  ) -> CalendarDate? {
    guard let event = event(id) else { return nil }
    let announcement = Announcement(of: id, in: year, day: day, unit: unit)
    return AnnouncedYear(of: event, for: announcement, of: self).current.first?.timing?.span.first
  }

  /// How many days an event has where it stands now, or one of its days, for everybody or for one
  /// unit: what is moved keeps its length.
  package func lengthOfDays(
    of id: ProgrammeEvent.ID, in year: Int, day: CalendarDate?, unit: Unit.ID?
  ) -> Int {
    guard let event = event(id) else { return 1 }
    let current = AnnouncedYear(
      of: event, for: Announcement(of: id, in: year, day: day, unit: unit), of: self
    ).current
    guard let timing = current.first?.timing else { return 1 }
    let isOneOfMany = day != nil && !(current.first.map { $0.isOf(day ?? .earliest) } ?? false)
    return isOneOfMany ? 1 : timing.run?.count ?? 1
  }
}
