internal import CivilTime
internal import EventKitLite

/// How the lines of a cell are events, or the parts of one.
enum RowLines {
  /// The items of a content: one, or several where each line begins with a dash or a number.
  static func items(of content: String) -> [String] {
    let lines = content.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces() }
      .filter { !$0.isEmpty }
    guard lines.count > 1, let first = lines.first, isItem(first) else {
      return content.isEmpty ? [] : [lines.joined(separator: "\n")]
    }
    // A line without a dash goes on with the one above.
    var items: [String] = []
    for line in lines {
      if isItem(line) {
        items.append(TimeItems.withoutBullet(line))
      } else {
        items[items.count - 1] += " " + line
      }
    }
    return items.filter { !$0.isEmpty }
  }

  private static func isItem(_ line: String) -> Bool {
    TimeItems.isBullet(line) || partOfDay(line) != nil
  }

  /// `Sáng:`, `C: Làm việc với Sở`: a part of the day at the head of a line, and what stands behind it.
  static func partOfDay(_ line: String) -> (part: DateRule.PartOfDay, rest: String)? {
    guard let colon = line.firstIndex(of: ":"),
      let part = partsOfDay[line[..<colon].description.plainWords.joined(separator: " ")]
    else { return nil }
    return (part, String(line[line.index(after: colon)...]).trimmingSpaces())
  }

  private static let partsOfDay: [String: DateRule.PartOfDay] = [
    "s": .morning, "sang": .morning, "buoi sang": .morning, "c": .afternoon, "chieu": .afternoon,
    "buoi chieu": .afternoon, "t": .evening, "toi": .evening, "buoi toi": .evening, "trua": .midday,
    "morning": .morning, "afternoon": .afternoon, "evening": .evening,
  ]

  /// The lines of another cell, where there are as many as items.
  static func beside(_ items: [String], _ text: String) -> [String]? {
    guard items.count > 1 else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map {
      TimeItems.withoutBullet($0.trimmingSpaces())
    }
    .filter { !$0.isEmpty }
    return lines.count == items.count ? lines : nil
  }

  /// A title over lines with dashes, which are what is done.
  static func titleAndActivities(_ content: String) -> (title: String, activities: [String]) {
    let lines = content.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces() }
    guard let first = lines.firstIndex(where: TimeItems.isBullet), first > 0 else {
      return (content.onOneLine, [])
    }
    let rest = items(of: lines[first...].joined(separator: "\n"))
    let activities = rest.map { ($0.last == ";" ? String($0.dropLast()) : $0).onOneLine }
    var title = lines[..<first].joined(separator: " ").onOneLine
    if title.last == ":" { title = String(title.dropLast()).trimmingSpaces() }
    return (title, activities)
  }

  /// A title without the signs around it, cut where a sentence ends if it is very long.
  static func title(_ text: String) -> (short: String, isCut: Bool) {
    var title = TimeItems.withoutBullet(text.onOneLine)
    // Braces ask for values in titles.
    title = title.replacing("{", with: "(").replacing("}", with: ")")
    while let last = title.last, ";.,:".contains(last), !title.hasSuffix("...") {
      title = String(title.dropLast()).trimmingSpaces()
    }
    guard title.count > longest,
      let end = title.indices.prefix(longest).last(where: { ".;:".contains(title[$0]) }),
      title.distance(from: title.startIndex, to: end) > 10
    else { return (title, false) }
    return (String(title[..<end]).trimmingSpaces(), true)
  }

  private static let longest = 150
}

extension String {
  /// The words of a name in small letters without marks and signs.
  var plainWords: [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.append(scalar)
      } else if scalar != "'", scalar != "\u{2019}" {
        if !word.isEmpty { words.append(String(word)) }
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }
}
