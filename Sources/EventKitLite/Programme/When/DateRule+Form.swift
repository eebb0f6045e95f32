internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// The one spelling of a rule in the grammar of programme files.
///
/// It is the same for rules that mean the same, however a file writes them, so that the items of a
/// list can be found again in another edition of it.
extension DateRule {
  /// The rule as a file could write it, in words of no language but the grammar's: `30/6`,
  /// `first monday of 9`, `10/3 âm lịch`, `{ monthly: [10, 25] }`.
  package var form: String {
    switch self {
    case .between(let first, let last):
      // Braces inside a text have to be quoted.
      let text = "\(first.form)..\(last.form)"
      return text.contains("{") ? text.quoted : text
    default: return text ?? "{ \(keys.joined(separator: ", ")) }"
    }
  }

  /// A rule that is written as one text; `nil` for a group of keys.
  private var text: String? {
    switch self {
    case .yearly(let days): days.form
    case .once(let span): span.description
    case .workingDay(let number, let month): "\(number.position) working day of \(month)"
    case .weeks(let weeks): weeks.form
    case .month(let month): "month \(month)"
    case .vague(let time): time.form
    case .undated: "undated"
    case .list(let rules): rules.map(\.form).bracketed
    case .between: form
    case .deadline, .announced, .weekly, .monthly, .recurrence, .relative, .onGroup, .season,
      .qualified:
      nil
    }
  }

  /// The keys of a rule that is a group of them, with their values.
  private var keys: [String] {
    switch self {
    case .deadline(let rule, let includesDay, let direction):
      ["\(includesDay ? "by" : "before"): \(rule.form)"]
        + entry("working-day", direction?.rawValue)
    case .announced(let unit, let expected, let askFrom):
      ["announced-by: \(unit)"] + entry("expected", expected?.form)
        + entry("ask-from", askFrom?.description)
    case .weekly(let days):
      ["weekly: \(days.form)"] + entry("every", days.starting.map { _ in "\(days.interval)" })
        + entry("starting", days.starting?.description)
    case .monthly(let days): ["monthly: \(days.ordered.map(\.form).oneOrBracketed)"]
    case .recurrence(let rule, let start):
      ["rrule: \(rule.description.quoted)"] + entry("starting", start?.description)
    case .relative(let days, let working, let event):
      ["days: \(days)\(working ? " working" : "")", "of: \(event)"]
    case .onGroup(let group, let substitutes):
      ["on: \(group)"] + (substitutes ? ["substitutes: true"] : [])
    case .season(let season, let expected):
      ["season: \(season.rawValue)"] + entry("expected", expected?.form)
    case .qualified(let rule, let qualifiers): rule.groupKeys + qualifiers.keys
    case .yearly, .once, .workingDay, .weeks, .month, .vague, .undated, .list, .between:
      ["day: \(form)"]
    }
  }

  /// The keys among which qualifiers can stand; those of a rule that has some already stay apart.
  private var groupKeys: [String] {
    if case .qualified = self { ["day: \(form)"] } else { keys }
  }
}

private func entry(_ name: String, _ value: String?) -> [String] {
  value.map { ["\(name): \($0)"] } ?? []
}

extension Qualifiers {
  fileprivate var keys: [String] {
    entry("years", years?.form) + entry("from", from?.description)
      + entry("until", until?.description)
      + entry("within", within.isEmpty ? nil : within.map(\.form).oneOrBracketed)
      + entry("except", except.isEmpty ? nil : except.map(\.form).oneOrBracketed)
      + entry("also", also.isEmpty ? nil : also.map(\.form).oneOrBracketed)
      + entry("when-sunday", whenSunday?.form) + entry("shift", shift?.form)
      + (hours?.keys ?? []) + entry("place", place?.form)
  }
}

extension DateRule.Hours {
  /// The key that says it, with its value, as a file has it.
  package var keys: [String] {
    switch self {
    case .part(let part): ["hours: \(part.rawValue)"]
    case .sessions(let sessions):
      sessions.contains { $0.to == nil }
        ? ["at: \(sessions.map(\.form).oneOrBracketed)"]
        : ["hours: \(sessions.map(\.form).oneOrBracketed)"]
    }
  }
}

extension DateRule.Session {
  fileprivate var form: String { description.quoted }
}

extension LocalizedText {
  /// The text as a file has it: one for all languages, or one for each.
  fileprivate var form: String {
    let texts = languages.map { "\($0.tag): \(self[$0].quoted)" }
    return Set(languages.map { self[$0] }).count == 1
      ? self[languages[0]].quoted : "{ \(texts.joined(separator: ", ")) }"
  }
}

extension DateRule {
  /// The days of the rule as ``form`` has them, without when in the day and where: an item of a list
  /// stays the same when it begins an hour later.
  package var formOfDays: String {
    guard case .qualified = self else { return form }
    return qualified { ($0.hours, $0.place) = (nil, nil) }.form
  }
}

extension DateRule {
  /// Reads a rule as ``form`` writes it, or as a file could; `nil` for anything else.
  package init?(form: String) {
    let document = YAMLDocument(Array(form.utf8), file: nil)
    guard document.diagnostics.isEmpty, let root = document.root else { return nil }
    var file = FieldReader(document)
    guard let rule = WhenGrammar.dateRule(&file, root), file.diagnostics.isEmpty else {
      return nil
    }
    self = rule
  }
}

extension DateRule: Codable {
  /// Reads a rule from the text with which a programme file could write it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "a form of the key 'when'") { DateRule(form: $0) }
  }

  /// Writes the rule as a programme file could: `30/6`, `{ monthly: first thursday }`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(form) }
}

extension Programme {
  /// What people call an item of a list that is published under its form: `30 June` for `30/6`.
  package func name(ofItem form: String, in language: Language) -> String {
    DateRule(form: form).map { LocalizedText.rule($0, everyYear: false, of: self)[language] }
      ?? form
  }
}

extension YearSet {
  fileprivate var form: String {
    switch self {
    case .range(let years): "\(years.lowerBound)..\(years.upperBound)"
    case .list(let years): years.sorted().map(String.init).bracketed
    case .every(let interval, let first): "every \(interval) from \(first)"
    }
  }
}

extension DaySet {
  /// The days as an entry of `within` and `except` has them.
  var form: String {
    switch self {
    case .holidays: "holidays"
    case .rule(let rule): rule.form
    case .event(let event): event.rawValue
    }
  }
}

extension DateRule.Shift {
  fileprivate var form: String {
    switch self {
    case .before, .previousWorkingDay: DateRule.Shift.before.rawValue
    case .after, .nextWorkingDay: DateRule.Shift.after.rawValue
    case .keep, .skip: rawValue
    }
  }
}

// MARK: Days

extension YearlyDays {
  fileprivate var form: String {
    if isSingleDay { return from.form }
    // A day in numbers beside a lunar one has to say which calendar is meant.
    let isMixed = from.isLunar != through.isLunar
    return [from, through].map { isMixed ? $0.markedForm : $0.form }.joined(separator: "..")
  }
}

extension DayRule {
  fileprivate var form: String {
    switch self {
    case .fixed(let day): day.description
    case .weekday(let nth): "\(nth.ordinal.position) \(nth.weekday.name) of \(nth.month)"
    case .lunar(let day): day.description
    case .lastDay(let month): "last day of \(month)"
    case .lastLunarDay(let month): "last day of \(month) âm lịch"
    case .easter(0): "easter"
    case .easter(let days): "easter \(days < 0 ? "-" : "+") \(days.magnitude)"
    case .near(let weekday, let side, let day): "\(weekday.name) \(side.rawValue) \(day.form)"
    }
  }

  fileprivate var markedForm: String {
    if case .fixed = self { "\(form) dương lịch" } else { form }
  }
}

extension Weeks {
  fileprivate var form: String {
    let week =
      switch count {
      case .holding(let day): "week of \(day.form)"
      case .ofYear(let numbers): numbers.weekForm
      case .of(let event, let numbers): "\(numbers.weekForm) of \(event)"
      }
    return weekday.map { "\($0.name) of \(week)" } ?? week
  }
}

extension ClosedRange<Int> {
  fileprivate var weekForm: String {
    lowerBound == upperBound ? "week \(lowerBound)" : "weeks \(lowerBound)..\(upperBound)"
  }
}

extension WeeklyDays {
  fileprivate var form: String {
    switch days {
    case .weekdays(let days): days.sorted().map(\.name).bracketed
    case .workingDays: "working days"
    }
  }
}

extension [MonthlyDay] {
  /// In one order: days by their number, weekdays, working days, lunar days, and those that are
  /// counted from the end behind the others of their kind.
  fileprivate var ordered: [MonthlyDay] {
    sorted { $0.place.lexicographicallyPrecedes($1.place) }
  }
}

extension MonthlyDay {
  fileprivate var place: [Int] {
    switch self {
    case .day(let number): [0, number.place]
    case .weekday(let number, let weekday): [1, number.place, weekday.rawValue]
    case .workingDay(let number): [2, number.place]
    case .lunar(let number): [3, number.place]
    }
  }

  /// The day as an entry of `monthly` has it.
  var form: String {
    switch self {
    case .day(let number): number < 0 ? "\(number.position) day" : "\(number)"
    case .weekday(let number, let weekday): "\(number.position) \(weekday.name)"
    case .workingDay(let number): "\(number.position) working day"
    case .lunar(let number):
      number < 0 ? "\(number.position) day âm lịch" : "\(number) âm lịch"
    }
  }
}

extension VagueTime {
  fileprivate var form: String {
    switch self {
    case .quarter(let number): "quarter \(number)"
    case .half(let number): "half \(number)"
    case .allYear: "all year"
    case .partOfMonth(let part, let month):
      "\(part.form)\(Month.name(month, in: .english).lowercased())"
    case .partOfYear(let part): "\(part.form)year"
    }
  }
}

extension VagueTime.Part {
  fileprivate var form: String { self == .mid ? "mid-" : "\(rawValue) " }
}

// MARK: Parts of texts

extension Int {
  /// `first`, `last`, `10th`, `second-to-last`.
  fileprivate var position: String { LocalizedText.englishOrdinal(self) }

  /// Where it stands among others of its kind, those from the end behind.
  fileprivate var place: Int { self < 0 ? 1000 + self : self }
}

extension String {
  fileprivate var quoted: String { contains("\"") ? "'\(self)'" : "\"\(self)\"" }
}

extension [String] {
  fileprivate var bracketed: String { "[\(joined(separator: ", "))]" }

  fileprivate var oneOrBracketed: String { count == 1 ? self[0] : bracketed }
}

// MARK: Keys of items

extension DateRule {
  /// The most characters of a key, so that identities stay short.
  static let longestKey = 40

  /// A short name for the rule as an item of a list, for the identity under which the item's days
  /// are published: `30-06`, `1mon-09`, `al-10-03`; letters a–z, digits and single hyphens.
  ///
  /// It is made of the days alone, so what qualifies them can change while the name stays; rules of
  /// one list that come to the same name are told apart by ``itemKeys(of:)``.
  package var itemKey: String { Self.key(from: rawKey) }

  /// The keys of a list's items in their order, each another one.
  package static func itemKeys(of rules: [DateRule]) -> [String] {
    var taken: Set<String> = []
    return rules.map { rule in
      let key = rule.itemKey
      var (unique, number) = (key, 1)
      while !taken.insert(unique).inserted {
        number += 1
        let ending = "-\(number)"
        unique = trimmed(key, to: longestKey - ending.utf8.count) + ending
      }
      return unique
    }
  }

  private var rawKey: String {
    switch self {
    case .yearly(let days):
      days.isSingleDay ? days.from.key : "\(days.from.key)-\(days.through.key)"
    case .once(let span):
      Set([span.first, span.last]).sorted().map(\.basicDescription).joined(separator: "-")
    case .workingDay(let number, let month): "\(number.key)wd-\(month.padded(to: 2))"
    case .weeks(let weeks): weeks.key
    case .between(let first, let last): "\(first.rawKey)-\(last.rawKey)"
    case .deadline(let rule, let includesDay, _):
      "\(includesDay ? "by" : "before")-\(rule.rawKey)"
    case .weekly(let days): days.key
    case .monthly(let days): "m" + days.ordered.map(\.key).joined(separator: "-")
    case .relative(let days, let working, let event):
      "\(days.magnitude)\(working ? "wd" : "d")-\(days < 0 ? "before" : "after")-\(event)"
    case .qualified(let rule, _): rule.rawKey
    case .list(let rules): rules.map(\.rawKey).joined(separator: "-")
    case .announced, .recurrence, .onGroup, .month, .season, .vague, .undated: form
    }
  }

  /// What is fit for an identity of a text: it is never empty, and never like the keys of the parts
  /// of a series (`s20270320`) and of a day's sessions (`t1330`).
  static func key(from text: String) -> String {
    let key = trimmed(Slug.make(from: text), to: longestKey)
    guard let first = key.first else { return "item" }
    let digits = key.dropFirst().prefix { $0.isNumber }.count
    let isReserved = first == "s" && digits >= 8 || first == "t" && digits >= 4
    return isReserved ? trimmed("x-\(key)", to: longestKey) : key
  }

  private static func trimmed(_ key: String, to length: Int) -> String {
    let key = key.prefix(length)
    return String(key.last == "-" ? key.dropLast() : key)
  }
}

extension DayRule {
  fileprivate var key: String {
    switch self {
    case .fixed(let day): "\(day.day.padded(to: 2))-\(day.month.padded(to: 2))"
    case .weekday(let nth): "\(nth.ordinal.key)\(nth.weekday.key)-\(nth.month.padded(to: 2))"
    case .lunar(let day):
      "\(day.isLeap ? "aln" : "al")-\(day.day.padded(to: 2))-\(day.month.padded(to: 2))"
    case .lastDay(let month): "ld-\(month.padded(to: 2))"
    case .lastLunarDay(let month): "al-ld-\(month.padded(to: 2))"
    case .easter(0): "easter"
    case .easter(let days): "easter-\(days < 0 ? "minus" : "plus")-\(days.magnitude)"
    case .near(let weekday, let side, let day): "\(weekday.key)-\(side.rawValue)-\(day.key)"
    }
  }
}

extension Weeks {
  fileprivate var key: String {
    let week =
      switch count {
      case .holding(let day): "week-of-\(day.key)"
      case .ofYear(let numbers): numbers.weekForm
      case .of(let event, let numbers): "\(numbers.weekForm)-of-\(event)"
      }
    return weekday.map { "\($0.key)-\(week)" } ?? week
  }
}

extension WeeklyDays {
  fileprivate var key: String {
    let names =
      switch days {
      case .weekdays(let days): days.sorted().map(\.key)
      case .workingDays: ["wd"]
      }
    let rhythm = interval == 1 ? "w" : "w\(interval)"
    return ([rhythm] + names + (starting.map { [$0.basicDescription] } ?? []))
      .joined(separator: "-")
  }
}

extension MonthlyDay {
  fileprivate var key: String {
    switch self {
    case .day(let number): number < 0 ? "\(number.key)d" : "\(number)"
    case .weekday(let number, let weekday): number.key + weekday.key
    case .workingDay(let number): "\(number.key)wd"
    case .lunar(let number): number < 0 ? "al\(number.key)d" : "al\(number)"
    }
  }
}

extension Weekday {
  /// `mon`, `sat`.
  fileprivate var key: String { String(name.prefix(3)) }
}

extension TimeOfDay {
  /// `0800`, or `080030` where there are seconds.
  fileprivate var key: String { description.filter { $0 != ":" } }
}

extension Int {
  /// `1`, `l` for the last, `l2` for the last but one.
  fileprivate var key: String { self == -1 ? "l" : self < 0 ? "l\(-self)" : "\(self)" }
}
