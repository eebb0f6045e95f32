/// How much is read of a file.
///
/// A package of some kilobytes can unpack to gigabytes, and a sheet with one cell in its last corner
/// would have seventeen thousand million others.
struct OfficeLimits {
  /// The bytes of the file.
  var bytes = 64_000_000
  /// The bytes of all parts that are read, unpacked.
  var unpackedBytes = 64_000_000
  /// How many times as large a part may become; smaller ones than a megabyte may become whatever they
  /// do.
  var ratio = 500
  /// The files in a package.
  var parts = 1000
  /// The cells of all tables: those in which something stands, those between, and those that repeat
  /// others with which they are merged.
  var cells = 1_000_000
}
