internal import CivilTime

/// The names of a workbook's sheets as Excel takes them.
enum SheetNames {
  /// The names, each valid and unlike all others, in the same order.
  static func valid(_ names: [String], in language: Language) -> [String] {
    var taken: Set<String> = [reserved]
    return names.enumerated().map { index, name in
      var plain = plain(name)
      if plain.isEmpty { plain = LocalizedText.sheet(index + 1)[language] }
      var unique = cut(plain, to: longest)
      var number = 2
      // Excel takes names for one that differ in case only, and not only in that of ASCII.
      while !taken.insert(unique.lowercased()).inserted {
        let ending = " (\(number))"
        unique = cut(plain, to: longest - ending.utf16.count) + ending
        number += 1
      }
      return unique
    }
  }

  /// The name without what Excel does not take: some signs, and apostrophes at its ends.
  private static func plain(_ name: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in name.shown(keepingLines: false).unicodeScalars {
      plain.append("[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    let isOuter = { (scalar: Unicode.Scalar) in scalar == "'" || scalar.properties.isWhitespace }
    return String(plain.trimmed(isOuter))
  }

  /// As many whole words from the beginning as have room, or characters of a long one, without a blank,
  /// a comma or an apostrophe at the end.
  private static func cut(_ name: String, to longest: Int) -> String {
    var cut = ""
    var length = 0
    for (index, character) in zip(name.indices, name) {
      length += character.utf16.count
      if length > longest {
        if !name[index].isWhitespace, let blank = cut.lastIndex(where: \.isWhitespace),
          cut.distance(from: cut.startIndex, to: blank) > cut.count / 2
        {
          cut.removeSubrange(blank...)
        }
        break
      }
      cut.append(character)
    }
    // A letter of more marks than a name has room for.
    if cut.isEmpty { cut = String(String.UnicodeScalarView(name.unicodeScalars.prefix(1))) }
    let isOuter = { (scalar: Unicode.Scalar) in
      scalar == "'" || scalar == "," || scalar.properties.isWhitespace
    }
    let trimmed = String(cut.unicodeScalars.trimmed(isOuter))
    return trimmed.isEmpty ? cut : trimmed
  }

  /// Excel counts in units of UTF-16.
  private static let longest = 31
  /// Excel keeps this name for the sheet that it lists changes in.
  private static let reserved = "history"
}

extension BidirectionalCollection {
  /// Without the elements at both ends that a test is true of.
  func trimmed(_ isOuter: (Element) -> Bool) -> SubSequence {
    let rest = drop(while: isOuter)
    guard let last = rest.lastIndex(where: { !isOuter($0) }) else { return rest }
    return rest[...last]
  }
}
