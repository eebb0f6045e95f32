import CivilTime
import Foundation
import Testing

@testable import ICalendar

@Suite("Files in chunks")
struct FileChunksTests {
  @Test(
    "Chunks are as large as asked for, at least a byte, and together the file",
    arguments: [Int.min, 0, 1, 2, 3, 4, 5, 6, 100])
  func chunks(size: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let bytes: [UInt8] = [1, 2, 3, 4, 5]
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let chunks = FileChunks(path: path, size: size)
    #expect(Array(chunks.joined()) == bytes)
    #expect(Array(chunks.joined()) == bytes, "each iterator reads the file again")
    #expect(Array(chunks).dropLast().allSatisfy { $0.count == max(1, size) })
  }

  @Test("A file that is not there, or is none, has no chunks but a problem")
  func problems() {
    let folder = FileManager.default.temporaryDirectory.path
    var missing = FileChunks(path: folder + "/" + UUID().uuidString).makeIterator()
    #expect(missing.next() == nil && missing.problem?.code == "file/not-found")
    var noFile = FileChunks(path: folder).makeIterator()
    #expect(noFile.next() == nil && noFile.problem?.code == "file/unreadable")
    #expect(noFile.next() == nil)
  }
}
