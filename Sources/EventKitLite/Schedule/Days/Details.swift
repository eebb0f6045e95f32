internal import CivilTime

/// What is said of an event beside its days: when in the day and where it is, and what a decision
/// says of its year.
struct Details: Sendable, Hashable {
  /// When in the day it is.
  var hours: DateRule.Hours?
  /// Where it is.
  var place: LocalizedText?
  /// The theme.
  var theme: LocalizedText?
  /// The days around it in which something goes on.
  var window: DateSpan?
  /// When it is opened.
  var opening: Announcement.Opening?

  /// The same with what others say in its place, key by key.
  func adding(_ others: Details) -> Details {
    Details(
      hours: others.hours ?? hours, place: others.place ?? place, theme: others.theme ?? theme,
      window: others.window ?? window, opening: others.opening ?? opening)
  }
}

extension Qualifiers {
  /// What they say beside the days.
  var details: Details { Details(hours: hours, place: place) }
}

extension Announcement {
  /// What it says beside the days.
  var details: Details {
    Details(hours: hours, place: place, theme: theme, window: window, opening: opening)
  }
}
