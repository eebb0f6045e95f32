import CivilTime
import Testing

@Suite("Numbers in digits")
struct DigitsTests {
  @Test(
    "One to nine digits are a number",
    arguments: [
      ("0", 0), ("9", 9), ("007", 7), ("999999999", 999_999_999), ("000000000", 0),
      ("123456789", 123_456_789),
    ])
  func read(text: String, number: Int) {
    #expect(Int(digits: text) == number)
  }

  @Test(
    "Nothing else is",
    arguments: ["", "1000000000", "0000000000", "+1", "-1", " 1", "1 ", "1.0", "/", ":", "٣", "１"])
  func refused(text: String) {
    #expect(Int(digits: text) == nil)
  }

  @Test("Zeros are put before a number up to a width, and none is cut")
  func padded() {
    #expect(0.padded(to: 2) == "00")
    #expect(9.padded(to: 2) == "09")
    #expect(10.padded(to: 2) == "10")
    #expect(100.padded(to: 2) == "100")
    #expect(7.padded(to: 0) == "7")
  }
}
