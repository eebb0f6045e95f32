internal import CivilTime

/// What the form of a cell shows of its number: a plain number, or parts of a day and an hour
/// (ECMA-376, part 1, 18.8.30 and 18.8.31).
///
/// ```
/// dd/mm/yyyy       day, month and year
/// [$-42A]d mmmm    day and month
/// "Tháng "m/yyyy   month and year
/// hh:mm            hour
/// ```
struct NumberForm: Hashable {
  private(set) var showsYear = false
  private(set) var showsMonth = false
  private(set) var showsDay = false
  private(set) var showsHour = false

  /// A plain number.
  static let number = NumberForm()

  var showsDate: Bool { showsYear || showsMonth || showsDay }

  /// One of the forms that Excel knows by number.
  init?(builtIn number: Int) {
    guard let code = Self.builtIn[number] else { return nil }
    self.init(code)
  }

  /// A form by its code.
  init(_ code: String) {
    var letters: [Character] = []
    for letter in Self.letters(of: code) where letter != letters.last { letters.append(letter) }
    for (index, letter) in letters.enumerated() {
      switch letter {
      case "y": showsYear = true
      case "d": showsDay = true
      case "h": showsHour = true
      case "m":
        // Behind hours and before seconds it is minutes.
        let isMinutes =
          index > 0 && letters[index - 1] == "h"
          || index + 1 < letters.count && letters[index + 1] == "s"
        if !isMinutes { showsMonth = true }
      default: break
      }
    }
  }

  private init() {}

  /// The letters of a code that stand for parts of a moment, those of its first section, which is that
  /// for positive numbers.
  private static func letters(of code: String) -> [Character] {
    var letters: [Character] = []
    var rest = code.lowercased()[...]
    if rest == "general" { return [] }
    while let sign = rest.popFirst() {
      switch sign {
      case ";": return letters
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // Hours beyond a day; the others are languages, colours and conditions.
        if !inside.isEmpty, inside.allSatisfy({ $0 == "h" }) { letters.append("h") }
      case "y", "m", "d", "h", "s": letters.append(sign)
      default: break
      }
    }
    return letters
  }

  private static let builtIn: [Int: String] = [
    14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss",
    20: "h:mm", 21: "h:mm:ss", 22: "d/m/yyyy h:mm", 46: "[h]:mm:ss",
  ]
}

extension OfficeTable.Cell {
  /// A number as its form shows it.
  init(number: Double, form: NumberForm, countsFrom1904: Bool) {
    self.init(text: number.plain, value: .number(number))
    guard form.showsDate || form.showsHour, number >= 0, number < 3_000_000 else { return }
    let minutes = Int((number * 1440).rounded())
    let (hour, minute) = (minutes / 60, minutes % 60)
    guard form.showsDate else {
      text = "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
      // More than a day is how long something lasts.
      if hour < 24 { value = .time(minutes: minutes) }
      return
    }
    let whole = form.showsHour ? minutes / 1440 : Int(number)
    guard let day = ExcelDay.day(whole, countsFrom1904: countsFrom1904) else { return }
    self.init(day: day, form: form, minutes: form.showsHour ? minutes % 1440 : nil)
  }

  /// A day as a form shows it.
  private init(day: CalendarDate, form: NumberForm, minutes: Int?) {
    let clock = minutes.map { " \(($0 / 60).padded(to: 2)):\(($0 % 60).padded(to: 2))" } ?? ""
    switch (form.showsDay, form.showsMonth, form.showsYear) {
    case (true, true, true):
      self.init(
        text: "\(day.day)/\(day.month)/\(day.year)\(clock)", value: .day(day, minutes: minutes))
    case (true, true, false):
      let value = MonthDay(day: day.day, month: day.month).map(OfficeTable.Value.dayOfYear)
      self.init(text: "\(day.day)/\(day.month)\(clock)", value: value ?? .text)
    case (false, true, true):
      self.init(
        text: "\(day.month)/\(day.year)\(clock)", value: .month(year: day.year, month: day.month))
    case (true, false, _): self.init(number: day.day)
    case (false, true, false): self.init(number: day.month)
    case (false, false, _): self.init(number: day.year)
    }
  }

  private init(number: Int) { self.init(text: String(number), value: .number(Double(number))) }
}

extension Double {
  /// The number as a spreadsheet shows it that has no form: with 15 digits at most.
  var plain: String {
    if let whole = Int(exactly: self), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    // A sum such as 0.1 + 0.2 has more digits than anybody has typed.
    var scale = 1.0
    while scale <= 1e15 {
      let rounded = (self * scale).rounded() / scale
      if abs(rounded - self) <= abs(self) * 1e-15 { return String(rounded) }
      scale *= 10
    }
    return String(self)
  }
}
