internal import CivilTime

/// What is wrong with a lunar year, month or day, and which there are.
extension LocalizedText {
  // MARK: Years

  static func lunarYearNotComputed(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "năm \(year) nằm ngoài các năm âm lịch tính được",
      en: "the lunar year \(year) is outside the years that are computed")
  }

  static func gregorianYearNotComputed(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "năm dương lịch \(year) nằm ngoài các năm tính được",
      en: "the Gregorian year \(year) is outside the years that are computed")
  }

  static func solarTermsNotComputed(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "năm \(year) nằm ngoài các năm tính được tiết khí",
      en: "the year \(year) is outside the years that solar terms are computed for")
  }

  static func chooseYear(in years: ClosedRange<Int>) -> LocalizedText {
    LocalizedText(
      vi: "chọn một năm từ \(years.lowerBound) đến \(years.upperBound)",
      en: "choose a year from \(years.lowerBound) to \(years.upperBound)")
  }

  static func noLunarDate(of date: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày \(date.shortText) nằm ngoài các ngày đổi được sang âm lịch",
      en: "\(date) is outside the days that have a lunar date here")
  }

  static func chooseDay(in days: DateSpan) -> LocalizedText {
    LocalizedText(
      vi: "chọn một ngày từ \(days.first.shortText) đến \(days.last.shortText)",
      en: "choose a day from \(days.first) to \(days.last)")
  }

  // MARK: Months

  static func noLunarMonth(_ month: Int) -> LocalizedText {
    LocalizedText(
      vi: "âm lịch không có tháng \(month)", en: "the lunar calendar has no month \(month)")
  }

  static var lunarMonthsAre: LocalizedText {
    LocalizedText(vi: "chỉ có tháng 1 đến tháng 12", en: "its months are 1 to 12")
  }

  static func noLeapMonth(_ month: Int, inYear year: Int) -> LocalizedText {
    LocalizedText(
      vi: "năm \(year) không có tháng \(month) nhuận",
      en: "the lunar year \(year) has no leap month \(month)")
  }

  static func leapMonthIs(_ month: Int, inYear year: Int) -> LocalizedText {
    LocalizedText(
      vi: "tháng nhuận của năm \(year) là tháng \(month)", en: "its leap month is \(month)")
  }

  static func noLeapMonth(inYear year: Int) -> LocalizedText {
    LocalizedText(vi: "năm \(year) không có tháng nhuận", en: "it has no leap month at all")
  }

  // MARK: Days

  static func noLunarDay(_ day: Int, in month: LunarMonth) -> LocalizedText {
    LocalizedText(
      vi: "tháng \(month.number)\(month.isLeap ? " nhuận" : "") năm \(month.year) âm lịch có "
        + "\(month.length) ngày, không có ngày \(day)",
      en: "lunar \(month.isLeap ? "leap " : "")month \(month.number) of \(month.year) has "
        + "\(month.length) days, there is no day \(day)")
  }

  /// The same of the last month, which everybody calls by its name.
  static func lastLunarMonthHas(_ month: LunarMonth) -> LocalizedText {
    let name = SexagenaryName(lunarYear: month.year)
    return LocalizedText(
      vi: "tháng Chạp năm \(name) (\(month.year) âm lịch) chỉ có \(month.length) ngày",
      en: "the last lunar month of \(name) (\(month.year)) has \(month.length) days")
  }

  static func lunarDaysAre(_ length: Int) -> LocalizedText {
    LocalizedText(
      vi: "chỉ có ngày 1 đến ngày \(length)", en: "its days are 1 to \(length)")
  }

  /// The last day of a lunar year, for those who looked for 30 Tết.
  static func newYearsEveIs(_ day: LunarDate) -> LocalizedText {
    LocalizedText(
      vi: "giao thừa là ngày \(day.day) tháng Chạp: \(day.date.longText(in: .vietnamese))",
      en: "the eve of Tết is day \(day.day): \(day.date.longText(in: .english))")
  }

  static func noMonthHasDay(_ day: Int) -> LocalizedText {
    LocalizedText(
      vi: "không tháng âm lịch nào có ngày \(day)", en: "no lunar month has a day \(day)")
  }

  static var lunarMonthsHave30DaysAtMost: LocalizedText {
    LocalizedText(
      vi: "tháng âm lịch có 29 hoặc 30 ngày", en: "lunar months have 29 or 30 days")
  }

  // MARK: Days that not every year has

  static func notInGregorianYear(_ day: LunarDay, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(day) không rơi vào năm dương lịch \(year)",
      en: "the lunar day \(day.day)/\(day.month) does not fall in \(year)")
  }

  static func fallsOn(_ days: [CalendarDate]) -> LocalizedText {
    LocalizedText(
      vi: "rơi vào \(days.map(\.shortText).joined(separator: " và "))",
      en: "it falls on \(days.map(\.description).joined(separator: " and "))")
  }

  static func notEveryYearHas(_ day: LunarDay) -> LocalizedText {
    LocalizedText(
      vi: "không phải năm nào cũng có \(day.name[.vietnamese])",
      en: "not every year has the \(day.name[.english])")
  }

  static var leapMonthsAreRare: LocalizedText {
    LocalizedText(
      vi: "tháng nhuận chỉ có trong vài năm; bỏ chữ 'nhuận' nếu là ngày hằng năm",
      en: "few years have a given leap month; leave out 'nhuận' if every year is meant")
  }

  static var lastDayIsBeforeTet: LocalizedText {
    LocalizedText(
      vi: "ngày cuối năm âm lịch là ngày liền trước mùng 1 tháng Giêng",
      en: "the last day of the lunar year is the day before mùng 1 tháng Giêng")
  }

  static var someMonthsHave29Days: LocalizedText {
    LocalizedText(
      vi: "năm nào tháng này chỉ có 29 ngày thì không có ngày 30",
      en: "the month has 29 days in other years")
  }

  static var eveIsNoFixedDay: LocalizedText {
    LocalizedText(
      vi: "giao thừa có năm là ngày 29, có năm là ngày 30 tháng Chạp",
      en: "the eve of Tết is day 29 of the last month in some years and day 30 in others")
  }
}
