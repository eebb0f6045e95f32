internal import CivilTime

/// The value type `UTC-OFFSET` (RFC 5545, section 3.3.14).
package enum UTCOffset {
  /// Reads `+0700`, `-0500` or `+070640`.
  package static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 7,
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let digits = Int(digits: String(text.dropFirst()))
    else { return nil }
    let (clock, seconds) = bytes.count == 7 ? (digits / 100, digits % 100) : (digits, 0)
    guard clock / 100 < 24, clock % 100 < 60, seconds < 60 else { return nil }
    let offset = clock / 100 * 3600 + clock % 100 * 60 + seconds
    return bytes[0] == UInt8(ascii: "-") ? -offset : offset
  }

  /// Writes `+07:00`, or `+07:06:40` when there are seconds, as RFC 3339 does; less than a day.
  package static func extendedText(_ offset: Int) -> String {
    let (hours, minutes, seconds) = (abs(offset) / 3600, abs(offset) / 60 % 60, abs(offset) % 60)
    let text = (offset < 0 ? "-" : "+") + hours.padded(to: 2) + ":" + minutes.padded(to: 2)
    return seconds == 0 ? text : text + ":" + seconds.padded(to: 2)
  }

  /// Writes `+0700`, or `+070640` when there are seconds; less than a day.
  package static func text(_ offset: Int) -> String {
    let (hours, minutes, seconds) = (abs(offset) / 3600, abs(offset) / 60 % 60, abs(offset) % 60)
    let text = (offset < 0 ? "-" : "+") + hours.padded(to: 2) + minutes.padded(to: 2)
    return seconds == 0 ? text : text + seconds.padded(to: 2)
  }
}
