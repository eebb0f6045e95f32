internal import CivilTime

/// The values of parameters (RFC 5545, section 3.2).
enum ParameterLints {
  static let all: [LintCheck] = [
    LintCheck(
      "bad-parameter-value", .error, .rfc,
      .standard("RFC 5545, section 3.2; RFC 9073, section 5; RFC 9253, section 6"),
      .parameterValueNotAllowed,
      .property([]) { property, _, report in
        for (index, parameter) in property.property.parameters.enumerated() {
          guard let form = forms[parameter.name],
            let value = parameter.values.first(where: { !form.allows($0) })
          else { continue }
          report.report(
            parameter: index, of: property, "\(parameter.name)=\(value.shown)", hint: form.hint)
        }
      }),
    LintCheck(
      "stray-quote", .error, .rfc, .standard("RFC 5545, section 3.1; RFC 6868"), .quoteInParameter,
      .property([]) { property, _, report in
        for (index, parameter) in property.property.parameters.enumerated() {
          guard let offset = offsetOfStrayQuote(in: parameter.wireText) else { continue }
          report.report(
            parameter: index, of: property, offset: offset, length: 1,
            "\(parameter.name)=\(parameter.wireText.shown)", hint: .writeQuoteAsCaret)
        }
      }),
  ]

  /// What a parameter's values can be.
  private enum Form: Sendable {
    case words([String])
    /// A name, registered or not.
    case token
    /// `text/html`.
    case mediaType
    case address
    case number(ClosedRange<Int>)
    case duration

    func allows(_ value: String) -> Bool {
      switch self {
      case .words(let words): words.contains(value.uppercased())
      case .token: Self.isToken(value[...])
      case .mediaType:
        value.split(separator: "/", omittingEmptySubsequences: false).count == 2
          && !value.hasPrefix("/") && !value.hasSuffix("/")
      case .address: value.isAddress
      case .number(let range): value.isNumber(in: range)
      case .duration: CalendarDuration(value) != nil
      }
    }

    var hint: LocalizedText? {
      if case .words(let words) = self { .oneOf(words) } else { nil }
    }

    private static func isToken(_ value: Substring) -> Bool {
      !value.isEmpty
        && value.utf8.allSatisfy { byte in
          (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ICalendarToken.upper(byte))
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
    }
  }

  /// `VALUE`, `LANGUAGE`, `RELATED` and `RANGE` have rules of their own.
  private static let forms: [ParameterName: Form] = {
    var forms: [ParameterName: Form] = [:]
    for (names, form) in [
      ("RSVP DERIVED", Form.words(["TRUE", "FALSE"])),
      ("ENCODING", .words(["8BIT", "BASE64"])),
      (
        "CUTYPE FBTYPE PARTSTAT RELTYPE ROLE DISPLAY FEATURE SCHEDULE-AGENT SCHEDULE-FORCE-SEND",
        .token
      ),
      ("FMTTYPE", .mediaType),
      ("ALTREP DIR SENT-BY MEMBER DELEGATED-FROM DELEGATED-TO SCHEMA", .address),
      ("ORDER", .number(1...Int.max)),
      ("SIZE", .number(0...Int.max)),
      ("GAP", .duration),
    ] {
      for name in names.split(separator: " ") {
        forms[ParameterName(token: String(name))] = form
      }
    }
    return forms
  }()

  /// The first quotation mark that neither opens nor closes a whole value.
  private static func offsetOfStrayQuote(in text: String) -> Int? {
    let quote = UInt8(ascii: "\"")
    guard text.utf8.contains(quote) else { return nil }
    let bytes = Array(text.utf8)
    var (isOpen, isAtStart, isClosed) = (false, true, false)
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case quote where isOpen: (isOpen, isClosed) = (false, true)
      case quote where isAtStart: isOpen = true
      case quote: return offset
      case UInt8(ascii: ",") where !isOpen:
        (isAtStart, isClosed) = (true, false)
        continue
      // Something stands behind a value in quotes.
      default: if isClosed { return offset - 1 }
      }
      isAtStart = false
    }
    return nil
  }
}
