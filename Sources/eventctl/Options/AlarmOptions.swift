import ArgumentParser
import EventKitLite

/// The reminders of a calendar that is handed out.
struct AlarmOptions: ParsableArguments {
  /// More would ring people out of patience.
  static let most = 10

  @Option(
    name: .customLong("alarms"), help: ArgumentHelp(.helpAlarms, valueName: .valueList),
    transform: AlarmOptions.leads)
  var lists: [[AlarmLead]] = []

  /// The leads, each once, in the order in which they were given.
  var leads: [AlarmLead] {
    var seen: Set<AlarmLead> = []
    return lists.flatMap { $0 }.filter { seen.insert($0).inserted }
  }

  func validate() throws {
    if leads.count > Self.most { throw ValidationError(.tooManyAlarms(most: Self.most)) }
  }

  private static func leads(_ text: String) throws -> [AlarmLead] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      if let lead = AlarmLead(String(part)) { return lead }
      throw ValidationError(.notAnAlarm(part, longest: AlarmLead.longest.days))
    }
  }
}
