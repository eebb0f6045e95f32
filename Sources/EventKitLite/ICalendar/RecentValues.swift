// What the last lines had is likely to come again: it is shared instead of made anew.

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

  func find(_ bytes: [UInt8], _ range: Range<Int>) -> [Parameter]? {
    for (index, text) in texts.enumerated()
    where text.count == range.count && text.elementsEqual(bytes[range]) {
      return parameters[index]
    }
    return nil
  }

  mutating func remember(_ bytes: [UInt8], _ range: Range<Int>, _ found: [Parameter]) {
    guard range.count <= 64 else { return }
    if texts.count < 8 {
      texts.append(Array(bytes[range]))
      parameters.append(found)
    } else {
      texts[oldest] = Array(bytes[range])
      parameters[oldest] = found
      oldest = (oldest + 1) % 8
    }
  }
}
