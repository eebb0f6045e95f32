internal import CivilTime

/// One year of an event, as the plan has it and as it has been announced so far.
struct AnnouncedYear {
  let event: ProgrammeEvent
  let year: Int
  let said: [Announcement]
  /// As the plan has it.
  let planned: [DateResolver.Outcome]
  /// As it stands now.
  let current: [DateResolver.Outcome]

  init(of event: ProgrammeEvent, in year: Int, of programme: Programme) {
    self.event = event
    self.year = year
    said = programme.announcements(of: event.id, in: year)
    current = DateResolver(programme).outcomes(of: event, in: year)
    var plan = programme
    plan.announcements = []
    planned = DateResolver(plan).outcomes(of: event, in: year)
  }

  /// What keeps the year from being announced at all.
  func impossible(_ announcement: Announcement) -> Diagnostic? {
    var soFar = AnnouncedSoFar()
    for earlier in said { soFar.add(earlier) }
    if let earlier = soFar.repeated(by: announcement) {
      return .second(announcement, after: earlier)
    }
    let isOff = event.years?.contains(year) == false
    if isOff || (announcement.kind == .cancelled && current.isEmpty) {
      return Diagnostic(.error, .notHeld, .notHeld(event.id, in: year))
    }
    guard announcement.dates != nil, event.when.fallsOnManyDays else { return nil }
    return Diagnostic(.error, .manyDays, .onManyDays(event.id), hint: .changeWhen)
  }

  /// What keeps a move, a cancellation or a replacement from doing what it says.
  func withoutEffect(_ announcement: Announcement) -> Diagnostic? {
    switch announcement.kind {
    case .announced: nil
    case .moved: cannotMove(to: announcement.dates)
    case .cancelled:
      isCancelled
        ? Diagnostic(.error, .nothingChanges, .alreadyCancelled(event.id, in: year)) : nil
    case .corrected: cannotReplace(announcement)
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
        ? Diagnostic(.error, .nothingChanges, .alreadyOnTheseDays(event.id, in: year)) : nil
    }
    return Diagnostic(
      .error, .nothingBefore, .nothingToMove(event.id, in: year), hint: .announceDates)
  }

  private func cannotReplace(_ announcement: Announcement) -> Diagnostic? {
    if said.isEmpty {
      return Diagnostic(.error, .nothingBefore, .nothingToReplace(event.id, in: year))
    }
    guard announcement.dates == nil, said.inForce.contains(where: { $0.dates != nil }) else {
      return nil
    }
    return Diagnostic(.warning, .dropsDates, .dropsDates, hint: .giveDatesToo)
  }

  /// Days that begin in another year than the one they are announced for.
  func outsideYear(_ announcement: Announcement) -> Diagnostic? {
    guard let dates = announcement.dates, dates.first.year != year else { return nil }
    return Diagnostic(.warning, .outsideYear, .dates(dates, doNotBeginIn: year))
  }

  /// Days that have none in common with those that the plan expects, or that lie in another season.
  func outsideWindow(_ announcement: Announcement) -> Diagnostic? {
    guard let dates = announcement.dates, let window = window(around: dates) else { return nil }
    return Diagnostic(.warning, .outsideWindow, .dates(dates, outside: window))
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
