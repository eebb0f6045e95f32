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
      Agenda.self, Announce.self, Check.self, Convert.self, Diff.self, Expand.self, Export.self,
      History.self, Init.self, Lint.self, Lunar.self, Publish.self, RolloverCommand.self,
      Why.self, Workdays.self, Year.self,
    ])

  @OptionGroup var speech: LanguageOptions

  /// Runs the command that was typed, and ends with the status that it stands for.
  static func main() {
    if let problem = UserLanguage.current.problem { Console.say(.note, problem) }
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      try HelpRequest(arguments)?.check()
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let invalid as InvalidDocument {
      exit(withError: Console.fail(invalid, in: UserLanguage.current.language))
    } catch let failure as WriteFailure {
      exit(withError: OutputFile.cannotWrite(failure, in: UserLanguage.current.language))
    } catch {
      exit(withError: Ending(of: error).said())
    }
  }
}
