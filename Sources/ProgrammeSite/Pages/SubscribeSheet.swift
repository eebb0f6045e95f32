internal import CivilTime
internal import EventKitLite

/// How to subscribe to a calendar: buttons, the address, its code, and steps for each program.
struct SubscribeSheet {
  private let id: Feed.ID
  private let name: String
  private let context: SiteContext
  private let depth: Int

  init(_ id: Feed.ID, of name: String, _ context: SiteContext, from depth: Int = 1) {
    self.id = id
    self.name = name
    self.context = context
    self.depth = depth
  }

  private var path: String {
    Feed.path(of: id, in: context.language, of: context.programme.language)
  }

  /// What the template of the sheet shows. Without an address it says what is missing: nothing is
  /// claimed about a place that nobody has named.
  var fields: Fields {
    var fields = shortFields
    guard let address, let webcal else { return fields }
    fields["programs"] = context.programs
    fields["google"] = "https://calendar.google.com/calendar/r?cid=" + webcal.percentEncoded
    let outlook = "addfromweb?url=\(address.percentEncoded)&name=\(name.percentEncoded)"
    fields["outlook"] = "https://outlook.live.com/calendar/0/" + outlook
    fields["office"] = "https://outlook.office.com/calendar/0/" + outlook
    if let code = QRCode(webcal) {
      fields["code"] = ["size": "\(code.sizeWithMargin)", "path": code.path] as Fields
    }
    return fields
  }

  /// What a line about the calendar shows.
  var shortFields: Fields {
    var fields: Fields = ["name": name, "file": context.root(from: depth) + path]
    fields["address"] = address
    fields["webcal"] = webcal
    return fields
  }

  /// The address of the calendar, where it is known at which the publication is served.
  private var address: String? { context.programme.url.map { $0 + path } }

  /// The same in the scheme that makes phones and programs subscribe.
  private var webcal: String? {
    address.map { "webcal://" + $0.drop { $0 != "/" }.drop { $0 == "/" } }
  }
}

extension String {
  /// The text as a value in the query of an address (RFC 3986, section 2.3): all but letters, digits
  /// and `-._~` by its bytes.
  fileprivate var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
