package import CivilTime

extension CalendarDifference {
  /// A change in words that programs compare, for writing as JSON.
  package struct Record: Sendable, Hashable, Encodable {
    /// The kind of entry, such as `VEVENT`; `VCALENDAR` for the calendar itself.
    package let kind: String
    /// The entry's `UID`; empty for the calendar itself.
    package let uid: String
    /// Which instance of a series it is, as on the wire.
    package let recurrenceID: String?
    /// What people call it.
    package let title: String
    /// `added`, `removed`, `cancelled`, `reinstated`, `moved`, `rescheduled`, `renamed`, `field` or
    /// `inner`.
    package let change: String
    /// By how many days it was moved.
    package let days: Int?
    /// The property or inner component that changed.
    package let name: String?
    /// What was before, as on the wire; `start/end` for times.
    package let from: String?
    /// What is now.
    package let to: String?
    /// The same in words.
    package let text: String
  }

  /// Every change, in the order of ``text(in:)``.
  package func records(in language: Language) -> [Record] {
    let own = properties.map {
      Record("VCALENDAR", "", nil, LocalizedText.theCalendar[language], $0, $0.text[language])
    }
    return own
      + entries.flatMap { entry in
        entry.changes.map {
          Record(
            entry.kind.spelling.uppercased(), entry.uid, entry.recurrenceID, entry.title, $0,
            $0.text[language])
        }
      }
  }
}

extension CalendarDifference.Record {
  fileprivate init(
    _ kind: String, _ uid: String, _ recurrenceID: EventTime?, _ title: String,
    _ change: CalendarDifference.Change, _ text: String
  ) {
    var (days, name, from, to): (Int?, String?, String?, String?) = (nil, nil, nil, nil)
    switch change {
    case .added: self.change = "added"
    case .removed: self.change = "removed"
    case .cancelled: self.change = "cancelled"
    case .reinstated: self.change = "reinstated"
    case .moved(let by, let old, let new):
      self.change = "moved"
      (days, from, to) = (by, old.wireText, new.wireText)
    case .rescheduled(let old, let new):
      self.change = "rescheduled"
      (from, to) = (old.wireText, new.wireText)
    case .renamed(let old, let new):
      self.change = "renamed"
      (from, to) = (old, new)
    case .field(let property, let old, let new):
      self.change = "field"
      (name, from, to) = (property.spelling.uppercased(), old, new)
    case .inner(let component, let old, let new):
      self.change = "inner"
      (name, from, to) = (component.spelling.uppercased(), String(old), String(new))
    }
    (self.days, self.name, self.from, self.to) = (days, name, from, to)
    (self.kind, self.uid, self.title, self.text) = (kind, uid, title, text)
    self.recurrenceID = recurrenceID?.wireText
  }
}

extension CalendarDifference.Change.Times {
  fileprivate var wireText: String? {
    guard let start else { return nil }
    return end.map { "\(start.wireText)/\($0.wireText)" } ?? start.wireText
  }
}

extension EventTime {
  fileprivate var wireText: String { Property(.start, self).value }
}
