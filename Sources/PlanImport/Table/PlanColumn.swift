internal import CivilTime
internal import EventKitLite

/// What stands in a column of a plan.
enum PlanColumn: Sendable, Hashable {
  case ordinal
  case content
  /// A time in words: a day, days, a month, hours.
  case time
  /// Hours or days, and behind them where.
  case timeAndPlace
  case start
  case end
  case month
  case week
  /// One of several months or quarters, in which what falls there is marked.
  case marked
  case day
  case part
  case hour
  case lead
  case join
  case place
  case basis
  /// The group of rows that a row belongs to.
  case group
  /// Whether it is certain, in a workbook of ours.
  case state
  /// Anything else that belongs to the row: products, figures, remarks.
  case other

  /// What a heading stands for; `nil` for one that is none of these.
  init?(heading: String) {
    let words = heading.plainWords
    guard !words.isEmpty, words.count <= 14 else { return nil }
    let text = " \(words.joined(separator: " ")) "
    guard
      let rule = Self.rules.first(where: { rule in
        rule.whole.contains { text == " \($0) " }
          || rule.parts.contains { text.contains(" \($0) ") }
      })
    else { return nil }
    self = rule.column
  }

  /// Headings by how they look without marks: the first that fits counts, so that `Thời gian thực
  /// hiện` is no unit and `Kết quả thực hiện nhiệm vụ` no task.
  private static let rules: [(column: PlanColumn, whole: [String], parts: [String])] = [
    (
      .ordinal, ["tt", "stt", "so tt", "no", "so thu tu", "ma", "ma so", "id"],
      ["stt", "so thu tu"]
    ),
    (
      .other, [],
      [
        "ghi chu", "san pham", "ket qua", "chi tieu", "kinh phi", "remarks", "output",
        "outputs", "result", "results", "deliverable", "note", "notes", "muc tieu", "so luong",
        "theo doi", "ly do", "dinh kem", "doi tuong",
      ]
    ),
    (.timeAndPlace, [], ["thoi gian dia diem", "dia diem thoi gian", "thoi gian va dia diem"]),
    (
      .group, ["nhom", "nhom viec", "linh vuc", "group", "category", "muc", "loai"],
      ["nhom nhiem vu"]
    ),
    (.state, ["trang thai", "status"], []),
    (.place, ["noi to chuc"], ["dia diem", "place", "location", "venue"]),
    (
      .start, ["bat dau", "tu", "tu ngay", "start", "from", "ngay bat dau", "start date"],
      ["thoi gian bat dau", "bat dau"]
    ),
    (
      .end, ["ket thuc", "den", "den ngay", "end", "to", "ngay ket thuc", "end date"],
      ["thoi gian ket thuc", "ket thuc"]
    ),
    (.hour, ["gio", "hour", "hours", "from hour", "to hour"], ["gio"]),
    (.part, ["buoi"], ["buoi"]),
    (
      .time,
      [
        "thoi gian", "date", "time", "when", "deadline", "thoi han", "han", "period",
        "part of the year",
      ],
      [
        "thoi gian", "thoi diem", "thoi han", "han hoan thanh", "han chot", "han nop", "deadline",
        "ngay thang", "due", "tien do",
      ]
    ),
    (
      .day, ["ngay", "thu", "thu ngay", "day", "thu ngay thang", "am lich", "duong lich"], ["ngay"]
    ),
    (.week, ["tuan", "week"], ["tuan"]),
    (.month, ["thang", "month"], ["thang"]),
    (.lead, [], ["chu tri"]),
    (
      .join, ["tham gia", "thanh phan", "with", "partners"],
      [
        "phoi hop", "thanh phan", "tham gia", "tham du", "partner", "partners", "participants",
        "support",
      ]
    ),
    (
      .lead, ["thuc hien", "don vi", "co quan", "nguoi", "lead", "owner", "who", "responsible"],
      [
        "phu trach", "don vi thuc hien", "co quan thuc hien", "nguoi thuc hien",
        "bo phan", "to chuc thuc hien", "don vi to chuc", "bo phan thuc hien", "responsible",
        "owner", "lead", "leader", "truc", "nguoi lam", "dau moi", "don vi bao cao",
      ]
    ),
    (.basis, [], ["can cu", "basis", "co so phap ly"]),
    (
      .content, ["viec", "title", "event", "task", "activity", "what", "lich", "noi dung"],
      [
        "noi dung", "nhiem vu", "hoat dong", "su kien", "cong viec", "cong tac", "ten viec",
        "dau viec", "activities", "activity", "tasks", "task", "event", "events", "chuong trinh",
        "chuyen de", "content", "description", "le hoi", "subject",
      ]
    ),
  ]

  /// Whether it says when.
  var isTime: Bool {
    switch self {
    case .time, .timeAndPlace, .start, .end, .month, .week, .day, .marked: true
    default: false
    }
  }
}

/// The columns of a table, as its headings say them.
struct PlanColumns: Sendable, Hashable {
  /// What stands in each column, from the left.
  let columns: [PlanColumn]
  /// The headings as they are written.
  let headings: [String]
  /// Whether each cell is a heading by itself, and enough of them: a row of the plan can hold words of
  /// headings, too, `Hoạt động hè` beside `Tháng 6`.
  private let isCertain: Bool

  /// Reads a row of headings; `nil` for a row that does not head a plan: one needs a time and a content.
  init?(_ row: [String], under earlier: [String] = []) {
    guard row.count <= 200 else { return nil }
    func above(_ place: Int) -> String { earlier.indices.contains(place) ? earlier[place] : "" }
    var known = row.indices.map { PlanColumn(heading: row[$0]) ?? PlanColumn(heading: above($0)) }
    if !known.contains(.content), let place = row.indices.first(where: { Self.names(row[$0]) }),
      [nil, .join, .day].contains(known[place])
    {
      known[place] = .content
    }
    guard known.contains(.content) else { return nil }
    let parts = row.indices.map { PartHeading(row[$0], under: above($0)) }
    // Months and quarters are marked where there are several of them, and no other time.
    if parts.count(where: { $0 != nil }) > 1 {
      let hasTime = row.indices.contains { parts[$0] == nil && known[$0]?.isTime ?? false }
      for place in row.indices where parts[place] != nil {
        known[place] = hasTime ? .other : .marked
      }
    }
    let times = row.indices.filter { known[$0]?.isTime ?? false }
    let saysTime = times.contains { known[$0] != .marked && Self.isTime(row[$0]) }
    guard known.contains(.content), !times.isEmpty, !saysTime || known.contains(.ordinal) else {
      return nil
    }
    columns = known.map { $0 ?? .other }
    headings = row.indices.map { place in
      let own = parts[place]?.text ?? (row[place].isEmpty ? above(place) : row[place])
      return own.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    isCertain =
      (known.contains(.ordinal) || !saysTime && Set(columns).count > 3)
      && row.indices.allSatisfy { place in
        row[place].isEmpty || (known[place] != nil && row[place].count <= 60)
      }
  }

  /// Whether they stand in the middle of a table: those of the plan again, or surely others.
  func areHeadings(after earlier: PlanColumns) -> Bool {
    isCertain || headings.map(\.plainWords) == earlier.headings.map(\.plainWords)
  }

  /// Whether a cell says a time, and is no heading over times.
  private static func isTime(_ text: String) -> Bool {
    guard let elements = TimePhrase.elements(of: text, in: TimeContext()) else { return false }
    return elements != [.wholeDay]
  }

  /// Whether a heading names what there is: `Nội dung phối hợp`, `Tên giải`.
  private static func names(_ heading: String) -> Bool {
    let words = heading.plainWords
    return words.starts(with: ["noi", "dung"]) || (words.first == "ten" && words.count > 1)
  }

  /// What stands in a column.
  subscript(place: Int) -> PlanColumn {
    columns.indices.contains(place) ? columns[place] : .other
  }
}

/// A month or a quarter as the heading of a column: `T4`, `Tháng 4/2027`, `Quý II`, `4` below `Tháng`.
struct PartHeading: Sendable, Hashable {
  /// The part of the year in words that are read as a time.
  let text: String

  init?(_ heading: String, under above: String) {
    let words = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.count <= 16 else { return nil }
    var said = words
    if words.allSatisfy({ $0.isNumber || "IVX".contains($0) }) {
      let over = above.plainWords
      if over.contains("thang") || over.contains("month") {
        said = "tháng \(words)"
      } else if over.contains("quy") || over.contains("quarter") {
        said = "quý \(words)"
      } else {
        return nil
      }
    }
    guard let elements = TimePhrase.elements(of: said, in: TimeContext()), elements.count == 1
    else { return nil }
    switch elements[0] {
    case .days(let days) where days.count == 1 && days[0].last == nil && days[0].first.isMonth:
      text = said
    case .vague(.quarter, _): text = said
    default: return nil
    }
  }
}
