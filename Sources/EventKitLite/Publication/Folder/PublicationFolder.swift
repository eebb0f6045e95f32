internal import SafeFiles

/// The folder of a publication as it stands before the next one: which files are ours, and whether
/// anything else is in the way.
///
/// A file is ours when the list of an earlier publication, or of one that was interrupted, names it.
struct PublicationFolder {
  let path: String

  /// The list of all files that there may be while a publication is being written.
  var pendingPath: String { "\(path)/\(Self.pendingName)" }

  private static let pendingName = ".\(Publication.Manifest.name).pending"

  /// The list of the last publication; empty where nothing has been published.
  ///
  /// - Throws: `publish/foreign-files` for a file of this name that is no list of ours, or is
  ///   damaged: what it named would be taken for somebody else's, or never be removed.
  func manifest() throws(WriteFailure) -> Publication.Manifest {
    try list(Publication.Manifest.name)
  }

  private func list(_ name: String) throws(WriteFailure) -> Publication.Manifest {
    let list = Publication.Manifest(contentsOf: "\(path)/\(name)")
    guard list.isForeign else { return list }
    do throws(WriteFailure) {
      // One that cannot be opened may be ours.
      _ = try SystemFile("\(path)/\(name)", for: .comparing)
    } catch {
      if error.isMissing { return Publication.Manifest() }
      throw error
    }
    throw .foreignFiles([name], in: path)
  }

  /// Looks whether a publication may be written here, and changes nothing.
  ///
  /// - Parameters:
  ///   - files: all that is to stand here beside the manifest.
  ///   - last: ``manifest()``, where it has been read already.
  /// - Returns: the files of earlier publications, of interrupted ones too.
  /// - Throws: the first reason why it may not: a folder that is a symbolic link, that is no folder, or
  ///   in which a file would have to be made that may not; something that is no file in a file's
  ///   place; files under its names, with other bytes, that are not ours.
  @discardableResult
  func require(
    roomFor files: [Publication.File], after last: Publication.Manifest? = nil
  ) throws(WriteFailure) -> Publication.Manifest {
    let last = if let last { last } else { try manifest() }
    let earlier = last.merging(try list(Self.pendingName))
    if try SystemFile.existing(path)?.isFolder == false { throw .notAFolder(path) }
    for folder in Self.folders(of: files.map(\.path) + earlier.paths) {
      let folder = "\(path)/\(folder)"
      guard let status = try SystemFile.existing(folder, isLinkFollowed: false) else { continue }
      if status.isLink { throw .linkedFolder(folder) }
      if !status.isFolder { throw .notAFolder(folder) }
    }
    try requireWritableFolders(for: files, after: earlier)
    var foreign: [String] = []
    for file in files {
      let place = "\(path)/\(file.path)"
      guard try SystemFile.existing(place, isLinkFollowed: false) != nil else { continue }
      if earlier.entries[file.path] == nil {
        guard try !SystemFile.isFile(place, holding: file.bytes) else { continue }
        foreign.append(file.path)
      } else {
        try SystemFile.requireFile(place)
      }
    }
    if !foreign.isEmpty { throw .foreignFiles(foreign, in: path) }
    return earlier
  }

  /// Looks whether files may be made, replaced and removed in the folders where some have to be:
  /// otherwise the ledger would have lines of which no subscriber hears.
  private func requireWritableFolders(
    for files: [Publication.File], after earlier: Publication.Manifest
  ) throws(WriteFailure) {
    let changed = files.filter { earlier.entries[$0.path]?.etag != $0.entityTag }.map(\.path)
    let obsolete = earlier.paths.subtracting(files.map(\.path))
    guard !changed.isEmpty || !obsolete.isEmpty else { return }
    let folders = Set((changed + obsolete).map { SystemFile.parent(of: "\(path)/\($0)") })
    for folder in folders.union([path]).sorted() { try SystemFile.requireWritableFolder(folder) }
  }

  /// The folders that paths stand in, those above them too, as seen from where the paths begin.
  static func folders(of paths: [String]) -> [String] {
    var folders: Set<String> = []
    for path in paths {
      var rest = path[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    return folders.sorted()
  }
}
