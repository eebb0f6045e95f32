internal import CivilTime
internal import ICalendar

/// What stands before the title of an event that is not certain, or does not take place.
enum TitleMark: CaseIterable {
  case expected
  case postponed
  case cancelled
  case moved

  /// The mark of something scheduled; a month that is known says by itself that no day is.
  init?(_ scheduled: ScheduledEvent) {
    switch scheduled.status {
    case .expected where !scheduled.isMonth: self = .expected
    case .postponed: self = .postponed
    case .cancelled: self = .cancelled
    case .announced where scheduled.isNewlyMoved: self = .moved
    case .fixed, .announced, .waiting, .expected: return nil
    }
  }

  /// How it is written.
  var text: LocalizedText {
    switch self {
    case .expected: .expectedMark
    case .postponed: .postponedMark
    case .cancelled: .cancelledMark
    case .moved: .movedMark
    }
  }

  /// A title without its mark, in whatever language that is.
  static func split(_ title: String) -> (mark: TitleMark?, title: String) {
    for mark in allCases {
      for language in Language.supported where title.hasPrefix(mark.text[language]) {
        return (mark, String(title.dropFirst(mark.text[language].count)))
      }
    }
    return (nil, title)
  }

  /// What it means that a title has lost its mark while the event stays as it is; `nil` where that is
  /// no news.
  static func news(from old: String, to new: String) -> LocalizedText? {
    split(old).mark == .moved && split(new).mark == nil ? .moveIsKnown : nil
  }
}

extension Ledger.Standing {
  /// What it means that things stand otherwise now; `nil` where that is no news.
  static func news(from old: Ledger.Standing, to new: Ledger.Standing) -> LocalizedText? {
    switch (old.isHeld, new.isHeld) {
    case (true, false): CalendarDifference.Change.cancelled.text
    case (false, true): CalendarDifference.Change.reinstated.text
    case (true, true) where new == .postponed && old != .postponed: .isPostponed
    case (true, true) where old == .expected && new != .expected: .datesDecided
    case (true, true) where old != .expected && new == .expected: .datesOnlyExpected
    default: nil
    }
  }
}
