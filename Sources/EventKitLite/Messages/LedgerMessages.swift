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
    vi: """
      khôi phục tệp từ bản sao lưu hoặc từ git; nếu không còn bản nào, cất tệp này đi rồi chạy \
      'eventctl ledger adopt'
      """,
    en: """
      restore the file from a backup or from git; if there is none, move this one away and run \
      'eventctl ledger adopt'
      """)
  fileprivate static let runRepair = LocalizedText(
    vi: "chạy 'eventctl ledger repair'", en: "run 'eventctl ledger repair'")
  fileprivate static let useNewerVersion = LocalizedText(
    vi: "dùng phiên bản eventctl mới nhất", en: "use the newest version of eventctl")
}

// MARK: Merging

extension LocalizedText {
  static let ledgerOfNobody = LocalizedText(
    vi: "hai sổ xuất bản ở dạng cũ, không ghi là của chương trình nào",
    en: "these ledgers are in the first form, which does not say whose they are")
  static let nameProgramme = LocalizedText(
    vi: "chỉ ra thư mục của chương trình bằng --programme",
    en: "name the programme's folder with --programme")
  static let ledgersWithoutBeginning = LocalizedText(
    vi: "hai sổ xuất bản không có chung dòng đầu",
    en: "the two ledgers do not have the same first line")
  static let mergeTheRightFiles = LocalizedText(
    vi: "chỉ hợp nhất hai nhánh của cùng một sổ",
    en: "merge two branches of one and the same ledger")
}

// MARK: Repairing

extension LedgerRepair.Deed {
  /// What was done, as a sentence.
  var words: LocalizedText {
    switch self {
    case .respelled:
      LocalizedText(
        vi: "ghi lại đúng bảng mã, dấu xuống dòng và cách viết như ban đầu",
        en: "put back encoding, line ends and spelling as they were written")
    case .tookOutMarks:
      LocalizedText(vi: "bỏ dấu xung đột của git", en: "took out git's conflict marks")
    case .tookOutDoubled(let count):
      LocalizedText(
        vi: "bỏ \(count) dòng có hai lần",
        en: "took out \(count) \(count == 1 ? "line" : "lines") that stood there twice")
    case .tookOutForeign(let count):
      LocalizedText(
        vi: "bỏ \(count) dòng không phải của sổ",
        en:
          "took out \(count) \(count == 1 ? "line" : "lines") that \(count == 1 ? "is" : "are") no ledger's"
      )
    case .tookOutUnpublished(let count):
      LocalizedText(
        vi: "bỏ \(count) dòng hỏng, ghi sau lần xuất bản cuối nên chưa ai thấy",
        en: """
          took out \(count) damaged \(count == 1 ? "line" : "lines") after the last publication, which \
          nobody has seen
          """)
    case .tookOutTorn:
      LocalizedText(
        vi: "bỏ dòng cuối ghi dở dang", en: "took out the last line, which was cut short")
    case .putInOrder(let count):
      LocalizedText(
        vi: "đưa \(count) dòng về đúng thứ tự",
        en: "put \(count) \(count == 1 ? "line" : "lines") back in order")
    case .sealed(let line):
      LocalizedText(
        vi: "ghi lại dấu niêm phong của dòng \(line), theo dòng nối tiếp nó",
        en: "sealed line \(line) again, as the line that follows it says")
    case .ended(let line):
      LocalizedText(
        vi: "thêm dấu xuống dòng bị mất ở dòng \(line)",
        en: "put back the lost line end in line \(line)")
    case .opened:
      LocalizedText(
        vi: "ghi lại dòng đầu, theo dòng nối tiếp nó",
        en: "wrote the first line again, as the line that follows it says")
    case .merged:
      LocalizedText(vi: "hợp nhất hai nhánh", en: "merged two branches")
    }
  }
}

// MARK: Adopting

extension LocalizedText {
  static func nothingPublished(in folder: String) -> LocalizedText {
    LocalizedText(
      vi: "thư mục '\(folder)' không có lần xuất bản nào",
      en: "nothing is published in the folder '\(folder)'")
  }

  static let chooseTheFolder = LocalizedText(
    vi: "chỉ ra thư mục đã xuất bản bằng -o", en: "name the folder of the publication with -o")

  static func publishedFile(_ path: String, in folder: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp '\(path)' trong '\(folder)' không giống như lúc xuất bản",
      en: "the file '\(path)' in '\(folder)' is not as it was published")
  }

  static let fetchThePublication = LocalizedText(
    vi: "tải lại toàn bộ thư mục từ máy chủ, với cả manifest.json",
    en: "fetch the whole folder again from the server, together with manifest.json")
}

extension LocalizedText {
  static func clockSetBack(to now: Timestamp, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "từ đây tính giờ lại từ \(now); \(count) sự kiện và lịch có số phiên bản mới",
      en: """
        moments count from \(now) again; \(count) \(count == 1 ? "event or feed gets" : "events and feeds get") \
        a new line
        """)
  }
}

extension Ledger.Adoption {
  /// What was done, in sentences.
  var deeds: [LocalizedText] {
    var deeds = [
      LocalizedText(
        vi: "ghi vào sổ \(entries) sự kiện và lịch theo những gì đã xuất bản",
        en: """
          took over \(entries) \(entries == 1 ? "event or feed" : "events and feeds") from what is published
          """)
    ]
    if let formerProgramme {
      deeds.append(
        LocalizedText(
          vi: "chương trình trước đây có id '\(formerProgramme)'",
          en: "the programme had the id '\(formerProgramme)' before"))
    }
    return deeds
  }
}
