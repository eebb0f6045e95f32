import EventKitLite
import Testing

extension RuleTable {
  /// Rules of many days, in some years, with exceptions, and moved.
  static func repeated() throws -> [Row] {
    try weekly() + monthly() + repetitions() + lists() + years() + exceptions() + moves()
  }

  private static func weekly() throws -> [Row] {
    let start = try date("2026-01-06")
    let eight = try hours("08:00", "17:00")
    return [
      Row(
        .weekly(WeeklyDays(.saturday)), "hằng tuần, thứ Bảy", "every week on Saturday",
        form: "{ weekly: [saturday] }", key: "w-sat"),
      Row(
        .weekly(WeeklyDays(.saturday, .sunday)).qualified { $0.hours = eight },
        "hằng tuần, thứ Bảy, Chủ nhật, 08:00–17:00",
        "every week on Saturday, Sunday, 08:00–17:00",
        form: "{ weekly: [saturday, sunday], hours: \"08:00-17:00\" }", key: "w-sat-sun"),
      Row(
        .weekly(WeeklyDays(.workingDays)), "hằng tuần, các ngày làm việc", "every working day",
        form: "{ weekly: working days }", key: "w-wd"),
      Row(
        .weekly(WeeklyDays(.workingDays)).qualified { $0.hours = eight },
        "hằng tuần, các ngày làm việc, 08:00–17:00", "every working day, 08:00–17:00",
        form: "{ weekly: working days, hours: \"08:00-17:00\" }", key: "w-wd"),
      Row(
        .weekly(try #require(WeeklyDays([.tuesday], every: 1, starting: start))),
        "hằng tuần, thứ Ba, từ 6/1/2026", "every week on Tuesday, from 6 January 2026",
        form: "{ weekly: [tuesday], every: 1, starting: 2026-01-06 }", key: "w-tue-20260106"),
      Row(
        .weekly(try #require(WeeklyDays([.tuesday], every: 2, starting: start))),
        "hai tuần một lần vào thứ Ba, từ 6/1/2026",
        "every two weeks on Tuesday, from 6 January 2026",
        form: "{ weekly: [tuesday], every: 2, starting: 2026-01-06 }", key: "w2-tue-20260106"),
      Row(
        .weekly(
          try #require(WeeklyDays([.tuesday, .thursday, .friday], every: 5, starting: start))
        ).qualified { $0.hours = eight },
        "5 tuần một lần vào thứ Ba, thứ Năm và thứ Sáu, từ 6/1/2026, 08:00–17:00",
        "every five weeks on Tuesday, Thursday and Friday, from 6 January 2026, 08:00–17:00",
        form:
          "{ weekly: [tuesday, thursday, friday], every: 5, starting: 2026-01-06, hours: \"08:00-17:00\" }",
        key: "w5-tue-thu-fri-20260106"),
    ]
  }

  private static func monthly() throws -> [Row] {
    [
      Row(
        .monthly([.day(15)]), "ngày 15 hằng tháng", "on the 15th of every month",
        form: "{ monthly: 15 }", key: "m15"),
      Row(
        .monthly([.day(10), .day(25)]), "ngày 10 và 25 hằng tháng",
        "on the 10th and 25th of every month", form: "{ monthly: [10, 25] }", key: "m10-25"),
      Row(
        .monthly([.day(1), .day(11), .day(21)]), "ngày 1, 11 và 21 hằng tháng",
        "on the 1st, 11th and 21st of every month", form: "{ monthly: [1, 11, 21] }",
        key: "m1-11-21"),
      Row(
        .monthly([.day(15), .day(-1)]), "ngày 15 và ngày cuối hằng tháng",
        "on the 15th and the last day of every month", form: "{ monthly: [15, last day] }",
        key: "m15-ld"),
      Row(
        .monthly([.day(-2)]), "ngày thứ 2 tính từ cuối tháng hằng tháng",
        "on the second-to-last day of every month", form: "{ monthly: second-to-last day }",
        key: "ml2d"),
      Row(
        .monthly([.weekday(1, .monday)]), "thứ Hai đầu tiên hằng tháng",
        "on the first Monday of every month", form: "{ monthly: first monday }", key: "m1mon"),
      Row(
        .monthly([.weekday(1, .friday), .weekday(3, .friday)]),
        "thứ Sáu đầu tiên và thứ Sáu thứ ba hằng tháng",
        "on the first Friday and the third Friday of every month",
        form: "{ monthly: [first friday, third friday] }", key: "m1fri-3fri"),
      Row(
        .monthly([.workingDay(-1)]), "ngày làm việc cuối cùng hằng tháng",
        "on the last working day of every month", form: "{ monthly: last working day }",
        key: "mlwd"),
      Row(
        .monthly([.lunar(15)]), "rằm âm lịch hằng tháng",
        "on the 15th day of every lunar month", form: "{ monthly: 15 âm lịch }", key: "mal15"),
      Row(
        .monthly([.lunar(1), .lunar(15), .lunar(23)]),
        "mùng 1, rằm và ngày 23 âm lịch hằng tháng",
        "on the 1st day, the 15th day and the 23rd day of every lunar month",
        form: "{ monthly: [1 âm lịch, 15 âm lịch, 23 âm lịch] }", key: "mal1-al15-al23"),
      Row(
        .monthly([.day(10), .lunar(-1)]),
        "ngày 10 hằng tháng và ngày cuối tháng âm lịch hằng tháng",
        "on the 10th of every month and the last day of every lunar month",
        form: "{ monthly: [10, last day âm lịch] }", key: "m10-alld"),
    ]
  }

  private static func repetitions() throws -> [Row] {
    [
      Row(
        .recurrence(try RecurrenceRule(parsing: "FREQ=MONTHLY;BYDAY=1MO,-1FR")),
        "hằng tháng, vào thứ Hai đầu tiên, thứ Sáu cuối cùng",
        "every month, on the first Monday, the last Friday",
        form: "{ rrule: \"FREQ=MONTHLY;BYDAY=1MO,-1FR\" }", key: "rrule-freq-monthly-byday-1mo-1fr"),
      Row(
        .recurrence(
          try RecurrenceRule(parsing: "FREQ=DAILY;INTERVAL=10"),
          starting: try date("2026-01-06")),
        "10 ngày một lần, từ 6/1/2026", "every 10 days, from 6 January 2026",
        form: "{ rrule: \"FREQ=DAILY;INTERVAL=10\", starting: 2026-01-06 }",
        key: "rrule-freq-daily-interval-10-starting-20"),
    ]
  }

  private static func lists() throws -> [Row] {
    let quarters = try ["31/3", "30/6", "30/9", "31/12"].map { try yearly($0) }
    return [
      Row(
        .list(Array(quarters.prefix(1))), "hằng năm, 31/3", "every year, 31 March",
        form: "[31/3]", key: "31-03"),
      Row(
        .list(Array(quarters.prefix(2))), "hằng năm, các ngày 31/3 và 30/6",
        "every year, on 31 March and 30 June", form: "[31/3, 30/6]", key: "31-03-30-06"),
      Row(
        .list(quarters), "hằng năm, các ngày 31/3, 30/6, 30/9 và 31/12",
        "every year, on 31 March, 30 June, 30 September and 31 December",
        form: "[31/3, 30/6, 30/9, 31/12]", key: "31-03-30-06-30-09-31-12"),
      Row(
        .list([try yearly("1/10", "7/10"), .month(12)]),
        "hằng năm, từ 1/10 đến 7/10 và tháng 12",
        "every year, from 1 October to 7 October and in December",
        form: "[1/10..7/10, month 12]", key: "01-10-07-10-month-12"),
      Row(
        .list([.weekly(WeeklyDays(.saturday)), try yearly("21/4")]),
        "hằng tuần, thứ Bảy; hằng năm, 21/4", "every week on Saturday; every year, 21 April",
        form: "[{ weekly: [saturday] }, 21/4]", key: "w-sat-21-04"),
      Row(
        .list([
          try yearly("31/3"), try yearly("30/9").qualified { $0.shift = .before },
        ]),
        "hằng năm, 31/3 và 30/9 (trùng ngày nghỉ thì chuyển sang ngày làm việc liền trước)",
        "every year, on 31 March and 30 September (if that is a day off, on the working day before)",
        form: "[31/3, { day: 30/9, shift: before }]", key: "31-03-30-09"),
      Row(
        .list([
          try yearly("31/3"),
          try yearly("30/9").qualified {
            $0.years = .list([2026])
            $0.shift = .skip
          },
        ]),
        "hằng năm, 31/3; 30/9 (trong năm 2026; trùng ngày nghỉ thì không tổ chức)",
        "every year, 31 March; 30 September (in 2026; not held on a day off)",
        form: "[31/3, { day: 30/9, years: [2026], shift: skip }]", key: "31-03-30-09"),
    ]
  }

  // MARK: Qualifiers

  private static func years() throws -> [Row] {
    let day = try yearly("21/4")
    let rows: [(YearSet, String, String, String)] = [
      (.list([2024]), "trong năm 2024", "in 2024", "[2024]"),
      (.list([2024, 2026]), "trong các năm 2024, 2026", "in 2024 and 2026", "[2024, 2026]"),
      (
        .list([2024, 2026, 2029]), "trong các năm 2024, 2026, 2029", "in 2024, 2026 and 2029",
        "[2024, 2026, 2029]"
      ),
      (.range(2024...2026), "từ năm 2024 đến năm 2026", "from 2024 to 2026", "2024..2026"),
      (.range(2026...2026), "trong năm 2026", "in 2026", "2026..2026"),
      (.every(1, from: 2024), "hằng năm, từ 2024", "every year from 2024", "every 1 from 2024"),
      (
        .every(2, from: 2024), "2 năm một lần, từ 2024", "every two years from 2024",
        "every 2 from 2024"
      ),
      (
        .every(12, from: 2024), "12 năm một lần, từ 2024", "every 12 years from 2024",
        "every 12 from 2024"
      ),
    ]
    return rows.map { years, vi, en, form in
      Row(
        day.qualified { $0.years = years }, "21/4, \(vi)", "21 April, \(en)",
        form: "{ day: 21/4, years: \(form) }", key: "21-04")
    } + [
      Row(
        DateRule.month(4).qualified { $0.years = .list([2024, 2026]) },
        "trong tháng 4, trong các năm 2024, 2026", "in April, in 2024 and 2026",
        form: "{ day: month 4, years: [2024, 2026] }", key: "month-4"),
      Row(
        DateRule.season(.summer).qualified { $0.years = .range(2026...2027) },
        "mùa hè, từ năm 2026 đến năm 2027", "in summer, from 2026 to 2027",
        form: "{ season: summer, years: 2026..2027 }", key: "season-summer"),
      Row(
        DateRule.deadline(day).qualified { $0.years = .every(2, from: 2024) },
        "trước ngày 21/4 (chậm nhất ngày 20/4), 2 năm một lần, từ 2024",
        "before 21 April (at the latest on 20 April), every two years from 2024",
        form: "{ before: 21/4, years: every 2 from 2024 }", key: "before-21-04"),
    ]
  }

  private static func exceptions() throws -> [Row] {
    let eight = try hours("08:00", "17:00")
    let saturdays = DateRule.weekly(WeeklyDays(.saturday)).qualified {
      $0.hours = eight
    }
    let days = DateRule.monthly([.day(10), .day(25)])
    let (first, last) = (try date("2026-01-06"), try date("2026-12-31"))
    let yearEnd = try yearly("24/12", "26/12")
    let august = DateRule.yearly(
      YearlyDays(try fixed("1/8"), through: .lastDay(ofMonth: 8)))
    let (may18, christmasEve) = (try yearly("18/5"), try yearly("24/12"))
    let days2026 = try once("2026-05-18..2026-05-20")
    let spring = try yearly("1/4", "30/6")
    let (february28, february29) = (try yearly("1/2", "28/2"), try yearly("1/2", "29/2"))
    return [
      Row(
        saturdays.qualified { $0.except = [.holidays] },
        "hằng tuần, thứ Bảy, trừ ngày nghỉ lễ, 08:00–17:00",
        "every week on Saturday, except on holidays, 08:00–17:00",
        form: "{ weekly: [saturday], except: holidays, hours: \"08:00-17:00\" }",
        key: "w-sat"),
      Row(
        days.qualified { $0.except = [.rule(.month(8))] },
        "ngày 10 và 25 hằng tháng, trừ tháng 8",
        "on the 10th and 25th of every month, except in August",
        form: "{ monthly: [10, 25], except: month 8 }", key: "m10-25"),
      Row(
        days.qualified { $0.except = [.rule(august)] },
        "ngày 10 và 25 hằng tháng, trừ tháng 8",
        "on the 10th and 25th of every month, except in August",
        form: "{ monthly: [10, 25], except: 1/8..last day of 8 }", key: "m10-25"),
      Row(
        days.qualified {
          $0.except = [.holidays, .rule(yearEnd), .rule(.month(8)), .event("nam-hoc")]
        },
        "ngày 10 và 25 hằng tháng, trừ ngày nghỉ lễ, các ngày từ 24/12 đến 26/12, tháng 8 và “Năm học”",
        "on the 10th and 25th of every month, except on holidays, from 24 December to 26 December, in August and during “School year”",
        form: "{ monthly: [10, 25], except: [holidays, 24/12..26/12, month 8, nam-hoc] }",
        key: "m10-25"),
      Row(
        days.qualified {
          $0.except = [.rule(christmasEve), .rule(.weekly(WeeklyDays(.saturday, .sunday)))]
        },
        "ngày 10 và 25 hằng tháng, trừ ngày 24/12 và thứ Bảy và Chủ nhật hằng tuần",
        "on the 10th and 25th of every month, except on 24 December and on Saturday and Sunday every week",
        form: "{ monthly: [10, 25], except: [24/12, { weekly: [saturday, sunday] }] }",
        key: "m10-25"),
      Row(
        days.qualified { $0.within = [.rule(.vague(.quarter(2))), .event("nam-hoc")] },
        "ngày 10 và 25 hằng tháng, chỉ trong quý II hoặc trong “Năm học”",
        "on the 10th and 25th of every month, only in the second quarter of the year or during “School year”",
        form: "{ monthly: [10, 25], within: [quarter 2, nam-hoc] }", key: "m10-25"),
      Row(
        days.qualified { $0.within = [.rule(spring)] },
        "ngày 10 và 25 hằng tháng, chỉ trong thời gian từ tháng 4 đến hết tháng 6",
        "on the 10th and 25th of every month, only from April to the end of June",
        form: "{ monthly: [10, 25], within: 1/4..30/6 }", key: "m10-25"),
      Row(
        days.qualified { $0.except = [.rule(february28), .rule(february29)] },
        "ngày 10 và 25 hằng tháng, trừ các ngày từ 1/2 đến 28/2 và tháng 2",
        "on the 10th and 25th of every month, except from 1 February to 28 February and in February",
        form: "{ monthly: [10, 25], except: [1/2..28/2, 1/2..29/2] }", key: "m10-25"),
      Row(
        saturdays.qualified { $0.within = [.rule(yearEnd)] },
        "hằng tuần, thứ Bảy, chỉ trong thời gian từ 24/12 đến 26/12, 08:00–17:00",
        "every week on Saturday, only from 24 December to 26 December, 08:00–17:00",
        form: "{ weekly: [saturday], within: 24/12..26/12, hours: \"08:00-17:00\" }",
        key: "w-sat"),
      Row(
        saturdays.qualified { $0.within = [.holidays, .rule(may18), .rule(.month(8))] },
        "hằng tuần, thứ Bảy, chỉ vào ngày nghỉ lễ, vào ngày 18/5 hoặc trong tháng 8, 08:00–17:00",
        "every week on Saturday, only on holidays, on 18 May or in August, 08:00–17:00",
        form: "{ weekly: [saturday], within: [holidays, 18/5, month 8], hours: \"08:00-17:00\" }",
        key: "w-sat"),
      Row(
        days.qualified { $0.also = [may18] }, "ngày 10 và 25 hằng tháng, thêm ngày 18/5",
        "on the 10th and 25th of every month, also on 18 May",
        form: "{ monthly: [10, 25], also: 18/5 }", key: "m10-25"),
      Row(
        days.qualified { $0.also = [may18, days2026] },
        "ngày 10 và 25 hằng tháng, thêm ngày 18/5 và các ngày 18–20/5/2026",
        "on the 10th and 25th of every month, also on 18 May and on 18–20 May 2026",
        form: "{ monthly: [10, 25], also: [18/5, 2026-05-18..2026-05-20] }", key: "m10-25"),
      Row(
        days.qualified { $0.from = first }, "ngày 10 và 25 hằng tháng, từ 6/1/2026",
        "on the 10th and 25th of every month, from 6 January 2026",
        form: "{ monthly: [10, 25], from: 2026-01-06 }", key: "m10-25"),
      Row(
        days.qualified { $0.until = last }, "ngày 10 và 25 hằng tháng, đến hết ngày 31/12/2026",
        "on the 10th and 25th of every month, until 31 December 2026",
        form: "{ monthly: [10, 25], until: 2026-12-31 }", key: "m10-25"),
      Row(
        days.qualified {
          ($0.years, $0.from, $0.until) = (.list([2026]), first, last)
          ($0.within, $0.except, $0.also) = ([.event("nam-hoc")], [.holidays], [may18])
          $0.shift = .after
        },
        "ngày 10 và 25 hằng tháng, trong năm 2026, từ 6/1/2026 đến hết ngày 31/12/2026, chỉ trong “Năm học”, trừ ngày nghỉ lễ, thêm ngày 18/5; trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau",
        "on the 10th and 25th of every month, in 2026, from 6 January 2026 until 31 December 2026, only during “School year”, except on holidays, also on 18 May; if that is a day off, on the working day after",
        form:
          "{ monthly: [10, 25], years: [2026], from: 2026-01-06, until: 2026-12-31, within: nam-hoc, except: holidays, also: 18/5, shift: after }",
        key: "m10-25"),
    ]
  }

  private static func moves() throws -> [Row] {
    let week = try yearly("1/10", "7/10")
    let day = try yearly("21/4")
    let other = YearlyDays(try fixed("2/10"), through: try fixed("8/10"))
    let next = YearlyDays(try fixed("22/4"))
    return [
      Row(
        week.qualified { $0.whenSunday = other },
        "hằng năm, từ 1/10 đến 7/10; ngày đầu là Chủ nhật thì từ 2/10 đến 8/10",
        "every year, from 1 October to 7 October; if the first day is a Sunday, from 2 October to 8 October",
        form: "{ day: 1/10..7/10, when-sunday: 2/10..8/10 }", key: "01-10-07-10"),
      Row(
        day.qualified {
          $0.whenSunday = next
          $0.shift = .keep
        },
        "hằng năm, 21/4; trùng Chủ nhật thì ngày 22/4; giữ nguyên khi trùng ngày nghỉ",
        "every year, 21 April; if that is a Sunday, on 22 April; kept on a day off",
        form: "{ day: 21/4, when-sunday: 22/4, shift: keep }", key: "21-04"),
      Row(
        day.qualified { $0.shift = .previousWorkingDay },
        "hằng năm, 21/4; trùng ngày nghỉ thì chuyển sang ngày làm việc liền trước",
        "every year, 21 April; if that is a day off, on the working day before",
        form: "{ day: 21/4, shift: before }", key: "21-04"),
      Row(
        DateRule.list([day, week]).qualified { $0.shift = .after },
        "hằng năm, 21/4 và từ 1/10 đến 7/10; trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau",
        "every year, on 21 April and from 1 October to 7 October; if that is a day off, on the working day after",
        form: "{ day: [21/4, 1/10..7/10], shift: after }", key: "21-04-01-10-07-10"),
      Row(
        .qualified(
          week.qualified { $0.shift = .skip },
          {
            var q = Qualifiers(); q.except = [.holidays]; return q
          }()),
        "hằng năm, từ 1/10 đến 7/10; trùng ngày nghỉ thì không tổ chức, trừ ngày nghỉ lễ",
        "every year, from 1 October to 7 October; not held on a day off, except on holidays",
        form: "{ day: { day: 1/10..7/10, shift: skip }, except: holidays }", key: "01-10-07-10"),
    ]
  }
}
