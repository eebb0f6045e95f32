import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl announce`: what was decided about one year of an event.
struct Announce: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .announceAbstract, discussion: .announceDiscussion,
      examples: [
        "eventctl announce hoi-bao-xuan 2027 --from 2/2 --to 20/2 --document 12/KH",
        "eventctl announce hoi-bao-xuan 2026 --move --from 11/2 --document 13/KH",
        "eventctl announce ngay-quoc-te-bao-tang 2027 --cancel --document 31/TB",
        "eventctl announce trien-lam-sach 2027 --from 1/6 --document 7 --dry-run",
        "eventctl announce trien-lam-sach 2027 --hours 08:00-11:30 --place \"Hội trường\"",
      ]))

  @Argument(help: ArgumentHelp(.helpEvent, valueName: .valueEvent))
  var event: ProgrammeEvent.ID

  @OptionGroup var whole: YearOfEventOptions

  @OptionGroup var what: AnnouncementOptions

  @Flag(name: .long, help: ArgumentHelp(.helpForce))
  var force = false

  @Flag(name: .long, help: ArgumentHelp(.helpDryRunEntry))
  var dryRun = false

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let directory = try programme.directory()
    if dryRun {
      let file = try AnnouncementsFile(directory: directory)
      let after = try file.adding(entry(for: file.programme))
      try Console.writeAddition(from: file.bytes, to: after.bytes)
      let changes = try changes(from: file.programme, to: after.programme)
      Console.note(changes.text)
      let today = try programme.today(of: after.programme)
      let entry = after.programme.announcements.last
      changes.reach(of: entry, today: today).map(Console.note)
      changes.lateness(of: entry, today: today).map(Console.note)
    } else {
      let update = try AnnouncementsFile.update(in: directory, with: entry)
      let changes = try changes(from: update.before.programme, to: update.after.programme)
      try Console.print(changes.text)
      let today = try programme.today(of: update.after.programme)
      let entry = update.after.programme.announcements.last
      try changes.reach(of: entry, today: today).map { try Console.print($0) }
      try Console.print(changes.howToPublish(entry, programme.programme, today: today))
    }
  }

  /// The entry, when nothing speaks against it.
  private func entry(for plan: Programme) throws -> Announcement {
    let announcement = try what.announcement(
      of: try plan.meant(event), in: try whole.year(of: plan), for: plan)
    let review = AnnouncementReview(
      of: announcement, in: plan, today: try programme.today(of: plan))
    for finding in review.findings {
      Console.note(finding, in: programme.language(of: plan))
    }
    if review.findings.containsError { throw ExitCode.validationFailure }
    if !review.findings.isEmpty, !force {
      Console.note(ScreenText(LocalizedText.nothingEntered[programme.language(of: plan)]))
      throw ExitCode.validationFailure
    }
    return announcement
  }

  private func changes(
    from before: Programme, to after: Programme
  ) throws -> AnnouncementChanges {
    AnnouncementChanges(
      of: try after.meant(event), in: try whole.year(of: after), from: before, to: after,
      past: try ledger.past(programme, of: after),
      language: programme.language(of: after))
  }
}
