internal import CivilTime

/// Text for a terminal, of which nothing acts on the terminal but its colours.
///
/// What is written in code is taken as it is; what is put into it is made visible first. Since
/// consoles take no other text, nothing from a file reaches a terminal raw.
///
/// ```swift
/// let text: ScreenText = "\(title, .bold)\n  \(place)"
/// ```
package struct ScreenText: Sendable, Hashable {
  /// How a part is shown.
  package enum Look: String, Sendable, Hashable, CaseIterable {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  fileprivate struct Run: Sendable, Hashable {
    let text: String
    let look: Look?
  }

  fileprivate var runs: [Run]

  fileprivate init(_ runs: [Run]) { self.runs = runs }

  /// Creates a text from one that has been made visible already.
  init(visible text: String, _ look: Look?) { self.init([Run(text: text, look: look)]) }

  /// Creates a text on one line from one that came from anywhere.
  package init(_ text: String, _ look: Look? = nil) {
    self.init([Run(text: text.visible(), look: look)])
  }

  /// Creates a text from one that came from anywhere, with its line breaks.
  package init(lines text: String, _ look: Look? = nil) {
    self.init([Run(text: text.visible(keepingLines: true), look: look)])
  }

  /// Creates a text in lines that take at most so many columns, from one that came from anywhere.
  ///
  /// - Parameter lead: what stands before the first line; before the others stand as many blanks.
  package init(_ text: String, behind lead: String = "", width: Int) {
    let lines = text.visible(keepingLines: true).wrapped(to: width, behind: lead.visible())
    self.init([Run(text: lines.joined(separator: "\n"), look: nil)])
  }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// How many columns it takes, if it has one line.
  package var width: Int { runs.reduce(0) { $0 + $1.text.width } }

  /// The text with blanks after it up to a width.
  package func padded(to width: Int) -> ScreenText {
    self + ScreenText([Run(text: "".padded(to: width - self.width), look: nil)])
  }

  /// Puts texts together.
  package static func + (a: ScreenText, b: ScreenText) -> ScreenText { ScreenText(a.runs + b.runs) }

  // MARK: Terminal

  /// The text as a terminal gets it.
  ///
  /// No line of it can be taken for an order by a build server that keeps the terminal's log, none
  /// ends in blanks, and none is longer than a log bears.
  ///
  /// - Parameter isColoured: whether looks are shown, by escape sequences.
  package func rendered(inColour isColoured: Bool = false) -> String {
    lines.map { $0.line(inColour: isColoured) }.joined(separator: "\n")
  }

  /// The most columns of a line.
  package static let longestLine = 4_000

  private var lines: [ScreenText] {
    var lines = [ScreenText([])]
    for run in runs {
      guard run.text.utf8.contains(UInt8(ascii: "\n")) else {
        lines[lines.count - 1].runs.append(run)
        continue
      }
      let parts = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append(ScreenText([])) }
        lines[lines.count - 1].runs.append(Run(text: String(part), look: run.look))
      }
    }
    return lines
  }

  /// One line, as a terminal gets it.
  private func line(inColour isColoured: Bool) -> String {
    let plain = runs.map(\.text).joined()
    let quiet = plain.withoutOrders
    // Colours hide nothing from a build server that takes them off: the line is judged without.
    guard isColoured, plain == quiet, plain.utf8.count <= Self.longestLine else {
      return Self.cut(quiet).trimmingEnd()
    }
    let last = runs.lastIndex { !$0.text.trimmingEnd().isEmpty } ?? -1
    return runs.enumerated().prefix(last + 1).map { index, run in
      let text = index == last && run.look == nil ? run.text.trimmingEnd() : run.text
      guard let look = run.look, !text.isEmpty else { return text }
      return "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m"
    }.joined()
  }

  private static func cut(_ line: String) -> String {
    guard line.utf8.count > longestLine else { return line }
    guard line.width > longestLine || line.unicodeScalars.count > mostScalars else { return line }
    var (width, scalars) = (0, 0)
    let start = line.prefix { character in
      width += character.width
      scalars += character.unicodeScalars.count
      return width < longestLine && scalars <= mostScalars
    }
    return start + "…"
  }

  /// Marks take no columns, and no language stacks them.
  private static let mostScalars = 4 * longestLine
}

extension ScreenText: ExpressibleByStringInterpolation {
  /// Takes a text that is written in code, as it is.
  package init(stringLiteral text: String) { self.init([Run(text: text, look: nil)]) }

  /// Puts a text together.
  package init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.runs) }

  /// What is written in code and what is put into it.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      runs.append(Run(text: text, look: nil))
    }

    package mutating func appendInterpolation(_ text: ScreenText) { runs += text.runs }

    package mutating func appendInterpolation(_ text: some StringProtocol, _ look: Look? = nil) {
      runs += ScreenText(String(text), look).runs
    }

    package mutating func appendInterpolation(_ number: Int) {
      runs.append(Run(text: String(number), look: nil))
    }
  }
}

extension Sequence<ScreenText> {
  /// The texts, with one between each two.
  package func joined(separator: ScreenText = "") -> ScreenText {
    var runs: [ScreenText.Run] = []
    for (index, text) in enumerated() { runs += (index > 0 ? separator.runs : []) + text.runs }
    return ScreenText(runs)
  }
}

extension String {
  /// The text with blanks after it up to a width.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - self.width))
  }

  /// The text in lines that take at most so many columns, broken between words where possible.
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    if isOneLine(of: width) { return [self] }
    for word in split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let room = word.reduce(0) { $0 + $1.width }
      if used > 0, used + 1 + room <= width {
        line += " " + word
        used += 1 + room
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      // A word that is longer than a line goes on in the next ones.
      for character in word {
        if used > 0, used + character.width > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += character.width
      }
    }
    return lines.isEmpty || used > 0 ? lines + [line] : lines
  }

  /// The text in such lines with something before the first, and as many blanks before the others.
  package func wrapped(to width: Int, behind lead: String) -> [String] {
    let blanks = "".padded(to: lead.width)
    return wrapped(to: width - lead.width).enumerated().map { index, line in
      (index == 0 ? lead : blanks) + line
    }
  }

  /// Whether it fits one line as it stands: most texts do.
  private func isOneLine(of width: Int) -> Bool {
    let blank = UInt8(ascii: " ")
    var previous = blank
    for byte in utf8 {
      if byte == UInt8(ascii: "\n") || byte == blank && previous == blank { return false }
      previous = byte
    }
    return previous != blank && self.width <= width
  }

  fileprivate func trimmingEnd() -> String {
    guard utf8.last == UInt8(ascii: " ") else { return self }
    var end = unicodeScalars.endIndex
    while end > unicodeScalars.startIndex {
      let before = unicodeScalars.index(before: end)
      guard unicodeScalars[before] == " " else { break }
      end = before
    }
    return String(unicodeScalars[..<end])
  }
}
