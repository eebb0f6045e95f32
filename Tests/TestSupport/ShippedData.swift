/// The programme that the project ships, found from this file.
package enum ShippedData {
  /// The folder of the shipped programme.
  package static let programme = root + "/calendars/dak-nong"

  /// The project's root.
  package static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")
}
