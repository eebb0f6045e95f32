import EventKitLite

/// What holds for every ledger's file.
enum LedgerOracles {
  static let all: [Oracle<[UInt8]>] = [
    Oracle("a ledger, whole, or what is wrong with it") { bytes in
      do throws(InvalidDocument) {
        let ledger = try Ledger(bytes)
        let lines = bytes.split(separator: 0x0A).filter { !$0.allSatisfy { $0 == 0x0D } }
        let left = ledger.isTorn ? 1 : 0
        let read = ledger.isFirstForm ? ledger.entries.count : ledger.lineCount
        return read == lines.count - left ? [] : ["\(read) lines of \(lines.count) are read"]
      } catch {
        return error.diagnostics.useless
          + (error.diagnostics.containsError ? [] : ["refused without an error"])
          + error.diagnostics.filter { ($0.location?.line ?? 0) < 1 }.map {
            "without a place: \($0)"
          }
      }
    },
    Oracle("history and editions of whatever could be read") { bytes in
      guard let ledger = try? Ledger(bytes) else { return [] }
      _ = PublicationHistory(of: ledger)
      let edition = Publication.Edition(of: ledger)
      let days = ledger.standing().count
      return edition.events.count <= days ? [] : ["more events than lines stand"]
    },
    Oracle("a repair is sound, and a second one changes nothing") { bytes in
      do throws(InvalidDocument) {
        let repair = try Ledger.repairing(bytes, of: nil)
        guard (try? Ledger(repair.bytes)) != nil else { return ["the repaired ledger is damaged"] }
        let again = try Ledger.repairing(repair.bytes, of: nil)
        return again.bytes == repair.bytes ? [] : ["repaired again: \(again.deeds)"]
      } catch {
        return error.diagnostics.useless
      }
    },
    Oracle("a ledger merged with itself is itself") { bytes in
      guard (try? Ledger(bytes))?.isTorn == false else { return [] }
      do throws(InvalidDocument) {
        let merged = try Ledger.merging(bytes, with: bytes)
        return (try? Ledger(merged)) == nil ? ["what was merged is damaged"] : []
      } catch {
        return error.diagnostics.useless
      }
    },
  ]
}
