internal import CivilTime
internal import EventKitLite

/// The first page: what is next, what waits for a date, the units, what changed lately.
struct IndexPage {
  let context: SiteContext

  /// How many of the next events are listed; the script hides those that are over when it is read.
  private static let mostEvents = 16
  /// For how many days after a change it is new.
  private static let lately = 60
  /// How many changes are listed.
  private static let mostChanges = 20

  private var language: Language { context.language }
  private var programme: Programme { context.programme }

  var parts: [SharedBytes] {
    var fields: Fields = [
      "levels": levels,
      "allYears": years, "feeds": feeds,
      "subscribe": SubscribeSheet(.everything, of: context.say(.everything), context, from: 0)
        .fields,
    ]
    fields["next"] = context.templates.list("part", next)
    fields["waiting"] = context.templates.list("waiting", waiting)
    fields["changes"] = context.templates.list("change", changes)
    fields["issuer"] = programme.issuer.map { context.unit($0, from: 0) }
    fields["today"] = context.today.description
    fields["updated"] = context.today.longText(in: language)
    return context.page("index", at: .index, titled: context.say(programme.title), fields)
  }

  private var next: [Fields] {
    var series: Set<ProgrammeEvent.ID> = []
    let coming = context.facts.schedule.events.filter { event in
      guard let timing = event.timing, timing.span.last >= context.today, !event.isRestOfSeries
      else { return false }
      // What is held every week is told once.
      return !timing.isFrequent || series.insert(event.event.id).inserted
    }
    let sorted = coming.enumerated().sorted { a, b in
      (day(of: a.element), a.offset) < (day(of: b.element), b.offset)
    }
    return sorted.prefix(Self.mostEvents).map { place, event in
      ["entry": context.entry(event, from: 0, asNext: true)]
    }
  }

  /// The day by which an event stands among those to come.
  private func day(of event: ScheduledEvent) -> CalendarDate {
    context.nextDay(of: event) ?? event.timing?.span.first ?? .latest
  }

  private var waiting: [Fields] {
    let now = programme.year(of: context.today).number
    let events = context.facts.unannounced.filter { (now...now + 1).contains($0.year) }
    return WaitingLines(events, context).lines(from: 0)
  }

  // MARK: Units

  /// The units by level, then groups, then those that have ended.
  private var levels: [Fields] {
    let units = programme.units.all
    let hasEnded = { (unit: Programme.Unit) in unit.until.map { $0 < context.today } ?? false }
    let present = units.filter { !hasEnded($0) }
    let levels = Programme.Unit.Level.allCases.map { level in
      (LocalizedText.level(level), present.filter { $0.level == level && !$0.isGroup })
    }
    let others: [(LocalizedText, [Programme.Unit])] = [
      (.otherUnits, present.filter { $0.level == nil && !$0.isGroup }),
      (.groups, present.filter(\.isGroup)), (.formerUnits, units.filter(hasEnded)),
    ]
    return (levels + others).filter { !$0.1.isEmpty }.map { level, units in
      ["name": context.say(level), "units": units.map(unit)]
    }
  }

  private func unit(_ unit: Programme.Unit) -> Fields {
    var fields = context.unit(unit.id, from: 0)
    // What people may type: every name it has, and its id.
    fields["names"] =
      ([unit.id.rawValue] + unit.aliases.map(\.rawValue) + unit.alsoKnownAs[language]
      + [unit.short.map(context.say)].compactMap(\.self)).joined(separator: " ")
    return fields
  }

  // MARK: The rest

  private var changes: [Fields] {
    let first = context.today.adding(days: -Self.lately)
    let changes = context.facts.changes.filter { programme.day(of: $0.entry.moment) >= first }
    return Array(HistoryLines(context).ofAll(changes).prefix(Self.mostChanges))
  }

  private var years: [Fields] {
    context.facts.years.map { year in
      [
        "label": programme.year(year).label, "link": context.link(to: .year(year), from: 0),
        "poster": context.link(to: .poster(year), from: 0),
      ]
    }
  }

  /// The calendars that are no unit's.
  private var feeds: [Fields] {
    context.facts.commonFeeds.map { id, name in
      SubscribeSheet(id, of: context.say(name), context, from: 0).shortFields
    }
  }
}
