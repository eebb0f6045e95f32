internal import CivilTime

/// What the solar terms are called.
extension LocalizedText {
  static func solarTerm(_ term: SolarTerm) -> LocalizedText {
    switch term {
    case .springEquinox: LocalizedText(vi: "Xuân phân", en: "Spring equinox")
    case .clearAndBright: LocalizedText(vi: "Thanh minh", en: "Clear and bright")
    case .grainRain: LocalizedText(vi: "Cốc vũ", en: "Grain rain")
    case .startOfSummer: LocalizedText(vi: "Lập hạ", en: "Start of summer")
    case .grainBuds: LocalizedText(vi: "Tiểu mãn", en: "Grain buds")
    case .grainInEar: LocalizedText(vi: "Mang chủng", en: "Grain in ear")
    case .summerSolstice: LocalizedText(vi: "Hạ chí", en: "Summer solstice")
    case .minorHeat: LocalizedText(vi: "Tiểu thử", en: "Minor heat")
    case .majorHeat: LocalizedText(vi: "Đại thử", en: "Major heat")
    case .startOfAutumn: LocalizedText(vi: "Lập thu", en: "Start of autumn")
    case .endOfHeat: LocalizedText(vi: "Xử thử", en: "End of heat")
    case .whiteDew: LocalizedText(vi: "Bạch lộ", en: "White dew")
    case .autumnEquinox: LocalizedText(vi: "Thu phân", en: "Autumn equinox")
    case .coldDew: LocalizedText(vi: "Hàn lộ", en: "Cold dew")
    case .frostDescent: LocalizedText(vi: "Sương giáng", en: "Frost descent")
    case .startOfWinter: LocalizedText(vi: "Lập đông", en: "Start of winter")
    case .minorSnow: LocalizedText(vi: "Tiểu tuyết", en: "Minor snow")
    case .majorSnow: LocalizedText(vi: "Đại tuyết", en: "Major snow")
    case .winterSolstice: LocalizedText(vi: "Đông chí", en: "Winter solstice")
    case .minorCold: LocalizedText(vi: "Tiểu hàn", en: "Minor cold")
    case .majorCold: LocalizedText(vi: "Đại hàn", en: "Major cold")
    case .startOfSpring: LocalizedText(vi: "Lập xuân", en: "Start of spring")
    case .rainWater: LocalizedText(vi: "Vũ thủy", en: "Rain water")
    case .insectsAwaken: LocalizedText(vi: "Kinh trập", en: "Insects awaken")
    }
  }
}
