public import ArgumentParser
public import EventKitLite
import Sheets

extension Schedule.CalendarForm: ExpressibleByArgument {}

/// `eventctl export`: a schedule as a file.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a schedule as a calendar file, or as JSON or CSV.",
    discussion: """
      Without --year, --from and --to it holds the whole horizon. Calendars are read back by an \
      independent reader before they are handed out.

      --form dated has one event for each year, as feeds do; --form recurring has one series for \
      what comes every year, on the same days. Alarms are for files that are handed out: feeds \
      have none.

      Examples:
        eventctl export --year 2027 > 2027.ics
        eventctl export --unit thu-vien-tinh -o thu-vien-tinh.ics
        eventctl export --form recurring --alarms 30d,7d@09:00 -o programme.ics
        eventctl export --event ngay-quoc-te-bao-tang --year 2027 -o museum-day.ics
        eventctl export --category museum --lang en --split -o events
        eventctl export --year 2027 --format json > 2027.json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ics, jcal, json, csv

    /// Whether programs read it as a calendar, with forms and alarms.
    var isCalendar: Bool { self == .ics || self == .jcal }
  }

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var options: SelectionOptions

  @Option(name: .long, help: "How to write it.")
  var format = Format.ics

  @Option(name: .long, help: "How to write what comes every year.")
  var form = Schedule.CalendarForm.dated

  @Flag(
    name: .long,
    help: "Write CSV as it is: without guarding spreadsheets against cells that begin as formulas.")
  var plain = false

  @OptionGroup var alarms: AlarmOptions

  @Flag(
    name: .long,
    help: "Write a file EVENT.YEAR.ics for each event and year into the folder that -o names.")
  var split = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file, or folder, to write; standard output by default."))
  var output: String?

  @OptionGroup var moment: MomentOptions

  func validate() throws {
    if !format.isCalendar, form != .dated || !alarms.leads.isEmpty {
      throw ValidationError("--form and --alarms are for calendars: --format ics or jcal.")
    }
    if split, format != .ics || form != .dated {
      throw ValidationError("--split writes dated events as ics.")
    }
    if split, output == nil || output == "-" {
      throw ValidationError("--split needs a folder: -o DIR.")
    }
  }

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let schedule = try options.selection.schedule(
      of: plan, today: programme.today(of: plan), whole: true)
    if let event = options.event, format.isCalendar, schedule.events.isEmpty {
      throw Console.misuse(
        "'\(event)' has no date in these days ('eventctl why \(event) YEAR' says what it waits for)"
      )
    }
    do {
      if split {
        try writeHandouts(of: schedule)
      } else {
        try OutputFile.put(bytes(of: schedule), to: output, in: language)
      }
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: language)
    }
  }

  private func bytes(of schedule: Schedule) throws -> [UInt8] {
    let language = programme.language(of: schedule.programme)
    switch format {
    case .json: return JSONWriter.escaped(schedule.json())
    case .csv:
      let sheet = AgendaSheet(schedule.programme, in: language).sheet(of: schedule)
      return Array(CSVWriter(isPlain: plain).text(of: sheet).utf8)
    case .ics, .jcal:
      let calendar = schedule.calendar(
        stamp: moment.now, in: language, ledger: try moment.ledger(of: programme, in: language),
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
      stamp: moment.now, in: language, ledger: try moment.ledger(of: programme, in: language),
      alarms: alarms.leads)
    let files = try handouts.map { ("\(output ?? ".")/\($0.name).ics", try $0.calendar.verified()) }
    for (path, bytes) in files {
      try OutputFile.write(bytes, to: path, in: language)
      try Console.print(ScreenText(path))
    }
  }
}
