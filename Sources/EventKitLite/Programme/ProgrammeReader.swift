public import CivilTime
internal import SafeFiles
internal import VietnameseCalendar

/// Reads the folder of a programme and reports everything that is wrong with its files.
struct ProgrammeReader {
  /// The programme as far as it could be read, and all diagnostics; the programme is `nil` when any
  /// of them is an error.
  ///
  /// - Parameters:
  ///   - directory: the folder.
  ///   - announcements: what to read instead of the file `announcements.yaml`.
  static func read(
    directory: String, announcements: [UInt8]? = nil
  ) -> (programme: Programme?, diagnostics: [Diagnostic]) {
    var reader = ProgrammeReader(directory: directory, announcements: announcements)
    let programme = reader.read()
    let diagnostics = reader.diagnostics.inReadingOrder()
    return (diagnostics.containsError ? nil : programme, diagnostics)
  }

  private let directory: String
  private let announcements: [UInt8]?
  private var diagnostics: [Diagnostic] = []
  private var files: [FieldReader] = []
  /// The kinds of entries whose file could not be opened.
  private var unreadable: Set<FieldReader.Reference.Kind> = []

  private init(directory: String, announcements: [UInt8]?) {
    self.directory = directory
    self.announcements = announcements
  }

  private mutating func read() -> Programme? {
    if let problem = TextFile.problem(withDirectory: directory) {
      diagnostics.append(problem)
      return nil
    }
    var frame: Programme?
    var holidaysPath: (text: String, node: YAMLNode)?
    var own = PublicHolidays()
    open("programme.yaml", of: [.basis, .category, .group]) { file, root in
      (frame, holidaysPath, own) = file.frame(root)
    }
    var units: [Programme.Unit] = []
    open("units.yaml", of: [.unit]) { file, root in
      for item in file.items(of: root) { if let unit = file.unit(item) { units.append(unit) } }
    }
    var events: [ProgrammeEvent] = []
    open("events.yaml", of: [.event]) { file, root in
      for item in file.items(of: root) { if let event = file.event(item) { events.append(event) } }
    }
    var announcements: [Announcement] = []
    // A new programme has announced nothing yet, so this file may be missing, or hold no entry.
    open(AnnouncementsFile.name, holding: self.announcements, mayBeMissing: true) { file, root in
      for item in file.items(of: root) {
        if let announcement = file.announcement(item) { announcements.append(announcement) }
      }
    }
    var basis = frame?.basis ?? []
    if let holidaysPath {
      open(holidaysPath.text, of: [.basis, .group], askedForBy: holidaysPath.node) { file, root in
        let read = file.holidays(root)
        own.merge(read.holidays)
        let known = Set(basis.map(\.id))
        basis += read.basis.filter { !known.contains($0.id) }
      }
    }
    guard var programme = frame else {
      diagnostics += files.flatMap { $0.source.quoted($0.diagnostics) }
      return nil
    }
    programme.basis = basis
    programme.units = Programme.Units(units)
    programme.events = events
    programme.announcements = announcements
    programme.holidays = own
    programme.resolve(&files, unreadable: unreadable)
    diagnostics += files.flatMap { $0.source.quoted($0.diagnostics) }
    return programme
  }

  /// Reads one file, or the bytes that stand for it, and keeps its diagnostics.
  private mutating func open(
    _ name: String, holding bytes: [UInt8]? = nil, of kinds: Set<FieldReader.Reference.Kind> = [],
    askedForBy node: YAMLNode? = nil, mayBeMissing: Bool = false,
    read: (inout FieldReader, YAMLNode) -> Void
  ) {
    let path = TextFile.path(name, in: directory)
    switch bytes.map(Result.success) ?? TextFile.bytes(at: path) {
    case .failure(let problem):
      if mayBeMissing, problem.diagnostic.code == .fileNotFound { return }
      unreadable.formUnion(kinds)
      if let node, let index = files.indices.first {
        // Name the line that asked for the file: that is the one to mend.
        files[index].report(
          problem.diagnostic.code, at: node,
          vi: problem.diagnostic.message[.vietnamese], en: problem.diagnostic.message[.english],
          hint: problem.diagnostic.hint)
      } else {
        diagnostics.append(problem.diagnostic)
      }
    case .success(let bytes):
      let document = YAMLDocument(bytes, file: path)
      var file = FieldReader(document)
      if let root = document.root {
        read(&file, root)
      } else if document.diagnostics.isEmpty, !mayBeMissing {
        file.report(
          Diagnostic(
            .error, .emptyFile,
            LocalizedText(vi: "tệp trống", en: "the file is empty"),
            at: SourceLocation(file: path, line: 1, column: 1),
            hint: LocalizedText(
              vi: "'eventctl init' tạo một bộ tệp mẫu",
              en: "'eventctl init' writes a set of samples")
          ))
      }
      files.append(file)
    }
  }
}

extension FieldReader {
  /// `programme.yaml`.
  fileprivate mutating func frame(
    _ root: YAMLNode
  ) -> (Programme?, holidays: (text: String, node: YAMLNode)?, own: PublicHolidays) {
    var own = PublicHolidays()
    guard
      let fields = fields(
        of: root,
        keys: [
          "id", "title", "short", "url", "issuer", "horizon", "time-zone", "domain", "language",
          "holidays",
          "weekend", "cancelled", "categories", "basis", "targets", "observance-groups",
          "observances", "withdrawn-feeds", "silence",
        ], required: ["id", "title", "horizon", "domain"])
    else { return (nil, nil, own) }
    let id = slug(fields["id"])
    let title = localized(fields["title"])
    let horizon = years(fields["horizon"])
    let domain = domainName(fields["domain"])
    own.groups = entries(fields["observance-groups"]) { $0.observanceGroup($1) }
    own.observances = entries(fields["observances"]) { $0.observance($1) }
    let programme = Programme(
      id: id ?? "", title: title ?? LocalizedText(), short: localized(fields["short"]),
      url: webAddress(fields["url"]), issuer: reference(.unit, fields["issuer"]),
      horizon: horizon ?? 1900...2199, timeZone: timeZone(fields["time-zone"]),
      domain: domain ?? "", language: choice(fields["language"], Language.self) ?? .vietnamese,
      weekend: weekend(fields["weekend"]) ?? WorkingDays.officeWeekend,
      cancellation: choice(fields["cancelled"], Programme.CancellationStyle.self) ?? .notice,
      categories: entries(fields["categories"]) { $0.category($1) },
      basis: entries(fields["basis"]) { $0.basis($1) },
      targets: entries(fields["targets"]) { $0.target($1) },
      units: Programme.Units([]), events: [], announcements: [], holidays: own,
      withdrawnFeeds: entries(fields["withdrawn-feeds"]) { $0.withdrawnFeed($1) },
      silences: entries(fields["silence"]) { $0.silence($1) })
    let holidays = fields["holidays"].flatMap { node in text(node).map { ($0, node) } }
    return (programme, holidays, own)
  }

  /// `holidays.yaml`.
  fileprivate mutating func holidays(
    _ root: YAMLNode
  ) -> (holidays: PublicHolidays, basis: [Programme.LegalBasis]) {
    var holidays = PublicHolidays()
    guard
      let fields = fields(
        of: root,
        keys: ["id", "title", "basis", "groups", "observances", "closures", "swaps"],
        required: ["id"])
    else { return (holidays, []) }
    _ = slug(fields["id"])
    _ = localized(fields["title"])
    holidays.groups = entries(fields["groups"]) { $0.observanceGroup($1) }
    holidays.observances = entries(fields["observances"]) { $0.observance($1) }
    holidays.closures = entries(fields["closures"]) { $0.closure($1) }
    holidays.swaps = entries(fields["swaps"]) { $0.swap($1) }
    return (holidays, entries(fields["basis"]) { $0.basis($1) })
  }

  private mutating func entries<T>(
    _ node: YAMLNode?, _ read: (inout FieldReader, YAMLNode) -> T?
  ) -> [T] {
    guard let node else { return [] }
    // An empty value, "silence:", stands for an empty list.
    if node.scalar == "" { return [] }
    var all: [T] = []
    for item in items(of: node) { if let entry = read(&self, item) { all.append(entry) } }
    return all
  }

  private mutating func timeZone(_ node: YAMLNode?) -> Programme.TimeZone {
    guard let node, let name = text(node) else { return .vietNam }
    if let zone = Programme.TimeZone(named: name) { return zone }
    let known = Programme.TimeZone.known.map(\.name)
    report(
      .badValue, at: node, vi: "múi giờ '\(name)' không dùng được",
      en: "the time zone '\(name)' is not offered",
      hint: Self.didYouMean(name, known)
        ?? LocalizedText(
          vi: "dùng được: \(known.joined(separator: ", "))",
          en: "possible: \(known.joined(separator: ", "))"))
    return .vietNam
  }

  private mutating func webAddress(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    let isClean = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    if isClean, text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count <= 100 {
      return text.hasSuffix("/") ? text : text + "/"
    }
    report(
      .badValue, at: node, vi: "'\(text)' không phải là địa chỉ web",
      en: "'\(text)' is not a web address",
      hint: LocalizedText(
        vi: "viết như https://lich.vi-du.vn/, tối đa 100 ký tự",
        en: "write it as https://calendar.example.org/, at most 100 characters"))
    return nil
  }

  private mutating func domainName(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    if labels.allSatisfy({ Slug.isValid(String($0)) }), text.utf8.count <= 253 { return text }
    report(
      .badValue, at: node, vi: "'\(text)' không phải là tên miền",
      en: "'\(text)' is not a domain name",
      hint: LocalizedText(
        vi: "chữ thường a–z, chữ số, gạch nối và dấu chấm, như lich.vi-du.vn",
        en: "lower-case a–z, digits, hyphens and dots, such as calendar.example.org"))
    return nil
  }
}

extension PublicHolidays {
  /// Adds another file's days; of two observances or groups with one id, the one already here stays.
  mutating func merge(_ other: PublicHolidays) {
    let knownGroups = Set(groups.map(\.id))
    groups += other.groups.filter { !knownGroups.contains($0.id) }
    let known = Set(observances.map(\.id))
    observances = other.observances.filter { !known.contains($0.id) } + observances
    closures += other.closures
    swaps += other.swaps
  }
}

extension Programme {
  /// Reads the programme in a folder.
  ///
  /// - Parameter directory: the folder that holds `programme.yaml`, `units.yaml` and `events.yaml`.
  /// - Throws: ``InvalidDocument`` with everything that is wrong in all the files.
  public init(directory: String) throws(InvalidDocument) {
    let (programme, diagnostics) = ProgrammeReader.read(directory: directory)
    guard let programme else { throw InvalidDocument(diagnostics) }
    self = programme
  }
}
