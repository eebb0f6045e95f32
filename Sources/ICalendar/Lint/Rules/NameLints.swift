internal import CivilTime

/// Names that nobody has registered (RFC 5545, sections 3.6, 3.8.8 and 8.2).
enum NameLints {
  static let all: [LintCheck] = [
    LintCheck(
      "bad-name", .error, .rfc, .standard("RFC 5545, section 3.1"), .notAName,
      .component([]) { component, _, report in
        let name = component.name.spelling
        if let fault = fault(in: name) {
          report.report(at: component.line, offset: 6 + fault, name.shown)
        }
        for property in component.properties {
          if property.name.code == nil, let fault = fault(in: property.name.spelling) {
            report.report(at: property.line, offset: fault, property.name.spelling.shown)
          }
          for (index, parameter) in property.property.parameters.enumerated() {
            let name = parameter.name.spelling
            guard let fault = fault(in: name) else { continue }
            report.report(
              at: property.line,
              offset: property.offset(ofParameter: index) - name.utf8.count - 1 + fault, name.shown)
          }
        }
      }),
    LintCheck(
      "unknown-property", .warning, .rfc, .standard("RFC 5545, sections 3.8.8 and 8.3.2"),
      .unknownProperty,
      .property([]) { property, _, report in
        guard property.name.code == nil else { return }
        let name = property.name.spelling.uppercased()
        if !name.hasPrefix("X-"), fault(in: name) == nil {
          report.report(named: property, hint: .meant(nearest(name, propertyWords)))
        }
      }),
    LintCheck(
      "unknown-component", .warning, .rfc, .standard("RFC 5545, sections 3.6 and 8.3.1"),
      .unknownComponent,
      .component([]) { component, _, report in
        let name = component.name.spelling.uppercased()
        if !name.hasPrefix("X-"), !components.contains(name), fault(in: name) == nil {
          report.report(component)
        }
      }),
    LintCheck(
      "unknown-parameter", .warning, .rfc, .standard("RFC 5545, sections 3.2 and 8.3.3"),
      .unknownParameter,
      .property([]) { property, _, report in
        for (index, parameter) in property.property.parameters.enumerated() {
          let name = parameter.name.spelling.uppercased()
          guard !parameters.contains(name), !name.hasPrefix("X-"), fault(in: name) == nil else {
            continue
          }
          report.report(
            at: property.line, offset: property.offset(ofParameter: index) - name.utf8.count - 1,
            length: name.utf8.count, name.shown, hint: .meant(nearest(name, parameterWords)))
        }
      }),
    LintCheck(
      "unknown-value-type", .warning, .rfc, .standard("RFC 5545, section 3.2.20"),
      .unknownValueType,
      .property([]) { property, _, report in
        guard let type = property.valueType, !types.contains(type), !type.hasPrefix("X-") else {
          return
        }
        report.report(
          parameter: .value, of: property, "VALUE=\(type.shown)",
          hint: .meant(nearest(type, typeWords)))
      }),
    LintCheck(
      "wrong-value-type", .warning, .rfc, .standard("RFC 5545, section 3.8"), .wrongValueType,
      .property([]) { property, _, report in
        guard let type = property.valueType, types.contains(type),
          let row = PropertyTable.row(of: property.name), !row.isVendors,
          !row.types.contains(type)
        else { return }
        report.report(
          parameter: .value, of: property, "\(row.name);VALUE=\(type)",
          hint: .typesAre(row.types, source: row.source))
      }),
    LintCheck(
      "withdrawn-property", .warning, .rfc, .standard("RFC 5545, appendix A"), .propertyWithdrawn,
      .property([.exceptionRule]) { property, _, report in
        report.report(named: property)
      }),
  ]

  /// Where a name has something else than letters and digits of ASCII and hyphens.
  private static func fault(in name: String) -> Int? {
    name.utf8.enumerated().first { !isNameByte($0.element) }?.offset
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ICalendarToken.upper(byte))
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// Words are compared with few others only, because a hostile file has a new one on every line.
  private static func nearest(_ name: String, _ words: [String]) -> String? {
    name.utf8.count > 24 ? nil : Suggestion.nearest(to: name, among: words)
  }

  private static let propertyWords = PropertyTable.rows.filter { !$0.isVendors }.map(\.name)

  private static let components = Set(
    words(
      """
      VCALENDAR VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE STANDARD DAYLIGHT VALARM VAVAILABILITY \
      AVAILABLE PARTICIPANT VLOCATION VRESOURCE VPOLL VVOTER VOTE
      """))

  private static let parameterWords = words(
    """
    ALTREP CN CUTYPE DELEGATED-FROM DELEGATED-TO DIR ENCODING FMTTYPE FBTYPE LANGUAGE MEMBER \
    PARTSTAT RANGE RELATED RELTYPE ROLE RSVP SENT-BY TZID VALUE DISPLAY EMAIL FEATURE LABEL \
    SCHEDULE-AGENT SCHEDULE-FORCE-SEND SCHEDULE-STATUS ORDER SCHEMA DERIVED GAP LINKREL FILENAME \
    SIZE MANAGED-ID
    """)
  private static let parameters = Set(parameterWords)

  private static let typeWords = words(
    """
    BINARY BOOLEAN CAL-ADDRESS DATE DATE-TIME DURATION FLOAT INTEGER PERIOD RECUR TEXT TIME URI \
    UTC-OFFSET UID XML-REFERENCE UNKNOWN
    """)
  private static let types = Set(typeWords)

  private static func words(_ list: String) -> [String] {
    list.split(separator: " ").map(String.init)
  }
}
