/// What rules ask ``PropertyTable`` for, and names that only they speak of.
enum LintNames {
  static let encoding = ParameterName(token: "ENCODING")
  static let range = ParameterName(token: "RANGE")

  /// The components that stand for something with a life of its own.
  static let entries: [ComponentName] = [.event, .task, .journal, .freeBusy]

  /// The properties whose values are one `TEXT` in people's words, escaped (RFC 5545, section 3.3.11).
  static let texts = PropertyTable.names { $0.type == .text && $0.form == .single && !$0.isVendors }

  /// The properties whose values are lists of `TEXT` in people's words.
  static let textLists = PropertyTable.names { $0.type == .text && $0.form == .list }

  /// Properties that hold dates or times of any form.
  static let times = PropertyTable.names { $0.type == .time }

  /// Properties that hold instants.
  static let instants = PropertyTable.names { $0.type == .instant }

  /// Properties that hold an address unless `VALUE` says something else.
  static let addresses = PropertyTable.names { $0.type.isAddress }

  /// Dates, times, periods, rules, lengths and offsets: values in which a blank has no meaning.
  static let blankless = PropertyTable.names { $0.type.isBlankless }

  /// Properties that one vendor gave a name and that say one thing about a calendar or an event.
  static let vendorsOwn = Set(PropertyTable.names(where: \.isVendors))
}
