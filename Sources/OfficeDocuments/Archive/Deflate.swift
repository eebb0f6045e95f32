internal import CZlib

/// Compressed bytes (DEFLATE, RFC 1951), as ZIP files have them.
///
/// This is the one way to zlib; nothing that belongs to it leaves this file.
enum Deflate {
  /// What became of compressed bytes.
  enum Unpacked {
    case bytes([UInt8])
    /// They are no DEFLATE, or end in the middle of it.
    case broken
    /// They are more than the caller takes.
    case tooLarge
  }

  /// Compresses bytes; `nil` where zlib has no memory for it.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe czlib_begin_deflate(&stream) == Z_OK else { return nil }
    defer { unsafe deflateEnd(&stream) }
    var packed: [UInt8] = []
    let status = unsafe run(&stream, over: bytes[...]) { stream, isLast in
      unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
    } into: { part in
      packed += part
      return true
    }
    return status == Z_STREAM_END ? packed : nil
  }

  /// Takes compressed bytes apart, as far as there are not more than `limit`.
  static func unpacked(_ bytes: ArraySlice<UInt8>, atMost limit: Int) -> Unpacked {
    var stream = unsafe z_stream()
    guard unsafe czlib_begin_inflate(&stream) == Z_OK else { return .broken }
    defer { unsafe inflateEnd(&stream) }
    var unpacked: [UInt8] = []
    let status = unsafe run(&stream, over: bytes) { stream, _ in
      unsafe inflate(stream, Z_NO_FLUSH)
    } into: { part in
      unpacked += part
      return unpacked.count <= limit
    }
    if unpacked.count > limit { return .tooLarge }
    return status == Z_STREAM_END ? .bytes(unpacked) : .broken
  }

  /// The checksum that a ZIP file keeps of what is packed (CRC-32).
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = crc32(0, nil, 0)
    for start in stride(from: 0, to: bytes.count, by: longestInput) {
      unsafe bytes[start..<min(start + longestInput, bytes.count)].withUnsafeBufferPointer {
        sum = unsafe crc32(sum, $0.baseAddress, UInt32($0.count))
      }
    }
    return UInt32(truncatingIfNeeded: sum)
  }

  /// Gives zlib all bytes, a part at a time, and hands on what comes out, until it ends, it fails, or
  /// nobody wants more.
  ///
  /// - Returns: zlib's last answer; `Z_BUF_ERROR` when the bytes end before it does.
  private static func run(
    _ stream: UnsafeMutablePointer<z_stream>, over bytes: ArraySlice<UInt8>,
    step: (UnsafeMutablePointer<z_stream>, _ isLast: Bool) -> Int32,
    into wantsMore: (ArraySlice<UInt8>) -> Bool
  ) -> Int32 {
    var output = [UInt8](repeating: 0, count: 65_536)
    var rest = bytes
    while true {
      var part = Array(rest.prefix(longestInput))
      rest = rest.dropFirst(part.count)
      let count = part.count
      var consumed = 0
      repeat {
        var produced = 0
        let status = unsafe part.withUnsafeMutableBufferPointer { input in
          unsafe output.withUnsafeMutableBufferPointer { output in
            unsafe stream.pointee.next_in = unsafe input.baseAddress.map { unsafe $0 + consumed }
            unsafe stream.pointee.avail_in = UInt32(count - consumed)
            unsafe stream.pointee.next_out = output.baseAddress
            unsafe stream.pointee.avail_out = UInt32(output.count)
            let status = unsafe step(stream, rest.isEmpty)
            consumed = unsafe count - Int(stream.pointee.avail_in)
            produced = unsafe output.count - Int(stream.pointee.avail_out)
            return status
          }
        }
        guard wantsMore(output[..<produced]) else { return status }
        if status == Z_BUF_ERROR, produced == 0 { break }
        guard status == Z_OK || status == Z_BUF_ERROR else { return status }
        // A full buffer may have more behind it.
        if consumed == count, produced < output.count { break }
      } while true
      if rest.isEmpty { return Z_BUF_ERROR }
    }
  }

  /// What zlib is given at once: it counts in 32 bits.
  private static let longestInput = 1 << 20
}
