import Foundation
import Fuzzing

/// `make fuzz`: mutated inputs, one after the other, until somebody stops it or enough were tried.
///
/// Several workers share the numbers among them. Each writes down what it is about to try, so that an
/// input that ends the process, or does not end, is there afterwards.
@main
struct Fuzz {
  static func main() throws {
    let options = try Options(Array(CommandLine.arguments.dropFirst()))
    if let only = options.only {
      let findings = try Trial(options).run(only)
      for finding in findings { Report.say(finding.description) }
      if !findings.isEmpty { exit(1) }
    } else if let worker = options.worker {
      exit(try Trial(options).run(share: worker) ? 0 : 1)
    } else {
      exit(try Supervisor(options).run() ? 0 : 1)
    }
  }
}
