import ArgumentParser

@main
struct Eventctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eventctl",
    abstract: "Turns a public programme into calendars that people subscribe to.")
}
