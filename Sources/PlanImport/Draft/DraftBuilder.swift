internal import CivilTime
internal import EventKitLite

/// Collects the entries of a draft, and what there is to tell of a plan.
struct DraftBuilder {
  let plan: PlanImporter
  let names: UnitNames
  var draft: PlanDraft
  /// The table that is read, where there are tables.
  var table: String?
  /// The number of the row, or of the entry of a calendar.
  var row: Int?
  private var ids: DraftIDs

  init(_ plan: PlanImporter) {
    self.plan = plan
    names = UnitNames(of: plan.programme)
    ids = DraftIDs(besides: plan.programme)
    draft = PlanDraft(file: plan.file, language: plan.programme.language)
  }

  /// A new entry.
  ///
  /// - Parameters:
  ///   - text: what it is called; a long text is cut, and the whole noted.
  ///   - other: what it is called where nothing is left of that.
  ///   - heading: what stands over the text.
  mutating func event(
    called text: String, or other: String, whole: String, under heading: String = ""
  ) -> DraftEvent {
    let title = RowLines.title(text)
    let name = title.short.isEmpty ? other.onOneLine : title.short
    var event = DraftEvent(id: ids.id(for: name), title: name)
    if title.isCut { event.notes.append(PlanRow.labelled(heading, whole).onOneLine) }
    return event
  }

  /// Gives an entry its category: that which was chosen for all, else what was found, else the first.
  ///
  /// - Returns: whether it is known.
  @discardableResult
  func setCategory(of event: inout DraftEvent, to found: Programme.Category.ID?) -> Bool {
    guard let first = plan.programme.categories.first else { return true }
    let known = plan.category ?? found
    event.category = known ?? first.id
    if known == nil { event.inferred.append("category") }
    return known != nil
  }

  /// Tells something of the row that is read.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: LocalizedText,
    hint: LocalizedText? = nil, words: String? = nil
  ) {
    draft.findings.append(
      ImportFinding(
        severity: severity, code: code, message: message, hint: hint, table: table, row: row,
        words: words?.onOneLine))
  }
}
