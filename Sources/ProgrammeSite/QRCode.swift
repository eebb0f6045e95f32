internal import CQREncode

/// A QR code (ISO/IEC 18004): a square of dark and light modules that phones read.
///
/// This is the one way to libqrencode; nothing that belongs to it leaves this file.
struct QRCode: Sendable, Hashable {
  /// How many modules a side has.
  let size: Int
  /// Which are dark, row by row.
  private let dark: [Bool]

  /// Codes a text so that it can be read where up to a seventh of it is dirty (level M).
  ///
  /// - Returns: `nil` for an empty text and for one that no code has room for: some 2,300 bytes.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty,
      let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    let width = unsafe Int(code.pointee.width)
    guard let data = unsafe code.pointee.data else { return nil }
    size = width
    // The lowest bit tells the colour, the others what the module is for.
    dark = (0..<width * width).map { unsafe data[$0] & 1 == 1 }
  }

  /// Whether a module is dark.
  func isDark(row: Int, column: Int) -> Bool { dark[row * size + column] }

  /// The light margin around it that readers need, in modules.
  static let margin = 4

  /// How many modules a side has with its margin: the view box of ``path``.
  var sizeWithMargin: Int { size + 2 * Self.margin }

  /// The dark modules as a path of SVG, each run of a row as one rectangle.
  var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard isDark(row: row, column: column) else {
          column += 1
          continue
        }
        let start = column
        while column < size, isDark(row: row, column: column) { column += 1 }
        path +=
          "M\(start + Self.margin) \(row + Self.margin)h\(column - start)v1H\(start + Self.margin)z"
      }
    }
    return path
  }
}
