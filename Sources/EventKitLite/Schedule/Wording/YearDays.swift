package import CivilTime
package import VietnameseCalendar

/// The days of a year as wall calendars show them: which are off, and which have events.
package struct YearDays: Sendable {
  /// What events make of a day; of several on a day the first of these is shown.
  package enum Mark: Int, Sendable, CaseIterable {
    case certain, expected, cancelled

    /// The mark of an event's days.
    package init(_ status: ScheduledEvent.Status) {
      self =
        switch status {
        case .fixed, .announced: .certain
        case .expected, .postponed: .expected
        case .cancelled, .waiting: .cancelled
        }
    }
  }

  /// The year.
  package let year: CycleYear
  /// The first days of the months in which the year has days.
  package let firstsOfMonths: [CalendarDate]
  /// What each day of these months is.
  package let kinds: [CalendarDate: WorkingDays.Kind]
  /// The days of the year that have events. What is held so often that it would hide all others
  /// has no marks.
  package private(set) var marks: [CalendarDate: Mark] = [:]

  /// Looks at a year.
  ///
  /// - Parameters:
  ///   - year: the year.
  ///   - schedule: whose events are marked.
  ///   - unit: whose weekly days off count; those of offices for none.
  package init(_ year: CycleYear, _ schedule: Schedule, of unit: Programme.Unit.ID? = nil) {
    self.year = year
    firstsOfMonths = year.civilYears.flatMap { civilYear in
      (1...12).compactMap { CalendarDate(civilYear, $0, 1) }
    }.filter { $0.wholeMonth.overlaps(year.span) }
    let last = firstsOfMonths.last?.wholeMonth.last ?? year.span.last
    let months = DateSpan(firstsOfMonths.first ?? year.span.first, through: last) ?? year.span
    let days = schedule.programme.workingDays(of: unit).days(in: months)
    kinds = Dictionary(days.map { ($0.date, $0.kind) }, uniquingKeysWith: { first, _ in first })
    for event in schedule.events {
      guard let timing = event.timing, timing.overlaps(year.span), !timing.isFrequent else {
        continue
      }
      let mark = Mark(event.status)
      for day in timing.dates where year.contains(day) {
        if marks[day].map({ mark.rawValue < $0.rawValue }) ?? true { marks[day] = mark }
      }
    }
  }

  /// Whether a day is off for another reason than being a Saturday or a Sunday: a picture without
  /// colours marks it where its column does not tell.
  package func isOff(_ date: CalendarDate) -> Bool {
    guard let kind = kinds[date] else { return false }
    return kind.isHoliday || !kind.isWorking && !Self.isUsualWeekend(date)
  }

  /// Whether a Saturday or a Sunday is worked.
  package func isWorkedWeekend(_ date: CalendarDate) -> Bool {
    (kinds[date]?.isWorking ?? false) && Self.isUsualWeekend(date)
  }

  private static func isUsualWeekend(_ date: CalendarDate) -> Bool {
    WorkingDays.officeWeekend.contains(date.weekday)
  }

  /// Whether a day is off for a holiday, or for a decision: where weekly days off have a look of their
  /// own, whichever they are, these are the others.
  package func isHoliday(_ date: CalendarDate) -> Bool { kinds[date]?.isHoliday ?? false }

  /// Whether a day is worked in place of another.
  package func isWorkedInstead(_ date: CalendarDate) -> Bool {
    kinds[date].map { $0.isWorking && !$0.causes.isEmpty } ?? false
  }

  /// Whether a decision, or a source that says otherwise, may still change a day; days of which
  /// nothing is known are none of these.
  package func isInDoubt(_ date: CalendarDate) -> Bool {
    (kinds[date]?.doubts ?? []).contains { doubt in
      switch doubt {
      case .undecided, .speaksForDayOff, .speaksForWork: true
      case .beforeData, .noHolidays: false
      }
    }
  }

  /// A month's name, with its year where the days lie in several years of the calendar.
  package func name(ofMonth first: CalendarDate, in language: Language) -> String {
    year.civilYears.count > 1
      ? LocalizedText.month(of: first)[language] : Month.name(first.month, in: language)
  }
}
