import CivilTime
import Sheets
import TestSupport
import Testing

@Suite("Sheets: what each writer takes of a table")
struct SheetTests {
  private struct Item {
    var name: String
    var day: CalendarDate?
    var place = ""
    var units: [String] = []
  }

  private func sheet(_ items: [Item], title: String? = nil) -> Sheet {
    sheet([(nil, items)], title: title)
  }

  private func sheet(_ groups: [(title: String?, subjects: [Item])], title: String? = nil) -> Sheet
  {
    Sheet(
      title, in: .english, of: groups,
      fields: [
        Sheet.Field("when", "When", .date, for: .screen) { .text($0.day?.shortText) },
        Sheet.Field("day", "Day", .date, for: [.document, .data]) { .day($0.day) },
        Sheet.Field("name", "Name") { .text($0.name) },
        Sheet.Field("place", "Place", .place, isOptional: true) { .text($0.place) },
        Sheet.Field("units", "Units", .units, for: [.document, .data]) {
          .list($0.units, as: $0.units.joined(separator: ", "))
        },
        Sheet.Field("isDated", for: .data) { .flag($0.day != nil) },
      ])
  }

  private func screen(_ sheet: Sheet, width: Int = 80) -> String {
    ScreenWriter(width: width).text(of: sheet).rendered()
  }

  private let may = CalendarDate(2027, 5, 18)

  // MARK: Columns

  @Test("Each reader gets the columns that are meant for them")
  func columns() {
    let sheet = sheet([Item(name: "Museum Day", day: may, place: "Hall", units: ["a", "b"])])
    #expect(screen(sheet) == "When       Name        Place\n18/5/2027  Museum Day  Hall")
    #expect(
      CSVWriter(isPlain: true).text(of: sheet)
        == "Day,Name,Place,Units\r\n2027-05-18,Museum Day,Hall,\"a, b\"\r\n")
    #expect(
      MarkdownWriter().text(of: sheet) == """
        | Day | Name | Place | Units |
        | --- | --- | --- | --- |
        | 2027-05-18 | Museum Day | Hall | a, b |

        """)
    #expect(
      JSONWriter().text(of: sheet) == """
        [
          {
            "day" : "2027-05-18",
            "isDated" : true,
            "name" : "Museum Day",
            "place" : "Hall",
            "units" : [
              "a",
              "b"
            ]
          }
        ]

        """)
  }

  @Test(
    "People see no column in which nothing stands; spreadsheets and programs keep their columns")
  func optional() {
    let sheet = sheet([Item(name: "a"), Item(name: "b", day: may)])
    #expect(screen(sheet) == "When       Name\n           a\n18/5/2027  b")
    #expect(MarkdownWriter().text(of: sheet).hasPrefix("| Day | Name | Units |\n"))
    #expect(CSVWriter(isPlain: true).text(of: sheet).hasPrefix("Day,Name,Place,Units\r\n"))
    #expect(JSONWriter().text(of: sheet).contains("\"place\" : \"\""))
    #expect(!JSONWriter().text(of: self.sheet([Item(name: "a")])).contains("\"day\""))
  }

  @Test("Every writer of a file ends its last line, once")
  func lastLines() {
    for sheet in [sheet([Item(name: "a")], title: "A"), sheet([Item]())] {
      var noted = sheet
      noted.notes = ["note"]
      for sheet in [sheet, noted] {
        for text in [
          CSVWriter().text(of: sheet), MarkdownWriter().text(of: sheet),
          HTMLWriter().text(of: sheet), JSONWriter().text(of: sheet),
        ] {
          #expect(text.last?.isNewline == true && text.dropLast().last?.isNewline == false)
        }
      }
    }
  }

  @Test("A table without rows has its headings for spreadsheets and is an empty list for programs")
  func empty() {
    let none: [Item] = []
    #expect(CSVWriter(isPlain: true).text(of: sheet(none)) == "Day,Name,Place,Units\r\n")
    #expect(JSONWriter().text(of: sheet(none)) == "[\n\n]\n")
    #expect(screen(sheet(none)) == "")
  }

  @Test("Only the cells are made that the readers want, and the writers find the same in them")
  func readers() {
    var made: [String] = []
    func sheet(for readers: Sheet.Readers) -> Sheet {
      Sheet(
        in: .english, of: [1, 2],
        fields: [
          Sheet.Field("a", "A", for: .screen) { number in
            made.append("a")
            return .number(number)
          },
          Sheet.Field("b", "B", for: [.document, .data]) { number in
            made.append("b")
            return .number(number)
          },
        ], for: readers)
    }
    for (readers, key) in [(Sheet.Readers.screen, "a"), (.document, "b"), (.data, "b")] {
      made = []
      let part = sheet(for: readers)
      #expect(made == [key, key])
      let whole = sheet(for: .everybody)
      #expect(readers != .screen || screen(part) == screen(whole))
      #expect(readers != .document || CSVWriter().text(of: part) == CSVWriter().text(of: whole))
      #expect(readers != .data || JSONWriter().text(of: part) == JSONWriter().text(of: whole))
    }
  }

  @Test("Spreadsheets get days as ISO 8601 has them, and other readers the words for them")
  func daysInWords() {
    let sheet = Sheet(
      in: .english, of: [may],
      fields: [Sheet.Field("day", "Day", .date) { .day($0, as: "=18 May") }])
    #expect(CSVWriter().text(of: sheet) == "\u{FEFF}Day\r\n2027-05-18\r\n")
    #expect(MarkdownWriter().text(of: sheet).hasSuffix("| \\=18 May |\n"))
    #expect(
      HTMLWriter().text(of: sheet).contains("<time datetime=\"2027-05-18\">=18 May</time>"))
    #expect(screen(sheet) == "Day\n=18 May")
  }

  @Test("Spreadsheets know some columns by their keys, and people by their headings")
  func keys() {
    let sheet = Sheet(
      in: .english, of: ["1"],
      fields: [
        Sheet.Field("uid", "Identifier", isKnownByKey: true) { .text($0) },
        Sheet.Field("title", "Title") { .text($0) },
      ])
    #expect(CSVWriter(isPlain: true).text(of: sheet) == "uid,Title\r\n1,1\r\n")
    #expect(MarkdownWriter().text(of: sheet).hasPrefix("| Identifier | Title |\n"))
    #expect(HTMLWriter().text(of: sheet).contains(">Identifier</th>"))
    #expect(JSONWriter().text(of: sheet).contains("\"uid\" : \"1\""))
  }

  // MARK: Groups

  @Test("Groups have headings for people and none for spreadsheets and programs")
  func groups() {
    let sheet = sheet([
      ("Dated", [Item(name: "a", day: may)]), ("Empty", []), ("Others", [Item(name: "b")]),
    ])
    #expect(screen(sheet) == "When       Name\n\nDated\n18/5/2027  a\n\nOthers\n           b")
    #expect(MarkdownWriter().text(of: sheet).contains("| **Others** |  |  |"))
    #expect(HTMLWriter().text(of: sheet).components(of: "<tbody>") == 2)
    #expect(CSVWriter(isPlain: true).text(of: sheet).components(of: "\r\n") == 3)
    #expect(sheet.rows.count == 2)
  }

  @Test("Numbers run on through the groups, and only documents show them")
  func numbers() {
    let sheet = sheet([("x", [Item(name: "a")]), ("y", [Item(name: "b")])]).numbered("No.")
    #expect(
      CSVWriter(isPlain: true).text(of: sheet) == "No.,Day,Name,Place,Units\r\n1,,a,,\r\n2,,b,,\r\n"
    )
    #expect(MarkdownWriter().text(of: sheet).contains("| ---: | --- |"))
    #expect(!screen(sheet).contains("No."))
  }

  // MARK: Widths

  @Test("No line is wider than the terminal, whatever the cells", arguments: [40, 60, 80, 200])
  func widths(width: Int) {
    let long = String(repeating: "Thư viện tỉnh ", count: 30)
    let unbroken = String(repeating: "日本", count: 100)
    let sheet = sheet([
      Item(name: long, day: may, place: unbroken), Item(name: unbroken, place: long),
    ])
    let lines = screen(sheet, width: width).split(separator: "\n")
    #expect(lines.allSatisfy { String($0).width <= width })
    #expect(lines.joined().count { $0 == "日" } == 200)
  }

  @Test("A date stays on one line where the columns beside it leave little room")
  func dates() {
    let sheet = Sheet(
      in: .english, of: ["Wed 21 Apr 2027"],
      fields: [
        Sheet.Field("day", "Day", .date) { .text($0) },
        Sheet.Field("lunar", "Lunar", .date) { _ in .text("16/12–12/1") },
        Sheet.Field("hours", "Hours", .hours) { _ in .text("08:00–11:30, 13:30–17:00") },
        Sheet.Field("state", "State", .status) { _ in .text("without a date") },
        Sheet.Field("name", "Name") { _ in .text("A meeting of all the libraries of the province")
        },
      ])
    for width in [80, 70, 60] {
      let text = screen(sheet, width: width)
      #expect(text.contains("Wed 21 Apr 2027  16/12–12/1  "), "\(text)")
      #expect(text.split(separator: "\n").allSatisfy { String($0).width <= width })
    }
  }

  @Test("A terminal narrower than 40 columns gets a table of 40", arguments: [-1, 0, 1, 39, 40])
  func narrow(width: Int) {
    let sheet = sheet([Item(name: String(repeating: "日本", count: 40), day: may)])
    #expect(screen(sheet, width: width) == screen(sheet, width: 40))
    #expect(screen(sheet, width: 41) != screen(sheet, width: 40))
  }

  @Test("Columns stand under their headings where letters are wide or have marks")
  func alignment() {
    let sheet = Sheet(
      in: .vietnamese, of: ["日本", "Tie\u{302}\u{301}ng", "abc"],
      fields: [
        Sheet.Field("a", "Từ") { .text($0) }, Sheet.Field("b", "Đến") { _ in .text("x") },
      ])
    let lines = screen(sheet).split(separator: "\n").map(String.init)
    #expect(lines == ["Từ     Đến", "日本   x", "Tie\u{302}\u{301}ng  x", "abc    x"])
  }

  @Test("A text is broken between words, and within a word that is longer than a line")
  func wrapping() {
    #expect("one two  three".wrapped(to: 7) == ["one two", "three"])
    #expect("abcdefgh ij".wrapped(to: 3) == ["abc", "def", "gh", "ij"])
    #expect("ab cdefg".wrapped(to: 3) == ["ab", "cde", "fg"])
    #expect("日本語".wrapped(to: 4) == ["日本", "語"])
    #expect("日本語".wrapped(to: 5) == ["日本", "語"])
    #expect("".wrapped(to: 5) == [""])
    #expect("abc".wrapped(to: 3) == ["abc"])
    #expect("one two".wrapped(to: 7, behind: "– ") == ["– one", "  two"])
    #expect("one two".wrapped(to: 9, behind: "– ") == ["– one two"])
    #expect("a b".wrapped(to: 3, behind: "日") == ["日a", "  b"])
    #expect("".wrapped(to: 3, behind: "– ") == ["– "])
    let text = ScreenText("a\u{202E} b", behind: "\u{9B} ", width: 20)
    #expect(text.rendered() == "‹U+009B› a‹U+202E› b")
    #expect(ScreenText("a\u{202E} b", width: 9).rendered() == "a‹U+202E›\nb")
  }

  // MARK: Screen texts

  @Test("Colours are written where they are asked for, and end before the line does")
  func colours() {
    let text: ScreenText = "\("a", .red) b\n\("c  ", .bold)"
    #expect(text.rendered() == "a b\nc")
    #expect(text.rendered(inColour: true) == "\u{1B}[31ma\u{1B}[0m b\n\u{1B}[1mc  \u{1B}[0m")
  }

  @Test("A line is cut where a log would not bear it, and no sooner")
  func longLines() {
    let most = ScreenText.longestLine
    let fits = String(repeating: "a", count: most)
    #expect(ScreenText(fits).rendered() == fits)
    #expect(ScreenText(fits + "a").rendered().width == most)
    #expect(ScreenText(fits + "a").rendered().hasSuffix("a…"))
    let letters = String(repeating: "đ", count: most)
    #expect(ScreenText(letters).rendered() == letters)
    #expect(ScreenText(letters + "đ").rendered().hasSuffix("đ…"))
    let marks = String(repeating: "a\u{301}", count: most)
    #expect(ScreenText(marks).rendered() == marks)
  }

  @Test("Texts are put together, padded, and told empty")
  func joining() {
    let parts: [ScreenText] = ["a", "b", "c"]
    #expect(parts.joined(separator: ", ").rendered() == "a, b, c")
    #expect([ScreenText]().joined(separator: ", ").isEmpty)
    #expect(ScreenText("日").padded(to: 4).width == 4)
    #expect(ScreenText("abcd").padded(to: 2).width == 4)
    #expect(!parts[0].isEmpty)
  }
}

extension String {
  /// How often another text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
