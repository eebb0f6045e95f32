public import CivilTime

extension CalendarDifference {
  /// The difference as lines of text, one for each thing; empty when there is none.
  public func text(in language: Language) -> String {
    let words = DifferenceWords(language)
    let own = properties.map { "\(words.calendar): \(words.sentence($0))" }
    return
      (own
      + entries.flatMap { entry in
        entry.changes.map { "\(words.name(entry)): \(words.sentence($0))" }
      }).joined(separator: "\n")
  }

  /// The difference as a document in Markdown: a heading for each entry, a line for each thing.
  public func markdown(in language: Language) -> String {
    let words = DifferenceWords(language)
    var blocks: [String] = []
    if !properties.isEmpty {
      blocks.append("### \(words.calendar)\n\n" + words.list(properties))
    }
    for entry in entries {
      blocks.append(
        "### \(DifferenceWords.escaped(words.name(entry)))\n\n" + words.list(entry.changes))
    }
    return blocks.joined(separator: "\n\n")
  }
}

/// What changes are called.
package struct DifferenceWords {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  var calendar: String { say("Lịch", "The calendar") }

  /// What an entry is called; an instance of a series says which.
  func name(_ entry: CalendarDifference.Entry) -> String {
    var name = Self.short(entry.title)
    if name.isEmpty { name = entry.kind.spelling }
    if entry.kind == .timeZone { name = say("Múi giờ \(name)", "Zone \(name)") }
    guard let instance = entry.recurrenceID else { return name }
    return say("\(name) (lần \(when(instance)))", "\(name) (instance of \(when(instance)))")
  }

  /// A change as a list item each, for Markdown.
  func list(_ changes: [CalendarDifference.Change]) -> String {
    changes.map { "- " + Self.escaped(sentence($0)) }.joined(separator: "\n")
  }

  package func sentence(_ change: CalendarDifference.Change) -> String {
    switch change {
    case .added: return say("thêm mới", "added")
    case .removed: return say("bị bỏ", "removed")
    case .cancelled: return say("bị hủy", "cancelled")
    case .reinstated: return say("không hủy nữa", "no longer cancelled")
    case .moved(let days, let from, let to):
      let (a, b) = (when(from), when(to))
      let count = abs(days)
      return say(
        "\(days > 0 ? "lùi" : "sớm hơn") \(count) ngày, từ \(a) sang \(b)",
        "moved by \(count) \(count == 1 ? "day" : "days")\(days < 0 ? " earlier" : "")"
          + ", from \(a) to \(b)")
    case .rescheduled(let from, let to):
      return say(
        "đổi giờ, từ \(span(from)) sang \(span(to))",
        "rescheduled from \(span(from)) to \(span(to))")
    case .renamed(let from, let to):
      return say(
        "đổi tên, từ “\(Self.short(from))” thành “\(Self.short(to))”",
        "renamed from “\(Self.short(from))” to “\(Self.short(to))”")
    case .field(let name, let from, let to): return field(name, from, to)
    case .inner(let name, let from, let to):
      return say(
        "\(inner(name)) thay đổi (\(from) → \(to))", "\(inner(name)) changed (\(from) → \(to))")
    }
  }

  private func field(_ name: PropertyName, _ from: String?, _ to: String?) -> String {
    let word = Self.fields[name].map { $0[language] } ?? name.spelling.uppercased()
    let (old, new) = (from.map(Self.short), to.map(Self.short))
    switch (old, new) {
    case (nil, let new?): return say("\(word) thêm “\(new)”", "\(word) added: “\(new)”")
    case (let old?, nil):
      return say("\(word) bị bỏ, trước là “\(old)”", "\(word) removed, was “\(old)”")
    case (let old?, let new?) where old == new:
      // The beginnings are the same.
      return say("\(word) thay đổi", "\(word) changed")
    default:
      return say(
        "\(word) đổi từ “\(old ?? "")” thành “\(new ?? "")”",
        "\(word) changed from “\(old ?? "")” to “\(new ?? "")”")
    }
  }

  private func inner(_ name: ComponentName) -> String {
    name == .alarm ? say("báo nhắc", "alarms") : name.spelling.uppercased()
  }

  private static let fields: [PropertyName: LocalizedText] = [
    .summary: LocalizedText(vi: "tiêu đề", en: "title"),
    .description: LocalizedText(vi: "mô tả", en: "description"),
    .location: LocalizedText(vi: "địa điểm", en: "location"),
    .url: LocalizedText(vi: "trang web", en: "web address"),
    .categories: LocalizedText(vi: "chủ đề", en: "categories"),
    .status: LocalizedText(vi: "trạng thái", en: "status"),
    .transparency: LocalizedText(vi: "chiếm giờ", en: "transparency"),
    .recurrenceRule: LocalizedText(vi: "quy tắc lặp", en: "recurrence rule"),
    .exceptionDates: LocalizedText(vi: "ngày trừ", en: "excepted dates"),
    .recurrenceDates: LocalizedText(vi: "ngày thêm", en: "further dates"),
    .name: LocalizedText(vi: "tên", en: "name"),
    .priority: LocalizedText(vi: "mức ưu tiên", en: "priority"),
    .color: LocalizedText(vi: "màu", en: "colour"),
  ]

  // MARK: Times and texts

  /// A day in words, with the time if there is one.
  private func when(_ time: EventTime) -> String {
    let day = time.date.longText(in: language)
    switch time {
    case .day: return day
    case .floating(let local), .zoned(let local, _): return "\(day), \(local.time)"
    case .utc(let instant): return "\(day), \(instant.local().time) UTC"
    }
  }

  private func span(_ times: CalendarDifference.Change.Times) -> String {
    guard let start = times.start else { return say("không có ngày", "no date") }
    guard let end = times.end else { return when(start) }
    if case .day(let first) = start, case .day(let dayAfter) = end {
      let days = DateSpan(first, through: dayAfter.adding(days: -1)) ?? DateSpan(first)
      return days.count == 1 ? when(start) : days.text(in: language)
    }
    let clock = end.date == start.date ? "\(end.wallClock.time)" : when(end)
    return "\(when(start))–\(clock)"
  }

  /// A text on one line, cut to what a line can show.
  private static func short(_ text: String) -> String {
    let line = String(text.prefix(161).map { $0.isNewline ? " " : $0 })
    return line.count > 160 ? line.prefix(159) + "…" : line
  }

  /// The text with what Markdown would take for its own.
  static func escaped(_ text: String) -> String {
    String(
      text.flatMap { character -> [Character] in
        "\\`*_[]<>#|".contains(character) ? ["\\", character] : [character]
      })
  }
}
