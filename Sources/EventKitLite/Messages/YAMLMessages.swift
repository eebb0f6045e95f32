internal import CivilTime

/// What keeps a file from being read as YAML, before anything in it has a meaning.
extension LocalizedText {
  // MARK: Characters

  static let unreadableCharacter = LocalizedText(
    vi: "tệp phải là văn bản UTF-8; ở đây có ký tự không đọc được",
    en: "the file must be text in UTF-8, and this character cannot be read")
  static let saveAsUTF8 = LocalizedText(
    vi: "lưu lại tệp với bảng mã UTF-8", en: "save the file as UTF-8")
  static let wideCharacters = LocalizedText(
    vi: "tệp được lưu với bảng mã UTF-16 hoặc UTF-32, không phải UTF-8",
    en: "the file is saved as UTF-16 or UTF-32 and not as UTF-8")
  static let compressedFile = LocalizedText(
    vi: "đây là tệp nén, không phải văn bản", en: "this is a compressed file and no text")
  static let carriageReturnAlone = LocalizedText(
    vi: "dòng kết thúc bằng một ký tự CR đứng một mình",
    en: "a line ends with a carriage return alone")
  static let saveWithLineFeeds = LocalizedText(
    vi: "lưu lại tệp với kiểu xuống dòng LF hoặc CR LF",
    en: "save the file with line ends LF or CR LF")
  static let controlCharacter = LocalizedText(
    vi: "đoạn chữ này có ký tự điều khiển", en: "this text holds a control character")
  static let removeEscape = LocalizedText(
    vi: "bỏ dấu \\ và chữ sau nó", en: "remove the backslash and what follows it")

  // MARK: Forms

  static let secondDocument = LocalizedText(
    vi: "tệp chỉ được có một tài liệu YAML; ở đây bắt đầu tài liệu thứ hai",
    en: "a file holds one YAML document, and a second begins here")
  static let notPlainYAML = LocalizedText(
    vi: "không dùng neo (&), tham chiếu (*) và nhãn kiểu (!) của YAML",
    en: "anchors (&), aliases (*) and tags (!) of YAML are not used here")
  static let writeOutOrQuote = LocalizedText(
    vi: "viết đầy đủ, hoặc đặt chữ trong dấu nháy kép",
    en: "write it out, or put the text into double quotes")

  static func nestedDeeper(than levels: Int) -> LocalizedText {
    LocalizedText(vi: "lồng nhau quá \(levels) tầng", en: "nested more than \(levels) deep")
  }

  // MARK: Values

  static let nothing = LocalizedText(vi: "chỗ trống", en: "nothing")
  static let someText = LocalizedText(vi: "một đoạn chữ", en: "text")
  static let aList = LocalizedText(vi: "một danh sách", en: "a list")
  static let someKeys = LocalizedText(vi: "một nhóm khóa", en: "a group of keys")

  // MARK: The parser's words

  /// What the parser found, and while it was reading what.
  static func notYAML(_ problem: String?, while context: String?) -> LocalizedText {
    let said = problem.map(saidByParser) ?? LocalizedText(vi: "không đọc được", en: "unreadable")
    let around = context.map(saidByParser)
    return LocalizedText(
      vi: "tệp không đúng cú pháp YAML: \(said[.vietnamese])"
        + (around.map { ", \($0[.vietnamese])" } ?? ""),
      en: "this is not YAML: \(said[.english])" + (around.map { " \($0[.english])" } ?? ""))
  }

  /// What to do about something that the parser found, where it is plain what it comes from.
  static func remedy(for problem: String?) -> LocalizedText? {
    switch problem {
    case "mapping values are not allowed in this context":
      LocalizedText(
        vi: "đặt đoạn chữ có dấu hai chấm trong dấu nháy kép, hoặc sửa chỗ thụt đầu dòng",
        en: "put a text that holds a colon into double quotes, or repair the indentation")
    case "found character that cannot start any token":
      LocalizedText(
        vi: "thụt đầu dòng bằng dấu cách, không dùng phím Tab; đặt đoạn chữ trong dấu nháy kép",
        en: "indent with blanks and not with tabs; put the text into double quotes")
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      LocalizedText(
        vi: "thụt đầu dòng bằng dấu cách, không dùng phím Tab",
        en: "indent with blanks and not with tabs")
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context":
      LocalizedText(
        vi:
          "xem lại chỗ thụt đầu dòng: các dòng cùng cấp bắt đầu ở cùng một cột; hoặc xem dòng trước: thiếu dấu cách sau ':' hay chưa đóng dấu nháy",
        en:
          "look at the indentation: lines of one level begin in one column; or look at the line before: a space is missing after ':', or a quotation mark is not closed"
      )
    case "could not find expected ':'":
      LocalizedText(
        vi:
          "viết 'khóa: giá trị', hoặc xem dòng trước: thiếu dấu cách sau ':' hay chưa đóng dấu nháy",
        en:
          "write 'key: value', or look at the line before: a space is missing after ':', or a quotation mark is not closed"
      )
    case "did not find expected ',' or ']'":
      LocalizedText(
        vi: "đặt dấu phẩy giữa các mục và đóng ngoặc ]",
        en: "put commas between the entries, and close the bracket ]")
    case "did not find expected ',' or '}'":
      LocalizedText(
        vi:
          "đặt dấu phẩy giữa các khóa và đóng ngoặc }; đặt đoạn chữ có dấu ngoặc trong dấu nháy kép",
        en:
          "put commas between the keys, and close the brace }; put a text that holds a brace into "
          + "double quotes")
    case "found unexpected end of stream":
      LocalizedText(vi: "đóng dấu nháy hoặc ngoặc", en: "close the quotation mark or the bracket")
    case "found unknown escape character":
      LocalizedText(
        vi: "viết hai dấu \\\\, hoặc dùng dấu nháy đơn",
        en: "write two backslashes, or use single quotes")
    default: nil
    }
  }

  /// One of libyaml's own phrases. Its English is kept: people look for it on the web.
  private static func saidByParser(_ phrase: String) -> LocalizedText {
    parserPhrases[phrase] ?? .untranslated(phrase)
  }

  private static let parserPhrases = Dictionary(
    (parserProblems + parserContexts).map { ($0[.english], $0) },
    uniquingKeysWith: { first, _ in first })

  private static let parserProblems = [
    LocalizedText(
      vi: "dấu '-' của danh sách không đứng được ở đây",
      en: "block sequence entries are not allowed in this context"),
    LocalizedText(
      vi: "khóa không đứng được ở đây", en: "mapping keys are not allowed in this context"),
    LocalizedText(
      vi: "dấu hai chấm không đứng được ở đây",
      en: "mapping values are not allowed in this context"),
    LocalizedText(vi: "thiếu dấu ':'", en: "could not find expected ':'"),
    LocalizedText(vi: "thiếu tên chỉ thị", en: "could not find expected directive name"),
    LocalizedText(vi: "thiếu dấu '!'", en: "did not find expected '!'"),
    LocalizedText(vi: "thiếu dấu ',' hoặc ']'", en: "did not find expected ',' or ']'"),
    LocalizedText(vi: "thiếu dấu ',' hoặc '}'", en: "did not find expected ',' or '}'"),
    LocalizedText(vi: "thiếu dấu '-' đầu mục", en: "did not find expected '-' indicator"),
    LocalizedText(
      vi: "thiếu chỗ bắt đầu tài liệu (---)", en: "did not find expected <document start>"),
    LocalizedText(vi: "thiếu chỗ bắt đầu tệp", en: "did not find expected <stream-start>"),
    LocalizedText(
      vi: "thiếu chữ cái hoặc chữ số",
      en: "did not find expected alphabetic or numeric character"),
    LocalizedText(
      vi: "sau đó phải là chú thích hoặc hết dòng",
      en: "did not find expected comment or line break"),
    LocalizedText(
      vi: "thiếu chữ số hoặc dấu '.'", en: "did not find expected digit or '.' character"),
    LocalizedText(vi: "thiếu số thập lục phân", en: "did not find expected hexdecimal number"),
    LocalizedText(
      vi: "thiếu khóa, hoặc dòng thụt vào sai chỗ", en: "did not find expected key"),
    LocalizedText(vi: "thiếu giá trị", en: "did not find expected node content"),
    LocalizedText(vi: "thiếu nhãn kiểu", en: "did not find expected tag URI"),
    LocalizedText(vi: "thiếu số phiên bản", en: "did not find expected version number"),
    LocalizedText(
      vi: "sau đó phải là dấu cách hoặc hết dòng",
      en: "did not find expected whitespace or line break"),
    LocalizedText(vi: "thiếu dấu cách", en: "did not find expected whitespace"),
    LocalizedText(vi: "thiếu dấu '>'", en: "did not find the expected '>'"),
    LocalizedText(vi: "mã ký tự viết sai", en: "did not find URI escaped octet"),
    LocalizedText(vi: "mã ký tự viết sai", en: "found an incorrect leading UTF-8 octet"),
    LocalizedText(vi: "mã ký tự viết sai", en: "found an incorrect trailing UTF-8 octet"),
    LocalizedText(vi: "mã ký tự viết sai", en: "found invalid Unicode character escape code"),
    LocalizedText(
      vi: "dòng thụt vào bằng ký tự Tab", en: "found a tab character that violates indentation"),
    LocalizedText(
      vi: "dòng thụt vào bằng ký tự Tab",
      en: "found a tab character where an indentation space is expected"),
    LocalizedText(
      vi: "mức thụt đầu dòng bằng 0", en: "found an indentation indicator equal to 0"),
    LocalizedText(
      vi: "không giá trị nào bắt đầu bằng ký tự này",
      en: "found character that cannot start any token"),
    LocalizedText(vi: "chỉ thị %TAG viết hai lần", en: "found duplicate %TAG directive"),
    LocalizedText(vi: "chỉ thị %YAML viết hai lần", en: "found duplicate %YAML directive"),
    LocalizedText(vi: "số phiên bản quá dài", en: "found extremely long version number"),
    LocalizedText(
      vi: "phiên bản YAML không đọc được", en: "found incompatible YAML document"),
    LocalizedText(vi: "nhãn kiểu chưa được khai báo", en: "found undefined tag handle"),
    LocalizedText(vi: "thừa dấu ':'", en: "found unexpected ':'"),
    LocalizedText(
      vi: "tài liệu mới bắt đầu giữa chừng", en: "found unexpected document indicator"),
    LocalizedText(vi: "tệp kết thúc giữa chừng", en: "found unexpected end of stream"),
    LocalizedText(
      vi: "có ký tự không phải chữ cái", en: "found unexpected non-alphabetical character"),
    LocalizedText(vi: "chỉ thị lạ", en: "found unknown directive name"),
    LocalizedText(vi: "dấu \\ đứng trước một chữ lạ", en: "found unknown escape character"),
    LocalizedText(
      vi: "lồng nhau quá sâu",
      en: "Maximum nesting level reached, set with yaml_set_max_nest_level())"),
    LocalizedText(vi: "tệp quá dài", en: "input is too long"),
    LocalizedText(vi: "có ký tự điều khiển", en: "control characters are not allowed"),
  ]

  private static let parserContexts = [
    LocalizedText(vi: "khi đọc chỉ thị %TAG", en: "while parsing a %TAG directive"),
    LocalizedText(vi: "khi đọc một danh sách", en: "while parsing a block collection"),
    LocalizedText(vi: "khi đọc một nhóm khóa", en: "while parsing a block mapping"),
    LocalizedText(vi: "khi đọc một giá trị", en: "while parsing a block node"),
    LocalizedText(vi: "khi đọc các khóa trong ngoặc { }", en: "while parsing a flow mapping"),
    LocalizedText(vi: "khi đọc một giá trị trong ngoặc", en: "while parsing a flow node"),
    LocalizedText(vi: "khi đọc danh sách trong ngoặc [ ]", en: "while parsing a flow sequence"),
    LocalizedText(vi: "khi đọc một giá trị", en: "while parsing a node"),
    LocalizedText(vi: "khi đọc đoạn chữ trong dấu nháy", en: "while parsing a quoted scalar"),
    LocalizedText(vi: "khi đọc chỉ thị về nhãn kiểu", en: "while parsing a tag directive"),
    LocalizedText(vi: "khi đọc một nhãn kiểu", en: "while parsing a tag"),
    LocalizedText(vi: "khi đọc", en: "while parsing"),
    LocalizedText(vi: "khi đọc chỉ thị %TAG", en: "while scanning a %TAG directive"),
    LocalizedText(vi: "khi đọc chỉ thị %YAML", en: "while scanning a %YAML directive"),
    LocalizedText(vi: "khi đọc đoạn chữ nhiều dòng", en: "while scanning a block scalar"),
    LocalizedText(vi: "khi đọc một chỉ thị", en: "while scanning a directive"),
    LocalizedText(vi: "khi đọc đoạn chữ không có dấu nháy", en: "while scanning a plain scalar"),
    LocalizedText(vi: "khi đọc đoạn chữ trong dấu nháy", en: "while scanning a quoted scalar"),
    LocalizedText(vi: "khi đọc một khóa", en: "while scanning a simple key"),
    LocalizedText(vi: "khi đọc chỉ thị về nhãn kiểu", en: "while scanning a tag directive"),
    LocalizedText(vi: "khi đọc một nhãn kiểu", en: "while scanning a tag"),
    LocalizedText(vi: "khi đọc một tham chiếu", en: "while scanning an alias"),
    LocalizedText(vi: "khi đọc một neo", en: "while scanning an anchor"),
    LocalizedText(vi: "khi tìm phần tiếp theo", en: "while scanning for the next token"),
  ]
}
