internal import CivilTime

/// The words of an event as subscribers read them, in one language.
///
/// They are the same in every feed, so that an event is rendered once however many units share it.
struct EventText {
  let title: String
  let notes: String

  /// Longer notes are cut: some calendar programs drop what is longer.
  static let longestNotes = 8000

  init(_ scheduled: ScheduledEvent, of programme: Programme, in language: Language) {
    let words = Words(language)
    let mark: String =
      switch scheduled.status {
      case .expected: words.expectedMark
      case .cancelled: words.cancelledMark
      case .fixed, .announced, .waiting: ""
      }
    title =
      mark + scheduled.title(in: language)
      + (scheduled.workingDay.map { words.workingDay($0, isLater: scheduled.isWorkingDayLater) }
        ?? "")
    let event = scheduled.event
    var lines: [String] = []
    if let theme = scheduled.theme {
      lines.append("\(words.theme): \(theme[language])")
    }
    if scheduled.status == .expected || scheduled.status == .cancelled {
      lines += scheduled.reasons.filter(\.isAboutStatus).map {
        $0.text(in: language, of: programme)
      }
    }
    for role in Programme.Duty.Role.allCases {
      let holders = Self.holders(role, scheduled, programme, language)
      if !holders.isEmpty { lines.append("\(words.role(role)): \(words.list(holders))") }
    }
    if let audience = event.audience { lines.append("\(words.audience): \(audience[language])") }
    if let place = event.place { lines.append("\(words.place): \(place[language])") }
    if !event.activities.isEmpty {
      lines.append("\(words.activities):")
      lines += event.activities[language].map { "– \($0)" }
    }
    let names = event.alsoKnownAs[language]
    if !names.isEmpty { lines.append("\(words.alsoKnownAs): \(names.joined(separator: "; "))") }
    var basis = event.basis.compactMap { programme.basis($0)?.citation(in: language) }
    if !event.clause.isEmpty {
      basis.insert("\(words.clause) \(event.clause.joined(separator: ", "))", at: 0)
    }
    if !basis.isEmpty { lines.append("\(words.basis): \(basis.joined(separator: "; "))") }
    lines += scheduled.reasons.compactMap { reason in
      switch reason {
      case .announcement, .succession, .lunar, .workingDay, .moved, .closed, .provisional:
        reason.text(in: language, of: programme)
      default: nil
      }
    }
    if let note = event.note { lines.append("\(words.note): \(note[language])") }
    notes = Self.fitting(lines, before: programme.address)
  }

  /// The lines with the address as the last one, cut at the end of a line where they are too long.
  private static func fitting(_ lines: [String], before address: String) -> String {
    var text = ""
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

  /// The units with one kind of part, as the plan names them: a group stays one name, and a unit
  /// that has ended gives way to its successors.
  private static func holders(
    _ role: Programme.Duty.Role, _ scheduled: ScheduledEvent, _ programme: Programme,
    _ language: Language
  ) -> [String] {
    let holders = scheduled.participants.map(\.holder)
    return scheduled.event.units(role).flatMap { id -> [String] in
      let name = { (unit: Programme.Unit.ID) in
        programme.units[unit]?.name[language] ?? unit.rawValue
      }
      if programme.units[id]?.isGroup == true {
        let heirs = holders.filter { $0.groups.first == id && !$0.predecessors.isEmpty }
        guard !heirs.isEmpty else { return [name(id)] }
        let words = Words(language)
        return ["\(name(id)) (\(words.successors(heirs.count)))"]
      }
      return holders.filter { holder in
        holder.groups.isEmpty && (holder.predecessors.first ?? holder.unit) == id
          || holder.unit == id
      }.map { name($0.unit) }
    }
  }
}

extension ScheduledEvent.Reason {
  /// Whether it tells how certain the dates are.
  fileprivate var isAboutStatus: Bool {
    if case .expectation = self { true } else { false }
  }
}

/// The fixed words of feeds, in one language.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  var expectedMark: String { say("[Dự kiến] ", "[Expected] ") }
  var cancelledMark: String { say("[Hủy] ", "[Cancelled] ") }
  var withdrawn: String {
    say(
      "Việc này không còn trong chương trình, hoặc chưa có ngày mới.",
      "This is no longer in the programme, or has no new date yet.")
  }
  var theme: String { say("Chủ đề", "Theme") }
  var audience: String { say("Đối tượng", "For") }
  var place: String { say("Địa điểm", "Place") }
  var activities: String { say("Hoạt động", "Activities") }
  var alsoKnownAs: String { say("Tên khác", "Also called") }
  var basis: String { say("Căn cứ", "Basis") }
  var clause: String { say("Kế hoạch, mục", "the plan, section") }
  var note: String { say("Ghi chú", "Note") }

  /// The tail of a deadline's title whose last day is off.
  func workingDay(_ day: CalendarDate, isLater: Bool) -> String {
    let name = day.weekday.name(in: language)
    if isLater {
      return say(
        " (đến ngày làm việc kế tiếp: \(name) \(day.day)/\(day.month))",
        " (until the next working day: \(name) \(day.day) \(Month.name(day.month, in: language)))")
    }
    return say(
      " (ngày làm việc cuối: \(name) \(day.day)/\(day.month))",
      " (last working day: \(name) \(day.day) \(Month.name(day.month, in: language)))")
  }

  func role(_ role: Programme.Duty.Role) -> String {
    switch role {
    case .lead: say("Chủ trì", "Lead")
    case .join: say("Phối hợp", "With")
    case .report: say("Báo cáo", "To report")
    case .receive: say("Nơi nhận", "Received by")
    }
  }

  /// The most units that notes name one by one.
  private static let mostNames = 20

  /// Names with semicolons between them; of a long list the first ones and how many there are more.
  func list(_ names: [String]) -> String {
    guard names.count > Self.mostNames else { return names.joined(separator: "; ") }
    let more = names.count - Self.mostNames
    return (names.prefix(Self.mostNames) + [say("và \(more) đơn vị khác", "and \(more) others")])
      .joined(separator: "; ")
  }

  func successors(_ count: Int) -> String {
    count == 1
      ? say("nay do đơn vị kế tục thực hiện", "now its successor")
      : say("nay gồm \(count) đơn vị kế tục", "now \(count) succeeding units")
  }

  /// The name of the status, as tables show it.
  func status(_ status: ScheduledEvent.Status) -> String {
    switch status {
    case .fixed: say("cố định", "fixed")
    case .expected: say("dự kiến", "expected")
    case .announced: say("đã thông báo", "announced")
    case .waiting: say("chờ ngày", "waiting")
    case .cancelled: say("hủy", "cancelled")
    }
  }
}
