public import CivilTime

extension Programme {
  /// A finding of `check` that a programme has looked at and accepted.
  public struct Silence: Sendable, Hashable, Codable {
    /// The finding's code.
    public let code: Diagnostic.Code
    /// The id of the event, unit or document it is about; `nil` silences the code everywhere.
    public let subject: String?
    /// Why it is accepted.
    public let reason: LocalizedText
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates a finding's acceptance.
    public init(
      code: Diagnostic.Code, subject: String? = nil, reason: LocalizedText,
      location: SourceLocation? = nil
    ) {
      self.code = code
      self.subject = subject
      self.reason = reason
      self.location = location
    }

    /// The codes that a programme can silence, in the order of the documentation.
    public static let codes: [Diagnostic.Code] = [
      .expectedPassed, .askNow, .noLead, .twoLeads, .idleUnit, .unverifiedBasis, .untranslated,
      .missingDay, .nowhere, .unevenYears, .longRun, .reversedRun, .daysOutside, .leavesMonth,
      .clippedRun, .repeatedDay, .idleException, .idleTurn, .undatedBase,
      .unverifiedSuccession,
      .successionGap, .endedSuccessor, .announcementElsewhere, .announcementInVain,
      .announcementTooLate, .resultInVain, .resultAhead, .resultEarly, .resultCorrected,
      .uncoveredClause, .unknownClause, .dutyWithoutClause, .endedLead, .unusedExemption,
      .onDayOff, .sameDay, .movedWeek, .skippedHour, .longHours, .farWindow,
      .unusedSilence,
    ]
  }
}

extension Diagnostic.Code {
  /// An expected date has passed and nobody has announced another.
  public static let expectedPassed = Self("check/expected-passed")
  /// The day has come from which on a date should be asked for.
  public static let askNow = Self("check/ask-now")
  /// Nobody leads an event.
  public static let noLead = Self("check/no-lead")
  /// More than one unit leads an event.
  public static let twoLeads = Self("check/two-leads")
  /// An announcement is about a day that its event does not have, or a unit without a part in it.
  public static let announcementInVain = Self("check/announcement-in-vain")
  /// An announcement was not published before its days were over, so subscribers keep what was.
  public static let announcementTooLate = Self("check/announcement-too-late")
  /// A unit has no event.
  public static let idleUnit = Self("check/unit-without-events")
  /// An event cites a document that nobody has verified.
  public static let unverifiedBasis = Self("check/unverified-basis")
  /// A name is missing in one of the two languages.
  public static let untranslated = Self("check/untranslated")
  /// Some years do not have an event's day.
  public static let missingDay = Self("check/missing-day")
  /// An event has no day in any year.
  public static let nowhere = Self("check/nowhere")
  /// An event has more or fewer days in some years than in others.
  public static let unevenYears = Self("check/uneven-years")
  /// A run is longer than anybody may have meant.
  public static let longRun = Self("check/long-run")
  /// A run goes nearly once around the year: its ends are probably the wrong way round.
  public static let reversedRun = Self("check/reversed-run")
  /// Days lie before or after the programme's years.
  public static let daysOutside = Self("check/days-outside")
  /// A day off moves an event into another month.
  public static let leavesMonth = Self("check/leaves-month")
  /// A run ends, or begins, on the last day of a month that is shorter in some years.
  public static let clippedRun = Self("check/clipped-run")
  /// A rule has a day twice: in a list, or by `also`.
  public static let repeatedDay = Self("check/repeated-day")
  /// An exception takes away days that the rule never has.
  public static let idleException = Self("check/idle-exception")
  /// Somebody's turn is on no day of the event.
  public static let idleTurn = Self("check/idle-turn")
  /// An event counts from another that has no date.
  public static let undatedBase = Self("check/undated-base")
  /// There are more findings of a kind than are told one by one.
  public static let moreOfAKind = Self("check/more")
  /// A unit's succession is unknown or not verified.
  public static let unverifiedSuccession = Self("check/unverified-succession")
  /// A successor begins later than the day after its predecessor's last.
  public static let successionGap = Self("check/succession-gap")
  /// A successor has ended before it would take over.
  public static let endedSuccessor = Self("check/ended-successor")
  /// An announcement's days begin in another year than the one it is for.
  public static let announcementElsewhere = Self("check/announcement-elsewhere")
  /// An event falls on a day off.
  public static let onDayOff = Self("check/on-day-off")
  /// Two events of one leading unit fall on the same day.
  public static let sameDay = Self("check/same-day")
  /// An event falls into a week in which working days are swapped.
  public static let movedWeek = Self("check/moved-week")
  /// Nothing cites a clause of the plan, and no exemption says why.
  public static let uncoveredClause = Self("check/uncovered-clause")
  /// Something cites what is no clause of the plan.
  public static let unknownClause = Self("check/unknown-clause")
  /// Somebody has a part that rests on no clause.
  public static let dutyWithoutClause = Self("check/duty-without-clause")
  /// Whoever led an event has ended, and nobody follows.
  public static let endedLead = Self("check/ended-lead")
  /// An exemption for what needs none.
  public static let unusedExemption = Self("check/unused-exemption")
  /// Clocks skip the hour at which an event begins.
  public static let skippedHour = Self("check/skipped-hour")
  /// Hours last nearly a whole day, until the next one: they may be the wrong way round.
  public static let longHours = Self("check/long-hours")
  /// The days around an event are far from its own.
  public static let farWindow = Self("check/far-window")
  /// A silence that silences nothing.
  public static let unusedSilence = Self("check/unused-silence")
}
