import ArgumentParser
import EventKitLite

/// What is announced: new dates, a move, a cancellation, a theme, and the document that says so.
struct AnnouncementOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp(.helpAnnouncedDay, valueName: .valueDay),
    transform: Arguments.day)
  var day: DayArgument?

  @Option(name: .long, help: ArgumentHelp(.helpAnnouncedUnit, valueName: .valueID))
  var unit: Programme.Unit.ID?

  @Option(
    name: .long, help: ArgumentHelp(.helpAnnouncedFrom, valueName: .valueDay),
    transform: Arguments.day)
  var from: DayArgument?

  @Option(
    name: .long, help: ArgumentHelp(.helpAnnouncedTo, valueName: .valueDay),
    transform: Arguments.day)
  var to: DayArgument?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(.helpAnnouncedHours, valueName: .valueText))
  var hours: [String] = []

  @Option(name: .long, help: ArgumentHelp(.helpAnnouncedPlace, valueName: .valueText))
  var place: String?

  @Option(name: .long, help: ArgumentHelp(.helpWindow, valueName: .valueDay))
  var window: String?

  @Option(name: .long, help: ArgumentHelp(.helpOpening, valueName: .valueDay))
  var opening: String?

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

  @Flag(name: .long, help: ArgumentHelp(.helpPostpone))
  var postpone = false

  @Flag(name: .long, help: ArgumentHelp(.helpReplace))
  var replace = false

  func validate() throws {
    if [move, cancel, postpone, replace].count(where: { $0 }) > 1 {
      throw ValidationError(.oneKindOfAnnouncement)
    }
    if cancel || postpone, from != nil { throw ValidationError(.cancellationHasNoDates) }
    if move, from == nil { throw ValidationError(.moveNeedsDays) }
    if to != nil, from == nil { throw ValidationError(.needsToo("--to", "--from")) }
    if themeTranslation != nil, theme == nil {
      throw ValidationError(.needsToo("--theme-translation", "--theme"))
    }
    let isDetailed = place != nil || !hours.isEmpty || window != nil || opening != nil
    if !cancel, !postpone, from == nil, theme == nil, note == nil, !isDetailed {
      throw ValidationError(.nothingAnnounced)
    }
    for (name, text) in [
      ("document", document), ("theme", theme), ("theme-translation", themeTranslation),
      ("note", note), ("source", source), ("place", place), ("window", window),
      ("opening", opening),
    ] where text?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError(.emptyOption("--\(name)"))
    }
  }

  /// The announcement of one year of an event.
  ///
  /// - Parameter plan: the programme, in which what is moved has the length that it keeps.
  func announcement(
    of event: ProgrammeEvent.ID, in number: Int, for plan: Programme
  ) throws -> Announcement {
    let year = plan.year(number)
    let languages = plan.languages
    if themeTranslation != nil, let only = languages.only {
      throw Console.misuse(.noTranslation(into: only), hint: .leaveTranslationOut)
    }
    let day = try day?.date(in: year)
    let unit = try unit.map { try plan.meant($0) }
    let count = move ? plan.lengthOfDays(of: event, in: number, day: day, unit: unit) : 1
    let dates = try dates(in: year, count: count)
    // A school year has some names of days twice: the one that goes with the days is meant.
    let about = dates?.first ?? day ?? plan.firstDay(of: event, in: number, day: nil, unit: unit)
    return Announcement(
      of: event, in: number, kind, day: day, unit: unit, dates: dates,
      hours: try announcedHours(),
      place: place.map { text($0, translation: nil, in: languages) },
      window: try announcedWindow(in: year, near: about),
      opening: try announcedOpening(in: year, near: about),
      document: document,
      // A document comes before the days that it is about.
      signed: try signed?.date(in: year, notAfter: about),
      theme: theme.map { text($0, translation: themeTranslation, in: languages) },
      note: note.map { text($0, translation: nil, in: languages) },
      verification: source != nil ? .source : document == nil ? .unverified : nil,
      source: source)
  }

  private var kind: Announcement.Kind {
    if move { return .moved }
    if cancel { return .cancelled }
    if postpone { return .postponed }
    return replace ? .corrected : .announced
  }

  private func announcedHours() throws -> DateRule.Hours? {
    guard !hours.isEmpty else { return nil }
    guard let read = DateRule.Hours(hours) else {
      throw Console.misuse(.notHours(hours.joined(separator: " ")), hint: .writeHours)
    }
    return read
  }

  /// `17/4..1/5`, or with years.
  private func announcedWindow(
    in year: CycleYear, near day: CalendarDate?
  ) throws -> DateSpan? {
    guard let window else { return nil }
    let parts = window.split(separator: "..", maxSplits: 1).map(String.init)
    let first = try DayArgument(parts.first ?? "").date(in: year, near: day)
    guard parts.count == 2 else { return DateSpan(first) }
    let end = try DayArgument(parts[1])
    let last = try end.date(in: year, near: day)
    // Without a year of its own the end of a window over New Year lies in the next one.
    let next = year.later(by: 1)
    if let span = try DateSpan(first, through: last)
      ?? (end.namesYear ? nil : DateSpan(first, through: end.date(in: next, near: first)))
    {
      return span
    }
    throw Console.misuse(
      .windowEndsBeforeItBegins(first, last), hint: .lastDayNotBefore(last, first))
  }

  /// `1/10 08:00`, or with a year.
  private func announcedOpening(
    in year: CycleYear, near other: CalendarDate?
  ) throws -> Announcement.Opening? {
    guard let opening else { return nil }
    let parts = opening.split(separator: " ", maxSplits: 1).map(String.init)
    let day = try DayArgument(parts.first ?? "").date(in: year, near: other)
    guard parts.count == 2 else { return Announcement.Opening(on: day) }
    guard let time = DateRule.Hours([parts[1]])?.sessions.first?.from else {
      throw Console.misuse(.notHours(parts[1]), hint: .writeHours)
    }
    return Announcement.Opening(on: day, at: time)
  }

  private func dates(in year: CycleYear, count: Int) throws -> DateSpan? {
    guard let first = try from?.date(in: year) else { return nil }
    let last = try to?.date(in: year) ?? first.adding(days: count - 1)
    if let span = DateSpan(first, through: last) { return span }
    throw Console.misuse(.endsBeforeBeginning(first, last), hint: .lastDayNotBefore(last, first))
  }

  /// What is written in the programme's first language, and its translation into the second.
  private func text(
    _ text: String, translation: String?, in languages: Programme.Languages
  ) -> LocalizedText {
    var texts = [languages.first: text]
    if let translation, let other = languages.all.dropFirst().first {
      texts[other] = translation
    }
    return LocalizedText(texts)
  }
}
