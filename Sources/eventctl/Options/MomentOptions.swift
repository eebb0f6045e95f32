import ArgumentParser
import EventKitLite

/// The moment of publication.
struct MomentOptions: ParsableArguments {
  @Option(
    name: .customLong("now"), help: ArgumentHelp(.helpNow, valueName: .valueMoment),
    transform: Arguments.moment)
  var fixedNow: Timestamp?

  /// The moment of publication.
  var now: Timestamp { fixedNow ?? Clock.now }
}
