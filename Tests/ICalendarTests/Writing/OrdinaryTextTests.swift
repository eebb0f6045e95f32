import Foundation
import Testing

@testable import ICalendar

@Suite("What a text needs before it is written")
struct OrdinaryTextTests {
  /// Places around the ends of the blocks that are looked at together.
  private static let places = [0, 1, 12, 13, 14, 15, 16, 17, 31, 40]

  @Test("No text that needs composing or has control characters is called ordinary")
  func ordinary() {
    var ordinary = 0
    for value in (0 as UInt32)..<0x2500 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for place in Self.places {
        let text = String(repeating: "e", count: place) + String(scalar) + "ế"
        guard OrdinaryText.includes(text) else { continue }
        ordinary += 1
        let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
        let composed = text.precomposedStringWithCanonicalMapping
        if isControl || !composed.utf8.elementsEqual(text.utf8) || value == 0x2028
          || value == 0x2029
        {
          Issue.record("U+\(String(value, radix: 16)) at \(place)")
        }
      }
    }
    #expect(ordinary > 500 * Self.places.count)
  }

  @Test("What Vietnamese is written with is ordinary")
  func vietnamese() {
    let texts = [
      "", "Ngày Sách và Văn hóa đọc Việt Nam", "– “Tết” – ‘Giỗ Tổ’… 50 % • ĐẮK NÔNG\nkỳ họp",
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ",
    ]
    for text in texts { #expect(OrdinaryText.includes(text), "\(text)") }
  }

  @Test("Four characters are escaped, wherever they stand")
  func escapes() {
    for value in (0x20 as UInt32)..<0x180 where value != 0x7F && !(0x80..<0xA0).contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for place in Self.places {
        for tail in ["", "ế", "một hai ba, bốn; năm\nsáu bảy \\ tám"] {
          let text = String(repeating: "ế", count: place / 3) + String(scalar) + tail
          let expected = text.replacing("\\", with: #"\\"#).replacing(";", with: #"\;"#)
            .replacing(",", with: #"\,"#).replacing("\n", with: #"\n"#)
          #expect(ICalendarText.escaped(text) == expected)
          #expect(ICalendarText.unescaped(expected) == text)
        }
      }
    }
  }

  @Test("A text that was set and one that was read are the same property")
  func forms() {
    let text = "Trưng bày sách; đọc, nghe\nvà kể – \\ hết"
    let set = Property(.summary, text: text)
    let read = Property(
      name: .summary, checkedValue: #"Trưng bày sách\; đọc\, nghe\nvà kể – \\ hết"#)
    #expect(set == read)
    #expect(set.hashValue == read.hashValue)
    #expect(set.value == read.value)
    #expect(set.text == read.text)
    #expect(ContentLine(set) == ContentLine(read))
    #expect(set.with(.language, "vi") == read.with(.language, "vi"))
    #expect(set != Property(.summary, text: text + "."))
  }
}
