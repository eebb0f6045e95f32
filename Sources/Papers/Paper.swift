package import CivilTime
package import Sheets

/// A document as an office hands it on: head and title, text, tables, signature.
///
/// It is made once and written by the writer of a form: `WordPaper`, `ExcelPaper`, `HTMLPaper`.
///
/// ```swift
/// let annex = Paper.Part(.landscape, [.title(["KẾ HOẠCH NĂM 2027"]), .table(Paper.Table(sheet))])
/// let bytes = WordPaper(Paper("Kế hoạch năm 2027", in: .vietnamese, parts: [annex])).bytes
/// ```
///
/// Heads, dates and signatures are those of Decree 30/2020/NĐ-CP, Appendix I. What is not known stays
/// as dots to fill in.
package struct Paper: Sendable, Hashable {
  /// What the file says that it is.
  package var title: String
  /// The language of its words.
  package let language: Language
  /// The office that made it.
  package var office: String
  /// Its parts, each on pages of its own.
  package var parts: [Part]

  /// Creates a document.
  package init(_ title: String, in language: Language, office: String = "", parts: [Part]) {
    self.title = title
    self.language = language
    self.office = office
    self.parts = parts
  }

  /// Every table, in order.
  package var tables: [Table] {
    parts.flatMap(\.blocks).compactMap { block in
      switch block {
      case .table(let table), .months(_, let table): table
      default: nil
      }
    }
  }
}

extension Paper {
  /// A part that begins on a page of its own: a letter, an annex.
  package struct Part: Sendable, Hashable {
    package var page: Page
    package var blocks: [Block]

    /// Creates a part.
    package init(_ page: Page, _ blocks: [Block]) {
      self.page = page
      self.blocks = blocks
    }
  }

  /// The paper that a part is printed on.
  package enum Page: Sendable, Hashable {
    /// A4 upright: letters.
    case portrait
    /// A4 across: tables.
    case landscape
    /// A3 across: what hangs on a wall.
    case poster
  }

  /// One thing under another.
  package enum Block: Sendable, Hashable {
    case head(Head)
    /// What kind of document it is, in capitals, and what it is about.
    case title([String])
    /// A remark under the title.
    case remark(String)
    /// Under the title of an annex: which kind of document it goes with, and that document's head.
    case annexOf(String, Head)
    /// A document that it rests on.
    case basis(String)
    /// To whom it goes, behind a word for that.
    case addressees(String, [String])
    case paragraph(String)
    case table(Table)
    /// The months of a poster, and the same as a table for those who count.
    case months([Month], Table)
    case closing(Closing)
  }

  /// The number of a document with the letters behind it.
  package struct Number: Sendable, Hashable, CustomStringConvertible {
    /// `05/KH-UBND`: below ten with a zero (Appendix I, II.3.a), and with room for what is not known.
    package let description: String

    /// Creates a number from how it is said, `5/KH-UBND`; `/KH-UBND` leaves room for the number.
    package init(_ text: String) {
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      let digits = parts.first.map(String.init) ?? ""
      let rest = parts.count > 1 ? "/\(parts[1])" : ""
      if digits.allSatisfy(\.isWhitespace) {
        description = String(repeating: "\u{A0}", count: 7) + rest
      } else {
        description = (Int(digits)?.padded(to: 2) ?? digits) + rest
      }
    }
  }

  /// The head of a letter: who writes, under which number, where and when.
  package struct Head: Sendable, Hashable {
    /// The office above the one that writes, if it is named.
    package var superior: String?
    /// The office that writes, as in a sentence; heads have it in capitals.
    package var office: String
    package var number: Number
    /// Whether the name and the motto of the Socialist Republic stand beside the office.
    package var namesNation: Bool
    /// What a letter without a title is about: `V/v …`.
    package var subject: String?
    /// Where it is written.
    package var place: String?
    /// When it is signed.
    package var signed: CalendarDate?

    /// Creates a head.
    package init(
      superior: String? = nil, office: String, number: Number, namesNation: Bool = true,
      subject: String? = nil, place: String? = nil, signed: CalendarDate? = nil
    ) {
      self.superior = superior
      self.office = office
      self.number = number
      self.namesNation = namesNation
      self.subject = subject
      self.place = place
      self.signed = signed
    }
  }

  /// A table, and the columns in which equal cells that follow one another are one.
  package struct Table: Sendable, Hashable {
    package var sheet: Sheet
    /// What a workbook calls it; on paper it has a title only where its sheet has one.
    package var name: String?
    /// The keys of these columns.
    package var merged: Set<String>

    /// Creates a table.
    package init(_ sheet: Sheet, named name: String? = nil, merging merged: Set<String> = []) {
      self.sheet = sheet
      self.name = name
      self.merged = merged
    }
  }

  /// A month on a poster.
  package struct Month: Sendable, Hashable {
    package var name: String
    package var lines: [String]

    /// Creates a month.
    package init(_ name: String, _ lines: [String]) {
      self.name = name
      self.lines = lines
    }
  }

  /// The end of a letter: who gets it, and who signs.
  package struct Closing: Sendable, Hashable {
    package var recipients: [String]
    /// For whom and as what somebody signs: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`.
    package var authority: [String]
    /// Who signs.
    package var signer: String?

    /// Creates an end.
    package init(recipients: [String], authority: [String], signer: String? = nil) {
      self.recipients = recipients
      self.authority = authority
      self.signer = signer
    }
  }
}

extension Paper.Block {
  /// Whether it is the end of a letter.
  var isClosing: Bool { if case .closing = self { true } else { false } }
}
