public import EventKitLite

/// The files of a programme in one text, each below a line with its name, as starters have them:
/// `--- units.yaml`.
public struct ProgrammeFiles: Sendable {
  /// The files in their order.
  public private(set) var all: [(name: String, bytes: [UInt8])]

  /// Takes a text apart; what stands before the first name belongs to no file.
  public init(_ bytes: [UInt8]) {
    all = []
    let mark = Array("--- ".utf8)
    let ending = Array(".yaml".utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: mark), line.suffix(ending.count).elementsEqual(ending) {
        all.append((String(decoding: line.dropFirst(mark.count), as: UTF8.self), []))
      } else if !all.isEmpty {
        all[all.count - 1].bytes += Array(line) + [UInt8(ascii: "\n")]
      }
    }
  }

  /// The files by their names.
  public var byName: [String: [UInt8]] {
    Dictionary(all.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads them.
  ///
  /// - Throws: `InvalidDocument` with everything that is wrong in them.
  public func programme() throws(InvalidDocument) -> Programme { try Programme(files: byName) }

  /// Writes another text in the place of one.
  mutating func replace(_ old: String, by new: String) {
    for index in all.indices {
      let text = String(decoding: all[index].bytes, as: UTF8.self)
      all[index].bytes = Array(text.replacing(old, with: new).utf8)
    }
  }

}
