internal import CivilTime
internal import EventKitLite

/// What a row's columns say of its time.
struct RowTime {
  /// What was read.
  var reading: TimeReading
  /// The words that it was read from, with the heading over them.
  var words: String
  /// Where it is, as far as that stands beside the hours.
  var place: String?
  /// What stands in columns of times, with their headings, and was not needed.
  var unused: [String] = []
  /// What stands around it, with the month of the row.
  let context: TimeContext

  /// Reads the time of a row.
  ///
  /// - Parameters:
  ///   - time: the item of the time columns that belongs to this event; `nil` for all of them.
  ///   - group: the time that the row's group says.
  init(
    _ row: PlanRow, item: String? = nil, group: String?, in context: TimeContext
  ) {
    var context = context
    var parts: [String] = []
    var hasHours = false
    let month = row.text(.month)
    if let found = PlanMonth(column: month) {
      context.month = found
    } else if !month.isEmpty {
      parts.append(month)
    }
    self.context = context
    let said = item.map { [$0] } ?? [.day, .time].map(row.text).filter { !$0.isEmpty }
    parts += said
    let isDayOfRow = { TimeReading($0, in: context).isTimed }
    let isHourOfRow = { TimeReading($0, in: context).hours != nil }
    // Days and hours that spreadsheets have in columns of their own say the same again.
    let (start, end) = (row.text(.start), row.text(.end))
    if !said.isEmpty {
      var reading = TimeReading(said.joined(separator: ", "), in: context)
      // "2 tuần một lần" needs the day from which weeks are counted.
      if !reading.isTimed, !reading.doubts.isEmpty, !start.isEmpty {
        let counted = ["từ \(start)"] + said
        let other = TimeReading(counted.joined(separator: ", "), in: context)
        if other.isTimed { (parts, reading) = (counted, other) }
      }
      hasHours = reading.hours != nil
      for column in [PlanColumn.start, .end]
      where !reading.isTimed || !row.texts(column).allSatisfy(isDayOfRow) {
        unused += row.labelled(column)
      }
    } else if !start.isEmpty, !end.isEmpty, start != end {
      parts.append("\(start) - \(end)")
    } else if !start.isEmpty || !end.isEmpty {
      parts.append(start.isEmpty ? "đến \(end)" : start)
    }
    let both = row.text(.timeAndPlace)
    if !both.isEmpty {
      let (time, rest) = Self.parted(both, in: context)
      parts.append(time)
      place = rest
    }
    if hasHours {
      for column in [PlanColumn.part, .hour] where !row.texts(column).allSatisfy(isHourOfRow) {
        unused += row.labelled(column)
      }
    } else {
      parts += [row.text(.part), row.texts(.hour).joined(separator: " - ")].filter { !$0.isEmpty }
    }
    let text = parts.joined(separator: ", ")
    words = PlanRow.labelled(row.heading(.time, .day, .start, .end, .timeAndPlace, .month), text)
    let isWeek = text.isEmpty && group == nil && context.month == nil
    if !isWeek { unused += row.labelled(.week) }
    if text.isEmpty {
      let said = group ?? (isWeek ? row.text(.week) : "")
      words = said.isEmpty ? PlanRow.labelled("", month) : said
      reading = TimeReading(said, in: context)
      if said.isEmpty, let month = context.month {
        reading = TimeReading(month.text, in: context)
      }
      return
    }
    reading = TimeReading(text, in: context)
    // Hours, and weekdays, may be those of the group's day.
    if !reading.isTimed, reading.announcer == nil, let group {
      let whole = TimeReading("\(group), \(text)", in: context)
      if whole.isTimed { reading = whole }
    }
    if !reading.isTimed, reading.hours != nil, reading.doubts.isEmpty, let month = context.month {
      let whole = TimeReading("\(month.text), \(text)", in: context)
      if whole.isTimed { reading = whole }
    }
  }

  /// Hours or days, and what stands behind them.
  private static func parted(_ text: String, in context: TimeContext) -> (String, String?) {
    if TimeReading(text, in: context).doubts.isEmpty { return (text, nil) }
    let signs = text.indices.filter { ",;–-\n".contains(text[$0]) }
    for sign in signs.reversed() {
      let time = String(text[..<sign]).trimmed
      let reading = TimeReading(time, in: context)
      if !time.isEmpty, reading.doubts.isEmpty, reading.isTimed || reading.hours != nil {
        return (time, String(text[text.index(after: sign)...]).trimmed)
      }
    }
    return (text, nil)
  }
}

extension PlanMonth {
  /// The month in a column of months: `9`, `Tháng 9`, `T9/2026`.
  init?(column text: String) {
    if let number = Int(text), (1...12).contains(number) {
      self.init(number)
      return
    }
    guard let elements = TimePhrase.elements(of: text, in: TimeContext()), elements.count == 1,
      case .days(let days) = elements[0], days.count == 1, days[0].last == nil,
      days[0].first.isMonth, !days[0].first.isLunar, let month = days[0].first.month
    else { return nil }
    self.init(month, year: days[0].first.year)
  }

  /// The month in words that are read again.
  var text: String { "tháng \(month)" + (year.map { "/\($0)" } ?? "") }
}

extension TimeReading {
  /// Whether an hour that stands elsewhere says more: it says none, or a part of the day.
  fileprivate var saysNoHour: Bool { hours?.sessions.isEmpty ?? true }

  /// Whether it says days and not only a month or a part of the year.
  var namesDay: Bool {
    guard isTimed, let rule = DateRule(form: when) else { return false }
    switch rule {
    case .month, .vague, .undated: return false
    case .list(let rules):
      return !rules.contains { rule in
        if case .month = rule { true } else if case .vague = rule { true } else { false }
      }
    case .between: return !when.hasPrefix("month ")
    default: return !when.hasPrefix("month ")
    }
  }
}

/// A title with the time that stands in it: `(8h30) Họp giao ban`, `Nộp báo cáo ( chiều 28/9 )`.
struct TimedTitle {
  private(set) var title: String
  private(set) var reading: TimeReading
  /// What else stood in the brackets.
  private(set) var remark: String?
  /// Whether the day is only what stands in brackets, without a word that it is one.
  private(set) var isUncertain = false

  /// Takes the time out of a title, as far as the columns do not say it.
  init(_ text: String, beside reading: TimeReading, in context: TimeContext) {
    title = text
    self.reading = reading
    takeHoursInFront(context)
    takeBrackets(context)
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
      title = words[count...].joined(separator: " ").trimmed
      while let first = title.first, ":-–,.".contains(first) {
        title = String(title.dropFirst()).trimmed
      }
      return
    }
  }

  private mutating func take(_ hours: DateRule.Hours, in context: TimeContext) -> Bool {
    var timed = reading
    timed.hours = hours
    guard DateRule(form: timed.form) != nil else { return false }
    reading = timed
    return true
  }

  private mutating func takeBrackets(_ context: TimeContext) {
    var place = title.startIndex
    while let open = title[place...].firstIndex(of: "("),
      let close = title[open...].firstIndex(of: ")")
    {
      let inner = String(title[title.index(after: open)..<close])
      let parts = inner.split(separator: ";", maxSplits: 1).map { String($0).trimmed }
      let rest = parts.count > 1 ? parts[1] : nil
      if let first = parts.first, take(first, in: context) {
        let joined =
          String(title[..<open]).trimmed + " "
          + String(title[title.index(after: close)...])
          .trimmed
        title = joined.trimmed
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
    if found.namesDay, !reading.namesDay {
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
    guard let hours = found.hours else { return elements == [.wholeDay] }
    return reading.saysNoHour && take(hours, in: context)
  }
}
