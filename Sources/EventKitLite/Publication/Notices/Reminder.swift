internal import CivilTime
internal import ICalendar

/// That a deadline comes near, for those who must act: alarms in feeds reach nobody in Google and
/// Outlook, so it is an entry of its own.
struct Reminder {
  /// The deadline.
  let deadline: ScheduledEvent
  /// The day that counts: the last one, or the working day in its place.
  let due: CalendarDate
  /// How many days before it.
  let days: Int
  /// The working day on which it stands, that many days before or the last one before that.
  let day: CalendarDate

  /// The local part of its UID.
  var name: String { "\(Self.prefix)\(deadline.identity).\(days)" }

  /// No event's id begins with it.
  static let prefix = "_remind."

  /// The reminders of a schedule's deadlines that stand on a day or after it.
  static func all(of schedule: Schedule, from first: CalendarDate) -> [Reminder] {
    let workingDays = UnitWorkingDays(schedule.programme).of(nil)
    return schedule.events.flatMap { event -> [Reminder] in
      guard event.isDeadline, !event.status.isOff, let last = event.timing?.span.last else {
        return []
      }
      let due = event.workingDay ?? last
      return event.event.reminders.compactMap { days in
        guard let day = workingDays.last(onOrBefore: due.adding(days: -days)), day >= first else {
          return nil
        }
        return Reminder(deadline: event, due: due, days: days, day: day)
      }
    }
  }

  func title(in language: Language) -> String {
    LocalizedText.due(deadline.shortTitle(in: language), on: due)[language]
  }

  func lines(in language: Language) -> [String] {
    let hours = deadline.hours(in: language).map { ", \($0)" } ?? ""
    return [
      "\(deadline.title(in: language)): \(due.longText(in: language))\(hours)",
      deadline.text(in: language),
    ].compactMap(\.self)
  }
}
