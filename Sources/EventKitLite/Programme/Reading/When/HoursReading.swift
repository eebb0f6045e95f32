internal import CivilTime

/// Reads when in the day something is: `hours`, `at`.
enum HoursReading {
  static let keys = ["hours", "at"]

  /// What the keys of a group say; `nil` for whole days.
  static func hours(
    _ file: inout FieldReader, _ fields: FieldReader.Fields
  ) -> DateRule.Hours? {
    switch (fields["hours"], fields["at"]) {
    case (nil, nil): return nil
    case (_?, let at?):
      file.report(.badWhen, at: at, .hoursAndStart, hint: .keepOne)
      return nil
    case (let node?, nil): return hours(&file, node)
    case (nil, let node?):
      return sessions(&file, node, or: .writeStart) { text in
        time(text).map { DateRule.Session(from: $0) }
      }
    }
  }

  /// `"08:00-11:30"`, a list of such, or a part of the day.
  static func hours(_ file: inout FieldReader, _ node: YAMLNode) -> DateRule.Hours? {
    if let text = node.scalar, let part = DateRule.PartOfDay(word: text) { return .part(part) }
    return sessions(&file, node, or: .writeHours, session)
  }

  private static func sessions(
    _ file: inout FieldReader, _ node: YAMLNode, or hint: LocalizedText,
    _ read: (String) -> DateRule.Session?
  ) -> DateRule.Hours? {
    var sessions: [DateRule.Session] = []
    let items = file.oneOrMore(node)
    for item in items {
      guard let text = file.text(item) else { continue }
      if let session = read(text) {
        sessions.append(session)
      } else {
        file.report(.badValue, at: item, .notHours(text), hint: hint)
      }
    }
    guard !sessions.isEmpty, sessions.count == items.count else { return nil }
    let hours = DateRule.Hours.sessions(sessions)
    guard hours.isValid else {
      file.report(.badWhen, at: node, .sessionsOverlap, hint: .orderSessions)
      return nil
    }
    return hours
  }

  /// `08:00-11:30`, `8h-11h30`, `từ 8h đến 11h30`: as people write it, with any dash.
  static func session(_ text: String) -> DateRule.Session? {
    var words = text.composed.lowercased()
    for opening in ["từ ", "from "] where words.hasPrefix(opening) {
      words.removeFirst(opening.count)
    }
    for dash in [" đến ", " to ", "–", "—"] { words = words.replacing(dash, with: "-") }
    let parts = words.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let from = time(String(parts[0])), let to = time(String(parts[1]))
    else { return nil }
    return DateRule.Session(from: from, to: to)
  }

  /// `07:30`, `7h30`, `7 giờ 30`, `7h`, `7.30 am` is none.
  static func time(_ text: String) -> TimeOfDay? {
    let text = text.trimmingSpaces().lowercased()
    if let time = TimeOfDay(text), time.second == 0 { return time }
    let clock = text.replacing(" giờ", with: "h").replacing("giờ", with: "h")
    let parts = clock.split(separator: "h", omittingEmptySubsequences: false)
      .map { $0.trimmingSpaces() }
    guard parts.count == 2, parts[0].utf8.count <= 2, let hour = Int(digits: parts[0]) else {
      return nil
    }
    if parts[1].isEmpty { return TimeOfDay(hour, 0) }
    guard parts[1].utf8.count == 2, let minute = Int(digits: parts[1]) else { return nil }
    return TimeOfDay(hour, minute)
  }
}

extension DateRule.Hours {
  /// Reads hours as people write them: one or several of `08:00-11:30`, `08:00` where only the
  /// beginning is known, or a part of the day, `sáng`; `nil` for anything else.
  public init?(_ texts: [String]) {
    if texts.count == 1, let part = DateRule.PartOfDay(word: texts[0]) {
      self = .part(part)
      return
    }
    let sessions = texts.compactMap { text in
      HoursReading.session(text) ?? HoursReading.time(text).map { DateRule.Session(from: $0) }
    }
    let hours = DateRule.Hours.sessions(sessions)
    guard sessions.count == texts.count, hours.isValid else { return nil }
    self = hours
  }
}

extension DateRule.PartOfDay {
  private static let words: [String: Self] = [
    "sáng": .morning, "buổi sáng": .morning, "morning": .morning,
    "trưa": .midday, "buổi trưa": .midday, "noon": .midday, "midday": .midday,
    "chiều": .afternoon, "buổi chiều": .afternoon, "afternoon": .afternoon,
    "tối": .evening, "buổi tối": .evening, "evening": .evening,
  ]

  /// The part of the day that a word names, in either language.
  init?(word: String) {
    guard let part = Self.words[word.composed.lowercased().trimmingSpaces()] else { return nil }
    self = part
  }
}

extension DateRule {
  /// Why hours cannot be said of a rule; `nil` where they can.
  var reasonAgainstHours: (message: LocalizedText, hint: LocalizedText)? {
    switch unqualified {
    case .deadline(_, includesDay: false, _): (.hourOfDayBefore, .writeBy)
    case .month, .vague, .undated, .season(_, expected: nil): (.hoursWithoutDay, .leaveHoursToNote)
    default: nil
    }
  }
}
