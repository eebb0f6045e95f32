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
      return sessions(&file, node, "at") { time($0).map { DateRule.Session(from: $0) } }
    }
  }

  /// `"08:00-11:30"`, a list of such, or a part of the day.
  static func hours(_ file: inout FieldReader, _ node: YAMLNode) -> DateRule.Hours? {
    if let text = node.scalar, let part = DateRule.PartOfDay(word: text) { return .part(part) }
    return sessions(&file, node, "hours", session)
  }

  private static func sessions(
    _ file: inout FieldReader, _ node: YAMLNode, _ key: String,
    _ read: (String) -> DateRule.Session?
  ) -> DateRule.Hours? {
    if case .sequence([]) = node.content {
      file.report(.badValue, at: node, .noHours(in: key), hint: .leaveHoursOut)
      return nil
    }
    var sessions: [DateRule.Session] = []
    let items = file.oneOrMore(node)
    for item in items {
      guard let text = file.text(item) else { continue }
      if let session = read(text) {
        sessions.append(session)
      } else {
        let slip = HoursSlip(text, of: key, amongOthers: items.count > 1)
        file.report(.badValue, at: item, slip.message, hint: slip.hint)
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
    guard let (first, last) = ends(of: text), let from = time(first), let to = time(last) else {
      return nil
    }
    return DateRule.Session(from: from, to: to)
  }

  /// Several hours as the value of `hours`, or beginnings as that of `at`, in the words of files;
  /// `nil` where they are none.
  static func list(_ parts: [String], of key: String) -> String? {
    let read = parts.map { part in key == "at" ? time(part).map { "\($0)" } : sessionText(part) }
    guard keys.contains(key), !read.contains(nil) else { return nil }
    return "[" + read.compactMap(\.self).map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }

  private static func sessionText(_ text: String) -> String? {
    session(text).flatMap { session in session.to.map { "\(session.from)-\($0)" } }
  }

  /// Two times with a dash or a word between them; `nil` where there are not two.
  static func ends(of text: String) -> (String, String)? {
    var words = text.composed.lowercased()
    for dash in [" đến ", " tới ", " to ", "–", "—", "−", "~"] {
      words = words.replacing(dash, with: "-")
    }
    let parts = words.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  /// `07:30`, `7h30`, `7g30`, `7 giờ 30`, `lúc 7h`; `7.30 am` is none.
  static func time(_ text: String) -> TimeOfDay? {
    var words = text.composed.lowercased().trimmingSpaces()
    for opening in ["từ ", "lúc ", "from ", "at "] where words.hasPrefix(opening) {
      words = String(words.dropFirst(opening.count)).trimmingSpaces()
    }
    for ending in [" phút", "phút", "'", "’", "′"] where words.hasSuffix(ending) {
      words = String(words.dropLast(ending.count)).trimmingSpaces()
    }
    if let time = TimeOfDay(words), time.second == 0 { return time }
    let clock = words.replacing("giờ", with: "h").replacing("g", with: "h")
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

  /// Whether hours can be said of the rule.
  package func mayHave(_ hours: Hours) -> Bool {
    reasonAgainstHours == nil && hours.isValid && (!isDeadline || hours.isOneHour)
  }
}
