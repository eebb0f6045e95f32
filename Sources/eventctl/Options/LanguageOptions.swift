public import ArgumentParser
public import EventKitLite

extension Language: ExpressibleByArgument {
  /// Takes the tag of a language that messages are written in.
  public init?(argument: String) {
    guard let language = Language(argument), Self.supported.contains(language) else { return nil }
    self = language
  }

  /// The tags that can be given.
  public static var allValueStrings: [String] { supported.map(\.tag) }
}

/// The language of everything that is said: an option of all commands.
struct LanguageOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(.helpLanguage, valueName: .valueLanguage))
  var lang: Language?

  /// The language to speak when there is no programme.
  var language: Language { lang ?? UserLanguage.current.language }

  /// The language to speak about a programme. Whoever has set a language for all programmes would
  /// read a programme that has only one other in two.
  func language(of programme: Programme) -> Language {
    lang ?? programme.languages.only ?? UserLanguage.current.chosen ?? programme.language
  }
}
