internal import CivilTime
internal import Foundation

/// Writes JSON (RFC 8259): keys in order, so that two runs give the same bytes, and with every
/// character that cannot be seen by its number, `\u202E`, so that it harms nobody who looks at the
/// file and reaches programs as it was.
package struct JSONWriter: Sendable {
  /// Creates a writer.
  package init() {}

  /// The rows, an object each with the columns that are meant for programs; what is empty is left
  /// out.
  package func text(of sheet: Sheet) -> String {
    let places = sheet.places(for: .data, withEmpty: true)
    let rows = sheet.rows
    // The encoder takes ten times the memory of what it writes, so it gets few rows at a time.
    let parts = stride(from: 0, to: rows.count, by: Self.rowsAtATime).map { first in
      text(
        of: rows[first..<min(rows.count, first + Self.rowsAtATime)].map { row in
          Record(fields: places.map { (sheet.columns[$0].key, row[$0].value) })
        })
    }
    guard parts.count > 1 else { return parts.first ?? text(of: [Record]()) }
    return "[" + parts.map { $0.dropFirst().dropLast(3) }.joined(separator: ",") + "\n]\n"
  }

  private static let rowsAtATime = 1_000

  /// Any value made of texts, numbers and lists; the last line is ended, too.
  package func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Such values always encode.
    let json = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    return Self.escaped(json) + "\n"
  }

  /// JSON in which what cannot be seen, and what a build server takes for an order, is written by
  /// number. Both can stand in strings only: everything else is plain ASCII without a `#`.
  package static func escaped(_ json: String) -> String {
    let scalars = json.unicodeScalars
    var text = ""
    // What needs no escape is taken over in pieces, which are long.
    var start = scalars.startIndex
    var previous: Unicode.Scalar = " "
    for index in scalars.indices {
      let scalar = scalars[index]
      defer { previous = scalar }
      let isOrder = scalar == "#" && previous == "#"
      guard isOrder || scalar.isUnseen && !blanks.contains(scalar) else { continue }
      text += json[start..<index]
      text += number(scalar)
      start = scalars.index(after: index)
    }
    return text + json[start...]
  }

  /// What stands between the parts of a text in JSON, beside the blank.
  private static let blanks: Set<Unicode.Scalar> = ["\n", "\r", "\t"]

  /// The same for the bytes of a writer that escapes no more than it must.
  package static func escaped(_ json: [UInt8]) -> [UInt8] {
    Array(escaped(String(decoding: json, as: UTF8.self)).utf8)
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined()
  }

  private struct Record: Encodable {
    let fields: [(key: String, value: Sheet.Cell.Value)]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      for field in fields where field.value != .nothing {
        try container.encode(field.value, forKey: Key(stringValue: field.key))
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension Sheet.Cell.Value: Encodable {
  /// Writes a text, a number, `true` or `false`, a day as ISO 8601 has it, or a list of texts.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .nothing: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .day(let day): try container.encode(day.description)
    case .time(let time): try container.encode(time.description)
    case .list(let names): try container.encode(names)
    }
  }
}
