import ArgumentParser
import Testing

@testable import eventctl

@Suite("eventctl")
struct EventctlTests {
  @Test("The command is named as people type it")
  func name() { #expect(Eventctl.configuration.commandName == "eventctl") }
}
