import EventKitLite

/// What the command as a whole is for.
extension LocalizedText {
  static var eventctlAbstract: LocalizedText {
    LocalizedText(
      vi: "Biến chương trình công tác thành lịch để mọi người đăng ký theo dõi.",
      en: "Turns a public programme into calendars that people subscribe to.")
  }

  static var eventctlDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Mỗi chương trình là một thư mục gồm vài tệp YAML. Bắt đầu bằng 'eventctl init', xem lại \
        bằng 'eventctl check' và 'eventctl agenda', xuất bản bằng 'eventctl publish'.

        Ngày ghi là 3/5/2027, 2027-05-03, hoặc 3/5 nếu là ngày của năm đang xem.

        Ngôn ngữ hiển thị lần lượt theo --lang, ngôn ngữ của chương trình chỉ có một ngôn ngữ, \
        biến EVENTCTL_LANG, ngôn ngữ chính của chương trình, rồi LC_ALL, LC_MESSAGES hoặc LANG.

        Mã kết thúc: 0 tốt; 1 check, lint, diff hoặc import thấy điều cần xem; 64 gõ lệnh chưa đúng; 65 \
        tệp có lỗi; 66 không có tệp; 70 lỗi của phần mềm; 73 không ghi được kết quả.
        """,
      en: """
        A programme is a folder of YAML files. Start with 'eventctl init', look at it with \
        'eventctl check' and 'eventctl agenda', hand it out with 'eventctl publish'.

        Days are written as 2027-05-03, as 3/5/2027, or as 3/5 for 3 May of the year at hand.

        The language is that of --lang, else of a programme that has only one, else of the \
        variable EVENTCTL_LANG, else the programme's first, else that of LC_ALL, LC_MESSAGES or \
        LANG.

        Exit status: 0 fine, 1 check, lint, diff or import found something, 64 usage, 65 bad data, 66 no \
        input, 70 a bug in eventctl, 73 cannot write.
        """)
  }
}

/// What the commands are for that show a programme.
extension LocalizedText {
  static var agendaAbstract: LocalizedText {
    LocalizedText(
      vi: "Liệt kê các việc của một năm hoặc một khoảng ngày.",
      en: "Lists the events of a year or of some days.")
  }

  static var agendaDiscussion: LocalizedText {
    LocalizedText(
      vi: "Không ghi năm hay ngày thì là năm nay.",
      en: "Without a year or days it is about this year.")
  }

  static var helpStatus: LocalizedText {
    LocalizedText(
      vi: "Chỉ những việc ở trạng thái này.", en: "Only events with this status.")
  }

  static var helpWaiting: LocalizedText {
    LocalizedText(
      vi: "Chỉ những việc còn phải thông báo: chưa có thời gian hoặc mới dự kiến, và ai thông báo.",
      en: "Only what must still be announced: what has no date or is only expected, and by whom.")
  }

  static var helpOpen: LocalizedText {
    LocalizedText(
      vi:
        "Chỉ những gì đã đến hạn mà chưa có kết quả, và đơn vị nào còn thiếu; không ghi ngày thì từ "
        + "năm trước, hoặc từ năm đầu có kết quả, đến hết năm nay.",
      en:
        "Only what is due and not reported, and who is missing; without days from last year on, or "
        + "from the first year that has results, to the end of this year.")
  }

  static var helpEach: LocalizedText {
    LocalizedText(
      vi: "Mỗi ngày một dòng, kể cả từng ngày của việc lặp lại.",
      en: "A row for each day, of what repeats and of runs too.")
  }

  static var yearAbstract: LocalizedText {
    LocalizedText(
      vi: "Hiển thị mười hai tháng của một năm, đánh dấu những ngày có sự kiện.",
      en: "Draws the twelve months of a year with the programme's days marked.")
  }

  static var yearDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        ● ngày chắc chắn, ○ ngày dự kiến, × ngày đã hủy; ◉ ◎ ⊗ là ngày như vậy mà trùng ngày nghỉ. \
        * ngày nghỉ lễ, nghỉ bù, hoặc ngày nghỉ hằng tuần khác thứ Bảy, Chủ nhật; + thứ Bảy, Chủ \
        nhật làm việc. Với --lunar, ngày âm lịch ghi dưới ngày dương lịch, ngày của tháng nhuận có \
        dấu '. Việc lặp lại hằng ngày, hằng tuần chỉ liệt kê, không đánh dấu. Không ghi năm thì là \
        năm nay.
        """,
      en: """
        ● a certain day, ○ an expected one, × a cancelled one; ◉ ◎ ⊗ the same on a day off. \
        * a holiday, a day off in compensation, or a weekly day off other than Saturday and \
        Sunday; + a Saturday or Sunday that is worked. With --lunar, lunar days stand under the \
        others, and those of a leap month have a '. Events that repeat every day or week are \
        listed and not marked. Without a year it is about this year.
        """)
  }

  static var whyAbstract: LocalizedText {
    LocalizedText(
      vi: "Giải thích vì sao sự kiện của một năm rơi vào ngày ấy và do đơn vị nào thực hiện.",
      en: "Says why an event of a year is on its days and with its units.")
  }

  static var checkAbstract: LocalizedText {
    LocalizedText(
      vi: "Kiểm tra các tệp của chương trình và nêu điều người lập kế hoạch cần xem.",
      en: "Checks the programme's files and says what needs attention.")
  }

  static var checkDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Tệp có lỗi thì kết thúc với mã 65, có điều cần xem thì với mã 1. Điều đã xem xong được bỏ \
        qua bằng cách ghi vào programme.yaml, kèm lý do:

          silence:
            - { code: check/two-leads, event: ngay-sach, reason: { vi: đã thống nhất } }
        """,
      en: """
        Mistakes in the files end it with status 65, findings with status 1. A finding that has \
        been looked at is ignored by an entry in programme.yaml, with a reason:

          silence:
            - { code: check/two-leads, event: ngay-sach, reason: { en: settled } }
        """)
  }

  static var rolloverAbstract: LocalizedText {
    LocalizedText(
      vi: "So năm mới với năm trước, viết sẵn để đưa vào công văn.",
      en: "Says what a year looks like beside the year before, ready for a letter.")
  }

  static var rolloverDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Gồm: những ngày đổi thứ, đổi tuần; ngày âm lịch tính lại; việc trùng ngày nghỉ; việc còn \
        chờ ai thông báo và từ bao giờ; đơn vị kết thúc và đơn vị kế tục; văn bản chưa ai kiểm \
        chứng; chỉ tiêu đến hạn. Không ghi năm thì là năm sau. Ngày nghỉ nào chưa có quyết định thì được ghi là dự kiến.
        """,
      en: """
        Weekdays and weeks that change, lunar days recalculated, days off that are hit, what must \
        be announced by whom and since when, units that end and their successors, documents that \
        nobody has verified, and targets that are due. Without a year it is about next year. Days off \
        whose decision is not known are marked expected.
        """)
  }
}

/// What the commands are for that write and publish.
extension LocalizedText {
  static var initAbstract: LocalizedText {
    LocalizedText(
      vi: "Tạo một chương trình nhỏ có chú thích để bắt đầu.",
      en: "Writes a small commented programme to start from.")
  }

  static var initDiscussion: LocalizedText {
    LocalizedText(
      vi: "Không bao giờ ghi đè lên tệp đã có. Năm đầu của chương trình mặc định là năm nay.",
      en: """
        Files that are there already are never touched. The programme's first year is this year \
        by default.
        """)
  }

  static var helpNewLanguages: LocalizedText {
    LocalizedText(
      vi:
        "Các ngôn ngữ của chương trình, ngôn ngữ chính trước: vi, en, hoặc vi,en; mặc định là cả hai, "
        + "riêng --kind chỉ một.",
      en: "The languages of the programme, the main one first: vi, en, or vi,en; both by default, "
        + "with --kind one.")
  }

  static var helpStarterKind: LocalizedText {
    LocalizedText(
      vi: "Mẫu theo loại đơn vị, kèm lược đồ để trình soạn thảo kiểm tra tệp.",
      en: "A starter of this kind, with the schemas that editors check its files by.")
  }

  static var helpNewFolder: LocalizedText {
    LocalizedText(
      vi: "Thư mục để ghi vào; chưa có thì được tạo.",
      en: "The folder to write into; created if it does not exist.")
  }

  static var announceAbstract: LocalizedText {
    LocalizedText(
      vi: "Ghi một thông báo: ngày của một năm, dời ngày, hủy, chủ đề.",
      en: "Enters an announcement: the dates of a year, a move, a cancellation, a theme.")
  }

  static var announceDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Mục mới được ghi vào cuối tệp announcements.yaml; những gì đã có được giữ nguyên. Trước đó \
        cả chương trình được đọc thử cùng với mục mới, nếu có lỗi thì không ghi gì. Người theo dõi \
        vẫn thấy đúng một sự kiện: dự kiến, thông báo, dời hay hủy đều cùng một UID.

        Ngày không trùng ngày nào mà kế hoạch dự kiến, ngày của năm khác, hoặc ngày không có văn \
        bản thì bị từ chối, trừ khi thêm --force.

        Lệnh cũng cho biết việc này sẽ hiện trong lịch của những đơn vị nào, và những đơn vị nào có \
        việc khác cùng loại mà lịch không hiện việc này.
        """,
      en: """
        The entry is added at the end of announcements.yaml; nothing that stands there is touched. \
        The whole programme is read with it first, and when it has mistakes nothing is written. \
        Subscribers keep one event: expected, announced, moved and cancelled have the same UID.

        Days that have none in common with those that the plan expects, days of another year, and \
        dates without a document are refused unless --force is given.

        It also says in which units' feeds the event will show, and which units have other events \
        of its categories and will not see this one.
        """)
  }

  static var doneAbstract: LocalizedText {
    LocalizedText(
      vi: "Ghi kết quả: đơn vị nào đã báo cáo, ngày nào, bằng văn bản nào.",
      en: "Enters a result: which unit has reported, when, and by which document.")
  }

  static var doneDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Mục mới được ghi vào cuối tệp results.yaml; những gì đã có được giữ nguyên. Ghi lại cùng \
        việc, năm và đơn vị là đính chính: dòng sau được tính. Đến hạn là việc mà đơn vị phải báo \
        cáo, và hạn mà đơn vị chủ trì; 'agenda --open' liệt kê những gì còn thiếu.

        Kết quả hiện trên trang web và trong báo cáo, không vào lịch của ai.
        """,
      en: """
        The row is added at the end of results.yaml; nothing that stands there is touched. Entered \
        again for the same event, year and unit it is a correction: the later row counts. Due is \
        what a unit must report, and a deadline for whoever leads it; 'agenda --open' lists what is \
        missing.

        Results stand on pages and in reports, and in nobody's calendar.
        """)
  }

  static var publishAbstract: LocalizedText {
    LocalizedText(
      vi: "Xuất bản lịch chung, lịch từng loại, lịch từng đơn vị, và các trang web.",
      en: "Writes feeds for everything, each category and each unit, and web pages.")
  }

  static var publishDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Mỗi lịch được một chương trình đọc độc lập đọc thử trước; chỉ cần một lịch không đúng ý là \
        không ghi gì. Tệp không thay đổi thì để nguyên.
        """,
      en: """
        Each feed is read back by an independent reader first; when one is not what was meant, \
        nothing is written. Files that have not changed are left alone.
        """)
  }

  static var helpPublishFolder: LocalizedText {
    LocalizedText(vi: "Thư mục để xuất bản vào.", en: "The folder to publish into.")
  }

  static var helpDryRunPublication: LocalizedText {
    LocalizedText(
      vi: "Chỉ cho biết người theo dõi sẽ thấy gì thay đổi, không ghi gì.",
      en: "Only say what subscribers would see change, and write nothing.")
  }

  static var helpAccept: LocalizedText {
    LocalizedText(
      vi: """
        Xác nhận điều trông như sơ suất: withdrawn=SỐ (rút bấy nhiêu việc), horizon (bỏ năm cuối), \
        clock (giờ máy lệch), languages (lịch mất hoặc đổi ngôn ngữ).
        """,
      en: """
        Say that what looks like a slip is meant: withdrawn=NUMBER (so many events are taken away), \
        horizon (years are cut off), clock (the time is odd), languages (feeds go or change \
        theirs).
        """)
  }

  static var helpRewritePast: LocalizedText {
    LocalizedText(
      vi: "Sửa cả những ngày đã qua của việc này theo tệp chương trình; 'all' là mọi việc.",
      en: "Let what is over of this event follow the files, too; 'all' for every event.")
  }

  static var helpPlan: LocalizedText {
    LocalizedText(
      vi: "Ghi kế hoạch của --dry-run ra tệp để xem và duyệt.",
      en: "Write the plan of a --dry-run to a file, to be looked at.")
  }

  static var helpFromPlan: LocalizedText {
    LocalizedText(
      vi: "Làm đúng như kế hoạch đã ghi; nếu nay kết quả sẽ khác thì không làm gì.",
      en: "Do exactly what a plan says, or nothing where that would be different now.")
  }

  static var helpAsOf: LocalizedText {
    LocalizedText(
      vi: "Đưa lại những gì đã công bố đến hết ngày này: lối ra khi lỡ xuất bản sai.",
      en: "Put back what stood published at this day's end: the way out of a bad publication.")
  }

  static var helpAgainst: LocalizedText {
    LocalizedText(
      vi: "manifest.json đang được phục vụ, khi máy này không giữ thư mục đã xuất bản.",
      en: "The manifest.json that is served, where this machine keeps no published folder.")
  }

  static var helpPublicationURL: LocalizedText {
    LocalizedText(
      vi: "Địa chỉ nơi phục vụ bản xuất bản, thay cho 'url:' của chương trình.",
      en: "The address at which the publication is served, in place of the programme's 'url:'.")
  }

  static var helpNoPages: LocalizedText {
    LocalizedText(
      vi: "Chỉ xuất bản lịch, không có trang web.", en: "Publish calendars only, no web pages.")
  }

  static var helpTemplates: LocalizedText {
    LocalizedText(
      vi: "Lấy các mẫu trang trong thư mục này thay cho mẫu cùng tên có sẵn.",
      en: "Take the templates of pages in this folder in place of those of the same names.")
  }

  static var helpAnew: LocalizedText {
    LocalizedText(
      vi: "Vẫn xuất bản dù trong thư mục có bản xuất bản mới hơn sổ.",
      en: "Publish although the folder holds a later publication than the ledger knows.")
  }

  static var exportAbstract: LocalizedText {
    LocalizedText(
      vi: "Ghi lịch công tác ra tệp lịch, hoặc ra JSON, CSV.",
      en: "Writes a schedule as a calendar file, or as JSON or CSV.")
  }

  static var exportDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Không ghi năm hay ngày thì gồm mọi năm của chương trình. Lịch được một chương trình đọc \
        độc lập đọc thử trước khi đưa ra.

        --form dated ghi mỗi năm một sự kiện, như lịch xuất bản; --form recurring ghi việc năm nào \
        cũng làm, cùng ngày, thành một chuỗi lặp lại.

        Lời nhắc (--alarms) chỉ có trong tệp gửi đi, lịch xuất bản không có. Việc đã qua, đã hủy và \
        việc diễn ra hằng tuần hoặc dày hơn thì không nhắc.
        """,
      en: """
        Without a year or days it holds the whole horizon. Calendars are read back by an \
        independent reader before they are handed out.

        --form dated has one event for each year, as feeds do; --form recurring has one series for \
        what comes every year, on the same days.

        Alarms are for files that are handed out; feeds have none. What is over, cancelled, or \
        comes every week or more often has none.
        """)
  }

  static var helpExportForm: LocalizedText {
    LocalizedText(
      vi: "Cách ghi những việc năm nào cũng làm.", en: "How to write what comes every year.")
  }

  static var helpSplit: LocalizedText {
    LocalizedText(
      vi: "Ghi mỗi sự kiện mỗi năm thành một tệp SỰ-KIỆN.NĂM.ics vào thư mục của -o.",
      en: "Write a file EVENT.YEAR.ics for each event and year into the folder that -o names.")
  }

  static var helpExportOutput: LocalizedText {
    LocalizedText(
      vi: "Tệp hoặc thư mục để ghi; mặc định là đầu ra chuẩn.",
      en: "The file, or folder, to write; standard output by default.")
  }

  static var historyAbstract: LocalizedText {
    LocalizedText(
      vi: "Cho biết điều gì đã xuất bản khi nào, và lấy lại bản đã xuất bản.",
      en: "Says what was published when, and brings back what was published then.")
  }

  static var historyDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Không có --at thì liệt kê các thay đổi, cũ trước mới sau: tất cả, của một sự kiện (thêm năm \
        thì chỉ năm ấy), hoặc của một lịch. Có --at thì cho biết đến hết ngày ấy những gì đang được \
        xuất bản; có cả --at và --feed thì ghi lại lịch ấy, đúng từng byte.
        """,
      en: """
        Without --at it lists changes, the oldest first: of everything, of an event (with a year: \
        of that year of it), or of a feed. With --at it says what stood published at the end of \
        that day; with --at and --feed it writes that feed, to the byte.
        """)
  }

  static var helpAt: LocalizedText {
    LocalizedText(
      vi: "Những gì đang được xuất bản vào ngày này; 3/5 là ngày của năm nay.",
      en: "What stood published on this day; 3/5 is 3 May of this year.")
  }

  static var helpFeed: LocalizedText {
    LocalizedText(
      vi: "Một lịch: mã đơn vị, 'all', hoặc 'category.' và mã loại.",
      en: "A feed: the id of a unit, 'all', or 'category.' and an id.")
  }

  static var helpFeedFile: LocalizedText {
    LocalizedText(
      vi: "Tệp để ghi lịch; mặc định là đầu ra chuẩn.",
      en: "The file for a feed; standard output by default.")
  }
}

/// What the commands for working days are for.
extension LocalizedText {
  static var workdaysAbstract: LocalizedText {
    LocalizedText(
      vi: "Cho biết ngày làm việc và ngày nghỉ, đếm và cộng ngày làm việc, kèm lý do.",
      en: "Tells working days from days off, counts them and adds them, with reasons.")
  }

  static var workdaysDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Mỗi ngày đã chắc chắn, dự kiến (chưa có quyết định của năm) hoặc còn ý kiến khác nhau. Ở nơi \
        không có chương trình nào thì theo ngày nghỉ lễ của Việt Nam đi kèm lệnh này.
        """,
      en: """
        Each day is settled, expected (the year's decision is not known) or disputed. Where there is \
        no programme, the days are those of Viet Nam, which come with the command.
        """)
  }

  static var workdaysListAbstract: LocalizedText {
    LocalizedText(
      vi: "Liệt kê ngày nghỉ trong tuần và ngày làm bù cuối tuần.",
      en: "Lists the weekdays that are off and the weekends that are worked.")
  }

  static var workdaysOnAbstract: LocalizedText {
    LocalizedText(
      vi: "Cho biết một ngày có làm việc không, và vì sao.",
      en: "Says whether a day is worked, and why.")
  }

  static var workdaysCountAbstract: LocalizedText {
    LocalizedText(vi: "Đếm số ngày làm việc.", en: "Counts working days.")
  }

  static var workdaysAddAbstract: LocalizedText {
    LocalizedText(
      vi: "Tìm ngày cách một ngày một số ngày làm việc, về sau hoặc về trước.",
      en: "Finds the day that lies so many working days after another, or before it.")
  }

  static var helpUnitOfWorkdays: LocalizedText {
    LocalizedText(
      vi: "Đơn vị có ngày nghỉ hằng tuần riêng.", en: "A unit with weekly days off of its own.")
  }

  static var helpAllDays: LocalizedText {
    LocalizedText(
      vi: "Mọi ngày, không chỉ những ngày khác với lệ trong tuần.",
      en: "Every day, not only those that are unlike their week.")
  }

  static var helpWorkday: LocalizedText {
    LocalizedText(
      vi: "Ngày: 3/5/2027, 2027-05-03, hoặc 3/5 của năm nay.",
      en: "The day: 2027-05-03, 3/5/2027, or 3/5 for 3 May of this year.")
  }

  static var helpDaysToAdd: LocalizedText {
    LocalizedText(
      vi: "Bao nhiêu ngày làm việc; số âm là về trước.",
      en: "How many working days; negative numbers go back.")
  }
}
