public import CivilTime

extension Diagnostic.Code {
  /// The file or folder is not there.
  public static let fileNotFound = Self("file/not-found")
  /// The file is there and cannot be read.
  public static let fileUnreadable = Self("file/unreadable")
  /// The file is larger than any programme.
  public static let fileTooLarge = Self("file/too-large")
  /// A file cannot be written.
  public static let unwritable = Self("file/unwritable")
  /// Another run is writing the same publication or ledger.
  public static let locked = Self("publish/locked")
}
