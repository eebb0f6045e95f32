internal import ICalendar

/// Bytes that many files of a publication share, with their digest, which is worked out once.
package struct SharedBytes: Sendable, Hashable {
  package let bytes: [UInt8]
  let digest: UInt128

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var digest = ContentDigest()
    digest.add(bytes)
    self.digest = digest.value
  }
}

extension RenderedFrame {
  /// The whole component around others, in parts.
  func around(_ components: some Collection<SharedBytes>) -> [SharedBytes] {
    var parts: [SharedBytes] = []
    parts.reserveCapacity(components.count + 2)
    parts.append(SharedBytes(opening))
    parts.append(contentsOf: components)
    parts.append(SharedBytes(closing))
    return parts
  }
}

extension [SharedBytes] {
  /// All bytes in one.
  var joinedBytes: [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(reduce(0) { $0 + $1.bytes.count })
    for part in self { all += part.bytes }
    return all
  }
}
