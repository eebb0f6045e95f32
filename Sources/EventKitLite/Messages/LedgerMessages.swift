internal import CivilTime

/// The ledger: what can happen to its file, and what is to be done.
extension LocalizedText {
  static let lastLineCutShort = LocalizedText(
    vi: "dòng cuối của sổ xuất bản ghi dở dang nên không được tính",
    en: "the ledger's last line was cut short and has been left out")
  static let nothingToDo = LocalizedText(
    vi: "không phải làm gì: xuất bản sẽ ghi lại dòng đó",
    en: "nothing needs to be done: publishing writes it again")

  static func ledger(_ file: String, doesNotKnow directory: String) -> LocalizedText {
    LocalizedText(
      vi: "sổ xuất bản '\(file)' không biết lần xuất bản đang có trong '\(directory)'",
      en: "the ledger '\(file)' does not know what is published in '\(directory)'")
  }

  static func foreign(
    _ place: String, of known: Ledger.Identity, not identity: Ledger.Identity
  ) -> LocalizedText {
    LocalizedText(
      vi: """
        '\(place)' là của chương trình '\(known.programme)' (\(known.domain)), không phải của \
        '\(identity.programme)' (\(identity.domain))
        """,
      en: """
        '\(place)' belongs to the programme '\(known.programme)' (\(known.domain)), not to \
        '\(identity.programme)' (\(identity.domain))
        """)
  }

  static let adoptOrChooseAnother = LocalizedText(
    vi: """
      chọn thư mục khác (-o) hoặc sổ khác (--ledger); nếu chương trình chỉ đổi id, chạy \
      'eventctl ledger adopt'
      """,
    en: """
      choose another folder (-o) or ledger (--ledger); where only the programme's id has changed, \
      run 'eventctl ledger adopt'
      """)

  static func domainStays(_ domain: String) -> LocalizedText {
    LocalizedText(
      vi: """
        giữ 'domain: \(domain)' như lần xuất bản đầu: đổi nó thì mọi sự kiện có hai lần trong lịch của \
        mọi người
        """,
      en: """
        keep 'domain: \(domain)' as it was first published: with another one, everybody would have \
        every event twice
        """)
  }

  static let notAManifest = LocalizedText(
    vi: "tệp này không phải là manifest.json của một lần xuất bản",
    en: "this file is no manifest.json of a publication")

  static let restoreNewest = LocalizedText(
    vi: """
      lấy lại bản mới nhất của sổ; nếu không còn, chạy 'eventctl ledger adopt' để ghi lại sổ từ \
      những gì đã xuất bản
      """,
    en: """
      restore the newest copy of the ledger, or if it is lost, run 'eventctl ledger adopt', which \
      takes over what is published
      """)
}

extension LedgerReader.Damage.Kind {
  /// What is wrong, and what to do.
  var words: (message: LocalizedText, hint: LocalizedText) {
    switch self {
    case .unreadable: (.lineUnreadable, .restoreCopy)
    case .edited: (.lineEdited, .restoreCopy)
    case .gap: (.linesMissing, .restoreCopy)
    case .outOfOrder: (.linesOutOfOrder, .runRepair)
    case .doubled: (.lineDoubled, .runRepair)
    case .impossible: (.lineImpossible, .restoreCopy)
    case .forked: (.linesForked, .runRepair)
    case .conflictMarks: (.marksOfMerge, .runRepair)
    case .respelled: (.linesRespelled, .runRepair)
    case .headless: (.noFirstLine, .restoreCopy)
    case .newer: (.lineNewer, .useNewerVersion)
    }
  }
}

extension LocalizedText {
  fileprivate static let lineUnreadable = LocalizedText(
    vi: "dòng này không phải là dòng của sổ xuất bản",
    en: "this is no line of a ledger")
  fileprivate static let lineEdited = LocalizedText(
    vi: "dòng này của sổ xuất bản đã bị sửa: nội dung không khớp với dấu niêm phong",
    en: "this line of the ledger was changed: it is not what its seal says")
  fileprivate static let linesMissing = LocalizedText(
    vi: "dòng này của sổ xuất bản nối tiếp một dòng không còn trong tệp",
    en: "this line of the ledger follows a line that is not in the file")
  fileprivate static let linesOutOfOrder = LocalizedText(
    vi: "dòng này của sổ xuất bản đứng trước dòng mà nó nối tiếp",
    en: "this line of the ledger stands before the one that it follows")
  fileprivate static let lineDoubled = LocalizedText(
    vi: "dòng này của sổ xuất bản đã có ở trên",
    en: "this line of the ledger is there already, further up")
  fileprivate static let lineImpossible = LocalizedText(
    vi: "dòng này của sổ xuất bản không thể đến sau các dòng trước nó",
    en: "this line of the ledger cannot come after the lines before it")
  fileprivate static let linesForked = LocalizedText(
    vi: "từ dòng này, sổ xuất bản có hai nhánh chưa được hợp nhất",
    en: "from this line on, the ledger has two branches that nobody has merged")
  fileprivate static let marksOfMerge = LocalizedText(
    vi: "sổ xuất bản còn dấu xung đột do git để lại",
    en: "the ledger holds the conflict marks that git has left")
  fileprivate static let linesRespelled = LocalizedText(
    vi: "nội dung đúng, nhưng một chương trình khác đã ghi lại tệp (dấu xuống dòng, bảng mã)",
    en: "the content is right, but another program has rewritten it (line ends, encoding)")
  fileprivate static let noFirstLine = LocalizedText(
    vi: "dòng đầu của sổ xuất bản bị thiếu hoặc có hai lần",
    en: "the ledger's first line is missing, or there twice")
  fileprivate static let lineNewer = LocalizedText(
    vi: "sổ xuất bản do một phiên bản eventctl mới hơn ghi",
    en: "a newer version of eventctl has written this ledger")

  fileprivate static let restoreCopy = LocalizedText(
    vi: "khôi phục tệp từ bản sao lưu hoặc từ git; đừng sửa tay",
    en: "restore the file from a backup or from git; it is not meant to be edited")
  fileprivate static let runRepair = LocalizedText(
    vi: "chạy 'eventctl ledger repair'", en: "run 'eventctl ledger repair'")
  fileprivate static let useNewerVersion = LocalizedText(
    vi: "dùng phiên bản eventctl mới nhất", en: "use the newest version of eventctl")
}
