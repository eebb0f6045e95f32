import Foundation
import TestSupport
import Testing

@testable import EventKitLite

@Suite("Seal: SHA-256, as FIPS 180-4 has it")
struct SealTests {
  @Test(
    "The examples of NIST have their digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func examples(message: String, digest: String) {
    #expect("\(Seal(of: Array(message.utf8)[...]))" == digest)
  }

  @Test("Messages of every length around the blocks' edges have the digest that sha256sum finds")
  func everyLength() throws {
    let folder = try ProgrammeFolder()
    var random = SplitMix(seed: 256)
    var messages: [[UInt8]] = []
    for length in 0...200 {
      messages.append((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
      try folder.write("message-\(length)", messages[length])
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = (0...200).map { "message-\($0)" }
    process.currentDirectoryURL = URL(filePath: folder.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let found = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let digests = found.split(separator: "\n").map { String($0.prefix(64)) }
    #expect(digests.count == 201)
    #expect(messages.map { "\(Seal(of: $0[...]))" } == digests)
  }

  @Test("A message has the same digest in one piece and in any others")
  func pieces() {
    let message = (0..<500).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var whole = SHA256()
    whole.add(message[...])
    let digest = whole.finished()
    for size in [1, 3, 55, 56, 63, 64, 65, 127, 128, 129, 499] {
      var parts = SHA256()
      var rest = message[...]
      while !rest.isEmpty {
        parts.add(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(parts.finished() == digest, "\(size)")
    }
  }

  @Test("A seal is read as it is written, and nothing else is")
  func reading() {
    let seal = Seal(of: [1, 2, 3])
    let text = "\(seal)"
    #expect(text.utf8.count == 64 && Seal(text) == seal)
    let zeros = String(repeating: "0", count: 64)
    #expect(Seal(zeros).map { "\($0)" } == zeros)
    for wrong in [
      "", String(text.dropLast()), text + "0", text.uppercased(), " " + text.dropFirst(),
      "+" + zeros.dropFirst(), "g" + zeros.dropFirst(),
    ] {
      #expect(Seal(wrong) == nil, "\(wrong)")
    }
  }
}
