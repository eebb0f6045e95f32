internal import CivilTime

/// The fixed words of pages: `{{say.name}}` in a template.
enum SiteWords {
  static let all: [String: LocalizedText] = [
    // Every page
    "skip": LocalizedText(vi: "Đến nội dung", en: "Skip to the content"),
    "navigation": LocalizedText(vi: "Các năm và ngôn ngữ", en: "Years and languages"),
    "updated": LocalizedText(vi: "Cập nhật", en: "Last changed on"),
    "show": LocalizedText(vi: "Xem", en: "Show"),
    "footer": LocalizedText(
      vi: "Lịch được lập theo chương trình; cần sửa, xin liên hệ cơ quan ban hành.",
      en: "Generated from the programme. Please report errors to its issuer."),
    "noEntries": LocalizedText(vi: "Chưa có việc nào được ấn định thời gian.", en: "No dates."),
    "year": LocalizedText(vi: "Năm", en: "Year"),
    "about": LocalizedText(vi: "Thông tin thêm", en: "About"),
    "note": LocalizedText(vi: "Ghi chú", en: "Note"),
    "until": LocalizedText(vi: "đến", en: "until"),
    "alsoCalled": LocalizedText(vi: "Tên khác", en: "Also called"),
    "clause": LocalizedText(vi: "mục", en: "section"),

    // The first page
    "issuedBy": LocalizedText(vi: "Cơ quan ban hành:", en: "Issued by"),
    "units": LocalizedText(vi: "Đơn vị", en: "Units"),
    "findUnit": LocalizedText(vi: "Tìm đơn vị của tôi", en: "Find my unit"),
    "unitsHint": LocalizedText(
      vi: "Chọn đơn vị của anh, chị để xem việc của đơn vị và đăng ký lịch.",
      en: "Choose your unit to see what concerns it and to subscribe to its calendar."),
    "search": LocalizedText(
      vi: "Tìm đơn vị (không cần gõ dấu)", en: "Find a unit (accents are not needed)"),
    "unitsFound": LocalizedText(vi: "đơn vị", en: "found"),
    "nothingFound": LocalizedText(vi: "Không tìm thấy", en: "Nothing found"),
    "next": LocalizedText(vi: "Sắp tới", en: "Coming up"),
    "listIsOld": LocalizedText(
      vi: "Các việc đã công bố đều đã qua; xem lịch các năm.",
      en: "All that was published here is over; see the years."),
    "waitingAndAsk": LocalizedText(
      vi: "Việc chờ thông báo thời gian", en: "Waiting for a date: whom to ask"),
    "changes": LocalizedText(vi: "Mới thay đổi", en: "Changed lately"),
    "years": LocalizedText(vi: "Lịch các năm", en: "Years"),
    "poster": LocalizedText(vi: "Lịch treo tường", en: "Wall calendar"),
    "feeds": LocalizedText(vi: "Các lịch chung", en: "Calendars for everybody"),
    "subscribeTo": LocalizedText(vi: "đăng ký lịch", en: "subscribe to"),
    "fileOf": LocalizedText(vi: "tệp lịch", en: "calendar file of"),

    // A unit
    "endedOn": LocalizedText(vi: "Đơn vị này chấm dứt hoạt động ngày", en: "This unit ended on"),
    "formerUnit": LocalizedText(
      vi: "Đơn vị này không còn trong chương trình; lịch của đơn vị vẫn được giữ nguyên địa chỉ.",
      en: "This unit is no longer in the programme; its calendar stays at its address."),
    "waiting": LocalizedText(vi: "Việc chưa có ngày", en: "Without a date yet"),
    "openResults": LocalizedText(vi: "Đến hạn, chưa báo cáo", en: "Due and not reported"),
    "targets": LocalizedText(vi: "Chỉ tiêu", en: "Targets"),
    "level": LocalizedText(vi: "Cấp", en: "Level"),
    "since": LocalizedText(vi: "Từ ngày", en: "Since"),
    "groups": LocalizedText(vi: "Thuộc nhóm", en: "Belongs to"),
    "members": LocalizedText(vi: "Gồm", en: "Members"),
    "predecessors": LocalizedText(vi: "Kế tục", en: "Successor of"),
    "successors": LocalizedText(vi: "Đơn vị kế tục", en: "Succeeded by"),
    "informedOf": LocalizedText(
      vi: "Để biết, không có phần việc", en: "To know of, with nothing to do"),
    "office": LocalizedText(vi: "Trực thuộc", en: "Part of"),
    "ownParts": LocalizedText(vi: "Bộ phận, đơn vị trực thuộc", en: "Its parts"),
    "withParts": LocalizedText(
      vi: "Lịch gồm cả các đơn vị trực thuộc", en: "Calendar with all its parts"),
    "ask": LocalizedText(vi: "Liên hệ", en: "Ask"),
    "nobodyToAsk": LocalizedText(
      vi: "Chưa có đơn vị chủ trì", en: "Nobody leads it"),
    "askFrom": LocalizedText(vi: "từ ngày", en: "from"),
    "expectedOn": LocalizedText(vi: "dự kiến", en: "expected"),

    // Subscribing
    "subscribeTitle": LocalizedText(vi: "Đăng ký lịch", en: "Subscribe"),
    "subscribeHere": LocalizedText(vi: "Đăng ký trên máy này", en: "Subscribe on this device"),
    "address": LocalizedText(vi: "Địa chỉ của lịch", en: "Address of the calendar"),
    "copy": LocalizedText(vi: "Sao chép", en: "Copy"),
    "copied": LocalizedText(vi: "Đã sao chép", en: "Copied"),
    "codeLabel": LocalizedText(
      vi: "Mã QR của địa chỉ lịch", en: "QR code of the calendar's address"),
    "codeHint": LocalizedText(
      vi: "Quét bằng điện thoại để đăng ký", en: "Scan with a phone to subscribe"),
    "onPaper": LocalizedText(
      vi: "Trên giấy: quét mã bằng điện thoại, hoặc gõ địa chỉ trên vào bước “dán địa chỉ”.",
      en: "On paper: scan the code, or type the address above where a step says to paste it."),
    "noAddress": LocalizedText(
      vi:
        "Chưa đăng ký được: chương trình chưa ghi địa chỉ nơi đăng lịch. Người phụ trách thêm dòng “url:” vào programme.yaml rồi xuất bản lại; khi đó trang này có nút bấm, địa chỉ và mã QR.",
      en:
        "Subscribing is not possible yet: the programme does not say at which address it is served. Whoever keeps it adds “url:” to programme.yaml and publishes again; buttons, address and QR code then stand here."
    ),
    "delay": LocalizedText(
      vi: "Đăng ký một lần; thay đổi hiện ra trong vòng 24 giờ.",
      en: "Subscribe once; changes show within 24 hours."),
    "file": LocalizedText(vi: "Tải tệp lịch (.ics)", en: "Download the calendar file (.ics)"),
    "fileHint": LocalizedText(
      vi: "tệp tải về không tự cập nhật", en: "a downloaded file does not update itself"),

    // An event
    "former": LocalizedText(
      vi: "Việc này không còn trong chương trình.", en: "This is no longer in the programme."),
    "comingUp": LocalizedText(vi: "Lần tới", en: "Next time"),
    "place": LocalizedText(vi: "Địa điểm", en: "Place"),
    "theme": LocalizedText(vi: "Chủ đề", en: "Theme"),
    "who": LocalizedText(vi: "Phân công thực hiện", en: "Who does what"),
    "successions": LocalizedText(vi: "Các đơn vị kế tục", en: "Who took over"),
    "audience": LocalizedText(vi: "Đối tượng", en: "For"),
    "activities": LocalizedText(vi: "Hoạt động", en: "Activities"),
    "variants": LocalizedText(vi: "Các lớp, các đợt", en: "Classes and groups"),
    "calendarsOf": LocalizedText(vi: "Có trong lịch của", en: "In the calendars of"),
    "throughTheYears": LocalizedText(vi: "Qua các năm", en: "Through the years"),
    "ics": LocalizedText(vi: "tệp .ics", en: ".ics file"),
    "why": LocalizedText(vi: "Căn cứ xác định thời gian", en: "Why on these days"),
    "documents": LocalizedText(vi: "Văn bản căn cứ", en: "Legal basis"),
    "source": LocalizedText(vi: "Nguồn", en: "Source"),
    "clauseOfPlan": LocalizedText(vi: "Mục của kế hoạch", en: "Section of the plan"),
    "categories": LocalizedText(vi: "Nhóm việc", en: "Categories"),
    "history": LocalizedText(vi: "Lịch sử thay đổi", en: "What has changed"),

    // A year
    "legend": LocalizedText(vi: "Chú giải", en: "Legend"),
    "daysOff": LocalizedText(vi: "Ngày nghỉ và ngày làm bù", en: "Days off and days swapped"),
    "backToYear": LocalizedText(vi: "Lịch năm", en: "Calendar of"),
    "posterHint": LocalizedText(
      vi: "In trang này ra một tờ A3 ngang.", en: "Prints to one sheet of A3, across."),
    "posterIsCut": LocalizedText(
      vi: "Một số tháng không đủ chỗ; xem đủ ở trang lịch năm.",
      en: "Some months have no room for everything; the year's page has it all."),
  ]
}
