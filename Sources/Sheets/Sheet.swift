package import CivilTime

/// A table: what it is about, its columns, and its rows in groups.
///
/// Every table that people read or programs take is made as a sheet, once, and written by the writer
/// of a sink: `ScreenWriter`, `CSVWriter`, `MarkdownWriter`, `HTMLWriter`, `JSONWriter`. A writer
/// takes the columns that are meant for its readers.
///
/// ```swift
/// let sheet = Sheet(in: .english, of: units, fields: [
///   Sheet.Field("id", "ID", .code) { .text($0.id.rawValue) },
///   Sheet.Field("name", "Name", .text) { .text($0.name[.english]) },
///   Sheet.Field("until", "Until", .date) { .day($0.until) },
/// ])
/// CSVWriter().text(of: sheet)
/// ```
package struct Sheet: Sendable, Hashable {
  /// What the table is about, if it has a heading.
  package var title: String?
  /// What a reader should know before the table.
  package var subtitle: String?
  /// The language of its words.
  package let language: Language
  /// The columns, in their order.
  package let columns: [Column]
  /// The rows, in groups; a table without groups is one group without a title.
  package private(set) var groups: [Group]
  /// What a reader should know after the table.
  package var notes: [String]

  /// A column: what programs call it, what people call it, and what stands in it.
  package struct Column: Sendable, Hashable {
    /// The name that programs know it by; it never changes.
    package let key: String
    /// The heading.
    package let title: String
    /// What kind of thing stands in it.
    package let role: Role
    /// Who reads it.
    package let readers: Readers
    /// Whether people see it only where a row has something in it.
    package let isOptional: Bool
    /// Whether spreadsheets have the key over it, in whatever language: a name that formulas and
    /// programs look for.
    package let isKnownByKey: Bool
  }

  /// What kind of thing stands in a column, by which writers choose widths and markup.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// The row's number.
    case ordinal
    /// Words.
    case text
    /// A day or days.
    case date
    /// Hours of a day.
    case hours
    /// A rule by which days repeat.
    case rule
    /// A place.
    case place
    /// Units, departments and offices.
    case units
    /// A state, one of a few words.
    case status
    /// A number or an amount.
    case number
    /// A name that programs know something by.
    case code
  }

  /// Who reads a column.
  package struct Readers: OptionSet, Sendable, Hashable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// People at a terminal, where there is little room.
    package static let screen = Readers(rawValue: 1)
    /// People with a document or a spreadsheet.
    package static let document = Readers(rawValue: 2)
    /// Programs.
    package static let data = Readers(rawValue: 4)
    /// People with a workbook, which counts with days and hours. What is meant for everybody is not
    /// meant for them alone.
    package static let workbook = Readers(rawValue: 8)
    /// All of them.
    package static let everybody: Readers = [.screen, .document, .data]
  }

  /// What stands in one place of a table.
  package struct Cell: Sendable, Hashable {
    /// What programs get.
    package let value: Value
    /// What people read, where that is something else.
    package let words: String?

    /// A value as programs get it.
    package enum Value: Sendable, Hashable {
      case nothing
      case text(String)
      case number(Int)
      case flag(Bool)
      case day(CalendarDate)
      case time(TimeOfDay)
      case list([String])
    }
  }

  /// Rows that belong together.
  package struct Group: Sendable, Hashable {
    /// The group's heading, if it has one.
    package let title: String?
    /// The rows, as many cells in each as there are columns.
    package let rows: [[Cell]]

    /// How many rows each cell of a column takes where equal ones that follow one another are one: 0
    /// for those that the one above takes.
    package func spans(of place: Int) -> [Int] {
      var spans = [Int](repeating: 1, count: rows.count)
      var first = 0
      for row in rows.indices.dropFirst() {
        if rows[row][place] == rows[first][place], !rows[row][place].text.isEmpty {
          spans[first] += 1
          spans[row] = 0
        } else {
          first = row
        }
      }
      return spans
    }
  }

  /// All rows, without their groups.
  package var rows: [[Cell]] { groups.flatMap(\.rows) }

  /// The places of the columns that some readers want: those that are meant for them, without those
  /// optional ones in which nothing stands.
  package func places(for readers: Readers, withEmpty keepsEmpty: Bool = false) -> [Int] {
    columns.indices.filter { place in
      !columns[place].readers.isDisjoint(with: readers)
        && (keepsEmpty || !columns[place].isOptional
          || groups.contains { $0.rows.contains { !$0[place].text.isEmpty } })
    }
  }
}

// MARK: Making

extension Sheet {
  /// A column with how its cells are made: both in one place, so that they cannot come apart.
  package struct Field<Subject> {
    let column: Column
    let cell: (Subject) -> Cell

    /// Creates a column and says what stands in it.
    ///
    /// - Parameters:
    ///   - key: the name that programs know the column by.
    ///   - title: the heading, in the sheet's language.
    ///   - readers: who reads it; everybody by default.
    ///   - isOptional: whether people see it only where a row has something in it.
    ///   - isKnownByKey: whether spreadsheets have the key over it, and not the heading.
    ///   - cell: what stands in the row of a subject.
    package init(
      _ key: String, _ title: String = "", _ role: Role = .text, for readers: Readers = .everybody,
      isOptional: Bool = false, isKnownByKey: Bool = false, cell: @escaping (Subject) -> Cell
    ) {
      column = Column(
        key: key, title: title, role: role, readers: readers, isOptional: isOptional,
        isKnownByKey: isKnownByKey)
      self.cell = cell
    }
  }

  /// Creates a sheet with a row for each subject.
  ///
  /// - Parameter readers: who will read it; cells of the other columns are not made.
  package init<Subject>(
    _ title: String? = nil, subtitle: String? = nil, in language: Language,
    of subjects: some Sequence<Subject>, fields: [Field<Subject>],
    for readers: Readers = .everybody, notes: [String] = []
  ) {
    self.init(
      title, subtitle: subtitle, in: language, of: [(nil, Array(subjects))], fields: fields,
      for: readers, notes: notes)
  }

  /// Creates a sheet with a row for each subject, in groups; groups without rows are left out.
  ///
  /// - Parameter readers: who will read it; cells of the other columns are not made.
  package init<Subject>(
    _ title: String? = nil, subtitle: String? = nil, in language: Language,
    of groups: [(title: String?, subjects: [Subject])], fields: [Field<Subject>],
    for readers: Readers = .everybody, notes: [String] = []
  ) {
    let fields = fields.filter { !$0.column.readers.isDisjoint(with: readers) }
    self.title = title
    self.subtitle = subtitle
    self.language = language
    columns = fields.map(\.column)
    self.groups = groups.filter { !$0.subjects.isEmpty }.map { group in
      Group(
        title: group.title,
        rows: group.subjects.map { subject in fields.map { $0.cell(subject) } })
    }
    self.notes = notes
  }

  /// The sheet with a column of numbers, from 1 on, before the others.
  package func numbered(_ title: String) -> Sheet {
    var number = 0
    let groups = groups.map { group in
      Group(
        title: group.title,
        rows: group.rows.map { row in
          number += 1
          return [.number(number)] + row
        })
    }
    let column = Column(
      key: "number", title: title, role: .ordinal, readers: .document, isOptional: false,
      isKnownByKey: false)
    return Sheet(self, [column] + columns, groups)
  }

  /// The sheet without a column.
  package func without(_ key: String) -> Sheet {
    let kept = columns.indices.filter { columns[$0].key != key }
    return Sheet(
      self, kept.map { columns[$0] },
      groups.map { group in
        Group(title: group.title, rows: group.rows.map { row in kept.map { row[$0] } })
      })
  }

  private init(_ sheet: Sheet, _ columns: [Column], _ groups: [Group]) {
    title = sheet.title
    subtitle = sheet.subtitle
    language = sheet.language
    notes = sheet.notes
    self.columns = columns
    self.groups = groups
  }
}

extension Sheet.Cell {
  private init(_ value: Value, _ words: String? = nil) {
    self.value = value
    self.words = words
  }

  /// An empty cell.
  package static let nothing = Self(.nothing)

  /// A text, or nothing.
  package static func text(_ text: String?) -> Self { Self(text.map(Value.text) ?? .nothing) }

  /// A text that programs know, with the words for people.
  package static func text(_ text: String?, as words: String) -> Self {
    Self(text.map(Value.text) ?? .nothing, words)
  }

  /// A number, or nothing; with the words for people where they call it otherwise.
  package static func number(_ number: Int?, as words: String? = nil) -> Self {
    Self(number.map(Value.number) ?? .nothing, words)
  }

  /// Yes or no.
  package static func flag(_ flag: Bool, as words: String? = nil) -> Self {
    Self(.flag(flag), words)
  }

  /// A day, or nothing.
  package static func day(_ day: CalendarDate?, as words: String? = nil) -> Self {
    Self(day.map(Value.day) ?? .nothing, words)
  }

  /// A time of the day, or nothing.
  package static func time(_ time: TimeOfDay?, as words: String? = nil) -> Self {
    Self(time.map(Value.time) ?? .nothing, words)
  }

  /// Names that programs know, with the words for people.
  package static func list(_ names: [String], as words: String? = nil) -> Self {
    Self(.list(names), words)
  }

  /// What people read; days as ISO 8601 has them, lists with semicolons.
  package var text: String {
    if let words { return words }
    switch value {
    case .nothing: return ""
    case .text(let text): return text
    case .number(let number): return String(number)
    case .flag(let flag): return String(flag)
    case .day(let day): return day.description
    case .time(let time): return time.description
    case .list(let names): return names.joined(separator: "; ")
    }
  }
}
