internal import CLibical

/// The zones that libical builds from the system's files.
enum LibicalZone {
  /// The zone of this name, which stays libical's; `nil` when it has none.
  static func named(_ name: String) -> OpaquePointer? {
    guard isName(name) else { return nil }
    return unsafe icaltimezone_get_builtin_timezone(name)
  }

  /// Whether the text can be a zone's name and nothing else: it may come out of a document.
  private static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        let letter = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/+-_".utf8.contains(byte)
      }
  }
}
