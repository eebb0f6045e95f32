internal import CivilTime

/// A month of a plan, with its year where that is said.
package struct PlanMonth: Sendable, Hashable {
  /// 1…12.
  package var month: Int
  package var year: Int?

  /// Creates a month.
  package init(_ month: Int, year: Int? = nil) {
    self.month = month
    self.year = year
  }
}

extension PlanMonth {
  /// The month in a column of months: `9`, `Tháng 9`, `T9/2026`.
  init?(column text: String) {
    if let number = Int(text), (1...12).contains(number) {
      self.init(number)
      return
    }
    let text = text.replacing("T.", with: "T")
    guard let elements = TimePhrase.elements(of: text, in: TimeContext()), elements.count == 1,
      case .days(let days) = elements[0], days.count == 1, days[0].last == nil,
      days[0].first.isMonth, !days[0].first.isLunar, let month = days[0].first.month
    else { return nil }
    self.init(month, year: days[0].first.year)
  }

  /// Several months in a column of months, in words that are read: `11 + 12`, `01, 02/2027`.
  static func several(column text: String) -> String? {
    let parts = text.split { ",;+&-–".contains($0) || $0.isNewline }.map { $0.trimmingSpaces() }
    let isMonths = parts.allSatisfy { part in
      let numbers = part.split(separator: "/")
      return numbers.first.flatMap { Int($0) }.map { (1...12).contains($0) } ?? false
        && (numbers.count == 1 || numbers.count == 2 && numbers[1].count == 4)
    }
    return parts.count > 1 && isMonths ? "tháng \(text)" : nil
  }

  /// The month in words that are read again.
  var text: String { "tháng \(month)" + (year.map { "/\($0)" } ?? "") }
}
