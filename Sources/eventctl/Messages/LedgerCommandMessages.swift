import EventKitLite

/// What `eventctl ledger` is for.
extension LocalizedText {
  static var ledgerAbstract: LocalizedText {
    LocalizedText(
      vi: "Kiểm tra, hợp nhất và sửa chữa sổ xuất bản.",
      en: "Verifies, merges and repairs the ledger of what was published.")
  }

  static var ledgerDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Sổ xuất bản published.jsonl nhớ sự kiện nào đã xuất bản với số phiên bản nào. Đừng sửa tay và \
        đừng xóa; hãy đưa tệp này vào git cùng với chương trình. Để git tự hợp nhất hai nhánh, chạy \
        một lần trong mỗi bản sao:

          git config merge.eventctl-ledger.driver "eventctl ledger merge %A %B"
        """,
      en: """
        The ledger, published.jsonl, remembers which event was published under which number. Do not \
        edit it and do not delete it; keep it in git with the programme. To let git merge two \
        branches of it, run once in every clone:

          git config merge.eventctl-ledger.driver "eventctl ledger merge %A %B"
        """)
  }

  static var ledgerVerifyAbstract: LocalizedText {
    LocalizedText(
      vi: "Cho biết sổ có nguyên vẹn không và có biết những gì đang xuất bản không.",
      en: "Says whether the ledger is intact, and knows what is published.")
  }

  static var ledgerVerifyDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Sổ nguyên vẹn thì kết thúc với mã 0. Sổ hỏng thì kết thúc với mã 65, nêu từng chỗ hỏng và \
        'eventctl ledger repair' sẽ làm gì.
        """,
      en: """
        It ends with status 0 when the ledger is intact. When it is damaged it ends with 65, names \
        every place, and says what 'eventctl ledger repair' would do.
        """)
  }

  static var ledgerMergeAbstract: LocalizedText {
    LocalizedText(
      vi: "Hợp nhất hai nhánh của một sổ, ghi vào tệp thứ nhất.",
      en: "Merges two branches of a ledger into the first file.")
  }

  static var ledgerMergeDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Giữ nguyên mọi dòng của cả hai và thêm một dòng nối hai nhánh. Sự kiện mà cả hai nhánh đã \
        xuất bản sẽ có số phiên bản cao hơn cả hai trong lần xuất bản sau. Khi không hợp nhất được \
        thì tệp thứ nhất giữ nguyên và mã kết thúc là 65.
        """,
      en: """
        The lines of both are kept, and one is added that joins them. What both branches have \
        published gets a number above both at the next publication. When they cannot be merged, the \
        first file stays as it is and the status is 65.
        """)
  }

  static var ledgerRepairAbstract: LocalizedText {
    LocalizedText(
      vi: "Sửa những chỗ hỏng của sổ mà không phải đoán.",
      en: "Repairs what can be repaired in a ledger without guessing.")
  }

  static var ledgerRepairDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Bỏ dòng thừa, đưa dòng về đúng chỗ, hợp nhất hai nhánh, ghi lại đúng bảng mã. Dòng đã bị sửa \
        hoặc bị mất thì không thể đoán lại: hãy khôi phục từ bản sao lưu hoặc từ git. Tệp cũ được giữ \
        bên cạnh với đuôi .damaged.
        """,
      en: """
        Lines that do not belong are taken out, others put back in order, branches merged, encodings \
        undone. A line that was changed or lost cannot be guessed: restore it from a backup or from \
        git. The old file stays beside the new one, with the ending .damaged.
        """)
  }

  static var ledgerAdoptAbstract: LocalizedText {
    LocalizedText(
      vi: "Ghi vào sổ những gì đang xuất bản mà sổ không biết.",
      en: "Takes over into the ledger what is published and what it does not know.")
  }

  static var ledgerAdoptDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Dùng khi sổ bị mất, khi chỉ còn bản cũ, hoặc khi chương trình đổi id. Tên, số phiên bản và \
        thời điểm được lấy từ thư mục đã xuất bản, nên lần xuất bản sau tiếp nối đúng chỗ. Thư mục \
        phải đúng như manifest.json của nó.
        """,
      en: """
        For a ledger that is lost or of which only an old copy is left, and for a programme that has \
        got another id. Names, numbers and moments are taken from the published folder, so the next \
        publication goes on from there. The folder must be as its manifest.json says.
        """)
  }
}

/// What the arguments of `eventctl ledger` are for.
extension LocalizedText {
  static var helpPublishedFolder: LocalizedText {
    LocalizedText(vi: "Thư mục đã xuất bản vào.", en: "The folder of the publication.")
  }

  static var helpOurs: LocalizedText {
    LocalizedText(vi: "Sổ của ta; kết quả ghi vào đây.", en: "Our ledger; the result goes here.")
  }

  static var helpTheirs: LocalizedText {
    LocalizedText(vi: "Sổ của nhánh kia.", en: "The ledger of the other branch.")
  }

  static var helpProgrammeOfLedger: LocalizedText {
    LocalizedText(
      vi: "Thư mục của chương trình; chỉ cần khi cả hai sổ ở dạng cũ.",
      en: "The programme's folder; only needed where both ledgers are in the first form.")
  }

  static var helpClock: LocalizedText {
    LocalizedText(
      vi: "Đưa thời điểm về hiện tại khi sổ có dòng ở tương lai vì đồng hồ máy sai.",
      en: "Bring moments back that lie in the future because a clock was wrong.")
  }

  static var helpDryRunLedger: LocalizedText {
    LocalizedText(
      vi: "Chỉ cho biết sẽ làm gì, không ghi gì.", en: "Only say what would be done.")
  }

  static let valueOurs = LocalizedText(vi: "của-ta", en: "ours")
  static let valueTheirs = LocalizedText(vi: "nhánh-kia", en: "theirs")
}

/// What `eventctl ledger` says.
extension LocalizedText {
  static let ledgerOfHeading = LocalizedText(vi: "Sổ của", en: "Ledger of")
  static let formHeading = LocalizedText(vi: "Dạng", en: "Form")
  static let linesHeading = LocalizedText(vi: "Số dòng", en: "Lines")
  static let firstMomentHeading = LocalizedText(vi: "Lần đầu", en: "First")
  static let lastMomentHeading = LocalizedText(vi: "Lần cuối", en: "Last")
  static let headHeading = LocalizedText(vi: "Dấu niêm cuối", en: "Last seal")
  static let publishedHeading = LocalizedText(vi: "Đã xuất bản", en: "Published in")
  static let nothing = LocalizedText(vi: "–", en: "–")

  static func verbatim(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

  static func ledgerOf(_ programme: String, _ domain: String) -> LocalizedText {
    verbatim("\(programme) (\(domain))")
  }

  static func ledgerForm(isFirst: Bool) -> LocalizedText {
    isFirst
      ? LocalizedText(
        vi: "thứ nhất; lần xuất bản sau sẽ ghi lại ở dạng thứ hai",
        en: "first; the next publication writes it in the second")
      : LocalizedText(vi: "thứ hai", en: "second")
  }

  static func moment(_ local: LocalDateTime) -> LocalizedText {
    LocalizedText(
      vi: "\(local.date.longText(in: .vietnamese)) \(local.time)",
      en: "\(local.date.longText(in: .english)) \(local.time)")
  }

  static func moreFindings(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "… và \(count) chỗ khác", en: "… and \(count) more")
  }

  static func wouldRepair(_ deed: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "'eventctl ledger repair' sẽ: \(deed[.vietnamese])",
      en: "'eventctl ledger repair' would do this: \(deed[.english])")
  }

  static func oldLedgerKept(_ path: String) -> LocalizedText {
    LocalizedText(vi: "tệp cũ được giữ ở '\(path)'", en: "the old file is kept as '\(path)'")
  }

  static let nothingToRepair = LocalizedText(
    vi: "Sổ nguyên vẹn, không phải sửa gì.", en: "The ledger is intact; there is nothing to repair."
  )
  static let nothingInTheFuture = LocalizedText(
    vi: "Không có dòng nào ở tương lai.", en: "No line lies in the future.")
  static let ledgerKnowsEverything = LocalizedText(
    vi: "Sổ đã biết mọi thứ đang xuất bản.", en: "The ledger knows all that is published.")

  static func merged(_ theirs: String, into ours: String) -> LocalizedText {
    LocalizedText(
      vi: "đã hợp nhất '\(theirs)' vào '\(ours)'", en: "merged '\(theirs)' into '\(ours)'")
  }

  static func mergedAlready(_ theirs: String, into ours: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(ours)' đã có mọi dòng của '\(theirs)'",
      en: "'\(ours)' has all lines of '\(theirs)' already")
  }
}
