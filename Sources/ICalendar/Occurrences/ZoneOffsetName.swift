/// Names of zones that say by how much their clocks are ahead of UTC.
enum ZoneOffsetName {
  /// The offset in names of the time zone database that are fixed: `UTC`, `GMT`, `Etc/GMT+7`, whose
  /// sign is that of POSIX: seven hours *behind* UTC.
  static func secondsOfEtc(_ name: String) -> Int? {
    if ["UTC", "GMT", "Z", "UCT", "Zulu"].contains(name.removing(prefix: "Etc/")) { return 0 }
    let hours = name.utf8.dropFirst("Etc/GMT".utf8.count)
    guard name.hasPrefix("Etc/GMT"), let sign = hours.first, (2...3).contains(hours.count),
      let number = Int(digits: String(decoding: hours.dropFirst(), as: UTF8.self)), number <= 14
    else { return nil }
    return switch sign {
    case UInt8(ascii: "+"): -number * 3600
    case UInt8(ascii: "-"): number * 3600
    default: nil
    }
  }

  /// The offset that a name says where people wrote it: `GMT+0700`, `UTC-3:30`, `+07`,
  /// `(UTC+07:00) Bangkok, Hanoi, Jakarta`. The sign is the usual one.
  static func seconds(in name: String) -> Int? {
    guard name.utf8.count <= 256 else { return nil }
    var rest = Array(name.utf8)[...]
    func take(_ word: String) -> Bool {
      guard rest.starts(with: word.utf8) else { return false }
      rest.removeFirst(word.utf8.count)
      return true
    }
    let isInBrackets = take("(")
    let isNamed = take("UTC") || take("GMT")
    guard isNamed || !isInBrackets else { return nil }
    // Windows writes "(UTC) Dublin, Edinburgh, Lisbon, London".
    if isInBrackets, take(")") { return 0 }
    guard let sign = rest.popFirst(), [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) else {
      return nil
    }
    let number = rest.prefix { $0 != UInt8(ascii: ")") }
    rest.removeFirst(number.count)
    guard isInBrackets ? rest.first == UInt8(ascii: ")") : rest.isEmpty,
      let seconds = seconds(ofNumber: number)
    else { return nil }
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// `7`, `07`, `0700`, `07:00` or `07.00`.
  private static func seconds(ofNumber bytes: ArraySlice<UInt8>) -> Int? {
    var parts = bytes.split(
      omittingEmptySubsequences: false, whereSeparator: { ":.".utf8.contains($0) })
    if parts.count == 1, bytes.count == 4 { parts = [bytes.prefix(2), bytes.suffix(2)] }
    guard (1...2).contains(parts.count), (1...2).contains(parts[0].count),
      let hours = Int(digits: String(decoding: parts[0], as: UTF8.self)), hours <= 14
    else { return nil }
    guard parts.count == 2 else { return hours * 3600 }
    guard parts[1].count == 2, let minutes = Int(digits: String(decoding: parts[1], as: UTF8.self)),
      minutes < 60
    else { return nil }
    return hours * 3600 + minutes * 60
  }
}

extension String {
  /// The text without what it may begin with.
  fileprivate func removing(prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
