package import CivilTime

extension OfficeTable {
  /// The tables of a file: .docx, .xlsx or CSV, by what is in it and not by its name.
  package static func all(
    in bytes: [UInt8], file: String
  ) throws(InvalidDocument) -> [OfficeTable] { [] }
}
