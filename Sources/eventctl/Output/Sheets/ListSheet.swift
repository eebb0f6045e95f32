import EventKitLite
import Sheets

/// What a programme's files name, with the ids: events, units, categories, documents.
struct ListSheet {
  private let programme: Programme
  private let language: Language
  private let labels: UnitLabels

  init(_ programme: Programme, in language: Language) {
    self.programme = programme
    self.language = language
    labels = UnitLabels(programme, in: language)
  }

  private func heading(_ text: LocalizedText) -> String { text[language] }

  /// Events, in the order of the file, with their rules in words.
  func events(for readers: Sheet.Readers) -> Sheet {
    typealias Field = Sheet.Field<ProgrammeEvent>
    return Sheet(
      in: language, of: programme.events,
      fields: [
        Field("id", "ID", .code) { .text($0.id.rawValue) },
        Field("event", heading(.event), for: .screen) {
          .text("\($0.title[language]) · \(rule($0))")
        },
        Field("title", heading(.event), for: [.document, .data]) { .text($0.title[language]) },
        Field("when", heading(.ruleHeading), .rule, for: [.document, .data]) { .text(rule($0)) },
        Field("categories", heading(.categoriesHeading), for: [.document, .data]) { event in
          .list(
            event.categories.map(\.rawValue),
            as: event.categories.compactMap { programme.category($0)?.name[language] }
              .joined(separator: ", "))
        },
        Field("lead", heading(.lead), .units, for: [.document, .data]) { event in
          .list(event.units(.lead).map(\.rawValue), as: labels.all(event.units(.lead)))
        },
      ], for: readers)
  }

  private func rule(_ event: ProgrammeEvent) -> String {
    event.when.text(in: language, of: programme)
  }

  /// Units and groups, in the order of the file.
  func units(for readers: Sheet.Readers) -> Sheet {
    typealias Field = Sheet.Field<Programme.Unit>
    return Sheet(
      in: language, of: programme.units.all,
      fields: [
        Field("id", "ID", .code) { .text($0.id.rawValue) },
        Field("unit", heading(.nameHeading), .units, for: .screen) { .text(sentence($0)) },
        Field("name", heading(.nameHeading), .units, for: [.document, .data]) {
          .text($0.name[language])
        },
        Field("short", heading(.shortNameHeading), for: [.document, .data], isOptional: true) {
          .text($0.short?[language])
        },
        Field("level", heading(.levelHeading), .status, for: [.document, .data], isOptional: true) {
          .text($0.level?.rawValue, as: level(of: $0))
        },
        Field(
          "members", heading(.membersHeading), .units, for: [.document, .data], isOptional: true
        ) { unit in
          let members = (unit.members ?? []).map(\.unit)
          return .list(members.map(\.rawValue), as: labels.all(members))
        },
        Field("from", heading(.firstDay), .date, for: [.document, .data], isOptional: true) {
          .day($0.from)
        },
        Field("until", heading(.untilHeading), .date, for: [.document, .data], isOptional: true) {
          .day($0.until)
        },
      ], for: readers)
  }

  /// The name, the level, and until when there is such a unit.
  private func sentence(_ unit: Programme.Unit) -> String {
    let until = unit.until.map { LocalizedText.existsUntil($0.compactText(in: language))[language] }
    return [unit.name[language], level(of: unit), until ?? ""].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func level(of unit: Programme.Unit) -> String {
    let words = [
      unit.isGroup ? LocalizedText.groupOfUnits : nil, unit.level.map(LocalizedText.level),
    ]
    return words.compactMap { $0?[language] }.joined(separator: ", ")
  }

  /// Categories, in the order of the file.
  func categories(for readers: Sheet.Readers) -> Sheet {
    typealias Field = Sheet.Field<Programme.Category>
    return Sheet(
      in: language, of: programme.categories,
      fields: [
        Field("id", "ID", .code) { .text($0.id.rawValue) },
        Field("name", heading(.nameHeading)) { .text($0.name[language]) },
        Field("color", heading(.colourHeading), .code, for: [.document, .data], isOptional: true) {
          .text($0.color)
        },
      ], for: readers)
  }

  /// The documents that the programme rests on, in the order of the file.
  func documents(for readers: Sheet.Readers) -> Sheet {
    typealias Field = Sheet.Field<Programme.LegalBasis>
    return Sheet(
      in: language, of: programme.basis,
      fields: [
        Field("id", "ID", .code) { .text($0.id.rawValue) },
        Field("document", heading(.titleHeading), for: .screen) { basis in
          .text(
            [basis.title[language], basis.number, basis.signed?.compactText(in: language)]
              .compactMap(\.self).joined(separator: " · "))
        },
        Field("number", heading(.numberHeading), .code, for: [.document, .data], isOptional: true) {
          .text($0.number)
        },
        Field("signed", heading(.signedHeading), .date, for: [.document, .data], isOptional: true) {
          .day($0.signed)
        },
        Field("title", heading(.titleHeading), for: [.document, .data]) {
          .text($0.title[language])
        },
        Field("issuer", heading(.issuerHeading), for: [.document, .data], isOptional: true) {
          .text($0.issuer)
        },
        Field(
          "verified", heading(.verifiedHeading), .status, for: [.document, .data], isOptional: true
        ) { basis in
          .text(
            basis.verification?.rawValue,
            as: basis.verification.map { LocalizedText.verified($0)[language] } ?? "")
        },
      ], for: readers)
  }
}
