public import CivilTime
internal import VietnameseCalendar

/// What a planner must know about a programme whose files can be read.
///
/// ```swift
/// for finding in ProgrammeCheck(programme, today: today).findings { print(finding) }
/// ```
///
/// Each finding has a code that the programme can silence, with a reason:
///
/// ```yaml
/// silence:
///   - { code: check/two-leads, event: ngay-sach, reason: { vi: …, en: … } }
/// ```
public struct ProgrammeCheck: Sendable {
  /// The findings that are not silenced, in the order of the files.
  public let findings: [Diagnostic]
  /// How many findings the files silence.
  public let silenced: Int

  /// Looks at a programme as of a day.
  ///
  /// - Parameters:
  ///   - programme: the programme.
  ///   - today: the day that tells which expected dates have passed.
  ///   - past: what is over and was published, and so stays as it was.
  public init(_ programme: Programme, today: CalendarDate, after past: PublishedPast? = nil) {
    self.init(of: programme.schedule(after: past), today: today)
  }

  /// Looks at the programme of a schedule that has been worked out already.
  ///
  /// - Parameters:
  ///   - schedule: the schedule of the whole horizon.
  ///   - today: the day that tells which expected dates have passed.
  public init(of schedule: Schedule, today: CalendarDate) {
    let programme = schedule.programme
    let resolver = DateResolver(programme)
    let skipped = SkippedHours(schedule, today: today).findings
    let all =
      Self.datesThatPassed(schedule, today) + Self.leads(programme) + Self.idleUnits(schedule)
      + Self.bases(programme) + Self.translations(programme)
      + YearWalk(programme, by: resolver).findings
      + TurnFindings(programme, by: resolver).findings
      + Successions(programme).findings + Self.announcements(programme)
      + Self.announcementsInVain(programme, by: resolver) + Self.lateDecisions(schedule)
      + Self.doubtfulAnnouncements(programme, by: resolver)
      + CoverageGaps(schedule).findings
      + ResultFindings(programme, today: today).findings
      + DayConflicts(programme, today: today).findings + skipped
    var used: Set<Programme.Silence> = []
    let reported = all.filter { finding in
      let match = programme.silences.first {
        $0.code == finding.diagnostic.code && ($0.subject == nil || $0.subject == finding.subject)
      }
      if let match { used.insert(match) }
      return match == nil
    }
    silenced = all.count - reported.count
    let unused = programme.silences.filter { !used.contains($0) }.map { silence in
      Diagnostic(
        .warning, .unusedSilence, .nothingToSilence(silence.code), at: silence.location,
        hint: .removeEntry)
    }
    findings = Self.capped(reported.map(\.diagnostic) + unused + programme.remarks)
      .inReadingOrder()
  }

  /// The most findings of one kind that are told one by one.
  static let mostOfAKind = 100

  /// The findings, of each kind so many, and how many more there are.
  private static func capped(_ findings: [Diagnostic]) -> [Diagnostic] {
    var counts: [Diagnostic.Code: Int] = [:]
    let told = findings.filter { finding in
      counts[finding.code, default: 0] += 1
      return counts[finding.code, default: 0] <= mostOfAKind
    }
    let codes = counts.keys.filter { counts[$0, default: 0] > mostOfAKind }
    let more = codes.map { code in
      let all = counts[code, default: 0]
      return Diagnostic(.note, .moreOfAKind, LocalizedText.more(code, all - mostOfAKind, of: all))
    }
    return told + more.sorted { $0.message[.english] < $1.message[.english] }
  }

  /// A finding before it is known whether it is silenced.
  struct Finding {
    let diagnostic: Diagnostic
    /// The id of what it is about.
    let subject: String

    init<Subject>(
      _ severity: Diagnostic.Severity, _ code: Diagnostic.Code,
      about subject: Programme.Identifier<Subject>,
      at location: SourceLocation?, _ message: LocalizedText, hint: LocalizedText? = nil
    ) {
      diagnostic = Diagnostic(severity, code, message, at: location, hint: hint)
      self.subject = subject.rawValue
    }
  }

  // MARK: Dates

  private static func datesThatPassed(_ schedule: Schedule, _ today: CalendarDate) -> [Finding] {
    let programme = schedule.programme
    let thisYear = programme.year(of: today)
    return (schedule.events + schedule.waiting).compactMap { event in
      let id = event.event.id
      let title = event.localizedTitle
      let remedy = LocalizedText.enterDecision(
        orAsk: event.awaited?.by.flatMap { programme.units[$0]?.name })
      // What nobody has to announce is no news any more once its year is over.
      let isAwaited = event.awaited?.by != nil || event.cycle >= thisYear
      if event.status == .expected, isAwaited, let span = event.possibleDays, span.last < today {
        return Finding(
          .warning, .expectedPassed, about: id, at: event.event.location,
          .expectedPassed(title, event.cycle, span), hint: remedy)
      }
      if let askFrom = event.awaited?.askFrom, askFrom <= today,
        event.status == .expected || (event.status == .waiting && event.cycle >= thisYear)
      {
        return Finding(
          .warning, .askNow, about: id, at: event.event.location,
          .askNow(title, event.cycle, since: askFrom), hint: remedy)
      }
      return nil
    }
  }

  /// Entries about a day that the rule does not name any more, or a unit that has no part.
  private static func announcementsInVain(
    _ programme: Programme, by resolver: DateResolver
  ) -> [Finding] {
    // Many days of one event can be announced, each in an entry of its own.
    var known: [Announcement.Scope: [CalendarDate]] = [:]
    var roll = DutyRoll(programme)
    return programme.announcements.compactMap { announcement -> Finding? in
      guard announcement.day != nil || announcement.unit != nil,
        let event = programme.event(announcement.event)
      else { return nil }
      var scope = announcement.scope
      scope.day = nil
      let slots =
        known[scope] ?? resolver.slots(of: event, in: scope.year, for: scope.unit)
      known[scope] = slots
      return announcement.unknownPart(of: event, slots, in: programme, &roll).map { problem in
        Finding(
          .warning, .announcementInVain, about: event.id, at: announcement.location,
          problem.message, hint: problem.hint)
      }
    }
  }

  /// Hours that are probably the wrong way round, and days around an event that are far from it.
  private static func doubtfulAnnouncements(
    _ programme: Programme, by resolver: DateResolver
  ) -> [Finding] {
    programme.announcements.flatMap { announcement -> [Finding] in
      guard announcement.window != nil || announcement.hours != nil,
        let event = programme.event(announcement.event)
      else { return [] }
      let timings =
        announcement.dates.map { [.days($0)] }
        ?? resolver.outcomes(of: event, in: announcement.year).compactMap(\.timing)
      let isOneDay = announcement.day != nil || timings.allSatisfy { ($0.run?.count ?? 1) == 1 }
      return [
        isOneDay ? announcement.longHours(of: event) : nil,
        announcement.farWindow(from: timings.map(\.span), of: event),
      ].compactMap { problem in
        problem.map {
          Finding(
            $0.severity, $0.code, about: event.id, at: $0.location, $0.message, hint: $0.hint)
        }
      }
    }
  }

  /// Decisions that were not published before their days were over.
  private static func lateDecisions(_ schedule: Schedule) -> [Finding] {
    var told: Set<Announcement> = []
    return schedule.kept.compactMap { kept -> Finding? in
      guard let decision = kept.lateDecision, let files = kept.files,
        told.insert(decision).inserted
      else { return nil }
      return Finding(
        .note, .announcementTooLate, about: decision.event, at: decision.location,
        .decidedTooLate(files.localizedTitle, in: files.cycle), hint: .correctPast)
    }
  }

  private static func announcements(_ programme: Programme) -> [Finding] {
    // Entries stay for good, so only the one that counts can be asked to be right.
    let years = Dictionary(grouping: programme.announcements, by: \.scope)
    let counting = Set(years.values.compactMap { $0.inForce.last { $0.dates != nil } })
    return programme.announcements.filter(counting.contains).compactMap { announcement in
      let year = programme.year(announcement.year)
      guard let dates = announcement.dates, !year.contains(dates.first) else { return nil }
      return Finding(
        .warning, .announcementElsewhere, about: announcement.event, at: announcement.location,
        .announcement(of: year, says: dates), hint: .checkYearOfDates)
    }
  }

  // MARK: Units

  private static func leads(_ programme: Programme) -> [Finding] {
    programme.events.compactMap { event in
      let leads = event.units(.lead)
      switch leads.count {
      case 0:
        return Finding(
          .warning, .noLead, about: event.id, at: event.location, .nobodyLeads(event.title))
      case 1: return nil
      // Whose turn it is on which day is looked at day by day.
      case _ where event.duties.contains { $0.role == .lead && $0.turns != nil }: return nil
      default:
        return Finding(
          .warning, .twoLeads, about: event.id, at: event.location,
          .severalLead(event.title, leads.map { .label(of: $0, in: programme) }))
      }
    }
  }

  private static func idleUnits(_ schedule: Schedule) -> [Finding] {
    let events = schedule.events + schedule.waiting
    var busy: Set<Programme.Unit.ID> = []
    // The years of an event mostly have the same units.
    var known: [ProgrammeEvent.ID: ScheduledEvent.Parts] = [:]
    for event in events {
      for duty in event.event.duties { busy.insert(duty.unit) }
      // Who announces an event has a part in it.
      if let by = event.awaited?.by { busy.insert(by) }
      guard known.updateValue(event.parts, forKey: event.event.id) != event.parts else {
        continue
      }
      for participant in event.participants {
        busy.insert(participant.holder.unit)
        busy.formUnion(participant.holder.groups)
        busy.formUnion(participant.holder.predecessors)
      }
    }
    let programme = schedule.programme
    // Events that have no day at all in the programme's years still have their units.
    let held = Set(events.map(\.event.id))
    var idle: [Programme.Unit.ID: [LocalizedText]] = [:]
    for event in programme.events where !held.contains(event.id) {
      let holders = programme.parts(of: event, during: programme.horizonDays).participants
      let units = holders.map(\.holder.unit) + event.duties.map(\.unit)
      for unit in Set(units) { idle[unit, default: []].append(event.title) }
    }
    busy.formUnion(programme.exemptions.flatMap(\.units))
    return programme.units.all.compactMap { unit in
      guard !busy.contains(unit.id) else { return nil }
      if let titles = idle[unit.id] {
        return Finding(
          .note, .idleUnit, about: unit.id, at: unit.location,
          .hasEventsWithoutDay(unit.name, titles, years: .horizon(of: programme)))
      }
      return Finding(
        .note, .idleUnit, about: unit.id, at: unit.location, .hasNoEvent(unit.name))
    }
  }

  // MARK: Documents and texts

  private static func bases(_ programme: Programme) -> [Finding] {
    let cited = Set(programme.events.flatMap(\.basis))
    return programme.basis.compactMap { basis in
      guard cited.contains(basis.id), let mark = basis.verification, !mark.isCertain else {
        return nil
      }
      return Finding(
        .warning, .unverifiedBasis, about: basis.id, at: basis.location,
        .citedNotCertain(basis.id, mark))
    }
  }

  private static func translations(_ programme: Programme) -> [Finding] {
    let languages = programme.languages
    return programme.units.all.compactMap { untranslated($0.id, $0.name, $0.location, languages) }
      + programme.events.compactMap { untranslated($0.id, $0.title, $0.location, languages) }
      + programme.categories.compactMap { untranslated($0.id, $0.name, nil, languages) }
      + programme.holidays.observances.compactMap { observance in
        // A file of days off is shared, so what is missing in one of two languages is no matter.
        guard !languages.all.contains(where: { observance.title.exactly($0) != nil }) else {
          return nil
        }
        return untranslated(
          Programme.ID(observance.id), observance.title, observance.location, languages)
      }
  }

  private static func untranslated<Subject>(
    _ id: Programme.Identifier<Subject>, _ text: LocalizedText, _ location: SourceLocation?,
    _ languages: Programme.Languages
  ) -> Finding? {
    guard let language = languages.all.first(where: { text.exactly($0) == nil }) else {
      return nil
    }
    return Finding(
      .note, .untranslated, about: id, at: location, .noName(of: id.rawValue, in: language))
  }
}
