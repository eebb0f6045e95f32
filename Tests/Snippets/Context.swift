// What the readers of an article have at hand when they come to a snippet; see
// Scripts/check-snippets, which compiles them.

import EventKitLite
import Foundation

func given<Value>(_: Value.Type = Value.self) -> Value { fatalError("snippets are not run") }

let now: Timestamp = given()
let moment: Timestamp = given()
let day: CalendarDate = given()
let start: CalendarDate = given()
let programme: Programme = given()
let ledger: Ledger = given()
let file: FileHandle = given()

let calendar: EventCalendar = given()
let week: DateSpan = given()
func remind(at date: Date, of title: String) {}
let rows: [String] = given()
func event(_ row: String) -> Event { given() }

struct Response: Sendable { var body: AsyncStream<[UInt8]> }
let response: Response = given()
func store(_ component: Component) throws {}
