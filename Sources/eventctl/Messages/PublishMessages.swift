import EventKitLite

/// What `eventctl publish` says of a publication.
extension LocalizedText {
  static let eventsHeading = LocalizedText(vi: "Sự kiện", en: "Events")
  static let feedsHeading = LocalizedText(vi: "Lịch", en: "Feeds")
  static let filesHeading = LocalizedText(vi: "Tệp", en: "Files")
  static let sizeHeading = LocalizedText(vi: "Dung lượng", en: "Size")
  static let waitingHeading = LocalizedText(vi: "Chưa có thời gian", en: "Waiting")
  static let warningsHeading = LocalizedText(vi: "Cảnh báo", en: "Warnings")
  static let timeHeading = LocalizedText(vi: "Thời gian chạy", en: "Time")

  static func number(_ number: Int) -> LocalizedText {
    LocalizedText(vi: "\(number)", en: "\(number)")
  }

  static func files(_ count: Int, written: Int, removed: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) (\(written) mới hoặc thay đổi, \(removed) đã bỏ)",
      en: "\(count) (\(written) new or changed, \(removed) removed)")
  }

  static func bytes(_ count: Int, in folder: String) -> LocalizedText {
    let tenths = (count + 50_000) / 100_000
    guard tenths >= 10 else {
      return LocalizedText(
        vi: "\(count) byte trong \(folder)/", en: "\(count) bytes in \(folder)/")
    }
    return LocalizedText(
      vi: "\(tenths / 10),\(tenths % 10) MB trong \(folder)/",
      en: "\(tenths / 10).\(tenths % 10) MB in \(folder)/")
  }

  static func waitingItems(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) việc (eventctl agenda --waiting)",
      en: "\(count) without a date (eventctl agenda --waiting)")
  }

  static func warningsToSee(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) (eventctl check)", en: "\(count) (eventctl check)")
  }

  static func seconds(_ seconds: String) -> LocalizedText {
    LocalizedText(vi: "\(seconds.replacing(".", with: ",")) giây", en: "\(seconds) s")
  }

  static func changes(
    new: Int, changed: Int, moved: Int, cancelled: Int, withdrawn: Int
  ) -> LocalizedText {
    LocalizedText(
      vi: "mới \(new), sửa \(changed), dời \(moved), hủy \(cancelled), rút \(withdrawn)",
      en: """
        new \(new), changed \(changed), moved \(moved), cancelled \(cancelled), \
        withdrawn \(withdrawn)
        """)
  }

  // MARK: Pages

  static let noPages = LocalizedText(vi: "Trang web: không có", en: "Pages: none")
  static let pagesAsBuiltIn = LocalizedText(
    vi: "Trang web: có, theo mẫu có sẵn", en: "Pages: yes, from the built-in templates")

  static func pages(from folder: String) -> LocalizedText {
    LocalizedText(
      vi: "Trang web: có, theo các mẫu trong '\(folder)'",
      en: "Pages: yes, from the templates in '\(folder)'")
  }

  // MARK: What is kept

  /// - Parameter aspects: what the files have otherwise; none where they do not have it at all.
  static func keptPast(
    _ title: String, _ years: [CycleYear], isNew: Bool, _ aspects: [Schedule.Kept.Aspect]
  ) -> LocalizedText {
    let what = { (language: Language) in
      aspects.isEmpty
        ? "" : " (\(aspects.map { LocalizedText.aspect($0)[language] }.joined(separator: ", ")))"
    }
    let years =
      years.count > 2
      ? LocalizedText.years(years[0], to: years[years.count - 1]) : LocalizedText.list(years)
    let (vietnamese, english) = (years[.vietnamese], years[.english])
    return isNew
      ? LocalizedText(
        vi: "không đưa vào lịch vì đã qua: \(title), \(vietnamese)",
        en: "not published because it is over: \(title), \(english)")
      : LocalizedText(
        vi: "giữ như đã công bố vì đã qua: \(title), \(vietnamese)\(what(.vietnamese))",
        en: "kept as it was published because it is over: \(title), \(english)\(what(.english))")
  }

  private static func aspect(_ aspect: Schedule.Kept.Aspect) -> LocalizedText {
    switch aspect {
    case .title: LocalizedText(vi: "tên", en: "title")
    case .days: LocalizedText(vi: "ngày giờ", en: "days")
    case .status: LocalizedText(vi: "tình trạng", en: "status")
    case .place: LocalizedText(vi: "địa điểm", en: "place")
    case .units: LocalizedText(vi: "đơn vị", en: "units")
    case .text: LocalizedText(vi: "nội dung", en: "text")
    }
  }

  static func howToRewrite(_ event: ProgrammeEvent.ID) -> LocalizedText {
    LocalizedText(
      vi: "nếu quá khứ đã công bố sai: --rewrite-past \(event)",
      en: "where the past was published wrongly: --rewrite-past \(event)")
  }

  static func keptMore(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "giữ như đã công bố: \(count) việc nữa",
      en: "kept as published: \(count) more")
  }

  static let pastByFilesAlone = LocalizedText(
    vi: "Không đọc được sổ xuất bản: những ngày đã qua được ghi theo tệp chương trình.",
    en: "The ledger cannot be read: days that are over are shown as the files say.")

  // MARK: The clock

  static func moment(_ now: Timestamp, isAfter clock: Timestamp) -> LocalizedText {
    LocalizedText(
      vi: "thời điểm \(now) sau đồng hồ của máy (\(clock)) hơn một ngày",
      en: "the moment \(now) is more than a day after the machine's clock (\(clock))")
  }

  static let acceptClock = LocalizedText(
    vi: "bỏ --now; để thử, thêm '--accept clock'",
    en: "leave --now out; for a trial, add '--accept clock'")

  // MARK: Options that do not go together

  static let templatesNeedPages = LocalizedText(
    vi: "--templates là mẫu của các trang: không đi cùng --no-pages",
    en: "--templates are those of pages: leave out --no-pages")
  static let planNeedsDryRun = LocalizedText(
    vi: "--plan ghi kế hoạch của --dry-run; để thực hiện kế hoạch, dùng --from-plan",
    en: "--plan writes the plan of a --dry-run; --from-plan carries one out")
  static let planSaysAll = LocalizedText(
    vi: """
      --from-plan làm đúng như kế hoạch: không đi cùng --dry-run, --as-of, --rewrite-past, --url, \
      --no-pages, --templates
      """,
    en: """
      --from-plan does what the plan says: leave out --dry-run, --as-of, --rewrite-past, --url, \
      --no-pages and --templates
      """)
  static let asOfPutsAllBack = LocalizedText(
    vi: "--as-of đưa lại tất cả như hôm đó: không đi cùng --rewrite-past",
    en: "--as-of puts everything back as it was: leave out --rewrite-past")

  static func notAnAddressOfPublication(_ text: String) -> LocalizedText {
    let (what, remedy) = (notAWebAddress(text), writeWebAddress)
    return LocalizedText(
      vi: "\(what[.vietnamese]); \(remedy[.vietnamese])",
      en: "\(what[.english]); \(remedy[.english])")
  }

  static func notAcceptable(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là điều có thể chấp nhận (withdrawn=SỐ, horizon, clock, languages)",
      en: "'\(text)' is nothing to accept (withdrawn=NUMBER, horizon, clock, languages)")
  }
}
