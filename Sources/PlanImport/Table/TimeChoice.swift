internal import CivilTime
internal import EventKitLite

/// The words for a row's time, where several columns say one.
///
/// Days and hours in columns of their own, or a day in both calendars, are one time. A day of
/// registration beside that of the contest, or of the plan beside what came of it, is another: then one
/// is taken, and it is a reading.
struct TimeChoice {
  /// The words that are the event's time.
  private(set) var texts: [String] = []
  /// The other times, with their headings.
  private(set) var unused: [String] = []
  /// The heading of the time that was chosen among several; `nil` where they are one.
  private(set) var heading: String?

  init(_ cells: [PlanRow.Cell], in context: TimeContext) {
    func joined(_ cells: [PlanRow.Cell]) -> [String] {
      [PlanColumn.day, .time].map { column in
        cells.filter { $0.column == column }.map(\.text).joined(separator: "\n")
      }.filter { !$0.isEmpty }
    }
    texts = joined(cells)
    guard Set(cells.map(\.heading)).count > 1 else { return }
    let times = cells.filter { TimeReading($0.text, in: context).isTimed }
    let whole = TimeReading(texts.joined(separator: ", "), in: context)
    guard Set(times.map(\.heading)).count > 1, Set(times.map(\.text)).count > 1,
      !whole.isTimed || whole.isList,
      let chosen = times.first(where: { !Self.isAside($0.heading) }) ?? times.first
    else { return }
    heading = chosen.heading
    texts = joined(cells.filter { $0 == chosen || !times.contains($0) })
    unused = times.filter { $0 != chosen }.map { PlanRow.labelled($0.heading, $0.text) }
  }

  /// Whether a heading is of a time that goes before the event.
  private static func isAside(_ heading: String) -> Bool {
    let words = " \(heading.plainWords.joined(separator: " ")) "
    return asides.contains { words.contains(" \($0) ") }
  }

  private static let asides = [
    "dang ky", "nop", "ho so", "ban hanh", "giao", "nhan", "thong bao", "cong bo", "cap nhat", "ky",
    "chuan bi", "de xuat", "du thao", "registration", "sign up", "issued", "updated", "published",
  ]
}

extension TimeReading {
  fileprivate var isList: Bool { if case .list = rule { true } else { false } }
}
