import CivilTime
import Foundation
import Testing

@testable import SafeFiles

@Suite("Files that cannot be read or written")
struct WriteFailureTests {
  @Test(
    "Every reason of the system is given in both languages, with what to do", arguments: 1...133)
  func languages(code: Int32) {
    let diagnostic = WriteFailure(path: "x", code: code).diagnostic
    for text in [diagnostic.message, diagnostic.hint].compactMap(\.self) {
      #expect(text.languages == [.english, .vietnamese])
      #expect(text.exactly(.vietnamese) != text.exactly(.english))
    }
    #expect(diagnostic.hint != nil)
    #expect(diagnostic.code == (code == EWOULDBLOCK ? .locked : .unwritable))
    #expect(diagnostic.message[.english].contains("'x'"))
  }

  @Test(
    "A reason that people meet has words of its own, any other the system's",
    arguments: [
      (ENOSPC, "không ghi được 'a/x': đĩa đã đầy", "cannot write 'a/x': the disk is full"),
      (
        EROFS, "không ghi được 'a/x': ổ đĩa chỉ cho đọc",
        "cannot write 'a/x': the disk is mounted read-only"
      ),
      (
        ENOMEM, "không ghi được 'a/x': hệ thống báo \"Cannot allocate memory\"",
        "cannot write 'a/x': Cannot allocate memory"
      ),
      (
        ENOENT, "không ghi được 'a/x': không có thư mục chứa nó",
        "cannot write 'a/x': its folder does not exist"
      ),
      (
        EIO, "không ghi được 'a/x': ổ đĩa bị lỗi khi ghi",
        "cannot write 'a/x': the disk reported an error"
      ),
      (
        EMFILE, "không ghi được 'a/x': có quá nhiều tệp đang mở",
        "cannot write 'a/x': too many files are open"
      ),
      (
        EWOULDBLOCK, "một lượt chạy eventctl khác đang dùng 'a/x'",
        "another run of eventctl is using 'a/x'"
      ),
    ])
  func words(code: Int32, vietnamese: String, english: String) {
    let message = WriteFailure(path: "a/x", code: code).diagnostic.message
    #expect(message[.vietnamese] == vietnamese)
    #expect(message[.english] == english)
  }

  @Test("Standard output is called so, and nobody is told that nothing was lost")
  func standardOutput() {
    let diagnostic = WriteFailure(path: StandardStream.outputName, code: ENOSPC).diagnostic
    #expect(
      diagnostic.message[.vietnamese] == "không ghi được ra đầu ra chuẩn: đĩa đã đầy")
    #expect(
      diagnostic.message[.english] == "cannot write to standard output: the disk is full")
    #expect(diagnostic.hint == nil)
  }

  @Test("What keeps a file from being read is said in both languages")
  func reading() throws {
    try inFolder { folder throws in
      let path = folder + "/x"
      try Data([1, 2, 3]).write(to: URL(filePath: path))
      let found = [
        TextFile.notFound(path), TextFile.unreadable(path),
        TextFile.tooLarge(path, size: 4, limit: 3).diagnostic,
        TextFile.problem(withFile: folder)?.diagnostic,
        TextFile.problem(withDirectory: path), TextFile.problem(withDirectory: path + "y"),
      ].compactMap(\.self)
      #expect(
        found.map(\.code) == [
          .fileNotFound, .fileUnreadable, .fileTooLarge, .fileUnreadable, .fileNotFound,
          .fileNotFound,
        ])
      for text in found.flatMap({ [$0.message, $0.hint] }).compactMap(\.self) {
        #expect(text.languages == [.english, .vietnamese])
        #expect(text.exactly(.vietnamese) != text.exactly(.english))
      }
      #expect(TextFile.problem(withDirectory: folder) == nil)
      #expect(TextFile.problem(withFile: path, limit: 3) == nil)
    }
  }
}
