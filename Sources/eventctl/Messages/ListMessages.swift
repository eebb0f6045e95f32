import EventKitLite

/// `eventctl list`, and what is said where a name is not certain.
extension LocalizedText {
  static var listAbstract: LocalizedText {
    LocalizedText(
      vi: "Liệt kê mã và tên của sự kiện, đơn vị, loại sự kiện hoặc văn bản.",
      en: "Lists the ids and names of events, units, categories or documents.")
  }

  static var listDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Lệnh nào hỏi mã thì ghi mã hoặc ghi tên đều được, không cần dấu, chữ hoa hay chữ thường, \
        miễn là chỉ có một tên như thế.
        """,
      en: """
        Wherever a command asks for an id, the title or name does as well, in capital or small \
        letters and without diacritics, as long as only one has it.
        """)
  }

  static var helpListed: LocalizedText {
    LocalizedText(vi: "Liệt kê những gì.", en: "What to list.")
  }

  static var valueListed: LocalizedText { LocalizedText(vi: "loại", en: "what") }

  static var helpIDs: LocalizedText {
    LocalizedText(
      vi: "Bảng có thêm mã của từng sự kiện.", en: "With the events' ids in the table.")
  }

  static let nothingListed = LocalizedText(
    vi: "Chương trình không có mục nào.", en: "The programme has none.")

  // MARK: Headings

  static let ruleHeading = LocalizedText(vi: "Thời gian", en: "When it is")
  static let nameHeading = LocalizedText(vi: "Tên", en: "Name")
  static let shortNameHeading = LocalizedText(vi: "Tên ngắn", en: "Short name")
  static let levelHeading = LocalizedText(vi: "Cấp", en: "Level")
  static let membersHeading = LocalizedText(vi: "Gồm", en: "Members")
  static let untilHeading = LocalizedText(vi: "Đến hết ngày", en: "Until")
  static let categoriesHeading = LocalizedText(vi: "Loại", en: "Categories")
  static let colourHeading = LocalizedText(vi: "Màu", en: "Colour")
  static let numberHeading = LocalizedText(vi: "Số, ký hiệu", en: "Number")
  static let signedHeading = LocalizedText(vi: "Ngày ban hành", en: "Signed")
  static let issuerHeading = LocalizedText(vi: "Nơi ban hành", en: "Issued by")
  static let verifiedHeading = LocalizedText(vi: "Kiểm chứng", en: "Verified")

  static func level(_ level: Programme.Unit.Level) -> LocalizedText {
    switch level {
    case .central: LocalizedText(vi: "trung ương", en: "central")
    case .province: LocalizedText(vi: "tỉnh", en: "province")
    case .district: LocalizedText(vi: "huyện", en: "district")
    case .commune: LocalizedText(vi: "xã", en: "commune")
    case .any: LocalizedText(vi: "mọi cấp", en: "any")
    }
  }

  static func existsUntil(_ day: String) -> LocalizedText {
    LocalizedText(vi: "đến hết \(day)", en: "until \(day)")
  }

  static let groupOfUnits = LocalizedText(vi: "nhóm", en: "group")

  static func verified(_ verification: Verification) -> LocalizedText {
    switch verification {
    case .plan: LocalizedText(vi: "theo kế hoạch", en: "by the plan")
    case .source: LocalizedText(vi: "theo nguồn", en: "by its source")
    case .computed: LocalizedText(vi: "tính ra", en: "computed")
    case .inferred: LocalizedText(vi: "suy luận", en: "inferred")
    case .unverified: LocalizedText(vi: "chưa kiểm chứng", en: "unverified")
    }
  }

  // MARK: Names that are not certain

  static func severalEvents(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "có nhiều sự kiện tên '\(name)'", en: "several events are named '\(name)'")
  }

  static func severalUnits(_ name: String) -> LocalizedText {
    LocalizedText(vi: "có nhiều đơn vị tên '\(name)'", en: "several units are named '\(name)'")
  }

  static func severalCategories(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "có nhiều loại sự kiện tên '\(name)'", en: "several categories are named '\(name)'")
  }

  static func severalFeeds(_ name: String) -> LocalizedText {
    LocalizedText(vi: "có nhiều lịch tên '\(name)'", en: "several feeds are named '\(name)'")
  }

  static func chooseID(_ choices: [(id: String, title: LocalizedText)]) -> LocalizedText {
    let list = list(choices)
    return LocalizedText(
      vi: "ghi một trong các mã \(list[.vietnamese])", en: "give one of the ids \(list[.english])")
  }

  static func mayMean(_ choices: [(id: String, title: LocalizedText)]) -> LocalizedText {
    let list = list(choices)
    return LocalizedText(
      vi: "có phải là \(list[.vietnamese])?", en: "did you mean \(list[.english])?")
  }

  /// `'hop' (Họp giao ban), 'hop-2' (Họp giao ban)`.
  private static func list(_ choices: [(id: String, title: LocalizedText)]) -> LocalizedText {
    let list = { (language: Language) in
      choices.map { "'\($0.id)' (\($0.title[language]))" }.joined(separator: ", ")
    }
    return LocalizedText(vi: list(.vietnamese), en: list(.english))
  }
}
