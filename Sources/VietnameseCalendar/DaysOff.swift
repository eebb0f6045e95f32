internal import CivilTime

/// The days off that the holidays of a year bring, weekly days off apart: why each is off, and what
/// may still change.
struct DaysOff {
  /// Why days are off.
  private(set) var causes: [CalendarDate: [WorkingDays.Cause]] = [:]
  /// Why days may be otherwise than they are, whether they are off or not.
  private(set) var doubts: [CalendarDate: [WorkingDays.Doubt]] = [:]

  /// What is asked until a year's decision about a holiday is known.
  private struct Question: Hashable {
    let observance: String
    let year: Int
  }

  /// A day off for a holiday.
  private struct Item {
    let day: CalendarDate
    let cause: WorkingDays.Cause
    /// The holiday that is to be made up for where the day is a weekly day off; `nil` where a
    /// decision has named every day.
    var lost: PublicHolidays.Observance?
    /// What has to be decided before it is known which days are off with the holiday; `nil` where
    /// that is known.
    var open: Question?

    /// Whether the day hangs on that; the holiday itself is off by law.
    var isOpen: Bool {
      if case .holiday = cause { false } else { open != nil }
    }
  }

  /// What is not known of a holiday's year.
  private struct OpenYear {
    let question: Question
    let doubts: [WorkingDays.Doubt]
    /// The items that it has as long as nothing else is decided.
    var items: Range<Int>
    /// What may be decided instead.
    let alternatives: [[Item]]

    /// The same where other items stand before all of the year.
    func behind(_ count: Int) -> OpenYear {
      var moved = self
      moved.items = (items.lowerBound + count)..<(items.upperBound + count)
      return moved
    }
  }

  private let holidays: PublicHolidays
  private let weekend: Set<Weekday>

  private init(_ holidays: PublicHolidays, weekend: Set<Weekday>) {
    self.holidays = holidays
    self.weekend = weekend
  }

  /// Works out the days off of a year.
  init(_ holidays: PublicHolidays, weekend: Set<Weekday>, year: Int) {
    self.init(holidays, weekend: weekend)
    // A year's holidays and their substitutes can reach over New Year.
    workOut(((year - 1)...(year + 1)).map(brought))
  }

  /// The days off of some years; what the holidays of a year bring is worked out once for it and its
  /// neighbours.
  static func years(
    _ years: ClosedRange<Int>, _ holidays: PublicHolidays, weekend: Set<Weekday>
  ) -> [Int: DaysOff] {
    let none = DaysOff(holidays, weekend: weekend)
    let brought = ((years.lowerBound - 1)...(years.upperBound + 1)).map(none.brought)
    return Dictionary(
      uniqueKeysWithValues: years.enumerated().map { place, year in
        var days = none
        days.workOut(brought[place...(place + 2)])
        return (year, days)
      })
  }

  /// What the holidays of a year bring, wherever the days lie.
  private struct Brought {
    var items: [Item] = []
    var openYears: [OpenYear] = []
  }

  private func brought(in year: Int) -> Brought {
    var brought = Brought()
    // A decision makes a day off of one that is none by law.
    let decided = Set(holidays.closures.map(\.holiday))
    for observance in holidays.observances
    where observance.isDayOff || observance.dispute != nil || decided.contains(observance.id) {
      let start = brought.items.count
      brought.items += items(of: observance, in: year)
      if let open = openYear(of: observance, year, items: start..<brought.items.count) {
        brought.openYears.append(open)
      }
    }
    brought.items += strangers(in: year)
    return brought
  }

  private mutating func workOut(_ years: some Sequence<Brought>) {
    var items: [Item] = []
    var openYears: [OpenYear] = []
    for year in years {
      openYears += year.openYears.map { $0.behind(items.count) }
      items += year.items
    }
    let resolved = resolved(items)
    causes = resolved.mapValues { $0.map(\.cause) }
    for open in openYears {
      var doubtful = Set(
        resolved.filter { _, items in
          items.allSatisfy(\.isOpen) && items.contains { $0.open == open.question }
        }.keys)
      var others = items
      others.removeSubrange(open.items)
      for alternative in open.alternatives {
        let other = self.resolved(others + alternative)
        doubtful.formUnion(Set(resolved.keys).symmetricDifference(other.keys))
      }
      for day in doubtful { doubts[day, default: []] += open.doubts }
    }
  }

  // MARK: What a holiday brings

  /// The decisions about an observance in a year.
  private func closures(
    of observance: PublicHolidays.Observance, in year: Int
  ) -> [PublicHolidays.Closure] {
    holidays.closures.filter { $0.holiday == observance.id && $0.year == year }
  }

  private func items(of observance: PublicHolidays.Observance, in year: Int) -> [Item] {
    let closures = closures(of: observance, in: year)
    guard observance.isDayOff || !closures.isEmpty else { return [] }
    if closures.isEmpty {
      return items(of: observance, in: year, with: observance.expectedClosure(in: year))
    }
    // The decision names every day, substitutes included.
    var items = closures.flatMap { closure in
      days(of: closure).map { day in
        let cause: WorkingDays.Cause =
          if let holiday = closure.substituteFor {
            .substitute(observance, on: holiday, document: closure.document)
          } else {
            .holiday(observance, document: closure.document)
          }
        return Item(day: day, cause: cause)
      }
    }
    let named = Set(items.map(\.day))
    for day in observance.spans(in: year).flatMap(\.days) where !named.contains(day) {
      items.append(Item(day: day, cause: .holiday(observance, document: nil)))
    }
    return items
  }

  /// The days that are off by a decision. The weekends that it counts in belong to the holiday for
  /// who has them off anyway, and are worked by others.
  private func days(of closure: PublicHolidays.Closure) -> [CalendarDate] {
    closure.dates.days.filter { day in
      closure.statutory?.contains(day) ?? true || weekend.contains(day.weekday)
    }
  }

  /// The days of an observance and those that are expected beside it.
  private func items(
    of observance: PublicHolidays.Observance, in year: Int,
    with expected: PublicHolidays.ExpectedClosure?
  ) -> [Item] {
    let question = expected.map { _ in Question(observance: observance.id, year: year) }
    return observance.spans(in: year).flatMap { span in
      span.days.map {
        Item(
          day: $0, cause: .holiday(observance, document: nil), lost: observance, open: question)
      }
        + (expected?.days(beside: span) ?? []).map {
          Item(day: $0, cause: .expected(observance), lost: observance, open: question)
        }
    }
  }

  /// The days off by a decision about a holiday that the file does not describe.
  private func strangers(in year: Int) -> [Item] {
    holidays.closures.filter { closure in
      closure.year == year && !holidays.observances.contains { $0.id == closure.holiday }
    }.flatMap { closure in
      days(of: closure).map {
        Item(day: $0, cause: .closure(closure.holiday, document: closure.document))
      }
    }
  }

  // MARK: What is not known

  private func openYear(
    of observance: PublicHolidays.Observance, _ year: Int, items: Range<Int>
  ) -> OpenYear? {
    let question = Question(observance: observance.id, year: year)
    guard closures(of: observance, in: year).isEmpty else { return nil }
    if observance.dispute != nil {
      let other = observance.isDayOff ? [] : self.items(of: observance, in: year, with: nil)
      return OpenYear(
        question: question,
        doubts: [.speaksForDayOff(observance), .speaksForWork(observance)], items: items,
        alternatives: [other])
    }
    guard let expected = observance.expectedClosure(in: year) else { return nil }
    return OpenYear(
      question: question, doubts: [.undecided(observance, year: year)], items: items,
      alternatives: expected.alternatives.map { self.items(of: observance, in: year, with: $0) })
  }

  // MARK: Substitutes

  /// What makes each day off, with the days in place of holidays on weekly days off.
  private func resolved(_ items: [Item]) -> [CalendarDate: [Item]] {
    var off = Dictionary(grouping: items, by: \.day)
    guard weekend.count < 7 else { return off }
    var taken = Set(off.keys)
    if weekend == WorkingDays.officeWeekend { taken.formUnion(holidays.swaps.map(\.dayOff)) }
    let lost = items.filter { $0.lost != nil && weekend.contains($0.day.weekday) }
      .sorted { $0.day < $1.day }
    for item in lost {
      guard let observance = item.lost,
        let day = substitute(observance.substitute ?? holidays.substitute, for: item.day, taken)
      else { continue }
      taken.insert(day)
      off[day] = [
        Item(
          day: day, cause: .substitute(observance, on: item.day, document: nil), open: item.open)
      ]
    }
    return off
  }

  /// How far a substitute may lie from its holiday.
  private static let reach = 60

  private func substitute(
    _ rule: PublicHolidays.Substitute, for holiday: CalendarDate, _ taken: Set<CalendarDate>
  ) -> CalendarDate? {
    func isFree(_ day: CalendarDate) -> Bool {
      !taken.contains(day) && !weekend.contains(day.weekday)
    }
    for distance in 1...Self.reach {
      let (later, earlier) = (holiday.adding(days: distance), holiday.adding(days: -distance))
      if rule == .next || rule == .nearest, isFree(later), later > holiday { return later }
      if rule == .previous || rule == .nearest, isFree(earlier), earlier < holiday {
        return earlier
      }
    }
    return nil
  }
}
