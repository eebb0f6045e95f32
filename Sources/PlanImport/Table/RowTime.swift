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
  /// Whether it is only the week in which the row stands, and a day in the text says more.
  private(set) var isOfWeek = false
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
      parts.append(PlanMonth.several(column: month) ?? month)
    }
    self.context = context
    let choice = TimeChoice(row.cells(.day, .time), in: context)
    let said = item.map { [$0] } ?? choice.texts
    unused += item == nil ? choice.unused : []
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
    let marked = MarkedParts(row.cells(.marked), in: context)
    if let text = marked.text { parts.append(text) }
    unused += marked.words
    let both = row.text(.timeAndPlace)
    if !both.isEmpty {
      let (time, rest) = Self.parted(both, in: context)
      parts.append(time)
      place = rest
    }
    if hasHours {
      if !row.texts(.part).allSatisfy(isHourOfRow) { unused += row.labelled(.part) }
    } else {
      parts += [
        row.texts(.part).joined(separator: " - "), row.texts(.hour).joined(separator: " - "),
      ].filter { !$0.isEmpty }
    }
    let text = parts.joined(separator: ", ")
    words = PlanRow.labelled(
      choice.heading ?? row.heading(.time, .day, .start, .end, .timeAndPlace, .month), text)
    let week = row.text(.week)
    // A column of weeks may have their days: `Từ 09/9 - 14/9`, and not only their numbers.
    let days = Self.withoutNumber(week)
    let hasDays = week.contains("/") && TimeReading(days, in: context).isTimed
    isOfWeek = text.isEmpty && (hasDays || group == nil && context.month == nil)
    if !isOfWeek { unused += row.labelled(.week) }
    if text.isEmpty {
      let said = isOfWeek ? hasDays ? days : week : group ?? ""
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
      if whole.isTimed { (reading, words) = (whole, "\(group), \(text)") }
    }
    if !reading.isTimed, reading.hours != nil, reading.doubts.isEmpty, let month = context.month {
      let whole = TimeReading("\(month.text), \(text)", in: context)
      if whole.isTimed { reading = whole }
    }
    if item == nil, !said.isEmpty {
      let typed = TypedTime(
        row, beside: reading, hasHours: hasHours, words: words, in: self.context)
      reading = typed.reading
      unused += typed.unused
    }
    if item == nil, let heading = choice.heading, reading.isTimed {
      reading.isInferred = true
      reading.doubts.append(.severalTimes(heading))
    }
  }

  /// Whether a part of the day that stands elsewhere says more.
  func takes(_ part: DateRule.PartOfDay) -> Bool {
    reading.isTimed && reading.hours == nil && reading.rule.mayHave(.part(part))
  }

  /// `1 (Từ 31/8 - 04/9)`: the number of a week before its days is no day.
  private static func withoutNumber(_ week: String) -> String {
    let number = week.prefix(while: \.isNumber)
    let rest = week[number.endIndex...]
    guard (1...2).contains(number.count), let sign = rest.first(where: { $0 != " " }),
      sign == "(" || sign == ":" || sign.isNewline
    else { return week }
    return "tuần \(number) \(rest)"
  }

  /// Hours or days, and what stands behind them.
  private static func parted(_ text: String, in context: TimeContext) -> (String, String?) {
    if TimeReading(text, in: context).doubts.isEmpty { return (text, nil) }
    let ends = text.indices.filter { place in
      ",;–-\n".contains(text[place])
        || text[place] == " "
          && ["tại ", "at "].contains { text[place...].dropFirst().hasPrefix($0) }
    }
    for end in ends.reversed() {
      let time = String(text[..<end]).trimmingSpaces()
      let reading = TimeReading(time, in: context)
      if !time.isEmpty, reading.doubts.allSatisfy(\.isNote),
        reading.isTimed || reading.hours != nil
      {
        let rest = String(text[text.index(after: end)...]).trimmingSpaces()
        let preposition = ["tại ", "at "].first { rest.lowercased().hasPrefix($0) } ?? ""
        return (time, String(rest.dropFirst(preposition.count)))
      }
    }
    return (text, nil)
  }
}
