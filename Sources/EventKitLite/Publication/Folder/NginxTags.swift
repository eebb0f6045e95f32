internal import CivilTime

/// What nginx has to be told of a publication, `nginx-etags.conf`, and the mark that says whether it
/// was told of the files that are there now.
///
/// nginx makes entity tags of a file's time and size, and answers 304 for other content where both
/// are equal. So it gets the tags of the contents, and when each feed last changed; `deploy/nginx.conf`
/// includes them. nginx reads them only when it is started or reloaded, and files change before that:
/// the mark, a file that is named for the list, goes before the first file changes, and that of the
/// new list comes after the last. While nginx does not find the mark of the list that it knows, it
/// names no tag and answers no 304.
struct NginxTags: Hashable {
  static let name = "nginx-etags.conf"

  /// Both files.
  let files: [Publication.File]

  /// What is to be said of some files; the same for the same files, in whatever order.
  init(_ files: [Publication.File]) {
    let files = files.sorted { $0.path < $1.path }
    let lists =
      Self.map("$eventctl_tag", files.map { ($0, $0.entityTag) })
      // Only feeds are made of the ledger alone, so that no change leaves their moment as it was.
      + Self.map(
        "$eventctl_modified",
        files.filter { $0.path.hasPrefix("feeds/") }.compactMap { file in
          file.lastModified.map { (file, $0.httpDate) }
        })
    var digest = ContentDigest()
    digest.add(lists.utf8)
    let edition = digest.hexadecimal
    let head = """
      # eventctl publish writes this file, and deploy/nginx.conf includes it.
      map "" $eventctl_edition { default "\(edition)"; }

      """
    self.files = [
      Self.file(Self.name, head + lists),
      Self.file("nginx-etags.\(edition)\(Self.markSuffix)", "\(Self.name) is of this edition.\n"),
    ]
  }

  /// Whether a file is the mark of this or another list.
  static func isMark(_ path: String) -> Bool {
    path.hasPrefix("nginx-etags.") && path.hasSuffix(markSuffix)
  }

  private static let markSuffix = ".mark"
  private static let index = "index.html"

  private static func file(_ path: String, _ text: String) -> Publication.File {
    Publication.File(
      path: path, parts: [SharedBytes(Array(text.utf8))], mediaType: "text/plain; charset=utf-8",
      events: 0, lastModified: nil)
  }

  /// A `map` from paths to what is said of them; a folder's is that of the page that stands for it.
  private static func map(
    _ variable: String, _ values: [(file: Publication.File, value: String)]
  ) -> String {
    var lines = ["map $uri \(variable) {", #"default "";"#]
    for (file, value) in values {
      let address = "/\(file.path)"
      lines.append("\(quoted(address)) \(quoted(value));")
      if address.hasSuffix("/\(index)") {
        lines.append("\(quoted(String(address.dropLast(index.count)))) \(quoted(value));")
      }
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// A text in nginx's quotation marks; what a map looks for may have dollar signs, and the values are
  /// ours.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
