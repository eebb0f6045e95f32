internal import CivilTime

/// What a planner must know about the results that files hold.
struct ResultFindings {
  let findings: [ProgrammeCheck.Finding]

  init(_ programme: Programme, today: CalendarDate) {
    guard !programme.results.isEmpty else {
      findings = []
      return
    }
    var faults = ResultFaults(programme.schedule(), today: today)
    var earlier: [Programme.Result.Scope: Programme.Result] = [:]
    findings = programme.results.flatMap { result in
      [
        faults.problem(of: result).map { problem in
          Self.finding(.warning, .resultInVain, result, problem.message, hint: problem.hint)
        },
        ResultFaults.isInFuture(result, today)
          ? Self.finding(
            .warning, .resultAhead, result, .reported(result.on, after: today),
            hint: .correctDay) : nil,
        ResultFaults.isTooEarly(result, in: programme)
          ? Self.finding(
            .warning, .resultEarly, result,
            .reported(result.on, before: programme.year(result.cycle)), hint: .correctDay) : nil,
        earlier.updateValue(result, forKey: result.scope).map { replaced in
          Self.finding(.note, .resultCorrected, result, .resultAgain(line: replaced.location?.line))
        },
      ].compactMap(\.self)
    }
  }

  private static func finding(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ result: Programme.Result,
    _ message: LocalizedText, hint: LocalizedText? = nil
  ) -> ProgrammeCheck.Finding {
    ProgrammeCheck.Finding(
      severity, code, about: result.event, at: result.location, message, hint: hint)
  }
}

extension Diagnostic.Code {
  /// A result is about an event that is not held, a day that it does not have, or a unit without a
  /// part in it.
  public static let resultInVain = Self("check/result-in-vain")
  /// Something is reported on a day that has not come yet.
  public static let resultAhead = Self("check/result-ahead")
  /// Something is reported before the year ahead of that of the event.
  public static let resultEarly = Self("check/result-too-early")
  /// A result takes the place of an earlier one about the same.
  public static let resultCorrected = Self("check/result-corrected")
}
