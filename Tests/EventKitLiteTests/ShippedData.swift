import EventKitLite

/// The programme that the project ships, found from this file.
enum ShippedData {
  /// The folder of the shipped programme.
  static let programme = root + "/calendars/dak-nong"

  /// The project's root.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")
}
