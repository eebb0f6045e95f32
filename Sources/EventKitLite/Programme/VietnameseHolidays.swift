public import VietnameseCalendar

extension PublicHolidays {
  /// The public holidays and observances of Viet Nam and each year's decisions, as this version of
  /// the library knows them.
  ///
  /// They are those of `calendars/viet-nam/holidays.yaml`; a programme names them with
  /// `holidays: viet-nam`, without having the file.
  public static let vietnamese: PublicHolidays = {
    let document = YAMLDocument(ShippedHolidays.vietnamese, file: ShippedHolidays.name)
    var file = FieldReader(document)
    let holidays = document.root.flatMap { HolidaysFile($0, in: &file)?.holidays }
    return holidays ?? PublicHolidays()
  }()
}

extension WorkingDays {
  /// The working days of an office in Viet Nam that closes on Saturday and Sunday.
  ///
  /// ```swift
  /// WorkingDays.vietnamese.adding(5, to: today)
  /// ```
  public static let vietnamese = WorkingDays(.vietnamese)
}

/// The files of holidays that come with the library.
enum ShippedHolidays {
  /// What a programme writes to mean those of Viet Nam.
  static let name = "viet-nam"

  static var vietnamese: [UInt8] { PackageResources.viet_nam_holidays_yaml }
}
