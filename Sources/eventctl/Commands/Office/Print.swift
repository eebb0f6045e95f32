import ArgumentParser
import EventKitLite
import Papers
import Sheets

/// `eventctl print`: a document for an office, as Word, Excel or a page that a browser prints.
struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .printAbstract, discussion: .printDiscussion,
      examples: [
        "eventctl print plan 2027 -o ke-hoach-2027.docx",
        "eventctl print plan 2027 --by unit -o ke-hoach-2027.xlsx",
        "eventctl print week --from 19/4/2027 -o tuan-16.docx",
        "eventctl print year 2027 -o lich-2027.html",
        "eventctl print letter 2027 -o cong-van.docx",
        "eventctl print unit 2027 --unit thu-vien-tinh-lam-dong -o thu-vien.docx",
        "eventctl print report 2027 -o bao-cao-2027.docx",
        "eventctl print plan 2027 --document 05/KH-UBND --signed 5/2/2027 -o kh.docx",
      ]))

  /// What is printed.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case plan, week, year, letter, unit, report
  }

  @Argument(help: ArgumentHelp(.helpPaperKind, valueName: .valueKind))
  var kind: Kind

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(.helpPaperFile, valueName: .valueFile), transform: Arguments.path)
  var output: String

  @OptionGroup var options: SelectionOptions

  @Option(name: .customLong("by"), help: ArgumentHelp(.helpPaperGroups, valueName: .valueKind))
  var grouping: PlanPaper.Grouping?

  @OptionGroup var paper: PaperOptions

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions

  func validate() throws {
    if Form(ofFile: output) == nil { throw ValidationError(.paperForms(output)) }
    if kind == .unit, options.unit == nil { throw ValidationError(.paperNeedsUnit) }
    if kind == .letter, options.isLimited { throw ValidationError(.paperLetterIsWhole) }
    if kind != .plan, grouping != nil { throw ValidationError(.paperGroupsOfPlan) }
    if kind == .week, options.range.from == nil, options.range.year != nil {
      throw ValidationError(.paperNeedsWeek)
    }
  }

  func run() throws {
    guard let form = Form(ofFile: output) else { return }
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let paper = try paper(of: plan, in: language)
    try OutputFile.write(form.bytes(of: paper), to: output, in: language)
    if form != .xlsx, paper.posterSheets > 1 {
      Console.say(.warning, .posterOfSheets(paper.posterSheets), hint: .showLessOnPoster)
    }
  }

  private func paper(of plan: Programme, in language: Language) throws -> Paper {
    let today = try programme.today(of: plan)
    let words = PaperWords(plan, in: language)
    let past = try ledger.past(programme, of: plan)
    let selection = try selection(of: plan, today: today)
    let scope = PaperScope(
      try selection.span(of: plan, today: today), try selection.resultLimits(of: plan), of: plan)
    let terms = { (kind: String?) in
      try PaperTerms(self.paper, kind: kind, of: plan, in: scope.year, on: today, language)
    }
    switch kind {
    case .plan:
      let schedule = try selection.schedule(of: plan, today: today, after: past)
      return PlanPaper(
        schedule: schedule.limitedToSpan(), scope: scope, grouping: grouping ?? .month,
        terms: try terms("KH"), words: words
      ).paper
    case .week:
      let schedule = try selection.schedule(of: plan, today: today, after: past)
      return WeekPaper(
        schedule: schedule, scope: scope, terms: try terms(nil), words: words
      ).paper
    case .year:
      guard scope.isOfOneYear else {
        throw Console.misuse(.posterOfYears(scope.days), hint: .daysOfOneYear(scope.year.span))
      }
      let schedule = try selection.schedule(of: plan, today: today, after: past)
      return YearPaper(
        schedule: schedule.limitedToSpan(), scope: scope, terms: try terms(nil), words: words
      ).paper
    case .letter:
      let rollover = Rollover(of: plan, to: scope.year.number, after: past)
      return LetterPaper(rollover: rollover, terms: try terms(nil), words: words).paper
    case .unit:
      let schedule = try selection.schedule(of: plan, today: today, after: past)
      guard let unit = schedule.unit.flatMap({ plan.units[$0] }) else {
        throw ValidationError(.paperNeedsUnit)
      }
      return UnitPaper(
        schedule: schedule.limitedToSpan(), unit: unit,
        reports: try rows(selection, of: plan, today).filter(\.isDue).map(\.event), scope: scope,
        terms: try terms(nil), words: words
      ).paper
    case .report:
      return ReportPaper(
        rows: try rows(selection, of: plan, today), scope: scope, terms: try terms("BC"),
        words: words
      ).paper
    }
  }

  /// What was asked for; of a week from its Monday on.
  private func selection(of plan: Programme, today: CalendarDate) throws -> Selection {
    var selection = try options.selection(of: plan, today: today)
    guard kind == .week else { return selection }
    let first = selection.from ?? today
    selection.from = first.adding(days: 1 - first.weekday.rawValue)
    selection.to = selection.to ?? selection.from?.adding(days: 6)
    selection.year = nil
    return selection
  }

  private func rows(
    _ selection: Selection, of plan: Programme, _ today: CalendarDate
  ) throws -> [ResultRow] {
    ResultRow.rows(
      of: plan, in: try selection.span(of: plan, today: today),
      limits: try selection.resultLimits(of: plan), on: today)
  }
}

extension PlanPaper.Grouping: ExpressibleByArgument {}

extension Print {
  /// The form of a file, by how its name ends.
  enum Form: String, CaseIterable {
    case docx, xlsx, html

    init?(ofFile path: String) {
      guard let dot = path.lastIndex(of: ".") else { return nil }
      self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }

    func bytes(of paper: Paper) -> [UInt8] {
      switch self {
      case .docx: WordPaper(paper).bytes
      case .xlsx: ExcelPaper(paper).bytes
      case .html: Array(HTMLPaper(paper).text.utf8)
      }
    }
  }
}
