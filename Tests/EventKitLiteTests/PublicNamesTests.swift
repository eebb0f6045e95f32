import EventKitLite
import Foundation
import Testing

// As an importer writes it: plain imports, and every type of the library by the name it goes by,
// beside all of Foundation's, which has a Unit and a TimeZone of its own.

@Suite("Names beside Foundation's")
struct PublicNamesTests {
  @Test("Every part of a programme can be made in code, by the name it goes by")
  func programme() throws {
    let lead: Programme.Unit.ID = "thu-vien"
    let level: Programme.Unit.Level = .province
    let unit: Programme.Unit = Programme.Unit(
      id: lead, name: LocalizedText(vi: "Thư viện", en: "Library"), level: level)
    let group = Programme.Unit(id: "nhom", name: LocalizedText(en: "All"), members: [.init(lead)])
    let category: Programme.Category = Programme.Category(
      id: "library", name: LocalizedText(en: "Libraries"), color: "steelblue")
    let categoryID: Programme.Category.ID = category.id
    let basis: Programme.LegalBasis = Programme.LegalBasis(
      id: "plan", number: "1/KH", title: LocalizedText(en: "Plan"), verification: .plan)
    let basisID: Programme.LegalBasis.ID = basis.id
    let target: Programme.Target = Programme.Target(
      id: "readers", unit: lead, measure: LocalizedText(en: "Readers"), byYear: [2027: "60%"])
    let targetID: Programme.Target.ID = target.id
    let role: Programme.Duty.Role = .lead
    let duty: Programme.Duty = Programme.Duty(role: role, unit: lead)
    let silence: Programme.Silence = Programme.Silence(
      code: .noLead, subject: "weekly", reason: LocalizedText(en: "on purpose"))
    let withdrawn: Programme.WithdrawnFeed = Programme.WithdrawnFeed(id: "old")
    let zone: Programme.TimeZone = .vietNam
    let cancellation: Programme.CancellationStyle = .notice
    let eight = try #require(TimeOfDay("08:00"))
    let five = try #require(TimeOfDay("17:00"))
    let hours: DateRule.Hours = try #require(DateRule.Hours(from: eight, to: five))
    let event: ProgrammeEvent = ProgrammeEvent(
      id: "weekly", title: LocalizedText(en: "Open day"),
      when: DateRule.weekly(WeeklyDays(.saturday)).qualified {
        $0.except = [DaySet.holidays]
        $0.hours = hours
      }, basis: [basisID],
      categories: [categoryID], duties: [duty])
    let eventID: ProgrammeEvent.ID = event.id
    let direction: DateRule.Direction = .previous
    let deadline = ProgrammeEvent(
      id: "report", title: LocalizedText(en: "Report"),
      when: DateRule.deadline(
        .yearly(YearlyDays(.fixed(try #require(MonthDay(day: 15, month: 12))))),
        workingDay: direction
      ).qualified { $0.shift = DateRule.Shift.before })
    let summer = ProgrammeEvent(
      id: "summer", title: LocalizedText(en: "Summer"),
      when: .season(DateRule.Season.summer, expected: nil))
    let announcement: Announcement = Announcement(
      of: "summer", in: 2027, Announcement.Kind.announced, dates: DateSpan("2027-07-01"))
    let result: Programme.Result = Programme.Result(
      of: "report", in: 2026, by: lead, on: try #require(CalendarDate("2026-12-12")))
    let programme = Programme(
      id: "p", title: LocalizedText(en: "P"), issuer: lead, horizon: 2026...2027, timeZone: zone,
      domain: "p.example.org", cancellation: cancellation, categories: [category], basis: [basis],
      targets: [target], units: [unit, group], events: [event, deadline, summer],
      announcements: [announcement], results: [result], withdrawnFeeds: [withdrawn],
      silences: [silence])
    #expect(programme.problems() == [])
    #expect(programme.units[lead] == unit && programme.event(eventID) == event)
    let review = ResultReview(of: result, in: programme, today: result.on)
    #expect(review.findings.map(\.code) == ["done/no-part", "done/nothing-changes"])
    #expect(targetID.rawValue == "readers" && !Programme.isDomainLike(programme.id))

    let schedule: Schedule = programme.schedule(for: 2027)
    let scheduled: ScheduledEvent = try #require(schedule.events.first { $0.event.id == eventID })
    let status: ScheduledEvent.Status = scheduled.status
    #expect(status == .fixed)
    guard case .recurring(let days) = scheduled.timing else { throw Missing() }
    let recurring: ScheduledEvent.RecurringDays = days
    #expect(!recurring.dates.isEmpty && scheduled.hours == hours)
    let session: DateRule.Session = try #require(hours.sessions.first)
    #expect(session.from == eight && DateRule.PartOfDay.allCases.count == 4)
    let reasons: [ScheduledEvent.Reason] = scheduled.reasons
    #expect(!reasons.isEmpty)
    let holders: [Programme.Units.Holder] = scheduled.participants.map(\.holder)
    #expect(holders.map(\.unit) == [lead])
    let rollover = Rollover(of: programme, to: 2027)
    let changes: [Rollover.Change] = rollover.items.flatMap(\.changes)
    #expect(changes.allSatisfy { !$0.text(in: .english, of: programme).isEmpty })
    #expect(rollover.targets.map(\.value) == ["60%"])
  }

  @Test("What is published can be named beside Foundation, too")
  func publication() throws {
    let programme = Programme(
      id: "p", title: LocalizedText(en: "P"), horizon: 2027...2027, domain: "p.example.org",
      units: [Programme.Unit(id: "u", name: LocalizedText(en: "U"))])
    let now = try #require(Timestamp("2026-11-23T04:00:00Z"))
    let publication: Publication = try Publication(of: programme, ledger: Ledger(), now: now)
    let edition: Publication.Edition = publication.edition
    let feed: Feed.ID = Feed.ID(unit: "u")
    #expect(edition.feeds == [.everything, feed])
    let file: Publication.File = try #require(publication.files.first)
    #expect(file.path == Feed.path(of: .everything, in: .vietnamese, of: .vietnamese))
    let form: Schedule.CalendarForm = .recurring
    #expect(publication.schedule.calendar(stamp: now, form: form).events.isEmpty)
    let zone: Foundation.TimeZone? = Foundation.TimeZone(identifier: programme.timeZone.name)
    #expect(zone != nil)
  }

  private struct Missing: Error {}
}

extension Programme {
  /// Uses a name of Foundation beside one of ours.
  fileprivate static func isDomainLike(_ id: Programme.ID) -> Bool {
    let unit: Foundation.Unit? = nil
    return unit != nil || id.rawValue.contains(".")
  }
}
