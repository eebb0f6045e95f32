internal import CivilTime
internal import VietnameseCalendar

// What was probably meant by a phrase that cannot be read.

extension DayPhrase {
  /// A phrase that is plain but written otherwise than the grammar has it.
  func slip(
    _ message: LocalizedText, write spelling: String, at offset: Int, through last: PhraseToken
  ) -> PhraseProblem {
    PhraseProblem(.badWhen, message, hint: .write(spelling), at: offset, length: last.end - offset)
  }

  // MARK: Characters

  /// The first character that looks like another: a blank that is none, digits of full width,
  /// curved quotation marks.
  var strangeCharacter: PhraseProblem? {
    for (offset, scalar) in cursor.text.enumerated() {
      guard let cause = Self.cause(of: scalar) else { continue }
      return PhraseProblem(
        .badWhen, cause, hint: .write(plainText), at: offset, length: 1)
    }
    return nil
  }

  private static func cause(of scalar: Unicode.Scalar) -> LocalizedText? {
    switch scalar {
    case "\u{A0}", "\u{202F}", "\u{2007}": .nonBreakingSpace
    case "\t", " ", "\n": nil
    case "“", "”", "„", "‘", "’", "«", "»": .curvedQuote(scalar)
    case "\u{FF01}"..."\u{FF5E}": .fullWidth(scalar)
    case _ where scalar.properties.isWhitespace: .strangeBlank(scalar.number)
    case _ where scalar.isUnseen: .unseenCharacter(scalar.number)
    default: nil
    }
  }

  /// The phrase with plain characters in the place of those.
  private var plainText: String {
    var plain = String.UnicodeScalarView()
    for scalar in cursor.text {
      switch scalar {
      case "“", "”", "„", "‘", "’", "«", "»": continue
      case "\u{FF01}"..."\u{FF5E}":
        if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { plain.append(narrow) }
      case _ where scalar.properties.isWhitespace: plain.append(" ")
      case _ where scalar.isUnseen: continue
      default: plain.append(scalar)
      }
    }
    return String(plain).trimmingSpaces()
  }

  // MARK: Words

  /// Why the phrase is not understood, at the part or the word that keeps it from being so.
  var misunderstanding: PhraseProblem {
    guard cursor.tokens.count <= 100 else { return notUnderstood(0..<cursor.text.count, nil) }
    if let problem = numberOutOfRange ?? remedy ?? spoken { return problem }
    if let side = brokenSide { return side }
    if let word = misspeltWord(cursor.tokens) { return word }
    return notUnderstood(0..<cursor.text.count, hintForWhole)
  }

  /// The side of a span that is no day.
  private var brokenSide: PhraseProblem? {
    guard let dots = cursor.tokens.firstIndex(where: { $0.kind == .sign("..") }) else { return nil }
    let joint = cursor.tokens[dots]
    for (side, range) in [
      (cursor.tokens[..<dots], 0..<joint.offset),
      (cursor.tokens[(dots + 1)...], joint.end..<cursor.text.count),
    ] {
      let start = side.first?.offset ?? range.upperBound
      let end = side.last?.end ?? start
      var part = DayPhrase(cursor.text(start..<end))
      if (try? part.day(orMonth: true)) != nil, part.cursor.isAtEnd { continue }
      return misspeltWord(Array(side)) ?? notUnderstood(start..<end, nil)
    }
    return nil
  }

  private func notUnderstood(_ range: Range<Int>, _ hint: LocalizedText?) -> PhraseProblem {
    let text = cursor.text(range).trimmingSpaces()
    return PhraseProblem(
      .badWhen, text.isEmpty ? .emptySideOfSpan : .notUnderstood(text.shortened),
      hint: hint ?? .writeWhen, at: range.lowerBound, length: range.count)
  }

  /// The first word that no phrase has and that is near to one.
  func misspeltWord(_ tokens: [PhraseToken]) -> PhraseProblem? {
    for token in tokens {
      guard let word = token.word, token.length > 3, Self.spellings[word] == nil,
        let meant = Suggestion.nearest(
          to: word,
          among: Self.spellings.keys.filter { $0.count > 3 && $0.first == word.first }),
        let spelling = Self.spellings[meant]
      else { continue }
      return PhraseProblem(
        .badWhen, .notUnderstood(cursor.text(0..<cursor.text.count).trimmingSpaces().shortened),
        hint: .didYouMean(spelling), at: token.offset, length: token.length)
    }
    return nil
  }

  private var hintForWhole: LocalizedText? {
    if cursor.tokens.count == 3, let month = cursor.tokens[0].number, (1...12).contains(month),
      cursor.tokens[1].kind == .sign("/"), cursor.tokens[2].length == 4,
      let year = cursor.tokens[2].number
    {
      return .write("tháng \(month)/\(year)")
    }
    guard hasLunarWord else { return nil }
    do throws(LunarDateError) {
      _ = try LunarDay(parsing: cursor.text(0..<cursor.text.count))
      return nil
    } catch {
      return error.diagnostic.hint
    }
  }

  /// The words of the grammar by how they look without marks.
  private static let spellings: [String: String] = {
    let wordings: [Wording] = [
      .undated, .everyYear, .everyMonth, .everyWeek, .everyDay, .every, .to, .from, .month,
      .workingDays, .lastDay, .lunar, .gregorian, .easter, .week, .weeks, .quarter, .half, .allYear,
      .before, .by, .holidays,
    ]
    let words =
      wordings.flatMap(\.spellings) + Words.weekdays.spellings + Words.months.spellings
      + Words.ordinals.spellings + Words.laterOrdinals.spellings + Words.parts.spellings
      + Words.sides.spellings
      + Words.lunarMonths.spellings + ["holidays", "mùng", "mồng", "rằm", "giao", "thừa"]
    return Dictionary(words.map { ($0.folded, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}

extension String {
  /// As much of the text as a message can show.
  var shortened: String { count > 60 ? prefix(60) + "…" : self }
}
