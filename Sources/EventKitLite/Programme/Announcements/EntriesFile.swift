public import CivilTime
public import SafeFiles

/// The file `announcements.yaml` of a programme.
public typealias AnnouncementsFile = EntriesFile<Announcement>

/// The file `results.yaml` of a programme.
public typealias ResultsFile = EntriesFile<Programme.Result>

/// What a file of a programme holds to which entries are only ever added.
public protocol AddedEntry: Sendable, Hashable {
  /// The file's name in the programme's folder.
  static var fileName: String { get }
  /// The entries that a programme has, in the order of the file.
  static func all(of programme: Programme) -> [Self]
  /// The entry as the lines of a file, `key: value`.
  ///
  /// - Parameter languages: the programme's; where there is one, a text need not name it.
  func lines(in languages: Programme.Languages) -> [String]
  /// The entry without its place in a file.
  var withoutPlace: Self { get }
}

/// A file of a programme to which entries are only ever added: what was announced, what was reported.
///
/// ```swift
/// let dates = DateSpan("2026-10-05..2026-10-11")
/// let file = try AnnouncementsFile(directory: "calendars/dak-nong")
/// let longer = try file.adding(
///   Announcement(of: "tuan-le-huong-ung-hoc-tap-suot-doi", in: 2026, dates: dates))
/// try longer.write()
/// ```
///
/// Every byte that was there stays: comments, blank lines and the kind of line ends. An entry counts
/// only after the whole programme has been read from the new text and says what was meant.
/// ``update(in:with:)`` does all of this in one step.
public struct EntriesFile<Entry: AddedEntry>: Sendable, Hashable {
  /// The file's name in the programme's folder.
  public static var name: String { Entry.fileName }

  /// The programme's folder.
  public let directory: String
  /// The programme, with the entries of this text.
  public let programme: Programme
  /// The text, in UTF-8; empty where there is no file yet.
  public let bytes: [UInt8]

  /// Reads a programme and its entries.
  ///
  /// - Parameter directory: the programme's folder; it may have no such file yet.
  /// - Throws: `InvalidDocument` with everything that is wrong in all the files.
  public init(directory: String) throws(InvalidDocument) {
    try self.init(directory: directory, bytes: Self.contents(in: directory))
  }

  private init(directory: String, bytes: [UInt8]) throws(InvalidDocument) {
    let path = TextFile.path(Self.name, in: directory)
    guard bytes.count <= TextFile.largest else {
      throw InvalidDocument([TextFile.tooLarge(path, size: bytes.count).diagnostic])
    }
    let read = ProgrammeReader.read(.folder(directory), instead: [Self.name: bytes])
    guard let programme = read.programme else { throw InvalidDocument(read.diagnostics) }
    self.directory = directory
    self.programme = programme
    self.bytes = bytes
  }

  /// The file with one more entry at its end, in memory.
  ///
  /// - Throws: `InvalidDocument` when the programme would have mistakes with the entry, or when
  ///   the text's form lets no entry be added that is read back as it was meant.
  public func adding(_ entry: Entry) throws(InvalidDocument) -> EntriesFile {
    let text = EntryText(entry.lines(in: programme.languages))
    let longer = try EntriesFile(
      directory: directory, bytes: text.appended(to: bytes, file: path))
    let read = Entry.all(of: longer.programme)
    guard read.dropLast().elementsEqual(Entry.all(of: programme)),
      read.last?.withoutPlace == entry.withoutPlace
    else {
      throw InvalidDocument([
        Diagnostic(
          .error, .entryNotReadBack, .entryNotReadBack(from: path), hint: .lookAtEnd)
      ])
    }
    return longer
  }

  /// Puts the text in place, whole or not at all.
  public func write() throws(WriteFailure) { try DurableFile.replace(path, with: bytes) }

  /// The file before and after an entry was added.
  public struct Update: Sendable, Hashable {
    /// The file as it was.
    public let before: EntriesFile
    /// The file with the entry, as it is now.
    public let after: EntriesFile
  }

  /// Reads the file, adds an entry and puts the result in place, while no other run does the same.
  ///
  /// - Parameters:
  ///   - directory: the programme's folder.
  ///   - decide: makes the entry from the programme as it is; whatever it throws ends the update.
  /// - Returns: the file before and after.
  /// - Throws: `InvalidDocument` for mistakes, `WriteFailure` when the file cannot be written;
  ///   nothing is written then.
  @discardableResult
  public static func update(
    in directory: String, with decide: (Programme) throws -> Entry
  ) throws -> Update {
    try FolderLock.holding([directory]) {
      let before = try EntriesFile(directory: directory)
      let after = try before.adding(decide(before.programme))
      // Somebody's editor, which knows no locks, may have saved the file meanwhile.
      guard try contents(in: directory) == before.bytes else {
        throw InvalidDocument([
          Diagnostic(.error, .fileChanged, .fileChanged(before.path), hint: .runAgain)
        ])
      }
      try FileBatch.clearLeftovers(in: directory)
      try after.write()
      return Update(before: before, after: after)
    }
  }

  private var path: String { TextFile.path(Self.name, in: directory) }

  private static func contents(in directory: String) throws(InvalidDocument) -> [UInt8] {
    switch ProgrammeSource.folder(directory).bytes(of: name) {
    case .success(let bytes): return bytes
    case .failure(let problem) where problem.diagnostic.code == .fileNotFound: return []
    case .failure(let problem): throw InvalidDocument([problem.diagnostic])
    }
  }
}

extension Diagnostic.Code {
  /// An entry added to a file would be read back as something else.
  public static let entryNotReadBack = Self("announce/not-read-back")
  /// The file was changed by somebody else while an entry was added.
  public static let fileChanged = Self("announce/file-changed")
}
