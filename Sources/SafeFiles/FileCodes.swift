package import CivilTime

extension Diagnostic.Code {
  /// The file or folder is not there.
  package static let fileNotFound = Self("file/not-found")
  /// The file is there and cannot be read.
  package static let fileUnreadable = Self("file/unreadable")
  /// The file is larger than any programme.
  package static let fileTooLarge = Self("file/too-large")
  /// A file cannot be written.
  package static let unwritable = Self("file/unwritable")
  /// Another run is writing the same publication or ledger.
  package static let locked = Self("publish/locked")
  /// The folder of a publication holds files under its names that it has not put there.
  package static let foreignFiles = Self("publish/foreign-files")
  /// A folder inside a publication is a symbolic link.
  package static let linkedFolder = Self("publish/linked-folder")
}
