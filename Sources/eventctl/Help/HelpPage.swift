import EventKitLite
import Sheets

/// The help of a command, in the user's language and within the terminal's width.
///
/// The parser's own pages have English titles, break examples where they are copied, and print the
/// usage in one line.
struct HelpPage {
  private let path: CommandPath
  private let width: Int

  /// - Parameter width: how many columns prose and usage may fill; examples are never broken.
  init(of path: CommandPath, width: Int) {
    self.path = path
    self.width = width
  }

  /// The page, without a line end after it.
  var text: String {
    let command = path.command
    let arguments = command.shownArguments
    // What all commands share comes after what is this one's own.
    let options = arguments.filter { $0.kind != .positional && path.explains($0) }
    let (own, shared) = (options.filter { !$0.isShared }, options.filter(\.isShared))
    return [
      prose(command.abstract ?? ""), prose(command.discussion ?? ""),
      UsageLine(of: path).text(width: width),
      section(
        .titleArguments,
        arguments.filter { $0.kind == .positional }.map { ($0.label, explained($0)) }),
      section(.titleOptions, (own + shared).map { ($0.label, explained($0)) }),
      section(
        .titleCommands, (command.subcommands ?? []).map { ($0.commandName, explained($0)) }),
      command.subcommands == nil
        ? "" : "  \(LocalizedText.seeHelpOfCommand(path.helpCommand).forUser)",
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  // MARK: Prose

  /// Paragraphs, wrapped; lines that begin with a blank are kept as they are.
  private func prose(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(" ") || line.isEmpty
        ? String(line) : String(line).wrapped(to: width).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  // MARK: Lists

  /// Where explanations begin.
  private static let indent = 26

  private func section(_ title: LocalizedText, _ rows: [(label: String, text: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let lines = rows.flatMap { label, text -> [String] in
      let lead = "  \(label)".padded(to: Self.indent)
      return label.count + 4 > Self.indent
        ? ["  \(label)"] + text.wrapped(to: width, behind: "".padded(to: Self.indent))
        : text.wrapped(to: width, behind: lead)
    }
    return (["\(title.forUser):"] + lines).joined(separator: "\n")
  }

  /// What an argument is for, the values it can have and the one that it has by default.
  private func explained(_ argument: ToolInfo.Argument) -> String {
    let values = argument.allValues.map { LocalizedText.possibleValues($0).forUser }
    let preset = argument.defaultValue.map { LocalizedText.defaultValue($0).forUser }
    let facts = [values, preset].compactMap(\.self).joined(separator: "; ")
    return [abstract(of: argument), facts.isEmpty ? "" : "(\(facts))"].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func explained(_ command: ToolInfo.Command) -> String {
    let text =
      command.commandName == "help" ? LocalizedText.helpHelpCommand.forUser : command.abstract ?? ""
    let isDefault = command.commandName == path.command.defaultSubcommand
    return isDefault ? "\(text) (\(LocalizedText.defaultCommand.forUser))" : text
  }

  /// The parser explains two options and one argument itself, in English.
  private func abstract(of argument: ToolInfo.Argument) -> String {
    switch argument.preferredName?.name {
    case "help": LocalizedText.helpHelp.forUser
    case "version": LocalizedText.helpVersion.forUser
    default: argument.abstract ?? ""
    }
  }
}

/// How a command is typed, broken between its arguments where a line would be too long.
struct UsageLine {
  private let path: CommandPath

  /// More optional arguments are not listed one by one; the list of options follows anyway.
  private static let mostOptions = 12

  init(of path: CommandPath) { self.path = path }

  /// The usage after its title.
  func text(width: Int) -> String {
    let arguments = path.command.shownArguments
    let places = arguments.filter { $0.kind == .positional }.map(shown)
    let options = arguments.filter { $0.kind != .positional && !$0.isOfParser }
    let required = options.filter { !$0.isOptional }.map(shown)
    let optional = options.filter(\.isOptional)
    let rest =
      optional.count > Self.mostOptions
      ? ["[<\(LocalizedText.valueOptions.forUser)>]"] : optional.map(shown)
    let below = path.command.subcommands == nil ? [] : ["<\(LocalizedText.valueCommand.forUser)>"]
    var lines = ["\(LocalizedText.titleUsage.forUser): \(path.name)"]
    let indent = String(repeating: " ", count: lines[0].count)
    for part in places + required + rest + below {
      if lines[lines.count - 1].count + 1 + part.count > width, lines[lines.count - 1] != indent {
        lines.append(indent)
      }
      lines[lines.count - 1] += " \(part)"
    }
    return lines.joined(separator: "\n")
  }

  private func shown(_ argument: ToolInfo.Argument) -> String {
    let synopsis = argument.synopsis + (argument.isRepeating ? " ..." : "")
    return argument.isOptional ? "[\(synopsis)]" : synopsis
  }
}
