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
    let asked = rollover.unannounced.flatMap { $0.announcers(in: words.programme) }
    var seen = Set<Programme.Unit.ID>()
    let addressees = asked.filter { seen.insert($0).inserted }
    let letter: [Paper.Block] = [
      .head(terms.head(subject: subject)),
      .addressee(words.words(.addressees(words.units.some(addressees, most: 6)))),
      .paragraph(RolloverText(rollover, in: language).summary),
      .paragraph(words.words(.letterBody)),
      .closing(terms.closing(to: [.asAbove, .keptCopy])),
    ]
    let tables = RolloverParts(rollover, in: language).sheets.enumerated().map { index, part in
      var part = part.numbered(words.words(.rowNumber))
      part.title = "\(index + 1). \(part.title ?? "")"
      return Paper.Block.table(Paper.Table(part))
    }
    let annex: [Paper.Block] =
      [
        .title([words.words(.annexTitle), LocalizedText.rolloverTitle(rollover.cycle)[language]]),
        terms.annex(of: .officialLetter),
      ] + tables
    return Paper(
      subject, in: language, office: terms.office,
      parts: [Paper.Part(.portrait, letter), Paper.Part(.landscape, annex)])
  }
}
