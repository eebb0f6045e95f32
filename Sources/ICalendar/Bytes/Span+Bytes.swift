// Bytes read and written sixteen and eight at a time. What looks like a loop over bytes here is one
// instruction to the compiler, because it knows how many there are and that they are all there.

extension Span<UInt8> {
  /// Eight bytes as a word, the first in its lowest eight bits.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    let bytes = extracting(index..<(index &+ 8))
    let low =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high =
      UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
    return low | high << 32
  }

  /// The fewer than eight bytes from an index on as a word, with zeros behind them.
  @inline(__always)
  func lastWord(from start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<count { word |= UInt64(self[index]) << UInt64(8 &* (index &- start)) }
    return word
  }

  /// Sixteen bytes.
  @inline(__always)
  func block(at index: Int) -> ByteBlock {
    let bytes = extracting(index..<(index &+ 16))
    return ByteBlock(
      bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8],
      bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15])
  }

  /// The sixteen bytes from an index on, and what is given where there are none.
  @inline(__always)
  func block(from start: Int, filledWith filling: UInt8) -> ByteBlock {
    var block = ByteBlock(repeating: filling)
    for place in 0..<16 where indices.contains(start &+ place) {
      block[place] = self[start &+ place]
    }
    return block
  }

  /// The index of the first byte, from a start on, for which a test says yes; the end if there is
  /// none.
  ///
  /// - Parameter test: a test made of those in ``ByteTest``; also asked for one byte in a word.
  @inline(__always)
  func firstIndex(from start: Int, where test: (UInt64) -> UInt64) -> Int {
    var index = start
    while index &+ 8 <= count {
      let found = test(word(at: index)) & ByteTest.anyYes
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, test(UInt64(self[index])) & UInt64(ByteTest.yes) == 0 { index &+= 1 }
    return index
  }

  /// Whether both hold the same bytes.
  @inline(__always)
  func isEqual(to other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index &+ 8 <= count {
      guard word(at: index) == other.word(at: index) else { return false }
      index &+= 8
    }
    while index < count {
      guard self[index] == other[index] else { return false }
      index &+= 1
    }
    return true
  }
}

extension [UInt8] {
  /// Copies bytes.
  init(copying bytes: borrowing Span<UInt8>) {
    self.init()
    reserveCapacity(bytes.count)
    for index in bytes.indices { append(bytes[index]) }
  }
}

// What writes here returns the index behind what it wrote, and needs room for eight bytes more.
// `_mutatingExtracting` is the name to which Swift 6.3 sends those who write `extracting`.
extension MutableSpan<UInt8> {
  /// Writes bytes from an index on.
  @inline(never)
  mutating func write(_ bytes: borrowing Span<UInt8>, at start: Int) -> Int {
    let count = bytes.count
    if count >= 16 {
      var index = 0
      while index &+ 16 <= count {
        store(bytes.block(at: index), at: start &+ index)
        index &+= 16
      }
      // The last sixteen overlap what has been written.
      store(bytes.block(at: count &- 16), at: start &+ count &- 16)
    } else if count >= 8 {
      store(bytes.word(at: 0), at: start)
      store(bytes.word(at: count &- 8), at: start &+ count &- 8)
    } else {
      store(bytes.lastWord(from: 0), at: start)
    }
    return start &+ count
  }

  /// Writes a byte.
  @inline(__always)
  mutating func write(_ byte: UInt8, at index: Int) -> Int {
    store(UInt64(byte), at: index)
    return index &+ 1
  }

  /// Writes CR LF.
  @inline(__always)
  mutating func writeLineBreak(at index: Int) -> Int {
    store(0x0A0D, at: index)
    return index &+ 2
  }

  /// Writes sixteen bytes.
  @inline(__always)
  mutating func store(_ block: ByteBlock, at index: Int) {
    var bytes = _mutatingExtracting(index..<(index &+ 16))
    for index in 0..<16 { bytes[index] = block[index] }
  }

  /// Writes eight bytes, the lowest of a word first.
  @inline(__always)
  mutating func store(_ word: UInt64, at index: Int) {
    var bytes = _mutatingExtracting(index..<(index &+ 8))
    for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: word >> UInt64(8 &* index)) }
  }
}

extension String {
  /// Copies a text from UTF-8; bytes that are none become U+FFFD.
  init(copying bytes: borrowing Span<UInt8>) {
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *),
      let text = try? UTF8Span(validating: copy bytes)
    {
      self = String(copying: text)
    } else {
      self = String(decoding: [UInt8](copying: bytes), as: UTF8.self)
    }
  }

  /// Lends the text as UTF-8.
  @inline(__always)
  func withBytes<Result>(_ body: (borrowing Span<UInt8>) -> Result) -> Result {
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
      let text = utf8Span
      return body(text.span)
    }
    return body(Array(utf8).span)
  }
}
