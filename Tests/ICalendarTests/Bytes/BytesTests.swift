import TestSupport
import Testing

@testable import ICalendar

@Suite("Bytes, many at a time")
struct BytesTests {
  @Test("Bytes are UTF-8 exactly when the standard library says so, wherever a flaw stands")
  func utf8() {
    let letters = ["e", "é", "ế", "€", "😀", "ह", "\u{D7FF}", "\u{E000}", "\u{80}"]
    var numbers = SplitMix(seed: 3629)
    var flawed = 0
    for length in 0..<90 {
      for round in 0..<60 {
        var bytes: [UInt8] = []
        while bytes.count < length {
          bytes += Array((letters.randomElement(using: &numbers) ?? "e").utf8)
        }
        // A third is as it is, a third has a byte that is any, a third is cut off anywhere.
        if round % 3 == 1, let place = bytes.indices.randomElement(using: &numbers) {
          bytes[place] = .random(in: 0...255, using: &numbers)
        } else if round % 3 == 2 {
          bytes.removeLast(.random(in: 0...min(3, bytes.count), using: &numbers))
        }
        let expected = String(validating: bytes, as: UTF8.self) != nil
        if !expected { flawed += 1 }
        let found = bytes.span.isUTF8
        #expect(found == expected, "\(bytes)")
      }
    }
    #expect(flawed > 1000)
  }

  @Test("Every pair of bytes among ASCII is judged as the standard library does")
  func pairs() {
    for first in (0x80 as UInt8)...0xFF {
      for second in (0 as UInt8)...0xFF {
        for count in [2, 40] {
          var bytes = [UInt8](repeating: 0x61, count: count)
          bytes[count / 2 - 1] = first
          bytes[count / 2] = second
          let expected = String(validating: bytes, as: UTF8.self) != nil
          let found = bytes.span.isUTF8
          #expect(found == expected, "\(first) \(second) in \(count)")
        }
      }
    }
  }

  @Test("The first bytes are valid up to the first that is not")
  func countOfValidUTF8() {
    let bytes = Array("Ngày ".utf8) + [0xE1, 0xBA] + Array("x".utf8)
    let count = bytes.span.countOfValidUTF8
    let text = String(copying: bytes.span)
    #expect(count == 6)
    #expect(text.hasPrefix("Ngày \u{FFFD}"))
  }

  @Test("What is appended in pieces of any length is what was put in")
  func buffer() {
    var buffer = ByteBuffer()
    var expected: [UInt8] = []
    for length in 0..<200 {
      let piece = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ length) }
      buffer.append(piece)
      buffer.append(UInt8(truncatingIfNeeded: length))
      expected += piece + [UInt8(truncatingIfNeeded: length)]
    }
    buffer.appendLineBreak()
    #expect(buffer.removeBytes(from: buffer.count - 2) == [0x0D, 0x0A])
    #expect(buffer.count == expected.count)
    #expect(buffer.takeBytes() == expected)
    #expect(buffer.count == 0)
    buffer.append("hết")
    #expect(buffer.text == "hết")
  }

  @Test("Bytes are equal when all of them are")
  func equality() {
    for length in 0..<40 {
      let bytes = [UInt8](repeating: 0x61, count: length)
      let copy = bytes.map { $0 }
      let isSame = bytes.span.isEqual(to: copy.span)
      #expect(isSame)
      for place in 0..<length {
        var other = bytes
        other[place] = 0x3A
        let isEqual = bytes.span.isEqual(to: other.span)
        #expect(!isEqual)
      }
    }
  }
}
