/// A package of an office program, opened: its parts, and what they are to each other.
struct OfficeFile {
  private var archive: ZIPArchive
  private let limits: OfficeLimits
  /// How many cells may still be read.
  private var cells: Int

  /// What one part is to another.
  struct Relationship {
    let id: String
    /// What it is, the end of an address: `worksheet`, `styles`.
    let type: String
    /// Its path in the package, or its address outside.
    let target: String
    let isExternal: Bool
  }

  init(_ bytes: [UInt8], limits: OfficeLimits) throws(OfficeFailure) {
    archive = try ZIPArchive(bytes, limits: limits)
    self.limits = limits
    cells = limits.cells
  }

  /// Counts cells that are read or filled.
  mutating func count(cells: Int = 1) throws(OfficeFailure) {
    self.cells -= cells
    guard self.cells >= 0 else { throw .tooLarge(.cells) }
  }

  /// Looks whether a list names no more parts than a package has.
  func checkCount(ofParts count: Int) throws(OfficeFailure) {
    guard count <= limits.parts else { throw .tooLarge(.parts) }
  }

  func contains(_ path: String) -> Bool { archive.contains(path) }

  /// The part that is the document itself.
  mutating func main() throws(OfficeFailure) -> String {
    guard contains("_rels/.rels") else {
      throw .unsupported(contains("mimetype") && contains("content.xml") ? .openDocument : .other)
    }
    let roots = try relationships(in: "_rels/.rels", from: "")
    guard let main = roots.first(where: { $0.type == "officeDocument" }) else {
      throw .unsupported(.other)
    }
    return try path(of: main)
  }

  /// What a part says that others are to it.
  mutating func relationships(of path: String) throws(OfficeFailure) -> [Relationship] {
    let (folder, name) = Self.parts(of: path)
    let list = "\(folder)_rels/\(name).rels"
    return contains(list) ? try relationships(in: list, from: folder) : []
  }

  /// Where a part is that is needed.
  func path(of relationship: Relationship) throws(OfficeFailure) -> String {
    if relationship.isExternal { throw .externalPart(relationship.target) }
    return relationship.target
  }

  /// A part, to be read as XML.
  mutating func part(_ path: String) throws(OfficeFailure) -> OfficePart {
    OfficePart(path, try archive.file(path))
  }

  private mutating func relationships(
    in path: String, from folder: String
  ) throws(OfficeFailure) -> [Relationship] {
    var part = try part(path)
    var found: [Relationship] = []
    while let event = try part.next() {
      guard case .start(let element) = event, element.namespace == .relationships,
        element.name == "Relationship", let id = element["Id"], let type = element["Type"],
        let target = element["Target"]
      else { continue }
      let isExternal = element["TargetMode"] == "External"
      found.append(
        Relationship(
          id: id, type: String(type.split(separator: "/").last ?? ""),
          target: isExternal ? target : Self.path(target, from: folder), isExternal: isExternal))
    }
    return found
  }

  /// The path of a target, from the folder of the part that names it.
  private static func path(_ target: String, from folder: String) -> String {
    var steps: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// A path's folder, with its slash, and the name in it.
  private static func parts(of path: String) -> (folder: String, name: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return (String(path.dropLast(name.count)), name)
  }
}

/// A part of a package, read as XML.
struct OfficePart {
  let path: String
  private var xml: XMLReader

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    // Parts may be UTF-16, too (ECMA-376, part 2, 6.2.5).
    xml = XMLReader(TextDecoding.utf8(fromUTF16: bytes) ?? bytes)
  }

  /// What comes next, or `nil` at the end.
  mutating func next() throws(OfficeFailure) -> XMLReader.Event? {
    do {
      return try xml.next()
    } catch .malformed {
      throw .brokenXML(part: path)
    } catch .declaresDocumentType {
      throw .documentType(part: path)
    } catch {
      throw .tooLarge(.nesting)
    }
  }

  /// The next element inside the one that is open, whose texts are passed over; `nil` behind its end.
  mutating func child() throws(OfficeFailure) -> XMLReader.Element? {
    while let event = try next() {
      switch event {
      case .start(let element): return element
      case .end: return nil
      case .text: break
      }
    }
    return nil
  }

  /// Passes over the rest of the element that is open, to just behind its end.
  mutating func skip() throws(OfficeFailure) {
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// The text of the element that is open, without that of elements in it, to just behind its end.
  mutating func text() throws(OfficeFailure) -> String {
    var text = ""
    while let event = try next() {
      switch event {
      case .start: try skip()
      case .end: return text
      case .text(let part): text += part
      }
    }
    return text
  }
}
