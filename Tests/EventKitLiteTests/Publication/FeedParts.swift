import TestSupport

/// The lines of a feed, event by event.
struct FeedParts {
  /// The lines outside of events.
  var frame: [String] = []
  var events: [String: [String]] = [:]

  init(_ bytes: [UInt8]) {
    var current: [String]?
    for line in Samples.unfolded(bytes) {
      switch line {
      case "BEGIN:VEVENT": current = []
      case "END:VEVENT":
        let uid = current?.first { $0.hasPrefix("UID:") }?.dropFirst(4) ?? ""
        events[String(uid)] = current
        current = nil
      default: if current == nil { frame.append(line) } else { current?.append(line) }
      }
    }
  }
}
