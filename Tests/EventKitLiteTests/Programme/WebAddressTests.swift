import EventKitLite
import Foundation
import Testing

@Suite("The address of a publication")
struct WebAddressTests {
  private static let hundred = "https://x.example/" + String(repeating: "a", count: 82)

  private static let taken = [
    ("https://x.example", "https://x.example/"),
    ("https://x.example/", "https://x.example/"),
    ("HTTPS://Lich.X.Example/A/b", "https://lich.x.example/A/b/"),
    ("http://localhost:8080", "http://localhost:8080/"),
    ("http://127.0.0.1:65535/p/", "http://127.0.0.1:65535/p/"),
    ("https://x.example/~me/v1.0/", "https://x.example/~me/v1.0/"),
    ("https://xn--lch-hoa.example/%C4%91/", "https://xn--lch-hoa.example/%C4%91/"),
    (hundred, hundred + "/"), (hundred + "/", hundred + "/"),
  ]

  private static let refused = [
    "", "x.example", "javascript:alert(1)", "ftp://x.example/", "https:/x.example", "https://",
    "https:///a/", "https://x.example/index.html", "http://user:pw@x.example/",
    "https://me@x.example/", "https://x.example/?a", "https://x.example?", "https://x.example/#a",
    "https://x.example:0/", "https://x.example:65536/", "https://x.example:/",
    "https://x.example:080/", "https://x.example:8a/", "https://x.example:+8/",
    "https://x.example/%zz/", "https://x.example/a%2", "https://x.example/%", "https://-x.example/",
    "https://x..example/", "https://x.example./", "https://x_y.example/", "https://x.example/../",
    "https://x.example/./a", "https://x.example//", "https://x.example//a",
    "https://x.example/a|b/",
    "https://x.example/ a/", "https://x.example/đ/", "https://đ.example/", hundred + "a",
    hundred + "a/",
  ]

  @Test("The address of a folder is taken in one form", arguments: taken)
  func takes(text: String, form: String) {
    #expect(WebAddress(text)?.text == form)
    #expect(WebAddress(form)?.text == form)
  }

  @Test("What is no folder's address is refused, with what to write", arguments: refused)
  func refuses(text: String) throws {
    #expect(WebAddress(text) == nil)
    guard !text.isEmpty else { return }
    let folder = try ProgrammeFolder(programme: ProgrammeFolder.programme + "url: \"\(text)\"\n")
    #expect(folder.diagnostics().map(\.code) == [.badValue])
    #expect(folder.diagnostics().first?.hint != nil)
  }

  @Test("The schema for editors takes what the program takes, and nothing else")
  func schema() throws {
    struct Schema: Decodable {
      struct Property: Decodable { let pattern: String? }
      let properties: [String: Property]
    }
    let bytes = try Data(
      contentsOf: URL(filePath: ShippedFiles.calendars + "/schema/programme.schema.json"))
    let pattern = try #require(
      JSONDecoder().decode(Schema.self, from: bytes).properties["url"]?.pattern)
    let form = try Regex(pattern)
    for (text, _) in Self.taken { #expect(text.firstMatch(of: form) != nil, "\(text)") }
    for text in Self.refused { #expect(text.firstMatch(of: form) == nil, "\(text)") }
  }
}
