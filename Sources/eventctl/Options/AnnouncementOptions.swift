import ArgumentParser
import EventKitLite

/// What is announced: new dates, a move, a cancellation, a theme, and the document that says so.
struct AnnouncementOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The first day; without a year it is one of the cycle year.", valueName: "yyyy-mm-dd|d/m"))
  var from: String?

  @Option(
    name: .long, help: ArgumentHelp("The last day; the first by default.", valueName: "day"))
  var to: String?

  @Option(name: .long, help: ArgumentHelp("The number of the document.", valueName: "number"))
  var document: String?

  @Option(name: .long, help: ArgumentHelp("The day it was signed.", valueName: "day"))
  var signed: String?

  @Option(name: .long, help: ArgumentHelp("The year's theme.", valueName: "text"))
  var theme: String?

  @Option(
    name: .long, help: ArgumentHelp("The theme in the other language.", valueName: "text"))
  var themeTranslation: String?

  @Option(name: .long, help: ArgumentHelp("A remark for readers.", valueName: "text"))
  var note: String?

  @Option(
    name: .long, help: ArgumentHelp("Where it was found, in a few words.", valueName: "text"))
  var source: String?

  @Flag(name: .long, help: "New dates for what has dates already.")
  var move = false

  @Flag(name: .long, help: "It is not held in that year.")
  var cancel = false

  @Flag(name: .long, help: "In place of everything that was announced for that year before.")
  var replace = false

  func validate() throws {
    if [move, cancel, replace].count(where: { $0 }) > 1 {
      throw ValidationError("Use one of --move, --cancel and --replace.")
    }
    if cancel, from != nil { throw ValidationError("A cancellation has no dates.") }
    if move, from == nil { throw ValidationError("Say the new days with --from and --to.") }
    if to != nil, from == nil { throw ValidationError("Give --from, too.") }
    if themeTranslation != nil, theme == nil { throw ValidationError("Give --theme, too.") }
    if !cancel, from == nil, theme == nil, note == nil {
      throw ValidationError("Say the days with --from and --to, or the --theme, or a --note.")
    }
    for (name, text) in [
      ("document", document), ("theme", theme), ("theme-translation", themeTranslation),
      ("note", note), ("source", source),
    ] where text?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("--\(name) is empty.")
    }
  }

  /// The announcement of one year of an event.
  func announcement(
    of event: ProgrammeEvent.ID, in year: Int, language: Language
  ) throws -> Announcement {
    let isChecked = document != nil || source != nil
    return Announcement(
      of: event, in: year, kind, dates: try dates(in: year), document: document,
      signed: try signed.map { try Arguments.day($0, in: year) },
      theme: theme.map { text($0, translation: themeTranslation, in: language) },
      note: note.map { text($0, translation: nil, in: language) },
      verification: isChecked ? .source : .unverified, source: source)
  }

  private var kind: Announcement.Kind {
    if move { return .moved }
    if cancel { return .cancelled }
    return replace ? .corrected : .announced
  }

  private func dates(in year: Int) throws -> DateSpan? {
    guard let from else { return nil }
    let first = try Arguments.day(from, in: year)
    let last = try to.map { try Arguments.day($0, in: year) } ?? first
    if let span = DateSpan(first, through: last) { return span }
    throw Console.misuse("--to \(last) is before --from \(first)")
  }

  private func text(
    _ text: String, translation: String?, in language: Language
  ) -> LocalizedText {
    language == .vietnamese
      ? LocalizedText(vi: text, en: translation) : LocalizedText(vi: translation, en: text)
  }
}

extension Arguments {
  /// A day as people write it: `2026-10-05`, `5/10/2026`, or `5/10` of a given year.
  static func day(_ text: String, in year: Int) throws -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    if (2...3).contains(numbers.count), let day = numbers[0], let month = numbers[1],
      let year = numbers.count == 3 ? numbers[2] : year, year >= 1900,
      let date = CalendarDate(year, month, day)
    {
      return date
    }
    throw Console.misuse("'\(text)' is not a day; write it as 2026-10-05 or 5/10")
  }
}
