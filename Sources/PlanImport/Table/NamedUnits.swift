internal import CivilTime
internal import EventKitLite

/// Who stands in a cell.
struct NamedUnits {
  /// The parts that a cell can give, by the labels in it.
  enum Part: Hashable { case lead, join }

  /// The units that are known, each once, with their part where the cell says it.
  var known: [(unit: Programme.Unit.ID, part: Part?)] = []
  /// The words that name no unit.
  var unknown: [String] = []
  /// The words that may name several.
  var ambiguous: [String] = []

  /// Reads a cell: units parted by `;`, line breaks or leading dashes, and by commas and `và` where each
  /// part is a unit.
  init(_ text: String, among names: UnitNames) {
    let whole = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !whole.isEmpty else { return }
    if Self.several(whole, names) != nil, !whole.contains(";"), !whole.contains(":") {
      add(whole, names, as: nil)
      return
    }
    var part: Part?
    // Lines that are no names by themselves may be one that was wrapped.
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces() }
    var place = 0
    while place < lines.count {
      let length = Self.length(ofNameIn: lines[place...], among: names)
      let line = lines[place..<place + length].joined(separator: " ")
      for item in line.split(separator: ";") {
        var words = TimeItems.withoutBullet(String(item).trimmingSpaces())
        if let (label, rest) = Self.label(of: words) { (part, words) = (label, rest) }
        if !words.isEmpty { add(words, names, as: part) }
      }
      place += length
    }
  }

  /// How many lines a wrapped name has, or one.
  private static func length(ofNameIn lines: ArraySlice<String>, among names: UnitNames) -> Int {
    for length in stride(from: min(4, lines.count), to: 1, by: -1) {
      let some = lines.prefix(length)
      guard !some.dropFirst().contains(where: TimeItems.isBullet) else { continue }
      if names.units(named: some.joined(separator: " ")).count == 1 { return length }
    }
    return 1
  }

  private mutating func add(_ words: String, _ names: UnitNames, as part: Part?) {
    if let units = Self.several(words, names) {
      for unit in units where !known.contains(where: { $0.unit == unit }) {
        known.append((unit, part))
      }
    } else if let rest = TimeItems.withoutRemark(words), let units = Self.several(rest.text, names)
    {
      for unit in units where !known.contains(where: { $0.unit == unit }) {
        known.append((unit, part))
      }
      unknown.append(words)
    } else if names.units(named: words).count > 1 {
      ambiguous.append(words)
    } else {
      unknown.append(words)
    }
  }

  /// The units of words all of which are names.
  private static func several(_ words: String, _ names: UnitNames) -> [Programme.Unit.ID]? {
    let words = words.last == "." ? String(words.dropLast()) : words
    if case let found = names.units(named: words), found.count == 1 { return found }
    guard words.utf8.count < 2000 else { return nil }
    // A comma may be one inside of a name: the longest runs of parts that are names come first.
    let parts = words.replacing(" và ", with: ",").replacing("&", with: ",").replacing(
      "+", with: ","
    )
    .split(separator: ",").map { $0.trimmingSpaces() }
    guard (2...60).contains(parts.count) else { return nil }
    var units: [Programme.Unit.ID] = []
    var place = 0
    while place < parts.count {
      var length = min(4, parts.count - place)
      var found: [Programme.Unit.ID] = []
      while length > 0 {
        found = names.units(named: parts[place..<place + length].joined(separator: " "))
        if found.count == 1 { break }
        length -= 1
      }
      guard length > 0 else { return nil }
      units += found
      place += length
    }
    return units
  }

  /// `Chủ trì: Thư viện tỉnh`: the part that a label gives, and what stands behind it.
  private static func label(of words: String) -> (Part, rest: String)? {
    guard let colon = words.firstIndex(of: ":") else { return nil }
    let rest = String(words[words.index(after: colon)...]).trimmingSpaces()
    let label = words[..<colon].description.folded
    if label.contains("phoi hop") || label.contains("tham gia") { return (.join, rest) }
    return label.contains("chu tri") || label.contains("phu trach") ? (.lead, rest) : nil
  }
}
