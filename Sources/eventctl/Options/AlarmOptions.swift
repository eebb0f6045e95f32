import ArgumentParser
import EventKitLite

/// The reminders of a calendar that is handed out.
struct AlarmOptions: ParsableArguments {
  /// More would ring people out of patience.
  static let most = 10

  @Option(
    name: .customLong("alarms"),
    help: ArgumentHelp(
      "Remind of each event so long before: 30d, 2w, 12h, 30m, or 7d@09:00.",
      valueName: "list"),
    transform: AlarmOptions.leads)
  var lists: [[AlarmLead]] = []

  /// The leads, each once, in the order in which they were given.
  var leads: [AlarmLead] {
    var seen: Set<AlarmLead> = []
    return lists.flatMap { $0 }.filter { seen.insert($0).inserted }
  }

  func validate() throws {
    if leads.count > Self.most {
      throw ValidationError("At most \(Self.most) alarms.")
    }
  }

  private static func leads(_ text: String) throws -> [AlarmLead] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      if let lead = AlarmLead(String(part)) { return lead }
      throw ValidationError(
        "'\(part)' is not an alarm; write how long before as 30d, 2w, 12h or 30m, at most "
          + "\(AlarmLead.longest.days) days, and with a time of day as 7d@09:00.")
    }
  }
}
