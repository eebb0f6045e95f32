/// Rules that repeat by the hour, minute or second: days are passed over whole, and within a day the
/// search goes from one hour, minute or second in the lists to the next.
extension RecurrenceExpander {
  mutating func enterDay(_ day: Int) {
    let perDay = 86_400 / plan.unit
    let first = max(day * perDay, floorDivide(from, plan.unit))
    unit = first + floorModulo(floorDivide(start, plan.unit) - first, plan.interval)
    unitEnd = (day + 1) * perDay
  }

  /// Goes to the next hour, minute or second of the day that the lists let through; false when the
  /// day has no more.
  mutating func nextUnit() -> Bool {
    while unit < unitEnd {
      let moment = unit * plan.unit
      let wanted = isOpenClock ? moment : nextMoment(from: moment)
      if wanted == moment {
        unit += plan.interval
        return take(moment)
      }
      unit += (wanted / plan.unit - unit + plan.interval - 1) / plan.interval * plan.interval
      guard spend() else { return false }
    }
    return false
  }

  /// The moment itself when its hour, minute and second are in the lists; else a later one before
  /// which none is.
  private func nextMoment(from moment: Int) -> Int {
    let clock = floorModulo(moment, 86_400)
    let midnight = moment - clock
    let hour = clock / 3600
    let hours = plan.hours >> UInt64(hour)
    if hours & 1 == 0 {
      return midnight + (hours == 0 ? 86_400 : (hour + hours.trailingZeroBitCount) * 3600)
    }
    guard plan.unit < 3600 else { return moment }
    let minute = clock / 60 % 60
    let minutes = plan.minutes >> UInt64(minute)
    if minutes & 1 == 0 {
      let passed = minutes == 0 ? 60 : minute + minutes.trailingZeroBitCount
      return midnight + hour * 3600 + passed * 60
    }
    guard plan.unit == 1 else { return moment }
    let second = clock % 60
    let seconds = plan.seconds >> UInt64(second)
    if seconds & 1 == 1 { return moment }
    return moment - second + (seconds == 0 ? 60 : second + seconds.trailingZeroBitCount)
  }

  // MARK: Counting

  /// Takes a whole day's instances off the count when none of them is shown; false when they have
  /// to be gone through one by one.
  mutating func countsThrough(_ day: Int) -> Bool {
    guard day * 86_400 > start, (day + 1) * 86_400 <= shownFrom else { return false }
    var slots = 1
    if plan.unit != 86_400 {
      enterDay(day)
      if isOpenClock {
        slots = unit < unitEnd ? (unitEnd - unit - 1) / plan.interval + 1 : 0
      } else {
        slots = 0
        while nextUnit() { slots += 1 }
        if isBudgetExceeded { return true }
      }
      unit = unitEnd
      innerIndex = inner.count
    }
    remaining = max(0, remaining - slots * inner.count)
    lastFound = day * 86_400
    return true
  }
}
