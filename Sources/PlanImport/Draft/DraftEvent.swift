internal import CivilTime
package import EventKitLite

/// An entry of a draft of `events.yaml`.
package struct DraftEvent: Sendable, Hashable {
  /// A slug that no event of the programme has.
  package var id: String
  /// What it is called, on one line.
  package var title: String
  /// When it is, without the hours and the year.
  package var rule = DateRule.undated
  /// When in the day it is.
  package var hours: DateRule.Hours?
  /// The programme's year in which it is held; `nil` for every year, or where ``rule`` says which.
  package var year: Int?
  /// How often, where it has no day.
  package var times: ProgrammeEvent.Times?
  /// The category, if the programme has any.
  package var category: Programme.Category.ID?
  /// Those who answer for it.
  package var leads: [Programme.Unit.ID] = []
  /// Those who join in.
  package var partners: [Programme.Unit.ID] = []
  /// The documents it rests on.
  package var basis: [Programme.LegalBasis.ID] = []
  /// What is done.
  package var activities: [String] = []
  /// Where it is held.
  package var place: String?
  /// The keys whose values are a reading.
  package var inferred: [String] = []
  /// Whatever else the plan says of it, in its words.
  package var notes: [String] = []
}

/// Makes ids for new events: the slug of a title, with a number where another event has it.
struct DraftIDs {
  private var taken: Set<String>
  private var numbers: [String: Int] = [:]

  init(besides programme: Programme) {
    // The UIDs of days off begin with an id of their own, which no event may have.
    taken = Set(
      programme.events.flatMap { ([$0.id] + $0.aliases).map(\.rawValue) }
        + [Programme.Unit.daysOff.rawValue])
  }

  mutating func id(for title: String) -> String {
    let slug = Slug.make(from: title)
    let base = slug.isEmpty ? "viec" : slug
    if !slug.isEmpty, taken.insert(base).inserted { return base }
    // Counting on from the last number keeps thousands of equal titles cheap.
    var number = numbers[base] ?? (slug.isEmpty ? 0 : 1)
    while true {
      number += 1
      let ending = "-\(number)"
      let id = Self.cut(base, to: Slug.longest - ending.utf8.count) + ending
      guard taken.insert(id).inserted else { continue }
      numbers[base] = number
      return id
    }
  }

  private static func cut(_ slug: String, to length: Int) -> String {
    guard slug.utf8.count > length else { return slug }
    var words = slug.split(separator: "-")
    while words.count > 1, words.reduce(words.count - 1, { $0 + $1.utf8.count }) > length {
      words.removeLast()
    }
    let short = words.joined(separator: "-")
    return short.utf8.count > length ? String(short.prefix(length)) : short
  }
}
