import EventKitLite

/// The files that `init` writes: one event of each common kind, with comments.
struct StarterProgramme {
  struct File {
    let name: String
    let text: String
  }

  let id: String
  let years: ClosedRange<Int>
  let languages: Programme.Languages

  /// A comment.
  private func say(_ words: LocalizedText) -> String { words[languages.first] }

  /// A text of the programme: in one language as it is, in several under their names.
  private func text(_ words: LocalizedText) -> String {
    if let only = languages.only { return words[only] }
    let named = Language.supported.filter(languages.contains).map { "\($0): \(words[$0])" }
    return "{ \(named.joined(separator: ", ")) }"
  }

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
    title: \(text(.starterTitle))
    horizon: \(years.lowerBound)..\(years.upperBound)
    # \(say(.starterIdentifiers))
    domain: \(id).example.org
    languages: [\(languages.all.map(\.tag).joined(separator: ", "))]

    categories:
      - { id: library, name: \(text(.starterLibrary)), color: steelblue }
      - { id: reporting, name: \(text(.starterReports)), color: firebrick }

    basis:
      - { id: plan, number: 01/KH, title: \(text(.starterPlan)), verified: plan }

    """
  }

  private var units: String {
    """
    # \(say(.starterUnits))
    - { id: office, name: \(text(.starterOffice)) }
    - { id: library, name: \(text(.starterLibrary)) }
    - { id: school-a, name: \(text(.starterSchoolA)) }
    - { id: school-b, name: \(text(.starterSchoolB)) }
    - { id: schools, group: [school-a, school-b], name: \(text(.starterSchools)) }

    """
  }

  private var events: String {
    """
    # \(say(.starterEvents))

    # \(say(.starterSameDay))
    - id: book-day
      title: \(text(.starterBookDay))
      when: 21/4
      category: library
      basis: [plan]
      lead: library
      with: [schools]

    # \(say(.starterAnnounced))
    - id: learning-week
      title: \(text(.starterWeek))
      when: { announced-by: office, expected: 1/10..7/10, ask-from: 15/9 }
      category: library
      lead: office
      with: [schools, library]

    # \(say(.starterDeadline))
    - id: yearly-report
      title: \(text(.starterReport))
      when: { before: 15/12 }
      category: reporting
      lead: office
      report: [schools, library]

    # \(say(.starterUndated))
    - id: training
      title: \(text(.starterTraining))
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
