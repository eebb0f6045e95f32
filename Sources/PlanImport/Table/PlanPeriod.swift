internal import CivilTime
internal import EventKitLite
internal import OfficeDocuments

/// The days that a plan is for, as its titles say them: a year, a school year, a month or a week.
struct PlanPeriod: Sendable, Hashable {
  /// The days; `nil` where no title says a year, or titles say several.
  var days: DateSpan?
  /// The week that the plan is for.
  var week: DateSpan?
  /// The month that the plan is for.
  var month: PlanMonth?
  /// The years that titles say, where they are several.
  var candidates: [Int] = []

  /// What some titles say of a plan's days.
  ///
  /// - Parameters:
  ///   - titles: the lines before a table.
  ///   - year: the number of the programme's year that somebody has named.
  init(_ titles: [String], year: Int?, of programme: Programme) {
    let lines = titles.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
      .map { PhraseCursor(cell: $0) }.filter { !Self.isReference($0) }
    week = lines.lazy.compactMap { Self.span(in: $0) }.last
    month = lines.lazy.compactMap { Self.month(in: $0) }.last
    let schoolYears = Set(lines.compactMap { Self.schoolYear(in: $0) })
    if let first = schoolYears.min(), schoolYears.count == 1, year.map({ $0 == first }) ?? true,
      let start = CalendarDate(first, 8, 1), let end = CalendarDate(first + 1, 7, 31)
    {
      days = DateSpan(start, through: end)
    } else if let year {
      days = programme.year(year).span
    } else {
      // A title of the plan counts before other lines.
      let named = lines.filter { Self.isTitle($0) }
      for some in [named, lines] {
        let years = Set(some.flatMap { Self.years(in: $0) })
        guard let found = years.min() else { continue }
        if years.count == 1 {
          days =
            programme.yearBegins == .newYear
            ? DateSpan(year: found) : programme.year(found).span
        } else {
          candidates = years.sorted()
        }
        break
      }
      if days == nil, candidates.isEmpty, let week {
        days = DateSpan(year: week.first.year)
        if week.first.year != week.last.year { days = week }
      }
    }
    // What lies elsewhere is the date of a letter, or of the year before.
    if let known = days, let span = week, !span.overlaps(known) { week = nil }
  }

  /// The days of the months that groups of rows name with their years: one year, or as many months as a
  /// year has.
  init?(_ months: [PlanMonth]) {
    let days = months.compactMap { month in
      month.year.flatMap { DateSpan(year: $0, month: month.month) }
    }
    guard let first = days.map(\.first).min(), let last = days.map(\.last).max() else { return nil }
    if first.year == last.year {
      self.days = DateSpan(year: first.year)
    } else if let span = DateSpan(first, through: last), span.count <= 366 {
      self.days = span
    } else {
      candidates = Set(days.map(\.first.year)).sorted()
    }
  }

  // MARK: Lines

  /// Whether a line cites another document, or is the place and date of a letter.
  private static func isReference(_ line: PhraseCursor) -> Bool {
    let words = line.tokens.compactMap(\.word)
    let text = " \(words.joined(separator: " ")) "
    let isLetter =
      text.contains(" ngay ") && text.contains(" thang ") && text.contains(" nam ")
      && !text.contains(" tu ngay ")
    return isLetter || text.hasPrefix(" can cu ") || text.hasPrefix(" kem theo ")
      || text.hasPrefix(" ban hanh kem ") || text.hasPrefix(" thuc hien quyet dinh ")
  }

  private static func isTitle(_ line: PhraseCursor) -> Bool {
    line.tokens.indices.contains { place in
      var cursor = line
      cursor.position = place
      return cursor.stands(titles)
    }
  }

  private static let titles: Wording = [
    "kế hoạch", "lịch", "chương trình", "phụ lục", "danh mục", "nhiệm vụ", "plan", "calendar",
    "programme", "bảng", "hoạt động",
  ]

  /// `năm 2027`, `2027` alone, but not `đến năm 2030` nor a year of a span of years.
  private static func years(in line: PhraseCursor) -> [Int] {
    line.tokens.indices.compactMap { place in
      let token = line.tokens[place]
      guard token.digits == 4, let year = token.number, (1990...2199).contains(year) else {
        return nil
      }
      let before = line.tokens[..<place].suffix(2)
      let words = before.map { $0.word ?? "" }
      let next = line.tokens[(place + 1)...].prefix(2)
      let isPlain = words.last == "nam" || words.last == "year" || line.tokens.count < 8
      let isUntil = words.first == "den" || words.first == "doan"
      let isSpan = next.last?.digits == 4 && next.first?.sign != nil
      let ends = before.first?.digits == 4 && before.last?.sign != nil
      return isPlain && !isUntil && !isSpan && !ends ? year : nil
    }
  }

  /// `năm học 2026-2027`: the first of its years.
  private static func schoolYear(in line: PhraseCursor) -> Int? {
    let tokens = line.tokens
    for place in tokens.indices.dropLast(2) {
      let (first, sign, last) = (tokens[place], tokens[place + 1].sign, tokens[place + 2])
      guard first.digits == 4, last.digits == 4, let year = first.number, last.number == year + 1,
        sign == "-" || sign == "–" || sign == "/"
      else { continue }
      return (1990...2198).contains(year) ? year : nil
    }
    return nil
  }

  /// `Từ ngày 14/07/2025 đến ngày 20/07/2025`: the days of a week or of some.
  private static func span(in line: PhraseCursor) -> DateSpan? {
    for place in line.tokens.indices {
      var phrase = TimePhrase(cursor: line, context: TimeContext())
      phrase.cursor.position = place
      guard line.tokens[place].word == "tu" || line.tokens[place].number != nil,
        let stretches = phrase.stretches(), stretches.count == 1, stretches[0].last != nil
      else { continue }
      var days = TimeDays(in: TimeContext())
      guard let span = days.found(stretches[0])?.span, span.count <= 14,
        stretches[0].first.day != nil
      else { continue }
      return span
    }
    return nil
  }

  /// `tháng 9/2020`, `tháng 9 năm 2020`: the month that a plan is for.
  private static func month(in line: PhraseCursor) -> PlanMonth? {
    guard isTitle(line) || line.tokens.count < 8 else { return nil }
    for place in line.tokens.indices where line.tokens[place].word == "thang" {
      var phrase = TimePhrase(cursor: line, context: TimeContext())
      phrase.cursor.position = place
      guard !phrase.isPartOfYear, let point = phrase.point(), point.isMonth, !point.isLunar,
        let month = point.month, place == 0 || line.tokens[place - 1].number == nil
      else { continue }
      return PlanMonth(month, year: point.year)
    }
    return nil
  }
}
