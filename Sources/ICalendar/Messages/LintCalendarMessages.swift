internal import CivilTime

/// What the linter says about a calendar as a whole: what it is made of, and what a feed needs.
extension LocalizedText {
  // MARK: Calendars

  static let outermostNotCalendar = LocalizedText(
    vi: "thành phần ngoài cùng không phải là VCALENDAR",
    en: "the outermost component is not VCALENDAR")
  static let severalCalendars = LocalizedText(
    vi: "tệp có nhiều hơn một VCALENDAR",
    en: "the file has more than one VCALENDAR")
  static let wrongVersion = LocalizedText(
    vi: "VERSION không phải là 2.0",
    en: "VERSION is not 2.0")
  static let calendarWithoutComponents = LocalizedText(
    vi: "lịch không có thành phần nào",
    en: "the calendar holds no component")
  static let calendarScaleNotGregorian = LocalizedText(
    vi: "CALSCALE không phải là GREGORIAN",
    en: "CALSCALE is not GREGORIAN")
  static let unknownMethod = LocalizedText(
    vi: "không có METHOD này",
    en: "there is no such METHOD")
  static let refreshIntervalNotAboveZero = LocalizedText(
    vi: "REFRESH-INTERVAL không phải là khoảng thời gian lớn hơn 0",
    en: "REFRESH-INTERVAL is not a length of time above zero")
  static let notAColorName = LocalizedText(
    vi: "COLOR không phải là tên màu của CSS",
    en: "COLOR is not a colour name of CSS")
  static let eventWithoutStart = LocalizedText(
    vi: "sự kiện không có DTSTART",
    en: "the event has no DTSTART")

  // MARK: What must be there, and where

  static let propertyMissing = LocalizedText(
    vi: "thiếu thuộc tính bắt buộc",
    en: "a required property is missing")
  static let propertyTwice = LocalizedText(
    vi: "thuộc tính chỉ được có một lần nhưng lại xuất hiện hai lần",
    en: "a property that may appear once appears twice")
  static let vendorPropertyTwice = LocalizedText(
    vi: "thuộc tính riêng của hãng xuất hiện hai lần",
    en: "a vendor's property appears twice")
  static let propertyMisplaced = LocalizedText(
    vi: "thuộc tính không thuộc thành phần này",
    en: "the property does not belong in this component")
  static let componentMisplaced = LocalizedText(
    vi: "thành phần không được nằm ở đây",
    en: "the component does not belong here")
  static let parameterMissing = LocalizedText(
    vi: "thiếu tham số bắt buộc",
    en: "a required parameter is missing")
  static let parameterTwice = LocalizedText(
    vi: "tham số xuất hiện hai lần",
    en: "a parameter appears twice")

  // MARK: Names

  static let notAName = LocalizedText(
    vi: "đây không phải là tên: tên chỉ gồm chữ cái ASCII, chữ số và dấu gạch nối",
    en: "this is not a name: names have letters of ASCII, digits and hyphens only")
  static let unknownProperty = LocalizedText(
    vi: "không chuẩn nào có thuộc tính này, và tên không bắt đầu bằng X-",
    en: "no standard has this property, and its name does not begin with X-")
  static let unknownComponent = LocalizedText(
    vi: "không chuẩn nào có thành phần này, và tên không bắt đầu bằng X-",
    en: "no standard has this component, and its name does not begin with X-")
  static let unknownParameter = LocalizedText(
    vi: "không chuẩn nào có tham số này, và tên không bắt đầu bằng X-",
    en: "no standard has this parameter, and its name does not begin with X-")
  static let wrongValueType = LocalizedText(
    vi: "thuộc tính không nhận kiểu giá trị này", en: "the property has no values of this type")
  /// Which types a property has, and where that is written.
  static func typesAre(_ types: [String], source: String) -> LocalizedText {
    let types = types.joined(separator: ", ")
    return LocalizedText(
      vi: "kiểu được phép: \(types) (\(source))", en: "its types: \(types) (\(source))")
  }
  /// In which components a property belongs, and where that is written.
  static func belongsIn(_ components: [ComponentName], source: String) -> LocalizedText {
    let names = components.map(\.spelling).joined(separator: ", ")
    return LocalizedText(
      vi: "chỉ thuộc về \(names) (\(source))", en: "it belongs in \(names) (\(source))")
  }
  static let unknownValueType = LocalizedText(
    vi: "không có kiểu giá trị này",
    en: "there is no such type of value")
  static let propertyWithdrawn = LocalizedText(
    vi: "thuộc tính đã bị bỏ từ năm 2009, ít chương trình còn đọc",
    en: "the property was withdrawn in 2009 and is read by few programs")

  // MARK: Feeds

  static let feedNeedsPublish = LocalizedText(
    vi: "lịch để theo dõi phải có METHOD:PUBLISH",
    en: "a feed needs METHOD:PUBLISH")
  static let calendarWithoutName = LocalizedText(
    vi: "lịch không có tên",
    en: "the calendar has no name")
  static let calendarWithoutRefreshInterval = LocalizedText(
    vi: "lịch không cho biết bao lâu nên tải lại",
    en: "the calendar does not say how often to fetch it again")
  static let halfOfPairMissing = LocalizedText(
    vi: "thiếu thuộc tính cũ hoặc mới trong một cặp",
    en: "the older or the newer property of a pair is missing")
  static let pairDiffers = LocalizedText(
    vi: "hai thuộc tính trong một cặp khác nhau",
    en: "the two properties of a pair say different things")
  static let calendarWithoutZoneName = LocalizedText(
    vi: "lịch không cho biết múi giờ hiển thị",
    en: "the calendar does not name the zone it is shown in")
  static let calendarWithoutSource = LocalizedText(
    vi: "lịch không cho biết được tải từ địa chỉ nào",
    en: "the calendar does not say where it is fetched from")

  // MARK: Clients

  static let fileTooLargeForClients = LocalizedText(
    vi: "tệp dài hơn 900.000 byte",
    en: "the file has more than 900,000 bytes")
  static let manyEvents = LocalizedText(
    vi: "lịch có hơn 1.000 sự kiện",
    en: "the calendar has more than 1,000 events")
  static let calendarWithoutEvents = LocalizedText(
    vi: "lịch không có sự kiện nào",
    en: "the calendar has no event")
  static let taskInFeed = LocalizedText(
    vi: "đa số người theo dõi không thấy VTODO; hãy dùng sự kiện cả ngày",
    en: "a task is invisible to most subscribers; make it an event of whole days")
  static let leftoverOfLibical = LocalizedText(
    vi: "thuộc tính này là ghi chú nội bộ của libical",
    en: "the property is a note of libical to itself")
  static let addressTooLong = LocalizedText(
    vi: "địa chỉ của lịch dài hơn 200 ký tự",
    en: "the feed's address has more than 200 characters")
  static let refusedByLibical = LocalizedText(
    vi: "libical không chấp nhận tệp",
    en: "libical does not accept the file")
}
