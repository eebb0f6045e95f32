internal import CivilTime
package import EventKitLite

/// The pages of a publication: what people see who open its address.
///
/// ```swift
/// let publication = try Publication(carryingOut: plan)
/// try writer.write(publication.adding(Site(of: publication).files))
/// ```
///
/// Pages are a pure function of the publication and the templates. Their *today* is the day of the
/// ledger's last line; the one script, which nothing needs, moves on from there.
package struct Site: Sendable {
  /// The pages, the stylesheet and the script.
  package let files: [Publication.File]

  /// Makes the pages of a publication, in all its languages.
  package init(of publication: Publication, templates: Templates = .standard) {
    let facts = SiteFacts(of: publication)
    let addresses = Self.addresses(of: facts)
    let pages = facts.programme.languages.all.flatMap { language in
      let context = SiteContext(facts, templates.inLanguage(language), in: language)
      return addresses.map { address in
        Publication.File(
          path: context.path(to: address), parts: context.page(at: address),
          mediaType: "text/html; charset=utf-8")
      }
    }
    let assets = [
      ("site.css", "text/css; charset=utf-8"), ("site.js", "text/javascript; charset=utf-8"),
    ].map { name, type in
      Publication.File(
        path: name, parts: [SharedBytes(Array(templates.asset(name).utf8))], mediaType: type)
    }
    files = pages + assets
  }

  /// All pages in one language.
  private static func addresses(of facts: SiteFacts) -> [PageAddress] {
    let units = facts.programme.units.all.flatMap { [$0.id] + $0.aliases }
    let events = facts.programme.events.flatMap { [$0.id] + $0.aliases }
    let former = facts.formerUnits.keys.sorted()
    return [.index] + (units + former).map { .unit($0) }
      + (events + facts.formerEvents).map { .event($0) }
      + facts.years.flatMap { [.year($0), .poster($0)] }
  }
}

/// Where a page stands among those of its language.
enum PageAddress: Sendable, Hashable {
  case index
  case unit(Programme.Unit.ID)
  case event(ProgrammeEvent.ID)
  case year(Int)
  case poster(Int)

  /// The path from the index of its language on. It never changes: people keep addresses.
  var path: String {
    switch self {
    case .index: "index.html"
    case .unit(let id): "don-vi/\(id).html"
    case .event(let id): Programme.pagePath(of: id)
    case .year(let year): "nam/\(year).html"
    case .poster(let year): "nam/\(year)-poster.html"
    }
  }

  /// How many folders lie between it and the index.
  var depth: Int { self == .index ? 0 : 1 }
}

extension SiteContext {
  /// A whole page.
  fileprivate func page(at address: PageAddress) -> [SharedBytes] {
    switch address {
    case .index: IndexPage(context: self).parts
    case .unit(let id): UnitPage(of: id, self).parts
    case .event(let id): EventPage(of: id, self).parts
    case .year(let year): YearPage(of: year, self).parts
    case .poster(let year): PosterPage(of: year, self).parts
    }
  }
}
