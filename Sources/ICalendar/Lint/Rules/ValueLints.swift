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
      .property(LintNames.properties("GEO")) { property, _, report in
        let parts = property.value.split(separator: ";", omittingEmptySubsequences: false)
        let numbers = parts.map { Double($0) ?? .nan }
        let isPosition =
          numbers.count == 2 && (-90...90).contains(numbers[0]) && (-180...180).contains(numbers[1])
        if !isPosition { report.report(property, detail: property.value.shown) }
      }),
    LintCheck(
      "bad-address", .error, .rfc, .standard("RFC 5545, sections 3.3.3 and 3.3.13"), .notAnAddress,
      .property(addresses) { property, _, report in
        let type = property.valueType ?? "URI"
        guard type == "URI" || type == "CAL-ADDRESS", !isAddress(property.value) else { return }
        report.report(property, detail: "\(property.name):\(property.value.shown)")
      }),
    LintCheck(
      "binary-encoding", .error, .rfc, .standard("RFC 5545, sections 3.2.7 and 3.8.1.1"),
      .binaryNotEncoded,
      .property([]) { property, _, report in
        guard property.valueType == "BINARY",
          property[ParameterName(token: "ENCODING")]?.value.uppercased() != "BASE64"
        else { return }
        report.report(named: property)
      }),
  ]

  private static let statuses: [ComponentName: [String]] = [
    .event: ["TENTATIVE", "CONFIRMED", "CANCELLED"],
    .task: ["NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"],
    .journal: ["DRAFT", "FINAL", "CANCELLED"],
  ]

  private static let ranges: [PropertyName: ClosedRange<Int>] = [
    PropertyName(token: "PRIORITY"): 0...9,
    PropertyName(token: "PERCENT-COMPLETE"): 0...100,
    LintNames.repeatCount: 0...2_147_483_647,
  ]

  private static let addresses =
    [LintNames.attendee, .organizer, .url, .source]
    + LintNames.properties("TZURL CONFERENCE CALENDAR-ADDRESS ATTACH")

  /// Whether a text begins with a scheme and goes on after its colon, without blanks.
  private static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon != bytes.startIndex,
      bytes.index(after: colon) != bytes.endIndex, !bytes.contains(0x20)
    else { return false }
    return bytes[..<colon].allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
    }
  }
}
