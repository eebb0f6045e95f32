import EventKitLite
import Papers
import Sheets

/// All that concerns one unit in a year: its days, what it must report, and what has no day yet.
struct UnitPaper {
  let schedule: Schedule
  let unit: Programme.Unit
  /// What it must report, or each of its members.
  let reports: [ScheduledEvent]
  let scope: PaperScope
  let terms: PaperTerms
  let words: PaperWords

  private var language: Language { words.language }

  var paper: Paper {
    let title = words.words(.unitTitle(scope.titleYear))
    let blocks: [Paper.Block] =
      [.head(terms.head()), .title([title, words.words(.unitNow(unit.name[language], heirs))])]
      + words.limits(others) + [
        table(.datedSection, schedule.events), table(.reportSection, uniqueReports),
        table(.undatedSection, schedule.waiting),
      ]
    return Paper(
      "\(unit.name[language]), \(words.name(of: scope))", in: language, office: terms.office,
      parts: [Paper.Part(.landscape, blocks)])
  }

  /// Who has followed the unit, where it ended before the year.
  private var heirs: String {
    guard let until = unit.until, until < scope.days.first else { return "" }
    return words.units.official(
      words.programme.units.holders(of: unit.id, during: scope.days).map(\.unit))
  }

  /// To what it is limited beside the unit, whose name is the title.
  private var others: PaperScope {
    var scope = scope
    scope.unit = nil
    return scope
  }

  /// What each member of a group must report, once.
  private var uniqueReports: [ScheduledEvent] {
    var seen: Set<String> = []
    return reports.filter { seen.insert($0.identity).inserted }
  }

  private func table(_ title: LocalizedText, _ events: [ScheduledEvent]) -> Paper.Block {
    .table(Paper.Table(sheet(words.words(title), of: events)))
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
