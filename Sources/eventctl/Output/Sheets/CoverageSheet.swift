import EventKitLite
import Sheets

/// Which clause of the plan gives what to whom.
struct CoverageSheet {
  /// By what the rows are put together.
  enum Order: String, CaseIterable { case clause, unit }

  private let programme: Programme
  private let language: Language
  private let labels: UnitLabels
  private let order: Order

  init(_ programme: Programme, by order: Order, in language: Language) {
    self.programme = programme
    self.order = order
    self.language = language
    labels = UnitLabels(programme, in: language)
  }

  /// The sheet of a matrix: for programs and documents a row for each part, on the screen a line for
  /// each event of a clause, or of a unit.
  func sheet(of rows: [Coverage.Row], for readers: Sheet.Readers) -> Sheet {
    if readers == .screen {
      return Sheet(in: language, of: lines(of: rows), fields: screen, for: readers)
    }
    let sorted = order == .clause ? rows : byUnit(rows)
    return Sheet(in: language, of: sorted, fields: fields, for: readers)
  }

  private func heading(_ text: LocalizedText) -> String { text[language] }

  // MARK: Rows

  private typealias Field = Sheet.Field<Coverage.Row>

  private var fields: [Field] {
    [
      Field("clause", heading(.clause), .code) { .text($0.clause) },
      Field("event", "ID", .code) { .text($0.event?.rawValue ?? $0.target?.rawValue) },
      Field("kind", for: .data) { .text($0.event == nil ? "target" : "event") },
      Field("title", heading(.event), for: .document) { .text(title($0)) },
      Field("unit", heading(.unit), .code) { .text($0.unit?.rawValue) },
      Field("name", heading(.nameHeading), .units, for: .document) { row in
        .text(row.unit.map { labels.all([$0]) })
      },
      Field("member-of", heading(.memberOf), .code) { .text($0.memberOf?.rawValue) },
      Field("role", heading(.roleHeading), .status) { .text($0.role?.rawValue) },
      Field("verified", heading(.certaintyHeading), .status) { row in
        .text(row.unit == nil ? nil : (row.verification ?? .plan).rawValue)
      },
      Field("note", heading(.note), isOptional: true) { .text($0.note?[language]) },
    ]
  }

  private func byUnit(_ rows: [Coverage.Row]) -> [Coverage.Row] {
    let places = Dictionary(
      programme.units.all.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return rows.enumerated().sorted { a, b in
      let (x, y) = (a.element.unit.flatMap { places[$0] }, b.element.unit.flatMap { places[$0] })
      return (x ?? .max, a.offset) < (y ?? .max, b.offset)
    }.map(\.element)
  }

  private func title(_ row: Coverage.Row) -> String {
    if let event = row.event { return programme.event(event)?.title[language] ?? event.rawValue }
    let target = programme.targets.first { $0.id == row.target }
    return target?.measure[language] ?? ""
  }

  // MARK: Lines

  /// An event of a clause with its units, or of a unit with its clauses.
  private struct Line {
    let first: String
    let second: String
    var third: [String]
  }

  private var screen: [Sheet.Field<Line>] {
    switch order {
    case .clause:
      [
        .init("clause", heading(.clause), .code) { .text($0.first) },
        .init("event", heading(.event)) { .text($0.second) },
        .init("units", heading(.unitsWithRoles), .units) {
          .text($0.third.joined(separator: ", "))
        },
      ]
    case .unit:
      [
        .init("unit", heading(.unit), .units) { .text($0.first) },
        .init("duty", heading(.dutyHeading)) { .text($0.second) },
        .init("clauses", heading(.clause), .code) { .text($0.third.joined(separator: ", ")) },
      ]
    }
  }

  private func lines(of rows: [Coverage.Row]) -> [Line] {
    let shown = order == .clause ? rows.filter { $0.memberOf == nil } : byUnit(rows)
    var lines: [Line] = []
    var places: [[String]: Int] = [:]
    for row in shown {
      let units = row.unit.map { labels.all([$0]) } ?? "–"
      let role =
        row.role.map { LocalizedText.role($0)[language].lowercased() }
        ?? (row.event == nil ? LocalizedText.targetKind[language] : nil)
      let withRole = { (text: String) in role.map { "\(text) (\($0))" } ?? text }
      let line =
        switch order {
        case .clause:
          Line(
            first: row.clause.isEmpty ? "–" : row.clause, second: title(row),
            third: row.unit == nil ? [] : [withRole(units)])
        case .unit:
          Line(
            first: units, second: withRole(title(row)),
            third: row.clause.isEmpty ? [] : [row.clause])
        }
      let key = [line.first, line.second]
      if let place = places[key] {
        lines[place].third += line.third.filter { !lines[place].third.contains($0) }
      } else {
        places[key] = lines.count
        lines.append(line)
      }
    }
    return lines
  }
}
