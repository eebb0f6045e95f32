import ArgumentParser
import EventKitLite
import Foundation
import SafeFiles

/// Where output goes: data to standard output, everything else to standard error.
enum Console {
  /// Writes bytes to standard output, as they are.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw ExitCode.cannotWrite
    }
  }

  /// Writes a text and a line end to standard error.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Prints diagnostics to standard error and gives the exit status they stand for.
  static func fail(_ invalid: InvalidDocument, in language: Language) -> ExitCode {
    for diagnostic in invalid.diagnostics { note(diagnostic.rendered(in: language)) }
    let errors = invalid.diagnostics.filter { $0.severity == .error }
    let isMissing = errors.allSatisfy { $0.code == .fileNotFound || $0.code == .fileUnreadable }
    return isMissing ? .noInput : .badData
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
    note("\(severity.name.forUser): \(message.forUser)\(remedy)")
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
    misuse(
      message, hint: Suggestion.nearest(to: name, among: names).map { .didYouMean($0) } ?? hint)
  }

  /// Whether standard output is a terminal that people look at.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns to fill: what the shell says, or 80.
  static var width: Int {
    let said = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
    return min(max(said, 60), 200)
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
