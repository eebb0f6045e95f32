import TestSupport
import Testing

@Suite("Samples of sweeps")
struct SweepTests {
  @Test("A sample has the first element, the last one, and others evenly spread between them")
  func spread() {
    #expect(Sweep.sample(5, of: 1...45) == [1, 12, 23, 34, 45])
    #expect(Sweep.sample(4, of: Array("abcdefgh")) == ["a", "c", "e", "h"])
    #expect(Sweep.sample(2, of: 0..<1000) == [0, 999])
  }

  @Test("No element is in a sample twice, and of few it has all")
  func few() {
    for count in 0...9 {
      for size in 0...9 {
        let sample = Sweep.sample(count, of: 0..<size)
        #expect(sample.count == min(count, size))
        #expect(Set(sample).count == sample.count && sample == sample.sorted())
      }
    }
  }
}
