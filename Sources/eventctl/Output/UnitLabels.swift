import EventKitLite

extension Programme {
  /// The short names of units, four at most, and how many more there are.
  func labels(of ids: [Programme.Unit.ID], in language: Language) -> String {
    let shown = ids.prefix(4).map { units[$0]?.label(in: language) ?? $0.rawValue }
    let more = ids.count - shown.count
    let rest = language == .vietnamese ? " và \(more) đơn vị khác" : " and \(more) more"
    return shown.joined(separator: ", ") + (more > 0 ? rest : "")
  }
}
