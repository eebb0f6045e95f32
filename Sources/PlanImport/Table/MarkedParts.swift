internal import CivilTime
internal import EventKitLite

/// The months or quarters in whose columns a row is marked, as a time in words.
struct MarkedParts {
  /// The time: one after the other, and months without a gap from the first to the last; `nil` where
  /// nothing is marked.
  private(set) var text: String?
  /// What stands in the columns beside marks, with their headings.
  private(set) var words: [String] = []

  init(_ marks: [PlanRow.Cell], in context: TimeContext) {
    var items: [String] = []
    let isMonthly = marks.allSatisfy { PlanMonth(column: $0.heading) != nil }
    if marks.count == (isMonthly ? 12 : 4), marks.allSatisfy({ Self.isMark($0.text) }) {
      text = "cả năm"
      return
    }
    var place = 0
    while place < marks.count {
      let first = marks[place]
      if let day = Self.day(in: first.text, context) {
        items.append(day)
        place += 1
        continue
      }
      var last = place
      if Self.isMark(first.text) {
        while last + 1 < marks.count, marks[last + 1].place == marks[last].place + 1,
          Self.isMark(marks[last + 1].text)
        {
          last += 1
        }
      } else {
        words.append(PlanRow.labelled(first.heading, first.text))
      }
      if last > place, isMonthly {
        items.append("\(first.heading) - \(marks[last].heading)")
      } else {
        items += marks[place...last].map(\.heading)
      }
      place = last + 1
    }
    text = items.isEmpty ? nil : items.joined(separator: "; ")
  }

  /// A day that stands below its month: `15/4`.
  private static func day(in text: String, _ context: TimeContext) -> String? {
    guard text.contains("/") else { return nil }
    let reading = TimeReading(text, in: context)
    return reading.namesDay && reading.doubts.isEmpty ? text : nil
  }

  private static func isMark(_ text: String) -> Bool {
    ["x", "v", "✓", "✔", "√", "☑", "●", "•", "■", "*", "+"].contains(text.lowercased())
  }
}
