internal import CivilTime
internal import EventKitLite

/// What concerns a unit, and how it subscribes.
struct UnitPage {
  private let id: Programme.Unit.ID
  private let context: SiteContext
  private let unit: Programme.Unit?

  init(of id: Programme.Unit.ID, _ context: SiteContext) {
    self.id = id
    self.context = context
    unit = context.facts.unit(id)
  }

  private var language: Language { context.language }
  private var programme: Programme { context.programme }

  var parts: [SharedBytes] {
    guard let unit else { return former }
    var fields: Fields = [
      "seasons": seasons(of: unit), "targets": targets(of: unit),
      "names": unit.alsoKnownAs[language], "groups": groups(of: unit),
      "predecessors": predecessors(of: unit),
      "members": (unit.members ?? []).map { context.unit($0.unit) },
      "successors": unit.successors.map { successor(of: unit, $0, shown: $0.unit) },
      "informed": informed(of: unit), "ownParts": ownParts(of: unit),
      "subscribe": SubscribeSheet(Feed.ID(unit: unit.id), of: context.say(unit.name), context)
        .fields,
    ]
    fields["waiting"] = context.templates.list("waiting", waiting(of: unit))
    fields["open"] = context.templates.list("open", OpenLines(context).lines(of: unit.id))
    fields["level"] = unit.level.map { context.say(.level($0)) }
    // A unit that will end has not ended yet.
    fields["until"] = unit.until.flatMap {
      $0 < context.today ? $0.compactText(in: language) : nil
    }
    fields["from"] = unit.from?.compactText(in: language)
    fields["note"] = unit.note.map(context.say)
    fields["office"] = unit.partOf.map { context.unit($0) }
    fields["withParts"] = withParts(of: unit)
    fields["hasFacts"] =
      unit.partOf != nil || context.facts.parts[unit.id] != nil || unit.level != nil
      || unit.from != nil || unit.note != nil
      || !(unit.members ?? []).isEmpty || !unit.successors.isEmpty
      || !unit.alsoKnownAs[language].isEmpty || context.facts.groups[unit.id] != nil
      || context.facts.predecessors[unit.id] != nil
    return context.page("unit", at: .unit(id), titled: context.say(unit.name), fields)
  }

  /// A unit that the files do not have any more: whoever has kept the address is told so.
  private var former: [SharedBytes] {
    let name = context.facts.formerUnits[id]?.title(in: language) ?? id.rawValue
    return context.page(
      "unit", at: .unit(id), titled: name,
      [
        "isFormer": true, "seasons": [Fields](), "targets": [Fields](), "names": [String](),
        "groups": [Fields](), "predecessors": [Fields](), "members": [Fields](),
        "successors": [Fields](), "informed": [Fields](), "ownParts": [Fields](),
      ])
  }

  // MARK: Dates

  /// This year and the next, each with its events.
  private func seasons(of unit: Programme.Unit) -> [Fields] {
    let places = context.facts.dated.places(of: unit.id)
    return context.facts.seasons.map { number in
      let year = programme.year(number)
      let own = places.filter {
        context.facts.schedule.events[$0].timing?.overlaps(year.span) ?? false
      }
      var fields: Fields = ["label": year.label]
      fields["entries"] = context.templates.list("part", own.map { part(of: unit, in: $0) })
      fields["link"] = context.link(to: .year(number))
      return fields
    }
  }

  /// An event with the part that the unit has in it.
  private func part(of unit: Programme.Unit, in place: Int) -> Fields {
    var fields: Fields = ["entry": context.entries[place]]
    let event = context.facts.schedule.events[place]
    let heirs = heirs(of: unit, in: event)
    let isHeirs = unit.until.map { $0 < event.timing?.span.first ?? $0 } ?? false
    // What it had a part in on its last day was its own until then.
    let own = isHeirs ? nil : context.facts.roles[place]?[unit.id].map(LocalizedText.role)
    let parts = ([own] + heirs).compactMap(\.self).map(context.say)
    fields["part"] = parts.isEmpty ? nil : parts.joined(separator: "; ")
    return fields
  }

  /// Who does what the unit did, where it has ended before an event is over: the successors by what
  /// they do.
  private func heirs(of unit: Programme.Unit, in event: ScheduledEvent) -> [LocalizedText] {
    guard let until = unit.until, let days = event.timing?.span, until < days.last else {
      return []
    }
    let heirs = context.facts.heirs[unit.id] ?? []
    let present = event.participants.filter { heirs.contains($0.holder.unit) }
    return Programme.Duty.Role.allCases.compactMap { role in
      let units = present.filter { $0.role == role }.map(\.holder.unit)
      return units.isEmpty ? nil : .nowDone(by: context.units.some(units), as: .role(role))
    }
  }

  private func waiting(of unit: Programme.Unit) -> [Fields] {
    let now = programme.year(of: context.today).number
    let events = context.facts.waiting.places(of: unit.id).map {
      context.facts.unannounced[$0]
    }
    return WaitingLines(events.filter { (now...now + 1).contains($0.year) }, context).lines(from: 1)
  }

  // MARK: What it is

  private func targets(of unit: Programme.Unit) -> [Fields] {
    let own = Set([unit.id] + groupIDs(of: unit.id))
    return programme.targets.filter { $0.unit.map(own.contains) ?? false }.map { target in
      var fields: Fields = [
        "measure": context.say(target.measure),
        "clause": target.clause.joined(separator: "; "),
        "years": target.byYear.sorted { $0.key < $1.key }.map {
          ["year": programme.year($0.key).label, "value": $0.value] as Fields
        },
      ]
      fields["overall"] = target.overall
      fields["note"] = target.note.map(context.say)
      return fields
    }
  }

  private func groupIDs(of id: Programme.Unit.ID) -> [Programme.Unit.ID] {
    context.facts.groups[id] ?? []
  }

  private func groups(of unit: Programme.Unit) -> [Fields] {
    groupIDs(of: unit.id).map { context.unit($0) }
  }

  // MARK: Before and after

  private func predecessors(of unit: Programme.Unit) -> [Fields] {
    (context.facts.predecessors[unit.id] ?? []).map { id in
      let before = programme.units[id]
      let own = before?.successors.first { $0.unit == unit.id }
      return before.flatMap { before in own.map { successor(of: before, $0, shown: id) } }
        ?? context.unit(id)
    }
  }

  /// One side of a succession, with the clauses whose duties are meant, and how sure it is.
  private func successor(
    of unit: Programme.Unit, _ successor: Programme.Unit.Successor, shown: Programme.Unit.ID
  ) -> Fields {
    var fields = context.unit(shown)
    if !successor.clause.isEmpty { fields["clause"] = successor.clause.joined(separator: "; ") }
    fields["mark"] = context.say(.mark(of: successor.verification ?? unit.verification))
    return fields
  }

  // MARK: What it belongs to

  private func ownParts(of unit: Programme.Unit) -> [Fields] {
    (context.facts.parts[unit.id] ?? []).map { context.unit($0) }
  }

  /// The calendar of an office with all that is part of it.
  private func withParts(of unit: Programme.Unit) -> Fields? {
    context.facts.parts[unit.id].map { _ in
      SubscribeSheet(
        Feed.ID(withPartsOf: unit.id), of: context.say(.withParts(unit.short ?? unit.name)), context
      ).shortFields
    }
  }

  /// The events of which it should know, and in which it has nothing to do.
  private func informed(of unit: Programme.Unit) -> [Fields] {
    (context.facts.informed[unit.id] ?? []).compactMap { id in
      context.facts.event(id).map { event in
        [
          "title": context.say(event.title),
          "link": context.link(to: .event(id)),
        ]
      }
    }
  }
}
