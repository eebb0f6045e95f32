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
    /// `added`, `removed`, `cancelled`, `reinstated`, `moved`, `rescheduled`, `due`, `clocks`,
    /// `renamed`, `field` or `inner`; of instances of a series `instance-added`, `instance-cancelled`
    /// and `instance-moved`, of many `instances-added`, `instances-cancelled`, `instances-shifted` and
    /// `instances-rescheduled`; `finding` for what a change does to those who have the calendar.
    package let change: String
    /// The stable name of a finding.
    package var code: String?
    /// By how many days it was moved.
    package let days: Int?
    /// By how many seconds instances were shifted.
    package var seconds: Int?
    /// How many instances, or entries in a zone.
    package var count: Int?
    /// The property or inner component that changed.
    package let name: String?
    /// What was before, as on the wire; `start/end` for times, of many instances the first.
    package let from: String?
    /// What is now; of many instances the last.
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
          + entry.findings.map { Record(entry, $0, $0.text[language]) }
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
    case .due(let old, let new):
      self.change = "due"
      (from, to) = (old?.wireText, new?.wireText)
    case .instance(let times, .added): (self.change, to) = ("instance-added", times.wireText)
    case .instance(let times, .cancelled):
      (self.change, from) = ("instance-cancelled", times.wireText)
    case .instance(let times, .moved(let new)):
      self.change = "instance-moved"
      (from, to) = (times.wireText, new.wireText)
    case .instances(let instances, let deed):
      self.change = "instances-" + deed.name
      count = instances.count
      (from, to) = (instances.first.wireText, instances.last.wireText)
      if case .shifted(let by, let zone) = deed { (seconds, name) = (by, zone) }
    case .clocks(let entries): (self.change, count) = ("clocks", entries)
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

  fileprivate init(
    _ entry: CalendarDifference.Entry, _ finding: CalendarDifference.Finding, _ text: String
  ) {
    kind = entry.kind.spelling.uppercased()
    (uid, title) = (entry.uid, entry.title)
    recurrenceID = entry.recurrenceID?.wireText
    (change, code, self.text) = ("finding", finding.code.name, text)
    days = nil
    switch finding {
    case .newUID(let old): (name, from, to) = ("UID", old, entry.uid)
    case .sequenceNotRaised(let old, let new):
      (name, from, to) = ("SEQUENCE", String(old), String(new))
    case .exceptionsLeftBehind(let property, let times):
      (name, from) = (property.spelling.uppercased(), times.map(\.wireText).joined(separator: ","))
      to = nil
    }
  }
}

extension CalendarDifference.Change.Deed {
  fileprivate var name: String {
    switch self {
    case .shifted: "shifted"
    case .rescheduled: "rescheduled"
    case .added: "added"
    case .cancelled: "cancelled"
    }
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
