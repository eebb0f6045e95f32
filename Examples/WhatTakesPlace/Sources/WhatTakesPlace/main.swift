// Prints what takes place in a calendar file on some days, with nothing but the iCalendar engine:
// neither YAML nor libical, nor all of Foundation.
//
//   swift run WhatTakesPlace team.ics 2027-04-01..2027-04-30

import ICalendar

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

guard CommandLine.arguments.count == 3, let days = DateSpan(CommandLine.arguments[2]) else {
  print("usage: WhatTakesPlace FILE.ics 2027-04-01..2027-04-30")
  exit(64)
}
do {
  let calendar = try EventCalendar(contentsOf: CommandLine.arguments[1])
  for occurrence in try calendar.occurrences(in: days) {
    print(occurrence.days.first, occurrence.entry.title ?? "–")
  }
} catch {
  print(error)
  exit(65)
}
