internal import CivilTime

/// What a sheet is called that has no name.
extension LocalizedText {
  static func sheet(_ number: Int) -> LocalizedText {
    LocalizedText(vi: "Trang tính \(number)", en: "Sheet \(number)")
  }
}
