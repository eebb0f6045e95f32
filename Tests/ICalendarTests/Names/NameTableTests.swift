import Testing

@testable import ICalendar

@Suite("Known names")
struct NameTableTests {
  private static func code(of bytes: [UInt8], in table: NameTable) -> UInt8? {
    table.code(of: bytes.span)
  }

  static let tables = [PropertyName.known, ComponentName.known, ParameterName.known]

  @Test("Each known name is found by its bytes, and in any case by its text")
  func found() {
    for table in Self.tables {
      for (place, name) in table.names.enumerated() {
        #expect(Self.code(of: Array(name.utf8), in: table) == UInt8(place))
        #expect(Self.code(of: Array(name.lowercased().utf8), in: table) == nil)
        #expect(table.code(ofAnyCase: name.lowercased()) == UInt8(place))
      }
    }
  }

  @Test("A name that differs in one letter, or is longer or shorter, is not found")
  func near() {
    for table in Self.tables {
      for name in table.names {
        let bytes = Array(name.utf8)
        for place in bytes.indices {
          var other = bytes
          other[place] = UInt8(ascii: "#")
          #expect(Self.code(of: other, in: table) == nil)
        }
        #expect(Self.code(of: bytes + [UInt8(ascii: "#")], in: table) == nil)
        #expect(Self.code(of: bytes.dropLast(), in: table) == nil)
      }
      #expect(Self.code(of: [], in: table) == nil)
    }
  }

  @Test("Names in another case are the same, have the same hash and place, and keep their spelling")
  func spelling() throws {
    let lower = try #require(PropertyName("summary"))
    #expect(lower == .summary)
    #expect(lower.hashValue == PropertyName.summary.hashValue)
    #expect(lower.rank == PropertyName.summary.rank)
    #expect(lower.spelling == "summary")
    let event = try #require(ComponentName("vEvent"))
    #expect(event == .event && event.spelling == "vEvent")
    #expect(Set([event]).contains(.event))
    #expect(try #require(ParameterName("tzid")) == .timeZoneID)
    #expect(PropertyName("X-MINE") == PropertyName("x-mine"))
    #expect(PropertyName("X-MINE")?.rank == .max)
  }
}
