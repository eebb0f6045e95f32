import ICalendar
import Testing

@Suite("Offsets from UTC")
struct UTCOffsetTests {
  @Test(
    "Hours, minutes and seconds have their limits",
    arguments: [
      ("+0000", 0), ("+0700", 25_200), ("-0500", -18_000), ("+0059", 3540), ("+0060", nil),
      ("+0099", nil), ("+2359", 86_340), ("+2400", nil), ("+9900", nil), ("+070640", 25_600),
      ("+000059", 59), ("-000059", -59), ("+000060", nil), ("+070099", nil), ("-070099", nil),
      ("+235959", 86_399), ("+235960", nil), ("+240000", nil), ("0700", nil), ("07000", nil),
      ("+07", nil), ("+070", nil), ("+07000", nil), ("+0700000", nil), ("+07:00", nil),
      ("+-700", nil), ("++700", nil), (" 0700", nil), ("+٠٧٠٠", nil), ("", nil),
    ] as [(String, Int?)])
  func reads(text: String, seconds: Int?) {
    #expect(UTCOffset.seconds(text) == seconds)
  }

  @Test(
    "Seconds are written where there are some",
    arguments: [
      (0, "+0000"), (25_200, "+0700"), (-18_000, "-0500"), (-1, "-000001"), (59, "+000059"),
      (60, "+0001"), (86_399, "+235959"), (-86_399, "-235959"),
    ])
  func writes(seconds: Int, text: String) {
    #expect(UTCOffset.text(seconds) == text)
    #expect(UTCOffset.seconds(text) == seconds)
  }
}
