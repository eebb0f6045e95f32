internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

extension TimeReading {
  /// Reads what stands in a cell for time.
  ///
  /// Several items in one cell are parted by `;`, line breaks or leading dashes. What cannot be read
  /// becomes `undated` with a doubt; nothing is guessed.
  ///
  /// ```swift
  /// TimeReading("Từ 05 - 31/8", in: context).when      // 5/8..31/8
  /// TimeReading("trước ngày 15/12 hằng năm", in: context).when   // { before: 15/12 }
  /// ```
  package init(_ text: String, in context: TimeContext) {
    let text = text.composed.trimmed
    guard !text.isEmpty else {
      self.init()
      year = context.planYear
      return
    }
    let items = TimeItems.items(of: text)
    if !items.isSeparate, let whole = Self.one(text, in: context) {
      self = whole
      return
    }
    if let several = Self.several(items.texts, in: context) {
      self = several
      return
    }
    self.init()
    year = context.planYear
    keepsWords = true
    doubts = [.notUnderstood(text)]
  }

  /// One item, in our words or in those of programme files, without a label or a remark where it can
  /// only be read so.
  private static func one(_ text: String, in context: TimeContext) -> TimeReading? {
    if let reading = plain(text, in: context) { return reading }
    if let rest = TimeItems.withoutExpectation(text), var reading = plain(rest, in: context) {
      (reading.isInferred, reading.keepsWords) = (true, true)
      return reading
    }
    if let rest = TimeItems.withoutLabel(text), var reading = plain(rest, in: context) {
      reading.keepsWords = true
      return reading
    }
    if let rest = TimeItems.withoutRemark(text), var reading = plain(rest.text, in: context) {
      reading.keepsWords = true
      reading.isInferred = true
      reading.doubts.append(.notUnderstood(rest.remark))
      return reading
    }
    return nil
  }

  private static func plain(_ text: String, in context: TimeContext) -> TimeReading? {
    if let elements = TimePhrase.elements(of: text, in: context), !elements.isEmpty,
      let reading = TimeSense.reading(of: elements, in: context)
    {
      return reading
    }
    return inWordsOfFiles(text, context)
  }

  /// What programme files may say as well: `thứ Hai đầu tiên của tháng 9`, `giao thừa`.
  private static func inWordsOfFiles(_ text: String, _ context: TimeContext) -> TimeReading? {
    let words = text.folded
    guard words.utf8.count <= 200, let rule = DateRule(form: YAMLScalar.text(of: text)) else {
      return nil
    }
    var reading = TimeReading()
    reading.when = rule.form
    let saysYears =
      switch rule {
      case .once: true
      case .qualified(_, let qualifiers): qualifiers.years != nil
      default: words.contains("hang nam") || words.contains("every year")
      }
    if !saysYears {
      guard let year = context.planYear else {
        reading.doubts.append(.noYear)
        return reading
      }
      reading.year = year
    }
    return reading.checked(in: context)
  }

  /// Several items: what all that can be read say together.
  private static func several(_ texts: [String], in context: TimeContext) -> TimeReading? {
    guard texts.count > 1 else { return nil }
    var (read, lost): ([TimeReading], [String]) = ([], [])
    var alone = context
    alone.month = nil
    for text in texts {
      guard let reading = one(text, in: context) else {
        lost.append(text)
        continue
      }
      // The month of the group stands for an item that says a day of it, and not for one that says hours.
      read.append(reading.namesDay ? reading : one(text, in: alone) ?? reading)
    }
    let timed = read.filter(\.isTimed)
    guard !timed.isEmpty, var all = timed.first else { return nil }
    all.keepsWords = read.contains(where: \.keepsWords) || !lost.isEmpty
    all.isInferred = read.contains(where: \.isInferred) || !lost.isEmpty
    all.doubts = read.flatMap(\.doubts) + lost.map { .notUnderstood($0) }
    // What has no day cannot stand beside what has one.
    if timed.count < read.count { (all.keepsWords, all.isInferred) = (true, true) }
    let isSameYear = Set(timed.map(\.year)).count == 1
    let isSameHours = Set(timed.map(\.hours)).count == 1
    var forms: [String] = []
    for reading in timed {
      let keys =
        (isSameYear ? [] : reading.year.map { ["years: \($0)"] } ?? [])
        + (isSameHours ? [] : reading.hours?.importedKeys ?? [])
      let members = reading.when.hasPrefix("[") ? reading.members : [reading.when]
      for member in members {
        let form = member.with(keys)
        if !forms.contains(form) { forms.append(form) }
      }
    }
    all.when = TimeSense.list(forms)
    if !isSameYear { all.year = nil }
    if !isSameHours { all.hours = nil }
    return DateRule(form: all.form) == nil ? nil : all
  }

  /// The members of a list of days.
  private var members: [String] {
    when.dropFirst().dropLast().split(separator: ",").map { String($0).trimmed }
  }
}

extension TimeReading {
  /// `when` with the hours, as one value.
  var form: String { when.with(hours?.importedKeys ?? []) }

  /// The reading, if programme files may say so, without hours that do not go with the time; of years
  /// that the programme does not cover only the words are left.
  func checked(in context: TimeContext) -> TimeReading? {
    var reading = self
    if let hours, DateRule(form: form) == nil {
      reading.hours = nil
      reading.keepsWords = true
      // Hours alone may belong to a day that stands in another cell.
      if when == "undated" { reading.hours = hours } else { reading.doubts.append(.hoursLeftOut) }
    }
    guard let rule = DateRule(form: reading.when) else { return nil }
    if let year = reading.year ?? rule.firstYear(in: context), !context.horizon.contains(year) {
      reading.when = "undated"
      reading.hours = nil
      reading.year = nil
      reading.keepsWords = true
      reading.doubts.append(.outsideHorizon(year))
    }
    return reading
  }
}

extension DateRule {
  /// The programme's year of the first day of a rule that names its days by their years.
  fileprivate func firstYear(in context: TimeContext) -> Int? {
    switch self {
    case .once(let span): context.year(of: span.first)
    case .deadline(let rule, _, _): rule.firstYear(in: context)
    case .list(let rules): rules.lazy.compactMap { $0.firstYear(in: context) }.first
    default: nil
    }
  }
}

extension DateRule.Hours {
  /// The key that says the hours, with its value.
  var importedKeys: [String] {
    switch self {
    case .part(let part): return ["hours: \(part.importedWord)"]
    case .sessions(let sessions):
      let key = sessions.contains { $0.to == nil } ? "at" : "hours"
      return ["\(key): \(TimeSense.list(sessions.map { "\"\($0)\"" }))"]
    }
  }
}

extension DateRule.PartOfDay {
  fileprivate var importedWord: String {
    switch self {
    case .morning: "sáng"
    case .midday: "trưa"
    case .afternoon: "chiều"
    case .evening: "tối"
    }
  }
}

extension String {
  /// A value of `when` with more keys.
  func with(_ keys: [String]) -> String {
    guard !keys.isEmpty else { return self }
    let more = keys.joined(separator: ", ")
    return hasPrefix("{") ? "\(dropLast(2)), \(more) }" : "{ day: \(self), \(more) }"
  }

  /// Without blanks at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
