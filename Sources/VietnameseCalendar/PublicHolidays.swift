public import CivilTime

/// A country's or a province's days off and observances, with the decisions of single years.
///
/// What the law fixes once stands in ``observances``; what is decided year by year, such as which
/// days the offices close at Tết and which Saturday is worked instead, stands in ``closures`` and
/// ``swaps`` with its document. The rules are data, too: ``substitute`` says what becomes of a holiday
/// on a weekly day off, and ``begins`` from when on all of this is known.
public struct PublicHolidays: Sendable, Hashable {
  /// Which day is off in place of a holiday that falls on a weekly day off; always a working day that
  /// no other holiday and no other substitute has.
  public enum Substitute: String, Sendable, Hashable, CaseIterable {
    /// The first one after it.
    case next
    /// The last one before it.
    case previous
    /// The nearest one; of two that are as near, the later.
    case nearest
    /// None: such a holiday is lost.
    case none
  }

  /// A day, or days, that come every year.
  public struct Observance: Sendable, Hashable {
    /// The stable name, a slug.
    public let id: String
    /// What it is called.
    public let title: LocalizedText
    /// What it is called where there is little room: `30/4`; `nil` where the title is short enough.
    public let short: LocalizedText?
    /// When it is.
    public let days: YearlyDays
    /// Whether the law makes it a day off; of one that is disputed, what counts until it is settled.
    public let isDayOff: Bool
    /// Which day is off instead where it falls on a weekly day off; `nil` for the file's rule,
    /// ``PublicHolidays/substitute``.
    public let substitute: Substitute?
    /// The days off that come with it until a year's decision says otherwise, each from a year and
    /// until one: Tết, 1/1 of the lunar year, is expected with one day before and three after.
    public let expectedClosures: [ExpectedClosure]
    /// What is said for a day off and against it, where the sources disagree.
    public let dispute: Dispute?
    /// The named groups it belongs to.
    public let groups: [String]
    /// The documents it rests on, by id.
    public let basis: [String]
    /// The first day on which it is kept; `nil` where it has always been.
    public let from: CalendarDate?
    /// The last day on which it is kept; `nil` where it goes on.
    public let until: CalendarDate?
    /// How sure we are of it.
    public let verification: Verification?
    /// A remark for readers.
    public let note: LocalizedText?
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates an observance.
    public init(
      id: String, title: LocalizedText, short: LocalizedText? = nil, days: YearlyDays,
      isDayOff: Bool = false, substitute: Substitute? = nil,
      expectedClosures: [ExpectedClosure] = [],
      dispute: Dispute? = nil, groups: [String] = [], basis: [String] = [],
      from: CalendarDate? = nil, until: CalendarDate? = nil, verification: Verification? = nil,
      note: LocalizedText? = nil, location: SourceLocation? = nil
    ) {
      self.id = id
      self.title = title
      self.short = short
      self.days = days
      self.isDayOff = isDayOff
      self.substitute = substitute
      self.expectedClosures = expectedClosures
      self.dispute = dispute
      self.groups = groups
      self.basis = basis
      self.from = from
      self.until = until
      self.verification = verification
      self.note = note
      self.location = location
    }

    /// The days of it that begin in a Gregorian year; none that begin before ``from`` or after
    /// ``until``.
    public func spans(in year: Int) -> [DateSpan] { namedSpans(in: year).map(\.span) }

    /// The same, each with the day that tells to which year it belongs.
    package func namedSpans(in year: Int) -> [(name: CalendarDate, span: DateSpan)] {
      if let from, year < from.year { return [] }
      if let until, year > until.year { return [] }
      return days.namedSpans(in: year).filter { _, span in
        from.map { $0 <= span.first } ?? true && until.map { $0 >= span.first } ?? true
      }
    }

    /// The days that are expected to be off with it in a year; `nil` where none are.
    public func expectedClosure(in year: Int) -> ExpectedClosure? {
      expectedClosures.first { closure in
        closure.firstYear.map { $0 <= year } ?? true && closure.lastYear.map { $0 >= year } ?? true
      }
    }
  }

  /// What is said on both sides where the sources disagree whether an observance is a day off.
  public struct Dispute: Sendable, Hashable {
    /// What speaks for a day off.
    public let off: LocalizedText
    /// What speaks for a working day.
    public let worked: LocalizedText

    /// Creates both sides of a dispute.
    public init(off: LocalizedText, worked: LocalizedText) {
      self.off = off
      self.worked = worked
    }
  }

  /// How many days beside an observance are expected to be off with it.
  public struct ExpectedClosure: Sendable, Hashable {
    /// Days off before the observance.
    public let before: Int
    /// Days off after it.
    public let after: Int
    /// What may be decided instead; days on which these differ are expected, not settled.
    public let alternatives: [ExpectedClosure]
    /// The first year of this; `nil` where it has always been.
    public let firstYear: Int?
    /// The last year of this; `nil` where it goes on.
    public let lastYear: Int?

    /// Creates the days beside an observance, 0…10 on each side; a number outside of that is taken
    /// as the nearest within it.
    public init(
      before: Int = 0, after: Int = 0, alternatives: [ExpectedClosure] = [],
      firstYear: Int? = nil, lastYear: Int? = nil
    ) {
      self.before = min(max(before, 0), 10)
      self.after = min(max(after, 0), 10)
      self.alternatives = alternatives
      self.firstYear = firstYear
      self.lastYear = lastYear
    }

    /// The days beside a span.
    func days(beside span: DateSpan) -> [CalendarDate] {
      (0..<before).map { span.first.adding(days: -1 - $0) }
        + (0..<after).map { span.last.adding(days: 1 + $0) }
    }
  }

  /// Days on which offices close for a holiday, as decided for one year.
  public struct Closure: Sendable, Hashable {
    /// The observance's id, or a plain name for one that has none.
    public let holiday: String
    /// The year of the decision.
    public let year: Int
    /// The days.
    public let dates: DateSpan
    /// Those of them that are days off by law, where the others are the weekend that lies between or
    /// beside; `nil` where all of them are.
    public let statutory: DateSpan?
    /// The holiday on a weekly day off in place of which the day is off; `nil` for the holiday itself.
    public let substituteFor: CalendarDate?
    /// The document's number.
    public let document: String?
    /// How sure we are of it.
    public let verification: Verification?

    /// Creates a decision.
    public init(
      holiday: String, year: Int, dates: DateSpan, statutory: DateSpan? = nil,
      substituteFor: CalendarDate? = nil, document: String? = nil,
      verification: Verification? = nil
    ) {
      self.holiday = holiday
      self.year = year
      self.dates = dates
      self.statutory = statutory
      self.substituteFor = substituteFor
      self.document = document
      self.verification = verification
    }
  }

  /// A day off that is worked on another day instead (hoán đổi).
  public struct Swap: Sendable, Hashable {
    /// The working day that becomes a day off.
    public let dayOff: CalendarDate
    /// The day off that becomes a working day.
    public let workingDay: CalendarDate
    /// The document's number.
    public let document: String?
    /// How sure we are of it.
    public let verification: Verification?

    /// Creates a swap.
    public init(
      dayOff: CalendarDate, workingDay: CalendarDate, document: String? = nil,
      verification: Verification? = nil
    ) {
      self.dayOff = dayOff
      self.workingDay = workingDay
      self.document = document
      self.verification = verification
    }
  }

  /// A named set of observances, such as the days that the law calls major.
  public struct Group: Sendable, Hashable {
    /// The stable name, a slug.
    public let id: String
    /// What it is called.
    public let name: LocalizedText

    /// Creates a group.
    public init(id: String, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  /// The days that come every year, in the order of the file.
  public var observances: [Observance] = []
  /// The closures decided year by year.
  public var closures: [Closure] = []
  /// The swapped days, year by year.
  public var swaps: [Swap] = []
  /// The named groups.
  public var groups: [Group] = []
  /// Which day is off instead of a holiday on a weekly day off, where the observance does not say.
  public var substitute = Substitute.none
  /// The first day of which anything is known; `nil` where the rules have always been these.
  public var begins: CalendarDate?

  /// Creates the days off of a country or a province.
  public init(
    observances: [Observance] = [], closures: [Closure] = [], swaps: [Swap] = [],
    groups: [Group] = [], substitute: Substitute = .none, begins: CalendarDate? = nil
  ) {
    self.substitute = substitute
    self.begins = begins
    self.observances = observances
    self.closures = closures
    self.swaps = swaps
    self.groups = groups
  }

  /// The observances of a group, in the order of the file.
  public func observances(inGroup group: String) -> [Observance] {
    observances.filter { $0.groups.contains(group) }
  }
}
