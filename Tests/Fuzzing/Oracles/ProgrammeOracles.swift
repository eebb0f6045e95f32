import EventKitLite

/// What holds for the files of every programme.
enum ProgrammeOracles {
  static let all: [Oracle<ProgrammeFiles>] = [
    Oracle("a programme, or problems with their places") { files in
      do throws(InvalidDocument) {
        _ = try files.programme()
        return []
      } catch {
        let problems = error.diagnostics
        let placeless = problems.filter { problem in
          problem.code != .fileNotFound
            && (problem.location?.file == nil || (problem.location?.line ?? 0) < 1)
        }
        return problems.useless + placeless.map { "without a place: \($0)" }
          + (problems.containsError ? [] : ["refused without an error"])
      }
    },
    Oracle("a programme without errors is published, and again as the same") { files in
      guard let programme = try? files.programme(), let now = Timestamp("2026-06-01T00:00:00Z"),
        let later = Timestamp("2026-06-02T00:00:00Z")
      else { return [] }
      do throws(InvalidDocument) {
        let first = try Publication(
          of: programme, ledger: Ledger(of: programme.ledgerIdentity), now: now)
        let ledger = try Ledger(first.ledger.pendingBytes)
        let second = try Publication(of: programme, ledger: ledger, now: later)
        let changed = zip(first.files, second.files).filter { $0.bytes != $1.bytes }.map(\.0.path)
        return (first.files.count == second.files.count ? [] : ["another number of files"])
          + changed.map { "\($0) has changed" }
          + (second.ledger.pendingBytes.isEmpty ? [] : ["the ledger has changed"])
      } catch {
        // What is refused on purpose is refused with a remedy.
        let meant = error.diagnostics.allSatisfy {
          $0.code.name.hasPrefix("publish/") && $0.hint != nil
        }
        return meant ? [] : ["not published: \(error.diagnostics)"]
      }
    },
    Oracle("a programme is checked") { files in
      guard let programme = try? files.programme(), let today = CalendarDate(2026, 6, 1) else {
        return []
      }
      return ProgrammeCheck(programme, today: today).findings.useless
    },
  ]
}
