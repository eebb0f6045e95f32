internal import CLibical
internal import CivilTime
package import ICalendar

extension TimeZoneDefinition {
  /// The definition of a zone that the system knows, for a calendar of some years.
  ///
  /// ```swift
  /// let zone = TimeZoneDefinition.named("Europe/Berlin", in: 2026...2030)
  /// ```
  ///
  /// It comes from libical and is cleaned: the zone has its plain name, nothing is said about the
  /// time before, and nothing of libical's own is in it. A zone whose clocks are not changed any more
  /// is one block. Rules go on after the years.
  ///
  /// libical describes some zones wrongly, such as Cairo's after 2037. The definition is therefore
  /// compared with the system's own files, change by change.
  ///
  /// The corresponding iCalendar component is `VTIMEZONE` (RFC 5545, section 3.6.5).
  ///
  /// - Parameters:
  ///   - id: the zone's name in the time zone database: `Europe/Berlin`.
  ///   - years: the years in which the definition has to hold.
  /// - Returns: `nil` for a zone that the system does not know, or that libical describes wrongly in
  ///   these years.
  package static func named(_ id: String, in years: ClosedRange<Int>) -> TimeZoneDefinition? {
    guard let first = CalendarDate(years.lowerBound, 1, 1),
      let last = CalendarDate(years.upperBound, 12, 31),
      let zone = libical(id, from: first), let described = TimeZoneRules(zone),
      let system = ZoneFile.rules(named: id)
    else { return nil }
    let seconds = first.dayNumber * 86_400..<(last.dayNumber + 1) * 86_400
    return described.changes(in: seconds) == system.changes(in: seconds)
      && described.offset(at: seconds.lowerBound) == system.offset(at: seconds.lowerBound)
      ? zone : nil
  }
}

extension TimeZoneDefinition {
  /// The definition of a zone whose rules are known, for a calendar of some years: libical's where it
  /// is right, and else one that lists the changes in these years.
  ///
  /// - Parameters:
  ///   - id: the zone's name in the time zone database.
  ///   - rules: the rules of that zone.
  ///   - years: the years in which the definition has to hold.
  package static func describing(
    _ id: String, _ rules: TimeZoneRules, in years: ClosedRange<Int>
  ) -> TimeZoneDefinition {
    named(id, in: years) ?? listing(rules, as: id, in: years)
  }

  /// A definition that names each change of clocks, for zones that libical describes wrongly.
  static func listing(
    _ rules: TimeZoneRules, as id: String, in years: ClosedRange<Int>
  ) -> TimeZoneDefinition {
    let first = CalendarDate(years.lowerBound, 1, 1) ?? .earliest
    let last = CalendarDate(years.upperBound, 12, 31) ?? .latest
    let begin = first.dayNumber * 86_400
    let end = (last.dayNumber + 1) * 86_400
    // What clocks show when the years begin was settled by a change some time before.
    let before = rules.changes(in: begin - 50 * 366 * 86_400..<begin).suffix(1)
    let within = rules.changes(in: begin..<end)
    guard !within.isEmpty else {
      let offset = rules.offset(at: begin)
      return fixed(id, secondsAheadOfUTC: offset, abbreviation: abbreviation(of: offset))
    }
    struct Kind: Hashable { let before, after: Int }
    var moments: [Kind: [Int]] = [:]
    for change in before + within {
      moments[Kind(before: change.before, after: change.after), default: []].append(change.moment)
    }
    let blocks = moments.compactMap { kind, moments in
      ZoneObservance(
        kind.after > kind.before ? .daylight : .standard, at: moments, before: kind.before,
        after: kind.after, abbreviation: abbreviation(of: kind.after))
    }
    return TimeZoneDefinition(
      checked: Component(
        .timeZone, properties: [Property(.timeZoneID, text: id)],
        components: blocks.sorted {
          $0.moment(of: $0.onsets.start) < $1.moment(of: $1.onsets.start)
        }.map(\.component)))
  }

  /// What the database calls the time of a zone that has no letters for it: `+07`, `+0545`.
  package static func abbreviation(of offset: Int) -> String {
    let text = UTCOffset.text(offset)
    return text.hasSuffix("00") ? String(text.dropLast(2)) : text
  }
}

extension TimeZoneDefinition {
  /// libical's definition of a zone, cleaned: with its plain name, without what was before a year,
  /// with rules that go on where libical cuts them in 2037, and with nothing of libical's own.
  ///
  /// It is as right as libical is: see ``named(_:in:)``.
  static func libical(_ id: String, from year: CalendarDate) -> TimeZoneDefinition? {
    guard let text = builtInDefinition(of: id) else { return nil }
    let zone = ICalendarReader().read(Array(text.utf8)).components.first
    let blocks = (zone?.components ?? []).compactMap(ZoneObservance.init)
    return definition(of: id, blocks: withoutBreaks(blocks), from: year)
  }

  private static func builtInDefinition(of id: String) -> String? {
    LibicalDoor.enter {
      guard let zone = unsafe LibicalZone.named(id),
        let component = unsafe icaltimezone_get_component(zone),
        let text = unsafe icalcomponent_as_ical_string_r(component)
      else { return nil }
      defer { unsafe icalmemory_free_buffer(text) }
      return unsafe String(cString: text)
    }
  }

  /// Joins rules that libical cuts in two, and takes out blocks in which nothing changes.
  private static func withoutBreaks(_ blocks: [ZoneObservance]) -> [ZoneObservance] {
    var whole: [ZoneObservance] = []
    for block in blocks.sorted(by: { $0.onsets.start < $1.onsets.start }) {
      let joined = whole.indices.reversed().lazy.compactMap { index in
        whole[index].joined(with: block).map { (index: index, block: $0) }
      }.first
      if let joined {
        whole[joined.index] = joined.block
      } else if !block.changesNothing || whole.isEmpty {
        whole.append(block)
      }
    }
    return whole
  }

  private static func definition(
    of id: String, blocks: [ZoneObservance], from year: CalendarDate
  ) -> TimeZoneDefinition? {
    var kept = blocks.compactMap { $0.cut(to: year) }
    let last = blocks.compactMap { block in
      block.lastOnset(before: year).map { (block: block, onset: $0) }
    }.max { $0.block.moment(of: $0.onset) < $1.block.moment(of: $1.onset) }
    if let last {
      if kept.isEmpty {
        return fixed(
          id, secondsAheadOfUTC: last.block.after, abbreviation: last.block.abbreviation)
      }
      // The clock at the beginning of the year has to be said too.
      if !kept.contains(where: { $0.onsets.start == last.onset && $0.after == last.block.after }) {
        kept.append(last.block.single(at: last.onset))
      }
    }
    guard !kept.isEmpty else { return nil }
    kept = ZoneObservance.withSummerTime(kept)
    kept.sort { $0.moment(of: $0.onsets.start) < $1.moment(of: $1.onsets.start) }
    return TimeZoneDefinition(
      checked: Component(
        .timeZone, properties: [Property(.timeZoneID, text: id)],
        components: kept.map(\.component)))
  }
}
