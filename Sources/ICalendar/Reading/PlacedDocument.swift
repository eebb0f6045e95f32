internal import CivilTime

/// A document that was read, and where everything stands in it.
///
/// ```swift
/// let document = ICalendarReader().document(bytes)
/// document.components[0].properties[2]           // DTSTART:20260421
/// document.places[0].properties[2].line.number   // 4
/// ```
struct PlacedDocument: Sendable {
  let bytes: [UInt8]
  let file: String?
  /// The outermost components; none when a limit was passed.
  let components: [Component]
  /// Where they stand, each at the same index.
  let places: [ComponentPlaces]
  let lines: DocumentLines
  let problems: [Diagnostic]

  /// The bytes of a content line after unfolding, without control characters.
  func text(of line: DocumentLines.Content) -> [UInt8] {
    var text: [UInt8] = []
    for physical in lines.physical[line.physical] {
      for byte in bytes[physical.text] where (byte >= 0x20 && byte != 0x7F) || byte == 0x09 {
        text.append(byte)
      }
    }
    return text
  }

  /// The same with its control characters.
  func rawText(of line: DocumentLines.Content) -> [UInt8] {
    lines.physical[line.physical].flatMap { bytes[$0.text] }
  }
}

/// Where a content line begins: its first byte, and the number of its first physical line.
struct LineStart: Sendable, Hashable {
  let offset: Int
  let number: Int

  /// The very beginning of a document, for findings about all of it.
  static let top = LineStart(offset: 0, number: 1)
}

/// Where a component stands in the document that it was read from.
struct ComponentPlaces: Sendable {
  /// Its `BEGIN`.
  let line: LineStart
  /// Where its properties stand, each at the same index.
  var properties: [PropertyPlace] = []
  /// Where its components stand, each at the same index.
  var components: [ComponentPlaces] = []
}

/// Where a property stands in the document that it was read from.
struct PropertyPlace: Sendable {
  let line: LineStart
  /// How many bytes of the unfolded line stand before the value.
  let valueOffset: Int
}

/// The lines of a document (RFC 5545, section 3.1), as they were sent and as they are meant.
struct DocumentLines: Sendable {
  /// A line as it was sent.
  struct Physical: Sendable {
    /// All of it but its line break.
    let range: Range<Int>
    /// Its number, from 1.
    let number: Int
    /// Whether it goes on with the line before.
    let isFold: Bool
    /// How many bytes its line break has: 2 for CR LF, 0 at the end of the document.
    let lengthOfBreak: Int

    /// What it adds to its content line.
    var text: Range<Int> { isFold ? (range.lowerBound + 1)..<range.upperBound : range }
  }

  /// A content line: as many physical lines as it is folded into, and empty ones behind them.
  struct Content: Sendable {
    /// Its physical lines, by their indices.
    let physical: Range<Int>
    let start: LineStart
    let kind: Kind
  }

  /// What a content line is.
  enum Kind: Sendable, Hashable {
    case property
    case begin(ComponentName)
    case end(ComponentName)
    /// Without sense, or with errors in it.
    case unsound
  }

  private(set) var physical: [Physical] = []
  private(set) var content: [Content] = []

  /// Adds a physical line.
  mutating func addPhysical(from start: Int, to end: Int, next: Int, isFold: Bool) {
    physical.append(
      Physical(
        range: start..<end, number: physical.count + 1, isFold: isFold, lengthOfBreak: next - end))
  }

  /// Adds the content line that the physical lines from this one on are.
  mutating func add(_ kind: Kind, from first: Int, at start: LineStart) {
    content.append(Content(physical: first..<physical.count, start: start, kind: kind))
  }
}
