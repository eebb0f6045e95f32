package import CivilTime

extension Diagnostic.Code {
  /// The file holds nothing.
  package static let officeEmpty = Self("office/empty")
  /// The file is of a kind that is not read: .doc, .xls, .odt, PDF and the like.
  package static let officeUnsupported = Self("office/unsupported-format")
  /// The file is locked with a password.
  package static let officeEncrypted = Self("office/encrypted")
  /// The package (ZIP) is broken, or lacks a part.
  package static let officeBrokenPackage = Self("office/broken-package")
  /// A part of the package is no XML, or declares what XML of office programs never has.
  package static let officeBrokenXML = Self("office/broken-xml")
  /// A part that is needed lies outside the file.
  package static let officeExternalPart = Self("office/external-part")
  /// The file is larger than anything that is read: packed, unpacked, in parts or in cells.
  package static let officeTooLarge = Self("office/too-large")
  /// The bytes of a CSV file are no text in UTF-8 or UTF-16.
  package static let officeEncoding = Self("office/encoding")
  /// A quotation mark of a CSV file is never closed.
  package static let officeOpenQuote = Self("office/open-quote")
}
