import EventKitLite

/// What stands on every page of help: titles, values, where to read on.
extension LocalizedText {
  static var titleExamples: LocalizedText { LocalizedText(vi: "Ví dụ", en: "Examples") }
  static var titleUsage: LocalizedText { LocalizedText(vi: "Cách dùng", en: "Usage") }
  static var titleArguments: LocalizedText { LocalizedText(vi: "Tham số", en: "Arguments") }
  static var titleOptions: LocalizedText { LocalizedText(vi: "Tùy chọn", en: "Options") }
  static var titleCommands: LocalizedText { LocalizedText(vi: "Lệnh con", en: "Commands") }

  static func possibleValues(_ values: [String]) -> LocalizedText {
    let list = values.joined(separator: ", ")
    return LocalizedText(vi: "nhận: \(list)", en: "values: \(list)")
  }

  static func defaultValue(_ value: String) -> LocalizedText {
    LocalizedText(vi: "mặc định: \(value)", en: "default: \(value)")
  }

  static var defaultCommand: LocalizedText { LocalizedText(vi: "mặc định", en: "default") }

  static func seeHelpOfCommand(_ help: String) -> LocalizedText {
    LocalizedText(
      vi: "Gõ '\(help) <lệnh>' để xem hướng dẫn từng lệnh.",
      en: "Type '\(help) <command>' to read about a command.")
  }

  static func seeHelp(_ help: String) -> LocalizedText {
    LocalizedText(vi: "Gõ '\(help)' để xem hướng dẫn.", en: "Type '\(help)' to read more.")
  }

  static var helpHelp: LocalizedText {
    LocalizedText(vi: "Xem hướng dẫn này.", en: "Show this help.")
  }

  static var helpVersion: LocalizedText {
    LocalizedText(vi: "Xem số phiên bản.", en: "Show the version.")
  }

  static var helpHelpCommand: LocalizedText {
    LocalizedText(vi: "Xem hướng dẫn của một lệnh.", en: "Shows the help of a command.")
  }
}

/// What stands for a value between angle brackets.
extension LocalizedText {
  static var valueCommand: LocalizedText { LocalizedText(vi: "lệnh", en: "command") }
  static var valueOptions: LocalizedText { LocalizedText(vi: "tùy chọn", en: "options") }
  static var valueLanguage: LocalizedText { LocalizedText(vi: "ngôn ngữ", en: "language") }
  static var valueFolder: LocalizedText { LocalizedText(vi: "thư mục", en: "folder") }
  static var valueAddress: LocalizedText { LocalizedText(vi: "địa chỉ", en: "address") }
  static var valueFile: LocalizedText { LocalizedText(vi: "tệp", en: "file") }
  static var valueOldFile: LocalizedText { LocalizedText(vi: "tệp cũ", en: "old") }
  static var valueNewFile: LocalizedText { LocalizedText(vi: "tệp mới", en: "new") }
  static var valueWhat: LocalizedText { LocalizedText(vi: "điều", en: "what") }
  static var valueDay: LocalizedText { LocalizedText(vi: "ngày", en: "day") }
  static var valueYear: LocalizedText { LocalizedText(vi: "năm", en: "year") }
  static var valueMoment: LocalizedText {
    LocalizedText(vi: "thời điểm UTC", en: "moment in UTC")
  }
  static var valueID: LocalizedText { LocalizedText(vi: "mã", en: "id") }
  static var valueEvent: LocalizedText { LocalizedText(vi: "mã sự kiện", en: "event") }
  static var valueText: LocalizedText { LocalizedText(vi: "nội dung", en: "text") }
  static var valueNumber: LocalizedText { LocalizedText(vi: "số", en: "number") }
  static var valueName: LocalizedText { LocalizedText(vi: "tên", en: "name") }
  static var valueList: LocalizedText { LocalizedText(vi: "danh sách", en: "list") }
  static var valueZone: LocalizedText { LocalizedText(vi: "múi giờ", en: "zone") }
  static var valueKind: LocalizedText { LocalizedText(vi: "loại", en: "kind") }
  static var valueForm: LocalizedText { LocalizedText(vi: "dạng", en: "format") }
  static var valueStatus: LocalizedText { LocalizedText(vi: "trạng thái", en: "status") }
  static var valueWhen: LocalizedText { LocalizedText(vi: "khi nào", en: "when") }
  static var valueProfile: LocalizedText { LocalizedText(vi: "bộ quy tắc", en: "profile") }
}
