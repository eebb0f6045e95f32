import EventKitLite
import Foundation

/// The language in which the command speaks to the person who typed it.
///
/// It is decided once, before anything is parsed, so that help, usage errors and results of all
/// commands agree: `--lang`, or else the language of a programme that has only one,
/// `EVENTCTL_LANG`, the first of the programme's languages, and what the system is set to (`LC_ALL`,
/// `LC_MESSAGES` or `LANG`).
struct UserLanguage {
  /// What the person asked for, by `--lang` or `EVENTCTL_LANG`.
  let chosen: Language?
  /// The language to speak.
  let language: Language
  /// What is wrong with `EVENTCTL_LANG`, which then counts for nothing.
  let problem: LocalizedText?

  /// The person who started this process.
  static let current = UserLanguage(
    arguments: Array(CommandLine.arguments.dropFirst()),
    environment: ProcessInfo.processInfo.environment)

  /// Decides which language to speak.
  ///
  /// - Parameters:
  ///   - arguments: what follows the command's name, before it has been parsed; what is wrong with
  ///     it is reported when it is.
  ///   - environment: the variables that are set.
  init(arguments: [String], environment: [String: String]) {
    let wish = environment["EVENTCTL_LANG"].flatMap { $0.isEmpty ? nil : $0 }
    let wished = wish.flatMap(Self.language(ofLocale:))
    let asked = Self.value(of: "--lang", in: arguments).flatMap(Language.init(argument:))
    let named =
      asked != nil
      ? nil
      : (Self.value(of: "--programme", in: arguments) ?? ProgrammeFolder.only)
        .flatMap(Programme.languagesNamed(inDirectory:))
    chosen = asked ?? wished
    problem = wish.flatMap { wished == nil ? .languageVariableIgnored($0) : nil }
    language =
      asked ?? named?.only ?? wished ?? named?.first
      ?? Self.language(ofSystem: environment)
  }

  /// The language that the system is set to; English when it is none of ours.
  private static func language(ofSystem environment: [String: String]) -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
      .flatMap(language(ofLocale:)) ?? .english
  }

  /// The language of a locale's name, such as `vi_VN.UTF-8`, if messages are written in it.
  private static func language(ofLocale name: String) -> Language? {
    let tag = name.prefix { !"_-.@".contains($0) }
    return Language(String(tag)).flatMap { Language.supported.contains($0) ? $0 : nil }
  }

  /// The last value that an option is given.
  private static func value(of option: String, in arguments: [String]) -> String? {
    var value: String?
    let options = arguments.prefix { $0 != "--" }
    for (word, next) in zip(options, options.dropFirst().map(\.self) + [""]) {
      if word == option, !next.isEmpty { value = next }
      if word.hasPrefix(option + "=") { value = String(word.dropFirst(option.count + 1)) }
    }
    return value
  }
}

extension LocalizedText {
  /// The text in the language of the person who reads it.
  var forUser: String { self[UserLanguage.current.language] }
}
