internal import CivilTime
internal import VietnameseCalendar

/// Reads what is said of a rule beside its days: in a group of `when`, or beside `when` itself.
enum WhenQualifiers {
  /// The keys, except for `years`, which an event has for itself.
  static let keys =
    ["shift", "from", "until", "within", "except", "also", "when-sunday"] + HoursReading.keys

  /// The rule with what the keys of a group say of it; `nil` for no rule, after the keys were read.
  ///
  /// - Parameter left: keys that mean something else in this group.
  static func add(
    to rule: DateRule?, _ file: inout FieldReader, _ fields: FieldReader.Fields,
    without left: Set<String> = []
  ) -> DateRule? {
    var said = Qualifiers()
    said.from = left.contains("from") ? nil : WhenGrammar.oneDay(&file, fields["from"])
    said.until = WhenGrammar.oneDay(&file, fields["until"])
    if let from = said.from, let until = said.until, until < from, let node = fields["until"] {
      file.report(.badWhen, at: node, .lastBeforeFirst(until), hint: .swapDays)
    }
    said.within = daySets(&file, fields["within"], mayBeHolidays: false)
    said.except = daySets(&file, fields["except"], mayBeHolidays: true)
    for node in entries(&file, of: fields["also"]) {
      if let rule = WhenGrammar.dateRule(&file, node, as: .extra) { said.also.append(rule) }
    }
    said.whenSunday = yearly(&file, fields["when-sunday"])
    said.shift = shift(&file, fields["shift"])
    said.hours = HoursReading.hours(&file, fields)
    said.place = left.contains("place") ? nil : file.localized(fields["place"])
    guard let rule else { return nil }
    refuseMeaningless(said, of: rule, &file, fields)
    if case .qualified(_, let earlier) = rule {
      for key in earlier.repeated(in: said) {
        guard let node = fields[key] else { continue }
        file.report(.badWhen, at: node, .saidInsideToo(key), hint: .keepOne)
      }
    }
    return rule.qualified { $0.add(said) }
  }

  /// Reports what cannot be said of a rule, and would be left out in silence.
  private static func refuseMeaningless(
    _ said: Qualifiers, of rule: DateRule, _ file: inout FieldReader, _ fields: FieldReader.Fields
  ) {
    if said.whenSunday != nil, rule.fallsOnManyDays, let node = fields["when-sunday"] {
      file.report(.badWhen, at: node, .sundayOfMany, hint: .shiftInstead)
    }
    if let hours = said.hours, let node = fields["hours"] ?? fields["at"] {
      if let reason = rule.reasonAgainstHours {
        file.report(.badWhen, at: node, reason.message, hint: reason.hint)
      } else if rule.isDeadline, !hours.isOneHour {
        file.report(.badWhen, at: node, .hoursOfDeadline, hint: .writeAt)
      }
    }
    guard said.shift != nil, let node = fields["shift"] else { return }
    switch rule.unqualified {
    case .month, .vague: file.report(.badWhen, at: node, .shiftWithoutDay, hint: .leaveEntryOut)
    default: break
    }
  }

  /// The value of `shift`, if it moves anything.
  private static func shift(_ file: inout FieldReader, _ node: YAMLNode?) -> DateRule.Shift? {
    switch file.choice(node, DateRule.Shift.self) {
    case .keep, nil: nil
    case .before, .previousWorkingDay: .before
    case .after, .nextWorkingDay: .after
    case .skip: .skip
    }
  }

  private static func yearly(_ file: inout FieldReader, _ node: YAMLNode?) -> YearlyDays? {
    guard let node, let rule = WhenGrammar.dateRule(&file, node, as: .bounds) else { return nil }
    if case .yearly(let days) = rule { return days }
    file.report(.badWhen, at: node, .notDaysOfEveryYear, hint: .writeDayOfYear)
    return nil
  }

  // MARK: Days to compare with

  /// A list, or one entry of any kind that stands for a list of one.
  private static func entries(
    _ file: inout FieldReader, of node: YAMLNode?
  ) -> [YAMLNode] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else { return [node] }
    if items.isEmpty { file.report(.badWhen, at: node, .emptyListOfDays, hint: .leaveEntryOut) }
    return items
  }

  /// `[holidays, 24/12..26/12, month 8, EVENT]`.
  private static func daySets(
    _ file: inout FieldReader, _ node: YAMLNode?, mayBeHolidays: Bool
  ) -> [DaySet] {
    var sets: [DaySet] = []
    for item in entries(&file, of: node) {
      if let set = daySet(&file, item, mayBeHolidays: mayBeHolidays) { sets.append(set) }
    }
    return sets
  }

  private static func daySet(
    _ file: inout FieldReader, _ node: YAMLNode, mayBeHolidays: Bool
  ) -> DaySet? {
    if let text = node.scalar?.trimmingSpaces(), !text.isEmpty {
      if mayBeHolidays, DayPhrase.isHolidays(text) { return .holidays }
      if mayBeHolidays, let meant = Suggestion.nearest(to: text, among: ["holidays"]) {
        file.report(.badValue, at: node, .notPossible(text), hint: .didYouMean(meant))
        return nil
      }
      // An event of the same file is meant before a feast of the same name.
      if Slug.isValid(text), file.mentions(text) || (try? DayPhrase.rule(text)) == nil {
        return file.reference(node, to: ProgrammeEvent.self).map { .event($0) }
      }
    }
    return WhenGrammar.dateRule(&file, node, as: .bounds).map { .rule($0) }
  }
}

extension DayPhrase {
  fileprivate static func isHolidays(_ text: String) -> Bool {
    var phrase = DayPhrase(text)
    return phrase.cursor.take(.holidays) && phrase.cursor.isAtEnd
  }
}

extension Qualifiers {
  /// The keys of which both say something, where only one can count.
  fileprivate func repeated(in other: Qualifiers) -> [String] {
    var keys: [String] = []
    if from != nil, other.from != nil { keys.append("from") }
    if until != nil, other.until != nil { keys.append("until") }
    if whenSunday != nil, other.whenSunday != nil { keys.append("when-sunday") }
    if !within.isEmpty, !other.within.isEmpty { keys.append("within") }
    return keys
  }

  /// Adds what is said further out; a day off is moved by the inner word, which leaves nothing to
  /// move for the outer.
  fileprivate mutating func add(_ other: Qualifiers) {
    from = from ?? other.from
    until = until ?? other.until
    within += other.within
    except += other.except
    also += other.also
    whenSunday = whenSunday ?? other.whenSunday
    shift = shift ?? other.shift
    hours = hours ?? other.hours
    place = place ?? other.place
  }
}
