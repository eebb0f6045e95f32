import ArgumentParser

/// The command line's root: each subcommand has a file of its own under Commands.
@main
struct Eventctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eventctl",
    abstract: "Turns a public programme into calendars that people subscribe to.",
    discussion: """
      A programme is a folder of YAML files. Start with 'eventctl init', look at it with \
      'eventctl check' and 'eventctl agenda', hand it out with 'eventctl publish'.

      Exit status: 0 fine, 1 check, lint or diff found something, 64 usage, 65 bad data, 66 no input, \
      70 our bug, 73 cannot write.
      """,
    version: "0.1.0",
    subcommands: [
      Agenda.self, Announce.self, Check.self, Convert.self, Diff.self, Expand.self, Export.self,
      History.self, Init.self, Lint.self, Lunar.self, Publish.self, RolloverCommand.self,
      Why.self, Workdays.self, Year.self,
    ])
}
