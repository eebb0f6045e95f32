public import CivilTime
internal import SafeFiles

/// Turns the bytes of an iCalendar document into components, and loses nothing on the way.
///
/// ```swift
/// let components = try ICalendarReader().components(in: bytes)
/// ```
///
/// What the reader does not know it keeps: unknown components, properties and parameters, their
/// spelling and their order. A document that is read and written again has the same lines after
/// unfolding, byte for byte.
///
/// What is met in the wild and has one meaning is read with a warning: line ends without CR, a byte
/// order mark, no line break at the end, empty lines, folds inside a character. What has no meaning
/// is an error, with its line and column. Two ways to read differ in what an error does:
/// ``components(in:)`` throws all of them, ``read(_:)`` leaves the broken line out and goes on.
///
/// A document in which no component ever begins is no calendar: it has one error,
/// `icalendar/not-one-calendar`, whatever stands in it, and nothing of it is shown.
///
/// A document without errors is *well-formed*: each line is a property in UTF-8, and components
/// begin and end inside one another. That is less than valid. Values are not looked at, nor is what
/// has to be there: `DTSTART:soon` is read without a problem, and so is an event without `DTSTAMP`.
/// Whether a document keeps the standards is what ``Linter`` finds out.
///
/// What is too large for memory, or comes over a network, is read in parts: ``parts(contentsOf:)``.
///
/// See RFC 5545, section 3.1.
public struct ICalendarReader: Sendable, Hashable {
  /// What a document may cost. A document beyond a limit is refused, whichever way it is read.
  public struct Limits: Sendable, Hashable {
    /// The most bytes that are kept: of a document that is read whole, of one component of a
    /// calendar that is read in parts. The values of one component have 4 GB at most, whatever is
    /// allowed here.
    public var bytes: Int
    /// The most components inside one another.
    public var depth: Int
    /// The most properties of one component, those of inner components not counted.
    public var propertiesPerComponent: Int
    /// The most bytes of a line after unfolding.
    public var lineLength: Int
    /// The most problems that are reported; reading stops at one more.
    public var problems: Int

    /// Creates limits; those that are left out fit every honest calendar.
    public init(
      bytes: Int = 256_000_000, depth: Int = 32, propertiesPerComponent: Int = 10_000,
      lineLength: Int = 4_000_000, problems: Int = 200
    ) {
      self.bytes = bytes
      self.depth = depth
      self.propertiesPerComponent = propertiesPerComponent
      self.lineLength = lineLength
      self.problems = problems
    }
  }

  /// What was read, and what was wrong with it.
  public struct Reading: Sendable, Hashable {
    /// The outermost components, in their order; usually one `VCALENDAR`. Empty when a limit was
    /// passed.
    public let components: [Component]
    /// The problems, in the order of their places.
    public let problems: [Diagnostic]

    /// Creates what was read.
    public init(components: [Component], problems: [Diagnostic] = []) {
      self.components = components
      self.problems = problems
    }
  }

  /// What a document may cost.
  public var limits: Limits
  /// The file's name, for the places of problems.
  public var file: String?

  /// Creates a reader.
  public init(limits: Limits = Limits(), file: String? = nil) {
    self.limits = limits
    self.file = file
  }

  /// Reads a document that must be well-formed.
  ///
  /// - Returns: the outermost components, in their order. Warnings are dropped; ``read(_:)`` has
  ///   them.
  /// - Throws: `InvalidDocument` with every problem, when one of them is an error.
  public func components(in bytes: [UInt8]) throws(InvalidDocument) -> [Component] {
    let reading = read(bytes)
    if reading.problems.containsError { throw InvalidDocument(reading.problems) }
    return reading.components
  }

  /// Reads what can be read of a document.
  ///
  /// Lines that make no sense are left out, bytes that are no UTF-8 become U+FFFD, control
  /// characters are dropped, and components that are not ended end where the document says that an
  /// outer one does, or where another event begins; each with an error.
  public func read(_ bytes: [UInt8]) -> Reading {
    var reader = DocumentReader(DocumentParser(bytes, limits: limits, file: file))
    return reader.finish()
  }

  /// Reads what can be read of a document, and where it stands. Problems beyond the limit are not
  /// listed; they do not end the reading.
  func document(_ bytes: [UInt8]) -> PlacedDocument {
    var reader = DocumentReader(
      DocumentParser(bytes, limits: limits, file: file, keepsPlaces: true))
    let reading = reader.finish()
    return PlacedDocument(
      bytes: bytes, file: file, components: reading.components, places: reader.places,
      lines: reader.lines, problems: reading.problems)
  }
}

/// Reads a document, whole or in chunks, and keeps all of it.
private struct DocumentReader {
  private var parser: DocumentParser
  private var document = DocumentAssembler()

  init(_ parser: DocumentParser) { self.parser = parser }

  /// Whether reading has stopped at a limit.
  var isRefused: Bool { parser.isRefused }

  /// Where the components stand that were kept, when that was wanted.
  var places: [ComponentPlaces] { parser.places }

  /// The lines, when they were wanted.
  var lines: DocumentLines { parser.lines ?? DocumentLines() }

  /// Takes the next bytes of a document that comes in chunks.
  mutating func take(_ chunk: [UInt8]) {
    parser.append(chunk)
    readLines()
  }

  /// What was read, after the last chunk.
  mutating func finish() -> ICalendarReader.Reading {
    parser.end()
    readLines()
    return ICalendarReader.Reading(
      components: parser.isRefused ? [] : document.roots,
      problems: document.problems.inReadingOrder())
  }

  private mutating func readLines() {
    var isMore = true
    while isMore {
      isMore = parser.readLines()
      for part in parser.takeParts() { document.take(part) }
    }
  }
}

extension EventCalendar {
  /// Reads a document that is one calendar and well-formed; see ``ICalendarReader``.
  ///
  /// - Throws: `InvalidDocument` with every problem, when one of them is an error, or when the
  ///   document is anything else than one `VCALENDAR`.
  public init(
    reading bytes: [UInt8], with reader: ICalendarReader = ICalendarReader()
  ) throws(InvalidDocument) {
    try self.init(onlyOneOf: reader.components(in: bytes), file: reader.file)
  }

  /// Views the only component of a document as a calendar.
  private init(onlyOneOf components: [Component], file: String?) throws(InvalidDocument) {
    guard let first = components.first, components.count == 1,
      let calendar = EventCalendar(first)
    else {
      // A hostile document has a million components with long names.
      let names = components.prefix(10).map(\.name.spelling.shown).joined(separator: ", ")
      let found = components.count > 10 ? names + ", …" : names
      throw InvalidDocument([
        .icalendar(
          .notOneCalendar, components.isEmpty ? .noCalendar : .notOneCalendar(found),
          at: SourceLocation(file: file, line: 1, column: 1))
      ])
    }
    self = calendar
  }

  /// Reads the calendars of a well-formed document, whatever else it holds.
  ///
  /// - Throws: `InvalidDocument` with every problem, when one of them is an error.
  public static func all(
    in bytes: [UInt8], with reader: ICalendarReader = ICalendarReader()
  ) throws(InvalidDocument) -> [EventCalendar] {
    try reader.components(in: bytes).compactMap { EventCalendar($0) }
  }
}

extension ICalendarReader {
  /// Reads a file that must be well-formed.
  ///
  /// - Parameter path: the file's path, which is also its name in problems when ``file`` is `nil`.
  /// - Throws: `InvalidDocument` with every problem, when one of them is an error, or when the
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
}

extension EventCalendar {
  /// Reads a file that is one calendar and well-formed; see ``ICalendarReader``.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - reader: what the file may cost, and what it is called in problems.
  /// - Throws: `InvalidDocument` with every problem, when one of them is an error, when the file
  ///   is anything else than one `VCALENDAR`, or when it cannot be read.
  public init(
    contentsOf path: String, with reader: ICalendarReader = ICalendarReader()
  ) throws(InvalidDocument) {
    let components = try reader.components(contentsOf: path)
    try self.init(onlyOneOf: components, file: reader.file ?? path)
  }
}
