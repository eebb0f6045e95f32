public import CivilTime
public import ICalendar

extension LibicalReader {
  /// Shows a calendar to libical and compares what it reads with what was meant: the gate that a
  /// document passes before it is given to anybody.
  ///
  /// Compared are the events by `UID` (and `RECURRENCE-ID`), and of each its dates, recurrence,
  /// exceptions, title, notes, status and revision.
  ///
  /// - Parameters:
  ///   - bytes: the calendar, as it is about to be sent.
  ///   - events: the events that it is meant to hold, in any order.
  /// - Returns: what differs, each an error; empty when libical reads just these events.
  public static func disagreements(
    between bytes: [UInt8], and events: [Event]
  ) -> [Diagnostic] {
    read(bytes, checksRestrictions: false).disagreements(with: events)
  }
}

extension LibicalReader.Reading {
  /// What was not read, or otherwise than it was meant.
  func disagreements(with events: [Event]) -> [Diagnostic] {
    var found = problems
    var unmatched: [Key: [ReadBackEvent]] = [:]
    for event in self.events {
      unmatched[Key(uid: event.uid, recurrenceID: event.recurrenceID), default: []].append(event)
    }
    for event in events {
      let key = Key(uid: event.uid, recurrenceID: event.recurrenceID)
      if let readBack = unmatched[key]?.popLast() {
        found += Self.differences(between: readBack, and: event)
      } else {
        found.append(
          .gate(
            .missingEvent, en: "libical does not find the event \(event.uid)",
            vi: "libical không thấy sự kiện \(event.uid)"))
      }
    }
    for event in self.events {
      let key = Key(uid: event.uid, recurrenceID: event.recurrenceID)
      guard unmatched[key]?.popLast() != nil else { continue }
      found.append(
        .gate(
          .extraEvent, en: "libical finds an event that was not meant: \(event.uid)",
          vi: "libical thấy sự kiện không có trong dự định: \(event.uid)"))
    }
    return found
  }

  private struct Key: Hashable {
    let uid: String
    let recurrenceID: EventTime?
  }

  private static func differences(
    between readBack: ReadBackEvent, and event: Event
  ) -> [Diagnostic] {
    var comparison = Comparison(uid: event.uid)
    comparison.compare(.date, "start", "ngày bắt đầu", readBack.start, event.start)
    comparison.compare(.date, "end", "ngày kết thúc", readBack.end, event.end)
    comparison.compare(
      .recurrence, "recurrence rule", "quy tắc lặp", inOneOrder(readBack.recurrenceRule),
      inOneOrder(event.recurrenceRuleText))
    comparison.compare(
      .recurrence, "exceptions", "ngày loại trừ", readBack.exceptions, event.exceptions)
    comparison.compare(.title, "title", "tiêu đề", bytes(readBack.title), bytes(event.title)) {
      String(decoding: $0, as: UTF8.self)
    }
    comparison.compare(.notes, "notes", "mô tả", bytes(readBack.notes), bytes(event.notes)) {
      String(decoding: $0, as: UTF8.self)
    }
    comparison.compare(.status, "status", "trạng thái", readBack.status, event.status)
    comparison.compare(.sequence, "sequence", "số bản", readBack.sequence, event.sequence)
    return comparison.found
  }

  /// Text is compared by its bytes: Swift takes composed and decomposed letters for the same.
  /// Blanks before it do not count, libical drops them.
  private static func bytes(_ text: String?) -> [UInt8]? {
    text.map { Array($0.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) }
  }

  /// A rule with its parts and lists in one order, and without the parts that say what holds
  /// anyway; libical writes a rule in its own order and leaves such parts out.
  private static func inOneOrder(_ rule: String?) -> String? {
    guard let rule else { return nil }
    let parts = rule.uppercased().split(separator: ";").map { part in
      part.split(separator: "=", omittingEmptySubsequences: false).map { list in
        list.split(separator: ",", omittingEmptySubsequences: false).sorted().joined(separator: ",")
      }.joined(separator: "=")
    }
    return parts.filter { $0 != "INTERVAL=1" && $0 != "WKST=MO" }.sorted().joined(separator: ";")
  }

  private struct Comparison {
    let uid: String
    var found: [Diagnostic] = []

    mutating func compare<Value: Equatable>(
      _ code: GateCode, _ en: String, _ vi: String, _ readBack: Value?, _ meant: Value?,
      show: (Value) -> String = { "\($0)" }
    ) {
      guard readBack != meant else { return }
      let (was, should) = (readBack.map(show) ?? "–", meant.map(show) ?? "–")
      found.append(
        .gate(
          code, en: "\(uid): libical reads the \(en) as '\(was)', meant is '\(should)'",
          vi: "\(uid): libical đọc \(vi) là '\(was)', đúng ra là '\(should)'"))
    }
  }
}
