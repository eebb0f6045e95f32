internal import CivilTime

/// The problems that both the reader of files and the check of a programme made in code can find.
extension Diagnostic {
  /// An id that no entry has.
  static func unknown(
    _ kind: EntryKind, _ id: String, among ids: some Sequence<String>,
    at location: SourceLocation? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, kind.unknownCode, .noEntry(kind, named: id), at: location,
      hint: .didYouMean(id, among: ids) ?? .whereIDsStand(kind))
  }

  /// An id that addresses cannot have.
  static func noSlug(_ text: String, at location: SourceLocation? = nil) -> Diagnostic {
    let repaired = Slug.make(from: text)
    return Diagnostic(
      .error, .badID, .noSlug(text), at: location,
      hint: repaired.isEmpty ? nil : .forExample(repaired))
  }

  /// A unit with the id of one of the programme's own feeds; `nil` for any other id.
  static func reserved(
    _ unit: Programme.Unit.ID, at location: SourceLocation? = nil
  ) -> Diagnostic? {
    switch unit {
    case Programme.Unit.everybody: reserved(unit.rawValue, for: .commonFeed, at: location)
    case Programme.Unit.daysOff: reserved(unit.rawValue, for: .calendarOfDaysOff, at: location)
    default: nil
    }
  }

  /// An event with the id that the UIDs of days off begin with; `nil` for any other id.
  static func reserved(
    _ event: ProgrammeEvent.ID, at location: SourceLocation? = nil
  ) -> Diagnostic? {
    event.rawValue == Programme.Unit.daysOff.rawValue
      ? reserved(event.rawValue, for: .calendarOfDaysOff, at: location) : nil
  }

  private static func reserved(
    _ id: String, for use: LocalizedText, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(.error, .badID, .reserved(id, for: use), at: location, hint: .chooseAnotherID)
  }

  /// Years that dates cannot have.
  static func noYears(_ text: String) -> Diagnostic {
    Diagnostic(.error, .badValue, .notYears(text), hint: .writeYears)
  }

  /// A day that not every year has, with which years cannot begin.
  static func yearsBeginOn(_ day: MonthDay) -> Diagnostic {
    Diagnostic(.error, .badValue, .notInEveryYear(day), hint: .writeYearBegins)
  }

  /// Years in the wrong order.
  static func years(_ first: Int, after last: Int) -> Diagnostic {
    Diagnostic(.error, .badValue, .lastYear(last, beforeFirst: first), hint: .writeYears)
  }

  /// A text that cannot stand after the `@` of a UID.
  static func noDomain(_ text: String) -> Diagnostic {
    Diagnostic(.error, .badValue, .notADomain(text), hint: .writeDomain)
  }

  /// A text that is not the address of a folder on the web.
  static func noWebAddress(_ text: String) -> Diagnostic {
    Diagnostic(.error, .badValue, .notAWebAddress(text), hint: .writeWebAddress)
  }

  /// A rule that repeats within a day.
  static func tooFine(at location: SourceLocation? = nil) -> Diagnostic {
    Diagnostic(.error, .badValue, .ruleTooFine, at: location, hint: .repeatByDays)
  }

  /// An announcement that announces again what an earlier one has announced.
  static func second(
    _ announcement: Announcement, after earlier: Announcement, in programme: Programme
  ) -> Diagnostic {
    Diagnostic(
      .error, .secondAnnouncement,
      .announced(programme.year(announcement.year), onLine: earlier.location?.line),
      at: announcement.location, hint: .sayKindOfSecond)
  }
}

extension EntryKind {
  /// The code of an id that no entry of this kind has.
  fileprivate var unknownCode: Diagnostic.Code {
    switch self {
    case .unit: .unknownUnit
    case .event: .unknownEvent
    case .basis: .unknownBasis
    case .category: .unknownCategory
    case .group: .unknownGroup
    }
  }
}
