internal import CivilTime

// The name of what is published tells whose it is, as `ScheduledEvent.identity` puts it together:
// `event.cycle[.item][.occasion][.slot][.session][.unit][.ordinal][.segment]@domain`. All of it but
// the domain is made of slugs and numbers, so it is taken apart by bytes: every entry of a ledger is
// asked for its parts.

extension String {
  /// The local part of a UID, in parts.
  fileprivate func nameParts(upTo most: Int = .max) -> [Substring] {
    let end = utf8.firstIndex(of: UInt8(ascii: "@")) ?? endIndex
    return self[..<end].utf8.split(
      separator: UInt8(ascii: "."), maxSplits: most - 1, omittingEmptySubsequences: false
    ).map { Substring($0) }
  }

  /// Event and cycle year in a UID: `book-day.2027`.
  package var cycleName: Substring {
    let parts = nameParts(upTo: 3)
    return parts.count > 1 ? self[..<parts[1].endIndex] : parts[0]
  }

  /// The id under which the event of a UID was published.
  var eventID: ProgrammeEvent.ID { ProgrammeEvent.ID(String(nameParts(upTo: 2)[0])) }

  /// The day that names a single day of what repeats, where a UID has one.
  var namedSlot: CalendarDate? {
    nameParts().dropFirst(2).lazy.compactMap(\.slot).first
  }

  /// What is the same in the UIDs of all years: the event, and which of a year's days it is.
  var everyYear: Substring {
    let parts = nameParts(upTo: 3)
    return parts.count > 2 ? parts[0] + "." + parts[2] : parts[0]
  }
}

extension Ledger.Entry {
  /// The local part of the UID: what comes before the programme's domain.
  var name: String { String(uid.nameParts(upTo: 1)[0]) }

  /// The id under which the event was published.
  package var eventID: ProgrammeEvent.ID { uid.eventID }

  /// The cycle year.
  package var cycle: Int? {
    let parts = uid.nameParts(upTo: 3)
    return parts.count > 1 ? Int(parts[1]) : nil
  }

  /// The day on which it begins.
  var firstDay: CalendarDate { facts?.days.first ?? .latest }

  /// The local part of the UID without the key of a segment, and that key.
  var seriesAndSegment: (series: String, segment: String?) {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return (name, nil) }
    let last = name[name.index(after: dot)...]
    guard last.utf8.count == 9, last.utf8.first == UInt8(ascii: "s"),
      last.utf8.dropFirst().allSatisfy(\.isDigit)
    else { return (name, nil) }
    return (String(name[..<dot]), String(last))
  }

  /// The key of the item of a list that it comes from: what stands behind the cycle in its name;
  /// `nil` for an event that was published before it had a list, and goes on under its own name.
  var itemKey: String? {
    guard let form = facts?.item else { return nil }
    let parts = uid.nameParts(upTo: 4)
    guard parts.count > 2 else { return nil }
    let key = String(parts[2])
    // Eight digits name a single day of a series, unless the item itself is a date.
    let isSlot = parts[2].slot != nil && DateSpan(form) == nil
    return isSlot || key.isSessionKey || key == seriesAndSegment.segment ? nil : key
  }
}

extension Ledger.Entry {
  /// Whether it is a second or later session of its days.
  var isLaterSession: Bool {
    seriesAndSegment.series.split(separator: ".").dropFirst(2).contains { String($0).isSessionKey }
  }
}

extension String {
  /// The key of a later session of days whose first session has a name; `nil` for other names.
  func sessionOf(_ first: String) -> String? {
    var parts = split(separator: ".")
    guard let place = parts.dropFirst(2).firstIndex(where: { String($0).isSessionKey }) else {
      return nil
    }
    let key = String(parts.remove(at: place))
    return parts.joined(separator: ".") == first ? key : nil
  }

  /// How many minutes lie between the beginnings that the keys of two sessions tell.
  func minutes(to other: String) -> Int { abs(sessionMinute - other.sessionMinute) }

  private var sessionMinute: Int {
    let number = Int(digits: dropFirst()) ?? 0
    return number / 100 * 60 + number % 100
  }

  /// Whether it names a second session of a day, `t1330`.
  fileprivate var isSessionKey: Bool {
    utf8.count == 5 && utf8.first == UInt8(ascii: "t") && utf8.dropFirst().allSatisfy(\.isDigit)
  }
}

extension Ledger.Entry {
  /// The slot of a single day of what repeats, if its name ends with one.
  var slot: CalendarDate? {
    let parts = seriesAndSegment.series.split(separator: ".")
    return parts.count == (itemKey == nil ? 3 : 4) ? parts.last?.slot : nil
  }
}

extension Substring {
  /// The day that eight digits name.
  fileprivate var slot: CalendarDate? {
    guard utf8.count == 8, utf8.allSatisfy(\.isDigit), let year = Int(prefix(4)),
      let month = Int(dropFirst(4).prefix(2)), let day = Int(suffix(2))
    else { return nil }
    return CalendarDate(year, month, day)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
