import ICalendar
import TestSupport
import Testing

@Suite("A calendar does not differ from its own conversion")
struct ConversionDifferenceTests {
  /// Every calendar file of the repository, and every sample of the linter that can be read.
  private static func corpus() throws -> [(name: String, calendars: [EventCalendar])] {
    try LintCorpus.documents().compactMap { name, bytes in
      guard let components = try? ICalendarReader().components(in: bytes) else { return nil }
      return (name, components.compactMap(EventCalendar.init))
    }
  }

  @Test("Read, written and read again: in iCalendar and through jCal")
  func conversions() throws {
    let corpus = try Self.corpus()
    #expect(corpus.count > 200)
    for (name, calendars) in corpus {
      for calendar in calendars {
        let written = try ICalendarReader().components(in: calendar.serialized())
        let throughJCal = try JCal.components(in: JCal.bytes(of: [calendar.component]))
        for (form, components) in [("ics", written), ("jcal", throughJCal)] {
          let other = try #require(components.first.flatMap(EventCalendar.init))
          let difference = CalendarDifference(from: calendar, to: other)
          #expect(difference.isEmpty, "\(name), \(form): \(difference.text(in: .english))")
        }
      }
    }
  }
}
