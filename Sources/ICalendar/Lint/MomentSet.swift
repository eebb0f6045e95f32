internal import CivilTime

/// Moments in the forms in which exceptions name them.
struct MomentSet {
  private var days: Set<CalendarDate> = []
  private var wholeDays: Set<CalendarDate> = []
  private var instants: Set<Timestamp> = []
  private var walls: Set<LocalDateTime> = []
  /// Wall times of which nobody knows the moment.
  private var floating: Set<LocalDateTime> = []

  mutating func insert(_ time: EventTime, at instant: Timestamp?) {
    days.insert(time.date)
    if time.isAllDay {
      wholeDays.insert(time.date)
    } else {
      walls.insert(time.wallClock)
      if let instant { instants.insert(instant) } else { floating.insert(time.wallClock) }
    }
  }

  /// Whether a time names one of them: a day all that are on it, a time without a zone that on the
  /// same wall clock, any other the same moment.
  func contains(_ time: EventTime, at instant: Timestamp?) -> Bool {
    if time.isAllDay { return days.contains(time.date) }
    if wholeDays.contains(time.date) || floating.contains(time.wallClock) { return true }
    guard let instant else { return walls.contains(time.wallClock) }
    return instants.contains(instant)
  }
}
