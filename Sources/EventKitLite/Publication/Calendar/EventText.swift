internal import CivilTime

/// The words of an event as subscribers read them, in one language.
///
/// They are the same in every feed, so that an event is rendered once however many units share it.
struct EventText {
  let title: String
  let notes: String

  /// What people read in a calendar's window.
  static let longest = 600

  /// Longer notes are cut: some calendar programs drop what is longer.
  static let longestNotes = 8000

  init(_ scheduled: ScheduledEvent, of programme: Programme, in language: Language) {
    let say = { (text: LocalizedText) in text[language] }
    let mark: String =
      switch scheduled.status {
      case .expected: scheduled.isMonth ? "" : say(.expectedMark)
      case .postponed: say(.postponedMark)
      case .cancelled: say(.cancelledMark)
      case .fixed, .announced, .waiting: ""
      }
    title = mark + Self.unmarkedTitle(of: scheduled, in: language)
    let event = scheduled.event
    var lines: [String] = []
    if let theme = scheduled.theme {
      lines.append("\(say(.theme)): \(theme[language])")
    }
    if [.expected, .postponed, .cancelled].contains(scheduled.status) {
      lines += scheduled.reasons.filter(\.isAboutStatus).map {
        $0.text(in: language, of: programme)
      }
    }
    for role in Programme.Duty.Role.allCases {
      let holders = Self.holders(role, scheduled, programme, language)
      if !holders.isEmpty { lines.append("\(say(.role(role))): \(Self.list(holders, language))") }
    }
    if let audience = event.audience { lines.append("\(say(.audience)): \(audience[language])") }
    if let hours = scheduled.hours, hours.isNotShownByPrograms || scheduled.isDeadline {
      lines.append("\(say(.hoursLabel)): \(scheduled.hours(in: language) ?? "")")
    }
    lines += scheduled.surroundings(in: language)
    if let place = scheduled.place { lines.append("\(say(.place)): \(place[language])") }
    if !event.activities.isEmpty {
      lines.append("\(say(.activities)):")
      lines += event.activities[language].map { "– \($0)" }
    }
    let names = event.alsoKnownAs[language]
    if !names.isEmpty { lines.append("\(say(.alsoKnownAs)): \(names.joined(separator: "; "))") }
    var basis = event.basis.compactMap { programme.basis($0)?.citation(in: language) }
    if !event.clause.isEmpty {
      basis.insert("\(say(.sectionOfPlan)) \(event.clause.joined(separator: ", "))", at: 0)
    }
    if !basis.isEmpty { lines.append("\(say(.basis)): \(basis.joined(separator: "; "))") }
    lines += scheduled.reasons.compactMap { reason in
      switch reason {
      case .announcement, .succession, .lunar, .workingDay, .moved, .insteadOfSunday, .closed,
        .provisional:
        reason.text(in: language, of: programme)
      default: nil
      }
    }
    if let note = event.note { lines.append("\(say(.note)): \(note[language])") }
    notes = Self.fitting(lines, before: programme.address)
  }

  /// The title without the mark that tells how certain it is.
  static func unmarkedTitle(of scheduled: ScheduledEvent, in language: Language) -> String {
    let workingDay = scheduled.workingDay.map {
      LocalizedText.workingDay($0, isLater: scheduled.isWorkingDayLater)[language]
    }
    let month = scheduled.timing.flatMap { timing in
      scheduled.isMonth ? LocalizedText.titleMark(ofMonth: timing.span.first)[language] : nil
    }
    return (month ?? "") + scheduled.title(in: language) + hoursMark(scheduled, language)
      + (workingDay ?? "")
  }

  /// What a calendar program does not show of the hours: ` (buổi sáng)`, ` (trước 17:00)`.
  static func hoursMark(_ scheduled: ScheduledEvent, _ language: Language) -> String {
    guard scheduled.timing != nil, scheduled.takenHours == nil,
      let text = scheduled.hours(in: language)
    else { return "" }
    return " (\(text))"
  }

  /// The lines with the address as the last one, cut at the end of a line where they are too long.
  private static func fitting(_ lines: [String], before address: String) -> String {
    var text = ""
    // No text has more characters than bytes, which need not be counted.
    let bytes = lines.reduce(address.utf8.count) { $0 + $1.utf8.count + 1 }
    if bytes <= longestNotes - 2 {
      text.reserveCapacity(bytes)
      for line in lines {
        text += line
        text += "\n"
      }
      return text + address
    }
    var count = address.unicodeScalars.count
    for line in lines {
      count += line.unicodeScalars.count + 1
      if count > longestNotes - 2 {
        text += "…\n"
        break
      }
      text += line + "\n"
    }
    return text + address
  }

  /// The most units that notes name one by one.
  private static let mostNames = 20

  /// Names with semicolons between them; of a long list the first ones and how many there are more.
  private static func list(_ names: [String], _ language: Language) -> String {
    let more = names.count - mostNames
    guard more > 0 else { return names.joined(separator: "; ") }
    return (names.prefix(mostNames) + [LocalizedText.moreUnits(more)[language]])
      .joined(separator: "; ")
  }

  /// The units with one kind of part, as the plan names them: a group stays one name, and a unit
  /// that has ended gives way to its successors.
  private static func holders(
    _ role: Programme.Duty.Role, _ scheduled: ScheduledEvent, _ programme: Programme,
    _ language: Language
  ) -> [String] {
    scheduled.event.units(role).flatMap { id -> [String] in
      let name = { (unit: Programme.Unit.ID) in
        programme.units[unit]?.name[language] ?? unit.rawValue
      }
      if programme.units[id]?.isGroup == true {
        let heirs = scheduled.places {
          !$0.predecessors.isEmpty && $0.groups.first == id
        }
        guard !heirs.isEmpty else { return [name(id)] }
        return ["\(name(id)) (\(LocalizedText.successors(heirs.count)[language]))"]
      }
      return scheduled.places { holder in
        holder.groups.isEmpty && (holder.predecessors.first ?? holder.unit) == id
          || holder.unit == id
      }.map { name(scheduled.participants[$0].holder.unit) }
    }
  }
}

extension DateRule.Hours {
  /// Whether a calendar program shows less of it than was said: no hours, or an end that nobody
  /// named.
  fileprivate var isNotShownByPrograms: Bool { !sessions.contains { $0.to != nil } }
}

extension ScheduledEvent {
  /// The places, among all who have a part in it, of those for whom a test says yes.
  fileprivate func places(where isMeant: (borrowing Programme.Units.Holder) -> Bool) -> [Int] {
    // A span lends them; copies cost more than all that is asked of them.
    let all = participants.span
    return participants.indices.filter { isMeant(all[$0].holder) }
  }
}

extension ScheduledEvent.Reason {
  /// Whether it tells how certain the dates are.
  fileprivate var isAboutStatus: Bool {
    if case .expectation = self { true } else { false }
  }
}
