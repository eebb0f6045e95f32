internal import CivilTime

/// What the linter says about events, other entries, and their alarms.
extension LocalizedText {
  // MARK: Identity

  static let missingUID = LocalizedText(
    vi: "không có UID",
    en: "there is no UID")
  static let missingStamp = LocalizedText(
    vi: "không có DTSTAMP",
    en: "there is no DTSTAMP")
  static let entriesWithSameUID = LocalizedText(
    vi: "hai mục có cùng UID và cùng RECURRENCE-ID",
    en: "two entries have the same UID and the same RECURRENCE-ID")
  static let timeNotInUTC = LocalizedText(
    vi: "thời điểm không theo giờ UTC",
    en: "the time is not in UTC")
  static let sequenceNotANumber = LocalizedText(
    vi: "SEQUENCE không phải là số nguyên từ 0 trở lên",
    en: "SEQUENCE is not a whole number from 0 on")
  static let eventWithoutSequence = LocalizedText(
    vi: "sự kiện không có SEQUENCE",
    en: "the event has no SEQUENCE")
  static let eventWithoutLastModified = LocalizedText(
    vi: "sự kiện không có LAST-MODIFIED",
    en: "the event has no LAST-MODIFIED")
  static let eventWithoutCreated = LocalizedText(
    vi: "sự kiện không có CREATED",
    en: "the event has no CREATED")

  // MARK: Events

  static let eventWithoutTitle = LocalizedText(
    vi: "sự kiện không có tiêu đề (SUMMARY)",
    en: "the event has no title (SUMMARY)")
  static let cancellationHidden = LocalizedText(
    vi: "người theo dõi sẽ không thấy sự kiện bị hủy",
    en: "subscribers will not see that the event is cancelled")
  static let dayMarksPeopleBusy = LocalizedText(
    vi: "sự kiện cả ngày làm người theo dõi bị ghi là bận (thiếu TRANSP:TRANSPARENT)",
    en: "a whole-day event marks people as busy (no TRANSP:TRANSPARENT)")
  static let dayWithoutOutlookMark = LocalizedText(
    vi: "sự kiện cả ngày thiếu X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    en: "a whole-day event has no X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
  static let dayWithoutOutlookFree = LocalizedText(
    vi: "sự kiện cả ngày thiếu X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    en: "a whole-day event has no X-MICROSOFT-CDO-BUSYSTATUS:FREE")
  static let timedEventMarkedAsDay = LocalizedText(
    vi: "sự kiện có giờ lại có X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    en: "an event at a time of day has X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
  static let peopleInFeed = LocalizedText(
    vi: "lịch công khai nêu tên người: ORGANIZER hoặc ATTENDEE",
    en: "the feed names people: ORGANIZER or ATTENDEE")
  static let attachmentInFile = LocalizedText(
    vi: "tệp đính kèm nằm ngay trong lịch",
    en: "an attachment is part of the file")

  // MARK: Alarms

  static let alarmIncomplete = LocalizedText(
    vi: "lời nhắc thiếu phần mà ACTION cần",
    en: "the alarm lacks what its ACTION needs")
  static let repeatWithoutDuration = LocalizedText(
    vi: "REPEAT và DURATION của lời nhắc phải đi cùng nhau",
    en: "REPEAT and DURATION of an alarm go together")
  static let triggerUnreadable = LocalizedText(
    vi:
      "TRIGGER không phải là khoảng thời gian, cũng không phải là thời điểm UTC có VALUE=DATE-TIME",
    en: "TRIGGER is neither a duration nor, with VALUE=DATE-TIME, an instant in UTC")
  static let alarmCountsFromMissingEnd = LocalizedText(
    vi: "lời nhắc tính từ thời điểm kết thúc mà sự kiện không có",
    en: "the alarm counts from an end that its event does not have")
  static let relatedMisused = LocalizedText(
    vi: "RELATED không phải là START hay END, hoặc được dùng với một thời điểm cố định",
    en: "RELATED is neither START nor END, or is used with an instant")
  static let alarmInFeed = LocalizedText(
    vi: "lịch có lời nhắc",
    en: "the feed has an alarm")
  static let alarmAtFixedTime = LocalizedText(
    vi: "lời nhắc đặt vào một thời điểm cố định",
    en: "the alarm goes off at a fixed time")
  static let alarmNotDisplayed = LocalizedText(
    vi: "lời nhắc làm việc khác ngoài hiện chữ",
    en: "the alarm does something other than show a text")
}
