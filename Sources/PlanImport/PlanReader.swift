internal import CivilTime
internal import EventKitLite
internal import OfficeDocuments
internal import VietnameseCalendar

/// Goes through the tables of a plan, row by row.
struct PlanReader {
  private var builder: DraftBuilder
  /// Whether any table is a plan.
  private(set) var hasPlan = false
  /// The days of the table before, which go on where a table has no title.
  private var period: PlanPeriod?
  private var place = Place()

  /// Where in the plan the reader is, and what the rows above say of the next.
  private struct Place {
    var context = TimeContext()
    /// The time of the group of rows.
    var groupTime: String?
    /// The category of the group of rows.
    var category: Programme.Category.ID?
    /// The name of a group that is no category.
    var groupName: String?
    /// What stands in the column of groups, where there is one.
    var groupCell: String?
  }

  init(_ plan: PlanImporter) { builder = DraftBuilder(plan) }

  var draft: PlanDraft { builder.draft }

  private var plan: PlanImporter { builder.plan }

  // MARK: Tables

  mutating func read(_ table: OfficeTable) throws(InvalidDocument) {
    place = Place()
    (builder.table, builder.row) = (table.name, nil)
    guard let rows = PlanTable(table) else {
      builder.report(table.looksLikePlan ? .warning : .note, .tableNotRead, .tableNotRead)
      builder.draft.tables.append(
        PlanDraft.Table(
          name: table.name, rows: table.rows.count, read: 0, reported: table.rows.count, entries: 0)
      )
      return
    }
    if !hasPlan { builder.draft.language = rows.isVietnamese ? .vietnamese : .english }
    hasPlan = true
    let titles = [table.name] + table.headings + rows.titles
    let found = PlanPeriod(titles, year: plan.year, of: plan.programme)
    let period =
      found.days == nil && found.candidates.isEmpty
      ? PlanPeriod(rows.months) ?? self.period ?? found : found
    self.period = period
    place.context = TimeContext(
      period: period.days, week: period.week, yearBegins: plan.programme.yearBegins,
      horizon: plan.programme.horizon)
    place.context.month = period.month
    (place.context.weekend, place.context.holidays) = (
      plan.programme.weekend, plan.programme.holidays
    )
    place.context.writesMonthsFirst = table.writesMonthsFirst
    let before = draft.events.count
    for row in rows.rows {
      builder.row = row.number
      switch row.row {
      case .title, .heading, .empty, .continued: break
      case .group(let title): begin(title)
      case .block(let title):
        let own = PlanPeriod([title], year: plan.year, of: plan.programme)
        if own.days != nil { (place.context.period, place.context.week) = (own.days, own.week) }
        begin(title)
      case .slot(let cells):
        // An empty day is one only where its words are a day.
        if !RowTime(cells, group: place.groupTime, in: place.context).reading.isUnderstood {
          try add(cells, candidates: period.candidates)
        }
      case .entry(let cells): try add(cells, candidates: period.candidates)
      }
    }
    builder.draft.tables.append(
      PlanDraft.Table(
        name: table.name, rows: table.rows.count, read: rows.rows.count, reported: 0,
        entries: draft.events.count - before))
  }

  /// Begins a group of rows: a month, a day, or a category.
  private mutating func begin(_ title: String) {
    let name = GroupName(title)
    if let month = PlanMonth(column: name.text) {
      place.context.month = month
      place.groupTime = nil
      return
    }
    let reading = TimeReading(name.text, in: place.context)
    if reading.isUnderstood {
      // "Chưa có ngày" ends the month above it. What is doubtful is told of each row.
      place.context.month = nil
      place.groupTime = reading.isTimed || !reading.doubts.isEmpty ? name.text : nil
      return
    }
    // Numbers may be another day.
    if name.text.contains(where: \.isNumber) { place.groupTime = nil }
    // Another part of the year ends the month, which its days are not in.
    if name.namesPartOfYear { (place.context.month, place.groupTime) = (nil, nil) }
    place.category = plan.programme.category(named: name.text)
    place.groupName = place.category == nil ? name.text : nil
    if place.category == nil, plan.category == nil, !plan.programme.categories.isEmpty {
      builder.report(.note, .unknownGroupName, .unknownGroupName(name.text), words: title)
    }
  }

  // MARK: Entries

  /// Adds the events of a row: one, or one for each line of its content.
  private mutating func add(_ row: PlanRow, candidates: [Int]) throws(InvalidDocument) {
    if let group = row.texts(.group).first, group != place.groupCell {
      place.groupCell = group
      begin(group)
    }
    let content = row.text(.content)
    var lines = RowLines.items(of: content)
    if content.isEmpty {
      builder.report(.warning, .rowWithoutContent, .rowWithoutContent, words: row.words)
      lines = [row.words]
    }
    // Lines stand against lines where there are as many of them in another cell.
    let times = RowLines.beside(lines, row.text(.time))
    let leads = RowLines.beside(lines, row.text(.lead))
    let partners = RowLines.beside(lines, row.text(.join))
    var part: DateRule.PartOfDay?
    let onlyParts = lines.allSatisfy { RowLines.partOfDay($0)?.rest.isEmpty ?? false }
    for (index, line) in lines.enumerated() {
      var time = RowTime(
        row, item: times.map { $0[index] }, group: place.groupTime, in: place.context)
      var content = line
      if let label = RowLines.partOfDay(line), !onlyParts, time.takes(label.part) {
        (part, content) = (label.part, label.rest)
        if content.isEmpty { continue }
      }
      if let part, time.takes(part) { time.reading.hours = .part(part) }
      try add(
        content, row, time,
        lead: leads.map { $0[index] } ?? row.text(.lead),
        partners: partners.map { $0[index] } ?? row.text(.join), candidates)
    }
  }

  private mutating func add(
    _ content: String, _ row: PlanRow, _ time: RowTime, lead: String, partners: String,
    _ candidates: [Int]
  ) throws(InvalidDocument) {
    let parts = RowLines.titleAndActivities(content)
    let timed = TimedTitle(
      parts.title, beside: time.reading, ofWeek: time.isOfWeek, in: time.context)
    let reading = timed.reading
    if reading.doubts.contains(.noYear) {
      throw InvalidDocument([
        Diagnostic(.error, .noYear, .noYearOfPlan(candidates), hint: .giveYear)
      ])
    }
    var event = builder.event(
      called: timed.title, or: content, whole: content, under: row.heading(.content))
    (event.rule, event.hours) = (reading.rule, reading.hours)
    (event.year, event.times) = (reading.year, reading.times)
    event.activities = parts.activities
    addUnits(to: &event, lead, partners, row)
    addTime(to: &event, reading, words: time.words, isUncertain: timed.isUncertain)
    if let remark = timed.remark { event.notes.append(remark.onOneLine) }
    addPlace(to: &event, [time.place ?? "", row.text(.place)])
    addBasis(to: &event, row)
    event.notes += row.labelled(.state).filter { state in
      // Ours only say again what the time says.
      !ScheduledEvent.Status.allCases.contains { status in
        Language.supported.contains { state.hasSuffix(status.name(in: $0)) }
      }
    }
    event.notes += row.labelled(.other, taking: { Self.remark($0, of: &event) }).map(\.onOneLine)
    event.notes += (row.labelled(.group).dropFirst() + time.unused + row.wordsForNumber)
      .map(\.onOneLine)
    if !builder.setCategory(of: &event, to: place.category), let name = place.groupName {
      event.notes.append(name.onOneLine)
    }
    builder.draft.events.append(event)
  }

  /// Gives an entry its place: that of the columns, else of the lines under its title.
  private func addPlace(to event: inout DraftEvent, _ said: [String]) {
    let places = said.map(\.onOneLine).filter { !$0.isEmpty }
    event.place = places.first
    event.notes += places.dropFirst()
    event.activities = event.activities.compactMap { activity in
      let rest = Self.remark(activity, of: &event)
      return rest.isEmpty ? nil : rest
    }
  }

  /// A remark, without the place in it where the entry has no other.
  private static func remark(_ text: String, of event: inout DraftEvent) -> String {
    let remark = PlacedRemark(text)
    guard let place = remark.place?.onOneLine, event.place ?? place == place else { return text }
    event.place = place
    return remark.rest
  }

  private mutating func addTime(
    to event: inout DraftEvent, _ reading: TimeReading, words: String, isUncertain: Bool
  ) {
    for doubt in reading.doubts where doubt != .noYear {
      builder.report(
        doubt.severity, doubt.code, doubt.message, hint: doubt.hint, words: words.onOneLine)
    }
    if isUncertain { builder.report(.note, .dayFromTitle, .dayFromTitle, words: event.title) }
    if let who = reading.announcer {
      if let unit = builder.names.unit(within: who) ?? event.leads.first {
        event.rule = .announced(by: unit)
      } else {
        builder.report(
          .warning, .nobodyAnnounces, .nobodyAnnounces, hint: .writeAnnouncer,
          words: words.onOneLine)
      }
    } else if words.isEmpty, !reading.isTimed {
      builder.report(.note, .noTime, .noTimeSaid, words: event.title)
    }
    // Hours without a day are words.
    if !reading.isTimed, reading.hours != nil {
      event.hours = nil
      if reading.doubts.isEmpty {
        builder.report(
          .warning, .hoursLeftOut, .hoursLeftOut, hint: .writeTime, words: words.onOneLine)
      }
    }
    if reading.isInferred, event.rule != .undated { event.inferred.append("when") }
    if reading.keepsWords || (!reading.isTimed && reading.hours != nil), !words.isEmpty {
      event.notes.append(words.onOneLine)
    }
  }

  private mutating func addUnits(
    to event: inout DraftEvent, _ lead: String, _ partners: String, _ row: PlanRow
  ) {
    for (text, part, column) in [
      (lead, NamedUnits.Part.lead, PlanColumn.lead), (partners, .join, .join),
    ] {
      let found = NamedUnits(text, among: builder.names)
      for (unit, said) in found.known
      where !event.leads.contains(unit) && !event.partners.contains(unit) {
        if (said ?? part) == .lead { event.leads.append(unit) } else { event.partners.append(unit) }
      }
      for name in found.unknown {
        builder.report(
          .warning, .unknownUnitName, .unknownUnitName(name), hint: .addName, words: name)
      }
      for name in found.ambiguous {
        builder.report(.warning, .ambiguousUnitName, .ambiguousUnitName(name), words: name)
      }
      let lost = (found.unknown + found.ambiguous).joined(separator: ", ")
      if !lost.isEmpty {
        event.notes.append(PlanRow.labelled(row.heading(column), lost).onOneLine)
      }
    }
  }

  private func addBasis(to event: inout DraftEvent, _ row: PlanRow) {
    let text = row.text(.basis)
    guard !text.isEmpty else { return }
    event.basis = plan.programme.basis.filter { basis in
      basis.number.map { text.folded.contains($0.folded) } ?? false
    }.map(\.id)
    event.notes += row.labelled(.basis).map(\.onOneLine)
  }
}

/// The heading of a group of rows without the number before it: `I. Thư viện`.
private struct GroupName {
  let text: String

  init(_ title: String) {
    let words = title.onOneLine
    let end = words.firstIndex { $0 == "." || $0 == ")" || $0 == "/" || $0 == "-" || $0 == ":" }
    guard let end, words[..<end].count <= 5,
      words[..<end].allSatisfy({ $0.isNumber || "IVXLCDM".contains($0) })
        || words[..<end].count == 1,
      case let rest = String(words[words.index(after: end)...]).trimmingSpaces(), !rest.isEmpty,
      !(rest.first?.isNumber ?? false)
    else {
      text = words
      return
    }
    text = rest
  }

  /// Whether it names a year or a term: `Hè 2027`, `HỌC KỲ II`.
  var namesPartOfYear: Bool {
    let words = text.plainWords
    return words.starts(with: ["hoc", "ky"]) || text.lowercased().hasPrefix("hè")
      || words.contains { $0.count == 4 && Int($0).map { (1990...2199).contains($0) } ?? false }
  }
}

extension Programme {
  /// The category whose name a group has, or holds as its only one.
  func category(named name: String) -> Programme.Category.ID? {
    let plain = name.plainWords.joined(separator: " ")
    let known = categories.map { category in
      (
        category.id,
        (category.names + [category.id.rawValue]).map { $0.plainWords.joined(separator: " ") }
      )
    }
    if let exact = known.first(where: { $0.1.contains(plain) }) { return exact.0 }
    let held = known.filter { $0.1.contains { " \(plain) ".contains(" \($0) ") } }
    return held.count == 1 ? held[0].0 : nil
  }
}

extension PlanTable {
  /// The rows above the headings.
  fileprivate var titles: [String] {
    zip(table.rows, rows).flatMap { row, meaning in
      meaning.row == .title ? row.cells.filter { !$0.isRepeated }.map(\.text) : []
    }
  }

  /// The months that groups of rows are headed by.
  fileprivate var months: [PlanMonth] {
    rows.compactMap { row in
      switch row.row {
      case .group(let title), .block(let title): PlanMonth(column: GroupName(title).text)
      case .entry(let cells):
        (cells.texts(.group) + cells.texts(.month)).first.flatMap { PlanMonth(column: $0) }
      case .title, .heading, .empty, .slot, .continued: nil
      }
    }
  }

  /// Whether its headings are Vietnamese.
  fileprivate var isVietnamese: Bool {
    let texts = zip(table.rows, rows).filter { $0.1.row == .heading }.flatMap { $0.0.texts }
    return texts.contains { text in
      text.folded != text.lowercased()
        || ["noi dung", "thoi gian"].contains { text.folded.contains($0) }
    }
  }
}

extension OfficeTable {
  /// Whether some of its days can only be read with their months first, `04/21/2027`, and none with its
  /// day first. Days that a spreadsheet holds as such say that it does not need to.
  fileprivate var writesMonthsFirst: Bool {
    var isFound = false
    for cell in rows.lazy.flatMap(\.cells) where cell.text.contains("/") {
      if case .day = cell.value { return false }
      let numbers = cell.text.split(separator: "/", maxSplits: 2).map {
        Int($0.prefix { $0.isNumber }) ?? 0
      }
      guard numbers.count == 3, numbers[2] > 1900 else { continue }
      if numbers[0] > 12 { return false }
      if numbers[0] > 0, numbers[1] > 12 { isFound = true }
    }
    return isFound
  }

  /// Whether it has headings of a plan. Others only set the head or the end of a letter side by side.
  fileprivate var looksLikePlan: Bool {
    rows.prefix(6).contains { row in
      Set(row.texts.compactMap { PlanColumn(heading: $0) }).count > 2
    }
  }
}
