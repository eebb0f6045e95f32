import EventKitLite

/// What is wrong with the words of a command line.
extension LocalizedText {
  static func unknownOption(_ option: String) -> LocalizedText {
    LocalizedText(vi: "không có tùy chọn '\(option)'", en: "there is no option '\(option)'")
  }

  static func missingValue(of option: String) -> LocalizedText {
    LocalizedText(vi: "thiếu giá trị của '\(option)'", en: "'\(option)' needs a value")
  }

  static func missingArgument(_ name: String) -> LocalizedText {
    LocalizedText(vi: "thiếu '\(name)'", en: "'\(name)' is missing")
  }

  static func refusedValue(_ value: String, of name: String) -> LocalizedText {
    LocalizedText(vi: "'\(name)' không nhận '\(value)'", en: "'\(value)' is not a value of \(name)")
  }

  static func refused(_ reason: String, as option: String?) -> LocalizedText {
    let text = option.map { "\($0): \(reason)" } ?? reason
    return LocalizedText(vi: text, en: text)
  }

  static func unexpected(_ words: [String]) -> LocalizedText {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return LocalizedText(
      vi: "thừa \(list)",
      en: words.count == 1 ? "unexpected argument \(list)" : "unexpected arguments \(list)")
  }

  static func unknownCommand(_ word: String) -> LocalizedText {
    LocalizedText(vi: "không có lệnh '\(word)'", en: "there is no command '\(word)'")
  }

  static var missingCommand: LocalizedText {
    LocalizedText(vi: "thiếu tên lệnh", en: "the name of a command is missing")
  }

  static func valueOfFlag(_ option: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(option)' không nhận giá trị", en: "'\(option)' takes no value")
  }

  static func setTwice(_ option: String, _ earlier: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(option)' trái với '\(earlier)'", en: "'\(option)' contradicts '\(earlier)'")
  }

  static var unknownShell: LocalizedText {
    LocalizedText(
      vi: "không rõ viết tệp gợi ý lệnh cho chương trình dòng lệnh nào",
      en: "completions cannot be written for this shell")
  }

  static func languageVariableIgnored(_ value: String) -> LocalizedText {
    LocalizedText(
      vi: "bỏ qua EVENTCTL_LANG='\(value)': chỉ có vi và en",
      en: "EVENTCTL_LANG='\(value)' is ignored: there are vi and en")
  }

  static func unexpectedError(_ text: String) -> LocalizedText {
    LocalizedText(vi: "lỗi không lường trước: \(text)", en: "internal error: \(text)")
  }
}

/// What to do about a wrong command line.
extension LocalizedText {
  static func choose(_ values: [String]) -> LocalizedText {
    let list = values.joined(separator: ", ")
    return LocalizedText(vi: "chọn một trong: \(list)", en: "choose one of: \(list)")
  }

  static func seeCommands(_ help: String) -> LocalizedText {
    LocalizedText(vi: "'\(help)' liệt kê các lệnh", en: "'\(help)' lists the commands")
  }

  static var seeOptions: LocalizedText {
    LocalizedText(
      vi: "trang hướng dẫn liệt kê các tùy chọn", en: "the command's help lists its options")
  }

  static func writeAlone(_ option: String) -> LocalizedText {
    LocalizedText(vi: "chỉ ghi \(option)", en: "write \(option) alone")
  }

  static var giveOnlyOne: LocalizedText {
    LocalizedText(vi: "chỉ ghi một trong hai", en: "give only one of them")
  }

  static var leaveOutOrQuote: LocalizedText {
    LocalizedText(
      vi: "bỏ đi; nội dung có dấu cách thì đặt trong dấu nháy",
      en: "leave it out; put a text with spaces in quotes")
  }

  static var optionsBeginWithTwoDashes: LocalizedText {
    LocalizedText(
      vi: "tên tùy chọn bắt đầu bằng hai dấu gạch, như --lang",
      en: "the name of an option begins with two dashes, as in --lang")
  }

  static var nameShell: LocalizedText {
    LocalizedText(
      vi: "ghi --generate-completion-script=bash, zsh hoặc fish",
      en: "write --generate-completion-script=bash, zsh or fish")
  }

  static var reportIt: LocalizedText {
    LocalizedText(
      vi: "đây là lỗi của phần mềm, xin báo cho người phát triển",
      en: "this is a bug in eventctl, please report it")
  }
}

/// What is wrong with values that cannot be read.
extension LocalizedText {
  static func notADay(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: """
        '\(text)' không phải là ngày; ghi 3/5/2027, 2027-05-03, hoặc 3/5 nếu là ngày của năm đang \
        xem
        """,
      en: "'\(text)' is not a day; write it as 2027-05-03, 3/5/2027, or 3/5 of the year at hand")
  }

  static func noSuchDay(
    _ day: Int, _ month: Int, _ year: Int?, monthHas length: Int
  ) -> LocalizedText {
    let written = writtenDay(day, month, year)
    let (of, ofYear) = (year.map { " năm \($0)" } ?? "", year.map { " \($0)" } ?? "")
    return LocalizedText(
      vi: "không có ngày \(written) (tháng \(month)\(of) có \(length) ngày)",
      en: """
        there is no day \(written) (\(Month.name(month, in: .english))\(ofYear) has \(length) days)
        """)
  }

  static func dayBeforeMonth(_ day: Int, _ month: Int, _ year: Int?) -> LocalizedText {
    let (written, meant) = (writtenDay(day, month, year), writtenDay(month, day, year))
    return LocalizedText(
      vi: "không có ngày \(written) (viết ngày trước tháng: \(meant))",
      en: "there is no day \(written) (write the day before the month: \(meant))")
  }

  static func shortYear(_ text: String, _ day: Int, _ month: Int, _ year: Int) -> LocalizedText {
    let meant = "\(day)/\(month)/\(year < 100 ? 2000 + year : 2027)"
    return LocalizedText(
      vi: "'\(text)': năm ghi đủ bốn chữ số, như \(meant)",
      en: "'\(text)': write all four digits of the year, as in \(meant)")
  }

  private static func writtenDay(_ day: Int, _ month: Int, _ year: Int?) -> String {
    "\(day)/\(month)" + (year.map { "/\($0)" } ?? "")
  }

  static func notAYear(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là năm; ghi đủ bốn chữ số, như 2027",
      en: "'\(text)' is not a year; write all four digits, as in 2027")
  }

  static func notASchoolYear(_ text: String, _ first: Int) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là một năm học; ghi như \(first)-\(first + 1)",
      en: "'\(text)' is not a school year; write it as \(first)-\(first + 1)")
  }

  static func yearsAreOfCalendar(_ label: String) -> LocalizedText {
    LocalizedText(
      vi: "chương trình này tính theo năm dương lịch, không có năm \(label)",
      en: "the years of this programme are those of the calendar, so there is no \(label)")
  }

  static func writeOneYear(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "ghi \(year) hoặc \(year + 1); năm học thì ghi 'year-begins' trong programme.yaml",
      en: "write \(year) or \(year + 1); school years need 'year-begins' in programme.yaml")
  }

  static func noSchoolYears(_ label: String) -> LocalizedText {
    LocalizedText(
      vi: "ở đây tính theo năm dương lịch: ghi một năm thay cho \(label)",
      en: "years are those of the calendar here: write one year in place of \(label)")
  }

  static func notLanguages(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là ngôn ngữ; ghi vi, en, hoặc cả hai: vi,en",
      en: "'\(text)' is no language; write vi, en, or both: vi,en")
  }

  static func notAMoment(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là thời điểm; ghi như 2026-11-23T04:00:00Z",
      en: "'\(text)' is not a moment; write it as 2026-11-23T04:00:00Z")
  }

  static var emptyPath: LocalizedText {
    LocalizedText(
      vi: "đường dẫn để trống; ghi tên tệp hoặc thư mục",
      en: "the path is empty; name a file or a folder")
  }

  static func unknownZone(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "không có múi giờ '\(name)'", en: "there is no time zone '\(name)'")
  }

  static var writeZone: LocalizedText {
    LocalizedText(
      vi: "ghi tên như Asia/Ho_Chi_Minh, hoặc tên mà tệp lịch định nghĩa",
      en: "write its name like Asia/Ho_Chi_Minh, or one that the calendar defines")
  }

  static func notAPositiveNumber(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là số lớn hơn 0", en: "'\(text)' is not a number above 0")
  }

  static func notAnAlarm(_ text: some StringProtocol, longest days: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        '\(text)' không phải là lời nhắc; ghi nhắc trước bao lâu, như 30d (ngày), 2w (tuần), 12h \
        (giờ) hoặc 30m (phút), nhiều nhất \(days) ngày; kèm giờ thì ghi như 7d@09:00
        """,
      en: """
        '\(text)' is not an alarm; write how long before as 30d, 2w, 12h or 30m, at most \(days) \
        days, and with a time of day as 7d@09:00
        """)
  }

  static func tooManyAlarms(most: Int) -> LocalizedText {
    LocalizedText(vi: "nhiều nhất \(most) lời nhắc", en: "there can be at most \(most) alarms")
  }
}

/// What is wrong with years and days together.
extension LocalizedText {
  static func twoYears(_ first: Int, _ second: Int) -> LocalizedText {
    LocalizedText(
      vi: "ghi hai năm khác nhau, \(first) và \(second); chỉ ghi một",
      en: "two years are given, \(first) and \(second); give one")
  }

  static var yearBesideDays: LocalizedText {
    LocalizedText(
      vi: "--from, --to đã có năm thì không ghi thêm năm; hoặc ghi ngày không kèm năm, như 3/5",
      en: """
        use either a year or --from and --to with years of their own; beside a year, days are \
        written as 3/5
        """)
  }

  static var bothFromAndTo: LocalizedText {
    LocalizedText(vi: "phải ghi cả --from và --to", en: "give both --from and --to")
  }

  static func endsBeforeBeginning(_ first: CalendarDate, _ last: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "--to \(last.shortText) sớm hơn --from \(first.shortText)",
      en:
        "--to \(last.compactText(in: .english)) is before --from \(first.compactText(in: .english))"
    )
  }

  static func windowEndsBeforeItBegins(
    _ first: CalendarDate, _ last: CalendarDate
  ) -> LocalizedText {
    LocalizedText(
      vi: "--window kết thúc \(last.shortText), trước khi bắt đầu \(first.shortText)",
      en: "--window ends on \(last.compactText(in: .english)), before it begins on "
        + first.compactText(in: .english))
  }

  /// - Parameters:
  ///   - last: the day that was given as the last.
  ///   - first: the first, which lies after it.
  static func lastDayNotBefore(_ last: CalendarDate, _ first: CalendarDate) -> LocalizedText {
    // The next day of that name: 2/1 of the year after.
    let next = [first.year, first.year + 1].lazy
      .compactMap { CalendarDate($0, last.month, last.day) }.first { $0 >= first }
    let example = (next ?? first).shortText
    return LocalizedText(
      vi: "ghi ngày cuối không sớm hơn ngày đầu; sang năm khác thì ghi rõ năm, như \(example)",
      en: "the last day must not be before the first; in another year, write it as \(example)")
  }

  static func noSuchDay(_ day: MonthDay, in year: CycleYear) -> LocalizedText {
    LocalizedText(
      vi: "năm \(year) không có ngày \(day)", en: "\(year) has no \(day.text(in: .english))")
  }

  static var giveDayWithYear: LocalizedText {
    LocalizedText(
      vi: "ghi rõ năm có ngày ấy, như 29/2/2028",
      en: "name a year that has it, as in 29/2/2028")
  }

  static func tooManyYears(_ most: Int) -> LocalizedText {
    LocalizedText(
      vi: "mỗi lần xem nhiều nhất \(most) năm", en: "at most \(most) years are listed at once")
  }

  static var askForFewerDays: LocalizedText {
    LocalizedText(vi: "thu hẹp --from và --to", en: "bring --from and --to closer together")
  }
}

/// What is wrong with options together.
extension LocalizedText {
  static var oneKindOfAnnouncement: LocalizedText {
    LocalizedText(
      vi: "chỉ dùng một trong --move, --cancel và --replace",
      en: "use one of --move, --cancel and --replace")
  }

  static var cancellationHasNoDates: LocalizedText {
    LocalizedText(
      vi: "đã hủy thì không có ngày; bỏ --from hoặc bỏ --cancel",
      en: "a cancellation has no dates; leave out --from or --cancel")
  }

  static var moveNeedsDays: LocalizedText {
    LocalizedText(
      vi: "dời thì phải ghi ngày mới bằng --from và --to",
      en: "a move needs its new days: give --from and --to")
  }

  static func needsToo(_ option: String, _ other: String) -> LocalizedText {
    LocalizedText(
      vi: "có \(option) thì phải ghi cả \(other)", en: "\(option) needs \(other), too")
  }

  static func notTogether(_ option: String, _ other: String) -> LocalizedText {
    LocalizedText(
      vi: "\(option) không đi cùng \(other)", en: "\(option) does not go with \(other)")
  }

  static func noTranslation(into only: Language) -> LocalizedText {
    LocalizedText(
      vi: "chương trình chỉ có một ngôn ngữ, '\(only)', nên không có bản dịch",
      en: "the programme has only one language, '\(only)', so there is no translation")
  }

  static let leaveTranslationOut = LocalizedText(
    vi: "bỏ --theme-translation", en: "leave out --theme-translation")

  static var nothingAnnounced: LocalizedText {
    LocalizedText(
      vi:
        "chưa ghi thông báo điều gì: ghi ngày bằng --from và --to, chủ đề bằng --theme, hoặc ghi chú bằng --note",
      en: "nothing is announced: give the days with --from and --to, a --theme or a --note")
  }

  static func emptyOption(_ option: String) -> LocalizedText {
    LocalizedText(
      vi: "\(option) để trống; ghi nội dung hoặc bỏ tùy chọn này",
      en: "\(option) is empty; give a text or leave it out")
  }

  static var formAndAlarmsNeedCalendar: LocalizedText {
    LocalizedText(
      vi: "--form và --alarms chỉ dùng cho lịch: --format ics hoặc jcal",
      en: "--form and --alarms are for calendars: --format ics or jcal")
  }

  static var kindInOneLanguage: LocalizedText {
    LocalizedText(
      vi: "mẫu của --kind viết bằng một ngôn ngữ: ghi một mã sau --languages",
      en: "a starter of --kind is in one language: name one after --languages")
  }

  static var splitIsForEvents: LocalizedText {
    LocalizedText(
      vi: "--split chỉ ghi từng sự kiện ra ics: bỏ --format, --form",
      en: "--split writes dated events as ics: leave out --format and --form")
  }

  static var splitNeedsFolder: LocalizedText {
    LocalizedText(
      vi: "--split cần một thư mục: thêm -o THƯ-MỤC", en: "--split needs a folder: give -o DIR")
  }

  static var eventOrFeed: LocalizedText {
    LocalizedText(
      vi: "ghi một sự kiện hoặc một lịch, không ghi cả hai",
      en: "give an event or a feed, not both")
  }

  static var yearOfEventIsMissing: LocalizedText {
    LocalizedText(
      vi: "thiếu năm; ghi năm ngay sau mã sự kiện, như 2027",
      en: "the year is missing; write it after the event's id, as in 2027")
  }

  static var yearNeedsEvent: LocalizedText {
    LocalizedText(
      vi: "có --year thì phải ghi cả mã sự kiện", en: "--year needs an event before it")
  }

  static var outputNeedsFeedAndDay: LocalizedText {
    LocalizedText(
      vi: "-o để ghi một lịch của một ngày: thêm --at và --feed",
      en: "-o is for a feed of a day: give --at and --feed, too")
  }

  static var nameAFile: LocalizedText {
    LocalizedText(
      vi: "ghi tên tệp, hoặc '-' để đọc đầu vào chuẩn",
      en: "name a file, or '-' for standard input")
  }

  static var inputIsReadOnce: LocalizedText {
    LocalizedText(
      vi: "đầu vào chuẩn chỉ đọc được một lần; chỉ ghi một '-'",
      en: "standard input can be read once; give '-' once")
  }

  static var onlyOneIsInput: LocalizedText {
    LocalizedText(
      vi: "chỉ một trong hai tệp được là '-'", en: "only one of the files can be '-'")
  }

  static var repairGoesToOutput: LocalizedText {
    LocalizedText(
      vi: "với --fix, đầu ra chuẩn dành cho lịch đã sửa; bỏ --format",
      en: "with --fix, standard output is for the repaired calendar; leave out --format")
  }

  static func oneNumberOfDays(most: Int) -> LocalizedText {
    LocalizedText(
      vi: "ghi đúng một số ngày làm việc, từ -\(most) đến \(most)",
      en: "give one number of working days, from -\(most) to \(most)")
  }

  static var writeNumberOfDays: LocalizedText {
    LocalizedText(
      vi: "ví dụ: eventctl workdays add 14/12/2026 -5",
      en: "for example: eventctl workdays add 2026-12-14 -5")
  }
}
