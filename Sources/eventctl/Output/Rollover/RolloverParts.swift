import EventKitLite
import Sheets

/// The parts of a rollover as people read it, a sheet each: few columns at a terminal, more in a
/// letter.
struct RolloverParts {
  private let rollover: Rollover
  private let text: RolloverText
  private let language: Language
  private let readers: Sheet.Readers

  init(_ rollover: Rollover, in language: Language, for readers: Sheet.Readers = .everybody) {
    self.rollover = rollover
    self.language = language
    self.readers = readers
    text = RolloverText(rollover, in: language)
  }

  /// The parts in which there is something, in the order of a letter.
  var sheets: [Sheet] {
    [
      dated, announced, undated, endingUnits, doubtfulDocuments, targets,
    ].filter { !$0.rows.isEmpty }
  }

  private typealias Field = Sheet.Field

  private func heading(_ text: LocalizedText) -> String { text[language] }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func place(_ event: ScheduledEvent?) -> String {
    event?.place?[language] ?? ""
  }

  private var dated: Sheet {
    let (old, new) = (rollover.cycle.later(by: -1), rollover.cycle)
    return Sheet(
      heading(.datedPart), in: language, of: rollover.items,
      fields: [
        Field("old-days", old.label, .date, for: .screen) {
          .text(text.short($0.before, in: old))
        },
        Field("new-days", new.label, .date, for: .screen) {
          .text(text.short($0.after, in: new))
        },
        Field("event", heading(.event), for: .screen) { item in
          .text(
            joined(
              [
                item.title(in: language), (item.after ?? item.before)?.hours(in: language) ?? "",
                place(item.after ?? item.before),
              ]
                + text.remarks(item, mostUnits: 3)))
        },
        Field("title", heading(.workItem), for: .document) { .text($0.title(in: language)) },
        Field("lead", heading(.lead), .units, for: .document) { item in
          .text((item.after ?? item.before).map { text.units.all(.lead, in: $0) })
        },
        Field("old", heading(.theYear(old)), .date, for: .document) { .text(text.long($0.before)) },
        Field("new", heading(.theYear(new)), .date, for: .document) { .text(text.long($0.after)) },
        Field("place", heading(.place), .place, for: .document, isOptional: true) {
          .text(place($0.after ?? $0.before))
        },
        Field("remarks", heading(.remarks), for: .document) {
          .text(text.remarks($0).joined(separator: "; ").capitalisedFirst)
        },
        Field("note", heading(.note), for: .document, isOptional: true) {
          .text(($0.after ?? $0.before)?.event.note?[language])
        },
        Field("first", heading(.firstDay), .date, for: .workbook) {
          .day($0.after?.possibleDays?.first)
        },
        Field("last", heading(.lastDay), .date, for: .workbook) {
          .day($0.after?.possibleDays?.last)
        },
      ], for: readers)
  }

  private var announced: Sheet {
    Sheet(
      heading(.announcedPart), in: language,
      of: rollover.unannounced.filter { $0.awaited?.by != nil },
      fields: [
        Field("ask", heading(.askFrom), .date, for: .screen) {
          .text($0.awaited?.askFrom?.compactText(in: language) ?? "–")
        },
        Field("event", heading(.eventAndAnnouncer), for: .screen) { event in
          .text(
            joined([
              event.title(in: language),
              text.units.some(event.announcers(in: rollover.programme)),
            ]))
        },
        Field("title", heading(.workItem), for: .document) { .text($0.title(in: language)) },
        Field("announcers", heading(.mustBeAnnouncedBy), .units, for: .document) { event in
          .text(text.units.official(event.announcers(in: rollover.programme)))
        },
        Field("ask-from", heading(.askFromDay), .date, for: .document) {
          .day($0.awaited?.askFrom, as: $0.awaited?.askFrom?.compactText(in: language) ?? "–")
        },
        Field("needed", heading(.neededBefore), .date, for: .document) {
          .day($0.timing?.span.first, as: text.neededBy($0))
        },
        Field("expected", heading(.expectedTime), .date, for: .document) { .text(text.long($0)) },
        Field("lead", heading(.lead), .units, for: .document) {
          .text(text.units.all(.lead, in: $0))
        },
      ], for: readers)
  }

  private var undated: Sheet {
    let lead = { (event: ScheduledEvent) in text.units.all(.lead, in: event) }
    let sorted = rollover.unannounced.filter { $0.awaited?.by == nil }.enumerated()
      .sorted { a, b in (lead(a.element), a.offset) < (lead(b.element), b.offset) }.map(\.element)
    return Sheet(
      heading(.undatedPart), in: language, of: sorted,
      fields: [
        Field("clause-first", heading(.clause), .code, for: .screen) {
          .text($0.event.clause.first)
        },
        Field("event", heading(.eventAndLead), for: .screen) { event in
          .text(joined([event.title(in: language), text.units.some(.lead, in: event)]))
        },
        Field("lead", heading(.lead), .units, for: .document) { .text(lead($0)) },
        Field("title", heading(.workItem), for: .document) { .text($0.title(in: language)) },
        Field("season", heading(.timeInPlan), .date, for: .document) { .text(text.season($0)) },
        Field("clause", heading(.clause), .code, for: .document) { .list($0.event.clause) },
      ], for: readers)
  }

  private var endingUnits: Sheet {
    Sheet(
      heading(.endingUnitsPart), in: language, of: rollover.endingUnits,
      fields: [
        Field("until", heading(.lastDayOfUnit), .date, for: .screen) {
          .text($0.until?.compactText(in: language) ?? "")
        },
        Field("unit", heading(.unitAndSuccessors), .units, for: .screen) { unit in
          .text("\(unit.name[language]) → \(text.heirs(unit))\(text.mark(unit.verification))")
        },
        Field("name", heading(.unit), .units, for: .document) { .text($0.name[language]) },
        Field("last", heading(.lastDayOfWork), .date, for: .document) {
          .text($0.until?.compactText(in: language) ?? "")
        },
        Field("successors", heading(.successors), .units, for: .document) {
          .text(text.heirs($0).capitalisedFirst)
        },
        Field("state", heading(.note), .status, for: .document) {
          .text(text.state($0.verification).capitalisedFirst)
        },
      ], for: readers)
  }

  private var doubtfulDocuments: Sheet {
    Sheet(
      heading(.documentsPart), in: language, of: rollover.doubtfulBases,
      fields: [
        Field("document", heading(.document), .code, for: .screen) { .text($0.number ?? "–") },
        Field("about", heading(.documentTitle), for: .screen) {
          .text($0.title[language] + text.mark($0.verification))
        },
        Field("number", heading(.documentNumber), .code, for: .document) { .text($0.number) },
        Field("title", heading(.documentTitle), for: .document) { .text($0.title[language]) },
        Field("signed", heading(.signed), .date, for: .document) {
          .text($0.signed?.compactText(in: language))
        },
        Field("state", heading(.documentState), .status, for: .document) {
          .text(text.state($0.verification).capitalisedFirst)
        },
      ], for: readers)
  }

  private var targets: Sheet {
    Sheet(
      heading(.targetsPart), in: language, of: rollover.targets,
      fields: [
        Field("amount", heading(.targetValue), .number, for: .screen) { .text($0.value) },
        Field("target", heading(.targetAndUnit), for: .screen) { due in
          .text(joined([due.target.measure[language], text.units.some(due.units)]))
        },
        Field("measure", heading(.target), for: .document) { .text($0.target.measure[language]) },
        Field("unit", heading(.unit), .units, for: .document) { .text(text.units.all($0.units)) },
        Field("value", heading(.targetValue), .number, for: .document) { .text($0.value) },
        Field("clause", heading(.clause), .code, for: .document) { .list($0.target.clause) },
      ], for: readers)
  }
}
