internal import CivilTime
internal import VietnameseCalendar

/// A run of days that are off for one reason, or a day that is worked in place of another, as the
/// calendar of days off has it. Weekly days off are everybody's own and stand in no calendar.
struct DayOff: Sendable, Hashable {
  /// The local part of its UID: `ngay-nghi.2026.tet-nguyen-dan`. It is named after the holiday and
  /// the holiday's year, so a decision about its days moves it.
  let name: String
  /// Its days.
  let days: DateSpan
  /// What it is called.
  let title: LocalizedText
  /// How certain the least certain of its days is.
  let state: WorkingDays.State
  /// What the days are, in order.
  private let kinds: [WorkingDays.Kind]

  /// Why the days are off, and why they may be otherwise, each reason once.
  func reasons(in language: Language) -> [String] {
    var known: Set<String> = []
    return kinds.flatMap { $0.reasons(in: language) }.filter { known.insert($0).inserted }
  }

  /// The days off of a programme's years, in order.
  ///
  /// - Parameters:
  ///   - first: the day on which the last of a run's days may be at the earliest.
  ///   - names: names that others have already.
  static func all(
    of programme: Programme, from first: CalendarDate, beside names: Set<String>
  ) -> [DayOff] {
    let days = programme.workingDays().days(in: programme.horizonDays).compactMap { day in
      Subject(of: day).map { (subject: $0, day: day) }
    }
    let runs = days.runs {
      $0.subject == $1.subject && $0.day.date.days(until: $1.day.date) == 1
    }
    var taken = names
    return runs.compactMap { run in
      let (subject, days) = (run[0].subject, run.map(\.day))
      guard let from = days.first?.date, let to = days.last?.date, to >= first,
        let span = DateSpan(from, through: to)
      else { return nil }
      let key = "\(Programme.Unit.daysOff).\(subject.year(from: from)).\(subject.key(on: from))"
      var name = key
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(key).\(number)"
      }
      return DayOff(
        name: name, days: span, title: subject.title, state: WorkingDays.State(of: days),
        kinds: days.map(\.kind.withoutWeekend))
    }
  }
}

/// For what a day stands in the calendar of days off.
private enum Subject: Hashable {
  case holidays([PublicHolidays.Observance])
  case disputed(PublicHolidays.Observance)
  case closure(String)
  case substitute(PublicHolidays.Observance)
  case swappedOff(workedOn: CalendarDate)
  case swappedIn(offOn: CalendarDate)

  /// `nil` for an ordinary day and for a weekly day off.
  init?(of day: WorkingDays.Day) {
    for doubt in day.kind.doubts {
      guard case .speaksForDayOff(let observance) = doubt else { continue }
      self = .disputed(observance)
      return
    }
    let causes = day.kind.withoutWeekend.causes
    switch causes.first {
    case .substitute(let observance, _, _): self = .substitute(observance)
    case .closure(let name, _): self = .closure(name)
    case .swappedOff(let other, _): self = .swappedOff(workedOn: other)
    case .swappedIn(let other, _): self = .swappedIn(offOn: other)
    case .holiday, .expected:
      self = .holidays(
        causes.compactMap { cause in
          switch cause {
          case .holiday(let observance, _), .expected(let observance): observance
          default: nil
          }
        })
    case .weekend, nil: return nil
    }
  }

  /// What tells it apart from others of the same year: a decision about a holiday moves its days,
  /// another swap is another day.
  func key(on day: CalendarDate) -> String {
    switch self {
    case .holidays(let observances): observances.first?.id ?? ""
    case .disputed(let observance): observance.id
    case .closure(let name): name
    case .substitute(let observance): observance.substitute.id
    case .swappedOff: "nghi-\(day.basicDescription)"
    case .swappedIn: "lam-bu-\(day.basicDescription)"
    }
  }

  var title: LocalizedText {
    switch self {
    case .holidays(let observances): .dayOff(for: observances.map(\.title))
    case .disputed(let observance): .perhapsDayOff(for: observance.title)
    case .closure(let name): .dayOff(for: [.untranslated(name)])
    case .substitute(let observance): observance.substitute.title
    case .swappedOff(let day): .dayOff(workedOn: day)
    case .swappedIn(let day): .workingDay(for: day)
    }
  }

  /// The year of the holiday with days from one on: that of its day that lies nearest.
  func year(from day: CalendarDate) -> Int {
    let observance: PublicHolidays.Observance? =
      switch self {
      case .holidays(let observances): observances.first
      case .disputed(let observance), .substitute(let observance): observance
      case .closure, .swappedOff, .swappedIn: nil
      }
    guard let observance else { return day.year }
    let distances = ((day.year - 1)...(day.year + 1)).flatMap { year in
      observance.spans(in: year).map {
        (year: year, days: abs($0.first.dayNumber - day.dayNumber))
      }
    }
    return distances.min { $0.days < $1.days }?.year ?? day.year
  }
}

extension WorkingDays.Kind {
  /// The same without the weekly day off that it may be besides.
  fileprivate var withoutWeekend: WorkingDays.Kind {
    WorkingDays.Kind(
      isWorking: isWorking,
      causes: causes.filter { !$0.isWeekend }, doubts: doubts)
  }
}

extension Ledger.Entry {
  /// Whether it is an entry of the calendar of days off.
  var isDayOff: Bool { uid.hasPrefix(Self.dayOffPrefix) }

  // Every entry of a ledger is asked.
  private static let dayOffPrefix = "\(Programme.Unit.daysOff)."
}
