internal import CivilTime
internal import ICalendar

/// What a document that is read back has wrong, and what differs from what was meant.
extension LocalizedText {
  // MARK: Documents

  static var libicalCannotRead: LocalizedText {
    LocalizedText(
      vi: "libical không đọc được tài liệu", en: "libical cannot read the document")
  }

  static var notOneCalendar: LocalizedText {
    LocalizedText(
      vi: "tài liệu không phải là một lịch trọn vẹn", en: "the document is not one whole calendar")
  }

  /// What libical notes in the document, in its own words.
  static func libicalNotes(_ words: String) -> LocalizedText {
    LocalizedText(vi: "libical báo: \(words)", en: "libical: \(words)")
  }

  static func tooManyBytes(_ most: Int) -> LocalizedText {
    LocalizedText(
      vi: "tài liệu dài hơn \(most) byte nên không đưa cho libical",
      en: "the document has more than \(most) bytes, so libical is not asked")
  }

  static var nulByte: LocalizedText {
    LocalizedText(vi: "có byte NUL", en: "there is a NUL byte")
  }

  static var lineTooLong: LocalizedText {
    LocalizedText(vi: "dòng quá dài", en: "the line is too long")
  }

  static func tooDeep(_ deepest: Int) -> LocalizedText {
    LocalizedText(
      vi: "có hơn \(deepest) thành phần lồng nhau",
      en: "there are more than \(deepest) components inside one another")
  }

  static var endWithoutBegin: LocalizedText {
    LocalizedText(
      vi: "có END mà không có BEGIN nào ở trước", en: "there is an END without a BEGIN before it")
  }

  // MARK: Events

  static func missingEvent(_ uid: String) -> LocalizedText {
    LocalizedText(
      vi: "libical không thấy sự kiện \(uid)", en: "libical does not find the event \(uid)")
  }

  static func extraEvent(_ uid: String) -> LocalizedText {
    LocalizedText(
      vi: "libical thấy sự kiện không có trong dự định: \(uid)",
      en: "libical finds an event that was not meant: \(uid)")
  }

  /// A part of an event that is read as something else; each value is shown as it is written.
  static func readOtherwise(
    _ part: LocalizedText, of uid: String, as was: String, meant: String
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(uid): libical đọc \(part[.vietnamese]) là '\(was)', đúng ra là '\(meant)'",
      en: "\(uid): libical reads the \(part[.english]) as '\(was)', meant is '\(meant)'")
  }

  static var startPart: LocalizedText { LocalizedText(vi: "ngày bắt đầu", en: "start") }
  static var endPart: LocalizedText { LocalizedText(vi: "ngày kết thúc", en: "end") }
  static var recurrencePart: LocalizedText {
    LocalizedText(vi: "quy tắc lặp", en: "recurrence rule")
  }
  static var exceptionsPart: LocalizedText { LocalizedText(vi: "ngày loại trừ", en: "exceptions") }
  static var titlePart: LocalizedText { LocalizedText(vi: "tiêu đề", en: "title") }
  static var notesPart: LocalizedText { LocalizedText(vi: "mô tả", en: "notes") }
  static var statusPart: LocalizedText { LocalizedText(vi: "trạng thái", en: "status") }
  static var sequencePart: LocalizedText { LocalizedText(vi: "số bản", en: "sequence number") }

  // MARK: Occurrences

  static func doesNotSee(_ time: LocalDateTime, of uid: String) -> LocalizedText {
    LocalizedText(
      vi: "\(uid): libical thấy các lần diễn ra khác: không thấy \(time)",
      en: "\(uid): libical finds other occurrences: it does not see \(time)")
  }

  static func alsoSees(_ time: LocalDateTime, of uid: String) -> LocalizedText {
    LocalizedText(
      vi: "\(uid): libical thấy các lần diễn ra khác: thấy thêm \(time)",
      en: "\(uid): libical finds other occurrences: it sees \(time) as well")
  }

  static func sees(_ count: Int, of meant: Int, of uid: String) -> LocalizedText {
    LocalizedText(
      vi: "\(uid): libical thấy các lần diễn ra khác: thấy \(count)/\(meant) lần",
      en: "\(uid): libical finds other occurrences: it sees \(count) of \(meant)")
  }
}
