internal import CivilTime
internal import EventKitLite

/// A title with the time that stands in it: `(8h30) Họp giao ban`, `Nộp báo cáo ( chiều 28/9 )`.
struct TimedTitle {
  private(set) var title: String
  private(set) var reading: TimeReading
  /// What else stood in the brackets.
  private(set) var remark: String?
  /// Whether the day is only what stands in brackets, without a word that it is one.
  private(set) var isUncertain = false

  /// Whether the columns say the week only, of which the title may say the day.
  private let isOfWeek: Bool

  /// Takes the time out of a title, as far as the columns do not say it.
  init(
    _ text: String, beside reading: TimeReading, ofWeek isOfWeek: Bool, in context: TimeContext
  ) {
    title = text
    self.reading = reading
    self.isOfWeek = isOfWeek
    takeHoursInFront(context)
    takeBrackets(context)
    takeDayInFront(context)
  }

  private mutating func takeHoursInFront(_ context: TimeContext) {
    guard reading.saysNoHour, reading.namesDay else { return }
    let words = title.split(separator: " ", omittingEmptySubsequences: false)
    for count in stride(from: min(5, words.count - 1), through: 1, by: -1) {
      let front = words[..<count].joined(separator: " ")
      guard let elements = TimePhrase.elements(of: front, in: context), elements.count == 1,
        case .hours(let sessions) = elements[0],
        let hours = DateRule.Hours(sessions.map(\.description)), take(hours, in: context)
      else { continue }
      title = words[count...].joined(separator: " ").trimmingSpaces()
      while let first = title.first, ":-–,.".contains(first) {
        title = String(title.dropFirst()).trimmingSpaces()
      }
      return
    }
  }

  /// `Ngày 21/4: Khai mạc`, where the columns say no more than the month.
  private mutating func takeDayInFront(_ context: TimeContext) {
    guard let colon = title.firstIndex(of: ":"), colon < title.index(before: title.endIndex) else {
      return
    }
    let (before, rest) = (String(title[..<colon]), String(title[title.index(after: colon)...]))
    guard before.contains("/"), take(before, in: context) else { return }
    title = rest.trimmingSpaces()
  }

  private mutating func take(_ hours: DateRule.Hours, in context: TimeContext) -> Bool {
    guard reading.rule.mayHave(hours) else { return false }
    reading.hours = hours
    return true
  }

  private mutating func takeBrackets(_ context: TimeContext) {
    var place = title.startIndex
    while let open = title[place...].firstIndex(of: "("),
      let close = title[open...].firstIndex(of: ")")
    {
      let inner = String(title[title.index(after: open)..<close])
      let parts = inner.split(separator: ";", maxSplits: 1).map { $0.trimmingSpaces() }
      let rest = parts.count > 1 ? parts[1] : nil
      if let first = parts.first, take(first, in: context) {
        let joined =
          String(title[..<open]).trimmingSpaces() + " "
          + String(title[title.index(after: close)...])
          .trimmingSpaces()
        title = joined.trimmingSpaces()
        remark = rest
        return
      }
      place = title.index(after: close)
    }
  }

  /// Takes what stands in brackets, where it is a time.
  private mutating func take(_ text: String, in context: TimeContext) -> Bool {
    var alone = context
    alone.month = nil
    guard let elements = TimePhrase.elements(of: text, in: context), !elements.isEmpty,
      let found = TimeSense.reading(of: elements, in: alone)
        ?? TimeSense.reading(of: elements, in: context)
    else { return false }
    if found.namesDay, !reading.namesDay || isOfWeek {
      var found = found
      found.hours = found.hours ?? reading.hours
      found.keepsWords = found.keepsWords || reading.keepsWords
      if let sure = TimeSense.reading(of: elements, in: context) { found.doubts = sure.doubts }
      isUncertain = elements.count == 1 && !text.contains { $0.isLetter }
      if isUncertain { found.isInferred = true }
      found.doubts += reading.doubts
      reading = found
      return true
    }
    guard !found.isTimed, reading.namesDay else { return false }
    guard let hours = found.hours else {
      guard elements == [.wholeDay] else { return false }
      // Its row may stand beside the morning only.
      if reading.saysNoHour { reading.hours = nil }
      return true
    }
    return reading.saysNoHour && take(hours, in: context)
  }
}

extension TimeReading {
  /// Whether an hour that stands elsewhere says more: it says none, or a part of the day.
  fileprivate var saysNoHour: Bool { hours?.sessions.isEmpty ?? true }

  /// Whether it says days and not only a month or a part of the year.
  var namesDay: Bool { isTimed && rule.namesDay }
}

extension DateRule {
  fileprivate var namesDay: Bool {
    switch self {
    case .month, .vague, .undated: false
    case .list(let rules): rules.allSatisfy(\.namesDay)
    case .between(let first, _): first.namesDay
    default: true
    }
  }
}
