internal import ICalendar

/// Bytes that many files of a publication share, with their digest, which is worked out once.
struct Piece: Sendable, Hashable {
  let bytes: [UInt8]
  let digest: UInt128

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var digest = ContentDigest()
    digest.add(bytes)
    self.digest = digest.value
  }
}

extension RenderedFrame {
  /// The whole component around others, in pieces.
  func around(_ components: [Piece]) -> [Piece] {
    [Piece(opening)] + components + [Piece(closing)]
  }
}

extension [Piece] {
  /// All bytes in one.
  var joinedBytes: [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(reduce(0) { $0 + $1.bytes.count })
    for piece in self { all += piece.bytes }
    return all
  }
}
