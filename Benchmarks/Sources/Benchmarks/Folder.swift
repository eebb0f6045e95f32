import Foundation

/// The folder that everybody reads from and writes to.
struct Folder {
  let path: String

  private func url(_ name: String) -> URL {
    name.isEmpty ? URL(filePath: path) : URL(filePath: path).appending(path: name)
  }

  func bytes(_ name: String) -> [UInt8] {
    [UInt8]((try? Data(contentsOf: url(name))) ?? Data())
  }

  func lines(_ name: String) -> [String] {
    String(decoding: bytes(name), as: UTF8.self).components(separatedBy: "\n").dropLast()
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url(name))
  }

  func write(_ lines: [String], to name: String) throws {
    try write(Array((lines.joined(separator: "\n") + "\n").utf8), to: name)
  }

  func append(_ line: String, to name: String) throws {
    try write(lines(name) + [line], to: name)
  }

  /// How many files are in a folder, and how many bytes they have.
  func contents(of name: String) -> (files: Int, bytes: Int) {
    let all = FileManager.default.enumerator(
      at: url(name), includingPropertiesForKeys: [.fileSizeKey, .isRegularFileKey])
    var (files, bytes) = (0, 0)
    while let file = all?.nextObject() as? URL {
      let values = try? file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey])
      guard values?.isRegularFile == true else { continue }
      files += 1
      bytes += values?.fileSize ?? 0
    }
    return (files, bytes)
  }

  /// The median of the lines `name seconds` in a report.
  func seconds(_ name: String, in report: String) -> Double? {
    let values = lines(report).compactMap { line -> Double? in
      let words = line.split(separator: " ")
      return words.count > 1 && words[0] == name ? Double(words[1]) : nil
    }.sorted()
    return values.isEmpty ? nil : values[values.count / 2]
  }
}
