internal import CivilTime

/// What is wrong with hours that cannot be read, and what was probably meant.
struct HoursSlip {
  let message: LocalizedText
  let hint: LocalizedText

  /// - Parameters:
  ///   - text: what stands there.
  ///   - key: the key that it stands under, `hours` or `at`.
  ///   - amongOthers: whether it is one of several in a list.
  init(_ text: String, of key: String, amongOthers: Bool) {
    let words = text.composed.lowercased().trimmingSpaces()
    let general: LocalizedText = key == "at" ? .writeStart : .writeHours
    if Self.wholeDays.contains(words) {
      (message, hint) = (.wholeDayIsNoHours, .leaveHoursOut)
    } else if DateRule.PartOfDay(word: words) != nil {
      // Of `hours` itself it is one: here it stands in a list, or under `at`.
      (message, hint) = (.partIsNoHour(text), key == "at" ? .write("hours: \(text)") : general)
    } else if let time = HoursReading.time(words) {
      (message, hint) = (.startWithoutEnd(text), .write("at: \"\(time)\""))
    } else if let (first, last) = HoursReading.ends(of: words), last.trimmingSpaces().isEmpty,
      let time = Self.time(first)?.time
    {
      (message, hint) = (.startWithoutEnd(text), .write("at: \"\(time)\""))
    } else if let session = HoursReading.session(words) {
      (message, hint) = (.startWithEnd(text), .write("hours: \(Self.quoted(session))"))
    } else if let (first, last) = HoursReading.ends(of: words), let from = HoursReading.time(first),
      from == HoursReading.time(last)
    {
      (message, hint) = (.endsAsItBegins(text), .leaveHoursOutOrSayStart("at: \"\(from)\""))
    } else if let meant = Self.meant(words) {
      let value = meant.form
      (message, hint) = (
        .notHours(text), .write(amongOthers && meant.key == key ? value : "\(meant.key): \(value)")
      )
    } else {
      (message, hint) = (.notHours(text), general)
    }
  }

  private static let wholeDays: Set<String> = [
    "cả ngày", "ca ngay", "nguyên ngày", "trọn ngày", "all day", "all-day", "allday", "whole day",
    "full day",
  ]

  // MARK: What was meant

  /// A key with its value, as it was probably meant.
  private static func meant(_ words: String) -> (key: String, form: String)? {
    var list = words
    for sign in [";", " và ", " and ", " & "] { list = list.replacing(sign, with: ",") }
    let parts = list.split(separator: ",").map { $0.trimmingSpaces() }
    guard parts.count > 1 else { return single(words).map { ($0.key, $0.value) } }
    let read = parts.compactMap(single)
    guard read.count == parts.count, let key = read.first?.key, read.allSatisfy({ $0.key == key })
    else { return nil }
    return (key, "[\(read.map(\.value).joined(separator: ", "))]")
  }

  private static func single(_ words: String) -> (key: String, value: String)? {
    guard let (first, last) = HoursReading.ends(of: words) else {
      return time(words).map { ("at", "\"\($0.time)\"") }
    }
    guard var from = time(first), let to = time(last) else { return nil }
    // In `2-4pm` both are meant.
    if from.half == nil, to.half == .second, from.time < to.time,
      let later = TimeOfDay(from.time.hour + 12, from.time.minute), later < to.time
    {
      from.time = later
    }
    return DateRule.Session(from: from.time, to: to.time).map { ("hours", quoted($0)) }
  }

  private enum Half { case first, second }

  private static let halves: [(words: [String], half: Half)] = [
    (["a.m.", "am", "buổi sáng", "sáng", "in the morning"], .first),
    (
      [
        "p.m.", "pm", "buổi chiều", "chiều", "buổi tối", "tối", "in the afternoon",
        "in the evening",
      ], .second
    ),
  ]

  /// `8.30`, `8am`, `2 giờ chiều`, `8`, `24:00`: the time, and which half of the day was named.
  private static func time(_ text: String) -> (time: TimeOfDay, half: Half?)? {
    var words = text.trimmingSpaces()
    var half: Half?
    for (names, named) in halves {
      guard half == nil,
        let name = names.first(where: { words.hasSuffix($0) || words.hasPrefix($0 + " ") })
      else { continue }
      half = named
      words =
        words.hasSuffix(name)
        ? String(words.dropLast(name.count)) : String(words.dropFirst(name.count))
      words = words.trimmingSpaces()
    }
    words = words.replacing(".", with: ":")
    if words.utf8.count <= 2, Int(digits: words) != nil { words += ":00" }
    if words == "24:00" || words == "24h" || words == "24h00" { words = "00:00" }
    guard let time = HoursReading.time(words) else { return nil }
    switch half {
    case .second where time.hour < 12:
      return TimeOfDay(time.hour + 12, time.minute).map { ($0, half) }
    case .first where time.hour == 12: return TimeOfDay(0, time.minute).map { ($0, half) }
    default: return (time, half)
    }
  }

  private static func quoted(_ session: DateRule.Session) -> String {
    "\"\(session.from)-\(session.to ?? session.from)\""
  }
}
