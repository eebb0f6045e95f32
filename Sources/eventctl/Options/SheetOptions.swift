import ArgumentParser
import EventKitLite
import Sheets

/// How a table is written: what all commands with tables share.
struct SheetOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, markdown, html

    /// Takes `text`, too, which some commands called the table once.
    init?(argument: String) { self.init(rawValue: argument == "text" ? "table" : argument) }

    /// Who reads it.
    fileprivate var readers: Sheet.Readers {
      switch self {
      case .table: .screen
      case .csv, .markdown, .html: .document
      case .json: .data
      }
    }
  }

  @Option(name: .long, help: ArgumentHelp(.helpFormat, valueName: .valueForm))
  var format = Format.table

  @OptionGroup var csv: CSVOptions

  @Option(name: .long, help: ArgumentHelp(.helpColor, valueName: .valueWhen))
  var color = ColorChoice.auto

  /// Who reads what is written in the form that was asked for.
  var readers: Sheet.Readers { format.readers }

  /// Writes a table in the form that was asked for.
  ///
  /// - Parameters:
  ///   - sheet: the table, made at least for ``readers``.
  ///   - nothing: what people read when there are no rows.
  func write(_ sheet: Sheet, or nothing: LocalizedText) throws {
    try format.write(sheet, or: nothing, csv: csv.writer, colour: color)
  }
}

extension SheetOptions.Format {
  /// Writes a table in this form, or for people what they read when there are no rows.
  func write(
    _ sheet: Sheet, or nothing: LocalizedText, csv: CSVWriter = CSVWriter(),
    colour: ColorChoice = .never
  ) throws {
    switch self {
    case .table where sheet.rows.isEmpty: try Console.print(ScreenText(nothing[sheet.language]))
    case .table:
      try Console.print(ScreenWriter(width: Console.width).text(of: sheet), colour: colour)
    case .csv: try Console.write(csv.text(of: sheet))
    case .markdown: try Console.write(MarkdownWriter().text(of: sheet))
    case .html: try Console.write(HTMLWriter().text(of: sheet))
    case .json: try Console.write(JSONWriter().text(of: sheet))
    }
  }
}

/// How comma-separated values are written.
struct CSVOptions: ParsableArguments {
  @Flag(name: .customLong("plain"), help: ArgumentHelp(.helpPlain))
  var isPlain = false

  /// The writer that was asked for.
  var writer: CSVWriter { CSVWriter(isPlain: isPlain) }
}
