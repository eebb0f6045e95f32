/// Components as text without folds: what is kept where a component is remembered and not sent.
extension Component {
  /// The content lines between `BEGIN` and `END`, unfolded, with a line feed between them; inner
  /// components come after the properties.
  var contentText: String { contentLines.joined(separator: "\n") }

  private var contentLines: [String] {
    properties.map { ContentLine($0).text }
      + components.flatMap { inner in
        ["BEGIN:\(inner.name.spelling)"] + inner.contentLines + ["END:\(inner.name.spelling)"]
      }
  }
}

extension Event {
  /// Reads the content lines of an event.
  ///
  /// - Throws: ``InvalidDocument`` with every problem, when they are not those of an event.
  init(content: String) throws(InvalidDocument) {
    let name = ComponentName.event.spelling
    let text = "BEGIN:\(name)\r\n" + content + "\r\nEND:\(name)\r\n"
    let components = try ICalendarReader().components(in: Array(text.utf8))
    guard let component = components.first, components.count == 1, let event = Event(component)
    else {
      throw InvalidDocument([
        .icalendar(
          .notOneCalendar, en: "the text is not one event", vi: "văn bản không phải là một sự kiện",
          at: SourceLocation(file: nil, line: 1, column: 1))
      ])
    }
    self = event
  }
}
