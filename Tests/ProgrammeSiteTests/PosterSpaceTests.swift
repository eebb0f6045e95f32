import Testing

@testable import ProgrammeSite

@Suite("Room on a poster")
struct PosterSpaceTests {
  private func lines(_ count: Int, letters: Int = 20) -> [PosterSpace.Line] {
    (0..<count).map { _ in
      PosterSpace.Line(
        days: "T4 21/4", title: String(repeating: "a", count: letters), mark: "certain", state: "")
    }
  }

  @Test(
    "The print is the largest in which the fullest month has room",
    arguments: [
      (0, "large"), (12, "large"), (13, "medium"), (15, "medium"), (16, "small"), (38, "small"),
      (39, "small"),
    ])
  func print(events: Int, size: String) {
    #expect(PosterSpace(months: [lines(3), lines(events)]).size == size)
  }

  @Test("What has no room is counted, and takes the last line for saying so")
  func more() {
    let full = PosterSpace(months: [lines(38)]).fitting(lines(38))
    #expect(full.lines.count == 38 && full.more == 0)
    let space = PosterSpace(months: [lines(39)])
    let cut = space.fitting(lines(39))
    #expect(cut.lines.count == 37 && cut.more == 2)
    // Other months of the same poster lose nothing.
    #expect(space.fitting(lines(38)).more == 0)
  }

  @Test("A title that is longer than a line takes two, and is counted so")
  func long() {
    // With the days, the blank and the room for a state there are 52 letters in a large line.
    let letters = 52 - "T4 21/4".count - 1 - 3
    let space = PosterSpace(months: [lines(6, letters: letters + 1)])
    #expect(space.height(of: lines(1, letters: letters)[0]) == 1)
    #expect(space.height(of: lines(1, letters: letters + 1)[0]) == 2)
    #expect(space.size == "large")
    #expect(PosterSpace(months: [lines(7, letters: letters + 1)]).size == "medium")
  }
}
