// Prints the Provincial Library's calendar of 2027, read back by a second reader before it leaves:
//
//   swift run --package-path Examples Subscriber calendars/dak-nong > library.ics

import EventKitLite
import Foundation

let folder = CommandLine.arguments.dropFirst().first ?? "calendars/dak-nong"
// The library asks no clock: whoever writes a calendar says when.
guard let now = Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970)) else { exit(70) }

let programme = try Programme(directory: folder)
let schedule = programme.schedule(for: 2027, unit: "thu-vien-tinh")
let calendar = try schedule.calendar(stamp: now).verified()

FileHandle.standardOutput.write(Data(calendar))
