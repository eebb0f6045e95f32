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

  /// The language to speak about a programme.
  func language(of programme: Programme) -> Language {
    lang ?? UserLanguage.current.chosen ?? programme.language
  }
}
