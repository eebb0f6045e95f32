import EventKitLite

/// What is wrong with the words of a command line, in the user's language.
///
/// The parser has its sentences in English only and keeps its errors to itself, so they are known by
/// their sentences; `UsageErrorTests` provoke each of them, so that a new wording is noticed.
struct UsageError {
  /// What is wrong.
  let message: LocalizedText
  /// What to do about it.
  let hint: LocalizedText?

  /// Reads a sentence of the parser, or of a command's own `validate()`, which is kept.
  init(_ sentence: String, in path: CommandPath) {
    for read in [
      Self.unknownOption, Self.missingValue, Self.missingArgument, Self.refusedValue,
      Self.unexpectedArguments, Self.valueOfFlag, Self.setTwice, Self.others,
    ] {
      if let found = read(sentence, path) {
        self = found
        return
      }
    }
    self.init(sentence.asWritten)
  }

  private init(_ message: LocalizedText, hint: LocalizedText? = nil) {
    self.message = message
    self.hint = hint
  }

  // MARK: Options

  private static func unknownOption(_ text: String, _ path: CommandPath) -> UsageError? {
    let beginning = "Unknown option '"
    guard text.hasPrefix(beginning) else { return nil }
    return noOption(String(text.dropFirst(beginning.count).prefix { $0 != "'" }), path)
  }

  /// The error of the first long option that the command does not have.
  static func unknownOption(
    among words: some Sequence<String>, in path: CommandPath
  ) -> UsageError? {
    let known = path.commands.flatMap { $0.arguments ?? [] }.flatMap { $0.names ?? [] }.map(\.typed)
    // The parser answers these itself, and shows none of them.
    let silent = ["--generate-completion-script", "--experimental-dump-help", "--help-hidden"]
    return words.prefix { $0 != "--" }.lazy.filter { $0.hasPrefix("--") && !$0.hasPrefix("---") }
      .map { String($0.prefix { $0 != "=" }) }
      .first { !known.contains($0) && !silent.contains($0) }
      .map { noOption($0, path) }
  }

  private static func noOption(_ option: String, _ path: CommandPath) -> UsageError {
    // The dashes are no letters that anybody mistypes: without them short words stay apart.
    let known = path.command.shownArguments.flatMap { $0.names ?? [] }
      .filter { $0.kind == .long }.map(\.name)
    let nearest =
      Suggestion.nearest(to: String(option.drop { $0 == "-" }), among: known).map { "--\($0)" }
    return UsageError(
      .unknownOption(option), hint: nearest.map { .didYouMean($0) } ?? .seeOptions)
  }

  private static func missingValue(_ text: String, _ path: CommandPath) -> UsageError? {
    guard let match = text.wholeMatch(of: /Missing value for '(.*)'/.dotMatchesNewlines()) else {
      return nil
    }
    return UsageError(
      .missingValue(of: String(match.1)), hint: remedy(for: String(match.1), path))
  }

  private static func valueOfFlag(_ text: String, _ path: CommandPath) -> UsageError? {
    let pattern = /The option '(.*?)' does not take any value, but '(.*)' was specified\./
    guard let match = text.wholeMatch(of: pattern.dotMatchesNewlines()) else { return nil }
    return UsageError(
      .valueOfFlag(String(match.1)), hint: .writeAlone(String(match.1)))
  }

  private static func setTwice(_ text: String, _ path: CommandPath) -> UsageError? {
    let pattern = /Value to be set with flag '(.*)' had already been set with flag '(.*)'/
    guard let match = text.wholeMatch(of: pattern.dotMatchesNewlines()) else { return nil }
    return UsageError(.setTwice(String(match.1), String(match.2)), hint: .giveOnlyOne)
  }

  // MARK: Values

  private static func missingArgument(_ text: String, _ path: CommandPath) -> UsageError? {
    if let match = text.wholeMatch(of: /Missing expected argument '(.*)'/.dotMatchesNewlines()) {
      let name = String(match.1)
      return UsageError(
        .missingArgument(name.withoutEllipsis), hint: remedy(for: name.withoutEllipsis, path))
    }
    guard let match = text.wholeMatch(of: /Missing one of: '(.*)'/) else { return nil }
    return UsageError(.missingArgument(match.1.split(separator: "', '").joined(separator: " | ")))
  }

  private static func refusedValue(_ text: String, _ path: CommandPath) -> UsageError? {
    let pattern = /The value '(.*?)' is invalid for '(.*?)'(?:: (.*)|\. .*)?/
    guard let match = text.wholeMatch(of: pattern.dotMatchesNewlines()) else { return nil }
    let (value, name) = (String(match.1), String(match.2))
    let near = mistakenCommand(value, path).map { LocalizedText.didYouMean($0) }
    // A reason of ours says already what was expected.
    if let reason = match.3.map(String.init) {
      let place = name.hasPrefix("-") ? String(name.prefix { $0 != " " }) : nil
      return UsageError(.refused(reason, as: place), hint: near)
    }
    let values = argument(name, path)?.allValues ?? []
    return UsageError(
      .refusedValue(value, of: name),
      hint: near ?? .didYouMean(value, among: values) ?? remedy(for: name, path))
  }

  private static func unexpectedArguments(_ text: String, _ path: CommandPath) -> UsageError? {
    let words: [String]
    if let match = text.wholeMatch(of: /Unexpected argument '(.*)'/.dotMatchesNewlines()) {
      words = [String(match.1)]
    } else if let match = text.wholeMatch(
      of: /\d+ unexpected arguments: '(.*)'/.dotMatchesNewlines())
    {
      words = match.1.split(separator: "', '", omittingEmptySubsequences: false).map(String.init)
    } else {
      return nil
    }
    guard let first = words.first else { return nil }
    let isCommand = path.command.subcommands != nil
    let near = mistakenCommand(first, path).map { LocalizedText.didYouMean($0) }
    return isCommand
      ? UsageError(.unknownCommand(first), hint: near ?? .seeCommands(path.helpCommand))
      : UsageError(.unexpected(words), hint: near ?? .leaveOutOrQuote)
  }

  /// The error of a word that should be a command.
  static func unknownCommand(_ word: String, in path: CommandPath) -> UsageError {
    UsageError(
      .unknownCommand(word),
      hint: mistakenCommand(word, path).map { .didYouMean($0) } ?? .seeCommands(path.helpCommand))
  }

  /// The command under this one, or beside it when it is the one that need not be named, which a
  /// word is near to.
  private static func mistakenCommand(_ word: String, _ path: CommandPath) -> String? {
    let isImplied = path.parent?.defaultSubcommand == path.command.commandName
    let owner = path.command.subcommands == nil && isImplied ? path.parent : path.command
    return Suggestion.nearest(to: word, among: (owner?.subcommands ?? []).map(\.commandName))
  }

  // MARK: What remains

  private static func others(_ text: String, _ path: CommandPath) -> UsageError? {
    if let match = text.wholeMatch(of: /Invalid option: (.*)/.dotMatchesNewlines()) {
      return UsageError(.unknownOption(String(match.1)), hint: .optionsBeginWithTwoDashes)
    }
    if text == "Missing required subcommand." {
      return UsageError(.missingCommand, hint: .seeCommands(path.helpCommand))
    }
    if text.hasPrefix("Can't generate completion scripts for '")
      || text.hasPrefix("Can't autodetect a supported shell.")
    {
      return UsageError(.unknownShell, hint: .nameShell)
    }
    return nil
  }

  // MARK: Arguments

  private static func argument(_ name: String, _ path: CommandPath) -> ToolInfo.Argument? {
    path.command.shownArguments.first { argument in
      argument.synopsis == name || argument.label == name
        || (argument.names ?? []).contains { name.hasPrefix($0.typed + " ") || name == $0.typed }
    }
  }

  /// The values that an argument can have, or else what it is for, as the rest of a sentence.
  private static func remedy(for name: String, _ path: CommandPath) -> LocalizedText? {
    guard let argument = argument(name, path) else { return nil }
    if let values = argument.allValues { return .choose(values) }
    guard let text = argument.abstract, let first = text.first else { return nil }
    let end = text.hasSuffix(".") ? text.dropFirst().dropLast() : text.dropFirst()
    return (first.lowercased() + end).asWritten
  }
}

extension String {
  /// A text that is in the user's language already.
  fileprivate var asWritten: LocalizedText { LocalizedText([UserLanguage.current.language: self]) }

  fileprivate var withoutEllipsis: String { hasSuffix(" ...") ? String(dropLast(4)) : self }
}
