// Makes a programme without a disk, once of values and once of the text of its files, and prints
// its calendar when both are the same:
//
//   swift run --package-path Examples InMemory > reading.ics

import EventKitLite
import Foundation

guard let bookDay = MonthDay(day: 21, month: 4), let now = Timestamp("2026-01-05T02:00:00Z") else {
  exit(70)
}

let ofValues = Programme(
  id: "reading", title: LocalizedText(en: "Reading"), horizon: 2026...2028,
  domain: "reading.example.org", languages: Programme.Languages(.english),
  units: [
    Programme.Unit(id: "library", name: LocalizedText(en: "Library")),
    Programme.Unit(id: "school", name: LocalizedText(en: "School")),
    Programme.Unit(
      id: "everybody", name: LocalizedText(en: "Everybody"), members: ["library", "school"]),
  ],
  events: [
    ProgrammeEvent(
      id: "book-day", title: LocalizedText(en: "Book day"),
      when: .yearly(YearlyDays(.fixed(bookDay))),
      duties: [
        Programme.Duty(role: .lead, unit: "library"),
        Programme.Duty(role: .join, unit: "everybody"),
      ]),
    ProgrammeEvent(
      id: "reading-week", title: LocalizedText(en: "Reading week"),
      when: .announced(by: "school"),
      duties: [Programme.Duty(role: .lead, unit: "school")]),
  ],
  announcements: [
    Announcement(of: "reading-week", in: 2026, dates: DateSpan("2026-10-05..2026-10-11"))
  ])

let ofFiles = try Programme(files: [
  "programme.yaml": Array(
    """
    id: reading
    title: { en: Reading }
    horizon: 2026..2028
    domain: reading.example.org
    languages: en
    """.utf8),
  "units.yaml": Array(
    """
    - { id: library, name: { en: Library } }
    - { id: school, name: { en: School } }
    - { id: everybody, name: { en: Everybody }, group: [library, school] }
    """.utf8),
  "events.yaml": Array(
    """
    - { id: book-day, title: { en: Book day }, when: 21/4, lead: library, with: everybody }
    - { id: reading-week, title: { en: Reading week }, when: { announced-by: school }, lead: school }
    """.utf8),
  "announcements.yaml": Array(
    """
    - { event: reading-week, year: 2026, dates: 2026-10-05..2026-10-11 }
    """.utf8),
])

// Nothing is looked up when values are put together; this says what does not fit.
if !ofValues.problems().isEmpty { throw InvalidDocument(ofValues.problems()) }

let calendars = try [ofValues, ofFiles].map { programme in
  try programme.schedule(for: 2026, unit: "school").calendar(stamp: now).verified()
}
guard calendars[0] == calendars[1] else { exit(70) }
FileHandle.standardOutput.write(Data(calendars[0]))
