import EventKitLite

/// What the commands are for that need no programme.
extension LocalizedText {
  static var lintAbstract: LocalizedText {
    LocalizedText(
      vi: "Tìm lỗi trong tệp iCalendar bất kỳ, và sửa những chỗ sửa được an toàn.",
      en: "Finds faults in any iCalendar file and repairs those that are safe to repair.")
  }

  static var lintDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Bộ quy tắc 'rfc' là những gì tiêu chuẩn nói; 'clients' thêm những gì phần mềm lịch cần ở \
        một lịch để đăng ký theo dõi. Tệp tên '-' là đầu vào chuẩn.

        Mã kết thúc: 0 không có gì, 1 có điều cần xem, 64 gõ lệnh chưa đúng, 65 không phải \
        iCalendar, 66 không có tệp.
        """,
      en: """
        The profile 'rfc' is what the standards say; 'clients' adds what calendar programs need of \
        a feed that people subscribe to. A file named '-' is standard input.

        Exit status: 0 clean, 1 findings, 64 usage, 65 not iCalendar at all, 66 no such file.
        """)
  }

  static var helpLintFiles: LocalizedText {
    LocalizedText(
      vi: "Các tệp cần xem; '-' là đầu vào chuẩn.",
      en: "Files to look at; '-' is standard input.")
  }

  static var helpLintProfile: LocalizedText {
    LocalizedText(vi: "Dùng bộ quy tắc nào.", en: "Which rules count.")
  }

  static var helpFix: LocalizedText {
    LocalizedText(
      vi: "Sửa những chỗ không phải đoán, và cho biết đã sửa gì.",
      en: "Repair what can be repaired without a guess, and say what was done.")
  }

  static var helpRules: LocalizedText {
    LocalizedText(vi: "Liệt kê các quy tắc.", en: "List the rules.")
  }

  static var diffAbstract: LocalizedText {
    LocalizedText(
      vi: "Nói bằng lời hai tệp lịch khác nhau ở đâu.",
      en: "Says in words what is different between two calendar files.")
  }

  static var diffDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        So sánh giá trị, không so sánh câu chữ; với sự kiện lặp lại thì so từng lần diễn ra, đến mười \
        năm sau ngày cuối mà sự kiện ghi và nhiều nhất 4000 lần. Ngoài ra báo những gì gây phiền cho \
        người đã có lịch: UID mới cho cùng sự kiện, đổi ngày giờ mà SEQUENCE không tăng, ngoại lệ không \
        còn khớp lần nào. Mã kết thúc là 0 khi hai tệp như nhau, 1 khi khác nhau, 65 khi có chỗ không \
        đọc được. Một trong hai tệp có thể là '-', tức đầu vào chuẩn.
        """,
      en: """
        Values are compared, not their text; of what repeats, each time it takes place, up to ten \
        years after the last day that it names and at most 4000 times. What hurts those who have the \
        calendar already is reported too: the same events under new UIDs, other dates under a SEQUENCE \
        that did not rise, exceptions that meet no instance any more. The status is 0 when the files \
        say the same, 1 when they differ, 65 when a part of one cannot be read. One of the files may \
        be '-', standard input.
        """)
  }

  static var helpOldFile: LocalizedText {
    LocalizedText(vi: "Tệp lúc trước.", en: "The file as it was.")
  }

  static var helpNewFile: LocalizedText {
    LocalizedText(vi: "Tệp hiện nay.", en: "The file as it is now.")
  }

  static var convertAbstract: LocalizedText {
    LocalizedText(
      vi: "Chuyển đổi giữa iCalendar, jCal, CSV và JSON.",
      en: "Converts between iCalendar, jCal, CSV and JSON.")
  }

  static var convertDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Tệp vào là iCalendar hoặc jCal; '-' là đầu vào chuẩn. ics và jcal giữ đủ mọi thứ; csv và \
        json liệt kê sự kiện, việc cần làm và nhật ký (cột kind) như ghi trong tệp, việc lặp lại giữ nguyên quy tắc ('eventctl \
        expand' liệt kê từng lần). Chỗ nào không đọc được thì bỏ qua và báo ra đầu ra lỗi, và với csv, \
        json thì cả chỗ nào không hiểu được; khi đó mã kết thúc là 65.
        """,
      en: """
        The file is iCalendar or jCal; '-' is standard input. ics and jcal keep everything; csv \
        and json list events, tasks and journal entries (kind) as they stand there, repetitions as \
        rules ('eventctl expand' works them out). What cannot be read is left out and reported on standard error, for csv and \
        json what cannot be understood, too; the status is 65 then.
        """)
  }

  static var helpConvertTo: LocalizedText {
    LocalizedText(vi: "Chuyển sang dạng nào.", en: "What to make of it.")
  }

  static var expandAbstract: LocalizedText {
    LocalizedText(
      vi: "Liệt kê những gì diễn ra theo một tệp lịch, liệt kê từng lần lặp lại.",
      en: "Lists what takes place in a calendar file, repetitions worked out.")
  }

  static var expandDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Tệp vào là iCalendar hoặc jCal; '-' là đầu vào chuẩn. Không ghi năm hay ngày thì là năm \
        nay. Chỗ nào không hiểu được thì bỏ qua và báo ra đầu ra lỗi; khi đó mã kết thúc là 65. Chỗ \
        nào trái tiêu chuẩn mà vẫn được tính thì có cảnh báo.

        Việc cần làm có lúc bắt đầu thì kéo dài đến hạn, không có thì nằm ở hạn; nhật ký nằm ở ngày của \
        nó. Những gì không ghi ngày thì báo số lượng. JSON và CSV có kind (event, task, journal), due, \
        completed, percentComplete và priority.

        Có --zone thì mọi giờ đều theo múi giờ ấy, liệt kê những gì rơi vào các ngày ở nơi ấy, và \
        sự kiện nào ghi theo múi giờ khác thì nêu tên múi giờ đó. Giờ không ghi múi giờ là giờ tại \
        chỗ của người đọc. Không có --zone thì mỗi sự kiện theo giờ của chính nó. Thứ tự luôn theo \
        thời điểm thực. JSON và CSV có startUTC, endUTC (2026-01-06T01:00:00Z), offset (+07:00) và \
        eventZone, múi giờ ghi trong tệp; sự kiện cả ngày thì không có.

        Đồng hồ vặn tới bỏ qua giờ nào thì giờ ấy tính theo độ lệch trước đó (02:30 thành 03:30). \
        Giờ gặp hai lần nghĩa là lần đầu; bảng ghi kèm độ lệch để phân biệt.
        """,
      en: """
        The file is iCalendar or jCal; '-' is standard input. Without a year or days it is about \
        this year. What cannot be understood is left out and reported on standard error; the \
        status is 65 then. What is followed against the standard has a warning.

        A task with a start lasts until it is due, one without stands where it is due; a journal entry \
        stands on its day. What has no date is counted. JSON and CSV have kind (event, task, journal), \
        due, completed, percentComplete and priority.

        With --zone every time is of that zone, what falls into the days there is listed, and the \
        zone of an event that is written in another one is named. Times without a zone are the \
        reader's ("floating"). Without --zone each event is on its own clock. The order is always \
        that of the moments. JSON and CSV have startUTC, endUTC (2026-01-06T01:00:00Z), offset \
        (+07:00) and eventZone, the zone that the file names; whole days have none of them.

        A time that clocks skip is counted by the offset before (02:30 becomes 03:30). A time that \
        they show twice is the first; the table adds the offset to tell the two apart.
        """)
  }

  static var helpEntryKind: LocalizedText {
    LocalizedText(
      vi: "Chỉ liệt kê loại này: sự kiện, việc cần làm hay nhật ký; ghi được nhiều lần.",
      en: "List only events, tasks or journal entries; may be given several times.")
  }

  static var helpZone: LocalizedText {
    LocalizedText(
      vi: "Ngày và giờ theo múi giờ này; mặc định mỗi sự kiện theo giờ của chính nó.",
      en: "Show days and times in this zone; by default each event is on its own clock.")
  }

  static var helpLimit: LocalizedText {
    LocalizedText(vi: "Số lượng nhiều nhất.", en: "List at most so many.")
  }

  static var raiseLimit: LocalizedText {
    LocalizedText(
      vi: "chọn ít ngày hơn, hoặc một số lớn hơn bằng --limit",
      en: "choose fewer days, or a greater number with --limit")
  }

  static var lunarAbstract: LocalizedText {
    LocalizedText(
      vi: "Đổi giữa dương lịch và âm lịch Việt Nam.",
      en: "Converts between the Gregorian and the Vietnamese lunar calendar.")
  }

  static var lunarDiscussion: LocalizedText {
    LocalizedText(
      vi: """
        Không ghi gì thì là hôm nay. Ngày có năm là dương lịch, ngày và tháng không có năm là âm \
        lịch. Năm ghi sau tháng Chạp, Tết hay tên ngày lễ là năm dương lịch mà ngày ấy rơi vào.
        """,
      en: """
        Without an argument it is about today. A day with a year is Gregorian, a day and a month \
        alone are lunar. A year after tháng Chạp, Tết or the name of a festival is the Gregorian \
        year in which the day falls.
        """)
  }

  static var helpLunarWords: LocalizedText {
    LocalizedText(
      vi: """
        Ngày (6/2/2027, 2027-02-06), ngày âm (10/3, 'rằm tháng Giêng'), tháng (2027-04) hoặc năm.
        """,
      en: """
        A day (2027-02-06, 6/2/2027), a lunar day (10/3, 'rằm tháng Giêng'), a month (2027-04) or \
        a year.
        """)
  }

  static var helpLunarYear: LocalizedText {
    LocalizedText(
      vi: "Năm của ngày âm không ghi năm; mặc định là năm nay.",
      en: "The year of a lunar day that names none; this year by default.")
  }
}
