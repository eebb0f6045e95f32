public import CivilTime

/// When somebody is free or busy: a typed view of a `VFREEBUSY`.
///
/// The corresponding iCalendar component is `VFREEBUSY` (RFC 5545, section 3.6.4).
public struct FreeBusy: CalendarEntry {
  /// Whether a time is free, or how it is taken: `FBTYPE` (RFC 5545, section 3.2.9).
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Free.
    case free = "FREE"
    /// Taken.
    case busy = "BUSY"
    /// Taken, and nothing can change that.
    case unavailable = "BUSY-UNAVAILABLE"
    /// Perhaps taken.
    case tentative = "BUSY-TENTATIVE"
  }

  /// A time from one instant to another.
  public struct Period: Sendable, Hashable {
    /// Whether it is free or taken.
    public let kind: Kind
    /// When it begins.
    public let start: Timestamp
    /// When it ends, itself excluded.
    public let end: Timestamp

    /// Creates a time, or `nil` when it would end before it begins.
    public init?(_ kind: Kind, from start: Timestamp, to end: Timestamp) {
      guard start <= end else { return nil }
      (self.kind, self.start, self.end) = (kind, start, end)
    }
  }

  /// Everything the component holds.
  public var component: Component

  /// Creates free/busy times without any yet.
  ///
  /// - Parameters:
  ///   - uid: the name by which subscribers know them for ever.
  ///   - stamp: when they were written, which they have to say: `DTSTAMP`.
  public init(uid: String, stamp: Timestamp) {
    component = Component(.freeBusy)
    self.uid = uid
    self.stamp = stamp
  }

  /// Views a component as free/busy times, or `nil` when it is not a `VFREEBUSY`.
  public init?(_ component: Component) {
    guard component.name == .freeBusy else { return nil }
    self.component = component
  }

  /// The beginning of the time that it covers.
  ///
  /// The corresponding iCalendar property is `DTSTART` (RFC 5545, section 3.8.2.4).
  public var start: EventTime? {
    get { component[time: .start] }
    set { component[time: .start] = newValue }
  }

  /// The end of the time that it covers, itself excluded.
  ///
  /// The corresponding iCalendar property is `DTEND` (RFC 5545, section 3.8.2.2).
  public var end: EventTime? {
    get { component[time: .end] }
    set { component[time: .end] = newValue }
  }

  /// The times, in the order in which they are written; what cannot be read is left out. A kind
  /// that nobody knows counts as taken.
  ///
  /// The corresponding iCalendar property is `FREEBUSY` (RFC 5545, section 3.8.2.6).
  public var periods: [Period] {
    get {
      component.all(.freeBusy).flatMap { property in
        let word = Self.kindName.flatMap { property[$0] }?.value.uppercased()
        let kind = word.map { Kind(rawValue: $0) ?? .busy } ?? .busy
        return property.value.split(separator: ",").compactMap { Self.period(kind, String($0)) }
      }
    }
    set {
      component.replaceAll(
        .freeBusy,
        with: newValue.map { period in
          let parameters = Self.kindName.map { [Parameter($0, period.kind.rawValue)] } ?? []
          return Property(
            .freeBusy, parameters,
            value: "\(period.start.basicDescription)/\(period.end.basicDescription)")
        })
    }
  }

  private static let kindName = ParameterName("FBTYPE")

  /// A start and an end or a length, both in UTC (RFC 5545, section 3.3.9).
  private static func period(_ kind: Kind, _ text: String) -> Period? {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 2, case .utc(let start)? = WireTime.time(parts[0], zone: nil) else {
      return nil
    }
    if case .utc(let end)? = WireTime.time(parts[1], zone: nil) {
      return Period(kind, from: start, to: end)
    }
    guard let length = CalendarDuration(parts[1]),
      let end = Timestamp(secondsSince1970: start.secondsSince1970 + length.totalSeconds)
    else { return nil }
    return Period(kind, from: start, to: end)
  }
}
