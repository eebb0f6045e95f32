internal import CivilTime
internal import EventKitLite

/// The units and groups of a programme by the names that people write in tables.
///
/// Names are compared in small letters without marks, signs and `và`, with the usual abbreviations
/// written out, with or without the province's name behind them.
struct UnitNames {
  typealias ID = Programme.Unit.ID

  /// Units by their plain names; several where they share one.
  private var index: [String: [ID]] = [:]
  /// What may stand behind a name without changing it: `tỉnh Đắk Nông`, `Đắk Nông`.
  private var places: [[String]] = []

  init(of programme: Programme) {
    let issuer = programme.issuer.flatMap { programme.units[$0] }
    let words = Self.words(of: issuer.map { $0.name[programme.language] } ?? "")
    if let level = words.lastIndex(where: Self.levels.contains), level + 1 < words.count {
      places = [Array(words[level...]), Array(words[(level + 1)...])]
    }
    for unit in programme.units.all {
      let names =
        [unit.name, unit.short].compactMap(\.self).flatMap { name in
          name.languages.map { name[$0] }
        } + Language.supported.flatMap { unit.alsoKnownAs.exactly($0) }
        + ([unit.id] + unit.aliases).map { $0.rawValue.replacing("-", with: " ") }
      for name in Set(names.flatMap { self.keys(of: $0) }) {
        if !(index[name]?.contains(unit.id) ?? false) { index[name, default: []].append(unit.id) }
      }
    }
  }

  /// The units of a name: one where it is known, several where it may be any of them.
  func units(named name: String) -> [ID] {
    for key in keys(of: name) { if let found = index[key] { return found } }
    return []
  }

  /// What is found in some words: the longest run of them that is the name of one unit.
  func unit(within words: String) -> ID? {
    let parts = words.split(separator: " ").map(String.init)
    for length in stride(from: min(parts.count, 14), through: 2, by: -1) {
      for start in 0...(parts.count - length) {
        let found = units(named: parts[start..<start + length].joined(separator: " "))
        if found.count == 1 { return found[0] }
      }
    }
    return nil
  }

  /// A name as it is compared, and without the place behind it.
  private func keys(of name: String) -> [String] {
    let words = Self.words(of: name)
    let without = places.compactMap { place in
      words.count > place.count && words.suffix(place.count).elementsEqual(place)
        ? Array(words.dropLast(place.count)) : nil
    }
    return ([words] + without).filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  // MARK: Plain names

  private static let levels: Set = ["tinh", "pho", "huyen", "xa", "phuong"]

  private static func words(of name: String) -> [String] {
    Self.expanded(name.plainWords).filter { !["va", "and", "cac", "nhung", "the"].contains($0) }
  }

  /// The words with abbreviations written out, longest ones first.
  private static func expanded(_ words: [String]) -> [String] {
    var expanded: [String] = []
    var place = 0
    while place < words.count {
      let length = (1...3).reversed().first { length in
        place + length <= words.count
          && abbreviations[words[place..<place + length].joined(separator: " ")] != nil
      }
      if let length {
        let key = words[place..<place + length].joined(separator: " ")
        expanded += (abbreviations[key] ?? "").split(separator: " ").map(String.init)
        place += length
      } else if place == 0, words.count > 1, let first = beginnings[words[0]] {
        expanded += first.split(separator: " ").map(String.init)
        place += 1
      } else {
        expanded.append(words[place])
        place += 1
      }
    }
    return expanded
  }

  /// Abbreviations that stand at a name's beginning only.
  private static let beginnings = [
    "tt": "trung tam", "tv": "thu vien", "bt": "bao tang", "vp": "van phong", "p": "phong",
    "ca": "cong an", "cd": "cong doan",
  ]

  private static let abbreviations: [String: String] = {
    let culture = "van hoa the thao du lich"
    let education = "giao duc dao tao"
    let labour = "lao dong thuong binh xa hoi"
    return [
      "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "ubmttq": "uy ban mat tran to quoc",
      "mttq": "mat tran to quoc", "mttqvn": "mat tran to quoc viet nam", "vhttdl": culture,
      "vhtt dl": culture, "vh tt dl": culture, "vhtt": "van hoa the thao",
      "vhtttt":
        "van hoa the thao truyen thong", "ttvh": "trung tam van hoa",
      "vhxh": "van hoa xa hoi", "vh xh": "van hoa xa hoi", "gddt": education, "gd dt": education,
      "tttt": "thong tin truyen thong", "tt tt": "thong tin truyen thong",
      "khdt": "ke hoach dau tu", "kh dt": "ke hoach dau tu", "khcn": "khoa hoc cong nghe",
      "kh cn": "khoa hoc cong nghe", "ldtbxh": labour, "ldtb xh": labour, "ld tbxh": labour,
      "tnmt": "tai nguyen moi truong", "tn mt": "tai nguyen moi truong",
      "nnptnt": "nong nghiep phat trien nong thon", "nn ptnt": "nong nghiep phat trien nong thon",
      "nnmt": "nong nghiep moi truong", "so tc": "so tai chinh", "so nv": "so noi vu",
      "so yt": "so y te", "so xd": "so xay dung", "so ct": "so cong thuong", "so tp": "so tu phap",
      "bgh": "ban giam hieu", "gvcn": "giao vien chu nhiem", "tp": "thanh pho", "tx": "thi xa",
      "lhpn": "lien hiep phu nu", "hlhpn": "hoi lien hiep phu nu", "dtn": "doan thanh nien",
      "tncshcm": "thanh nien cong san ho chi minh", "tncs hcm": "thanh nien cong san ho chi minh",
      "dtncs": "doan thanh nien cong san", "ccb": "cuu chien binh",
      "ptth": "phat thanh truyen hinh",
      "pt th": "phat thanh truyen hinh", "cnvc": "cong nhan vien chuc",
      "ldld": "lien doan lao dong",
      "kbnn": "kho bac nha nuoc", "nvh": "nha van hoa", "thpt": "trung hoc pho thong",
      "thcs": "trung hoc co so", "tpt": "tong phu trach", "hs": "hoc sinh", "gv": "giao vien",
      "cmhs": "cha me hoc sinh", "ttpt": "to truong",
    ]
  }()
}

/// Who stands in a cell.
struct NamedUnits {
  /// The parts that a cell can give, by the labels in it.
  enum Part: Hashable { case lead, join }

  /// The units that are known, each once, with their part where the cell says it.
  var known: [(unit: Programme.Unit.ID, part: Part?)] = []
  /// The words that name no unit.
  var unknown: [String] = []
  /// The words that may name several.
  var ambiguous: [String] = []

  /// Reads a cell: units parted by `;`, line breaks or leading dashes, and by commas and `và` where each
  /// part is a unit.
  init(_ text: String, among names: UnitNames) {
    let whole = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !whole.isEmpty else { return }
    if Self.several(whole, names) != nil, !whole.contains(";"), !whole.contains(":") {
      add(whole, names, as: nil)
      return
    }
    var part: Part?
    // Lines that are no names by themselves may be one that was wrapped.
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    var place = 0
    while place < lines.count {
      let length = Self.length(ofNameIn: lines[place...], among: names)
      let line = lines[place..<place + length].joined(separator: " ")
      for item in line.split(separator: ";") {
        var words = TimeItems.withoutBullet(String(item).trimmed)
        if let (label, rest) = Self.label(of: words) { (part, words) = (label, rest) }
        if !words.isEmpty { add(words, names, as: part) }
      }
      place += length
    }
  }

  /// How many lines a wrapped name has, or one.
  private static func length(ofNameIn lines: ArraySlice<String>, among names: UnitNames) -> Int {
    for length in stride(from: min(4, lines.count), to: 1, by: -1) {
      let some = lines.prefix(length)
      guard !some.dropFirst().contains(where: TimeItems.isBullet) else { continue }
      if names.units(named: some.joined(separator: " ")).count == 1 { return length }
    }
    return 1
  }

  private mutating func add(_ words: String, _ names: UnitNames, as part: Part?) {
    if let units = Self.several(words, names) {
      for unit in units where !known.contains(where: { $0.unit == unit }) {
        known.append((unit, part))
      }
    } else if let rest = TimeItems.withoutRemark(words), let units = Self.several(rest.text, names)
    {
      for unit in units where !known.contains(where: { $0.unit == unit }) {
        known.append((unit, part))
      }
      unknown.append(words)
    } else if names.units(named: words).count > 1 {
      ambiguous.append(words)
    } else {
      unknown.append(words)
    }
  }

  /// The units of words all of which are names.
  private static func several(_ words: String, _ names: UnitNames) -> [Programme.Unit.ID]? {
    let words = words.last == "." ? String(words.dropLast()) : words
    if case let found = names.units(named: words), found.count == 1 { return found }
    guard words.utf8.count < 2000 else { return nil }
    // A comma may be one inside of a name: the longest runs of parts that are names come first.
    let parts = words.replacing(" và ", with: ",").replacing("&", with: ",").replacing(
      "+", with: ","
    )
    .split(separator: ",").map { String($0).trimmed }
    guard (2...60).contains(parts.count) else { return nil }
    var units: [Programme.Unit.ID] = []
    var place = 0
    while place < parts.count {
      var length = min(4, parts.count - place)
      var found: [Programme.Unit.ID] = []
      while length > 0 {
        found = names.units(named: parts[place..<place + length].joined(separator: " "))
        if found.count == 1 { break }
        length -= 1
      }
      guard length > 0 else { return nil }
      units += found
      units += found
      place += length
    }
    return units
  }

  /// `Chủ trì: Thư viện tỉnh`: the part that a label gives, and what stands behind it.
  private static func label(of words: String) -> (Part, rest: String)? {
    guard let colon = words.firstIndex(of: ":") else { return nil }
    let rest = String(words[words.index(after: colon)...]).trimmed
    let label = words[..<colon].description.folded
    if label.contains("phoi hop") || label.contains("tham gia") { return (.join, rest) }
    return label.contains("chu tri") || label.contains("phu trach") ? (.lead, rest) : nil
  }
}
