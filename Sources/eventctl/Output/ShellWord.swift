extension String {
  /// The text as one word of a shell's command, for lines that people copy.
  var quotedForShell: String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/@%+=:,-"
    if !isEmpty, unicodeScalars.allSatisfy(plain.unicodeScalars.contains) { return self }
    return "'" + replacing("'", with: "'\\''") + "'"
  }
}
