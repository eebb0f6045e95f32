import ArgumentParser
import EventKitLite
import SafeFiles

/// The command line's root: each subcommand has a file of its own under Commands.
@main
struct Eventctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eventctl",
    CommandHelp(abstract: .eventctlAbstract, discussion: .eventctlDiscussion),
    version: "0.1.0",
    subcommands: [
      Agenda.self, Announce.self, Check.self, Convert.self, CoverageCommand.self, Diff.self,
      Done.self, Expand.self, Export.self,
      History.self, Import.self, Init.self, LedgerCommand.self, Lint.self, ListCommand.self,
      Lunar.self,
      Print.self, Publish.self,
      RolloverCommand.self,
      Why.self, Workdays.self, Year.self,
    ])

  @OptionGroup var speech: LanguageOptions

  /// Runs the command that was typed, and ends with the status that it stands for.
  static func main() {
    StandardStream.ignoreSignals()
    if let problem = UserLanguage.current.problem { Console.say(.note, problem) }
    let status = status()
    exit(withError: Console.hasLostNotes ? ExitCode.cannotWrite : status)
  }

  private static func status() -> ExitCode {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      try HelpRequest(arguments)?.check()
      var command = try parseAsRoot(arguments)
      try command.run()
      return .success
    } catch let invalid as InvalidDocument {
      return Console.fail(invalid, in: UserLanguage.current.language)
    } catch let failure as WriteFailure {
      return Console.fail(failure, in: UserLanguage.current.language)
    } catch {
      return Ending(of: error).said()
    }
  }
}
