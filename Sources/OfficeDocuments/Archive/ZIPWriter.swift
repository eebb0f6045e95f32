/// Writes files into one, a ZIP archive (PKWARE's APPNOTE.TXT, 6.3.10), as packages of office programs
/// are (ECMA-376, part 2).
///
/// The files come in the order in which they are given, all of 1 January 1980, the first day there is
/// in such an archive: equal files give equal bytes.
struct ZIPWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file.
  mutating func add(_ name: String, _ file: [UInt8]) {
    let packed = Deflate.packed(file)
    // Common to a file's own header and to its entry in the directory.
    var common: [UInt8] = []
    common.append16(20)  // version 2.0 can read it
    common.append16(0)
    common.append16(packed == nil ? 0 : 8)
    common.append16(0)  // 00:00:00
    common.append16(0x21)  // 1980-01-01
    common.append32(Int(Deflate.checksum(file)))
    common.append32((packed ?? file).count)
    common.append32(file.count)
    common.append16(name.utf8.count)
    common.append16(0)

    directory.append32(ZIPSignature.entry)
    directory.append16(20)
    directory += common
    directory += [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]  // no comment, first disk, no attributes
    directory.append32(bytes.count)
    directory += name.utf8

    bytes.append32(ZIPSignature.file)
    bytes += common
    bytes += name.utf8
    bytes += packed ?? file
    count += 1
  }

  /// The archive.
  func archive() -> [UInt8] {
    var archive = bytes + directory
    archive.append32(ZIPSignature.end)
    archive.append32(0)
    archive.append16(count)
    archive.append16(count)
    archive.append32(directory.count)
    archive.append32(bytes.count)
    archive.append16(0)
    return archive
  }
}

/// What the records of a ZIP archive begin with.
enum ZIPSignature {
  static let file = 0x0403_4B50
  static let entry = 0x0201_4B50
  static let end = 0x0605_4B50
}

extension [UInt8] {
  fileprivate mutating func append16(_ number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  fileprivate mutating func append32(_ number: Int) {
    append16(number)
    append16(number >> 16)
  }
}
