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
        unit.names + ([unit.id] + unit.aliases).map { $0.rawValue.replacing("-", with: " ") }
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
