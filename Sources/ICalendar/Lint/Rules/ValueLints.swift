internal import CivilTime

/// Values that can only be some words, some numbers, or an address.
enum ValueLints {
  static let all: [LintCheck] = [
    LintCheck(
      "bad-status", .error, .rfc, .standard("RFC 5545, section 3.8.1.11"), .unknownStatus,
      .property([.status]) { property, scope, report in
        guard let parent = scope.parent?.name, let words = statuses[parent],
          !words.contains(property.value.uppercased())
        else { return }
        report.report(
          property, detail: property.value.shown,
          hint: .meant(Suggestion.nearest(to: property.value.uppercased(), among: words)))
      }),
    LintCheck(
      "bad-transparency", .error, .rfc, .standard("RFC 5545, section 3.8.2.7"),
      .unknownTransparency,
      .property([.transparency]) { property, _, report in
        if Event.Transparency(rawValue: property.value.uppercased()) == nil {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "bad-number", .error, .rfc, .standard("RFC 5545, sections 3.8.1.8, 3.8.1.9 and 3.8.6.2"),
      .numberNotAllowed,
      .property(Array(ranges.keys)) { property, _, report in
        guard let range = ranges[property.name], !property.value.isNumber(in: range) else { return }
        report.report(property, detail: "\(property.name):\(property.value.shown)")
      }),
    LintCheck(
      "bad-position", .error, .rfc, .standard("RFC 5545, section 3.8.1.6"), .notAPosition,
      .property([PropertyName(token: "GEO")]) { property, _, report in
        let parts = property.value.split(separator: ";", omittingEmptySubsequences: false)
        let numbers = parts.map { Double($0) ?? .nan }
        let isPosition =
          numbers.count == 2 && (-90...90).contains(numbers[0]) && (-180...180).contains(numbers[1])
        if !isPosition { report.report(property, detail: property.value.shown) }
      }),
    LintCheck(
      "bad-address", .error, .rfc, .standard("RFC 5545, sections 3.3.3 and 3.3.13"), .notAnAddress,
      .property(LintNames.addresses) { property, _, report in
        guard property.isAddress, !property.value.isAddress else { return }
        report.report(property, detail: "\(property.name):\(property.value.shown)")
      }),
    LintCheck(
      "binary-encoding", .error, .rfc, .standard("RFC 5545, sections 3.2.7 and 3.8.1.1"),
      .binaryNotEncoded,
      .property([]) { property, _, report in
        guard property.valueType == "BINARY",
          property[LintNames.encoding]?.value.uppercased() != "BASE64"
        else { return }
        report.report(named: property)
      }),
    LintCheck(
      "bad-base64", .error, .rfc, .standard("RFC 5545, section 3.3.1; RFC 4648, section 4"),
      .notBase64,
      .property([]) { property, _, report in
        guard property[LintNames.encoding]?.value.uppercased() == "BASE64",
          let offset = property.value.offsetOfNoBase64
        else { return }
        report.report(property, offset: offset, length: 1, detail: property.name.spelling)
      }),
    LintCheck(
      "escaped-address", .error, .rfc, .standard("RFC 5545, section 3.3.13"), .addressEscaped,
      .property([]) { property, _, report in
        guard property.isAddress, let offset = TextEscapes.escapedMark(in: property.value) else {
          return
        }
        report.report(property, offset: offset, length: 2, detail: property.name.spelling)
      }),
    LintCheck(
      "bad-request-status", .error, .rfc, .standard("RFC 5545, section 3.8.8.3"),
      .requestStatusWithoutCode,
      .property([PropertyName(token: "REQUEST-STATUS")]) { property, _, report in
        if !hasStatusCode(property.value) {
          report.report(property, detail: property.value.shown)
        }
      }),
  ]

  private static let statuses: [ComponentName: [String]] = [
    .event: ["TENTATIVE", "CONFIRMED", "CANCELLED"],
    .task: ["NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"],
    .journal: ["DRAFT", "FINAL", "CANCELLED"],
  ]

  private static let ranges: [PropertyName: ClosedRange<Int>] = [
    .priority: 0...9,
    .percentComplete: 0...100,
    .repeatCount: 0...2_147_483_647,
  ]

  /// Whether a value begins with a code, `3.1` or `3.1.2`, and goes on with a description.
  private static func hasStatusCode(_ value: String) -> Bool {
    let parts = value.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && (2...3).contains(numbers.count)
      && numbers.allSatisfy { number in
        !number.isEmpty
          && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}

extension String {
  /// Whether the text begins with a scheme and goes on after its colon, without blanks.
  var isAddress: Bool {
    let bytes = utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon != bytes.startIndex,
      bytes.index(after: colon) != bytes.endIndex, !bytes.contains(0x20)
    else { return false }
    return bytes[..<colon].allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
    }
  }

  /// Where a text is not what Base64 writes (RFC 4648, section 4): a foreign sign, or the end where
  /// something is missing.
  fileprivate var offsetOfNoBase64: Int? {
    var padding = 0
    for (offset, byte) in utf8.enumerated() {
      let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ICalendarToken.upper(byte))
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if byte == UInt8(ascii: "="), offset % 4 >= 2 {
        padding += 1
      } else if !(isLetter || isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/"))
        || padding > 0
      {
        return offset
      }
    }
    return utf8.count % 4 == 0 ? nil : max(0, utf8.count - 1)
  }
}
