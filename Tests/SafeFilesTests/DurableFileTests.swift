import Foundation
import Testing

@testable import SafeFiles

@Suite("Single files that are changed, grown and removed")
struct DurableFileTests {
  @Test("Bytes are replaced only where they differ, and permissions are kept")
  func replace() throws {
    try inFolder { folder throws in
      let path = folder + "/x"
      #expect(try DurableFile.replace(path, with: [1, 2]))
      #expect(try !DurableFile.replace(path, with: [1, 2]))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      #expect(try DurableFile.replace(path, with: [1, 3]), "of the same length")
      #expect(try DurableFile.replace(path, with: [1]), "shorter")
      #expect(try DurableFile.replace(path, with: []), "empty")
      let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(permissions as? Int == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x"])
    }
  }

  @Test(
    "Files are compared to their last byte, across the pieces in which they are read",
    arguments: [65_535, 65_536, 65_537, 131_072])
  func comparesAll(size: Int) throws {
    try inFolder { folder throws in
      let path = folder + "/x"
      var bytes = [UInt8](repeating: 7, count: size)
      #expect(try DurableFile.replace(path, with: bytes))
      #expect(try !DurableFile.replace(path, with: bytes))
      for place in [0, size - 1, min(65_536, size - 1)] {
        bytes[place] &+= 1
        #expect(try DurableFile.replace(path, with: bytes), "\(place)")
        #expect(try TextFile.bytes(at: path).get() == bytes)
      }
    }
  }

  @Test(
    "A torn line is cut off before lines are added, however long it is",
    arguments: [
      ("", "", ""), ("a\n", "", "a\n"), ("a", "", ""), ("a\nb", "", "a\n"), ("\n", "b", "\n"),
      ("a\n", String(repeating: "b", count: 65_535), "a\n"),
      ("a\n", String(repeating: "b", count: 65_536), "a\n"),
      ("a\n", String(repeating: "b", count: 65_537), "a\n"),
      ("a\n", String(repeating: "b", count: 200_000), "a\n"),
      ("", String(repeating: "b", count: 65_537), ""),
    ])
  func torn(whole: String, rest: String, kept: String) throws {
    try inFolder { folder throws in
      let path = folder + "/made/x"
      try DurableFile.append(Array((whole + rest).utf8), to: path)
      try DurableFile.append(Array("c\n".utf8), to: path, isTorn: true)
      #expect(try TextFile.bytes(at: path).get() == Array((kept + "c\n").utf8))
      try DurableFile.append(Array("d\n".utf8), to: path)
      #expect(try TextFile.bytes(at: path).get() == Array((kept + "c\nd\n").utf8))
      // Nothing to add and nothing torn.
      try DurableFile.append([], to: path)
      #expect(try TextFile.bytes(at: path).get() == Array((kept + "c\nd\n").utf8))
    }
  }

  @Test("Nothing added to a file that is missing makes none; a torn line alone is cut off")
  func nothingToAdd() throws {
    try inFolder { folder throws in
      let path = folder + "/x"
      try DurableFile.append([], to: path)
      #expect(!FileManager.default.fileExists(atPath: path))
      try DurableFile.append(Array("a\nb".utf8), to: path)
      try DurableFile.append([], to: path, isTorn: true)
      #expect(try TextFile.bytes(at: path).get() == Array("a\n".utf8))
    }
  }

  @Test("Files are removed and counted; what is gone already, and folders, are left alone")
  func remove() throws {
    try inFolder { folder throws in
      let paths = ["/a", "/b"].map { folder + $0 }
      for path in paths { try Data([1]).write(to: URL(filePath: path)) }
      try FileManager.default.createDirectory(
        atPath: folder + "/c", withIntermediateDirectories: true)
      #expect(try DurableFile.remove(paths + [folder + "/c", folder + "/d"]) == 2)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["c"])
      #expect(try DurableFile.remove(paths) == 0)
    }
  }

  @Test(
    "Many files are put in place like few, and every leftover is found", arguments: [32, 33, 40])
  func batches(count: Int) throws {
    try inFolder { folder throws in
      var batch = FileBatch(isPublic: true)
      for number in 0..<count {
        #expect(try batch.stage([1], for: "\(folder)/\(number % 2)/\(number)"))
      }
      #expect(FileBatch.leftovers(in: folder) == [])
      #expect(FileBatch.leftovers(in: folder + "/0").count == (count + 1) / 2)
      #expect(FileBatch.leftovers(in: folder + "/1").count == count / 2)
      try batch.force()
      try batch.putInPlace()
      for name in ["", "/0", "/1"] { #expect(FileBatch.leftovers(in: folder + name) == []) }
      for number in 0..<count {
        let path = "\(folder)/\(number % 2)/\(number)"
        #expect(try TextFile.bytes(at: path).get() == [1])
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(permissions as? Int == 0o644)
      }
    }
  }

  @Test(
    "Public files are readable by all, changed or not, and keep what else they are",
    arguments: [(0o600, 0o644), (0o644, 0o644), (0o664, 0o664), (0o755, 0o755)], [true, false])
  func publicFiles(modes: (before: Int, after: Int), isChanged: Bool) throws {
    try inFolder { folder throws in
      let inner = folder + "/inner"
      try DurableFile.replace(inner + "/x", with: [1])
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: inner)
      try FileManager.default.setAttributes(
        [.posixPermissions: modes.before], ofItemAtPath: inner + "/x")
      var batch = FileBatch(isPublic: true)
      #expect(try batch.stage(isChanged ? [2] : [1], for: inner + "/x") == isChanged)
      try batch.force()
      try batch.putInPlace()
      let found = try [inner, inner + "/x"].map {
        try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
      }
      #expect(found == [0o755, modes.after])
    }
  }

  @Test(
    "Leftovers are known by both ends of their names",
    arguments: [
      (".eventctl-1.tmp", true), (".eventctl-.tmp", true), ("eventctl-1.tmp", false),
      (".eventctl-1", false), (".eventctl-1.tmp.ics", false), ("a.tmp", false),
    ])
  func leftovers(name: String, isLeftover: Bool) throws {
    try inFolder { folder throws in
      try Data().write(to: URL(filePath: "\(folder)/\(name)"))
      #expect(FileBatch.leftovers(in: folder) == (isLeftover ? ["\(folder)/\(name)"] : []))
    }
  }

  @Test("A file in a file, and a folder in a file's place, are refused in words")
  func misplaced() throws {
    try inFolder { folder throws in
      try Data([1]).write(to: URL(filePath: folder + "/x"))
      let inFile = #expect(throws: WriteFailure.self) {
        try DurableFile.replace(folder + "/x/y", with: [1])
      }
      #expect(inFile?.code == ENOTDIR)
      let folderThere = #expect(throws: WriteFailure.self) {
        try DurableFile.replace(folder, with: [1])
      }
      #expect(folderThere?.code == EISDIR)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/z", withDestinationPath: folder + "/x")
      let link = #expect(throws: WriteFailure.self) {
        try DurableFile.replace(folder + "/z", with: [2])
      }
      #expect(link?.code == ELOOP)
      #expect(try TextFile.bytes(at: folder + "/x").get() == [1])
    }
  }

  @Test(
    "The folder of a path is what stands before its last name",
    arguments: [("x", "."), ("/x", "/"), ("a/x", "a"), ("/a/x", "/a"), ("a/b/", "a/b")])
  func parents(path: String, parent: String) {
    #expect(SystemFile.parent(of: path) == parent)
  }
}
