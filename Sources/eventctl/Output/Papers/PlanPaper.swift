import EventKitLite
import Papers
import Sheets

/// The plan of a year: a letter that puts it into force, and the table as its annex.
struct PlanPaper {
  let schedule: Schedule
  let scope: PaperScope
  let grouping: Grouping
  let terms: PaperTerms
  let words: PaperWords

  /// By what the rows of the table are put together.
  enum Grouping: String, CaseIterable {
    case month
    case clause
    case unit
  }

  private var programme: Programme { words.programme }
  private var language: Language { words.language }

  var paper: Paper {
    let subject = words.words(.planSubject(words.name, scope.titleTime))
    let cited = Set(
      (schedule.events + waiting).flatMap(\.event.basis))
    let bases = programme.basis.filter {
      cited.contains($0.id) && ($0.number != nil || $0.issuer != nil)
    }
    let letter: [Paper.Block] =
      [.head(terms.head()), .title([words.words(.planTitle), subject])]
      + words.limits(scope, daysInTitle: !scope.isOfOneYear)
      + bases.enumerated().map { index, basis in
        let text = words.words(.according(words.fullCitation(of: basis)))
        return .basis(text + (index == bases.count - 1 ? "." : ";"))
      } + [
        .paragraph(words.words(contents)),
        .paragraph(words.words(.planOrder)),
        .closing(terms.closing(to: [.allUnits, .keptCopy])),
      ]
    let title = words.words(.scheduleTitle(scope.titleYear))
    let annex: [Paper.Block] =
      [.title([words.words(.annexTitle), title])] + words.limits(scope) + [
        terms.annex(of: .planTitle), .table(Paper.Table(sheet, named: title.capitalisedOnly)),
      ]
    return Paper(
      "\(words.words(.planTitle).capitalisedOnly): \(subject)", in: language, office: terms.office,
      parts: [Paper.Part(.portrait, letter), Paper.Part(.landscape, annex)])
  }

  /// How many there are; what does not take place is none of them.
  private var contents: LocalizedText {
    let count = { (events: [ScheduledEvent]) in events.count { words.notHeld($0) == nil } }
    let (dated, undated) = (count(schedule.events), count(waiting))
    return .planBody(
      dated: dated, undated: undated,
      notHeld: schedule.events.count + waiting.count - dated - undated, scope.time)
  }

  /// What has no date. Of several years that is the same work for each of them, and told once.
  private var waiting: [ScheduledEvent] {
    var seen: Set<[String]> = []
    return schedule.waiting.filter {
      scope.isOfOneYear
        || seen.insert([$0.event.id.rawValue, $0.title(in: language), words.when($0)]).inserted
    }
  }

  /// The table.
  private var sheet: Sheet {
    let text = {
      (
        key: String, title: LocalizedText, role: Sheet.Role,
        cell: @escaping (ScheduledEvent) -> String
      ) in
      Sheet.Field<ScheduledEvent>(key, words.words(title), role, for: [.document, .workbook]) {
        .text(cell($0))
      }
    }
    let fields =
      [
        text("title", .paperContent, .text, { $0.title(in: language) }),
        text("when", .paperWhen, .date, words.when),
        text("lead", .paperLead, .units, { words.units.all(.lead, in: $0) }),
        text("with", .paperWith, .units, words.others),
        text("product", .paperProduct, .place, words.product),
        text("note", .note, .place, words.note),
      ] + words.typed
    return Sheet(
      in: language, of: groups, fields: fields, for: [.document, .workbook]
    ).numbered(words.words(.rowNumber))
  }

  private var groups: [(title: String?, subjects: [ScheduledEvent])] {
    switch grouping {
    case .month: months + [(words.words(.noDateYet), waiting)]
    case .clause:
      grouped {
        $0.event.clauses.first.map { words.words(.clauseGroup($0)) }
      } orElse: {
        words.words(.otherClauses)
      }
    case .unit:
      grouped { event in
        let lead = words.units.all(.lead, in: event)
        return lead.isEmpty ? nil : lead
      } orElse: {
        words.words(.nobodyLeading)
      }
    }
  }

  private var months: [(title: String?, subjects: [ScheduledEvent])] {
    var months: [(first: CalendarDate, subjects: [ScheduledEvent])] = []
    for event in schedule.events {
      guard let span = event.timing?.span else { continue }
      let day = max(span.first, min(schedule.span.first, span.last))
      let first = day.wholeMonth.first
      if months.last?.first == first {
        months[months.count - 1].subjects.append(event)
      } else {
        months.append((first, [event]))
      }
    }
    return months.map { (words.words(.monthGroup($0.first)), $0.subjects) }
  }

  private func grouped(
    by title: (ScheduledEvent) -> String?, orElse other: () -> String
  ) -> [(title: String?, subjects: [ScheduledEvent])] {
    var order: [String] = []
    var groups: [String: [ScheduledEvent]] = [:]
    var rest: [ScheduledEvent] = []
    for event in schedule.events + waiting {
      guard let name = title(event) else {
        rest.append(event)
        continue
      }
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(event)
    }
    return order.map { ($0, groups[$0] ?? []) } + [(other(), rest)]
  }
}
