import EventKitLite
import Papers
import Sheets

/// The new year beside the old one, as a letter to those who have to announce something.
struct LetterPaper {
  let rollover: Rollover
  let terms: PaperTerms
  let words: PaperWords

  private var language: Language { words.language }

  var paper: Paper {
    let subject = words.words(.letterSubject(words.name, rollover.cycle.label))
    let letter: [Paper.Block] = [
      .head(terms.head(subject: subject)),
      .addressees(
        words.words(.addressees), addressees.isEmpty ? [words.words(.dots)] : addressees),
      .paragraph(RolloverText(rollover, in: language).summary),
      .paragraph(words.words(.letterBody)),
      .closing(terms.closing(to: [.asAbove, .keptCopy])),
    ]
    let parts = RolloverParts(rollover, in: language, for: [.document, .workbook])
    let tables = parts.sheets.enumerated().map { index, part in
      // Notes of those who keep the files are not for those who get the letter.
      var part = part.without("note").numbered(words.words(.rowNumber))
      part.title = "\(index + 1). \(part.title ?? "")"
      return Paper.Block.table(Paper.Table(part))
    }
    let annex: [Paper.Block] =
      [
        .title([
          words.words(.annexTitle),
          LocalizedText.rolloverTitle(rollover.cycle)[language].uppercased(),
        ]),
        terms.annex(of: .officialLetter),
      ] + tables
    return Paper(
      subject, in: language, office: terms.office,
      parts: [Paper.Part(.portrait, letter), Paper.Part(.landscape, annex)])
  }
  /// Those who must announce something, or who have followed them; of what nobody must, those who lead
  /// it, groups by their own names.
  private var addressees: [String] {
    let asked = rollover.unannounced.flatMap { event in
      event.awaited?.by == nil
        ? event.duties.filter { $0.role == .lead }.map(\.unit)
        : event.announcers(in: words.programme)
    }
    var seen = Set<String>()
    return asked.map { words.units.official([$0]) }.filter { seen.insert($0).inserted }
  }
}
