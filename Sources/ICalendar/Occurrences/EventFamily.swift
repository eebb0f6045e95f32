internal import CivilTime

/// The events of one `UID`: a series or a single event, and those that replace its instances.
struct EventFamily {
  /// The name that they share; empty for an event without one, which stands alone.
  let uid: String
  /// The series, or the single event.
  var main: Event?
  /// The events that replace instances.
  var overrides: [Event] = []
}

extension EventFamily {
  /// Puts events together by their `UID`, in the order in which they are first met.
  ///
  /// Two events of one name are revisions of the same: that of the higher `SEQUENCE` counts, then
  /// the one that was written later, then the one that stands later (RFC 5546, section 2.1.5).
  static func families(of events: [Event], problems: inout ExpansionProblems) -> [EventFamily] {
    var families: [EventFamily] = []
    var indexByUID: [String: Int] = [:]
    for event in events {
      let uid = event.uid
      let isOverride = event.component.first(.recurrenceID) != nil
      guard !uid.isEmpty, let index = indexByUID[uid] else {
        if !uid.isEmpty { indexByUID[uid] = families.count }
        families.append(
          EventFamily(
            uid: uid, main: isOverride ? nil : event, overrides: isOverride ? [event] : []))
        continue
      }
      if isOverride {
        families[index].overrides.append(event)
      } else if let old = families[index].main {
        if !event.isOlder(than: old) { families[index].main = event }
        problems.append(
          .duplicateUID,
          .occurrences(
            .duplicateUID, .warning, uid: uid, .severalOfThisName))
      } else {
        families[index].main = event
      }
    }
    return families
  }
}

extension Event {
  /// Whether this is an earlier revision than another event of the same name.
  func isOlder(than other: Event) -> Bool {
    let (mine, theirs) = (sequence, other.sequence)
    if mine != theirs { return mine < theirs }
    guard let stamp, let otherStamp = other.stamp else { return false }
    return stamp < otherStamp
  }
}
