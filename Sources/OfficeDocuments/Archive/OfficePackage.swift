internal import CivilTime

/// The parts of a document for office programs, and how they hang together (ECMA-376, part 2).
struct OfficePackage {
  /// A file of the package.
  struct Part {
    /// Its path, without a slash before it: `word/document.xml`.
    let path: String
    /// What it is, after `application/`.
    let contentType: String
    let bytes: [UInt8]

    init(_ path: String, _ contentType: String, _ bytes: [UInt8]) {
      self.path = path
      self.contentType = contentType
      self.bytes = bytes
    }
  }

  /// What one part says that another is to it.
  struct Relationship {
    let id: String
    /// What the other is, the end of an address in `schemas.openxmlformats.org`.
    let type: String
    /// Where it is, from the folder of the part that says so.
    let target: String
  }

  /// The part that is the document itself.
  let main: Part
  /// What the main part needs, in the order of their relationships `rId1`, `rId2`, ….
  let parts: [(part: Part, type: String)]
  let properties: DocumentProperties

  /// The package, in one file.
  func bytes() -> [UInt8] {
    let core = Part(
      "docProps/core.xml", "vnd.openxmlformats-package.core-properties+xml", properties.core)
    let app = Part(
      "docProps/app.xml", "vnd.openxmlformats-officedocument.extended-properties+xml",
      DocumentProperties.app)
    let roots = [
      Relationship(id: "rId1", type: Self.document("officeDocument"), target: main.path),
      Relationship(
        id: "rId2", type: "package/2006/relationships/metadata/core-properties", target: core.path),
      Relationship(id: "rId3", type: Self.document("extended-properties"), target: app.path),
    ]
    let folder = main.path.prefix { $0 != "/" }
    let name = main.path.dropFirst(folder.count + 1)
    let needed = parts.enumerated().map { index, needed in
      Relationship(
        id: Self.id(index), type: Self.document(needed.type),
        target: String(needed.part.path.dropFirst(folder.count + 1)))
    }
    var archive = ZIPWriter()
    archive.add("[Content_Types].xml", Self.contentTypes([main] + parts.map(\.part) + [core, app]))
    archive.add("_rels/.rels", Self.relationships(roots))
    archive.add(main.path, main.bytes)
    archive.add("\(folder)/_rels/\(name).rels", Self.relationships(needed))
    for part in parts.map(\.part) + [core, app] { archive.add(part.path, part.bytes) }
    return archive.archive()
  }

  /// The name by which the main part knows another.
  static func id(_ index: Int) -> String { "rId\(index + 1)" }

  private static func document(_ type: String) -> String {
    "officeDocument/2006/relationships/\(type)"
  }

  private static func contentTypes(_ parts: [Part]) -> [UInt8] {
    let package = "application/vnd.openxmlformats-package."
    return XMLWriter.document("Types", ["xmlns": "\(schemas)package/2006/content-types"]) { xml in
      xml.element("Default", ["Extension": "rels", "ContentType": "\(package)relationships+xml"])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for part in parts {
        xml.element(
          "Override",
          ["PartName": "/\(part.path)", "ContentType": "application/\(part.contentType)"])
      }
    }
  }

  private static func relationships(_ relationships: [Relationship]) -> [UInt8] {
    let namespace = "\(schemas)package/2006/relationships"
    return XMLWriter.document("Relationships", ["xmlns": namespace]) { xml in
      for one in relationships {
        xml.element(
          "Relationship", ["Id": one.id, "Type": schemas + one.type, "Target": one.target])
      }
    }
  }

  /// What the addresses of all schemas begin with.
  static let schemas = "http://schemas.openxmlformats.org/"
}

extension DocumentProperties {
  /// The part that holds what the document says about itself.
  fileprivate var core: [UInt8] {
    return XMLWriter.document(
      "cp:coreProperties",
      [
        "xmlns:cp": "\(OfficePackage.schemas)package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      let texts = [("dc:title", title), ("dc:creator", creator)]
      for (name, text) in texts where !text.isEmpty { xml.element(name) { $0.text(text) } }
      xml.element("dc:language") { $0.text(language.region) }
    }
  }

  /// The part that says which program has made the document.
  fileprivate static var app: [UInt8] {
    let namespace = "\(OfficePackage.schemas)officeDocument/2006/extended-properties"
    return XMLWriter.document("Properties", ["xmlns": namespace]) { xml in
      xml.element("Application") { $0.text("EventKitLite") }
    }
  }
}

extension Language {
  /// The language with the country by whose customs it is written, which office programs want.
  var region: String {
    switch tag {
    case "vi": "vi-VN"
    case "en": "en-GB"
    default: tag
    }
  }
}
