import Testing

@testable import ICalendar

@Suite("The table of properties")
struct PropertyTableTests {
  @Test("A name has one row, in capitals, and every row says where the property is defined")
  func rows() {
    let names = PropertyTable.rows.map(\.name)
    #expect(Set(names).count == names.count)
    for row in PropertyTable.rows {
      #expect(row.name == row.name.uppercased())
      #expect(row.isVendors || row.source.hasPrefix("RFC "), "\(row.name)")
      for place in row.places {
        let isKnown = ["VAVAILABILITY"].contains(place.component.spelling)
        #expect(isKnown || CardinalityTables.parents[place.component] != nil, "\(row.name)")
      }
    }
  }

  /// RFC 5545, section 8.3.2, and the registrations that came after it.
  @Test(
    "Every registered property has a row",
    arguments: [
      "CALSCALE METHOD PRODID VERSION ATTACH CATEGORIES CLASS COMMENT DESCRIPTION GEO LOCATION",
      "PERCENT-COMPLETE PRIORITY RESOURCES STATUS SUMMARY COMPLETED DTEND DUE DTSTART DURATION",
      "FREEBUSY TRANSP TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL ATTENDEE CONTACT ORGANIZER",
      "RECURRENCE-ID RELATED-TO URL UID EXDATE EXRULE RDATE RRULE ACTION REPEAT TRIGGER CREATED",
      "DTSTAMP LAST-MODIFIED SEQUENCE REQUEST-STATUS XML TZUNTIL TZID-ALIAS-OF BUSYTYPE NAME",
      "REFRESH-INTERVAL SOURCE COLOR IMAGE CONFERENCE CALENDAR-ADDRESS LOCATION-TYPE",
      "PARTICIPANT-TYPE RESOURCE-TYPE STRUCTURED-DATA STYLED-DESCRIPTION ACKNOWLEDGED PROXIMITY",
      "CONCEPT LINK REFID",
    ])
  func registered(names: String) throws {
    for name in names.split(separator: " ") {
      let row = PropertyTable.row(of: try #require(PropertyName(name.lowercased())))
      #expect(row?.name == String(name))
    }
  }

  /// The types of RFC 5545, section 3.8, as RFC 7265, section 3.4, names them.
  @Test(
    "jCal has each property's type",
    arguments: [
      ("DTSTART", "date-time"), ("DTSTAMP", "date-time"), ("SUMMARY", "text"), ("UID", "text"),
      ("TRIGGER", "duration"), ("URL", "uri"), ("ATTENDEE", "cal-address"), ("GEO", "float"),
      ("PRIORITY", "integer"), ("RRULE", "recur"), ("TZOFFSETTO", "utc-offset"),
      ("FREEBUSY", "period"),
    ])
  func types(name: String, type: String) throws {
    #expect(JCalType.standard(of: try #require(PropertyName(name)))?.name == type)
  }

  @Test("jCal has no type for what a vendor named, nor for what nobody knows")
  func vendors() {
    #expect(JCalType.standard(of: .legacyRefreshInterval) == nil)
    #expect(JCalType.standard(of: PropertyName(token: "X-MINE")) == nil)
  }

  @Test("What a component must have and may have once is what RFC 5545, section 3.6, lists")
  func counts() {
    #expect(CardinalityTables.required[.calendar] == [.version, .productID])
    #expect(CardinalityTables.required[.event] == nil)
    #expect(CardinalityTables.required[.standard] == [.start, .offsetFrom, .offsetTo])
    #expect(CardinalityTables.once[.event]?.contains(.summary) == true)
    #expect(CardinalityTables.once[.event]?.contains(.exceptionDates) == false)
    // Of notes in several languages a journal has as many as it likes.
    #expect(CardinalityTables.once[.journal]?.contains(.description) == false)
  }
}
