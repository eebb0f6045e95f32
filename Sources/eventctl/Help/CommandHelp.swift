import ArgumentParser
import EventKitLite

/// What a command's help says, in the user's language: one sentence, paragraphs, and examples that
/// can be copied.
struct CommandHelp {
  let abstract: LocalizedText
  var discussion = LocalizedText()
  var examples: [String] = []

  /// The paragraphs and, after an empty line, the examples; `HelpPage` keeps indented lines whole.
  var details: String {
    let list = examples.map { "  \($0)" }
    let shown = list.isEmpty ? [] : ["\(LocalizedText.titleExamples.forUser):"] + list
    return [discussion.forUser, shown.joined(separator: "\n")].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }
}

extension CommandConfiguration {
  /// A configuration with help in the user's language.
  init(
    commandName: String? = nil, _ help: CommandHelp, version: String = "",
    subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    self.init(
      commandName: commandName, abstract: help.abstract.forUser, discussion: help.details,
      version: version, subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}

extension ArgumentHelp {
  /// Help in the user's language.
  init(_ text: LocalizedText, valueName: LocalizedText? = nil) {
    self.init(text.forUser, valueName: valueName?.forUser)
  }
}
