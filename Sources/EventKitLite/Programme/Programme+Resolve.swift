internal import CivilTime
internal import VietnameseCalendar

extension Programme {
  /// Looks up every id that the files use and reports what does not fit together.
  ///
  /// - Parameters:
  ///   - files: the files, which take the diagnostics.
  ///   - unreadable: kinds of entries whose file is not there; nothing is said about their ids.
  func resolve(
    _ files: inout [FieldReader], unreadable: Set<FieldReader.Reference.Kind> = []
  ) {
    let known: [FieldReader.Reference.Kind: Set<String>] = [
      .unit: Set(units.all.map(\.id)),
      .event: Set(events.map(\.id)),
      .basis: Set(basis.map(\.id)),
      .category: Set(categories.map(\.id)),
      .group: Set(holidays.groups.map(\.id)),
    ]
    // Only looked for when something is wrong already.
    let mentioned =
      files.contains { $0.diagnostics.containsError }
      ? files.reduce(into: Set<String>()) { $0.formUnion($1.source.mentionedIDs) } : []
    for index in files.indices {
      for reference in files[index].references where !unreadable.contains(reference.kind) {
        let ids = known[reference.kind] ?? []
        guard !ids.contains(reference.id), !mentioned.contains(reference.id) else { continue }
        let (code, vi, en) = reference.kind.unknown(reference.id)
        files[index].report(
          code, at: reference.node, vi: vi, en: en,
          hint: FieldReader.didYouMean(reference.id, ids))
      }
    }
    var findings: [Diagnostic] = []
    findings += duplicates(
      units.all.flatMap { unit in ([unit.id] + unit.aliases).map { ($0, unit.location) } })
    findings += duplicates(events.map { ($0.id, $0.location) })
    findings += duplicates(categories.map { ($0.id, nil) })
    findings += duplicates(targets.map { ($0.id, $0.location) })
    findings += duplicates(holidays.observances.map { ($0.id, $0.location) })
    findings += duplicates(basis.map { ($0.id, $0.location) })
    let circles = circles()
    findings += circles.isEmpty ? longChains() : circles
    findings += relativeToMany()
    findings += secondAnnouncements()
    findings += yearsOutsideHorizon()
    findings += withdrawnUnits()
    for finding in findings { Self.attach(finding, to: &files) }
  }

  /// Gives a finding the line of text that it points to.
  private static func attach(_ finding: Diagnostic, to files: inout [FieldReader]) {
    guard let location = finding.location, !files.isEmpty else { return }
    let index = files.firstIndex { $0.source.file == location.file } ?? 0
    files[index].report(
      files[index].source.diagnostic(
        finding.severity, finding.code, finding.message, line: location.line,
        column: location.column, length: location.length, hint: finding.hint))
  }

  private func duplicates(_ ids: [(String, SourceLocation?)]) -> [Diagnostic] {
    var first: [String: SourceLocation?] = [:]
    var found: [Diagnostic] = []
    for (id, location) in ids {
      guard let earlier = first.updateValue(location, forKey: id) else { continue }
      first[id] = earlier
      let line = earlier.map { String($0.line) } ?? "?"
      found.append(
        Diagnostic(
          .error, .duplicateID,
          LocalizedText(
            vi: "mã '\(id)' đã dùng ở dòng \(line)", en: "the id '\(id)' is used on line \(line)"),
          at: location, hint: LocalizedText(vi: "chọn mã khác", en: "choose another id")))
    }
    return found
  }

  // MARK: Circles

  private func circles() -> [Diagnostic] {
    var bases: [String: [String]] = [:]
    for event in events {
      if let base = event.when.base { bases[event.id] = [base] }
    }
    let members = Dictionary(
      units.all.map { ($0.id, $0.members ?? []) }, uniquingKeysWith: { first, _ in first })
    let successors = Dictionary(
      units.all.map { ($0.id, $0.successors) }, uniquingKeysWith: { first, _ in first })
    return Self.circles(in: bases).map { path in
      circular(
        path, at: event(path[0])?.location, vi: "sự kiện tính ngày theo nhau thành vòng",
        en: "these events count from each other in a circle")
    }
      + Self.circles(in: members).map { path in
        circular(
          path, at: units[path[0]]?.location, vi: "nhóm chứa chính nó",
          en: "this group contains itself")
      }
      + Self.circles(in: successors).map { path in
        circular(
          path, at: units[path[0]]?.location, vi: "đơn vị kế tục nhau thành vòng",
          en: "these units succeed each other in a circle")
      }
  }

  /// Longer chains of entries that refer to each other are refused: following them takes a step of
  /// the stack each.
  static let longestChain = 32

  /// Entries at the end of a chain that is too long; circles are found elsewhere.
  private func longChains() -> [Diagnostic] {
    let bases = events.map { ($0.id, $0.when.base.map { [$0] } ?? [], $0.location) }
    let members = units.all.map { ($0.id, $0.members ?? [], $0.location) }
    let successors = units.all.map { ($0.id, $0.successors, $0.location) }
    return [bases, members, successors].compactMap { edges in
      // Round by round, whoever does not lead on to another drops out.
      var left = Set(edges.map(\.0))
      for _ in 0..<Self.longestChain where !left.isEmpty {
        left = Set(
          edges.filter { left.contains($0.0) && $0.1.contains(where: left.contains) }.map(\.0))
      }
      guard let first = edges.first(where: { left.contains($0.0) }) else { return nil }
      return Diagnostic(
        .error, .circular,
        LocalizedText(
          vi: "'\(first.0)' dẫn tới một chuỗi dài hơn \(Self.longestChain) mục",
          en: "'\(first.0)' leads to a chain of more than \(Self.longestChain) entries"),
        at: first.2)
    }
  }

  private func circular(
    _ path: [String], at location: SourceLocation?, vi: String, en: String
  ) -> Diagnostic {
    let way = (path + [path[0]]).joined(separator: " → ")
    return Diagnostic(
      .error, .circular, LocalizedText(vi: "\(vi): \(way)", en: "\(en): \(way)"), at: location)
  }

  /// Every circle once, as the nodes on it, beginning with the first in alphabetical order.
  private static func circles(in edges: [String: [String]]) -> [[String]] {
    var done: Set<String> = []
    var found: Set<[String]> = []
    for start in edges.keys.sorted() where !done.contains(start) {
      // Depth first without recursion: a hostile file may chain thousands of entries.
      var path: [String] = [start]
      var position: [String: Int] = [start: 0]
      var pending: [ArraySlice<String>] = [(edges[start] ?? [])[...]]
      while let next = pending.last {
        guard let target = next.first else {
          pending.removeLast()
          let node = path.removeLast()
          position[node] = nil
          done.insert(node)
          continue
        }
        pending[pending.count - 1] = next.dropFirst()
        if let at = position[target] {
          let circle = path[at...]
          let smallest = circle.indices.min { circle[$0] < circle[$1] } ?? circle.startIndex
          found.insert(Array(circle[smallest...] + circle[..<smallest]))
        } else if !done.contains(target) {
          position[target] = path.count
          path.append(target)
          pending.append((edges[target] ?? [])[...])
        }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  // MARK: Rules that do not fit

  private func relativeToMany() -> [Diagnostic] {
    events.compactMap { dependent in
      guard let base = dependent.when.base, event(base)?.when.fallsOnManyDays == true else {
        return nil
      }
      return Diagnostic(
        .error, .relativeToMany,
        LocalizedText(
          vi: "'\(base)' có nhiều ngày trong năm, không tính theo nó được",
          en: "'\(base)' falls on many days of a year, so nothing can count from it"),
        at: dependent.location)
    }
  }

  private func secondAnnouncements() -> [Diagnostic] {
    var said: [String: AnnouncedSoFar] = [:]
    var found: [Diagnostic] = []
    for announcement in announcements {
      let key = "\(announcement.event) \(announcement.year)"
      if let earlier = said[key]?.repeated(by: announcement) {
        found.append(.second(announcement, after: earlier))
      }
      said[key, default: AnnouncedSoFar()].add(announcement)
    }
    return found
  }

  private func yearsOutsideHorizon() -> [Diagnostic] {
    announcements.compactMap { announcement in
      guard !horizon.contains(announcement.year) else { return nil }
      return outside(announcement.year, at: announcement.location)
    }
      + events.compactMap { event in
        guard let years = event.years, !years.overlaps(horizon) else { return nil }
        return outside(years.lowerBound, at: event.location)
      }
  }

  private func withdrawnUnits() -> [Diagnostic] {
    let known = Set(units.all.flatMap { [$0.id] + $0.aliases })
    return withdrawnFeeds.filter { known.contains($0.id) }.map { feed in
      Diagnostic(
        .error, .badValue,
        LocalizedText(
          vi: "'\(feed.id)' vẫn là đơn vị trong units.yaml, lịch của nó không thể thu hồi",
          en: "'\(feed.id)' is a unit in units.yaml, so its feed cannot be taken back"),
        at: feed.location,
        hint: LocalizedText(vi: "bỏ dòng này", en: "leave this entry out"))
    }
  }

  /// What is said of a year that the programme does not cover.
  func outside(_ year: Int, at location: SourceLocation?) -> Diagnostic {
    let range = "\(horizon.lowerBound)–\(horizon.upperBound)"
    return Diagnostic(
      .error, .outsideHorizon,
      LocalizedText(
        vi: "năm \(year) nằm ngoài thời gian của chương trình (\(range))",
        en: "the year \(year) is outside the programme's horizon (\(range))"),
      at: location)
  }
}

extension Diagnostic {
  /// What is said of an announcement that announces again what an earlier one has announced.
  static func second(_ announcement: Announcement, after earlier: Announcement) -> Diagnostic {
    let line = earlier.location.map { String($0.line) } ?? "?"
    return Diagnostic(
      .error, .secondAnnouncement,
      LocalizedText(
        vi: "sự kiện này của năm \(announcement.year) đã được thông báo ở dòng \(line)",
        en: "this event of \(announcement.year) was announced on line \(line)"),
      at: announcement.location,
      hint: LocalizedText(
        vi:
          "nếu đổi ngày thì thêm 'kind: moved', nếu hủy thì 'kind: cancelled', nếu đính chính thì 'kind: corrected'; khi dùng announce thì thêm --move, --cancel, --replace",
        en:
          "add 'kind: moved' for new dates, 'kind: cancelled' for a cancellation, 'kind: corrected' to replace it; announce has --move, --cancel and --replace"
      ))
  }
}

extension DateRule {
  /// Whether it falls on many days of a year by design, which have no first and last that mean
  /// anything.
  var fallsOnManyDays: Bool {
    switch unshifted {
    case .weekly, .recurrence, .onGroup: true
    default: false
    }
  }

  /// The rule without its shift.
  public var unshifted: DateRule {
    if case .shifted(let rule, _) = self { rule.unshifted } else { self }
  }

  /// The event that it counts from, if it does.
  var base: ProgrammeEvent.ID? {
    if case .relative(_, _, let base) = unshifted { base } else { nil }
  }
}

extension FieldReader.Reference.Kind {
  fileprivate func unknown(_ id: String) -> (Diagnostic.Code, vi: String, en: String) {
    switch self {
    case .unit: (.unknownUnit, "không có đơn vị nào tên '\(id)'", "no unit is named '\(id)'")
    case .event: (.unknownEvent, "không có sự kiện nào tên '\(id)'", "no event is named '\(id)'")
    case .basis: (.unknownBasis, "không có văn bản nào tên '\(id)'", "no document is named '\(id)'")
    case .category:
      (.unknownCategory, "không có loại nào tên '\(id)'", "no category is named '\(id)'")
    case .group:
      (.unknownGroup, "không có nhóm ngày nào tên '\(id)'", "no group of days is named '\(id)'")
    }
  }
}
