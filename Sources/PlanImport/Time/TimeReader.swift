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
  /// TimeReading("Từ 05 - 31/8", in: context).rule.form      // 5/8..31/8
  /// TimeReading("trước ngày 15/12 hằng năm", in: context).rule.form   // { before: 15/12 }
  /// ```
  package init(_ text: String, in context: TimeContext) {
    let text = text.composed.trimmingSpaces()
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
    reading.rule = rule
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
    var rules: [DateRule] = []
    for reading in timed {
      for member in reading.rule.members {
        let rule = member.qualified { qualifiers in
          if !isSameYear, let year = reading.year { qualifiers.years = .range(year...year) }
          if !isSameHours, let hours = reading.hours { qualifiers.hours = hours }
        }
        if !rules.contains(rule) { rules.append(rule) }
      }
    }
    all.rule = DateRule(rules)
    if !isSameYear { all.year = nil }
    if !isSameHours { all.hours = nil }
    return all.hours.map(all.rule.mayHave) ?? true ? all : nil
  }
}

extension TimeReading {
  /// The reading without hours that do not go with the time; of years that the programme does not cover
  /// only the words are left.
  func checked(in context: TimeContext) -> TimeReading {
    var reading = self
    if let hours, !rule.mayHave(hours) {
      reading.keepsWords = true
      // Hours alone may belong to a day that stands in another cell.
      if rule != .undated {
        reading.hours = nil
        reading.doubts.append(.hoursLeftOut)
      }
    }
    if let year = reading.year ?? rule.firstYear(in: context), !context.horizon.contains(year) {
      reading.rule = .undated
      reading.hours = nil
      reading.year = nil
      reading.keepsWords = true
      reading.doubts.append(.outsideHorizon(year))
    }
    return reading
  }
}

extension DateRule {
  /// The rules of a list, or the rule alone.
  fileprivate var members: [DateRule] {
    if case .list(let rules) = self { rules } else { [self] }
  }

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
