public import CivilTime
internal import VietnameseCalendar

/// What a planner must know about a programme whose files can be read.
///
/// ```swift
/// for finding in ProgrammeCheck(programme, today: today).findings { print(finding) }
/// ```
///
/// Each finding has a code that the programme can silence, with a reason:
///
/// ```yaml
/// silence:
///   - { code: check/two-leads, event: ngay-sach, reason: { vi: …, en: … } }
/// ```
public struct ProgrammeCheck: Sendable {
  /// The findings that are not silenced, in the order of the files.
  public let findings: [Diagnostic]
  /// How many findings the files silence.
  public let silenced: Int

  /// Looks at a programme as of a day.
  ///
  /// - Parameters:
  ///   - programme: the programme.
  ///   - today: the day that tells which expected dates have passed.
  public init(_ programme: Programme, today: CalendarDate) {
    self.init(of: programme.schedule(), today: today)
  }

  /// Looks at the programme of a schedule that has been worked out already.
  ///
  /// - Parameters:
  ///   - schedule: the schedule of the whole horizon.
  ///   - today: the day that tells which expected dates have passed.
  public init(of schedule: Schedule, today: CalendarDate) {
    let programme = schedule.programme
    let all =
      Self.datesThatPassed(schedule, today) + Self.leads(programme) + Self.idleUnits(schedule)
      + Self.bases(programme) + Self.translations(programme) + Self.missingDays(programme)
      + Successions(programme).findings + Self.announcements(programme)
      + DayConflicts(programme, today: today).findings
    var used: Set<Programme.Silence> = []
    let heard = all.filter { finding in
      let match = programme.silences.first {
        $0.code == finding.diagnostic.code && ($0.subject == nil || $0.subject == finding.subject)
      }
      if let match { used.insert(match) }
      return match == nil
    }
    silenced = all.count - heard.count
    let unused = programme.silences.filter { !used.contains($0) }.map { silence in
      Diagnostic(
        .warning, .unusedSilence,
        LocalizedText(
          vi: "không còn cảnh báo '\(silence.code)' nào để bỏ qua ở đây",
          en: "there is no finding '\(silence.code)' here to silence any more"),
        at: silence.location, hint: LocalizedText(vi: "xóa mục này", en: "remove the entry"))
    }
    findings = (heard.map(\.diagnostic) + unused).inReadingOrder()
  }

  /// A finding before it is known whether it is silenced.
  struct Finding {
    let diagnostic: Diagnostic
    /// The id of what it is about.
    let subject: String

    init<Subject>(
      _ severity: Diagnostic.Severity, _ code: Diagnostic.Code,
      about subject: Programme.Identifier<Subject>,
      at location: SourceLocation?, vi: String, en: String, hint: LocalizedText? = nil
    ) {
      diagnostic = Diagnostic(
        severity, code, LocalizedText(vi: vi, en: en), at: location, hint: hint)
      self.subject = subject.rawValue
    }
  }

  // MARK: Dates

  private static func datesThatPassed(_ schedule: Schedule, _ today: CalendarDate) -> [Finding] {
    let programme = schedule.programme
    return (schedule.events + schedule.waiting).compactMap { event in
      let id = event.event.id
      let (vi, en) = (event.title(in: .vietnamese), event.title(in: .english))
      let by = event.awaited?.by.flatMap { programme.units[$0]?.name }
      let remedy = LocalizedText(
        vi: "ghi quyết định vào announcements.yaml"
          + (by.map { ", hoặc hỏi \($0[.vietnamese])" } ?? ""),
        en: "enter the decision in announcements.yaml"
          + (by.map { ", or ask the \($0[.english])" } ?? ""))
      // What nobody has to announce is no news any more once its year is over.
      let isAwaited = event.awaited?.by != nil || event.year >= today.year
      if event.status == .expected, isAwaited, let span = event.timing?.span, span.last < today {
        return Finding(
          .warning, .expectedPassed, about: id, at: event.event.location,
          vi:
            "\(vi) \(event.year): ngày dự kiến \(span.text(in: .vietnamese)) đã qua mà chưa có thông báo",
          en:
            "\(en) \(event.year): the expected date, \(span.text(in: .english)), has passed without an announcement",
          hint: remedy)
      }
      if let askFrom = event.awaited?.askFrom, askFrom <= today,
        event.status == .expected || (event.status == .waiting && event.year >= today.year)
      {
        return Finding(
          .warning, .askNow, about: id, at: event.event.location,
          vi: "\(vi) \(event.year): đã đến lúc hỏi ngày (từ \(askFrom.shortText))",
          en:
            "\(en) \(event.year): its date should be asked for since \(askFrom.longText(in: .english))",
          hint: remedy)
      }
      return nil
    }
  }

  private static func missingDays(_ programme: Programme) -> [Finding] {
    programme.events.compactMap { event in
      guard case .yearly(let days) = event.when.unshifted else { return nil }
      let years = programme.horizon.clamped(to: CalendarDate.years).filter {
        days.spans(in: $0).isEmpty
      }
      guard !years.isEmpty else { return nil }
      let list = years.map(String.init).joined(separator: ", ")
      return Finding(
        .warning, .missingDay, about: event.id, at: event.location,
        vi: "\(event.title[.vietnamese]): các năm \(list) không có ngày này",
        en: "\(event.title[.english]): there is no such day in \(list)")
    }
  }

  private static func announcements(_ programme: Programme) -> [Finding] {
    // Entries stay for good, so only the one that counts can be asked to be right.
    let years = Dictionary(grouping: programme.announcements) { "\($0.event).\($0.year)" }
    let counting = years.values.compactMap { $0.inForce.last { $0.dates != nil } }
    return counting.compactMap { announcement in
      guard let dates = announcement.dates, dates.first.year != announcement.year else {
        return nil
      }
      return Finding(
        .warning, .announcementElsewhere, about: announcement.event, at: announcement.location,
        vi: "thông báo của năm \(announcement.year) ghi ngày \(dates.text(in: .vietnamese))",
        en: "the announcement of \(announcement.year) says \(dates.text(in: .english))")
    }
  }

  // MARK: Units

  private static func leads(_ programme: Programme) -> [Finding] {
    programme.events.compactMap { event in
      let leads = event.units(.lead)
      let names = { (language: Language) in
        leads.map { programme.units[$0]?.label(in: language) ?? $0.rawValue }.joined(
          separator: ", ")
      }
      switch leads.count {
      case 0:
        return Finding(
          .warning, .noLead, about: event.id, at: event.location,
          vi: "\(event.title[.vietnamese]): chưa có đơn vị chủ trì",
          en: "\(event.title[.english]): nobody leads it")
      case 1: return nil
      default:
        return Finding(
          .warning, .twoLeads, about: event.id, at: event.location,
          vi:
            "\(event.title[.vietnamese]): có \(leads.count) đơn vị chủ trì (\(names(.vietnamese)))",
          en: "\(event.title[.english]): it has \(leads.count) leads (\(names(.english)))")
      }
    }
  }

  private static func idleUnits(_ schedule: Schedule) -> [Finding] {
    let events = schedule.events + schedule.waiting
    var busy = Set(events.flatMap { $0.event.duties.map(\.unit) })
    // Who announces an event has a part in it.
    busy.formUnion(events.compactMap(\.awaited?.by))
    for participant in events.flatMap(\.participants) {
      busy.insert(participant.holder.unit)
      busy.formUnion(participant.holder.groups)
      busy.formUnion(participant.holder.predecessors)
    }
    return schedule.programme.units.all.compactMap { unit in
      guard !busy.contains(unit.id) else { return nil }
      return Finding(
        .note, .idleUnit, about: unit.id, at: unit.location,
        vi: "\(unit.name[.vietnamese]): không có việc nào trong chương trình",
        en: "\(unit.name[.english]): it has no event in the programme")
    }
  }

  // MARK: Documents and texts

  private static func bases(_ programme: Programme) -> [Finding] {
    let cited = Set(programme.events.flatMap(\.basis))
    return programme.basis.compactMap { basis in
      guard cited.contains(basis.id), let mark = basis.verification, !mark.isCertain else {
        return nil
      }
      return Finding(
        .warning, .unverifiedBasis, about: basis.id, at: basis.location,
        vi: "văn bản '\(basis.id)' được viện dẫn mà chưa chắc chắn"
          + Verification?.some(mark).mark(in: .vietnamese),
        en: "the document '\(basis.id)' is cited and not certain"
          + Verification?.some(mark).mark(in: .english))
    }
  }

  private static func translations(_ programme: Programme) -> [Finding] {
    programme.units.all.compactMap { untranslated($0.id, $0.name, $0.location) }
      + programme.events.compactMap { untranslated($0.id, $0.title, $0.location) }
      + programme.categories.compactMap { untranslated($0.id, $0.name, nil) }
  }

  private static func untranslated<Subject>(
    _ id: Programme.Identifier<Subject>, _ text: LocalizedText, _ location: SourceLocation?
  ) -> Finding? {
    guard let language = Language.supported.first(where: { text.exactly($0) == nil }) else {
      return nil
    }
    let vi = language == .english ? "tiếng Anh" : "tiếng Việt"
    let en = language == .english ? "English" : "Vietnamese"
    return Finding(
      .note, .untranslated, about: id, at: location, vi: "'\(id)' chưa có tên \(vi)",
      en: "'\(id)' has no \(en) name")
  }
}
