import ArgumentParser
import Foundation

/// What the argument parser knows of all commands and their arguments, as it dumps it.
///
/// These are the members that help needs of `ToolInfoV0`, in swift-argument-parser's module
/// ArgumentParserToolInfo, which is no product that could be imported.
struct ToolInfo: Decodable {
  let command: Command

  /// A command, and those under it.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let defaultSubcommand: String?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// The arguments that are shown, in their order: those alone in their places first.
    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

    /// A command under this one.
    func subcommand(_ name: String) -> Command? {
      subcommands?.first { $0.commandName == name }
    }
  }

  /// An argument alone in its place, an option with a value, or a flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      enum Kind: String, Decodable { case long, short, longWithSingleDash }

      let kind: Kind
      let name: String

      /// As it is typed.
      var typed: String { (kind == .long ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// What it is called where it is explained: `-o, --output <dir>`.
    var label: String {
      let order = (names ?? []).sorted { $0.kind == .short && $1.kind != .short }
      return ([order.map(\.typed).joined(separator: ", "), value].filter { !$0.isEmpty })
        .joined(separator: " ")
    }

    /// What it is called where it is typed: `--output <dir>`.
    var synopsis: String {
      [preferredName?.typed ?? "", value].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether the parser adds it to every command.
    var isOfParser: Bool { ["help", "version"].contains(preferredName?.name) }

    /// Whether every command has it, or every one that reads a programme.
    var isShared: Bool {
      isOfParser || ["programme", "lang", "today"].contains(preferredName?.name)
    }

    private var value: String { kind == .flag ? "" : "<\(valueName ?? "")>" }
  }

  /// All commands, from the root; `nil` when the parser's dump cannot be understood.
  static let all: Command? = {
    let dump = Data(Eventctl._dumpHelp().utf8)
    return (try? JSONDecoder().decode(ToolInfo.self, from: dump))?.command
  }()
}

/// A command with the commands above it: `eventctl workdays list`.
struct CommandPath {
  /// From the root down to the command itself.
  let commands: [ToolInfo.Command]

  /// Follows words down from the root, as far as they name commands.
  init(_ root: ToolInfo.Command, following words: some Sequence<String>) {
    var commands = [root]
    var command = root
    for word in words {
      guard let next = command.subcommand(word) else { break }
      commands.append(next)
      command = next
    }
    self.commands = commands
  }

  /// The command itself.
  var command: ToolInfo.Command { commands[commands.count - 1] }

  /// The command that it belongs to, if it is not the root.
  var parent: ToolInfo.Command? { commands.dropLast().last }

  /// Whether an argument is explained here: the version is that of the whole, and said there.
  func explains(_ argument: ToolInfo.Argument) -> Bool {
    parent == nil || argument.preferredName?.name != "version"
  }

  /// Their names, as they are typed.
  var name: String { commands.map(\.commandName).joined(separator: " ") }

  /// What to type to read about it.
  var helpCommand: String {
    ([commands[0].commandName, "help"] + commands.dropFirst().map(\.commandName))
      .joined(separator: " ")
  }
}
