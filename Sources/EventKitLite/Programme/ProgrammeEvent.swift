public import CivilTime

/// Something the plan asks for: a day, a week, a deadline, or an activity that still has no date.
public struct ProgrammeEvent: Sendable, Hashable, Identifiable {
  /// An event's stable name, a slug; every UID begins with it.
  public typealias ID = Programme.Identifier<ProgrammeEvent>

  /// The stable name.
  public let id: ID
  /// What it is called.
  public let title: LocalizedText
  /// What calendars call it, where the title is long: the distinguishing word first. `{day}` in it
  /// is the short name of the day on which it is held, for one that is held on observances.
  public let short: LocalizedText?
  /// What subscribers read first: a plain sentence that says what to do. `{day}` in it is the name
  /// of the day on which it is held.
  public let text: LocalizedText?
  /// Former or other names.
  public let alsoKnownAs: LocalizedList
  /// The ids that it had before: what was published under them goes on under them.
  public let aliases: [ID]
  /// When it is.
  public let when: DateRule
  /// The years in which it is held, where that is not the programme's whole horizon.
  public let years: YearSet?
  /// The year from which anniversaries are counted: `{n}` in the title is how many it has been.
  public let since: Int?
  /// How often it is to be held, where it has no date.
  public let times: Times?
  /// The clauses of the plan that ask for it, beside those on which its duties rest.
  public let clause: [String]
  /// The documents it rests on, by id.
  public let basis: [Programme.LegalBasis.ID]
  /// The categories it belongs to.
  public let categories: [Programme.Category.ID]
  /// Units and groups with a part in it, in the order of the file.
  public let duties: [Programme.Duty]
  /// How many days before it, a deadline, those who must act are reminded, on the working day on or
  /// before that.
  public let reminders: [Int]
  /// Whom it is for.
  public let audience: LocalizedText?
  /// What is done.
  public let activities: LocalizedList
  /// The event of which it is one form, such as a class or a cohort of a course: both are on one page.
  public let partOf: ID?
  /// Where it is held.
  public let place: LocalizedText?
  /// The unit or group at which it is held, where that says the place: it follows successions.
  public let placeOf: Programme.Unit.ID?
  /// The keys of the entry whose values are a reading of the plan and not its words.
  public let inferred: [String]
  /// A remark of those who plan: it stands on pages, and never in calendars.
  public let note: LocalizedText?
  /// Where it stands in its file.
  public let location: SourceLocation?

  /// How often something is to be done that has no date: twice in each quarter.
  public struct Times: Sendable, Hashable {
    /// How many times, 1 or more.
    public let count: Int
    /// In each of which parts of the year.
    public let each: Interval

    /// A part of the year.
    public enum Interval: String, Sendable, Hashable, CaseIterable {
      /// Each week.
      case week
      /// Each month.
      case month
      /// Each quarter.
      case quarter
      /// Each half of the year.
      case half
      /// The year.
      case year
    }

    /// Creates a number of times, or `nil` for less than one.
    public init?(_ count: Int, each: Interval = .year) {
      guard count > 0 else { return nil }
      self.count = count
      self.each = each
    }
  }

  /// Creates an event.
  public init(
    id: ID, title: LocalizedText, short: LocalizedText? = nil, text: LocalizedText? = nil,
    alsoKnownAs: LocalizedList = LocalizedList(),
    aliases: [ID] = [], when: DateRule,
    years: YearSet? = nil, since: Int? = nil, times: Times? = nil, clause: [String] = [],
    basis: [Programme.LegalBasis.ID] = [],
    categories: [Programme.Category.ID] = [], duties: [Programme.Duty] = [],
    reminders: [Int] = [], audience: LocalizedText? = nil,
    activities: LocalizedList = LocalizedList(),
    partOf: ID? = nil, place: LocalizedText? = nil, placeOf: Programme.Unit.ID? = nil,
    inferred: [String] = [], note: LocalizedText? = nil,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.text = text
    self.alsoKnownAs = alsoKnownAs
    self.aliases = aliases
    self.when = when
    self.years = years
    self.since = since
    self.times = times
    self.clause = clause
    self.basis = basis
    self.categories = categories
    self.duties = duties
    self.reminders = reminders
    self.audience = audience
    self.activities = activities
    self.partOf = partOf
    self.place = place
    self.placeOf = placeOf
    self.inferred = inferred
    self.note = note
    self.location = location
  }

  /// A text of it in a year: `{n}` is how many years it has been since ``since``.
  func counted(_ text: LocalizedText, in year: Int) -> LocalizedText {
    text.filling("n", with: since.map { .untranslated("\(year - $0)") })
  }

  /// The units and groups with one kind of part in it.
  public func units(_ role: Programme.Duty.Role) -> [Programme.Unit.ID] {
    duties.filter { $0.role == role }.map(\.unit)
  }

  /// Every clause of the plan that it cites, its own first, each once.
  public var clauses: [String] { clauses(of: duties) }

  /// The clauses that it and some of its duties cite, its own first, each once.
  func clauses(of duties: [Programme.Duty]) -> [String] {
    var seen: Set<String> = []
    return (clause + duties.flatMap(\.clause)).filter { seen.insert($0).inserted }
  }
}

extension Programme {
  /// The part that a unit, or a group of units, has in an event.
  public struct Duty: Sendable, Hashable, Codable {
    /// The kinds of parts, the strongest first.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
      /// Answers for it (chủ trì).
      case lead
      /// Runs its own share where it takes place (tổ chức).
      case host
      /// Takes part (phối hợp).
      case join
      /// Must hand something in (báo cáo).
      case report
      /// Receives what is handed in (nhận báo cáo).
      case receive
      /// Has nothing to do and should know (để biết).
      case informed

      /// Orders from the lead to whoever is only informed.
      public static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }
      private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

      /// The key of an event's entry under which files list those with this part and nothing else
      /// to say of it.
      var key: String {
        switch self {
        case .join: "with"
        case .receive: "to"
        case .lead, .host, .report, .informed: rawValue
        }
      }

      /// Whether somebody has something to do.
      package var isActive: Bool {
        self == .lead || self == .host || self == .join || self == .report
      }
    }

    /// The kind of part.
    public let role: Role
    /// The unit or group, as the plan names it.
    public let unit: Programme.Unit.ID
    /// The clauses on which it rests: the first one gives the part, others say what it is about.
    public let clause: [String]
    /// How sure we are of it; the plan says so where there is nothing.
    public let verification: Verification?
    /// The first day on which there is such a part, where it was not from the beginning.
    public let from: CalendarDate?
    /// The last day on which there is such a part, where nobody takes it over after that.
    public let until: CalendarDate?
    /// The days of the event on which there is such a part, where turns are taken.
    public let turns: DateRule?
    /// A remark of those who plan.
    public let note: LocalizedText?

    /// Creates a part in an event.
    public init(
      role: Role, unit: Programme.Unit.ID, clause: [String] = [],
      verification: Verification? = nil, from: CalendarDate? = nil, until: CalendarDate? = nil,
      turns: DateRule? = nil, note: LocalizedText? = nil
    ) {
      self.role = role
      self.unit = unit
      self.clause = clause
      self.verification = verification
      self.from = from
      self.until = until
      self.turns = turns
      self.note = note
    }

    /// The same part of another, which has it between some days.
    func of(_ unit: Programme.Unit.ID, from: CalendarDate?, until: CalendarDate?) -> Duty {
      Duty(
        role: role, unit: unit, clause: clause, verification: verification, from: from,
        until: until, turns: turns, note: note)
    }

    /// The same part on all days of the event.
    var withoutTurns: Duty {
      Duty(
        role: role, unit: unit, clause: clause, verification: verification, from: from,
        until: until, note: note)
    }
  }
}
