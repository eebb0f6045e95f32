extension Sequence {
  /// The elements in runs, in their order: each stands with the one before it where it goes on from
  /// that, as a day does from the day before.
  ///
  /// - Parameter goesOn: whether the second of two elements goes on from the first.
  package func runs(where goesOn: (Element, Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    for element in self {
      if let last = runs.last?.last, goesOn(last, element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }
}

extension Set<CalendarDate> {
  /// The days as spans, in order: days that follow one another are one.
  package var spans: [DateSpan] {
    sorted().runs { $0.days(until: $1) == 1 }.compactMap { days in
      days.last.flatMap { DateSpan(days[0], through: $0) }
    }
  }
}
