public import CivilTime

/// A country's or a province's days off and observances, with the decisions of single years.
///
/// What the law fixes once stands in ``observances``; what is decided year by year, such as which
/// days the offices close at Tết and which Saturday is worked instead, stands in ``closures`` and
/// ``swaps`` with its document.
public struct PublicHolidays: Sendable, Hashable {
  /// A day, or days, that come every year.
  public struct Observance: Sendable, Hashable {
    /// The stable name, a slug.
    public let id: String
    /// What it is called.
    public let title: LocalizedText
    /// When it is.
    public let days: YearlyDays
    /// Whether the law makes it a day off.
    public let isDayOff: Bool
    /// The days off that come with it until a year's decision says otherwise: Tết, 1/1 of the lunar
    /// year, is expected with one day before and three after.
    public let expectedClosure: ExpectedClosure?
    /// The named groups it belongs to.
    public let groups: [String]
    /// The documents it rests on, by id.
    public let basis: [String]
    /// The first year in which it is kept; `nil` where it has always been.
    public let firstYear: Int?
    /// How sure we are of it.
    public let verification: Verification?
    /// A remark for readers.
    public let note: LocalizedText?
    /// Where it stands in its file.
    public let location: SourceLocation?

    /// Creates an observance.
    public init(
      id: String, title: LocalizedText, days: YearlyDays, isDayOff: Bool = false,
      expectedClosure: ExpectedClosure? = nil, groups: [String] = [], basis: [String] = [],
      firstYear: Int? = nil, verification: Verification? = nil, note: LocalizedText? = nil,
      location: SourceLocation? = nil
    ) {
      self.id = id
      self.title = title
      self.days = days
      self.isDayOff = isDayOff
      self.expectedClosure = expectedClosure
      self.groups = groups
      self.basis = basis
      self.firstYear = firstYear
      self.verification = verification
      self.note = note
      self.location = location
    }

    /// The days of it that begin in a Gregorian year; none before ``firstYear``.
    public func spans(in year: Int) -> [DateSpan] {
      if let firstYear, year < firstYear { return [] }
      return days.spans(in: year)
    }
  }

  /// How many days beside an observance are expected to be off with it.
  public struct ExpectedClosure: Sendable, Hashable {
    /// Days off before the observance.
    public let before: Int
    /// Days off after it.
    public let after: Int

    /// Creates the days beside an observance, 0…10 on each side; a number outside of that is taken
    /// as the nearest within it.
    public init(before: Int = 0, after: Int = 0) {
      self.before = min(max(before, 0), 10)
      self.after = min(max(after, 0), 10)
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
    /// The document's number.
    public let document: String?
    /// How sure we are of it.
    public let verification: Verification?

    /// Creates a decision.
    public init(
      holiday: String, year: Int, dates: DateSpan, document: String? = nil,
      verification: Verification? = nil
    ) {
      self.holiday = holiday
      self.year = year
      self.dates = dates
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

  /// Creates the days off of a country or a province.
  public init(
    observances: [Observance] = [], closures: [Closure] = [], swaps: [Swap] = [],
    groups: [Group] = []
  ) {
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
