import Fuzzing
import Testing

@Suite("Inputs that once brought a fault to light")
struct FoundInputTests {
  @Test("All that holds for every input holds for them", arguments: Input.Kind.allCases)
  func found(kind: Input.Kind) throws {
    let folder = "Tests/Fuzzing/Found"
    let names = try Material.names(in: folder, ending: kind.rawValue)
    for (name, bytes) in zip(names, try Material.files(in: folder, ending: kind.rawValue)) {
      #expect(Input(kind, name: name, bytes: bytes).findings() == [])
    }
  }

  private static let material = Result { try Material() }

  @Test("An input is what its kind, seed and number say", arguments: Input.Kind.allCases)
  func repeated(kind: Input.Kind) throws {
    let material = try Self.material.get()
    let inputs = { (seed: UInt64) in
      (0..<20).map { Input(kind, seed: seed, number: $0, from: material) }
    }
    #expect(inputs(1) == inputs(1))
    #expect(inputs(1).map(\.bytes) != inputs(2).map(\.bytes))
    #expect(Set(inputs(1).map(\.bytes)).count > 15)
  }
}
