internal import CivilTime

// The name of what is published tells whose it is: `event.year[.occasion][.ordinal][.segment]@domain`.

extension Ledger.Entry {
  /// The local part of the UID: what comes before the programme's domain.
  var name: String { String(uid.prefix { $0 != "@" }) }

  /// The id under which the event was published.
  var eventID: ProgrammeEvent.ID {
    ProgrammeEvent.ID(String(uid.prefix { $0 != "." && $0 != "@" }))
  }

  /// The cycle year.
  var cycle: Int? {
    let parts = uid.prefix { $0 != "@" }.split(separator: ".", maxSplits: 2)
    return parts.count > 1 ? Int(parts[1]) : nil
  }

  /// The day on which it begins.
  var firstDay: CalendarDate { facts?.days.first ?? .latest }

  /// The local part of the UID without the key of a segment, and that key.
  var seriesAndSegment: (series: String, segment: String?) {
    let name = name
    guard let dot = name.lastIndex(of: ".") else { return (name, nil) }
    let last = name[name.index(after: dot)...]
    guard last.utf8.count == 9, last.hasPrefix("s"),
      last.dropFirst().utf8.allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      })
    else { return (name, nil) }
    return (String(name[..<dot]), String(last))
  }
}

extension String {
  /// Event and cycle year in a UID: `book-day.2027`.
  var cycleName: Substring {
    let name = prefix { $0 != "@" }
    let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 1 ? name[..<parts[1].endIndex] : name
  }

  /// What is the same in the UIDs of all years: the event, and which of a year's days it is.
  var everyYear: Substring {
    let name = prefix { $0 != "@" }
    let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 2 ? parts[0] + "." + parts[2] : parts[0]
  }
}

extension Ledger.Entry {
  /// The key of the item of a list that it comes from: what stands behind the cycle in its name;
  /// `nil` for an event that was published before it had a list, and goes on under its own name.
  var itemKey: String? {
    guard let form = facts?.item else { return nil }
    let parts = name.split(separator: ".", maxSplits: 3)
    guard parts.count > 2 else { return nil }
    // Eight digits name a single day of a series, unless the item itself is a date.
    let isSlot = parts[2].utf8.count == 8 && parts[2].allSatisfy(\.isNumber)
    return isSlot && DateSpan(form) == nil || String(parts[2]) == seriesAndSegment.segment
      ? nil : String(parts[2])
  }
}
