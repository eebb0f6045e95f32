/// The theme that office programs look for in each document: colours, fonts and lines by name. Nothing
/// of ours refers to it.
enum OfficeTheme {
  /// What its part is, after `application/`.
  static let contentType = "vnd.openxmlformats-officedocument.theme+xml"

  /// The part.
  static let bytes = XMLWriter.document(
    "a:theme", ["xmlns:a": "\(OfficePackage.schemas)drawingml/2006/main", "name": "Office"]
  ) { xml in
    xml.element("a:themeElements") { xml in
      xml.element("a:clrScheme", ["name": "Office"]) { xml in
        for (name, colour) in colours {
          xml.element("a:\(name)") { $0.element("a:srgbClr", ["val": colour]) }
        }
      }
      xml.element("a:fontScheme", ["name": "Office"]) { xml in
        for kind in ["a:majorFont", "a:minorFont"] {
          xml.element(kind) { xml in
            xml.element("a:latin", ["typeface": TimesNewRoman.name])
            xml.element("a:ea", ["typeface": ""])
            xml.element("a:cs", ["typeface": ""])
          }
        }
      }
      xml.element("a:fmtScheme", ["name": "Office"]) { xml in
        // Three of each, subtle, moderate and intense: all alike.
        for kind in ["a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"] {
          xml.element(kind) { xml in
            for _ in 0..<3 {
              switch kind {
              case "a:lnStyleLst": xml.element("a:ln", ["w": "6350"]) { $0.themeColour() }
              case "a:effectStyleLst": xml.element("a:effectStyle") { $0.element("a:effectLst") }
              default: xml.themeColour()
              }
            }
          }
        }
      }
    }
  }

  private static let colours = [
    ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F2937"), ("lt2", "E5E7EB"),
    ("accent1", "1D4ED8"), ("accent2", "B45309"), ("accent3", "15803D"), ("accent4", "7E22CE"),
    ("accent5", "0E7490"), ("accent6", "B91C1C"), ("hlink", "0563C1"), ("folHlink", "954F72"),
  ]
}

extension XMLWriter {
  fileprivate mutating func themeColour() {
    element("a:solidFill") { $0.element("a:schemeClr", ["val": "phClr"]) }
  }
}
