package import CivilTime
import Testing

/// Reads `2026-04-21` or `2026-04-21T08:00:30`; at nine where no time is given.
package func moment(_ text: some StringProtocol) throws -> LocalDateTime {
  let parts = text.split(separator: "T")
  let date = try #require(CalendarDate(String(parts[0])))
  return LocalDateTime(
    date, try #require(TimeOfDay(parts.count > 1 ? String(parts[1]) : "09:00")))
}

/// Reads several moments with spaces between; `+T14:00` is another time of the day before it, and
/// `+05` or `+11-05` a later day of the same month or year.
package func moments(_ text: String) throws -> [LocalDateTime] {
  var last = ""
  var found: [LocalDateTime] = []
  for piece in text.split(separator: " ") {
    if piece.hasPrefix("+T") {
      found.append(try moment("\(last.prefix(10))\(piece.dropFirst())"))
      continue
    }
    let kept = last.prefix(11 - min(11, piece.count))
    last = piece.hasPrefix("+") ? "\(kept)\(piece.dropFirst())" : String(piece)
    found.append(try moment(last))
  }
  return found
}
