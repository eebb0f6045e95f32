internal import CivilTime

extension Ledger {
  /// What was taken over from a folder.
  package struct Adoption: Sendable, Hashable {
    /// How many events and frames of feeds the ledger had not known as they are published.
    package let entries: Int
    /// The id that the programme had before, where it has got another one.
    package let formerProgramme: Programme.ID?
  }

  /// Takes over what is published in a folder of which the ledger does not know, so that the next
  /// publication goes on from there: names, words and moments stay, and numbers rise.
  ///
  /// - Parameters:
  ///   - folder: what is published.
  ///   - identity: whose ledger it is from now on; the domain stays.
  ///   - now: the moment.
  /// - Returns: what was taken over; `nil` where the ledger knew everything.
  /// - Throws: `InvalidDocument` when the ledger or the folder has another domain.
  mutating func adopt(
    _ folder: PublishedFolder, as identity: Identity, at now: Timestamp
  ) throws(InvalidDocument) -> Adoption? {
    let source = folder.manifest.source
    let former = [self.identity, source?.identity].compactMap(\.self)
    for other in former where other.domain != identity.domain {
      throw InvalidDocument([.foreign(Publication.Manifest.name, of: other, not: identity)])
    }
    let isNew = chain.count == 0 && entries.isEmpty
    let isKnown = !isNew && knows(folder.manifest)
    let formerProgramme = former.map(\.programme).first { $0 != identity.programme }
    let isRenamed = !isNew && self.identity.map { $0 != identity } ?? false
    guard !isKnown || isRenamed else { return nil }
    _ = begin(as: self.identity ?? identity)
    let moment = [now, lastMoment, folder.manifest.lastModified].compactMap(\.self).max() ?? now
    let head = source?.head ?? Self.firstFormHead
    add(.adoption(of: head, by: isRenamed ? identity.programme : nil), at: moment)
    var count = 0
    if !isKnown {
      count += folder.entries.count { takeOver($0, at: moment) }
      let published = Set(folder.entries.map(\.subject))
      for entry in standing() where !entry.feeds.isEmpty && !published.contains(entry.subject) {
        // It was known here and is nowhere to be seen.
        add(.entry(entry.moved(to: [], at: moment)), at: moment)
        count += 1
      }
    }
    return Adoption(entries: count, formerProgramme: formerProgramme)
  }

  /// What stands for the last line of a ledger of the first form, which has none.
  private static let firstFormHead = "first form"

  /// Notes an event or a frame as it is published.
  ///
  /// - Returns: whether that was news.
  private mutating func takeOver(_ entry: Entry, at moment: Timestamp) -> Bool {
    let known = latest(entry.subject)
    let isSame = known?.content == entry.content
    if isSame, known?.feeds == entry.feeds,
      known?.revision == entry.revision || entry.facts == nil
    {
      return false
    }
    var revision = entry.revision
    if let highest = highestSequence(of: entry.subject), let known {
      // Where words differ, nobody knows who has seen which: the next number is new for all.
      let least = isSame || highest < revision.sequence ? highest : highest + 1
      revision = Revision(
        sequence: max(revision.sequence, least), created: revision.created,
        stamp: max(
          revision.stamp, least > revision.sequence ? known.revision.stamp : revision.stamp))
    }
    add(
      .entry(
        Entry(
          subject: entry.subject, revision: revision, moment: moment, feeds: entry.feeds,
          content: entry.content, facts: isSame ? known?.facts ?? entry.facts : entry.facts,
          language: entry.language)),
      at: moment)
    return true
  }
}

extension Ledger.Entry {
  /// The same in other feeds, from a moment on.
  func moved(to feeds: [Feed.ID], at moment: Timestamp) -> Ledger.Entry {
    Ledger.Entry(
      subject: subject, revision: revision, moment: moment, feeds: feeds, content: content,
      facts: facts, language: language)
  }
}
