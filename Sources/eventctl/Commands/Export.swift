public import ArgumentParser
public import EventKitLite
import Sheets

extension Schedule.CalendarForm: ExpressibleByArgument {}

/// `eventctl export`: a schedule as a file.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .exportAbstract, discussion: .exportDiscussion,
      examples: [
        "eventctl export 2027 > 2027.ics",
        "eventctl export --unit thu-vien-tinh -o thu-vien-tinh.ics",
        "eventctl export --form recurring --alarms 30d,7d@09:00 -o programme.ics",
        "eventctl export 2027 --event ngay-quoc-te-bao-tang -o museum-day.ics",
        "eventctl export --category museum --lang en --split -o events",
        "eventctl export 2027 --format json > 2027.json",
      ]))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ics, jcal, json, csv

    /// Whether programs read it as a calendar, with forms and alarms.
    var isCalendar: Bool { self == .ics || self == .jcal }
  }

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var options: SelectionOptions

  @Option(name: .long, help: ArgumentHelp(.helpFormat, valueName: .valueForm))
  var format = Format.ics

  @Option(name: .long, help: ArgumentHelp(.helpExportForm, valueName: .valueForm))
  var form = Schedule.CalendarForm.dated

  @OptionGroup var csv: CSVOptions

  @OptionGroup var alarms: AlarmOptions

  @Flag(name: .long, help: ArgumentHelp(.helpSplit))
  var split = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp(.helpExportOutput, valueName: .valueFile),
    transform: Arguments.path)
  var output: String?

  @OptionGroup var moment: MomentOptions

  func validate() throws {
    if !format.isCalendar, form != .dated || !alarms.leads.isEmpty {
      throw ValidationError(.formAndAlarmsNeedCalendar)
    }
    if split, format != .ics || form != .dated {
      throw ValidationError(.splitIsForEvents)
    }
    if split, output == nil || output == "-" {
      throw ValidationError(.splitNeedsFolder)
    }
  }

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let today = try programme.today(of: plan)
    let schedule = try options.selection(of: plan, today: today).schedule(
      of: plan, today: today, whole: true, after: ledger.past(programme, of: plan))
    if let event = options.event, format.isCalendar, schedule.events.isEmpty {
      throw Console.misuse(.hasNoDate(event.rawValue), hint: .seeWhy(event.rawValue))
    }
    if split { return try writeHandouts(of: schedule) }
    try OutputFile.put(
      bytes(of: schedule), to: output, keeping: ledger.path(of: programme), in: language)
  }

  private func bytes(of schedule: Schedule) throws -> [UInt8] {
    let language = programme.language(of: schedule.programme)
    switch format {
    case .json: return JSONWriter.escaped(schedule.json())
    case .csv:
      // A file is handed on, so it comes in a language of the programme.
      let sheet = AgendaSheet(
        schedule.programme, in: schedule.programme.languages.nearest(to: language)
      ).sheet(
        of: schedule, for: .document)
      return Array(csv.writer.text(of: sheet).utf8)
    case .ics, .jcal:
      let calendar = schedule.calendar(
        stamp: moment.now, in: language, ledger: try ledger.ledger(of: programme, in: language),
        form: form,
        alarms: alarms.leads)
      let bytes = try calendar.verified()
      return format == .ics ? bytes : JSONWriter.escaped(JCal.bytes(of: [calendar.component]))
    }
  }

  /// Writes the files only after each of them has been read back.
  private func writeHandouts(of schedule: Schedule) throws {
    let language = programme.language(of: schedule.programme)
    let handouts = schedule.handouts(
      stamp: moment.now, in: language, ledger: try ledger.ledger(of: programme, in: language),
      alarms: alarms.leads)
    try OutputFile.requireNoProgramme(in: output ?? ".")
    let files = try handouts.map { ("\(output ?? ".")/\($0.name).ics", try $0.calendar.verified()) }
    for (path, bytes) in files {
      try OutputFile.write(bytes, to: path, in: language)
      try Console.print(ScreenText(path))
    }
  }
}
