import Foundation
import Testing

@Suite("Version")
struct VersionTests {
  @Test("The command states the version of the changelog's newest release")
  func newestRelease() throws {
    let changelog = try String(
      contentsOf: CommandLineTool.repository.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let release = try #require(changelog.firstMatch(of: /\n## \[([0-9.]+)\]/))
    #expect(try CommandLineTool.run("--version").text == "\(release.1)\n")
  }
}
