/// The secure hash algorithm with 256 bits (FIPS 180-4, section 6.2).
struct SHA256 {
  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19)
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  /// Adds bytes to the message.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    count += UInt64(bytes.count)
    var start = bytes.startIndex
    if !rest.isEmpty {
      start = min(bytes.endIndex, start + 64 - rest.count)
      rest += bytes[..<start]
      guard rest.count == 64 else { return }
      state = Self.mixing(rest.span, into: state)
      rest.removeAll(keepingCapacity: true)
    }
    // Whole blocks are read where they stand.
    let bytes = bytes[start...]
    state = Self.mixing(bytes.span, into: state)
    rest += bytes[(bytes.endIndex - bytes.count % 64)...]
  }

  /// The digest of the whole message, in eight words.
  consuming func finished() -> SIMD8<UInt32> {
    let bits = count &* 8
    var end: [UInt8] = [0x80]
    while (rest.count + end.count) % 64 != 56 { end.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    add(end[...])
    return state
  }

  /// A state into which the whole blocks at the beginning of some bytes have been mixed.
  private static func mixing(
    _ bytes: Span<UInt8>, into state: SIMD8<UInt32>
  ) -> SIMD8<UInt32> {
    var state = state
    var place = 0
    while place &+ 64 <= bytes.count {
      // The message schedule needs the last sixteen words, which stay in registers.
      var w0 = word(bytes, place)
      var w1 = word(bytes, place &+ 4)
      var w2 = word(bytes, place &+ 8)
      var w3 = word(bytes, place &+ 12)
      var w4 = word(bytes, place &+ 16)
      var w5 = word(bytes, place &+ 20)
      var w6 = word(bytes, place &+ 24)
      var w7 = word(bytes, place &+ 28)
      var w8 = word(bytes, place &+ 32)
      var w9 = word(bytes, place &+ 36)
      var w10 = word(bytes, place &+ 40)
      var w11 = word(bytes, place &+ 44)
      var w12 = word(bytes, place &+ 48)
      var w13 = word(bytes, place &+ 52)
      var w14 = word(bytes, place &+ 56)
      var w15 = word(bytes, place &+ 60)
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      var group = 0
      while true {
        // After eight rounds every word has been in every place, so none has to be moved.
        round(a, b, c, &d, e, f, g, &h, constants[group] &+ w0)
        round(h, a, b, &c, d, e, f, &g, constants[group &+ 1] &+ w1)
        round(g, h, a, &b, c, d, e, &f, constants[group &+ 2] &+ w2)
        round(f, g, h, &a, b, c, d, &e, constants[group &+ 3] &+ w3)
        round(e, f, g, &h, a, b, c, &d, constants[group &+ 4] &+ w4)
        round(d, e, f, &g, h, a, b, &c, constants[group &+ 5] &+ w5)
        round(c, d, e, &f, g, h, a, &b, constants[group &+ 6] &+ w6)
        round(b, c, d, &e, f, g, h, &a, constants[group &+ 7] &+ w7)
        round(a, b, c, &d, e, f, g, &h, constants[group &+ 8] &+ w8)
        round(h, a, b, &c, d, e, f, &g, constants[group &+ 9] &+ w9)
        round(g, h, a, &b, c, d, e, &f, constants[group &+ 10] &+ w10)
        round(f, g, h, &a, b, c, d, &e, constants[group &+ 11] &+ w11)
        round(e, f, g, &h, a, b, c, &d, constants[group &+ 12] &+ w12)
        round(d, e, f, &g, h, a, b, &c, constants[group &+ 13] &+ w13)
        round(c, d, e, &f, g, h, a, &b, constants[group &+ 14] &+ w14)
        round(b, c, d, &e, f, g, h, &a, constants[group &+ 15] &+ w15)
        group &+= 16
        if group == 64 { break }
        w0 = next(w0, w1, w9, w14)
        w1 = next(w1, w2, w10, w15)
        w2 = next(w2, w3, w11, w0)
        w3 = next(w3, w4, w12, w1)
        w4 = next(w4, w5, w13, w2)
        w5 = next(w5, w6, w14, w3)
        w6 = next(w6, w7, w15, w4)
        w7 = next(w7, w8, w0, w5)
        w8 = next(w8, w9, w1, w6)
        w9 = next(w9, w10, w2, w7)
        w10 = next(w10, w11, w3, w8)
        w11 = next(w11, w12, w4, w9)
        w12 = next(w12, w13, w5, w10)
        w13 = next(w13, w14, w6, w11)
        w14 = next(w14, w15, w7, w12)
        w15 = next(w15, w0, w8, w13)
      }
      state &+= SIMD8(a, b, c, d, e, f, g, h)
      place &+= 64
    }
    return state
  }

  /// A word of a block, the highest byte first.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt32 {
    UInt32(bytes[place]) << 24 | UInt32(bytes[place &+ 1]) << 16
      | UInt32(bytes[place &+ 2]) << 8 | UInt32(bytes[place &+ 3])
  }

  /// The word of the message schedule sixteen places after the first of these.
  @inline(__always)
  private static func next(
    _ first: UInt32, _ second: UInt32, _ tenth: UInt32, _ fifteenth: UInt32
  ) -> UInt32 {
    first &+ (turn(second, 7) ^ turn(second, 18) ^ second >> 3) &+ tenth
      &+ (turn(fifteenth, 17) ^ turn(fifteenth, 19) ^ fifteenth >> 10)
  }

  /// One round: `h` becomes what the standard calls the next `a`, and `d` the next `e`.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    h = h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ (g ^ e & (f ^ g)) &+ word
    d = d &+ h
    h = h &+ (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ (a & b | c & (a | b))
  }

  @inline(__always)
  private static func turn(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word &>> places | word &<< (32 &- places)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
