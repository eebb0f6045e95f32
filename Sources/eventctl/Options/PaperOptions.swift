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

  /// - Parameter kind: the letters of the kind of document: `KH`; a letter has none.
  init(
    _ options: PaperOptions, kind: String?, of programme: Programme, in year: CycleYear,
    _ language: Language
  ) throws {
    let issuer = programme.issuer.flatMap { programme.units[$0] }
    office = (issuer?.name ?? programme.short ?? programme.title)[language]
    let letters = kind.map { "\($0)-" } ?? ""
    head = Paper.Head(
      superior: issuer?.partOf.flatMap { programme.units[$0] }?.name[language], office: office,
      number: Paper.Number(options.document ?? "/\(letters)……"), place: options.place,
      signed: try options.signed?.date(in: year))
    signer = options.signer
    position = options.position ?? LocalizedText.dots[language]
    self.language = language
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
    Paper.Closing(
      recipients: recipients.map { $0[language] }, authority: [position.uppercased()],
      signer: signer)
  }

  /// What stands under an annex's title.
  func annex(of kind: LocalizedText) -> Paper.Block {
    .annexOf(kind[language].capitalisedOnly, head)
  }
}
