import ArgumentParser
import EventKitLite
import Papers

/// What a document of an office needs beside its contents: number, day, place, who signs.
struct PaperOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(.helpDocumentNumber, valueName: .valueNumber))
  var document: String?

  @Option(
    name: .long, help: ArgumentHelp(.helpSigningDay, valueName: .valueDay), transform: Arguments.day
  )
  var signed: DayArgument?

  @Option(name: .long, help: ArgumentHelp(.helpSigner, valueName: .valueName))
  var signer: String?

  @Option(name: .long, help: ArgumentHelp(.helpPosition, valueName: .valueName))
  var position: String?

  @Option(name: .customLong("place"), help: ArgumentHelp(.helpSigningPlace, valueName: .valueName))
  var place: String?
}

/// The options, with what the programme says of the office that writes.
struct PaperTerms {
  let office: String
  private let head: Paper.Head
  private let signer: String?
  private let position: String
  private let language: Language

  /// - Parameters:
  ///   - kind: the letters of the kind of document: `KH`; a letter has none.
  ///   - today: the day on which it is written, where none is named.
  init(
    _ options: PaperOptions, kind: String?, of programme: Programme, in year: CycleYear,
    on today: CalendarDate, _ language: Language
  ) throws {
    let signed = try options.signed?.date(in: year)
    let issuer = programme.issuer.flatMap { Self.office($0, of: programme, on: signed ?? today) }
    office = issuer?.name[language] ?? ""
    // The decree is Viet Nam's.
    let isVietnamese = ["Asia/Ho_Chi_Minh", "Asia/Saigon"].contains(programme.timeZone.name)
    let letters = kind.map { "\($0)-" } ?? ""
    let number = options.document ?? (isVietnamese ? "/\(letters)……" : "……")
    head = Paper.Head(
      superior: issuer?.partOf.flatMap { programme.units[$0] }?.name[language],
      office: issuer?.name[language] ?? LocalizedText.dots[language],
      number: Paper.Number(number), namesNation: isVietnamese, place: options.place,
      signed: signed)
    signer = options.signer
    position = options.position ?? LocalizedText.dots[language]
    self.language = language
  }

  /// Who issues for an office on some day: the one that has followed it, where it has ended.
  private static func office(
    _ id: Programme.Unit.ID, of programme: Programme, on day: CalendarDate
  ) -> Programme.Unit? {
    guard let unit = programme.units[id] else { return nil }
    guard let until = unit.until, until < day else { return unit }
    let heirs = programme.units.holders(of: id, during: DateSpan(day)).map(\.unit)
    return heirs.count == 1 ? programme.units[heirs[0]] : unit
  }

  /// The head of a letter.
  ///
  /// - Parameter subject: what a letter without a title is about.
  func head(subject: String? = nil) -> Paper.Head {
    var head = head
    head.subject = subject
    return head
  }

  /// The end of a letter.
  func closing(to recipients: [LocalizedText]) -> Paper.Closing {
    // `KT. CHỦ TỊCH` stands above `PHÓ CHỦ TỊCH`.
    Paper.Closing(
      recipients: recipients.map { $0[language] },
      authority: position.uppercased().split(whereSeparator: \.isNewline).map(String.init),
      signer: signer)
  }

  /// What stands under an annex's title.
  func annex(of kind: LocalizedText) -> Paper.Block {
    .annexOf(kind[language].capitalisedOnly, head)
  }
}
