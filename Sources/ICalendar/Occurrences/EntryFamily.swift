internal import CivilTime

/// The entries of one kind and `UID`: a series or a single entry, and those that replace its instances.
struct EntryFamily {
  /// What the entries of a family have in common.
  struct Name: Sendable, Hashable {
    let kind: EventCalendar.Entry.Kind
    /// Empty for an entry without one, which stands alone.
    let uid: String
  }

  let name: Name
  /// The series, or the single entry.
  var main: EventCalendar.Entry?
  /// The entries that replace instances.
  var overrides: [EventCalendar.Entry] = []
}

extension EntryFamily {
  /// Puts entries together by their kind and `UID`, in the order in which they are first met.
  ///
  /// Two of one name are revisions of the same: that of the higher `SEQUENCE` counts, then the one
  /// that was written later, then the one that stands later (RFC 5546, section 2.1.5).
  static func families(
    of entries: [EventCalendar.Entry], problems: inout ExpansionProblems
  ) -> [EntryFamily] {
    var families: [EntryFamily] = []
    var indexByName: [Name: Int] = [:]
    var kinds: [String: EventCalendar.Entry.Kind] = [:]
    for entry in entries {
      let name = entry.familyName
      if !name.uid.isEmpty, kinds.updateValue(name.kind, forKey: name.uid) ?? name.kind != name.kind
      {
        problems.append(
          .duplicateUID, .occurrences(.duplicateUID, .warning, of: name, .nameOfOtherKind))
      }
      let isOverride = entry.component.first(.recurrenceID) != nil
      guard !name.uid.isEmpty, let index = indexByName[name] else {
        if !name.uid.isEmpty { indexByName[name] = families.count }
        families.append(
          EntryFamily(
            name: name, main: isOverride ? nil : entry, overrides: isOverride ? [entry] : []))
        continue
      }
      if isOverride {
        families[index].overrides.append(entry)
      } else if let old = families[index].main {
        if !entry.isOlder(than: old) { families[index].main = entry }
        problems.append(
          .duplicateUID,
          .occurrences(
            .duplicateUID, entry.saysTheSame(as: old) ? .warning : .error, of: name,
            .severalOfThisName))
      } else {
        families[index].main = entry
      }
    }
    return families
  }
}

extension EventCalendar.Entry {
  /// The name of the family that it belongs to.
  var familyName: EntryFamily.Name { EntryFamily.Name(kind: kind, uid: uid) }

  /// Whether another entry says nothing that this one does not, but for its revision.
  func saysTheSame(as other: EventCalendar.Entry) -> Bool {
    func words(of entry: EventCalendar.Entry) -> Component {
      var component = entry.component
      component.properties.removeAll { Self.bookkeeping.contains($0.name) }
      return component
    }
    return component == other.component || words(of: self) == words(of: other)
  }

  private static let bookkeeping: Set<PropertyName> = [
    .stamp, .sequence, .created, .lastModified,
  ]

  /// Whether this is an earlier revision than another entry of the same name.
  func isOlder(than other: EventCalendar.Entry) -> Bool {
    let (mine, theirs) = (sequence, other.sequence)
    if mine != theirs { return mine < theirs }
    guard let stamp, let otherStamp = other.stamp else { return false }
    return stamp < otherStamp
  }
}
