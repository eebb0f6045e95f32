internal import CivilTime
internal import ICalendar

/// What stands before the title of an event that is not certain, or does not take place.
enum TitleMark: CaseIterable {
  case expected
  case cancelled

  /// How it is written.
  private var text: LocalizedText {
    switch self {
    case .expected: .expectedMark
    case .cancelled: .cancelledMark
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

  /// What it means that one mark took the place of another; `nil` where that is no news.
  static func news(from old: TitleMark?, to new: TitleMark?) -> LocalizedText? {
    switch (old, new) {
    case (nil, .cancelled), (.expected, .cancelled): CalendarDifference.Change.cancelled.text
    case (.cancelled, nil), (.cancelled, .expected): CalendarDifference.Change.reinstated.text
    case (.expected, nil): .datesDecided
    case (nil, .expected): .datesOnlyExpected
    case (nil, nil), (.expected, .expected), (.cancelled, .cancelled): nil
    }
  }
}
