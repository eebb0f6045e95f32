// What the last lines had is likely to come again: it is shared instead of made again.

/// The names of unknown properties that were met first.
struct RecentNames {
  private var names: [PropertyName] = []

  mutating func name(_ spelling: String) -> PropertyName {
    // Byte by byte: to Swift, composed and decomposed letters are the same.
    if let known = names.first(where: { $0.spelling.utf8.elementsEqual(spelling.utf8) }) {
      return known
    }
    let name = PropertyName(token: spelling)
    if names.count < 16 { names.append(name) }
    return name
  }
}

/// The parameters that were met last, by their text from the first semicolon on.
struct RecentParameters {
  private var texts: [[UInt8]] = []
  private var parameters: [[Parameter]] = []
  private var oldest = 0

  func find(_ text: borrowing Span<UInt8>) -> [Parameter]? {
    for (index, known) in texts.enumerated() {
      if known.span.isEqual(to: text) { return parameters[index] }
    }
    return nil
  }

  mutating func remember(_ text: borrowing Span<UInt8>, _ found: [Parameter]) {
    guard text.count <= 64 else { return }
    let copy = [UInt8](copying: text)
    if texts.count < 8 {
      texts.append(copy)
      parameters.append(found)
    } else {
      texts[oldest] = copy
      parameters[oldest] = found
      oldest = (oldest + 1) % 8
    }
  }
}
