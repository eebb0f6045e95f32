extension Diagnostic: CustomStringConvertible {
  /// The diagnostic in English, as a compiler prints it.
  public var description: String { rendered(in: .english) }

  /// The diagnostic as a compiler prints it: place, severity, message, hint and code, then the
  /// line itself and a caret under the part that is meant.
  ///
  /// - Parameter language: the language of message and hint; English where it is not translated.
  public func rendered(in language: Language) -> String {
    var text = location.map { "\($0): " } ?? ""
    text += "\(severity.word(in: language)): \(message.spoken(in: language))"
    if let hint { text += " (\(hint.spoken(in: language)))" }
    text += " [\(code)]"
    if let location, let sourceLine {
      text += "\n" + Excerpt(of: sourceLine, at: location).description
    }
    return text
  }
}

extension Diagnostic.Severity {
  fileprivate func word(in language: Language) -> String {
    switch (language, self) {
    case (.english, _): rawValue
    case (.vietnamese, .note): "ghi chú"
    case (.vietnamese, .warning): "cảnh báo"
    case (.vietnamese, .error): "lỗi"
    }
  }
}

extension LocalizedText {
  /// English stands in for a missing translation here: messages are always written in English.
  fileprivate func spoken(in language: Language) -> String { exactly(language) ?? en ?? vi ?? "" }
}

/// A source line and the caret under it, cut to what a terminal shows.
private struct Excerpt: CustomStringConvertible {
  let description: String

  init(of line: String, at location: SourceLocation) {
    // Control characters would move the caret, or the reader's terminal.
    let scalars = line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    let start = min(location.column - 1, scalars.count)
    let from = start > Self.width - 20 ? start - 20 : 0
    let shown = scalars.dropFirst(from).prefix(Self.width)
    let marked = max(1, min(location.length, shown.count - (start - from)))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: shown)
    let caret = "^" + String(repeating: "~", count: marked - 1)
    description = "  \(String(text))\n  \(String(repeating: " ", count: start - from))\(caret)"
  }

  private static let width = 96
}
