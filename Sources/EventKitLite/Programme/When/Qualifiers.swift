public import CivilTime
public import VietnameseCalendar

/// What is said of a rule beside its days.
///
/// They are asked in the order of their names here: years and bounds first, by the day that the rule
/// names; then exceptions and additions; then the other days for a Sunday; then days off. Hours and
/// places are put on the days that result, the inner ones first. See <doc:HowDaysAreDecided>.
public struct Qualifiers: Sendable, Hashable {
  /// The years in which it holds; `nil` for all of them.
  public var years: YearSet?
  /// Its first day, if it has not always held.
  public var from: CalendarDate?
  /// Its last day.
  public var until: CalendarDate?
  /// Only the days that lie in one of these; empty for all days.
  public var within: [DaySet] = []
  /// Not on the days of these.
  public var except: [DaySet] = []
  /// On these days, too.
  public var also: [DateRule] = []
  /// The days instead, where the first of them is a Sunday.
  public var whenSunday: YearlyDays?
  /// What becomes of each day that is off.
  public var shift: DateRule.Shift?
  /// When in the day it is, on each of its days.
  public var hours: DateRule.Hours?
  /// Where it is on these days, where that is not the event's own place.
  public var place: LocalizedText?

  /// Creates qualifiers that say nothing.
  public init() {}

  /// The rules among them.
  var rules: [DateRule] {
    (within + except).compactMap { if case .rule(let rule) = $0 { rule } else { nil } } + also
  }

  /// The events among them.
  var events: [ProgrammeEvent.ID] {
    (within + except).compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  /// Whether any of them does more than move days off days off, which each moved day tells itself,
  /// or say when and where on each day.
  var chooses: Bool {
    var others = self
    (others.hours, others.place) = (nil, nil)
    if others.shift != .skip { others.shift = nil }
    return others != Qualifiers()
  }
}

/// Days to compare others with.
public indirect enum DaySet: Sendable, Hashable {
  /// Public holidays, days in compensation and days that were swapped off; no weekly days off.
  case holidays
  /// The days of a rule.
  case rule(DateRule)
  /// The days of another event.
  case event(ProgrammeEvent.ID)
}

/// Some years.
public enum YearSet: Sendable, Hashable {
  /// From one to another.
  case range(ClosedRange<Int>)
  /// Each of them.
  case list([Int])
  /// Every nth, from one on: `every 2 from 2024`.
  case every(Int, from: Int)

  /// Whether a year is one of them.
  public func contains(_ year: Int) -> Bool {
    switch self {
    case .range(let years): years.contains(year)
    case .list(let years): years.contains(year)
    case .every(let interval, let first):
      year >= first && interval > 0 && (year - first) % interval == 0
    }
  }

  /// Whether any year of a range is one of them.
  func overlaps(_ years: ClosedRange<Int>) -> Bool { years.contains(where: contains) }

  /// The first of them; `nil` for an empty list.
  var first: Int? {
    switch self {
    case .range(let years): years.lowerBound
    case .list(let years): years.min()
    case .every(_, let first): first
    }
  }
}
