import EventKitLite
import Papers
import Sheets

/// What was due in a year and what was reported: a letter with the numbers, and the table as its
/// annex.
struct ReportPaper {
  let rows: [ResultRow]
  let scope: PaperScope
  let terms: PaperTerms
  let words: PaperWords

  private var language: Language { words.language }

  var paper: Paper {
    let subject = words.words(.reportSubject(words.name, scope.titleTime))
    let count = { (state: ResultRow.State) in rows.count { $0.isDue && $0.state == state } }
    let letter: [Paper.Block] =
      [.head(terms.head()), .title([words.words(.reportTitle), subject])]
      + words.limits(scope, daysInTitle: !scope.isOfOneYear) + [
        .paragraph(
          words.words(
            .reportBody(
              due: rows.count(where: \.isDue), reported: count(.reported),
              overdue: count(.overdue), open: count(.open) + count(.notYetDue), scope.time))),
        .closing(terms.closing(to: [.allUnits, .keptCopy])),
      ]
    let title = words.words(.resultsTitle(scope.titleYear))
    let annex: [Paper.Block] =
      [.title([words.words(.annexTitle), title])] + words.limits(scope) + [
        terms.annex(of: .reportTitle), .table(Paper.Table(sheet, named: title.capitalisedOnly)),
      ]
    return Paper(
      subject, in: language, office: terms.office,
      parts: [Paper.Part(.portrait, letter), Paper.Part(.landscape, annex)])
  }

  private var sheet: Sheet {
    let readers: Sheet.Readers = [.document, .workbook]
    let fields = [
      Sheet.Field<ResultRow>("title", words.words(.paperContent), .text, for: readers) {
        .text($0.event.title(in: language))
      },
      Sheet.Field("planned", words.words(.paperPlanned), .date, for: readers) {
        .text(words.when($0.event))
      },
      Sheet.Field("done", words.words(.paperDone), .date, for: readers) { row in
        .text(row.result.map { words.words(.paperDay($0.on)) })
      },
      Sheet.Field("unit", words.words(.paperReporter), .units, for: readers) {
        .text(words.units.all([$0.unit]))
      },
      Sheet.Field("result", words.words(.paperResult), .place, for: readers) {
        .text($0.result?.document)
      },
      Sheet.Field("state", words.words(.paperState), .status, for: readers) {
        .text(words.words(.resultState($0.state)))
      },
      Sheet.Field("note", words.words(.note), .place, for: readers) { row in
        .text(
          [
            row.result?.note?[language],
            row.daysLate.map { words.words(.daysLate($0)) },
            row.heirs.isEmpty ? nil : words.words(.askedOf(words.units.all(row.heirs))),
          ].compactMap(\.self).joined(separator: "; "))
      },
      Sheet.Field("due", words.words(.dueHeading), .date, for: .workbook) { .day($0.due) },
      Sheet.Field("reported", words.words(.reportedDay), .date, for: .workbook) {
        .day($0.result?.on)
      },
    ]
    let groups = [
      (title: String?.none, subjects: rows.filter(\.isDue)),
      (title: words.words(.reportedBesides), subjects: rows.filter { !$0.isDue }),
    ]
    return Sheet(in: language, of: groups, fields: fields, for: readers)
      .numbered(words.words(.rowNumber))
  }
}
