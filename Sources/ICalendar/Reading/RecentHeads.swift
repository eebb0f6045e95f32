/// The heads of properties that were met last, by their letters: they are likely to come again, and
/// are shared then instead of made again.
struct RecentHeads {
  private var texts: [[UInt8]] = []
  private var heads: [PropertyHead] = []
  private var oldest = 0

  private static let most = 16

  func find(_ text: borrowing Span<UInt8>) -> PropertyHead? {
    for (index, known) in texts.enumerated() {
      if known.span.isEqual(to: text) { return heads[index] }
    }
    return nil
  }

  mutating func remember(_ text: borrowing Span<UInt8>, _ head: PropertyHead) {
    guard text.count <= 64 else { return }
    let copy = [UInt8](copying: text)
    if texts.count < Self.most {
      texts.append(copy)
      heads.append(head)
    } else {
      texts[oldest] = copy
      heads[oldest] = head
      oldest = (oldest + 1) % Self.most
    }
  }
}
