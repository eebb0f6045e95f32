internal import CivilTime
internal import EventKitLite

/// What waits for a date, a line for each event: for which years, whom to ask, and since when.
struct WaitingLines {
  private let events: [ScheduledEvent]
  private let context: SiteContext

  init(_ events: [ScheduledEvent], _ context: SiteContext) {
    self.events = events
    self.context = context
  }

  /// The lines.
  ///
  /// - Parameter depth: how many folders lie between the page and the index.
  func lines(from depth: Int) -> [Fields] {
    var order: [String] = []
    var lines: [String: [ScheduledEvent]] = [:]
    for event in events {
      // Parts of a year that the plan names are lines of their own.
      let name = "\(event.event.id) \(event.vagueTime(in: context.language) ?? "")"
      if lines[name] == nil { order.append(name) }
      lines[name, default: []].append(event)
    }
    return order.compactMap { lines[$0] }.compactMap { line($0, depth) }
  }

  private func line(_ events: [ScheduledEvent], _ depth: Int) -> Fields? {
    guard let first = events.first else { return nil }
    let language = context.language
    var fields: Fields = [
      "title": first.title(in: language),
      "link": context.link(to: .event(first.event.id), from: depth),
      "years": LocalizedText.list(Array(Set(events.map(\.cycle))))[language],
    ]
    fields["time"] = first.vagueTime(in: language)
    fields["times"] = first.times(in: language)
    if first.status == .expected { fields["expected"] = context.days(of: first) }
    let announcers = first.announcers(in: context.programme)
    fields["ask"] = announcers.isEmpty ? nil : context.units.some(announcers)
    fields["askFrom"] = first.awaited?.askFrom?.compactText(in: language)
    if let days = first.daysOverdue(on: context.today), days > 0 {
      fields["overdue"] = LocalizedText.overdue(days)[language]
    }
    return fields
  }
}
