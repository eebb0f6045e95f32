package import CivilTime
internal import FoundationEssentials

/// Reads whole files, with an answer for everything that can be wrong with one.
package enum TextFile {
  /// Larger files of a programme are refused: the largest programme file seen is under 100 kB.
  package static let largest = 4 * 1024 * 1024

  package struct Problem: Error {
    package let diagnostic: Diagnostic

    package init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  /// A path that a programme's file names, seen from the programme's folder.
  package static func path(_ name: String, in directory: String) -> String {
    if name.hasPrefix("/") { return name }
    var parts = directory.split(separator: "/", omittingEmptySubsequences: true)
    if directory.hasPrefix("/") { parts.insert("", at: 0) }
    for part in name.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", last != ".", last != "" {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The bytes of a file.
  package static func bytes(
    at path: String, limit: Int = largest
  ) -> Result<[UInt8], Problem> {
    if let problem = problem(withFile: path, limit: limit) { return .failure(problem) }
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      return .failure(Problem(diagnostic: unreadable(path)))
    }
    return .success([UInt8](data))
  }

  /// The bytes of a file that need not be there; `nil` where nothing is, not even a link that leads
  /// nowhere.
  package static func bytesIfThere(at path: String) throws(InvalidDocument) -> [UInt8]? {
    switch bytes(at: path, limit: .max) {
    case .success(let bytes): return bytes
    case .failure(let problem):
      let isMissing = problem.diagnostic.code == .fileNotFound
      if isMissing, !SystemFile.mayExist(path) { return nil }
      throw InvalidDocument([isMissing ? unreadable(path) : problem.diagnostic])
    }
  }

  /// What keeps a file from being read, if anything that can be seen without opening it.
  package static func problem(withFile path: String, limit: Int = largest) -> Problem? {
    let found: SystemFile.Status?
    do throws(WriteFailure) {
      found = try SystemFile.existing(path)
    } catch {
      // What the disk cannot tell is not missing: an unread ledger must not pass for an empty one.
      return Problem(diagnostic: unreadable(path))
    }
    guard let status = found else { return Problem(diagnostic: notFound(path)) }
    guard status.isFile else {
      return Problem(diagnostic: Diagnostic(.error, .fileUnreadable, .notAFile(path)))
    }
    if status.size > limit { return tooLarge(path, size: status.size, limit: limit) }
    return nil
  }

  /// What is reported of a file with too many bytes.
  package static func tooLarge(_ path: String, size: Int, limit: Int = largest) -> Problem {
    Problem(
      diagnostic: Diagnostic(
        .error, .fileTooLarge, .fileTooLarge(path, size: size, limit: limit)))
  }

  /// What keeps a folder from being a programme's, if anything.
  package static func problem(withDirectory directory: String) -> Diagnostic? {
    problem(withFolder: directory, hint: .chooseProgrammeFolder)
  }

  /// What keeps a folder from being read, if anything.
  ///
  /// - Parameter hint: what to do where it is something else.
  package static func problem(
    withFolder folder: String, hint: LocalizedText? = nil
  ) -> Diagnostic? {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory) else {
      return Diagnostic(.error, .fileNotFound, .noFolder(folder))
    }
    return isDirectory
      ? nil : Diagnostic(.error, .fileNotFound, .notAFolder(folder), hint: hint)
  }

  /// The names of what stands in a folder, in order; of one that cannot be read none.
  package static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// What is reported of a file that is not there.
  package static func notFound(_ path: String) -> Diagnostic {
    Diagnostic(.error, .fileNotFound, .noFile(path))
  }

  /// What is reported of a file that cannot be read.
  package static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(.error, .fileUnreadable, .unreadableFile(path), hint: .checkPermissions)
  }
}
