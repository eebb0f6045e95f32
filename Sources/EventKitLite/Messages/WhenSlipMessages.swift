internal import CivilTime

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
