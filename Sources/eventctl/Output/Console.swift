import ArgumentParser
import EventKitLite
import Foundation
import SafeFiles
import Sheets

/// Where output goes: data to standard output, everything else to standard error.
enum Console {
  /// Prints a text to standard output.
  static func print(_ text: ScreenText, colour: ColorChoice = .never) throws {
    try send(Array((text.rendered(inColour: colour.isOn) + "\n").utf8))
  }

  /// Writes a text that a writer made for its sink to standard output.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes bytes to standard output, as they are; people at a terminal see what is in them.
  static func write(_ bytes: [UInt8]) throws {
    guard isTerminal else { return try send(bytes) }
    let text = ScreenText(lines: String(decoding: bytes, as: UTF8.self))
    try send(Array(text.rendered().utf8))
  }

  /// Writes what was added at the end of a file, without the blank line before it.
  static func writeAddition(from before: [UInt8], to after: [UInt8]) throws {
    let added = after.dropFirst(before.count)
    try write(Array(added.drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }))
  }

  private static func send(_ bytes: [UInt8]) throws {
    do throws(WriteFailure) {
      try StandardStream.output.write(bytes)
    } catch {
      throw fail(error, in: UserLanguage.current.language)
    }
  }

  /// Prints a text to standard error.
  static func note(_ text: ScreenText) {
    // There is nowhere to report a failure to; `main` ends with its status.
    try? StandardStream.error.write(Array((text.rendered() + "\n").utf8))
  }

  /// Prints a diagnostic to standard error.
  static func note(_ diagnostic: Diagnostic, in language: Language) {
    note(ScreenText(lines: diagnostic.rendered(in: language)))
  }

  /// Prints diagnostics to standard error and gives the exit status they stand for.
  static func fail(_ invalid: InvalidDocument, in language: Language) -> ExitCode {
    for diagnostic in invalid.diagnostics { note(diagnostic, in: language) }
    let errors = invalid.diagnostics.filter { $0.severity == .error }
    let isMissing = errors.allSatisfy { $0.code == .fileNotFound || $0.code == .fileUnreadable }
    // What stands in the way of the output is no mistake in the input.
    let isInTheWay = errors.allSatisfy { [.foreignFiles, .unwritable].contains($0.code) }
    return isMissing ? .noInput : isInTheWay ? .cannotWrite : .badData
  }

  /// Says why a file cannot be written and gives the exit status for it.
  static func fail(_ failure: WriteFailure, in language: Language) -> ExitCode {
    note(failure.diagnostic, in: language)
    return .cannotWrite
  }

  /// Says what is wrong and what to do about it, in the user's language.
  static func error(_ message: LocalizedText, hint: LocalizedText? = nil) {
    say(.error, message, hint: hint)
  }

  /// Says something after the word for how serious it is, in the user's language.
  static func say(
    _ severity: Diagnostic.Severity, _ message: LocalizedText, hint: LocalizedText? = nil
  ) {
    let remedy = hint.map { " (\($0.forUser))" } ?? ""
    let word = severity.name(in: UserLanguage.current.language)
    note("\(word): \(message.forUser)\(remedy)")
  }

  /// Says why an argument cannot be used and gives the exit status of wrong usage.
  static func misuse(_ message: LocalizedText, hint: LocalizedText? = nil) -> ExitCode {
    error(message, hint: hint)
    return .validationFailure
  }

  /// Says that there is no such name, and which one may have been meant, or else what to do.
  static func unknown(
    _ message: LocalizedText, _ name: String, among names: [String], or hint: LocalizedText
  ) -> ExitCode {
    misuse(message, hint: .didYouMean(name, among: names) ?? hint)
  }

  /// Whether something could not be written to standard error.
  static var hasLostNotes: Bool { StandardStream.error.hasFailed }

  /// Whether standard output is a terminal that people look at.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns to fill: what the shell says, what the terminal has, or 80.
  static var width: Int {
    let said = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return min(max(said ?? StandardStream.output.columns ?? 80, 60), 200)
  }
}

extension ExitCode {
  /// A check found something: 1.
  static let foundSomething = ExitCode(1)
  /// The input's data are wrong (EX_DATAERR): 65.
  static let badData = ExitCode(65)
  /// The input is not there (EX_NOINPUT): 66.
  static let noInput = ExitCode(66)
  /// Something went wrong that is no mistake of the user's (EX_SOFTWARE): 70.
  static let ourBug = ExitCode(70)
  /// The output cannot be written (EX_CANTCREAT): 73.
  static let cannotWrite = ExitCode(73)
}
