internal import CivilTime

/// The single days of what repeats, and the series, as they stand published of one cycle of an event.
///
/// A rule that is written in another form, cut into a list or put together of one names the same days
/// anew: `{ monthly: last working day }` says the same as `{ monthly: last day, shift: before }`, by
/// another anchor. What is published of a day goes on under its name.
struct PublishedSlots {
  /// A single day.
  private struct Slot {
    let name: Name
    let days: DateSpan
  }

  /// How a single day is named: the key of its item, and its slot.
  struct Name: Hashable {
    let key: String?
    let slot: CalendarDate
  }

  private let slots: [Slot]
  /// The keys of the items that are published as series.
  private let series: Set<String?>

  init(_ entries: [Ledger.Entry]) {
    let held = entries.filter { $0.facts?.standing.isHeld ?? false }
    series = Set(held.filter(\.isSeries).map(\.itemKey))
    slots = held.compactMap { entry in
      guard !entry.isSeries, let days = entry.facts?.days, let slot = entry.slot else {
        return nil
      }
      return Slot(name: Name(key: entry.itemKey, slot: slot), days: days)
    }
  }

  /// The names of some days, for those that go on under another than their own; `nil` for the rest.
  ///
  /// - Parameters:
  ///   - outcomes: what the files say of the cycle.
  ///   - keys: the keys of the items.
  func names(of outcomes: [DateResolver.Outcome], _ keys: [String?]) -> [Name?] {
    guard !slots.isEmpty else { return [] }
    let own = outcomes.map { outcome in
      outcome.occasion == nil
        ? outcome.slot.map { Name(key: key(of: outcome, keys), slot: $0) } : nil
    }
    let published = Set(slots.map(\.name))
    // Whatever has its name already keeps it.
    var free = slots.filter { !own.contains($0.name) }
    var names = [Name?](repeating: nil, count: outcomes.count)
    func take(_ index: Int, where isMeant: (Slot) -> Bool) {
      guard let name = own[index], names[index] == nil, !published.contains(name),
        let place = free.firstIndex(where: isMeant)
      else { return }
      names[index] = free.remove(at: place).name
    }
    for (index, outcome) in outcomes.enumerated() {
      take(index) { $0.name.slot == outcome.slot }
    }
    for (index, outcome) in outcomes.enumerated() {
      take(index) { $0.days == outcome.timing?.span }
    }
    return names
  }

  /// The rule that says the same as another in those slots that stand published; `nil` where the
  /// other does so itself.
  func rule(
    saying rule: DateRule, _ outcomes: [DateResolver.Outcome], _ keys: [String?]
  ) -> DateRule? {
    let items = rule.items
    var isOther = false
    let others = items.enumerated().map { place, item in
      let key = keys.indices.contains(place) ? keys[place] : nil
      guard let twin = item.twin,
        series.contains(key) || slots.contains(where: { $0.name.key == key })
      else { return item }
      let isSeries = outcomes.contains { outcome in
        guard case .recurring? = outcome.timing else { return false }
        return (outcome.item ?? 0) == place
      }
      guard isSeries != series.contains(key) else { return item }
      isOther = true
      return twin
    }
    guard isOther else { return nil }
    switch rule {
    case .list: return .list(others)
    case .qualified(.list, let qualifiers): return .qualified(.list(others), qualifiers)
    default: return others[0]
    }
  }

  private func key(of outcome: DateResolver.Outcome, _ keys: [String?]) -> String? {
    let place = outcome.item ?? 0
    return keys.indices.contains(place) ? keys[place] : nil
  }
}

extension DateResolver.Outcome {
  /// The same with the rule that the file has as its reason.
  func told(by rule: DateRule, insteadOf other: DateRule) -> DateResolver.Outcome {
    var told = self
    let pairs = Dictionary(
      zip(other.items + [other], rule.items + [rule]), uniquingKeysWith: { first, _ in first })
    told.reasons = reasons.map { reason in
      if case .rule(let said) = reason, let own = pairs[said] { .rule(own) } else { reason }
    }
    return told
  }
}

extension DateRule {
  /// The rule that says the same days by other anchors, where there is one: the last working day of
  /// every month is its last day, moved before a day off, and the first its first, moved behind.
  var twin: DateRule? {
    switch self {
    case .monthly([.workingDay(-1)]):
      return DateRule.monthly([.day(-1)]).qualified { $0.shift = .before }
    case .monthly([.workingDay(1)]):
      return DateRule.monthly([.day(1)]).qualified { $0.shift = .after }
    case .qualified(.monthly(let days), let qualifiers):
      // Bounds and exceptions ask for the anchor, which is another.
      var others = qualifiers
      (others.shift, others.years) = (nil, nil)
      guard others == Qualifiers() else { return nil }
      let number: Int
      switch (days, qualifiers.shift) {
      case ([.workingDay(-1)], nil):
        return .qualified(.monthly([.day(-1)]), qualifiers.shifted(.before))
      case ([.workingDay(1)], nil):
        return .qualified(.monthly([.day(1)]), qualifiers.shifted(.after))
      case ([.day(-1)], .before?): number = -1
      case ([.day(1)], .after?): number = 1
      default: return nil
      }
      return DateRule.monthly([.workingDay(number)]).qualified { $0.years = qualifiers.years }
    default: return nil
    }
  }
}

extension Qualifiers {
  fileprivate func shifted(_ shift: DateRule.Shift) -> Qualifiers {
    var shifted = self
    shifted.shift = shift
    return shifted
  }
}
