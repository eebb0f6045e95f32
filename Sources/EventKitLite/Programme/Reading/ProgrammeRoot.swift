internal import CivilTime
internal import SafeFiles

/// The part of the disk that the files of a programme may stand in: its own folder, and the folder
/// around it, so that `../viet-nam/holidays.yaml` can be shared by several programmes.
///
/// Programmes are written by many hands and read by machines that hold more than programmes: neither
/// a path nor a symbolic link may make one of them show a file from elsewhere.
struct ProgrammeRoot {
  /// Real paths, without links in them.
  private let folders: [String]

  init(of directory: String) {
    var around = TextFile.path("..", in: directory)
    if around.isEmpty { around = directory.hasPrefix("/") ? "/" : "." }
    folders = [directory.isEmpty ? "." : directory, around].compactMap(SystemFile.realPath)
      // In the topmost folder everything would be inside.
      .filter { $0 != "/" }
  }

  /// What is wrong with a path, whether there is a file or not; nothing is opened for that.
  func problem(with path: String) -> TextFile.Problem? {
    // Of what is not there, the folder decides: nobody learns whether there is a file elsewhere.
    var place = path
    var real = SystemFile.realPath(of: place)
    while real == nil {
      let above = SystemFile.parent(of: place)
      if above == place { break }
      place = above
      real = SystemFile.realPath(of: place)
    }
    if let real, folders.contains(where: { real == $0 || real.hasPrefix($0 + "/") }) { return nil }
    return TextFile.Problem(
      diagnostic: Diagnostic(.error, .outsideRoot, .outsideRoot(path), hint: .moveIntoRoot))
  }
}
