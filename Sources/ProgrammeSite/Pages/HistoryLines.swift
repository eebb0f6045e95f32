internal import CivilTime
internal import EventKitLite

/// What became of events, a line for each day and each thing, the newest first.
struct HistoryLines {
  private let context: SiteContext

  init(_ context: SiteContext) { self.context = context }

  /// The lines of one event: what happened on a day, and for which years.
  ///
  /// - Parameter changes: the changes, oldest first.
  func ofEvent(_ changes: [PublicationHistory.Change]) -> [Fields] {
    var order: [Key] = []
    var years: [Key: Set<CycleYear>] = [:]
    for change in changes.reversed() {
      let key = Key(day: day(of: change), words: words(of: change))
      if years[key] == nil { order.append(key) }
      let year = change.entry.cycle.map(context.programme.year)
      years[key, default: []].formUnion([year].compactMap(\.self))
    }
    return order.map { key in
      line(
        on: key.day, key.words,
        about: LocalizedText.years((years[key] ?? []).sorted())[context.language], isOfOne: true)
    }
  }

  /// The lines of all events; what was published or taken out in great number is counted.
  ///
  /// - Parameter changes: the changes, oldest first.
  func ofAll(_ changes: [PublicationHistory.Change]) -> [Fields] {
    PublicationHistory.runs(of: changes).reversed().compactMap { run in
      guard let change = run.first else { return nil }
      return line(
        on: day(of: change), words(of: change),
        about: run.count == 1
          ? change.entry.label(in: context.language) : context.say(.countOfEntries(run.count)),
        isOfOne: false)
    }
  }

  private struct Key: Hashable {
    let day: CalendarDate
    let words: String
  }

  private func line(
    on day: CalendarDate, _ words: String, about what: String, isOfOne: Bool
  ) -> Fields {
    [
      "isOfOne": isOfOne,
      "day": day.compactText(in: context.language), "date": day.description, "words": words,
      "what": what,
    ]
  }

  private func day(of change: PublicationHistory.Change) -> CalendarDate {
    context.programme.day(of: change.entry.moment)
  }

  private func words(of change: PublicationHistory.Change) -> String {
    change.words(in: context.language).joined(separator: "; ")
  }
}
