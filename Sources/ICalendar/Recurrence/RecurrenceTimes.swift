/// The times of a rule: which hours, minutes and seconds it lets through, and the list of those
/// that each of its slots is multiplied by.
struct RecurrenceTimes {
  let unit: Int
  private(set) var hours: UInt64
  private(set) var minutes: UInt64
  private(set) var seconds: UInt64
  let inner: [Int]

  /// Whether steps of the interval never meet the lists.
  private(set) var isEmpty = false

  init(_ rule: RecurrenceRule, clock: Int, start: Int, interval: Int) {
    hours = Self.mask(rule.hours, or: 24)
    minutes = Self.mask(rule.minutes, or: 60)
    seconds = Self.mask(rule.seconds.map { $0 == 60 ? 59 : $0 }, or: 60)
    let second = rule.seconds.isEmpty ? [clock % 60] : Self.values(seconds)
    let minute = rule.minutes.isEmpty ? [clock / 60 % 60] : Self.values(minutes)
    let hour = rule.hours.isEmpty ? [clock / 3600] : Self.values(hours)
    switch rule.frequency {
    case .secondly:
      unit = 1
      inner = [0]
    case .minutely:
      unit = 60
      inner = second
    case .hourly:
      unit = 3600
      inner = Self.product(minute, 60, second)
    default:
      unit = 86_400
      inner = Self.product(hour, 3600, Self.product(minute, 60, second))
    }
    if unit < 86_400 {
      prune(start: start, interval: interval)
      isEmpty = !isReached(start: start, interval: interval)
    }
  }

  /// Takes out the seconds, minutes and hours that steps of the interval never reach.
  ///
  /// Steps of n seconds from second s on reach the seconds s modulo gcd(n, 60) and no others. When n
  /// is a whole number of minutes the same holds for minutes, and so on. A rule such as
  /// `FREQ=SECONDLY;INTERVAL=60;BYSECOND=5` from a start at :04 is known to be empty by that.
  private mutating func prune(start: Int, interval: Int) {
    var step = interval
    var position = floorDivide(start, unit)
    if unit == 1 {
      seconds &= Self.reachable(from: position, step: step, of: 60)
      guard step % 60 == 0 else { return }
      (step, position) = (step / 60, floorDivide(position, 60))
    }
    if unit <= 60 {
      minutes &= Self.reachable(from: position, step: step, of: 60)
      guard step % 60 == 0 else { return }
      (step, position) = (step / 60, floorDivide(position, 60))
    }
    if unit <= 3600 { hours &= Self.reachable(from: position, step: step, of: 24) }
  }

  private static func reachable(from position: Int, step: Int, of modulus: Int) -> UInt64 {
    let stride = greatestCommonDivisor(step, modulus)
    var mask: UInt64 = 0
    var bit = floorModulo(position, modulus) % stride
    while bit < modulus {
      mask |= 1 << UInt64(bit)
      bit += stride
    }
    return mask
  }

  /// Whether any time of day that the lists let through is one that steps of the interval reach.
  private func isReached(start: Int, interval: Int) -> Bool {
    let perDay = 86_400 / unit
    let stride = greatestCommonDivisor(interval, perDay)
    let position = floorModulo(floorDivide(start, unit), stride)
    let minutes = unit < 3600 ? Self.values(minutes) : [0]
    let seconds = unit == 1 ? Self.values(seconds) : [0]
    for hour in Self.values(hours) {
      for minute in minutes {
        for second in seconds {
          let moment = (hour * 3600 + minute * 60 + second) / unit
          if moment % stride == position { return true }
        }
      }
    }
    return false
  }

  private static func mask(_ list: [Int], or count: Int) -> UInt64 {
    let all: UInt64 = (1 << UInt64(count)) - 1
    return list.isEmpty ? all : UInt64(bits: list) & all
  }

  private static func values(_ mask: UInt64) -> [Int] {
    (0..<64).filter { mask >> UInt64($0) & 1 == 1 }
  }

  private static func product(_ outer: [Int], _ unit: Int, _ inner: [Int]) -> [Int] {
    if outer.count == 1, inner.count == 1 { return [outer[0] * unit + inner[0]] }
    var times: [Int] = []
    times.reserveCapacity(outer.count * inner.count)
    for value in outer {
      for rest in inner { times.append(value * unit + rest) }
    }
    return times
  }
}
