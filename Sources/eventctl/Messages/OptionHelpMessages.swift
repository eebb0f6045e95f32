import EventKitLite

/// What arguments are for that several commands share.
extension LocalizedText {
  static var helpLanguage: LocalizedText {
    LocalizedText(
      vi: """
        Ngôn ngữ hiển thị; nếu không ghi thì theo chương trình chỉ có một ngôn ngữ, rồi theo \
        EVENTCTL_LANG, theo ngôn ngữ chính của chương trình, theo cài đặt của máy.
        """,
      en: """
        The language to speak; by default that of a programme with only one, else of \
        EVENTCTL_LANG, else the programme's first, else that of the system.
        """)
  }

  static var helpProgramme: LocalizedText {
    LocalizedText(
      vi: """
        Thư mục của chương trình; nếu không ghi thì là thư mục hiện tại, hoặc chương trình duy \
        nhất nằm ngay trong đó hay trong calendars/.
        """,
      en: """
        The programme's folder; by default this folder, or the only programme right under it or \
        under calendars/.
        """)
  }

  static var helpToday: LocalizedText {
    LocalizedText(vi: "Coi ngày này là hôm nay.", en: "Take this day as today.")
  }

  static var helpYear: LocalizedText {
    LocalizedText(vi: "Năm, ví dụ 2027.", en: "A year, such as 2027.")
  }

  static var helpYearOption: LocalizedText {
    LocalizedText(
      vi: "Ví dụ --year 2027, như ghi 2027 một mình.",
      en: "For example --year 2027, the same as 2027 alone.")
  }

  static var helpFrom: LocalizedText {
    LocalizedText(
      vi: "Ngày đầu: 3/5/2027 hoặc 2027-05-03; 3/5 là ngày của năm đang xem.",
      en: "The first day: 2027-05-03 or 3/5/2027; 3/5 is 3 May of the year at hand.")
  }

  static var helpTo: LocalizedText {
    LocalizedText(vi: "Ngày cuối, ghi như ngày đầu.", en: "The last day, written likewise.")
  }

  static var helpUnit: LocalizedText {
    LocalizedText(
      vi: "Chỉ những việc liên quan đến một đơn vị hoặc nhóm đơn vị; ghi mã hoặc tên.",
      en: "Only what concerns a unit or group, by id or name.")
  }

  static var helpCategory: LocalizedText {
    LocalizedText(
      vi: "Chỉ một loại sự kiện; ghi mã hoặc tên.", en: "Only one category, by id or name.")
  }

  static var helpOneEvent: LocalizedText {
    LocalizedText(
      vi: "Chỉ một sự kiện; ghi mã hoặc tên.", en: "Only one event, by id or title.")
  }

  static var helpEvent: LocalizedText {
    LocalizedText(
      vi: "Mã hoặc tên sự kiện; xem 'eventctl list events'.",
      en: "The event's id or title; see 'eventctl list events'.")
  }

  static var helpFormat: LocalizedText {
    LocalizedText(vi: "Dạng của kết quả.", en: "How to write the result.")
  }

  static var helpPlain: LocalizedText {
    LocalizedText(
      vi:
        "Ghi CSV nguyên văn, không thêm dấu ' trước ô mà bảng tính sẽ hiểu là công thức.",
      en: "Write CSV as it is, without a ' before cells that a spreadsheet would compute.")
  }

  static var helpColor: LocalizedText {
    LocalizedText(
      vi: "Khi nào thì tô màu; đã đặt biến NO_COLOR thì auto không tô.",
      en: "When to use colours; NO_COLOR is honoured.")
  }

  static var helpLunarDates: LocalizedText {
    LocalizedText(
      vi: "Ghi thêm ngày âm lịch bên cạnh ngày dương lịch.",
      en: "Show the lunar dates beside the Gregorian ones.")
  }

  static var helpCalendarFile: LocalizedText {
    LocalizedText(
      vi: "Tệp lịch; '-' là đầu vào chuẩn.", en: "The calendar file; '-' is standard input.")
  }

  static var helpOutputFile: LocalizedText {
    LocalizedText(
      vi: "Tệp để ghi kết quả; mặc định là đầu ra chuẩn.",
      en: "The file to write; standard output by default.")
  }

  static var helpNow: LocalizedText {
    LocalizedText(
      vi: "Coi đây là thời điểm xuất bản, ví dụ 2026-11-23T04:00:00Z.",
      en: "Take this as the moment of publication, such as 2026-11-23T04:00:00Z.")
  }

  static var helpLedger: LocalizedText {
    LocalizedText(
      vi: """
        Sổ ghi những gì đã xuất bản; mặc định là published.jsonl trong thư mục của chương trình.
        """,
      en: """
        The ledger of what was published; published.jsonl in the programme's folder by default.
        """)
  }

  static var helpAlarms: LocalizedText {
    LocalizedText(
      vi: """
        Nhắc trước mỗi sự kiện một khoảng, như 30d (ngày), 2w (tuần), 12h, 30m. Việc cả ngày được \
        nhắc lúc 09:00, trừ khi ghi giờ khác: 7d@07:30.
        """,
      en: """
        Remind of each event so long before: 30d, 2w, 12h, 30m. Whole days ring at 09:00 unless \
        you give another time: 7d@07:30.
        """)
  }
}

/// What the arguments of an announcement are for.
extension LocalizedText {
  static var helpAnnouncedFrom: LocalizedText {
    LocalizedText(
      vi: "Ngày đầu: 5/10/2027 hoặc 2027-10-05; 5/10 là ngày của năm đã ghi.",
      en: "The first day: 2027-10-05 or 5/10/2027; 5/10 is 5 October of the given year.")
  }

  static var helpAnnouncedTo: LocalizedText {
    LocalizedText(
      vi: "Ngày cuối; nếu không ghi thì trùng với ngày đầu.",
      en: "The last day; the first by default.")
  }

  static var helpDocument: LocalizedText {
    LocalizedText(vi: "Số, ký hiệu của văn bản.", en: "The number of the document.")
  }

  static var helpSigned: LocalizedText {
    LocalizedText(vi: "Ngày ký văn bản.", en: "The day it was signed.")
  }

  static var helpTheme: LocalizedText {
    LocalizedText(vi: "Chủ đề của năm.", en: "The year's theme.")
  }

  static var helpThemeTranslation: LocalizedText {
    LocalizedText(
      vi: "Chủ đề dịch sang ngôn ngữ kia.", en: "The theme in the other language.")
  }

  static var helpRemark: LocalizedText {
    LocalizedText(vi: "Lời ghi chú cho người đọc.", en: "A remark for readers.")
  }

  static var helpReportingUnit: LocalizedText {
    LocalizedText(
      vi: "Đơn vị đã báo cáo; ghi một nhóm là ghi cho mọi đơn vị trong nhóm.",
      en: "The unit that has reported; a group speaks for all of its members.")
  }

  static var helpReportedOn: LocalizedText {
    LocalizedText(
      vi: "Ngày báo cáo: 12/12/2026, hoặc 12/12; mặc định là hôm nay.",
      en: "The day on which it was reported: 2026-12-12, or 12/12; today by default.")
  }

  static var helpReportedDay: LocalizedText {
    LocalizedText(
      vi: "Hạn nào, khi việc có nhiều hạn trong năm: 31/3.",
      en: "Which day of an event that is due on several days of the year: 31/3.")
  }

  static var helpSource: LocalizedText {
    LocalizedText(
      vi: "Nguồn thông tin, ghi ngắn gọn.", en: "Where it was found, in a few words.")
  }

  static var helpMove: LocalizedText {
    LocalizedText(
      vi: "Dời: ngày mới cho việc đã có ngày.", en: "New dates for what has dates already.")
  }

  static var helpCancel: LocalizedText {
    LocalizedText(vi: "Hủy: năm đó không tổ chức.", en: "It is not held in that year.")
  }

  static var helpPostpone: LocalizedText {
    LocalizedText(
      vi: "Tạm hoãn, chưa có ngày mới.", en: "It is put off, and has no new days yet.")
  }

  static var helpAnnouncedDay: LocalizedText {
    LocalizedText(
      vi: "Chỉ một buổi của việc có nhiều ngày: ngày theo quy tắc, kể cả khi đã dời.",
      en: "One day of an event that has many: as its rule names it, even once it has been moved.")
  }

  static var helpAnnouncedUnit: LocalizedText {
    LocalizedText(
      vi: "Chỉ một đơn vị, có ngày giờ riêng trong lịch của mình.",
      en: "One unit, which gets days or hours of its own in its calendar.")
  }

  static var helpAnnouncedHours: LocalizedText {
    LocalizedText(
      vi:
        "Giờ: 08:00-11:30, nhiều buổi thì cách nhau bằng dấu cách; 08:00 khi chỉ biết giờ bắt đầu; "
        + "sáng, chiều, tối.",
      en:
        "Its hours: 08:00-11:30, several with blanks between them; 08:00 where only the beginning is "
        + "known; morning, afternoon, evening.")
  }

  static var helpAnnouncedPlace: LocalizedText {
    LocalizedText(vi: "Địa điểm.", en: "Its place.")
  }

  static var helpWindow: LocalizedText {
    LocalizedText(
      vi: "Khoảng ngày có hoạt động quanh ngày chính: 17/4..1/5.",
      en: "The days around it in which something goes on: 17/4..1/5.")
  }

  static var helpOpening: LocalizedText {
    LocalizedText(
      vi: "Ngày giờ khai mạc: 1/10, hoặc \"1/10 08:00\".",
      en: "When it is opened: 1/10, or \"1/10 08:00\".")
  }

  static var helpReplace: LocalizedText {
    LocalizedText(
      vi: "Đính chính: thay mọi thông báo trước đây của năm đó.",
      en: "In place of everything that was announced for that year before.")
  }

  static var helpForce: LocalizedText {
    LocalizedText(vi: "Vẫn ghi dù còn điều nghi vấn.", en: "Enter it in spite of doubts.")
  }

  static var helpDryRunEntry: LocalizedText {
    LocalizedText(
      vi: "Chỉ xem mục sẽ ghi và những thay đổi, không ghi gì.",
      en: "Show the entry and what would change, and write nothing.")
  }
}
