extension ICalendarReader {
  /// Reads a file that must be without errors.
  ///
  /// - Parameter path: the file's path, which is also its name in problems when ``file`` is `nil`.
  /// - Throws: ``InvalidDocument`` with every problem, when one of them is an error, or when the
  ///   file cannot be read: `file/not-found`, `file/unreadable`, `file/too-large`.
  public func components(contentsOf path: String) throws(InvalidDocument) -> [Component] {
    try named(path).components(in: bytes(of: path))
  }

  /// Reads what can be read of a file; nothing when the file itself cannot be read, with a problem
  /// that says why.
  ///
  /// - Parameter path: the file's path, which is also its name in problems when ``file`` is `nil`.
  public func read(contentsOf path: String) -> Reading {
    do throws(InvalidDocument) {
      return try named(path).read(bytes(of: path))
    } catch {
      return Reading(components: [], problems: error.diagnostics)
    }
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
    named(path).parts(of: FileChunks(path: path))
  }

  private func named(_ path: String) -> ICalendarReader {
    ICalendarReader(limits: limits, file: file ?? path)
  }

  private func bytes(of path: String) throws(InvalidDocument) -> [UInt8] {
    switch TextFile.bytes(at: path, limit: limits.bytes) {
    case .success(let bytes): return bytes
    case .failure(let problem): throw InvalidDocument([problem.diagnostic])
    }
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
