extension FixedWidthInteger where Self: UnsignedInteger {
  /// The number with these bits set; bits that it does not have are left out.
  init(bits: [Int]) {
    self = bits.reduce(into: 0) { mask, bit in
      if bit >= 0, bit < Self.bitWidth { mask |= 1 << Self(bit) }
    }
  }
}

/// Division that rounds down, also below zero.
func floorDivide(_ a: Int, _ b: Int) -> Int {
  let quotient = a / b
  return a - quotient * b < 0 ? quotient - 1 : quotient
}

/// The remainder of rounding division, never below zero.
func floorModulo(_ a: Int, _ b: Int) -> Int {
  let rest = a % b
  return rest < 0 ? rest + b : rest
}

/// The greatest number that divides both; they must not both be zero.
func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}

/// The weekday of a day number, 0 for Monday: 1970-01-01 was a Thursday.
func weekday(ofDay day: Int) -> Int { floorModulo(day + 3, 7) }
