package import CivilTime

extension OfficeTable {
  /// The tables of a file: the tables of a Word document, the sheets of a workbook, or the one table of
  /// a CSV file. What the file is called does not matter, only what is in it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for diagnostics.
  /// - Throws: `InvalidDocument` with one of the codes `office/…` where the file is none of these, is
  ///   broken, or is larger than what is read.
  package static func all(
    in bytes: [UInt8], file: String
  ) throws(InvalidDocument) -> [OfficeTable] {
    try all(in: bytes, file: file, limits: OfficeLimits())
  }

  static func all(
    in bytes: [UInt8], file: String, limits: OfficeLimits
  ) throws(InvalidDocument) -> [OfficeTable] {
    do throws(OfficeFailure) {
      guard !bytes.isEmpty else { throw .empty }
      guard bytes.count <= limits.bytes else { throw .tooLarge(.bytes) }
      if let format = OfficeFailure.Format(of: bytes) {
        throw format == .old && bytes.isLockedPackage ? .encrypted : .unsupported(format)
      }
      if bytes.starts(with: "PK".utf8) { return try tables(inPackage: bytes, limits: limits) }
    } catch {
      throw InvalidDocument([error.diagnostic(of: file)])
    }
    return [try CSVReader.table(in: bytes, file: file, limits: limits)]
  }

  private static func tables(
    inPackage bytes: [UInt8], limits: OfficeLimits
  ) throws(OfficeFailure) -> [OfficeTable] {
    var file = try OfficeFile(bytes, limits: limits)
    let main = try file.main()
    guard !main.hasSuffix(".bin") else { throw .unsupported(.binaryWorkbook) }
    var part = try file.part(main)
    let root = try part.child()
    switch (root?.namespace, root?.name) {
    case (.word, "document"): return try WordTableReader.tables(in: part, of: file)
    case (.sheet, "workbook"): return try WorkbookReader.tables(in: part, of: file)
    default: throw .unsupported(.other)
    }
  }
}

extension OfficeFailure.Format {
  /// The kind of a file that is not read, by what it begins with.
  fileprivate init?(of bytes: [UInt8]) {
    let beginnings: [(OfficeFailure.Format, [UInt8])] = [
      (.old, [0xD0, 0xCF, 0x11, 0xE0]), (.pdf, Array("%PDF".utf8)),
      (.richText, Array("{\\rtf".utf8)), (.picture, [0x89, 0x50, 0x4E, 0x47]),
      (.picture, [0xFF, 0xD8, 0xFF]),
    ]
    if let found = beginnings.first(where: { bytes.starts(with: $0.1) }) {
      self = found.0
      return
    }
    // Some programs write pages for browsers and call them .xls.
    let start = bytes.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(14)
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml") {
      self = .xml
    } else if ["<!doctype html", "<html", "<table"].contains(where: text.hasPrefix) {
      self = .html
    } else {
      return nil
    }
  }
}

extension [UInt8] {
  /// Whether it is a package that is locked with a password: a container of the old form, in which
  /// there is a stream of this name.
  fileprivate var isLockedPackage: Bool {
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    return indices.contains { place in
      self[place] == name[0] && self[place...].starts(with: name)
    }
  }
}
