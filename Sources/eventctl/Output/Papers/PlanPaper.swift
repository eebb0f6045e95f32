import EventKitLite
import Papers
import Sheets

/// The plan of a year: a letter that puts it into force, and the table as its annex.
struct PlanPaper {
  let schedule: Schedule
  let year: CycleYear
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
    let subject = words.words(.planSubject(words.name, year.label))
    let cited = Set(
      schedule.events.flatMap(\.event.basis) + schedule.waiting.flatMap(\.event.basis))
    let bases = programme.basis.filter {
      cited.contains($0.id) && ($0.number != nil || $0.issuer != nil)
    }
    let letter: [Paper.Block] =
      [.head(terms.head()), .title([words.words(.planTitle), subject])] + limits
      + bases.enumerated().map { index, basis in
        let text = words.words(.according(words.fullCitation(of: basis)))
        return .basis(text + (index == bases.count - 1 ? "." : ";"))
      } + [
        .paragraph(
          words.words(.planBody(schedule.events.count, schedule.waiting.count, year.label))),
        .paragraph(words.words(.planOrder)),
        .closing(terms.closing(to: [.allUnits, .keptCopy])),
      ]
    let title = words.words(.scheduleTitle(year.label))
    let annex: [Paper.Block] =
      [.title([words.words(.annexTitle), title])] + limits + [
        terms.annex(of: .planTitle), .table(Paper.Table(sheet, named: title.capitalisedOnly)),
      ]
    return Paper(
      "\(words.words(.planTitle).capitalisedOnly): \(subject)", in: language, office: terms.office,
      parts: [Paper.Part(.portrait, letter), Paper.Part(.landscape, annex)])
  }

  /// That it is not the whole plan: some days, one unit, one category.
  private var limits: [Paper.Block] {
    let parts = [
      schedule.span == year.span ? nil : words.words(.onlyDays(schedule.span)),
      schedule.unit.map { words.units.official([$0]) },
      schedule.category.flatMap { programme.category($0)?.name[language] },
      schedule.event.flatMap { programme.event($0)?.title[language] },
    ].compactMap(\.self)
    return parts.isEmpty ? [] : [.remark(words.words(.limits(parts)))]
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
    case .month: months + [(words.words(.noDateYet), schedule.waiting)]
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
    for event in schedule.events + schedule.waiting {
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
