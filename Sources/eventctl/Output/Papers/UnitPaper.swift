import EventKitLite
import Papers
import Sheets

/// All that concerns one unit in a year: its days, what it must report, and what has no day yet.
struct UnitPaper {
  let schedule: Schedule
  let unit: Programme.Unit
  /// What it must report.
  let reports: [ScheduledEvent]
  let year: CycleYear
  let terms: PaperTerms
  let words: PaperWords

  private var language: Language { words.language }

  var paper: Paper {
    let title = words.words(.unitTitle(year.label))
    let blocks: [Paper.Block] =
      [.head(terms.head()), .title([title, words.words(.unitNow(unit.name[language], heirs))])]
      + part(.datedSection, schedule.events) + part(.reportSection, reports)
      + part(.undatedSection, schedule.waiting)
    return Paper(
      "\(unit.name[language]), \(year.label)", in: language, office: terms.office,
      parts: [Paper.Part(.landscape, blocks)])
  }

  /// Who has followed the unit, where it ended before the year.
  private var heirs: String {
    guard let until = unit.until, until < year.span.first else { return "" }
    return words.units.official(
      words.programme.units.holders(of: unit.id, during: year.span).map(\.unit))
  }

  private func part(_ title: LocalizedText, _ events: [ScheduledEvent]) -> [Paper.Block] {
    guard !events.isEmpty else {
      return [.section(words.words(title)), .paragraph(words.words(.nothingHere))]
    }
    return [.table(Paper.Table(sheet(words.words(title), of: events)))]
  }

  private func sheet(_ title: String, of events: [ScheduledEvent]) -> Sheet {
    let readers: Sheet.Readers = [.document, .workbook]
    let fields =
      [
        Sheet.Field<ScheduledEvent>("when", words.words(.paperWhen), .date, for: readers) {
          .text(words.when($0))
        },
        Sheet.Field("title", words.words(.paperContent), .text, for: readers) {
          .text($0.title(in: language))
        },
        Sheet.Field("role", words.words(.paperRole), .status, for: readers) { event in
          .text(event.roles[unit.id].map { words.words(.role($0)).capitalisedFirst })
        },
        Sheet.Field("lead", words.words(.paperLead), .units, for: readers) {
          .text(words.units.all(.lead, in: $0))
        },
        Sheet.Field("with", words.words(.paperWith), .units, for: readers) {
          .text(words.others($0))
        },
        Sheet.Field("note", words.words(.note), .place, for: readers) { event in
          .text(
            [words.note(event), words.product(event)].filter { !$0.isEmpty }
              .joined(separator: "; "))
        },
      ] + words.typed
    return Sheet(title, in: language, of: events, fields: fields, for: readers)
      .numbered(words.words(.rowNumber))
  }
}
