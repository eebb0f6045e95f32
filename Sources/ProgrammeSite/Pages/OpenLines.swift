internal import CivilTime
internal import EventKitLite

/// What is due and not reported, a line for each day on which something was due.
struct OpenLines {
  private let context: SiteContext

  init(_ context: SiteContext) { self.context = context }

  /// The lines on the page of a unit: what it has not reported.
  func lines(of unit: Programme.Unit.ID) -> [Fields] {
    context.facts.openResults.filter { $0.units.contains(unit) }.map { open in
      var fields = line(of: open)
      fields["link"] = context.link(to: .event(open.event.event.id))
      return fields
    }
  }

  /// The lines on the page of an event: who has not reported it.
  func lines(of event: ProgrammeEvent.ID) -> [Fields] {
    context.facts.openResults.filter {
      (context.facts.event($0.event.event.id)?.id ?? $0.event.event.id) == event
    }.map { open in
      var fields = line(of: open)
      fields["missing"] = context.units.all(open.units)
      return fields
    }
  }

  private func line(of open: OpenResult) -> Fields {
    [
      "due": open.due?.compactText(in: context.language) ?? open.event.cycle.label,
      "title": open.event.title(in: context.language),
    ]
  }
}
