public import CivilTime

extension Programme {
  /// That a unit has done what was due in one year of an event: what it reported, when, and by which
  /// document.
  ///
  /// Results stand on pages and in reports, and never in calendars: no feed and no ledger knows them.
  /// Of two rows about the same year, unit and day the later one counts.
  public struct Result: Sendable, Hashable, Codable {
    /// The event.
    public let event: ProgrammeEvent.ID
    /// The cycle year, which is not always that of ``on``.
    public let cycle: Int
    /// The unit; a group speaks for all of its members, and a successor for what it took over.
    public let unit: Unit.ID
    /// Which of the year's days it is about, as the event's rule names it, wherever it was moved
    /// since; `nil` for all of them.
    public let day: CalendarDate?
    /// The day on which it was reported.
    public let on: CalendarDate
    /// The number of the document.
    public let document: String?
    /// A remark.
    public let note: LocalizedText?
    /// Where it stands in its file.
    public let location: SourceLocation?
  }
}

extension Programme.Result: AddedEntry {
  /// Creates a result that is yet to be written down.
  ///
  /// Texts are taken as a file's reader would take them: composed, without blanks at their ends, and
  /// as missing when nothing is left.
  public init(
    of event: ProgrammeEvent.ID, in cycle: Int, by unit: Programme.Unit.ID,
    day: CalendarDate? = nil, on: CalendarDate, document: String? = nil, note: LocalizedText? = nil
  ) {
    self.init(
      event: event, cycle: cycle, unit: unit, day: day, on: on, document: document?.asRead,
      note: note?.asRead, location: nil)
  }

  /// `results.yaml`.
  public static var fileName: String { "results.yaml" }

  /// What a programme's units have reported.
  public static func all(of programme: Programme) -> [Programme.Result] { programme.results }

  /// The result as the lines of a file.
  public func lines(in languages: Programme.Languages) -> [String] {
    var lines = EntryLines(in: languages)
    lines.add("event", YAMLScalar.text(of: event.rawValue))
    lines.add("cycle", String(cycle))
    lines.add("unit", YAMLScalar.text(of: unit.rawValue))
    lines.add("day", day?.description)
    lines.add("on", on.description)
    lines.add("document", document.map(YAMLScalar.text))
    lines.add("note", note)
    return lines.lines
  }

  /// The result without its place in a file.
  public var withoutPlace: Programme.Result {
    Programme.Result(
      of: event, in: cycle, by: unit, day: day, on: on, document: document, note: note)
  }
}

extension Programme.Result {
  /// What it is about: a later row about the same takes its place.
  package struct Scope: Hashable {
    let event: ProgrammeEvent.ID
    let cycle: Int
    let unit: Programme.Unit.ID
    let day: CalendarDate?
  }

  /// What it is about.
  package var scope: Scope { Scope(event: event, cycle: cycle, unit: unit, day: day) }
}
