/// The files of a ZIP archive (PKWARE's APPNOTE.TXT, 6.3.10), as far as office programs use it: no
/// ZIP64, no disks, and DEFLATE or nothing.
///
/// Nothing is written to a disk. What two programs could read in two ways is refused: two files of a
/// name, a header that does not say what the directory says, names that lead out of the archive.
struct ZIPArchive {
  private struct Entry {
    let name: ArraySlice<UInt8>
    let isEncrypted: Bool
    let method: Int
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let header: Int
  }

  private let bytes: [UInt8]
  private let limits: OfficeLimits
  private var entries: [String: Entry] = [:]
  private let directory: Int
  /// How many bytes may still be unpacked.
  private var allowance: Int

  /// Reads the directory of an archive.
  init(_ bytes: [UInt8], limits: OfficeLimits) throws(OfficeFailure) {
    self.bytes = bytes
    self.limits = limits
    allowance = limits.unpackedBytes
    guard let end = Self.end(of: bytes) else { throw .brokenPackage }
    let count = bytes.number16(at: end + 10)
    let size = bytes.number32(at: end + 12)
    directory = bytes.number32(at: end + 16)
    let is64 = count == 0xFFFF || size == 0xFFFF_FFFF || directory == 0xFFFF_FFFF
    guard !is64 else { throw .unsupported(.zip64) }
    guard bytes.number16(at: end + 4) == 0, directory + size == end else { throw .brokenPackage }
    guard count <= limits.parts else { throw .tooLarge(.parts) }
    var place = directory
    for _ in 0..<count {
      let (entry, next) = try Self.entry(in: bytes, at: place, before: end)
      place = next
      try add(entry)
    }
    guard place == end else { throw .brokenPackage }
  }

  /// Whether a file is there. Names differ by more than the case of ASCII letters (ECMA-376, part 2,
  /// 6.3.5).
  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// A file.
  mutating func file(_ name: String) throws(OfficeFailure) -> [UInt8] {
    guard let entry = entries[name.lowercased()] else { throw .missingPart(name) }
    guard !entry.isEncrypted else { throw .encrypted }
    // A header before the file repeats what the directory says.
    let header = entry.header
    guard header + 30 <= directory, bytes.number32(at: header) == ZIPSignature.file,
      bytes.number16(at: header + 8) == entry.method
    else { throw .brokenPackage }
    let name = header + 30..<header + 30 + bytes.number16(at: header + 26)
    let start = name.upperBound + bytes.number16(at: header + 28)
    guard start + entry.packedSize <= directory, bytes[name] == entry.name else {
      throw .brokenPackage
    }
    let isBomb = entry.size > 1_000_000 && entry.size / max(entry.packedSize, 1) > limits.ratio
    guard entry.size <= allowance, !isBomb else { throw .tooLarge(.unpackedBytes) }
    let packed = bytes[start..<start + entry.packedSize]
    let file: [UInt8]
    switch entry.method {
    case 0: file = Array(packed)
    case 8:
      switch Deflate.unpacked(packed, atMost: entry.size) {
      case .bytes(let unpacked): file = unpacked
      case .broken, .tooLarge: throw .brokenPackage
      }
    default: throw .brokenPackage
    }
    guard file.count == entry.size, Deflate.checksum(file) == entry.checksum else {
      throw .brokenPackage
    }
    allowance -= file.count
    return file
  }

  private mutating func add(_ entry: Entry) throws(OfficeFailure) {
    guard let name = String(validating: entry.name, as: UTF8.self) else { throw .brokenPackage }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    // A folder's own entry ends with a slash.
    let isFolder = steps.last == ""
    let isPlain =
      !name.isEmpty && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
      && !(isFolder ? steps.dropLast() : steps[...]).contains { ["", ".", ".."].contains($0) }
    guard isPlain, entries.updateValue(entry, forKey: name.lowercased()) == nil else {
      throw .ambiguousPart(name)
    }
  }

  /// An entry of the directory, and where the next one begins.
  private static func entry(
    in bytes: [UInt8], at place: Int, before end: Int
  ) throws(OfficeFailure) -> (Entry, next: Int) {
    guard place + 46 <= end, bytes.number32(at: place) == ZIPSignature.entry else {
      throw .brokenPackage
    }
    let name = place + 46..<place + 46 + bytes.number16(at: place + 28)
    let next = name.upperBound + bytes.number16(at: place + 30) + bytes.number16(at: place + 32)
    guard next <= end else { throw .brokenPackage }
    let entry = Entry(
      name: bytes[name], isEncrypted: bytes.number16(at: place + 8) & 1 != 0,
      method: bytes.number16(at: place + 10),
      checksum: UInt32(truncatingIfNeeded: bytes.number32(at: place + 16)),
      packedSize: bytes.number32(at: place + 20), size: bytes.number32(at: place + 24),
      header: bytes.number32(at: place + 42))
    return (entry, next)
  }

  /// Where the record begins with which an archive ends, behind which only its comment stands.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { place in
      bytes[place] == 0x50 && bytes.number32(at: place) == ZIPSignature.end
        && place + 22 + bytes.number16(at: place + 20) == bytes.count
    }
  }
}

extension [UInt8] {
  /// A number of two bytes, the smaller first.
  fileprivate func number16(at place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

  /// A number of four bytes, the smaller first.
  fileprivate func number32(at place: Int) -> Int {
    number16(at: place) | number16(at: place + 2) << 16
  }
}
