import Foundation

/// How much memory a piece of work takes beside what was there before, where the system tells.
struct PeakMemory {
  /// What reading anything may take, and what it may take for each byte.
  static let least = 96_000_000
  static let perByte = 1000

  private let before: Int?

  /// Begins to look.
  init() {
    // The highest mark so far is set back to what is there now.
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    before = Self.highest
  }

  /// What there is to say about work on so many bytes.
  func objection(toReading count: Int) -> String? {
    guard let before, let highest = Self.highest else { return nil }
    let (taken, most) = (highest - before, Self.least + Self.perByte * count)
    return taken <= most ? nil : "\(taken) bytes for a document of \(count)"
  }

  private static var highest: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return nil
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 }
  }
}
