import ArgumentParser
import EventKitLite
import Foundation
import SafeFiles

/// A calendar's file as commands read it: iCalendar or jCal, from a path or from standard input.
struct CalendarFile {
  /// The most bytes that are read.
  static let largest = 64_000_000

  /// What it is called in messages.
  let name: String
  /// Everything that it holds.
  let bytes: [UInt8]

  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: an `InvalidDocument` that says why it cannot be read.
  init(_ path: String) throws {
    name = path == "-" ? LocalizedText.standardInput.forUser : path
    guard path == "-" || FileManager.default.fileExists(atPath: path) else {
      throw InvalidDocument([TextFile.notFound(path)])
    }
    let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let data = try? handle?.read(upToCount: Self.largest + 1) ?? Data(), handle != nil else {
      // A folder can be opened, and not be read.
      throw InvalidDocument([
        TextFile.problem(withFile: path, limit: .max)?.diagnostic ?? TextFile.unreadable(name)
      ])
    }
    guard data.count <= Self.largest else {
      throw InvalidDocument([
        Diagnostic(
          .error, .fileTooLarge, .fileTooLong(name, limit: Self.largest), hint: .splitFile)
      ])
    }
    bytes = [UInt8](data)
  }

  /// What can be read of the calendars in it, and what is wrong with the rest.
  func readableCalendar() throws -> (EventCalendar, problems: [Diagnostic]) {
    let reading = try readableComponents()
    do {
      return (try calendar(of: reading.components), reading.problems)
    } catch {
      throw reading.problems.containsError ? InvalidDocument(reading.problems) : error
    }
  }

  /// The calendars among components; what stands in none, as some programs pass it on, is put into one.
  static func calendars(of components: [Component]) -> [EventCalendar] {
    let calendars = components.compactMap { EventCalendar($0) }
    let others = components.filter { $0.name != .calendar }
    guard !others.isEmpty, var last = EventCalendar(Component(.calendar)) else { return calendars }
    last.component.components = others
    return calendars + [last]
  }

  /// All calendars as one.
  private func calendar(of components: [Component]) throws -> EventCalendar {
    let calendars = Self.calendars(of: components)
    guard var whole = calendars.first,
      components.contains(where: { $0.name == .calendar }) || !whole.entries.isEmpty
    else {
      Console.error(.noCalendar(in: name), hint: .giveCalendarFile)
      throw ExitCode.badData
    }
    whole.component.components = calendars.flatMap(\.component.components)
    return whole
  }

  /// What can be read of the components in it, and what is wrong with the rest; a file of which nothing
  /// can be read ends the command.
  func readableComponents() throws -> ICalendarReader.Reading {
    guard !isJSON else {
      return ICalendarReader.Reading(components: try JCal.components(in: bytes, file: name))
    }
    if let form = foreignForm {
      Console.error(.formNotRead(form), hint: .giveCalendarFile)
      throw ExitCode.badData
    }
    let reading = ICalendarReader(file: name).read(bytes)
    if reading.components.isEmpty, reading.problems.containsError {
      throw InvalidDocument(reading.problems)
    }
    return reading
  }

  /// Whether it begins as iCalendar or jCal does.
  var isCalendar: Bool {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    return start.contains("begin:vcalendar") || start.contains("begin:vevent")
      || (isJSON && start.contains("\"vcalendar\""))
  }

  /// Whether it begins as JSON does.
  var isJSON: Bool { firstByte == UInt8(ascii: "[") }

  private var firstByte: UInt8? {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    return bytes.first { !blank.contains($0) }
  }

  /// What calendars may also be written in and what is not read: XML (RFC 6321) and JSCalendar (RFC 8984).
  private var foreignForm: String? {
    let start = { String(decoding: bytes.prefix(4096), as: UTF8.self) }
    return switch firstByte {
    case UInt8(ascii: "<") where start().contains("urn:ietf:params:xml:ns:icalendar-2.0"):
      "xCal (RFC 6321)"
    case UInt8(ascii: "{") where start().contains("\"@type\""): "JSCalendar (RFC 8984)"
    default: nil
    }
  }
}
