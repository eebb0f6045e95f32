// Prints what takes place in a calendar file on some days, with nothing but the iCalendar engine:
// neither YAML nor libical, nor Foundation.
//
//   swift run WhatTakesPlace calendar.ics 2027-04-01..2027-04-30

import ICalendar

guard CommandLine.arguments.count == 3, let days = DateSpan(CommandLine.arguments[2]) else {
  fatalError("usage: WhatTakesPlace FILE.ics 2027-04-01..2027-04-30")
}
let calendar = try EventCalendar(contentsOf: CommandLine.arguments[1])
for occurrence in try calendar.occurrences(in: days) {
  print(occurrence.days.first, occurrence.event.title ?? "–")
}
