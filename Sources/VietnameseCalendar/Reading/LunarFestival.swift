/// A day of the lunar calendar that people call by its name.
struct LunarFestival: Sendable {
  /// The names, the usual one first.
  let names: [String]
  let day: Int
  let month: Int
  /// Whether it is the last day of its lunar year, be that day 29 or day 30.
  var isNewYearsEve = false

  /// The festivals whose day does not differ from one part of the country to another.
  static let all = [
    LunarFestival(
      names: ["Tết", "Tết Nguyên đán", "Nguyên đán", "Tết Âm lịch", "Tết ta", "Tết cổ truyền"],
      day: 1, month: 1),
    LunarFestival(names: ["vía Thần tài", "Thần tài"], day: 10, month: 1),
    LunarFestival(
      names: ["Nguyên tiêu", "Tết Nguyên tiêu", "Thượng nguyên", "rằm Thượng nguyên"],
      day: 15, month: 1),
    LunarFestival(names: ["Hàn thực", "Tết Hàn thực"], day: 3, month: 3),
    LunarFestival(
      names: ["giỗ Tổ", "giỗ Tổ Hùng Vương", "giỗ Tổ vua Hùng", "giỗ vua Hùng"],
      day: 10, month: 3),
    LunarFestival(names: ["Phật đản", "đại lễ Phật đản"], day: 15, month: 4),
    LunarFestival(names: ["Đoan ngọ", "Tết Đoan ngọ"], day: 5, month: 5),
    LunarFestival(names: ["Thất tịch"], day: 7, month: 7),
    LunarFestival(names: ["Vu lan", "rằm Vu lan", "Trung nguyên"], day: 15, month: 7),
    LunarFestival(
      names: ["Trung thu", "Tết Trung thu", "rằm Trung thu"], day: 15, month: 8),
    LunarFestival(names: ["Hạ nguyên", "rằm Hạ nguyên"], day: 15, month: 10),
    LunarFestival(
      names: ["ông Táo", "ông Công ông Táo", "ông Công", "Tết ông Táo", "Tết ông Công ông Táo"],
      day: 23, month: 12),
    LunarFestival(names: ["giao thừa"], day: 30, month: 12, isNewYearsEve: true),
  ]
}
