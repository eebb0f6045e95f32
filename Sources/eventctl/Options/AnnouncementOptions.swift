import ArgumentParser
import EventKitLite

/// What is announced: new dates, a move, a cancellation, a theme, and the document that says so.
struct AnnouncementOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp(.helpAnnouncedFrom, valueName: .valueDay),
    transform: Arguments.day)
  var from: DayArgument?

  @Option(
    name: .long, help: ArgumentHelp(.helpAnnouncedTo, valueName: .valueDay),
    transform: Arguments.day)
  var to: DayArgument?

  @Option(name: .long, help: ArgumentHelp(.helpDocument, valueName: .valueNumber))
  var document: String?

  @Option(
    name: .long, help: ArgumentHelp(.helpSigned, valueName: .valueDay), transform: Arguments.day)
  var signed: DayArgument?

  @Option(name: .long, help: ArgumentHelp(.helpTheme, valueName: .valueText))
  var theme: String?

  @Option(name: .long, help: ArgumentHelp(.helpThemeTranslation, valueName: .valueText))
  var themeTranslation: String?

  @Option(name: .long, help: ArgumentHelp(.helpRemark, valueName: .valueText))
  var note: String?

  @Option(name: .long, help: ArgumentHelp(.helpSource, valueName: .valueText))
  var source: String?

  @Flag(name: .long, help: ArgumentHelp(.helpMove))
  var move = false

  @Flag(name: .long, help: ArgumentHelp(.helpCancel))
  var cancel = false

  @Flag(name: .long, help: ArgumentHelp(.helpReplace))
  var replace = false

  func validate() throws {
    if [move, cancel, replace].count(where: { $0 }) > 1 {
      throw ValidationError(.oneKindOfAnnouncement)
    }
    if cancel, from != nil { throw ValidationError(.cancellationHasNoDates) }
    if move, from == nil { throw ValidationError(.moveNeedsDays) }
    if to != nil, from == nil { throw ValidationError(.needsToo("--to", "--from")) }
    if themeTranslation != nil, theme == nil {
      throw ValidationError(.needsToo("--theme-translation", "--theme"))
    }
    if !cancel, from == nil, theme == nil, note == nil {
      throw ValidationError(.nothingAnnounced)
    }
    for (name, text) in [
      ("document", document), ("theme", theme), ("theme-translation", themeTranslation),
      ("note", note), ("source", source),
    ] where text?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError(.emptyOption("--\(name)"))
    }
  }

  /// The announcement of one year of an event.
  func announcement(
    of event: ProgrammeEvent.ID, in year: Int, language: Language
  ) throws -> Announcement {
    let isChecked = document != nil || source != nil
    return Announcement(
      of: event, in: year, kind, dates: try dates(in: year), document: document,
      signed: try signed?.date(in: year),
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
    guard let first = try from?.date(in: year) else { return nil }
    let last = try to?.date(in: year) ?? first
    if let span = DateSpan(first, through: last) { return span }
    throw Console.misuse(.endsBeforeBeginning(first, last), hint: .lastDayNotBefore)
  }

  /// What is written in the programme's language, and its translation into the other.
  private func text(
    _ text: String, translation: String?, in language: Language
  ) -> LocalizedText {
    var texts = [language: text]
    if let translation, let other = Language.supported.first(where: { $0 != language }) {
      texts[other] = translation
    }
    return LocalizedText(texts)
  }
}
