import EventKitLite

/// The words of `coverage`.
extension LocalizedText {
  static var coverageAbstract: LocalizedText {
    LocalizedText(
      vi: "Cho biết mục nào của kế hoạch giao việc gì cho ai, và còn thiếu gì.",
      en: "Shows which clause of the plan gives what to whom, and what is missing.")
  }

  static var coverageDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Bảng đối chiếu lấy từ 'participants', 'clause' và 'targets' của các tệp. CSV, HTML, Markdown và JSON có mỗi dòng một mục, một việc, một đơn vị và một vai; sau mỗi nhóm là các thành viên.

        Dưới bảng là những gì còn thiếu: mục không có việc nào viện dẫn, đơn vị chưa có việc, việc không còn ai chủ trì, phần việc không ghi mục. Mục hoặc đơn vị không cần có việc thì ghi ở 'no-duty' trong programme.yaml, kèm lý do.

        Kết thúc với 0 khi không thiếu gì, với 1 khi còn thiếu.
        """,
      en: """
        The matrix is made of 'participants', 'clause' and 'targets' in the files. CSV, HTML, Markdown and JSON have a row for each clause, event, unit and role; after each group stand its members.

        Below it stands what is missing: clauses that no event cites, units without a duty, events that nobody leads any more, parts without a clause. A clause or unit that rightly has none stands under 'no-duty' in programme.yaml, with its reason.

        Ends with 0 where nothing is missing, with 1 where something is.
        """)
  }

  static let helpCoverageBy = LocalizedText(
    vi: "Xếp theo mục của kế hoạch (clause) hoặc theo đơn vị (unit).",
    en: "By clause of the plan (clause) or by unit (unit).")

  static let helpCoverageUnit = LocalizedText(
    vi: "Chỉ phần của một đơn vị hoặc nhóm, kể cả qua nhóm.",
    en: "Only what a unit or group has, through groups too.")

  static let helpCoverageEvent = LocalizedText(
    vi: "Chỉ phần của một việc.", en: "Only what stands in one event.")

  static let noClauseCited = LocalizedText(
    vi: "Chưa có mục nào được viện dẫn.", en: "No clause is cited yet.")

  static let memberOf = LocalizedText(vi: "Thành viên của", en: "Member of")
  static let roleHeading = LocalizedText(vi: "Vai", en: "Role")
  static let certaintyHeading = LocalizedText(vi: "Mức chắc chắn", en: "Certainty")
  static let unitsWithRoles = LocalizedText(vi: "Đơn vị (vai)", en: "Units (role)")
  static let dutyHeading = LocalizedText(vi: "Việc (vai)", en: "Duty (role)")
  static let targetKind = LocalizedText(vi: "mục tiêu", en: "target")

  /// How much is covered.
  static func coverageSummary(
    clauses: Int, of all: Int, exempt: Int, missing: Int
  ) -> LocalizedText {
    LocalizedText(
      vi:
        "\(clauses)/\(all) mục có việc hoặc mục tiêu, \(exempt) mục không cần có; còn thiếu: \(missing)",
      en:
        "\(clauses) of \(all) clauses have an event or a target, \(exempt) need none; missing: \(missing)"
    )
  }
}
