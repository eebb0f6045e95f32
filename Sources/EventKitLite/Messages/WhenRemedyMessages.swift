internal import CivilTime

/// What people write of days where the grammar has another form.
extension LocalizedText {
  // MARK: Weeks

  static let rhythmWithoutStart = LocalizedText(
    vi: "cách nhiều tuần một lần thì phải có tuần bắt đầu đếm",
    en: "what comes every so many weeks needs a day from which they are counted")

  /// A form whose first day is only an example.
  static func writeWithFirstDay(_ form: String) -> LocalizedText {
    LocalizedText(
      vi: "viết \(form), ghi ngày đầu tiên vào 'starting'",
      en: "write \(form), with the first day under 'starting'")
  }

  static let weekdayIsUnclear = LocalizedText(
    vi: "'weekday' có thể là ngày làm việc, hoặc thứ Hai đến thứ Sáu kể cả ngày lễ",
    en: "'weekday' can mean working days, or Monday to Friday with the holidays")
  static let noWeekNamed = LocalizedText(
    vi: "thứ trong tuần mà không nói tuần nào", en: "a day of the week, and not of which week")

  // MARK: Months

  static let noMonthNamed = LocalizedText(
    vi: "không nói là ngày của tháng nào", en: "it does not say of which month")

  static func writeForEveryMonth(_ form: String) -> LocalizedText {
    LocalizedText(
      vi: "mỗi tháng một lần thì viết \(form); nếu không thì ghi rõ tháng",
      en: "for every month write \(form), else name the month")
  }

  static let severalOfMonth = LocalizedText(
    vi: "nhiều ngày của một tháng ghi trong danh sách, ngày nào cũng có thứ của nó",
    en: "several days of a month are a list, each with its weekday")
  static let severalDays = LocalizedText(
    vi: "nhiều ngày thì ghi trong danh sách", en: "several days are a list")
  static let monthInFull = LocalizedText(
    vi: "tên tháng phải viết đủ, vì T2 đến T7 là thứ trong tuần",
    en: "a month is written in full, since T2 to T7 are days of the week")

  // MARK: Numbers

  static let noSuchWeekdayOfMonth = LocalizedText(
    vi: "không tháng nào có nhiều tuần như thế", en: "no month has so many of them")
  static let weekdaysOfMonth = LocalizedText(
    vi: "từ đầu tiên đến thứ năm, hoặc cuối cùng",
    en: "there are the first to the fifth, and the last")
  static let daysOfAnyMonth = LocalizedText(
    vi: "ngày từ 1 đến 31; ngày cuối tháng viết 'last day' hoặc 'ngày cuối'",
    en: "days run from 1 to 31; the last one is 'last day'")
  static let mungIsOfTen = LocalizedText(
    vi: "'mùng' chỉ dùng cho ngày 1 đến ngày 10 âm lịch",
    en: "'mùng' goes with the days 1 to 10 of a lunar month")
  static let daysOfLunarMonth = LocalizedText(
    vi: "tháng âm lịch có 29 hoặc 30 ngày", en: "lunar months have 29 or 30 days")

  // MARK: No day

  static let frequencyWithoutDay = LocalizedText(
    vi: "chỉ nói bao lâu một lần, không nói ngày nào", en: "it says how often, and not on which day"
  )

  static func writeUndated(each unit: String) -> LocalizedText {
    LocalizedText(
      vi: "ghi ngày, hoặc viết when: undated với each: \(unit)",
      en: "name the day, or write when: undated with each: \(unit)")
  }

  static let rruleNamedTwice = LocalizedText(
    vi: "'RRULE:' là tên thuộc tính, không thuộc về quy tắc",
    en: "'RRULE:' is the property's name and no part of the rule")

  static func writeUndated(times: Int, each unit: String) -> LocalizedText {
    let keys = times == 1 ? "each: \(unit)" : "times: \(times), each: \(unit)"
    return LocalizedText(
      vi: "ghi ngày, hoặc viết when: undated với \(keys)",
      en: "name the days, or write when: undated with \(keys)")
  }

  static let nobodyKnows = LocalizedText(vi: "chưa có ngày", en: "it names no day")
  static let writeUndatedOrAnnounced = LocalizedText(
    vi: "viết undated, hoặc { announced-by: ĐƠN-VỊ } nếu chờ đơn vị nào thông báo",
    en: "write undated, or { announced-by: UNIT } where somebody is to announce it")

  // MARK: What stands elsewhere

  static let knownByDay = LocalizedText(
    vi: "ngày này phải ghi bằng ngày", en: "this is known by its day")
  static let weekdayFollows = LocalizedText(
    vi: "thứ trong tuần tự suy ra từ ngày", en: "the day of the week follows from the day")

  static func otherWeekday(_ date: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(date.shortText) là \(date.weekday.name(in: .vietnamese))",
      en: "\(date.text(in: .english)) is a \(date.weekday.name(in: .english))")
  }

  static let numbersOfWeekdays = LocalizedText(
    vi: "mỗi thứ trong tuần ghi riêng", en: "each day of the week is named")
  static let exceptionIsKey = LocalizedText(
    vi: "ngày trừ ra ghi bằng khóa 'except'", en: "exceptions stand under the key 'except'")
  static let hoursAreKey = LocalizedText(
    vi: "giờ không ghi cùng ngày", en: "hours do not stand with the day")

  static func writeHourToNote(_ days: String) -> LocalizedText {
    LocalizedText(
      vi: "viết \(days), ghi giờ vào 'note'", en: "write \(days), and the hour under 'note'")
  }

  static let weekOfMonthIsVague = LocalizedText(
    vi: "tháng không bắt đầu vào đầu tuần, nên tuần của tháng không rõ",
    en: "months do not begin with a week, so their weeks are not clear")
  static let lateIsNoDay = LocalizedText(
    vi: "'cuối' không phải là ngày để làm hạn", en: "'end of' is no day that a deadline could have")
  static let distanceIsKey = LocalizedText(
    vi: "tính từ ngày khác thì ghi bằng số ngày",
    en: "a distance from another day is written in days")
  static let severalMonths = LocalizedText(
    vi: "nhiều tháng liền ghi tháng đầu và tháng cuối",
    en: "months in a row have the first and the last")
  static let noBrackets = LocalizedText(vi: "không dùng ngoặc đơn", en: "no brackets are needed")
}

/// What was probably meant by a day that is written otherwise than programmes write it.
extension LocalizedText {
  // MARK: Digits

  static let dateYearFirst = LocalizedText(
    vi: "ngày có năm đứng trước viết bằng dấu gạch ngang, tháng và ngày đủ hai chữ số",
    en: "a day that begins with its year has hyphens, and two digits for month and day")
  static let yearsHaveFourDigits = LocalizedText(
    vi: "năm viết đủ bốn chữ số", en: "years have four digits")
  static let writeYearInFull = LocalizedText(
    vi: "viết như 21/4/2027", en: "write it as 21/4/2027")
  static let slashesOnly = LocalizedText(
    vi: "ngày và tháng cách nhau bằng dấu '/'", en: "day and month have a slash between them")

  // MARK: Characters

  static let nonBreakingSpace = LocalizedText(
    vi: "ở đây có ký tự khoảng trắng không ngắt, trông như dấu cách nhưng không phải dấu cách",
    en: "this is a no-break space, which looks like a blank and is none")

  static func strangeBlank(_ number: String) -> LocalizedText {
    LocalizedText(
      vi: "ở đây có ký tự khoảng trắng lạ \(number), trông như dấu cách nhưng không phải dấu cách",
      en: "this is the odd space \(number), which looks like a blank and is none")
  }

  static let writePlainBlank = LocalizedText(
    vi: "thay bằng dấu cách thường", en: "put a plain blank in its place")

  static func unseenCharacter(_ number: String) -> LocalizedText {
    LocalizedText(
      vi: "ở đây có ký tự không nhìn thấy được \(number)",
      en: "this is the character \(number), which cannot be seen")
  }

  static func curvedQuote(_ quote: Unicode.Scalar) -> LocalizedText {
    LocalizedText(
      vi: "\(quote) là dấu nháy cong của trình soạn thảo, không phải dấu nháy \" của YAML",
      en: "\(quote) is a curved quotation mark, and YAML's are straight")
  }

  static func fullWidth(_ scalar: Unicode.Scalar) -> LocalizedText {
    LocalizedText(
      vi: "\(scalar) là ký tự toàn chiều rộng (full-width), không phải chữ số hay dấu thường",
      en: "\(scalar) is a character of full width and no plain digit or sign")
  }

  static let gluedComment = LocalizedText(
    vi: "dấu # đứng sau dấu cách bắt đầu một chú thích: phần từ đây đến hết dòng không được đọc",
    en: "a # behind a blank begins a comment, so nothing from here to the end of the line is read")
  static let quoteOrPart = LocalizedText(
    vi: "đặt cả đoạn chữ trong dấu nháy kép, hoặc thêm dấu cách sau # nếu đó là chú thích",
    en: "put the whole text into double quotes, or a blank behind the # if it is a comment")
  static let commentInBrackets = LocalizedText(
    vi: "dấu # đứng sau dấu cách bắt đầu một chú thích, nên ngoặc đóng sau nó không được đọc",
    en: "a # behind a blank begins a comment, so the closing bracket behind it is not read")
  static let quoteOrCommentBehind = LocalizedText(
    vi: "đặt cả đoạn chữ trong dấu nháy kép, hoặc ghi chú thích sau ngoặc đóng",
    en: "put the whole text into double quotes, or the comment behind the closing bracket")
  static let commaInBraces = LocalizedText(
    vi: "trong ngoặc { }, sau dấu phẩy là một khóa mới, mà đây không phải là khóa",
    en: "inside of braces a comma ends the value, and this is no key")
  static let titleOfTwoLines = LocalizedText(
    vi: "tên phải nằm trên một dòng", en: "a title is one line")
  static let joinLines = LocalizedText(
    vi: "viết trên một dòng; phần còn lại ghi vào 'note'",
    en: "write it in one line, and the rest under 'note'")

  // MARK: Days

  static let emptySideOfSpan = LocalizedText(
    vi: "thiếu một đầu của khoảng ngày", en: "one side of the span is missing")

  static let calendarOnOneSide = LocalizedText(
    vi: "chỉ một trong hai ngày ghi rõ lịch âm hay lịch dương",
    en: "only one of the two days says which calendar it is counted in")
  static let eachForEvery = LocalizedText(
    vi: "lặp lại hằng tuần viết là 'every'", en: "what comes every week is written with 'every'")

  static func tooFarFromEaster(_ most: Int) -> LocalizedText {
    LocalizedText(
      vi: "cách lễ Phục sinh nhiều nhất \(most) ngày",
      en: "days are counted from Easter up to \(most)")
  }

  static func noSuchWeeks(_ first: Int, _ last: Int, _ most: Int) -> LocalizedText {
    last < first
      ? LocalizedText(
        vi: "tuần \(last) đứng trước tuần \(first)", en: "week \(last) is before week \(first)")
      : LocalizedText(vi: "tuần từ 1 đến \(most)", en: "weeks run from 1 to \(most)")
  }

  static let lunarMonthAsTime = LocalizedText(
    vi: "tháng âm lịch không dùng làm thời gian của sự kiện; ghi các ngày của tháng",
    en: "a lunar month is not a time of its own; name its days")
}
