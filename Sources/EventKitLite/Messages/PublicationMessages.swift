package import CivilTime

/// Feeds, the ledger, and what is found when a publication is read back.
extension LocalizedText {
  // MARK: Feeds

  package static func withParts(_ office: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(office[.vietnamese]) và các đơn vị trực thuộc",
      en: "\(office[.english]) with its units")
  }

  package static let everything = LocalizedText(vi: "Toàn bộ", en: "Everything")

  package static let daysOff = LocalizedText(vi: "Ngày nghỉ", en: "Days off")

  /// The description of a unit's feed: whose it is, and for a unit that has ended who goes on.
  static func feed(
    of unit: Programme.Unit, in programme: Programme, heirs: [LocalizedText]
  ) -> LocalizedText {
    let whole = LocalizedText(
      vi: "\(unit.name[.vietnamese]). \(programme.title[.vietnamese]).",
      en: "\(unit.name[.english]). \(programme.title[.english]).")
    guard let until = unit.until else { return whole }
    let ended = LocalizedText(
      vi: " Đơn vị kết thúc hoạt động ngày \(until.shortText).",
      en: " This unit ended on \(until.longText(in: .english)).")
    guard !heirs.isEmpty else { return whole + ended }
    let names = heirs.joined(separator: ", ")
    return whole + ended
      + LocalizedText(
        vi:
          " Từ sau ngày đó, lịch này gồm việc của đơn vị do đơn vị kế tục làm: \(names[.vietnamese]).",
        en: " From then on this calendar holds what of its duties is done by: \(names[.english]).")
  }

  static func feedLost(_ id: Feed.ID) -> LocalizedText {
    LocalizedText(
      vi:
        "lịch '\(id)' đã xuất bản mà không còn đơn vị hay loại việc nào có mã này; lịch vẫn được giữ",
      en: "the feed '\(id)' was published and no unit or category has this id any more; it is kept")
  }

  static func giveAliasOrWithdraw(_ id: Feed.ID) -> LocalizedText {
    LocalizedText(
      vi:
        "thêm 'aliases: [\(id)]' vào đơn vị thay thế, hoặc ghi 'withdrawn-feeds: [\(id)]' trong programme.yaml",
      en:
        "give 'aliases: [\(id)]' to the unit that took its place, or write 'withdrawn-feeds: [\(id)]' in programme.yaml"
    )
  }

  static func nameHolidaysOrWithdraw(_ id: Feed.ID) -> LocalizedText {
    LocalizedText(
      vi: "ghi lại 'holidays', hoặc ghi 'withdrawn-feeds: [\(id)]' trong programme.yaml",
      en: "name 'holidays' again, or write 'withdrawn-feeds: [\(id)]' in programme.yaml")
  }

  static func feedLarge(_ path: String, events: Int, bytes: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(path) có \(events) sự kiện, \(bytes) byte; Google chỉ nhận khoảng 1 MB",
      en: "\(path) has \(events) events in \(bytes) bytes; Google takes about 1 MB")
  }

  static let shortenHorizon = LocalizedText(
    vi: "rút ngắn horizon, hoặc để mọi người theo lịch của đơn vị hay loại việc",
    en: "shorten the horizon, or let people follow a unit's or a category's feed")

  // MARK: Days off

  static func dayOff(for holidays: [LocalizedText]) -> LocalizedText {
    let names = holidays.joined(separator: ", ")
    return LocalizedText(
      vi: "Nghỉ: \(names[.vietnamese])", en: "Day off: \(names[.english])")
  }

  static func substitute(for holiday: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Nghỉ bù: \(holiday[.vietnamese])", en: "Substitute day off: \(holiday[.english])")
  }

  static func dayOff(workedOn day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Nghỉ, làm bù \(day.longText(in: .vietnamese))",
      en: "Day off, worked on \(day.longText(in: .english)) instead")
  }

  static func workingDay(for dayOff: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đi làm bù cho \(dayOff.longText(in: .vietnamese))",
      en: "Working day in place of \(dayOff.longText(in: .english))")
  }

  static func perhapsDayOff(for holiday: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Chưa rõ có được nghỉ: \(holiday[.vietnamese])",
      en: "Perhaps a day off: \(holiday[.english])")
  }

  // MARK: Reading back

  static let eventsNobodyMeant = LocalizedText(
    vi: "bản xuất bản có sự kiện không có trong dự định",
    en: "the edition holds events that nobody meant")

  static func events(_ read: Int, insteadOf meant: Int) -> LocalizedText {
    LocalizedText(
      vi: "đọc lại được \(read) sự kiện, đúng ra là \(meant)",
      en: "\(read) \(read == 1 ? "event was" : "events were") read back instead of \(meant)")
  }

  static func readsOtherwise(_ uid: String) -> LocalizedText {
    LocalizedText(
      vi: "\(uid): đọc lại không đúng như dự định", en: "\(uid): it is not read back as meant")
  }

  static func days(
    of uid: String, _ found: [CalendarDate], insteadOf meant: [CalendarDate]
  ) -> LocalizedText {
    let (found, meant) = (list(found), list(meant))
    return LocalizedText(
      vi: "\(uid): diễn ra ngày \(found), đúng ra là \(meant)",
      en: "\(uid): takes place on \(found) instead of \(meant)")
  }

  private static func list(_ days: [CalendarDate]) -> String {
    days.map(\.description).joined(separator: " ")
  }

  // MARK: What people hardly mean

  static func wouldWithdraw(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        \(count) trong \(all) việc sắp tới sẽ biến mất khỏi lịch của mọi người (xem \
        'eventctl publish --dry-run')
        """,
      en: """
        \(count) of \(all) coming events would vanish from everybody's calendar (see \
        'eventctl publish --dry-run')
        """)
  }

  static func noEventsLeft(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "events.yaml trống: cả \(count) việc sắp tới sẽ biến mất khỏi lịch của mọi người",
      en: "events.yaml is empty: all \(count) coming events would vanish from everybody's calendar")
  }

  static func acceptWithdrawals(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        nếu đúng là muốn vậy, thêm '--accept withdrawn=\(count)', hoặc ghi từng việc với lý do dưới \
        'withdrawn:' trong programme.yaml
        """,
      en: """
        if it is meant, add '--accept withdrawn=\(count)', or name the events with a reason under \
        'withdrawn:' in programme.yaml
        """)
  }

  static func isPlaceholder(_ domain: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(domain)' chỉ là tên miền giữ chỗ; tên miền nằm trong mã của mọi sự kiện mãi về sau",
      en:
        "'\(domain)' only holds the place of a domain, which every event's identifier has for good"
    )
  }

  static let chooseDomain = LocalizedText(
    vi: "ghi tên miền của đơn vị vào 'domain' trong programme.yaml",
    en: "write a domain of your own as 'domain' in programme.yaml")

  static func horizonLoses(_ years: [CycleYear]) -> LocalizedText {
    let years = years.map(\.label).joined(separator: ", ")
    return LocalizedText(
      vi: "'horizon' không còn năm \(years), trong khi các năm đó đã có ngày được xuất bản",
      en: "'horizon' has lost \(years), of which days are published already")
  }

  static let acceptHorizon = LocalizedText(
    vi: "khôi phục 'horizon' trong programme.yaml; nếu đúng là muốn vậy, thêm '--accept horizon'",
    en: "restore 'horizon' in programme.yaml; if it is meant, add '--accept horizon'")

  static func languagesChange(from known: Programme.Languages) -> LocalizedText {
    let all = known.all.map(\.tag).joined(separator: ", ")
    return LocalizedText(
      vi: "lịch đã xuất bản theo 'languages: [\(all)]'; nay có lịch sẽ mất hoặc đổi ngôn ngữ",
      en: "feeds stand published by 'languages: [\(all)]'; some would go or change their language")
  }

  static func acceptLanguages(_ known: Programme.Languages) -> LocalizedText {
    let all = known.all.map(\.tag).joined(separator: ", ")
    return LocalizedText(
      vi: """
        ghi lại 'languages: [\(all)]' trong programme.yaml, ngôn ngữ mới ở cuối; nếu đúng là muốn \
        vậy, thêm '--accept languages'
        """,
      en: """
        restore 'languages: [\(all)]' in programme.yaml, with new ones at the end; if it is meant, \
        add '--accept languages'
        """)
  }

  static func clock(_ now: Timestamp, isBehind last: Timestamp) -> LocalizedText {
    LocalizedText(
      vi: "đồng hồ chỉ \(now), nhưng sổ xuất bản đã có dòng ghi lúc \(last)",
      en: "the clock says \(now), but the ledger's last line is of \(last)")
  }

  static let setClock = LocalizedText(
    vi: """
      chỉnh đồng hồ của máy; nếu dòng trong sổ mới là sai, chạy 'eventctl ledger repair --clock'
      """,
    en: """
      set the machine's clock; if it is the ledger that is wrong, run 'eventctl ledger repair --clock'
      """)

  static func looksRenamed(
    _ old: ProgrammeEvent.ID, to new: ProgrammeEvent.ID
  ) -> LocalizedText {
    LocalizedText(
      vi: "'\(old)' biến mất và '\(new)' mới xuất hiện với cùng tên hoặc cùng ngày",
      en: "'\(old)' vanishes, and '\(new)' is new with the same title or the same days")
  }

  static func addAlias(_ old: ProgrammeEvent.ID) -> LocalizedText {
    LocalizedText(
      vi:
        "nếu chỉ đổi id, thêm 'aliases: [\(old)]' vào việc này để lịch của mọi người không có hai lần",
      en: "if only the id has changed, add 'aliases: [\(old)]' to it, so that nobody has it twice")
  }

  // MARK: Plans

  static func nothingStood(at moment: Timestamp) -> LocalizedText {
    LocalizedText(
      vi: "đến \(moment) chưa có gì được xuất bản",
      en: "nothing stood published at \(moment)")
  }

  static let seeWhatStood = LocalizedText(
    vi: "'eventctl history' cho biết đã xuất bản gì và khi nào",
    en: "'eventctl history' says what was published when")

  static let notAPlan = LocalizedText(
    vi: "tệp này không phải là kế hoạch xuất bản",
    en: "this file is no plan of a publication")
  static let makePlan = LocalizedText(
    vi: "lập lại kế hoạch bằng 'eventctl publish --dry-run --plan TỆP'",
    en: "make the plan again with 'eventctl publish --dry-run --plan FILE'")
  static let planOfAnotherLedger = LocalizedText(
    vi: "kế hoạch được lập trước khi sổ xuất bản có thêm dòng mới, hoặc cho chương trình khác",
    en: "the plan was made before the ledger got new lines, or for another programme")

  static func planOfOtherPages(_ folder: String?) -> LocalizedText {
    folder.map { folder in
      LocalizedText(
        vi: "các mẫu trang trong '\(folder)' đã đổi từ khi lập kế hoạch",
        en: "the templates in '\(folder)' have changed since the plan was made")
    }
      ?? LocalizedText(
        vi: "kế hoạch được lập với những mẫu trang khác",
        en: "the plan was made with other templates of pages")
  }

  static func planSaysOtherwise(_ title: LocalizedText, _ subject: String) -> LocalizedText {
    LocalizedText(
      vi: "kế hoạch không còn đúng với: \(title[.vietnamese]) (\(subject))",
      en: "the plan does not hold any more for: \(title[.english]) (\(subject))")
  }

  // MARK: The history

  static let published = LocalizedText(vi: "xuất bản", en: "published")
  /// A part of a series that begins where another ends.
  static let goesOn = LocalizedText(vi: "tiếp nối phần trước", en: "goes on after the part before")

  static func endsEarlier(_ day: CalendarDate, not other: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "đến hết ngày \(day.text(in: .vietnamese)) (trước là \(other.text(in: .vietnamese)))",
      en: "until \(day.text(in: .english)) (was \(other.text(in: .english)))")
  }

  static let takenOut = LocalizedText(vi: "gỡ khỏi mọi lịch", en: "taken out of every calendar")

  static func added(to feeds: [String]) -> LocalizedText {
    let list = feeds.joined(separator: ", ")
    return LocalizedText(vi: "thêm vào \(list)", en: "added to \(list)")
  }

  static func removed(from feeds: [String]) -> LocalizedText {
    let list = feeds.joined(separator: ", ")
    return LocalizedText(vi: "bỏ khỏi \(list)", en: "removed from \(list)")
  }

  static func addedToCalendars(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "thêm vào lịch: \(list)", en: "added to the calendars: \(list)")
  }

  static func removedFromCalendars(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "bỏ khỏi lịch: \(list)", en: "taken out of the calendars: \(list)")
  }

  static let descriptionChanged = LocalizedText(
    vi: "lời ghi trong lịch thay đổi", en: "the text in calendars was changed")
  static let remindersChanged = LocalizedText(
    vi: "lời nhắc thay đổi", en: "the reminders were changed")

  /// - Parameter rule: the rule as calendar files have it; `nil` where no rule says the days.
  static func repeatsOtherwise(_ rule: String?) -> LocalizedText {
    let words = rule.flatMap { try? RecurrenceRule(parsing: $0) }.map { repetition($0) }
    return LocalizedText(
      vi: words.map { "nay lặp lại: \($0[.vietnamese])" } ?? "lặp lại vào những ngày khác",
      en: words.map { "now repeats: \($0[.english])" } ?? "repeats on other days")
  }

  static let moveIsKnown = LocalizedText(
    vi: "bỏ dấu [Dời]: đã công bố quá 30 ngày",
    en: "no longer marked as moved: published more than 30 days ago")
  static let datesDecided = LocalizedText(
    vi: "đã có ngày chính thức", en: "the dates are official now")
  static let datesOnlyExpected = LocalizedText(
    vi: "ngày trở lại là dự kiến", en: "the dates are only expected again")

  /// Which days a series leaves out now, and which it does not leave out any more.
  static func leftOut(from old: [EventTime], to new: [EventTime]) -> LocalizedText? {
    let (before, after) = (Set(old.map(\.date)), Set(new.map(\.date)))
    let left = after.subtracting(before).sorted()
    let back = before.subtracting(after).sorted()
    let words = [
      left.isEmpty
        ? nil
        : LocalizedText(
          vi: "không còn ngày \(few(left, .vietnamese))", en: "no longer on \(few(left, .english))"),
      back.isEmpty
        ? nil
        : LocalizedText(
          vi: "lại có ngày \(few(back, .vietnamese))", en: "again on \(few(back, .english))"),
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// The first days of many, and how many there are more.
  private static func few(_ days: [CalendarDate], _ language: Language) -> String {
    let most = 4
    let shown = days.prefix(most).map { $0.text(in: language) }.joined(separator: ", ")
    return days.count > most ? "\(shown), … (+\(days.count - most))" : shown
  }

  static let zoneDefinitionChanged = LocalizedText(
    vi: "định nghĩa múi giờ thay đổi", en: "the time zone is defined otherwise")

  static func mainLanguage(_ language: Language) -> LocalizedText {
    let name = name(of: language)
    return LocalizedText(
      vi: "lịch không ghi ngôn ngữ trong địa chỉ nay là bản \(name[.vietnamese])",
      en: "calendars whose addresses name no language are in \(name[.english]) now")
  }

  static func textChanged(in language: Language) -> LocalizedText {
    let name = name(of: language)
    return LocalizedText(
      vi: "bản \(name[.vietnamese]) thay đổi", en: "the \(name[.english]) text changed")
  }
}
