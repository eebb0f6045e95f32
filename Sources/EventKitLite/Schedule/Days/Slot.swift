internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// One time at which an event takes place in a cycle.
struct Slot {
  /// The day that names it: the one that the form gives, before it is rounded, clipped, moved or
  /// announced.
  let anchor: CalendarDate
  /// The days on which it is.
  var days: DateSpan
  /// For a deadline that falls on a day off, the working day that counts.
  var workingDay: CalendarDate?
  /// What is said of it beside its days.
  var details = Details()
  /// What is to be said of this one only.
  var reasons: [ScheduledEvent.Reason] = []

  init(_ days: DateSpan, anchor: CalendarDate? = nil) {
    self.anchor = anchor ?? days.first
    self.days = days
  }

  init(_ day: CalendarDate) { self.init(DateSpan(day)) }

  /// Whether it is where the form has it, and nothing is to be said of it.
  fileprivate var isPlain: Bool { days == DateSpan(anchor) && workingDay == nil }
}

/// What a rule gives in a cycle before anything is announced: one slot, or many that repeat, or a
/// date that is still missing.
struct Plan {
  var status = ScheduledEvent.Status.fixed
  var times: Times
  var awaited: ScheduledEvent.Awaited?
  var occasion: PublicHolidays.Observance?
  /// Why, the rule first.
  var reasons: [ScheduledEvent.Reason]
  /// Which item of a list it comes from, from 0.
  var item: Int?
  var isMonth = false
  /// Whether it is a day by which something has to be done.
  var isDeadline = false

  enum Times {
    /// No date.
    case none
    /// One time.
    case once(Slot)
    /// Many times.
    case series(Series)
  }

  /// The times; where there is one it stays one.
  var slots: [Slot] {
    get {
      switch times {
      case .none: []
      case .once(let slot): [slot]
      case .series(let series): series.slots
      }
    }
    set {
      switch times {
      case .once where newValue.count == 1: times = .once(newValue[0])
      case .series(var series):
        series.slots = newValue
        times = .series(series)
      case .none, .once: times = newValue.isEmpty ? .none : .series(Series(newValue))
      }
    }
  }

  /// Adds a reason behind all others: those of its one time come before it.
  mutating func say(_ reason: ScheduledEvent.Reason) {
    if case .once(var slot) = times {
      slot.reasons.append(reason)
      times = .once(slot)
    } else {
      reasons.append(reason)
    }
  }
}

/// Times that repeat within a cycle.
struct Series {
  /// The rule that gives most of the anchors, if a recurrence rule does.
  var recurrence: RecurrenceRule?
  /// All the days that it gives within the cycle and within the rule's bounds, in order.
  var given: [CalendarDate] = []
  /// The times at which it is held, in the order of their anchors.
  var slots: [Slot]

  init(_ recurrence: RecurrenceRule, on given: [CalendarDate]) {
    self.recurrence = recurrence
    self.given = given
    slots = given.map { Slot($0) }
  }

  init(_ slots: [Slot]) { self.slots = slots }
}

extension Plan {
  /// The entries that it becomes: a series as long as a recurrence rule says its days, with a single
  /// entry for each other time. Calendar programs know rules and exceptions; days that are added to
  /// a rule many of them lose.
  func outcomes() -> [DateResolver.Outcome] {
    switch times {
    case .none: return [outcome(nil)]
    case .once(let slot): return [outcome(slot)]
    case .series(let series):
      var (plain, single) = (Set<CalendarDate>(), [Slot]())
      let given = Set(series.given)
      // One series has the same hours and place on all its days.
      let usual = series.slots.first { $0.isPlain && given.contains($0.anchor) }
      for slot in series.slots {
        if slot.isPlain, given.contains(slot.anchor), slot.details == usual?.details {
          plain.insert(slot.anchor)
        } else {
          single.append(slot)
        }
      }
      var outcomes: [DateResolver.Outcome] = []
      if let rule = series.recurrence,
        let days = ScheduledEvent.RecurringDays(
          rule: rule, dates: series.given, except: given.subtracting(plain))
      {
        var outcome = outcome(nil)
        outcome.timing = .recurring(days)
        outcome.details = usual?.details ?? Details()
        outcomes.append(outcome)
      }
      return outcomes
        + single.map { slot in
          var outcome = outcome(slot)
          outcome.slot = slot.anchor
          return outcome
        }
    }
  }

  private func outcome(_ slot: Slot?) -> DateResolver.Outcome {
    DateResolver.Outcome(
      status: status, timing: slot.map { .days($0.days) }, awaited: awaited, occasion: occasion,
      workingDay: slot?.workingDay, reasons: reasons + (slot?.reasons ?? []), item: item,
      isMonth: isMonth, isDeadline: isDeadline, details: slot?.details ?? Details())
  }
}
