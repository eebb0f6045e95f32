internal import CivilTime

/// The keys by which the items of a list of days are known for good: the ITEM of a UID.
///
/// An item has a key made of its form, `30-06` for 30/6, when it is first published; the ledger keeps
/// it with the form. When the list is edited, an item of the same form keeps its key. Where exactly
/// one old and one new form stand between the same neighbours, the old one was moved, and the new one
/// gets its key. Everything else is withdrawn or new.
///
/// The order of a list is that of its days, so that it does not matter in which order a file has
/// them.
struct ItemKeys {
  /// An item as it stands published in one cycle.
  struct Published {
    /// Its key; `nil` for what was published before there was a list.
    let key: String?
    let form: String?
    let days: DateSpan
  }

  /// An item of the files with the days that it has in a cycle.
  struct Item {
    let form: String
    /// Another form that says the same.
    var otherForm: String?
    /// The key that is made of its form.
    let key: String
    /// Whether it is one of several; what is no list goes by the event's name when it is new.
    let isOfList: Bool
    /// `nil` where it has none in the cycle.
    let days: DateSpan?
  }

  /// The keys of some items in a cycle, in their order; `nil` for an item that goes on under the
  /// event's own name.
  ///
  /// - Parameters:
  ///   - items: what the files have, each form once.
  ///   - published: what stands published in the cycle.
  static func keys(of items: [Item], after published: [Published]) -> [String?] {
    var left = published
    var keys = [String??](repeating: nil, count: items.count)
    func give(_ index: Int, _ place: Int) {
      keys[index] = .some(left[place].key)
      left.remove(at: place)
    }
    for (index, item) in items.enumerated() {
      if let place = left.firstIndex(where: { $0.form == item.form }) { give(index, place) }
    }
    for (index, item) in items.enumerated() where keys[index] == nil {
      guard let form = item.otherForm else { continue }
      if let place = left.firstIndex(where: { $0.form == form }) { give(index, place) }
    }
    // Other bounds or exceptions are another form, but make no other key.
    for (index, item) in items.enumerated() where keys[index] == nil {
      if let place = left.firstIndex(where: { $0.key == item.key }) { give(index, place) }
    }
    // What was published before there was a list has no form, but days; of a series that the list
    // cuts in two, the first day.
    for (index, item) in items.enumerated() where keys[index] == nil {
      if let place = left.firstIndex(where: { $0.form == nil && $0.days.first == item.days?.first })
      {
        give(index, place)
      }
    }
    for (index, place) in moves(of: items, keys, after: published, left).sorted(by: { $0.1 > $1.1 })
    {
      give(index, place)
    }
    var taken = Set(published.compactMap(\.key))
    return items.indices.map { index in
      if let key = keys[index] { return key }
      let item = items[index]
      guard item.isOfList else { return nil }
      var (key, number) = (item.key, 1)
      while !taken.insert(key).inserted {
        number += 1
        key = "\(item.key)-\(number)"
      }
      return key
    }
  }

  /// The new items that stand alone between the same neighbours as one old item, with the place of
  /// that one among those that are left.
  private static func moves(
    of items: [Item], _ keys: [String??], after published: [Published], _ left: [Published]
  ) -> [(Int, Int)] {
    // Old and new in the order of their days; what has found its key stands at the same place.
    struct Mark {
      let day: CalendarDate
      let new: Int?
      let old: Int?
      let isFixed: Bool
    }
    var marks: [Mark] = []
    for (index, item) in items.enumerated() {
      guard let days = item.days else { continue }
      marks.append(Mark(day: days.first, new: index, old: nil, isFixed: keys[index] != nil))
    }
    for (place, old) in left.enumerated() {
      marks.append(Mark(day: old.days.first, new: nil, old: place, isFixed: false))
    }
    marks.sort { $0.day < $1.day }
    return marks.split(whereSeparator: \.isFixed).compactMap { gap in
      let (new, old) = (gap.compactMap(\.new), gap.compactMap(\.old))
      return new.count == 1 && old.count == 1 ? (new[0], old[0]) : nil
    }
  }
}

extension DateRule {
  /// The items of a list that it is, or is made of; itself where it is none.
  var items: [DateRule] {
    let items: [DateRule] =
      switch self {
      case .list(let rules): rules
      case .qualified(let rule, _): rule.items
      case .deadline(let rule, let includesDay, let direction):
        rule.items.map { .deadline($0, includesDay: includesDay, workingDay: direction) }
      case .announced(let unit, let expected?, let askFrom):
        expected.items.map { .announced(by: unit, expected: $0, askFrom: askFrom) }
      case .season(let season, let expected?):
        expected.items.map { .season(season, expected: $0) }
      default: []
      }
    return items.count > 1 ? items : [self]
  }
}
