import Testing

@testable import ICalendar

@Suite("Bytes, many at a time")
struct ByteTestTests {
  @Test(
    "A byte is found where it first stands, wherever that is", arguments: [0x00, 0x0A, 0x7F, 0xE1])
  func firstPlace(wanted: UInt8) {
    for count in 0...19 {
      for place in 0...count {
        for later in [place, count] {
          // The neighbours of a byte are those that a borrow could make look like it.
          var bytes = [UInt8](repeating: wanted ^ 1, count: count)
          if place < count { bytes[place] = wanted }
          if later < count { bytes[later] = wanted }
          let found = bytes.span.firstIndex(from: 0) { ByteTest.isEqual($0, wanted) }
          #expect(found == bytes.firstIndex(of: wanted) ?? count)
        }
      }
    }
  }

  @Test("Every byte is distinguished from every other")
  func everyPair() {
    for a in UInt8.min...UInt8.max {
      for b in UInt8.min...UInt8.max {
        #expect((ByteTest.isEqual(a, b) & ByteTest.yes != 0) == (a == b))
      }
    }
  }

  @Test("A search begins where it is told to, at the end too")
  func start() {
    let bytes = Array("a,b,c,d,e,f,g,h,".utf8)
    var found: [Int] = []
    var index = 0
    while index < bytes.count {
      index = bytes.span.firstIndex(from: index) { ByteTest.isEqual($0, UInt8(ascii: ",")) }
      found.append(index)
      index += 1
    }
    #expect(found == Array(stride(from: 1, to: 16, by: 2)))
    #expect(bytes.span.firstIndex(from: 16) { $0 } == 16)
  }
}
