internal import CivilTime

/// How to subscribe with a program that people have: its name and three steps, with the words of
/// its menus as it shows them in that language.
struct SubscribeProgram {
  let name: LocalizedText
  let steps: [LocalizedText]

  /// What the template of a program shows.
  func fields(in language: Language) -> Fields {
    var fields: Fields = ["name": name[language]]
    for (place, step) in zip(["first", "second", "third"], steps) { fields[place] = step[language] }
    return fields
  }
}

extension SubscribeProgram {
  static let all: [SubscribeProgram] = [
    google, outlook, iPhone, mac, thunderbird, androidGoogle, androidICSx5,
  ]

  private static let google = SubscribeProgram(
    // Vietnamese name: Google's Vietnamese help.
    name: LocalizedText(vi: "Lịch Google", en: "Google Calendar"),
    steps: [
      // “Other calendars”: Google's help (37100); “Lịch khác”: a copy of its Vietnamese help.
      LocalizedText(
        vi: "Trên máy tính, mở calendar.google.com; cạnh “Lịch khác”, bấm dấu “+”.",
        en: "On a computer, open calendar.google.com; next to “Other calendars”, click “+”."),
      // “From URL”: Google's help (37100).
      // Unchecked: “Từ URL”, only in others' Vietnamese guides.
      LocalizedText(
        vi: "Chọn “Từ URL”, rồi dán địa chỉ đã sao chép từ trang này.",
        en: "Choose “From URL” and paste the address copied from this page."),
      // “Add calendar”: a guide of June 2026.
      // Unchecked: “Thêm lịch”, only in others' Vietnamese guides.
      LocalizedText(
        vi: "Bấm “Thêm lịch”; lịch hiện ra dưới “Lịch khác”.",
        en: "Click “Add calendar”; it appears under “Other calendars”."),
    ])

  private static let outlook = SubscribeProgram(
    // “Outlook trên web”: Microsoft's Vietnamese support. Unchecked: “Outlook mới”.
    name: LocalizedText(
      vi: "Outlook trên web và Outlook mới", en: "Outlook on the web and new Outlook"),
    steps: [
      // “Lịch”: Microsoft's Vietnamese support; “Add calendar”: others' guides.
      // Unchecked: “Thêm lịch”, only in others' Vietnamese guides.
      LocalizedText(
        vi: "Mở “Lịch” trong Outlook, rồi chọn “Thêm lịch” ở bên trái.",
        en: "Open “Calendar” in Outlook, then choose “Add calendar” on the left."),
      // “Subscribe from web”: others' guides.
      // Unchecked: “Đăng ký từ web”, only in others' Vietnamese guides.
      LocalizedText(
        vi: "Chọn “Đăng ký từ web”, rồi dán địa chỉ bắt đầu bằng https.",
        en: "Choose “Subscribe from web” and paste the address that begins with https."),
      // “Import”: others' guides. Unchecked: “Nhập”, found nowhere.
      LocalizedText(
        vi: "Đặt tên cho lịch, rồi bấm “Nhập”.", en: "Name the calendar, then click “Import”."),
    ])

  private static let iPhone = SubscribeProgram(
    name: LocalizedText(vi: "iPhone và iPad", en: "iPhone and iPad"),
    steps: [
      // “Calendars”, “Add Calendar”, “Add Subscription Calendar”: others' guides.
      // Unchecked: “Lịch”, “Thêm lịch”, “Thêm lịch đăng ký”, only in others' Vietnamese guides.
      LocalizedText(
        vi: "Trong ứng dụng Lịch, chạm “Lịch”, “Thêm lịch”, rồi “Thêm lịch đăng ký”.",
        en: "In Calendar, tap “Calendars”, “Add Calendar”, then “Add Subscription Calendar”."),
      // “Subscribe”: others' guides. Unchecked: “Đăng ký”, only in others' Vietnamese guides.
      LocalizedText(
        vi: "Dán địa chỉ, rồi chạm “Đăng ký”. Nút “Đăng ký trên máy này” dẫn thẳng tới bước này.",
        en: "Paste the address, tap “Subscribe”. The button “Subscribe on this device” leads here."),
      // Unchecked: “Add” (one guide, in Chinese, has this last step) and “Thêm”.
      LocalizedText(
        vi: "Đổi tên hoặc màu nếu muốn, rồi chạm “Thêm”.",
        en: "Change its name or colour if you like, then tap “Add”."),
    ])

  private static let mac = SubscribeProgram(
    name: LocalizedText(vi: "Máy Mac", en: "Mac"),
    steps: [
      // “File”, “New Calendar Subscription”: a guide that cites Apple's for macOS.
      // Unchecked: “Tệp”, “Đăng ký lịch mới”, in one Vietnamese guide only.
      LocalizedText(
        vi: "Trong ứng dụng Lịch, mở trình đơn “Tệp”, chọn “Đăng ký lịch mới”.",
        en: "In the Calendar app, open the “File” menu and choose “New Calendar Subscription”."),
      // “Subscribe”: the same guide. Unchecked: “Đăng ký”.
      LocalizedText(
        vi: "Dán địa chỉ, rồi bấm “Đăng ký”. Nút “Đăng ký trên máy này” dẫn thẳng tới bước này.",
        en:
          "Paste the address, click “Subscribe”. The button “Subscribe on this device” leads here."),
      // “Auto-refresh”, “OK”: the same guide. Unchecked: “Tự động làm mới”.
      LocalizedText(
        vi: "Ở “Tự động làm mới”, chọn mỗi ngày một lần hoặc nhiều hơn, rồi bấm “OK”.",
        en: "At “Auto-refresh”, choose once a day or more often, then click “OK”."),
    ])

  private static let thunderbird = SubscribeProgram(
    name: LocalizedText(vi: "Thunderbird", en: "Thunderbird"),
    steps: [
      // Both languages of Thunderbird 153: spaces-toolbar-button-calendar2,
      // calendar-add-calendar; of 140: calendar-import-new-calendar.
      LocalizedText(
        vi: "Mở “Lịch” ở thanh bên trái, rồi bấm “Thêm lịch…” (bản cũ: “Lịch mới…”).",
        en: "On the left, open “Calendar”; click “Add Calendar…” (older: “New Calendar…”)."),
      // Both languages of Thunderbird 153: calendar-creation-initial-network, nextButton.label,
      // calendar-creation-location; the same words in 140.
      LocalizedText(
        vi: "Chọn “Trên mạng”, bấm “Tiếp theo”, rồi dán địa chỉ vào ô “Địa chỉ:”.",
        en: "Choose “On the Network”, click “Next”, and paste the address at “Location:”."),
      // Both languages of Thunderbird 153: calendar-creation-panel-network-settings and
      // -select-calendars (buttonlabelaccept); 140 spells the last one “Đăng kí”.
      LocalizedText(
        vi: "Bấm “Tìm lịch”, rồi bấm “Đăng ký”.",
        en: "Click “Find Calendars”, then “Subscribe”."),
    ])

  private static let androidGoogle = SubscribeProgram(
    name: LocalizedText(vi: "Android, với Lịch Google", en: "Android, with Google Calendar"),
    steps: [
      // No menu words. Google's help (37100) adds by address on a computer; its app cannot.
      LocalizedText(
        vi: "Trên máy tính, thêm lịch vào Lịch Google bằng tài khoản Google của điện thoại.",
        en: "On a computer, add the calendar to Google Calendar with the phone's Google account."),
      // “Settings”: others' guides. Unchecked: “Cài đặt”.
      LocalizedText(
        vi: "Trong ứng dụng Lịch Google trên điện thoại, chạm nút ≡, “Cài đặt”, rồi tên lịch.",
        en: "In the phone's Google Calendar app, tap the menu (≡), “Settings” and the calendar."),
      // “Sync”: others' guides. Unchecked: “Đồng bộ hóa”.
      LocalizedText(
        vi: "Bật “Đồng bộ hóa”; lịch hiện ra cùng các lịch khác.",
        en: "Turn on “Sync”; the calendar shows beside the others."),
    ])

  private static let androidICSx5 = SubscribeProgram(
    name: LocalizedText(vi: "Android, với ICSx⁵", en: "Android, with ICSx⁵"),
    steps: [
      // Free and paid: the maker's download page. The app has no Vietnamese.
      LocalizedText(
        vi: "Cài ứng dụng ICSx⁵ từ F-Droid (miễn phí) hoặc Google Play (có trả tiền).",
        en: "Install the ICSx⁵ app from F-Droid (free) or Google Play (paid)."),
      // webcal links and “+”: the maker's usage page and source.
      LocalizedText(
        vi:
          "Chạm nút “Đăng ký trên máy này” và chọn ICSx⁵; hoặc chạm “+” trong ICSx⁵, dán địa chỉ.",
        en:
          "Tap “Subscribe on this device” and choose ICSx⁵; or tap “+” there and paste the address."
      ),
      // The arrow, on both pages: the app's source.
      LocalizedText(
        vi: "Chạm mũi tên, xem lại tên lịch, chạm mũi tên lần nữa; lịch hiện trong ứng dụng lịch.",
        en: "Tap the arrow, check the name, tap the arrow again; your calendar app shows it."),
    ])
}
