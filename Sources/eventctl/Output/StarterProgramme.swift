import EventKitLite

/// The files that `init` writes: one event of each common kind, with comments.
struct StarterProgramme {
  struct File {
    let name: String
    let text: String
  }

  let id: String
  let years: ClosedRange<Int>
  let language: Language

  private func say(_ words: LocalizedText) -> String { words[language] }

  var files: [File] {
    [
      File(name: "programme.yaml", text: programme), File(name: "units.yaml", text: units),
      File(name: "events.yaml", text: events),
      File(name: "announcements.yaml", text: announcements),
    ]
  }

  /// How git treats the ledger; a folder may have other attributes already.
  var attributes: File {
    File(name: ".gitattributes", text: "# \(say(.starterLedger))\n\(Self.ledgerAttributes)\n")
  }

  /// Line ends stay as they are, and two branches are merged by `eventctl ledger merge`.
  static let ledgerAttributes = "published.jsonl -text merge=eventctl-ledger"

  private var programme: String {
    """
    # \(say(.starterFrame))
    id: \(id)
    title: { vi: Chương trình mẫu, en: Sample programme }
    horizon: \(years.lowerBound)..\(years.upperBound)
    # \(say(.starterIdentifiers))
    domain: \(id).example.org
    language: \(language)

    categories:
      - { id: library, name: { vi: Thư viện, en: Library }, color: steelblue }
      - { id: reporting, name: { vi: Báo cáo, en: Reports }, color: firebrick }

    basis:
      - { id: plan, number: 01/KH, title: { vi: Kế hoạch mẫu, en: Sample plan }, verified: plan }

    """
  }

  private var units: String {
    """
    # \(say(.starterUnits))
    - { id: office, name: { vi: Văn phòng, en: Office } }
    - { id: library, name: { vi: Thư viện, en: Library } }
    - { id: school-a, name: { vi: Trường A, en: School A } }
    - { id: school-b, name: { vi: Trường B, en: School B } }
    - { id: schools, group: [school-a, school-b], name: { vi: Các trường, en: The schools } }

    """
  }

  private var events: String {
    """
    # \(say(.starterEvents))

    # \(say(.starterSameDay))
    - id: book-day
      title: { vi: Ngày Sách và Văn hóa đọc Việt Nam, en: Viet Nam Book and Reading Culture Day }
      when: 21/4
      category: library
      basis: [plan]
      lead: library
      with: [schools]

    # \(say(.starterAnnounced))
    - id: learning-week
      title: { vi: Tuần lễ học tập, en: Learning week }
      when: { announced-by: office, expected: 1/10..7/10, ask-from: 15/9 }
      category: library
      lead: office
      with: [schools, library]

    # \(say(.starterDeadline))
    - id: yearly-report
      title: { vi: Báo cáo năm, en: Yearly report }
      when: { before: 15/12 }
      category: reporting
      lead: office
      report: [schools, library]

    # \(say(.starterUndated))
    - id: training
      title: { vi: Tập huấn, en: Training }
      when: undated
      category: library
      lead: library

    """
  }

  private var announcements: String {
    """
    # \(say(.starterAnnouncements))
    # - event: learning-week
    #   year: \(years.lowerBound)
    #   dates: \(years.lowerBound)-10-02..\(years.lowerBound)-10-08
    #   document: 12/CV

    """
  }
}
