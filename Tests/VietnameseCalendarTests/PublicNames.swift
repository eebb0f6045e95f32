import Foundation
// Nothing else is imported here: these names have to be enough, and plain, beside Foundation's.
import VietnameseCalendar

enum PublicNames {
  static let civilTime: [Any.Type] = [
    CalendarDate.self, DateSpan.self, Diagnostic.self, InvalidDocument.self, Language.self,
    LocalDateTime.self, LocalizedList.self, LocalizedText.self, MonthDay.self, SourceLocation.self,
    TimeOfDay.self, Timestamp.self, Verification.self, Weekday.self,
  ]

  static let vietnameseCalendar: [Any.Type] = [
    DayRule.self, LunarCertainty.self, LunarDate.self, LunarDateError.self, LunarDay.self,
    LunarExpression.self, LunarMonth.self, LunarYear.self, NthWeekday.self, PublicHolidays.self,
    SexagenaryName.self, SolarTerm.self, WorkingDays.self, YearlyDays.self,
  ]

  static let nested: [Any.Type] = [
    Diagnostic.Code.self, Diagnostic.Severity.self, LunarExpression.Year.self,
    PublicHolidays.Closure.self, PublicHolidays.ExpectedClosure.self, PublicHolidays.Group.self,
    PublicHolidays.Dispute.self, PublicHolidays.Substitute.self, WorkingDays.Doubt.self,
    WorkingDays.State.self,
    PublicHolidays.Observance.self, PublicHolidays.Swap.self, WorkingDays.Cause.self,
    WorkingDays.Day.self, WorkingDays.Kind.self,
  ]

  /// Somebody who writes a table uses both modules' types side by side.
  static func row(of date: Date, in zone: TimeZone, _ language: Language) -> String? {
    let seconds = Int(date.timeIntervalSince1970)
    let day = Timestamp(secondsSince1970: seconds)?
      .local(secondsAheadOfUTC: zone.secondsFromGMT(for: date)).date
    return day.flatMap { try? LunarDate($0) }.map { lunar in
      "\(lunar.date.shortText): \(lunar.name[language])"
    }
  }
}
