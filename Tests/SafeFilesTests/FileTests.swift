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
      #expect(FileBatch.leftovers(in: folder, below: true) == [])
      var batch = FileBatch(isPublic: true)
      #expect(try batch.stage([1], for: path))
      try batch.force()
      try batch.putInPlace()
      #expect(try TextFile.bytes(at: path).get() == [1])
      var second = FileBatch(isPublic: true)
      #expect(try !second.stage([1], for: path), "the same bytes are not written again")
    }
  }

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
