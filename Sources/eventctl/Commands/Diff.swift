import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl diff`: what is different between two calendar files.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .diffAbstract, discussion: .diffDiscussion,
      examples: [
        "eventctl diff yesterday.ics today.ics",
        "eventctl diff yesterday.ics today.ics --lang en --format markdown",
        "curl -s https://example.vn/feed.ics | eventctl diff feed.ics - --format json",
      ]))

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @Argument(
    help: ArgumentHelp(.helpOldFile, valueName: .valueOldFile), transform: Arguments.path)
  var old: String

  @Argument(
    help: ArgumentHelp(.helpNewFile, valueName: .valueNewFile), transform: Arguments.path)
  var new: String

  @Option(name: .long, help: ArgumentHelp(.helpFormat, valueName: .valueForm))
  var format = Format.text

  @OptionGroup var speech: LanguageOptions

  private var lang: Language { speech.language }

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError(.onlyOneIsInput) }
  }

  func run() throws {
    let (before, unreadBefore) = try CalendarFile(old).readableCalendar()
    let (after, unreadAfter) = try CalendarFile(new).readableCalendar()
    let difference = CalendarDifference(
      from: before, to: after, calendars: [VietnameseRecurrenceCalendar()])
    switch format {
    case .json: try Console.write(JSONWriter().text(of: difference.records(in: lang)))
    case .text where difference.isEmpty, .markdown where difference.isEmpty: break
    case .text:
      for chapter in difference.chapters(in: lang) {
        for change in chapter.changes { try Console.print("\(chapter.name): \(change)") }
      }
    case .markdown:
      let writer = MarkdownWriter(headingLevel: 3)
      let chapters = difference.chapters(in: lang).map { chapter in
        writer.heading(chapter.name) + "\n\n" + writer.list(of: chapter.changes)
      }
      try Console.write(chapters.joined(separator: "\n\n") + "\n")
    }
    let problems = (unreadBefore + unreadAfter).filter { $0.severity == .error }
    for problem in problems { Console.note(problem, in: lang) }
    // Whether anything else differs nobody can say.
    if problems.containsError { throw ExitCode.badData }
    if !difference.isEmpty { throw ExitCode.foundSomething }
  }
}
