internal import CivilTime

/// Why a file is not read.
enum OfficeFailure: Error, Equatable {
  case empty
  /// The file is of another kind.
  case unsupported(Format)
  case encrypted
  /// The package is no sound ZIP archive.
  case brokenPackage
  /// The package has two parts of one name, or a name that leads out of it.
  case ambiguousPart(String)
  case missingPart(String)
  case brokenXML(part: String)
  case documentType(part: String)
  case externalPart(String)
  case tooLarge(Measure)

  /// A kind of file that is not read.
  enum Format: Equatable {
    /// Word's or Excel's form until 2003.
    case old
    case openDocument
    case binaryWorkbook
    case pdf, richText, html, xml, picture
    /// A ZIP archive in the form for more than 4 GB.
    case zip64
    /// Something else for office programs, such as slides, or any other archive.
    case other
  }

  /// What there is too much of.
  enum Measure: Equatable {
    case bytes, unpackedBytes, parts, cells, nesting
  }
}

extension OfficeFailure {
  /// What people are told.
  func diagnostic(of file: String) -> Diagnostic {
    switch self {
    case .empty: Diagnostic(.error, .officeEmpty, .emptyFile(file))
    case .unsupported(let format):
      Diagnostic(.error, .officeUnsupported, .notRead(file, format), hint: .saveAnew(format))
    case .encrypted: Diagnostic(.error, .officeEncrypted, .locked(file), hint: .unlock)
    case .brokenPackage:
      Diagnostic(.error, .officeBrokenPackage, .brokenPackage(file), hint: .fetchAgain)
    case .ambiguousPart(let part):
      Diagnostic(.error, .officeBrokenPackage, .ambiguousPart(part, of: file), hint: .saveAgain)
    case .missingPart(let part):
      Diagnostic(.error, .officeBrokenPackage, .missingPart(part, of: file), hint: .saveAgain)
    case .brokenXML(let part):
      Diagnostic(.error, .officeBrokenXML, .brokenXML(part, of: file), hint: .saveAgain)
    case .documentType(let part):
      Diagnostic(.error, .officeBrokenXML, .documentType(part, of: file), hint: .saveAgain)
    case .externalPart(let part):
      Diagnostic(.error, .officeExternalPart, .externalPart(part, of: file), hint: .saveAgain)
    case .tooLarge(let measure):
      Diagnostic(.error, .officeTooLarge, .tooLarge(file, measure), hint: .makeSmaller)
    }
  }
}
