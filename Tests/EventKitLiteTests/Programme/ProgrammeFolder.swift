import EventKitLite
import Foundation
import Testing

/// A programme's folder, written for one test and gone after it.
///
/// Where a test does not say otherwise, the programme has two departments, a ministry, a group of
/// the departments, two categories, a document, and a group of two observances.
final class ProgrammeFolder: Sendable {
  let path: String

  init(
    events: String = "[]", units: String = ProgrammeFolder.units,
    programme: String = ProgrammeFolder.programme, announcements: String? = nil
  ) throws {
    path = NSTemporaryDirectory() + "eventkitlite-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write("programme.yaml", programme)
    try write("units.yaml", units)
    try write("events.yaml", events)
    if let announcements { try write("announcements.yaml", announcements) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A programme with one event, `viec`, that has this `when`.
  convenience init(when: String, announcements: String? = nil) throws {
    try self.init(events: Self.event("viec", when: when), announcements: announcements)
  }

  static let programme = """
    id: thu
    title: { vi: Chương trình thử, en: Trial programme }
    horizon: 2023..2030
    domain: thu.example.vn
    categories:
      - { id: library, name: { vi: Thư viện, en: Libraries } }
      - { id: museum, name: { vi: Bảo tàng, en: Museums } }
    basis:
      - { id: ke-hoach, title: { vi: Kế hoạch, en: Plan } }
    observance-groups:
      - { id: ngay-le, name: { vi: Ngày lễ, en: Major days } }
    observances:
      - { id: quoc-khanh, title: { vi: Quốc khánh, en: National Day }, when: 2/9, groups: [ngay-le] }
      - { id: lao-dong, title: { vi: Lao động, en: Labour Day }, when: 1/5, groups: [ngay-le] }

    """

  static let units = """
    - { id: so-gddt, name: { vi: Sở Giáo dục, en: Education } }
    - { id: so-vhttdl, name: { vi: Sở Văn hóa, en: Culture } }
    - { id: bo-gddt, name: { vi: Bộ Giáo dục, en: Ministry of Education } }
    - { id: cac-so, group: [so-gddt, so-vhttdl], name: { vi: Các sở, en: Departments } }

    """

  static func event(_ id: String, when: String, lead: String = "so-gddt") -> String {
    """
    - id: \(id)
      title: { vi: Việc \(id), en: Task \(id) }
      when: \(when)
      lead: \(lead)

    """
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }

  func programme() throws -> Programme { try Programme(directory: path) }

  /// What is wrong with the files, in the order in which it is reported; nothing when they can be
  /// read.
  func diagnostics() -> [Diagnostic] {
    do throws(InvalidDocument) {
      _ = try Programme(directory: path)
      return []
    } catch {
      // Whatever a suite finds wrong with files can be read in both languages; what the engine and
      // the lunar calendar say is their own suites' matter.
      let own = error.diagnostics.filter { $0.isOfProgramme }
      #expect(own.allSatisfy { $0.isInBothLanguages })
      return error.diagnostics
    }
  }

  /// What is wrong as `file:line:column code`, with the folder's own name left out.
  func problems() -> [String] {
    diagnostics().map { problem in
      let place = problem.location.map { short("\($0)") + " " } ?? ""
      return place + problem.code.name
    }
  }

  /// Everything that is wrong, as it is printed.
  func printed(in language: Language = .english) -> String {
    diagnostics().map { short($0.rendered(in: language)) }.joined(separator: "\n")
  }

  private func short(_ text: String) -> String {
    text.replacingOccurrences(of: path + "/", with: "")
  }
}

extension Diagnostic {
  /// Whether it says what is wrong, and what to do, in Vietnamese and in English.
  var isInBothLanguages: Bool {
    [message, hint].compactMap(\.self).allSatisfy { text in
      let (vietnamese, english) = (text.exactly(.vietnamese), text.exactly(.english))
      return vietnamese?.isEmpty == false && english?.isEmpty == false && vietnamese != english
    }
  }

  fileprivate var isOfProgramme: Bool {
    ["programme/", "yaml/", "announce/"].contains { code.name.hasPrefix($0) }
  }
}

extension Programme {
  /// The dated events of a cycle year as `first..last`, in order; every year's where none is named.
  func days(of event: ProgrammeEvent.ID = "viec", in year: Int? = nil) -> [String] {
    schedule().events.filter { $0.event.id == event && (year ?? $0.year) == $0.year }
      .compactMap { $0.timing?.span.description }
  }

  /// An event's state in a year, with or without a date.
  func scheduled(_ event: ProgrammeEvent.ID = "viec", in year: Int) throws -> ScheduledEvent {
    let schedule = schedule()
    return try #require(
      (schedule.events + schedule.waiting).first { $0.event.id == event && $0.year == year })
  }
}
