import EventKitLite
import Papers

/// Which part of a programme a document tells of: some days, and of whom or what only.
struct PaperScope {
  /// The year in which the days lie, or in which they begin.
  let year: CycleYear
  let days: DateSpan
  /// The unit, category and event to which it is limited, if it is.
  var unit: Programme.Unit.ID?
  var category: Programme.Category.ID?
  var event: ProgrammeEvent.ID?

  init(_ days: DateSpan, _ limits: ResultRow.Limits, of programme: Programme) {
    year = programme.year(of: days.first)
    self.days = days
    unit = limits.unit
    category = limits.category
    event = limits.event
  }

  /// Whether the days lie in one year.
  var isOfOneYear: Bool { year.contains(days.last) }

  /// The year that a title may name.
  var titleYear: CycleYear? { isOfOneYear ? year : nil }

  /// When it is in a sentence: `năm 2027`, or from one day to another.
  var time: LocalizedText { days == year.span ? .inYear(year) : .fromTo(days) }

  /// The same for a title, under which stands which days of the year it has.
  var titleTime: LocalizedText { isOfOneYear ? .inYear(year) : .fromTo(days) }
}

extension PaperWords {
  /// Under a title, that a document has not all of a year: some days, one unit, one category.
  ///
  /// - Parameter isTold: whether the title says the days.
  func limits(_ scope: PaperScope, daysInTitle isTold: Bool = false) -> [Paper.Block] {
    let parts = [
      scope.days == scope.year.span || isTold ? nil : words(.onlyDays(scope.days)),
      scope.unit.map { units.official([$0]) },
      scope.category.flatMap { programme.category($0)?.name[language] },
      scope.event.flatMap { programme.event($0)?.title[language] },
    ].compactMap(\.self)
    return parts.isEmpty ? [] : [.remark(words(.limits(parts)))]
  }

  /// What a file says of its days: the year, or the first day and the last.
  func name(of scope: PaperScope) -> String {
    scope.titleYear?.label ?? words(.paperDays(scope.days.first, scope.days.last))
  }
}
