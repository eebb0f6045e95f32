import ArgumentParser
import Foundation

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Colours for a terminal, or none.
///
/// `NO_COLOR` turns them off whatever its value, unless they are asked for.
struct Style {
  private let isOn: Bool

  init(_ choice: ColorChoice) {
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let refused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
      isOn = Console.isTerminal && !refused
    }
  }

  enum Look: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  /// The text with escape codes around it, or as it is.
  func callAsFunction(_ text: String, _ look: Look?) -> String {
    guard isOn, let look else { return text }
    return "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m"
  }
}
