import ArgumentParser
import EventKitLite

/// What kind of programme somebody begins: `init --kind`.
///
/// Each has a file under `Starters` in each language, which holds the files of a programme one after
/// the other, each below a line with its name: `--- units.yaml`.
enum StarterKind: String, ExpressibleByArgument, CaseIterable {
  case office, school, museum
  case libraryNetwork = "library-network"

  /// The year that is at hand on a day: a school's begins in September.
  func year(at day: CalendarDate) -> Int {
    let september = MonthDay(day: 1, month: 9)
    return self == .school ? CycleYear(of: day, beginning: september ?? .newYear).number : day.year
  }

  /// The files of a programme of this kind, with the schemas that editors check them by.
  ///
  /// - Parameters:
  ///   - id: the programme's id.
  ///   - years: the years that it covers.
  func files(
    id: String, years: ClosedRange<Int>, in language: Language
  ) -> [StarterProgramme.File] {
    let template = String(decoding: template(in: language), as: UTF8.self)
      .replacing("<id>", with: id)
      .replacing("<first>", with: "\(years.lowerBound)")
      .replacing("<last>", with: "\(years.upperBound)")
    let files = template.split(separator: #/(?:^|\n)--- /#).map { part in
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      return StarterProgramme.File(
        name: String(part[..<end]), text: String(part[end...].dropFirst()).ended)
    }
    let schemas = Self.schemas.filter { schema in
      files.contains { $0.text.contains(schema.name) }
    }
    return files + schemas.map { StarterProgramme.File(name: $0.name, text: $0.text) }
  }

  private func template(in language: Language) -> [UInt8] {
    let templates: [Language: [UInt8]] =
      switch self {
      case .office:
        [.vietnamese: PackageResources.office_vi_yaml, .english: PackageResources.office_en_yaml]
      case .school:
        [.vietnamese: PackageResources.school_vi_yaml, .english: PackageResources.school_en_yaml]
      case .museum:
        [.vietnamese: PackageResources.museum_vi_yaml, .english: PackageResources.museum_en_yaml]
      case .libraryNetwork:
        [
          .vietnamese: PackageResources.library_network_vi_yaml,
          .english: PackageResources.library_network_en_yaml,
        ]
      }
    return templates[language] ?? []
  }

  private static let schemas: [(name: String, text: String)] = [
    ("programme", PackageResources.programme_schema_json),
    ("units", PackageResources.units_schema_json),
    ("events", PackageResources.events_schema_json),
    ("announcements", PackageResources.announcements_schema_json),
    ("results", PackageResources.results_schema_json),
    ("holidays", PackageResources.holidays_schema_json),
  ].map { ("schema/\($0).schema.json", String(decoding: $1, as: UTF8.self)) }
}

extension String {
  /// The text with one end of line at its end.
  fileprivate var ended: String {
    var text = self
    while text.hasSuffix("\n") { text.removeLast() }
    return text + "\n"
  }
}
