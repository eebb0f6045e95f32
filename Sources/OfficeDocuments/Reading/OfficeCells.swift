internal import CivilTime

extension OfficeTable.Cell {
  /// A cell in which nothing stands.
  static let empty = OfficeTable.Cell(text: "", value: .nothing)

  /// A cell of words, or an empty one.
  init(words: String, isRepeated: Bool = false) {
    self.init(text: words, value: words.isEmpty ? .nothing : .text, isRepeated: isRepeated)
  }
}

extension [OfficeTable.Cell] {
  /// The cells up to the last in which something stands; none where nothing stands that does not only
  /// repeat others.
  var withoutEmptyEnd: [OfficeTable.Cell] {
    guard contains(where: { !$0.isRepeated && !$0.text.isEmpty }) else { return [] }
    let last = lastIndex { !$0.text.isEmpty } ?? 0
    return Array(self[...last])
  }
}
