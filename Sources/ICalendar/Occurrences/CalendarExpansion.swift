public import CivilTime

/// What takes place in some days, in order, worked out as it is asked for.
///
/// ```swift
/// let expansion = calendar.expansion(in: span)
/// for occurrence in expansion { … }
/// let found = expansion.found(atMost: 1000)   // found.occurrences, found.problems
/// ```
///
/// Everything that a calendar can say about repetition counts: rules, further dates and periods,
/// exceptions, replaced instances, and instances that change all after them; in whole days, floating
/// times, UTC and zones, whose clocks are those that the calendar describes itself or else those
/// of the system (RFC 5545, sections 3.3.10, 3.6.5 and 3.8.5).
///
/// Nothing is searched forever: work that finds nothing is paid from a budget, and what was given up
/// is reported among the problems. Cancelled events are given like others; see ``Event/status``.
///
/// Tasks and entries of the journal stand beside the events. A task with a start lasts until it is due, and
/// one without stands where it is due (RFC 5545, section 3.6.2); an entry of the journal has no end. What
/// has no date at all is on no day: ``undated``.
///
/// Occurrences come in the order of their moments, and whatever of a series is given in UTC (`UNTIL`,
/// `RDATE`, `EXDATE`, `RECURRENCE-ID`) is compared as a moment. Days and floating times are the reader's;
/// while nobody says who reads, they are put in order as in the calendar's own zone (`X-WR-TIMEZONE`,
/// or else the first zone that an entry names).
///
/// Where clocks are put forward over a time, it is counted by the offset before: 02:30 is 03:30 then
/// (RFC 5545, sections 3.3.5 and 3.3.10). In an hour that comes twice, a time means the first; what
/// repeats by steps that just fill it, such as each hour, goes on through both. What is the same moment
/// is one instance.
///
/// Where documents contradict themselves, these rules hold: the start of a series is its first
/// instance even where the rule does not name it; an event that replaces an instance is given even
/// where the rule has no such instance, or an exception takes it out; an exception that is a day
/// takes out every time of that day. Rules of exceptions (`EXRULE`) and rules that stand in an
/// instance's place are followed. What is left out is an error among the problems, and what is followed
/// although the standard does not have it a warning.
public struct CalendarExpansion: Sequence, Sendable, Hashable {
  /// What was wrong with the calendar as far as is known before the search; more may be found on
  /// the way: ``Iterator/problems``.
  public let problems: [Diagnostic]
  /// The tasks and entries of the journal that name no day, in the calendar's order.
  ///
  /// The standard associates such a task "with each successive calendar date, until it is completed"
  /// (RFC 5545, section 3.6.2); it is given once here, and on none of them.
  public let undated: [EventCalendar.Entry]
  /// Whether the reader's zone is known; true where there is none.
  package let isZoneKnown: Bool
  /// The zones that its times name, and that of the reader.
  package let zones: TimeZones
  private let alone: [PositionedOccurrence]
  private let stretches: [SeriesStretch]
  private let axis: ViewAxis
  private let window: Range<Int>

  /// How many steps may find nothing, for all events of a calendar together; beside them each series has
  /// ``stepsPerSeries`` of its own.
  ///
  /// An event that repeats takes some seventy bytes at least, so that a file of n bytes costs no more than
  /// these steps and a few hundred for each byte, however it is written; and a hundred more for each occurrence
  /// that is given.
  public static let defaultBudget = 20_000_000
  /// How many steps that find nothing each series has for its own, however many there are: thirty years of
  /// days. No series has more than ``RecurrenceRule/Occurrences/defaultBudget``.
  public static let stepsPerSeries = 10_000
  /// How many steps may find nothing for each byte of a file, beside ``defaultBudget``: what the shortest
  /// event that repeats has for its own, counted once for its rule and once for its instances.
  public static let stepsPerByte = 300
  /// How many steps more may find nothing for each occurrence that is given.
  public static let stepsPerOccurrence = 100

  /// Prepares the search; see ``EventCalendar/expansion(in:of:seenFrom:zones:calendars:budget:)``.
  init(
    of calendar: EventCalendar, in span: DateSpan, kinds: Set<EventCalendar.Entry.Kind>,
    seenFrom zone: String?, zones known: TimeZones, calendars: [any RecurrenceCalendar],
    budget: Int
  ) {
    let entries = calendar.entries.filter { kinds.contains($0.kind) }
    var zones = ZoneClocks(
      calendar.timeZones, zones: known, viewer: zone, through: span.last.adding(days: 800))
    isZoneKnown = zone == nil || zones.viewer != nil
    let home = zone == nil ? Self.home(of: calendar, entries) : nil
    axis = ViewAxis(
      viewer: zones.viewer, home: home.flatMap { zones.readersRules(named: $0) })
    window = axis.positions(of: span)
    var found = ExpansionProblems()
    let families = EntryFamily.families(of: entries, problems: &found)
    let share = Swift.min(
      RecurrenceRule.Occurrences.defaultBudget, budget / (families.count + 1) + Self.stepsPerSeries)
    var reader = SeriesReader(
      axis: axis, window: window, calendars: calendars, budget: share, zones: zones,
      problems: found)
    for family in families { reader.read(family) }
    var named = reader.zones.found
    if let zone { named[zone] = zones.viewer }
    self.zones = TimeZones(named, includesSystem: false)
    stretches = reader.stretches
    alone = reader.alone.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
    undated = reader.undated
    found = reader.problems
    for name in reader.zones.unknown {
      found.append(
        .unknownZone, Diagnostic(.warning, .unknownZone, .unknownZone(Self.shown(name))))
    }
    for (name, seconds) in reader.zones.byOffset {
      found.append(
        .offsetAsZone,
        Diagnostic(.warning, .offsetAsZone, .offsetAsZone(Self.shown(name), seconds)))
    }
    if let meant = calendar.timeZone, meant != zone,
      entries.contains(where: { $0.anchor?.isFloating == true }),
      zones.readersRules(named: meant) != nil
    {
      found.append(
        .floatingTimes,
        Diagnostic(
          .warning, .floatingTimes, .floatingTimes(meant: Self.shown(meant)),
          hint: .seenFrom(Self.shown(meant))))
    }
    for flaw in reader.zones.flaws {
      let name = Self.shown(flaw.name)
      let message: LocalizedText =
        switch flaw.kind {
        case .repeated: .zoneTwice(name)
        case .form: flaw.severity == .error ? .zoneReadInPart(name) : .zoneOfOtherForm(name)
        }
      found.append(
        .zoneDefinition,
        Diagnostic(flaw.severity, .zoneDefinition, message))
    }
    let scales = calendar.component.all(.calendarScale).map(\.text)
    if let scale = scales.first(where: { $0.uppercased() != "GREGORIAN" }) {
      found.append(
        .calendarScale, Diagnostic(.error, .calendarScale, .otherScale(Self.shown(scale))))
    }
    let misplaced = calendar.component.components.reduce(0) { $0 + $1.entriesInside }
    if misplaced > 0 {
      found.append(
        .misplacedEntry, Diagnostic(.error, .misplacedEntry, .misplacedEntries(misplaced)))
    }
    for (name, count) in Self.others(in: calendar) {
      found.append(
        .notListed,
        Diagnostic(.note, .notListed, .notListed(Self.shown(name), count)))
    }
    if !undated.isEmpty {
      let tasks = undated.count { $0.kind == .task }
      found.append(
        .undated,
        Diagnostic(.note, .undated, .undated(tasks: tasks, journals: undated.count - tasks)))
    }
    problems = found.all
  }

  /// How many components stand beside entries and zones, by their names.
  private static func others(in calendar: EventCalendar) -> [(name: String, count: Int)] {
    var counts: [ComponentName: Int] = [:]
    for component in calendar.component.components
    where component.name != .timeZone && EventCalendar.Entry(component) == nil {
      counts[component.name, default: 0] += 1
    }
    return counts.map { ($0.spelling.uppercased(), $1) }.sorted { $0.0 < $1.0 }
  }

  private static func shown(_ name: String) -> String { String(name.unicodeScalars.prefix(80)) }

  /// The zone in which days and floating times stand among moments while nobody says who reads them:
  /// the one that the calendar is meant to be shown in, or else the first that an entry names.
  private static func home(
    of calendar: EventCalendar, _ entries: [EventCalendar.Entry]
  ) -> String? {
    calendar.timeZone
      ?? entries.lazy.compactMap { entry in
        if case .zoned(_, let name)? = entry.anchor { name } else { nil }
      }.first
  }

  /// Starts the search.
  public func makeIterator() -> Iterator {
    Iterator(
      alone: alone, stretches: stretches.map { StretchIterator($0, on: axis, in: window) },
      problems: problems)
  }

  /// The occurrences as an array, and all problems.
  ///
  /// - Parameters:
  ///   - limit: how many are wanted at most; there is a problem when there are more.
  ///   - bytes: how much there may be to show: a title of a million letters is as long each day. Counted for
  ///     each occurrence are its event's name, title, place and status, and a byte for each property.
  public func found(atMost limit: Int = .max, showing bytes: Int = .max) -> Found {
    var iterator = makeIterator()
    var found: [Occurrence] = []
    var (left, isMore) = (bytes, false)
    while !isMore, let next = iterator.nextPositioned() {
      left -= Swift.min(left, next.bytes)
      isMore = found.count == limit || left == 0
      if !isMore { found.append(next.occurrence) }
    }
    var problems = iterator.problems
    if isMore { problems.append(Diagnostic(.error, .tooManyOccurrences, .moreThan(found.count))) }
    return Found(occurrences: found, problems: problems)
  }

  /// What was found, and what was wrong or given up on the way.
  public struct Found: Sendable, Hashable {
    /// The occurrences, in order.
    public let occurrences: [Occurrence]
    /// What was wrong with the calendar, searches that were given up, and
    /// `occurrences/too-many` when there are more than were wanted.
    public let problems: [Diagnostic]

    /// Creates what a search found.
    public init(occurrences: [Occurrence], problems: [Diagnostic] = []) {
      self.occurrences = occurrences
      self.problems = problems
    }
  }
}

extension Component {
  /// How many events, tasks and entries of the journal stand inside of it.
  fileprivate var entriesInside: Int {
    components.reduce(0) { count, inner in
      count + (EventCalendar.Entry(inner) == nil ? 0 : 1) + inner.entriesInside
    }
  }
}

extension CalendarExpansion {
  /// Merges the occurrences of all entries.
  public struct Iterator: IteratorProtocol, Sendable {
    private let alone: [PositionedOccurrence]
    private var nextAlone = 0
    private var stretches: [StretchIterator]
    private var heads: OccurrenceHeap
    private let problemsBefore: [Diagnostic]

    init(alone: [PositionedOccurrence], stretches: [StretchIterator], problems: [Diagnostic]) {
      self.alone = alone
      self.stretches = stretches
      problemsBefore = problems
      heads = OccurrenceHeap()
      for index in stretches.indices {
        if let first = self.stretches[index].next() { heads.insert(first, from: index) }
      }
    }

    /// What was wrong with the calendar, and what was given up until now.
    public var problems: [Diagnostic] {
      var later = ExpansionProblems()
      for problem in stretches.flatMap(\.diagnostics) { later.append(problem.code, problem) }
      return problemsBefore + later.all
    }

    /// How many steps have found nothing until now.
    package var steps: Int { stretches.reduce(0) { $0 + $1.steps } }

    /// The next occurrence.
    public mutating func next() -> Occurrence? { nextPositioned()?.occurrence }

    mutating func nextPositioned() -> PositionedOccurrence? {
      let head = heads.first
      if nextAlone < alone.count, head.map({ alone[nextAlone].position <= $0.position }) ?? true {
        nextAlone += 1
        return alone[nextAlone - 1]
      }
      guard let head, let source = heads.firstSource else { return nil }
      heads.replaceFirst(with: stretches[source].next())
      return head
    }
  }
}

extension EventCalendar {
  /// The most occurrences that ``occurrences(in:of:seenFrom:zones:calendars:atMost:)`` gives by default.
  public static let mostOccurrences = 250_000

  /// What its entries say that cannot be understood, an error each, or is understood although the
  /// standard does not have it, a warning: the account that
  /// ``expansion(in:of:seenFrom:zones:calendars:budget:)`` gives before its search, but for what stands on
  /// no day.
  public var problems: [Diagnostic] {
    expansion(in: DateSpan(.earliest)).problems.filter { $0.code != .undated }
  }

  /// What takes place in some days, worked out lazily; problems leave out what they concern.
  ///
  /// - Parameters:
  ///   - span: the days. An entry is in when it touches one of them.
  ///   - kinds: whether events, tasks or entries of the journal are wanted; all of them by default.
  ///   - zone: the reader's zone: whose days are meant, and in which floating times and whole days are
  ///     read; `nil` compares each event with the days of the clock it is written in.
  ///   - zones: where zones are looked up that the calendar does not describe itself.
  ///   - calendars: those that rules may count in beside the Gregorian one (`RSCALE`, RFC 7529).
  ///   - budget: how many steps may find nothing, beside those that each series has.
  public func expansion(
    in span: DateSpan, of kinds: Set<Entry.Kind> = Set(Entry.Kind.allCases),
    seenFrom zone: String? = nil, zones: TimeZones = .system,
    calendars: [any RecurrenceCalendar] = [], budget: Int = CalendarExpansion.defaultBudget
  ) -> CalendarExpansion {
    CalendarExpansion(
      of: self, in: span, kinds: kinds, seenFrom: zone, zones: zones, calendars: calendars,
      budget: budget)
  }

  /// What takes place in some days, in order.
  ///
  /// - Parameters:
  ///   - span: the days. An entry is in when it touches one of them.
  ///   - kinds: whether events, tasks or entries of the journal are wanted; all of them by default.
  ///   - zone: the reader's zone, whose days are meant; see ``expansion(in:of:seenFrom:zones:calendars:budget:)``.
  ///   - zones: where zones are looked up that the calendar does not describe itself.
  ///   - calendars: those that rules may count in beside the Gregorian one (`RSCALE`, RFC 7529).
  ///   - limit: how many there may be.
  /// - Throws: `InvalidDocument` when an entry cannot be understood, when a search was given up,
  ///   or when there are more than `limit`.
  public func occurrences(
    in span: DateSpan, of kinds: Set<Entry.Kind> = Set(Entry.Kind.allCases),
    seenFrom zone: String? = nil, zones: TimeZones = .system,
    calendars: [any RecurrenceCalendar] = [], atMost limit: Int = mostOccurrences
  ) throws(InvalidDocument) -> [Occurrence] {
    let found = expansion(
      in: span, of: kinds, seenFrom: zone, zones: zones, calendars: calendars
    ).found(atMost: limit)
    if found.problems.containsError { throw InvalidDocument(found.problems) }
    return found.occurrences
  }
}
