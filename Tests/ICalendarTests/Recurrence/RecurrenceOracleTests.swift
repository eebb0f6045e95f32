import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Recurrence: generated rules against the slow and plain way")
struct RecurrenceOracleTests {
  @Test("Ten thousand generated rules agree with the reference", arguments: 0..<20)
  func agreesWithReference(seed: Int) throws {
    var generator = RuleGenerator(seed: seed)
    var (nonEmpty, total) = (0, 0)
    for _ in 0..<500 {
      let start = try generator.start()
      let rule = generator.rule(from: start)
      let window = try Self.window(for: rule, start: start, using: &generator)
      let expected = ReferenceExpansion(rule, start: start).moments(
        from: Timestamp(utc: window.lowerBound).secondsSince1970,
        to: Timestamp(utc: window.upperBound).secondsSince1970)
      let found = try rule.occurrences(from: start, in: window).found()
      let seconds = found.map { Timestamp(utc: $0).secondsSince1970 }
      #expect(seconds == expected, "\(rule) from \(start) in \(window)")
      nonEmpty += found.isEmpty ? 0 : 1
      total += found.count
      guard seconds == expected else { return }
    }
    // Rules that give nothing would prove nothing.
    #expect(nonEmpty > 200)
    #expect(total > 10_000)
  }

  @Test("A window gives what filtering the whole expansion gives", arguments: 100..<104)
  func windowEqualsFilter(seed: Int) throws {
    var generator = RuleGenerator(seed: seed)
    for _ in 0..<250 {
      let start = try generator.start()
      let rule = generator.rule(from: start)
      let end = LocalDateTime(start.date.adding(days: 4000), start.time)
      let all = try rule.occurrences(from: start, in: start..<end).found(atMost: 120)
      guard all.count > 3, let last = all.last else { continue }
      let lower = all[generator.number(0...all.count - 2)]
      let upper = generator.number(0...1) == 0 ? last : max(lower, all[all.count / 2])
      let found = try rule.occurrences(from: start, in: lower..<upper).found()
      #expect(found == all.filter { $0 >= lower && $0 < upper }, "\(rule) from \(start)")
      guard let after = Timestamp(secondsSince1970: Timestamp(utc: lower).secondsSince1970 + 1)
      else {
        continue
      }
      let next = try rule.occurrences(from: start, in: after.local()..<last).found()
      #expect(next == all.filter { $0 > lower && $0 < last }, "\(rule) from \(start)")
    }
  }

  /// A window that a debug build can go through second by second, at the start or years after it.
  private static func window(
    for rule: RecurrenceRule, start: LocalDateTime, using generator: inout RuleGenerator
  ) throws -> Range<LocalDateTime> {
    let (length, later) =
      switch rule.frequency {
      case .secondly: (1000, 4000)
      case .minutely: (60 * 1000, 60 * 20_000)
      case .hourly: (3600 * 1000, 86_400 * 900)
      case .daily: (86_400 * 400, 86_400 * 2000)
      case .weekly: (86_400 * 700, 86_400 * 2000)
      case .monthly: (86_400 * 1500, 86_400 * 3000)
      case .yearly: (86_400 * 2500, 86_400 * 3000)
      }
    let begin = Timestamp(utc: start).secondsSince1970
    let lower = begin + (generator.number(0...1) == 0 ? 0 : generator.number(0...later))
    // Long intervals see more, so that they are not empty; the tables end in 2080.
    let stretched = length * min(rule.interval, rule.frequency < .daily ? 90 : 3)
    let upper = lower + generator.number(length / 4...stretched)
    return try #require(Timestamp(secondsSince1970: lower))
      .local()..<#require(Timestamp(secondsSince1970: upper)).local()
  }
}
