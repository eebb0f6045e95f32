internal import CivilTime
internal import ICalendar
internal import SafeFiles

/// What stands published in a folder, read from its feeds: names, numbers, moments and words.
///
/// Nothing is taken on trust: made of what was read, every feed must be the file that is there, and
/// have the tag that the manifest gives it.
struct PublishedFolder {
  /// The list of files.
  let manifest: Publication.Manifest
  /// Events and the frames of feeds, as a ledger has them.
  private(set) var entries: [Ledger.Entry] = []

  /// An event in one feed, in all languages.
  private struct Version: Hashable {
    let revision: Ledger.Revision
    var content: [Language: String]
  }

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - directory: the folder.
  ///   - programme: whose publication it is.
  /// - Throws: `InvalidDocument` when nothing is published there, or something else than the manifest
  ///   says.
  init(_ directory: String, of programme: Programme) throws(InvalidDocument) {
    manifest = Publication.Manifest(contentsOf: "\(directory)/\(Publication.Manifest.name)")
    if let problem = manifest.problem { throw InvalidDocument([problem]) }
    guard !manifest.entries.isEmpty else {
      throw InvalidDocument([
        Diagnostic(
          .error, .nothingPublished, .nothingPublished(in: directory), hint: .chooseTheFolder)
      ])
    }
    var files: [Feed.ID: [Language: [UInt8]]] = [:]
    for path in manifest.paths.sorted() {
      guard let (id, language) = Self.feed(at: path, programme.language) else { continue }
      // A file that the disk does not give is none that somebody has altered.
      let bytes = try TextFile.bytesIfThere(at: "\(directory)/\(path)")
      guard let bytes, bytes.count == manifest.entries[path]?.size else {
        throw Self.altered(path, directory)
      }
      files[id, default: [:]][language] = bytes
    }
    try read(files, of: programme, directory)
    try prove(files, of: programme, directory)
  }

  private static func altered(_ path: String, _ directory: String) -> InvalidDocument {
    InvalidDocument([
      Diagnostic(
        .error, .alteredPublication, .publishedFile(path, in: directory),
        hint: .fetchThePublication)
    ])
  }

  /// Whose feed stands at a path, and in which language.
  private static func feed(at path: String, _ main: Language) -> (Feed.ID, Language)? {
    guard path.hasPrefix("feeds/"), path.hasSuffix(".ics") else { return nil }
    var name = path.dropFirst("feeds/".count).dropLast(".ics".count)
    var language = main
    for other in Language.supported where other != main && name.hasSuffix(".\(other)") {
      name = name.dropLast(other.tag.count + 1)
      language = other
    }
    let category = "category/"
    let id =
      name.hasPrefix(category)
      ? Feed.ID(category: Programme.Category.ID(String(name.dropFirst(category.count))))
      : Feed.ID(String(name))
    return Feed.path(of: id, in: language, of: main) == path ? (id, language) : nil
  }

  // MARK: Feeds

  private mutating func read(
    _ files: [Feed.ID: [Language: [UInt8]]], of programme: Programme, _ directory: String
  ) throws(InvalidDocument) {
    let known = Feed.all(of: programme).map(\.id)
    let order =
      known.filter { files[$0] != nil }
      + files.keys.filter { !known.contains($0) }.sorted {
        $0.rawValue < $1.rawValue
      }
    var versions: [String: [Version: [Feed.ID]]] = [:]
    for id in order {
      var frames: [Language: String] = [:]
      var events: [String: Version] = [:]
      var path = ""
      for (language, bytes) in files[id] ?? [:] {
        path = Feed.path(of: id, in: language, of: programme.language)
        guard var calendar = try? ICalendarReader().components(in: bytes).first else {
          throw Self.altered(path, directory)
        }
        for component in calendar.components where component.name == .event {
          guard let (uid, version) = Self.version(component, in: language) else {
            throw Self.altered(path, directory)
          }
          guard let other = events[uid] else {
            events[uid] = version
            continue
          }
          guard other.revision == version.revision else { throw Self.altered(path, directory) }
          events[uid]?.content.merge(version.content) { first, _ in first }
        }
        calendar.components.removeAll { $0.name == .event }
        frames[language] = calendar.contentText
      }
      let moment = manifest.entries[path]?.lastModified.flatMap { Timestamp($0) } ?? .beginning
      entries.append(
        Ledger.Entry(
          subject: .feed(id),
          revision: Ledger.Revision(sequence: 0, created: moment, stamp: moment), moment: moment,
          feeds: [id], content: LocalizedText(frames), facts: nil,
          language: programme.mainLanguage(told: id)))
      for (uid, version) in events { versions[uid, default: [:]][version, default: []].append(id) }
    }
    for (uid, versions) in versions.sorted(by: { $0.key < $1.key }) {
      guard let found = Self.entries(uid, versions) else {
        throw Self.altered("feeds", directory)
      }
      entries += found
    }
  }

  private static func version(
    _ component: Component, in language: Language
  ) -> (uid: String, version: Version)? {
    guard let event = Event(component), let stamp = event.stamp, let created = event.created else {
      return nil
    }
    var content = component
    content.properties.removeAll {
      [.stamp, .sequence, .created, .lastModified].contains($0.name)
    }
    return (
      event.uid,
      Version(
        revision: Ledger.Revision(sequence: event.sequence, created: created, stamp: stamp),
        content: [language: content.contentText])
    )
  }

  /// What the ledger had of a name: the event, and what is left of it in feeds that have lost it.
  private static func entries(
    _ uid: String, _ versions: [Version: [Feed.ID]]
  ) -> [Ledger.Entry]? {
    let found = versions.compactMap { version, feeds -> Ledger.Entry? in
      let content = LocalizedText(version.content)
      guard let facts = Ledger.Facts(reading: content, uid: uid) else { return nil }
      return Ledger.Entry(
        subject: .event(uid), revision: version.revision, moment: version.revision.stamp,
        feeds: feeds, content: content, facts: facts)
    }
    guard found.count == versions.count, found.count <= 2 else { return nil }
    // Everybody's calendar goes on with it, and so does what has the later days.
    let sorted = found.sorted { first, second in
      let goesOn = [first, second].map { $0.feeds.contains(.everything) }
      return goesOn[0] != goesOn[1] ? goesOn[0] : first.lastDay > second.lastDay
    }
    return sorted.prefix(1)
      + sorted.dropFirst().map { entry in
        Ledger.Entry(
          subject: .farewell(uid), revision: entry.revision, moment: entry.moment,
          feeds: entry.feeds, content: entry.content, facts: entry.facts)
      }
  }

  /// Makes each feed again, and compares.
  private func prove(
    _ files: [Feed.ID: [Language: [UInt8]]], of programme: Programme, _ directory: String
  ) throws(InvalidDocument) {
    var ledger = Ledger()
    for entry in entries { ledger.append(entry) }
    let edition = Publication.Edition(of: ledger)
    for (id, texts) in files {
      for (language, bytes) in texts {
        let path = Feed.path(of: id, in: language, of: programme.language)
        let file = edition.parts(of: id, in: language).map { parts in
          Publication.File(
            path: path, parts: parts, mediaType: Publication.File.calendar, events: 0,
            lastModified: nil)
        }
        guard file?.bytes == bytes, file?.entityTag == manifest.entries[path]?.etag else {
          throw Self.altered(path, directory)
        }
      }
    }
  }
}

extension Ledger.Entry {
  fileprivate var lastDay: CalendarDate { facts?.days.last ?? .earliest }
}

extension Diagnostic.Code {
  /// Nothing is published in a folder that was named.
  public static let nothingPublished = Self("ledger/nothing-published")
  /// A file of a publication is not as the manifest says.
  public static let alteredPublication = Self("ledger/altered-publication")
}
