import CivilTime
import Foundation
import Testing

@testable import SafeFiles

@Suite("Files that are whole or not at all")
struct FileTests {
  @Test(
    "A name in a file is seen from the file's folder",
    arguments: [
      ("units.yaml", "a/b", "a/b/units.yaml"),
      ("../viet-nam/holidays.yaml", "calendars/dak-nong", "calendars/viet-nam/holidays.yaml"),
      ("./x", "/a", "/a/x"), ("../../x", "a", "../x"), ("../x", "..", "../../x"),
      ("../x", "/a", "/x"), ("../../x", "/a", "/../x"), ("/etc/x", "a", "/etc/x"),
      ("a//b", ".", "./a/b"),
    ])
  func paths(name: String, folder: String, expected: String) {
    #expect(TextFile.path(name, in: folder) == expected)
  }

  @Test("A file is read up to its limit and refused one byte beyond it")
  func limit() throws {
    try inFolder { folder throws in
      let path = folder + "/x"
      try Data([1, 2, 3]).write(to: URL(filePath: path))
      #expect(try TextFile.bytes(at: path, limit: 3).get() == [1, 2, 3])
      #expect(code(TextFile.bytes(at: path, limit: 2)) == "file/too-large")
      #expect(code(TextFile.bytes(at: folder)) == "file/unreadable")
      #expect(code(TextFile.bytes(at: path + "y")) == "file/not-found")
    }
  }

  @Test("What cannot be told to be there or not is unreadable, and not missing")
  func untold() throws {
    try inFolder { folder throws in
      let link = folder + "/link"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: folder + "/nothing")
      #expect(code(TextFile.bytes(at: link)) == "file/not-found")
      try FileManager.default.removeItem(atPath: link)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: link)
      #expect(code(TextFile.bytes(at: link)) == "file/unreadable")
      #expect(throws: WriteFailure.self) { try SystemFile.existing(link) }
      #expect(try SystemFile.existing(link, isLinkFollowed: false)?.isLink == true)
      #expect(throws: WriteFailure.self) { try DurableFile.remove([link]) }
      #expect(try SystemFile.existing(folder + "/nothing") == nil)
      #expect(try SystemFile.existing(folder + "/nothing/x") == nil)
    }
  }

  @Test("A batch shows nothing until it is put in place, and leaves nothing behind when it is not")
  func batch() throws {
    try inFolder { folder throws in
      let path = folder + "/made/x"
      do {
        var abandoned = FileBatch(isPublic: true)
        #expect(try abandoned.stage([1], for: path))
        #expect(!FileManager.default.fileExists(atPath: path))
      }
      #expect(FileBatch.leftovers(in: folder + "/made") == [])
      var batch = FileBatch(isPublic: true)
      #expect(try batch.stage([1], for: path))
      try batch.force()
      try batch.putInPlace()
      #expect(try TextFile.bytes(at: path).get() == [1])
      var second = FileBatch(isPublic: true)
      #expect(try !second.stage([1], for: path), "the same bytes are not written again")
    }
  }

  /// Parts that end before, at and behind the ends of the pieces in which a file is compared.
  private static let sizes: [[Int]] = [
    [], [0], [1], [65_535], [65_536], [65_537], [131_072], [65_535, 1, 65_536], [65_535, 2, 1],
    [1, 65_535, 0, 65_537], [0, 200_000, 0], [3, 3, 3], [65_536, 65_536],
  ]

  @Test(
    "A file that parts are staged for stays where every byte is the same, and changes for any other",
    arguments: sizes)
  func parts(sizes: [Int]) throws {
    // No two pieces or parts are the same, and none is where it is moved.
    var next: UInt32 = 0
    let parts = sizes.map { size in
      (0..<size).map { _ -> UInt8 in
        next += 1
        return UInt8(truncatingIfNeeded: (next &* 2_654_435_761) >> 15)
      }
    }
    let whole = Array(parts.joined())
    try inFolder { folder throws in
      let path = folder + "/x"
      func changes(_ old: [UInt8]) throws -> Bool {
        try Data(old).write(to: URL(filePath: path))
        var batch = FileBatch(isPublic: false)
        return try batch.stage(parts: parts, for: path)
      }
      #expect(try !changes(whole))
      #expect(try changes(whole + [0]), "longer by a byte")
      #expect(try whole.isEmpty || changes(whole.dropLast()), "shorter by a byte")
      #expect(try whole.isEmpty || changes(Array(whole.dropFirst())), "without its first byte")
      // The bytes on both sides of each seam, and at the ends.
      var seams: Set<Int> = [0, whole.count, 65_536, 131_072, 196_608]
      for count in sizes.indices { seams.insert(sizes[...count].reduce(0, +)) }
      for place in Set(seams.flatMap { [$0 - 1, $0] }) where whole.indices.contains(place) {
        var other = whole
        other[place] ^= 1
        #expect(try changes(other), "another byte at \(place)")
      }
      var batch = FileBatch(isPublic: false)
      #expect(try batch.stage(parts: parts, for: folder + "/y"))
      try batch.force()
      try batch.putInPlace()
      #expect(try TextFile.bytes(at: folder + "/y").get() == whole)
    }
  }

  #if os(Linux)
    @Test("A file that has become longer since its size was asked for is another")
    func grown() throws {
      // The system says of this file that it has no bytes, and then gives some.
      let file = try SystemFile("/proc/version", for: .comparing)
      #expect(try file.status().size == 0)
      #expect(try !file.read(1, at: 0).isEmpty)
      #expect(try !file.holds([]) && !file.holds([[]]))
    }
  #endif

  @Test("A folder that is held cannot be held a second time, and can be again afterwards")
  func lock() throws {
    try inFolder { folder throws in
      try FolderLock.holding([folder]) {
        let error = #expect(throws: WriteFailure.self) {
          try FolderLock.holding([folder], patience: 0) {}
        }
        #expect(error?.diagnostic.code == .locked)
      }
      try FolderLock.holding([folder], patience: 0) {}
    }
  }

  private func code(_ result: Result<[UInt8], TextFile.Problem>) -> String? {
    guard case .failure(let problem) = result else { return nil }
    return problem.diagnostic.code.name
  }
}
