internal import CivilTime

/// Who follows whom, where it does not work out: nobody follows, or not on the day after, or nobody
/// has checked it.
///
/// Unknown successors, circles and successors of a unit without a last day are mistakes in the files
/// and never get here.
struct Successions {
  let findings: [ProgrammeCheck.Finding]

  init(_ programme: Programme) {
    findings = programme.units.all.flatMap { unit -> [ProgrammeCheck.Finding] in
      guard let until = unit.until else { return [] }
      if unit.successors.isEmpty { return [Self.nobodyFollows(unit, until)] }
      let heirs = unit.successors.compactMap { programme.units[$0] }
      return heirs.compactMap { Self.comesTooLate($0, after: unit, until) }
        + heirs.compactMap { Self.hasEnded($0, after: unit, until) }
        + [Self.unverified(unit, until)].compactMap(\.self)
    }
  }

  private static func nobodyFollows(
    _ unit: Programme.Unit, _ until: CalendarDate
  ) -> ProgrammeCheck.Finding {
    ProgrammeCheck.Finding(
      .warning, .unverifiedSuccession, about: unit.id, at: unit.location,
      vi: "\(unit.name[.vietnamese]): kết thúc \(until.shortText) mà chưa ghi đơn vị kế tục",
      en:
        "\(unit.name[.english]): it ends on \(until.longText(in: .english)) and names no successor")
  }

  private static func comesTooLate(
    _ heir: Programme.Unit, after unit: Programme.Unit, _ until: CalendarDate
  ) -> ProgrammeCheck.Finding? {
    guard let from = heir.from, from > until.adding(days: 1) else { return nil }
    let gap = until.days(until: from) - 1
    return ProgrammeCheck.Finding(
      .warning, .successionGap, about: unit.id, at: unit.location,
      vi:
        "\(unit.name[.vietnamese]): kết thúc \(until.shortText), đơn vị kế tục \(heir.name[.vietnamese]) đến \(from.shortText) mới hoạt động; trống \(gap) ngày",
      en:
        "\(unit.name[.english]): it ends on \(until.longText(in: .english)), and its successor \(heir.name[.english]) begins on \(from.longText(in: .english)); \(gap) \(gap == 1 ? "day lies" : "days lie") between",
      hint: LocalizedText(
        vi: "sửa 'until' hoặc 'from'", en: "mend 'until' or 'from'"))
  }

  private static func hasEnded(
    _ heir: Programme.Unit, after unit: Programme.Unit, _ until: CalendarDate
  ) -> ProgrammeCheck.Finding? {
    guard let end = heir.until, end <= until else { return nil }
    return ProgrammeCheck.Finding(
      .warning, .endedSuccessor, about: unit.id, at: unit.location,
      vi:
        "\(unit.name[.vietnamese]): đơn vị kế tục \(heir.name[.vietnamese]) đã kết thúc \(end.shortText), trước ngày tiếp nhận \(until.adding(days: 1).shortText)",
      en:
        "\(unit.name[.english]): its successor \(heir.name[.english]) ended on \(end.longText(in: .english)), before it takes over on \(until.adding(days: 1).longText(in: .english))",
      hint: LocalizedText(
        vi: "ghi đơn vị kế tục còn hoạt động", en: "name a successor that still exists"))
  }

  private static func unverified(
    _ unit: Programme.Unit, _ until: CalendarDate
  ) -> ProgrammeCheck.Finding? {
    guard let mark = unit.verification, !mark.isCertain else { return nil }
    return ProgrammeCheck.Finding(
      .note, .unverifiedSuccession, about: unit.id, at: unit.location,
      vi:
        "\(unit.name[.vietnamese]): việc kế tục từ \(until.adding(days: 1).shortText) chưa chắc chắn"
        + Verification?.some(mark).mark(in: .vietnamese),
      en: "\(unit.name[.english]): its succession is not certain"
        + Verification?.some(mark).mark(in: .english))
  }
}
