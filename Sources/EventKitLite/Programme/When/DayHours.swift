public import CivilTime

extension DateRule {
  /// When in the day something is, on the clocks of the programme's zone.
  ///
  /// ```swift
  /// DateRule.Hours(from: eight, to: half)            // 08:00–11:30
  /// DateRule.Hours.sessions([morning, afternoon])    // twice a day
  /// DateRule.Hours.part(.morning)                    // nobody has said the hours
  /// ```
  public enum Hours: Sendable, Hashable {
    /// From one time to another, or from a time on; several in their order.
    case sessions([Session])
    /// A part of the day whose hours nobody has said: all day in feeds, with the word in the title.
    case part(PartOfDay)

    /// Creates one session, or `nil` when it would end as it begins.
    public init?(from: TimeOfDay, to: TimeOfDay) {
      guard let session = Session(from: from, to: to) else { return nil }
      self = .sessions([session])
    }
  }

  /// A time from one hour to another.
  public struct Session: Sendable, Hashable {
    /// When it begins.
    public let from: TimeOfDay
    /// When it ends, on the next morning where that is the earlier time; `nil` where only the
    /// beginning is said.
    public let to: TimeOfDay?

    /// Creates a session, or `nil` when it would end as it begins.
    public init?(from: TimeOfDay, to: TimeOfDay) {
      guard from != to else { return nil }
      self.from = from
      self.to = to
    }

    /// Creates a session of which only the beginning is said.
    public init(from: TimeOfDay) {
      self.from = from
      to = nil
    }

    /// Whether it ends on the next morning.
    public var endsNextDay: Bool { to.map { $0 <= from } ?? false }
  }

  /// A part of the day.
  public enum PartOfDay: String, Sendable, Hashable, Codable, CaseIterable {
    /// Sáng.
    case morning
    /// Trưa.
    case midday
    /// Chiều.
    case afternoon
    /// Tối.
    case evening
  }
}

extension DateRule.Hours: Codable {
  /// Reads a part of the day, `morning`, or a list of hours: `08:00-11:30`, or `08:00` where only the
  /// beginning is said.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let part = try? container.decode(DateRule.PartOfDay.self) {
      self = .part(part)
      return
    }
    let texts = try container.decode([String].self)
    guard let hours = DateRule.Hours(texts) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(texts) are no hours such as 08:00-11:30")
    }
    self = hours
  }

  /// Writes the part of the day, or the list of hours.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .part(let part): try container.encode(part)
    case .sessions(let sessions): try container.encode(sessions.map(\.description))
    }
  }
}

extension DateRule.Session: CustomStringConvertible {
  /// `08:00-11:30`, or `08:00` where only the beginning is said.
  public var description: String { to.map { "\(from)-\($0)" } ?? "\(from)" }
}

extension DateRule.Hours {
  /// The sessions; none of a part of the day.
  public var sessions: [DateRule.Session] {
    if case .sessions(let sessions) = self { sessions } else { [] }
  }

  /// Whether it is an hour by which something can be done, or a part of the day.
  var isOneHour: Bool { sessions.count <= 1 && sessions.allSatisfy { $0.to == nil } }

  /// Whether there is a session, each begins after the one before has ended, and only the last ends
  /// on the next morning.
  var isValid: Bool {
    guard case .sessions(let sessions) = self else { return true }
    return !sessions.isEmpty
      && zip(sessions, sessions.dropFirst()).allSatisfy { earlier, later in
        !earlier.endsNextDay && (earlier.to ?? earlier.from) <= later.from
          && earlier.from < later.from
      }
  }
}

extension DateRule.Session {
  /// How many minutes it lasts; so many where its end is not said.
  func minutes(orElse length: Int) -> Int {
    guard let to else { return length }
    let minutes = (to.secondsAfterMidnight - from.secondsAfterMidnight) / 60
    return minutes > 0 ? minutes : minutes + 24 * 60
  }

  /// Whether it ends on the next day after so long that it may be written the wrong way round.
  var isTooLong: Bool { endsNextDay && minutes(orElse: 0) > Self.longestNight }

  /// The longest session over midnight that nobody asks about, in minutes.
  private static var longestNight: Int { 18 * 60 }

  /// Whether both are the same time.
  func isSame(as other: Self, lasting length: Int) -> Bool {
    from == other.from && minutes(orElse: length) == other.minutes(orElse: length)
  }
}
