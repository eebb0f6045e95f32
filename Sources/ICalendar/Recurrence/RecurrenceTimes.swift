/// The times of a rule: which hours, minutes and seconds it lets through, and the list of those
/// that each of its slots is multiplied by.
struct RecurrenceTimes {
  let unit: Int
  private(set) var hours: UInt64
  private(set) var minutes: UInt64
  private(set) var seconds: UInt64
  let inner: SlotTimes

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
      inner = .beginning
    case .minutely:
      unit = 60
      inner = SlotTimes(seconds: second)
    case .hourly:
      unit = 3600
      inner = SlotTimes(minutes: minute, seconds: second)
    default:
      unit = 86_400
      inner = SlotTimes(hours: hour, minutes: minute, seconds: second)
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
}

/// The times within a slot, as seconds after its beginning: every hour that is named with every minute
/// and every second.
///
/// They are worked out when they are asked for. A rule of a hundred and fifty letters names each
/// second of the day, and a file has thousands of rules.
struct SlotTimes: Sendable {
  private let hours: [Int]
  private let minutes: [Int]
  private let seconds: [Int]
  /// How many there are.
  let count: Int
  private let first: Int

  init(hours: [Int] = [0], minutes: [Int] = [0], seconds: [Int] = [0]) {
    (self.hours, self.minutes, self.seconds) = (hours, minutes, seconds)
    count = hours.count * minutes.count * seconds.count
    first = count == 0 ? 0 : hours[0] * 3600 + minutes[0] * 60 + seconds[0]
  }

  /// The beginning of the slot alone.
  static let beginning = SlotTimes()

  var isEmpty: Bool { count == 0 }

  /// The time at a place, in order from 0.
  subscript(index: Int) -> Int {
    if index == 0 { return first }
    let (rest, second) = index.quotientAndRemainder(dividingBy: seconds.count)
    let (hour, minute) = rest.quotientAndRemainder(dividingBy: minutes.count)
    return hours[hour] * 3600 + minutes[minute] * 60 + seconds[second]
  }

  /// The times at these positions, counted from 1 or from the end below zero, each once, in order.
  func chosen(by positions: [Int]) -> SlotTimes {
    let indexes = positions.compactMap { position -> Int? in
      let index = position > 0 ? position - 1 : position < 0 ? count &+ position : -1
      return (0..<count).contains(index) ? index : nil
    }
    return SlotTimes(seconds: Set(indexes).sorted().map { self[$0] })
  }
}
