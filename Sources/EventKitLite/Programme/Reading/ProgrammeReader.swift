public import CivilTime
internal import SafeFiles
internal import VietnameseCalendar

/// Where the files of a programme come from: a folder, or bytes in memory.
enum ProgrammeSource {
  /// A folder on the disk.
  case folder(String)
  /// Bytes by the names that the files would have in the folder.
  case memory([String: [UInt8]])

  /// What messages call a file.
  func path(of name: String) -> String {
    switch self {
    case .folder(let directory): TextFile.path(name, in: directory)
    case .memory: TextFile.path(name, in: "")
    }
  }

  /// What a file holds; a file outside of the programme's root is not opened.
  func bytes(of name: String) -> Result<[UInt8], TextFile.Problem> {
    let path = path(of: name)
    let files: [String: [UInt8]]
    switch self {
    case .folder(let directory):
      if let problem = ProgrammeRoot(of: directory).problem(with: path) { return .failure(problem) }
      return TextFile.bytes(at: path)
    case .memory(let all): files = all
    }
    guard let bytes = files[path] ?? files.first(where: { self.path(of: $0.key) == path })?.value
    else { return .failure(TextFile.Problem(diagnostic: TextFile.notFound(path))) }
    return bytes.count <= TextFile.largest
      ? .success(bytes) : .failure(TextFile.tooLarge(path, size: bytes.count))
  }

  /// What keeps all of its files from being read, if anything.
  var problem: Diagnostic? {
    if case .folder(let directory) = self {
      TextFile.problem(withDirectory: directory)
    } else {
      nil
    }
  }
}

/// Reads the files of a programme and reports everything that is wrong with them.
struct ProgrammeReader {
  /// The programme as far as it could be read, and all diagnostics; the programme is `nil` when any
  /// of them is an error.
  struct Outcome {
    let programme: Programme?
    let diagnostics: [Diagnostic]
  }

  /// The name of the file that holds a programme's events.
  private static let events = "events.yaml"

  /// What is wrong with a file of events in the place of a programme's own; what names the events of
  /// the old one, such as announcements, is left aside.
  static func problems(withEvents bytes: [UInt8], in directory: String) -> [Diagnostic] {
    let source = ProgrammeSource.folder(directory)
    let path = source.path(of: events)
    guard bytes.count <= TextFile.largest else {
      return [TextFile.tooLarge(path, size: bytes.count).diagnostic]
    }
    return read(
      source,
      instead: [events: bytes, Announcement.fileName: [], Programme.Result.fileName: []]
    ).diagnostics.filter { $0.severity == .error && $0.location?.file == path }
  }

  /// Reads a programme.
  ///
  /// - Parameters:
  ///   - source: where its files come from.
  ///   - others: what to read instead of some of its files, by their names.
  static func read(
    _ source: ProgrammeSource, instead others: [String: [UInt8]] = [:]
  ) -> Outcome {
    var reader = ProgrammeReader(source: source, instead: others)
    let programme = reader.read()
    let diagnostics = reader.diagnostics.inReadingOrder()
    return Outcome(
      programme: diagnostics.containsError ? nil : programme, diagnostics: diagnostics)
  }

  private let source: ProgrammeSource
  private let others: [String: [UInt8]]
  private var diagnostics: [Diagnostic] = []
  private var files: [FieldReader] = []
  /// What the texts of the files are written in, as soon as the first file has said so.
  private var languages = Programme.Languages.standard
  /// The kinds of entries whose file could not be opened, or holds none that could be read.
  private var unreadable: Set<EntryKind> = []

  private init(source: ProgrammeSource, instead others: [String: [UInt8]]) {
    self.source = source
    self.others = others
  }

  private mutating func read() -> Programme? {
    if let problem = source.problem {
      diagnostics.append(problem)
      return nil
    }
    var frame: ProgrammeFrame?
    open("programme.yaml", .programme, of: [.basis, .category, .group]) { file, root in
      frame = ProgrammeFrame(root, in: &file)
    }
    languages = frame?.programme.languages ?? .standard
    var units: [Programme.Unit] = []
    open("units.yaml", .units, of: [.unit]) { file, root in
      for item in file.items(of: root) {
        if let unit = Programme.Unit(item, in: &file) { units.append(unit) }
      }
    }
    var events: [ProgrammeEvent] = []
    open(Self.events, .events, holding: others[Self.events], of: [.event]) { file, root in
      for item in file.items(of: root) {
        if let event = ProgrammeEvent(item, in: &file) { events.append(event) }
      }
    }
    let announcements: [Announcement] = added(.announcements)
    let results: [Programme.Result] = added(.results)
    var basis = frame?.programme.basis ?? []
    var holidays = frame?.programme.holidays ?? PublicHolidays()
    if let named = frame?.holidays {
      // The library's own file needs no folder.
      let shipped = named.name == ShippedHolidays.name ? ShippedHolidays.vietnamese : nil
      open(
        named.name, .holidays, holding: shipped, of: [.basis, .group], askedForBy: named.node,
        isShared: true
      ) { file, root in
        guard let read = HolidaysFile(root, in: &file) else { return }
        holidays.merge(read.holidays)
        let known = Set(basis.map(\.id))
        basis += read.basis.filter { !known.contains($0.id) }
      }
    }
    guard var programme = frame?.programme else {
      diagnostics += files.flatMap { $0.source.quoted($0.diagnostics) }
      return nil
    }
    programme.basis = basis
    programme.units = Programme.Units(units)
    programme.events = events
    programme.announcements = announcements
    programme.results = results
    programme.holidays = holidays
    lookUp(ConsistencyCheck(programme))
    findYearsOutside(programme)
    let found = files.flatMap { $0.source.quoted($0.diagnostics) }
    diagnostics += found
    programme.remarks = found.filter { $0.severity < .error }
    return programme
  }

  /// The entries of a file to which they are added one by one: a new programme has none yet, so this
  /// file may be missing, or hold no entry.
  private mutating func added<Entry: FileEntry & AddedEntry>(_ kind: ProgrammeFileKind) -> [Entry] {
    var entries: [Entry] = []
    open(Entry.fileName, kind, holding: others[Entry.fileName], mayBeMissing: true) { file, root in
      for item in file.items(of: root) {
        if let entry = Entry(item, in: &file) { entries.append(entry) }
      }
    }
    return entries
  }

  /// Looks up every id that the files use and reports what does not fit together, each at its line.
  private mutating func lookUp(_ check: ConsistencyCheck) {
    // Only looked for when something is wrong already.
    let mentioned =
      files.contains { $0.diagnostics.containsError }
      ? files.reduce(into: Set<String>()) { $0.formUnion($1.source.mentionedIDs) } : []
    for index in files.indices {
      // Nothing is said about ids whose file is not there, or is broken as a whole.
      for use in files[index].references where !unreadable.contains(use.kind) {
        guard check.known[use.kind]?.contains(use.id) != true, !mentioned.contains(use.id) else {
          continue
        }
        files[index].report(check.unknown(use.kind, use.id), at: use.node)
      }
    }
    let places = files.reduce(into: [String: SourceLocation]()) { places, file in
      for use in file.references where use.kind == .event {
        guard let holder = use.holder else { continue }
        places["\(holder) \(use.id)"] = places["\(holder) \(use.id)"] ?? file.location(use.node)
      }
    }
    for problem in check.contradictions({ places["\($0) \($1)"] }) { attach(problem) }
  }

  /// Reports years that rules name and the programme does not cover, and dates far from the year for
  /// which they are announced, each at its place.
  private mutating func findYearsOutside(_ programme: Programme) {
    for index in files.indices {
      for (named, node) in files[index].namedYears {
        switch named {
        case .announced(let dates, let year):
          guard !programme.year(year).isNear(dates.first) else { continue }
          files[index].report(
            .badValue, at: node, .dates(dates, belongToAnotherYearThan: programme.year(year)))
        case .days, .years:
          let years = named.set(in: programme)
          guard !years.overlaps(programme.horizon), let year = years.first else { continue }
          files[index].report(programme.outside(year, at: nil), at: node)
        }
      }
    }
  }

  /// Gives a problem the line of text that it points to.
  private mutating func attach(_ problem: Diagnostic) {
    guard let location = problem.location, !files.isEmpty else { return }
    let index = files.firstIndex { $0.source.file == location.file } ?? 0
    files[index].report(
      files[index].source.diagnostic(
        problem.severity, problem.code, problem.message, line: location.line,
        column: location.column, length: location.length, hint: problem.hint))
  }

  /// Reads one file, or the bytes that stand for it, and keeps its diagnostics.
  private mutating func open(
    _ name: String, _ kind: ProgrammeFileKind, holding bytes: [UInt8]? = nil,
    of kinds: Set<EntryKind> = [],
    askedForBy node: YAMLNode? = nil, mayBeMissing: Bool = false, isShared: Bool = false,
    read: (inout FieldReader, YAMLNode) -> Void
  ) {
    let path = source.path(of: name)
    switch bytes.map(Result.success) ?? source.bytes(of: name) {
    case .failure(let problem):
      if mayBeMissing, problem.diagnostic.code == .fileNotFound { return }
      unreadable.formUnion(kinds)
      if let node, let index = files.indices.first {
        // Name the line that asked for the file: that is the one to repair.
        files[index].report(problem.diagnostic, at: node)
      } else {
        diagnostics.append(problem.diagnostic)
      }
    case .success(let bytes):
      let document = YAMLDocument(bytes, file: path)
      var file = FieldReader(document, languages: languages, isShared: isShared)
      if !document.isList(orGroupOfKeys: kinds != [.unit] && kinds != [.event]) {
        unreadable.formUnion(kinds)
      }
      if let mistake = kind.mistake(in: document) {
        unreadable.formUnion(kinds)
        return diagnostics.append(mistake)
      }
      if let root = document.root {
        read(&file, root)
      } else if document.diagnostics.isEmpty, !mayBeMissing {
        file.report(
          Diagnostic(
            .error, .emptyFile, .emptyFile, at: SourceLocation(file: path, line: 1, column: 1),
            hint: .writeSamples))
      }
      files.append(file)
    }
  }
}

extension Programme {
  /// Reads the programme in a folder.
  ///
  /// - Parameter directory: the folder that holds `programme.yaml`, `units.yaml` and `events.yaml`.
  /// - Throws: `InvalidDocument` with everything that is wrong in all the files.
  public init(directory: String) throws(InvalidDocument) {
    self = try Self.read(.folder(directory))
  }

  /// Reads a programme from bytes, without a disk: by the same reader as a folder's.
  ///
  /// ```swift
  /// let programme = try Programme(files: [
  ///   "programme.yaml": frame, "units.yaml": units, "events.yaml": events,
  ///   "../viet-nam/holidays.yaml": holidays,
  /// ])
  /// ```
  ///
  /// - Parameter files: what the files hold, in UTF-8, by the names that they have seen from the
  ///   programme's folder: `programme.yaml`, `units.yaml`, `events.yaml`; `announcements.yaml` where
  ///   something was announced; `results.yaml` where something was reported; and the file that `holidays` in `programme.yaml` names. Others are
  ///   ignored. A file has at most 4 MiB.
  /// - Throws: `InvalidDocument` with everything that is wrong in all the files, under these names.
  public init(files: [String: [UInt8]]) throws(InvalidDocument) {
    self = try Self.read(.memory(files))
  }

  private static func read(_ source: ProgrammeSource) throws(InvalidDocument) -> Programme {
    let outcome = ProgrammeReader.read(source)
    guard let programme = outcome.programme else { throw InvalidDocument(outcome.diagnostics) }
    return programme
  }
  /// What would be wrong with a file of events in the place of a programme's own.
  ///
  /// - Parameters:
  ///   - events: what the file holds.
  ///   - directory: the programme's folder.
  package static func problems(withEvents events: [UInt8], in directory: String) -> [Diagnostic] {
    ProgrammeReader.problems(withEvents: events, in: directory)
  }
}
