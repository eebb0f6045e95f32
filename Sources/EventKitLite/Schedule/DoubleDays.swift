internal import CivilTime
internal import VietnameseCalendar

/// What a rule says twice, or takes away although it is not there.
///
/// `also` with a day that the rule has already, a list that holds a day twice, `except` with days
/// that never come or with all that there are. What is so in some years only is told with these.
struct DoubleDays {
  private let event: ProgrammeEvent
  /// The years in which the event may be held, with their days.
  private let years: [(year: Int, days: AnchorDays)]
  private let programme: Programme

  init(_ event: ProgrammeEvent, in years: [Int], _ resolver: DateResolver) {
    self.event = event
    programme = resolver.programme
    self.years = years.compactMap { year in
      resolver.anchorDays(of: event, in: year).map { (year, $0) }
    }
  }

  var findings: [ProgrammeCheck.Finding] {
    event.when.all.flatMap { rule -> [ProgrammeCheck.Finding] in
      switch rule {
      case .list(let rules): repeatedItems(rules)
      case .qualified(let base, let qualifiers):
        repeatedAdditions(base, qualifiers) + idleExceptions(base, qualifiers)
      default: []
      }
    }
  }

  /// The years in which exceptions leave nothing of what there would be.
  var yearsWithoutRest: [Int] {
    guard case .qualified(let base, let qualifiers) = event.when, !qualifiers.except.isEmpty else {
      return []
    }
    var without = qualifiers
    without.except = []
    return years.filter { _, days in
      days.plans(of: event.when).flatMap(\.slots).isEmpty
        && !days.plans(of: .qualified(base, without)).flatMap(\.slots).isEmpty
    }.map(\.year)
  }

  private func finding(
    _ code: Diagnostic.Code, in years: [Int], of all: [Int], hint: LocalizedText? = nil,
    _ message: (LocalizedText, [CycleYear]) -> LocalizedText
  ) -> ProgrammeCheck.Finding? {
    guard !years.isEmpty else { return nil }
    // Days that meet now and then are nothing that anybody has to repair.
    let isAlways = years == all
    return ProgrammeCheck.Finding(
      isAlways ? .warning : .note, code, about: event.id, at: event.location,
      message(event.title, programme.years(isAlways ? [] : years)),
      hint: hint ?? (isAlways ? .leaveEntryOut : nil))
  }

  // MARK: Additions

  private func repeatedAdditions(
    _ base: DateRule, _ qualifiers: Qualifiers
  ) -> [ProgrammeCheck.Finding] {
    guard !qualifiers.also.isEmpty else { return [] }
    var own = qualifiers
    (own.also, own.shift, own.whenSunday) = ([], nil, nil)
    // For each addition the years in which it has days, and in which all of them are there already.
    var counts = [(has: [Int], repeats: [Int])](repeating: ([], []), count: qualifiers.also.count)
    for (year, days) in years where qualifiers.years?.contains(year) ?? true {
      var held = Set(days.plans(of: .qualified(base, own)).flatMap(\.slots).map(\.days.first))
      for (index, rule) in qualifiers.also.enumerated() {
        let added = days.plans(of: rule).flatMap(\.slots).map(\.days.first)
        guard !added.isEmpty else { continue }
        counts[index].has.append(year)
        if held.isSuperset(of: added) { counts[index].repeats.append(year) }
        held.formUnion(added)
      }
    }
    return zip(qualifiers.also, counts).compactMap { rule, count in
      // Hours of a day that is there already do not count.
      finding(
        .repeatedDay, in: count.repeats, of: count.has, hint: rule.hasHours ? .exceptDayToo : nil
      ) {
        .addedTwice($0, rule.form, in: $1)
      }
    }
  }

  // MARK: Lists

  private struct TimedDay: Hashable {
    let day: CalendarDate
    let hours: DateRule.Hours?
  }

  private func repeatedItems(_ rules: [DateRule]) -> [ProgrammeCheck.Finding] {
    var counts = [(has: [Int], repeats: [Int])](repeating: ([], []), count: rules.count)
    for (year, days) in years {
      // The same day at other hours is another time.
      let items = rules.map { rule in
        Set(
          days.plans(of: rule).flatMap(\.slots).flatMap { slot in
            slot.days.days.map { TimedDay(day: $0, hours: slot.details.hours) }
          })
      }
      var times: [TimedDay: Int] = [:]
      for day in items.joined() { times[day, default: 0] += 1 }
      // Of two that are the same the later is one too many.
      for (index, item) in items.enumerated().reversed() where !item.isEmpty {
        counts[index].has.append(year)
        guard item.allSatisfy({ times[$0, default: 0] > 1 }) else { continue }
        counts[index].repeats.append(year)
        for day in item { times[day, default: 0] -= 1 }
      }
    }
    return zip(rules, counts).compactMap { rule, count in
      finding(.repeatedDay, in: count.repeats, of: count.has) {
        .listedTwice($0, rule.form, in: $1)
      }
    }
  }

  // MARK: Exceptions

  private func idleExceptions(
    _ base: DateRule, _ qualifiers: Qualifiers
  ) -> [ProgrammeCheck.Finding] {
    var without = qualifiers
    (without.except, without.also, without.shift, without.whenSunday) = ([], [], nil, nil)
    // Which holidays there will be nobody knows yet.
    let sets = qualifiers.except.filter { $0 != .holidays }
    guard !sets.isEmpty else { return [] }
    var hits = Set<Int>()
    for (_, days) in years {
      let anchors = days.plans(of: .qualified(base, without)).flatMap(\.slots).map(\.anchor)
      guard !anchors.isEmpty else { continue }
      for (index, set) in sets.enumerated() where !hits.contains(index) {
        let spans = QualifiedDays.spans(set, days)
        if anchors.contains(where: { day in spans.contains { $0.contains(day) } }) {
          hits.insert(index)
        }
      }
    }
    return sets.enumerated().filter { !hits.contains($0.offset) }.map { _, set in
      ProgrammeCheck.Finding(
        .warning, .idleException, about: event.id, at: event.location,
        .exceptedInVain(event.title, set.form), hint: .leaveEntryOut)
    }
  }
}

extension DateRule {
  /// Whether hours are said of it.
  fileprivate var hasHours: Bool {
    if case .qualified(_, let qualifiers) = self { qualifiers.hours != nil } else { false }
  }
}
