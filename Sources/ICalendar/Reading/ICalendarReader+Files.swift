public import CivilTime
internal import SafeFiles

extension ICalendarReader {
  /// Reads a file that must be without errors.
  ///
  /// - Parameter path: the file's path, which is also its name in problems when ``file`` is `nil`.
  /// - Throws: ``InvalidDocument`` with every problem, when one of them is an error, or when the
  ///   file cannot be read: `file/not-found`, `file/unreadable`, `file/too-large`.
  public func components(contentsOf path: String) throws(InvalidDocument) -> [Component] {
    let reading = read(contentsOf: path)
    if reading.problems.containsError { throw InvalidDocument(reading.problems) }
    return reading.components
  }

  /// Reads what can be read of a file; nothing when the file itself cannot be read, with a problem
  /// that says why.
  ///
  /// The file is read in chunks, so that it is never in memory beside what is read of it.
  ///
  /// - Parameter path: the file's path, which is also its name in problems when ``file`` is `nil`.
  public func read(contentsOf path: String) -> Reading {
    if let problem = TextFile.problem(withFile: path, limit: limits.bytes) {
      return Reading(components: [], problems: [problem.diagnostic])
    }
    var reader = DocumentReader(DocumentParser(limits: limits, file: file ?? path))
    var chunks = FileChunks(path: path, size: 262_144).makeIterator()
    var size = 0
    while !reader.isRefused, let chunk = chunks.next() {
      size += chunk.count
      guard size <= limits.bytes else {
        let problem = TextFile.tooLarge(path, size: size, limit: limits.bytes)
        return Reading(components: [], problems: [problem.diagnostic])
      }
      reader.take(chunk)
    }
    if let problem = chunks.problem { return Reading(components: [], problems: [problem]) }
    return reader.finish()
  }

  /// Reads a file a part at a time, so that it may be larger than memory.
  ///
  /// ```swift
  /// for part in ICalendarReader().parts(contentsOf: "all.ics") {
  ///   if let event = part.event { print(event.title ?? "") }
  /// }
  /// ```
  ///
  /// A file that cannot be read is a problem among the parts, the last one: `file/not-found` or
  /// `file/unreadable`.
  ///
  /// - Parameter path: the file's path, which is also its name in problems when ``file`` is `nil`.
  public func parts(contentsOf path: String) -> ICalendarParts<FileChunks> {
    ICalendarReader(limits: limits, file: file ?? path).parts(of: FileChunks(path: path))
  }
}

extension EventCalendar {
  /// Reads a file that is one calendar, without errors.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - reader: what the file may cost, and what it is called in problems.
  /// - Throws: ``InvalidDocument`` with every problem, when one of them is an error, when the file
  ///   is anything else than one `VCALENDAR`, or when it cannot be read.
  public init(
    contentsOf path: String, with reader: ICalendarReader = ICalendarReader()
  ) throws(InvalidDocument) {
    let components = try reader.components(contentsOf: path)
    try self.init(onlyOneOf: components, file: reader.file ?? path)
  }
}
