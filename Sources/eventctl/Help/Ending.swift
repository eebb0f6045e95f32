import ArgumentParser
import EventKitLite
import Sheets

/// How a command ends that the argument parser has ended: with help or another text that was asked
/// for, with wrong usage, or with an error that nobody expected.
struct Ending {
  private let error: any Error

  init(of error: any Error) { self.error = error }

  /// Says what there is to say and gives the exit status.
  func said() -> ExitCode {
    if let code = error as? ExitCode { return code }
    let text = Eventctl.message(for: error)
    let code = Eventctl.exitCode(for: error)
    switch code {
    case .success:
      return said(helpPage(for: text) ?? text)
    case .validationFailure where !text.isEmpty:
      return Self.refuse(text, seeing: Eventctl.fullMessage(for: error))
    case _ where text.isEmpty: return code
    default:
      Console.error(.unexpectedError(text), hint: .reportIt)
      return .ourBug
    }
  }

  /// Writes a text that was asked for: help, the version, a script for a shell.
  private func said(_ text: String) -> ExitCode {
    do {
      try Console.write(text + "\n")
      return .success
    } catch {
      return .cannotWrite
    }
  }

  /// Our page in place of the parser's; `nil` for its other texts, which are for programs.
  private func helpPage(for text: String) -> String? {
    guard text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: "), let root = ToolInfo.all,
      let usage = text.firstMatch(of: /(?:^|\n)USAGE: (\S+)(.*)/)
    else { return nil }
    // Of `help` itself the parser says less than the page of the whole does.
    let words = usage.2.split(separator: " ").map(String.init).filter { $0 != "help" }
    let path = CommandPath(root, following: words)
    return HelpPage(of: path, width: Console.width).text
  }

  /// Says what is wrong with the usage of the command that the parser's text sends readers to.
  private static func refuse(_ text: String, seeing full: String) -> ExitCode {
    guard let root = ToolInfo.all else { return Console.misuse(.refused(text, as: nil)) }
    // The parser's last line: "See 'eventctl workdays list --help' for more information."
    let last = full.split(separator: "\n").last ?? ""
    let words = last.firstMatch(of: /See '\S+ (.*)'/).map { String($0.1) } ?? ""
    var path = CommandPath(root, following: words.split(separator: " ").map(String.init))
    if path.parent == nil {
      path = CommandPath(root, following: CommandLine.arguments.dropFirst())
    }
    // A word after an option that nobody knows is taken for an argument, and refused as one.
    let unknown = UsageError.unknownOption(among: CommandLine.arguments.dropFirst(), in: path)
    return refuse(unknown ?? UsageError(text, in: path), of: path)
  }

  /// Says what is wrong with the usage of a command, and how it is used.
  static func refuse(_ error: UsageError, of path: CommandPath) -> ExitCode {
    Console.error(error.message, hint: error.hint)
    Console.note(ScreenText(lines: UsageLine(of: path).text(width: Console.width)))
    Console.note("  \(LocalizedText.seeHelp(path.helpCommand).forUser)")
    return .validationFailure
  }
}

/// `eventctl help` with the names of commands after it.
///
/// The parser shows the root's help for a name that it does not know.
struct HelpRequest {
  private let names: [String]

  /// - Returns: `nil` when the words ask for something else.
  init?(_ arguments: [String]) {
    var words: [String] = []
    var isValue = false
    for word in arguments {
      defer { isValue = word == "--lang" }
      if !isValue, !word.hasPrefix("-") { words.append(word) }
    }
    guard words.first == "help" else { return nil }
    names = Array(words.dropFirst())
  }

  /// Ends the command when there is none of such a name.
  func check() throws {
    guard let root = ToolInfo.all else { return }
    let path = CommandPath(root, following: names)
    guard let unknown = names.dropFirst(path.commands.count - 1).first else { return }
    throw Ending.refuse(UsageError.unknownCommand(unknown, in: path), of: path)
  }
}
