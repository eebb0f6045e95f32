internal import CivilTime
internal import EventKitLite

/// What the pages of one language are made of.
struct SiteContext: Sendable {
  let facts: SiteFacts
  let language: Language
  let templates: LocalizedTemplates
  let units: UnitLabels
  /// The schedule's events as lists on pages in folders show them, by their places.
  private(set) var entries: [Fragment] = []
  /// The months of each year.
  private(set) var months: [Int: [Fragment]] = [:]
  /// The steps of subscribing in each program.
  private(set) var programs = Fragment()

  var programme: Programme { facts.programme }
  var today: CalendarDate { facts.today }

  init(_ facts: SiteFacts, _ templates: LocalizedTemplates, in language: Language) {
    self.facts = facts
    self.language = language
    self.templates = templates
    units = UnitLabels(facts.programme, in: language)
    // Each is made once and stands in many pages.
    entries = facts.schedule.events.map { entry($0, from: 1) }
    months = facts.daysOfYears.mapValues { days in
      days.firstsOfMonths.map { first in
        Fragment(parts: templates.page("month", MonthTable(of: first, in: days, self).fields))
      }
    }
    programs =
      templates.list("program", SubscribeProgram.all.map { $0.fields(in: language) })
      ?? Fragment()
  }

  /// Whether months show lunar days: a programme without Vietnamese has no use for them.
  var showsLunarDays: Bool { programme.languages.contains(.vietnamese) }

  // MARK: Addresses

  /// The path of a page in the publication.
  func path(to address: PageAddress) -> String {
    programme.pageFolder(in: language) + address.path
  }

  /// The way from a page to the index of its language.
  func home(from depth: Int) -> String { String(repeating: "../", count: depth) }

  /// The way from a page to the root of the publication.
  func root(from depth: Int) -> String {
    home(from: depth + (programme.pageFolder(in: language).isEmpty ? 0 : 1))
  }

  /// The way from a page to another of its language.
  ///
  /// - Parameter depth: how many folders lie between the first and the index.
  func link(to address: PageAddress, from depth: Int = 1) -> String {
    home(from: depth) + address.path
  }

  /// A text of the programme or of ours in the page's language.
  func say(_ text: LocalizedText) -> String { text[language] }

  // MARK: Pages

  /// A whole page.
  ///
  /// - Parameters:
  ///   - name: the template.
  ///   - address: where the page is.
  ///   - title: what it is called.
  ///   - fields: what else the template shows.
  func page(
    _ name: String, at address: PageAddress, titled title: String, _ fields: Fields
  ) -> [SharedBytes] {
    var all = fields
    all["language"] = language.tag
    all["title"] = title
    all["programme"] = say(programme.short ?? programme.title)
    all["kind"] = name
    all["root"] = root(from: address.depth)
    all["home"] = home(from: address.depth)
    all["languages"] = programme.languages.all.filter { $0 != language }.map { other in
      [
        "tag": other.tag, "name": LocalizedText.name(of: other)[other],
        "link": root(from: address.depth) + programme.pageFolder(in: other) + address.path,
      ] as Fields
    }
    // A page that lies at an earlier id, too, names its own.
    let own = facts.ownAddress(of: address)
    if own != address {
      all["canonical"] = ["link": link(to: own, from: address.depth)] as Fields
    }
    all["nearYears"] = nearYears.map { year in
      [
        "label": programme.year(year).label,
        "link": link(to: .year(year), from: address.depth),
        "isCurrent": address == .year(year),
      ] as Fields
    }
    return templates.page(name, all)
  }

  /// The years that every page leads to: the one at hand and its neighbours.
  private var nearYears: [Int] {
    let now = programme.year(of: today).number
    let near = facts.years.filter { (now - 1...now + 2).contains($0) }
    return near.isEmpty ? Array(facts.years.prefix(4)) : near
  }

  // MARK: Events in lists

  /// An event as lists show it.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - depth: how many folders lie between the page and the index.
  ///   - isNext: whether what repeats is told by its next day.
  func entry(
    _ event: ScheduledEvent, from depth: Int, asNext isNext: Bool = false
  ) -> Fragment {
    var fields: Fields = [
      "link": link(to: .event(event.event.id), from: depth),
      "title": event.title(in: language),
      "status": event.status.rawValue,
      "state": say(.status(event.status)),
      "days": days(of: event, asNext: isNext),
      "lead": units.some(.lead, in: event),
    ]
    if let span = event.timing?.span {
      // What repeats goes from the list when the day that is named is over.
      let next = isNext ? nextDay(of: event) : nil
      fields["first"] = (next ?? span.first).description
      fields["last"] = (next ?? span.last).description
    }
    fields["hours"] = event.hours(in: language)
    fields["place"] = event.place.map(say)
    fields["theme"] = event.theme.map(say)
    fields["isCertain"] = event.status == .fixed || event.status == .announced
    if let day = event.workingDay {
      fields["workingDay"] = say(
        .workingDayThatCounts(day.tableText(in: language), isLater: event.isWorkingDayLater))
    }
    return templates.fragment("entry", fields)
  }

  /// The days as lists show them; the year where there are none.
  ///
  /// - Parameter isNext: whether what repeats is told by its next day.
  func days(of event: ScheduledEvent, asNext isNext: Bool = false) -> String {
    if isNext, let day = nextDay(of: event) {
      return day.tableText(in: language)
    }
    let days = event.shortDays(in: language)
    return days.isEmpty ? event.cycle.label : days.capitalisedFirst
  }

  /// The next day of what repeats; `nil` of everything else.
  func nextDay(of event: ScheduledEvent) -> CalendarDate? {
    event.recurring?.dates.first { $0 >= today }
  }

  /// A unit's name, with the way to its page.
  func unit(_ id: Programme.Unit.ID, from depth: Int = 1) -> Fields {
    let unit = programme.units[id]
    var fields: Fields = [
      "name": unit.map { say($0.name) } ?? id.rawValue,
      "link": link(to: .unit(id), from: depth),
    ]
    if let until = unit?.until { fields["until"] = until.compactText(in: language) }
    return fields
  }
}
