import EventKitLite
import Testing

@Suite("Slugs")
struct SlugTests {
  @Test(
    "The slug of a name is the one that addresses use",
    arguments: [
      ("Đắk R'lấp", "dak-rlap"), ("Đắk R’lấp", "dak-rlap"), ("ĐẮK SONG", "dak-song"),
      ("Sở Giáo dục và Đào tạo", "so-giao-duc-va-dao-tao"), ("  Tết –  2027! ", "tet-2027"),
      ("Vie\u{302}\u{323}t Nam", "viet-nam"), ("văn hoá", "van-hoa"), ("văn hóa", "van-hoa"),
      ("", ""), ("…", ""), ("日本", ""),
    ])
  func slugs(name: String, slug: String) {
    #expect(Slug.make(from: name) == slug)
    #expect(slug.isEmpty || Slug.isValid(slug))
  }

  @Test("A slug ends with the last word that fits into 64 letters", arguments: [63, 64, 65])
  func longest(length: Int) {
    // Two words and the hyphen between them have just that many.
    let name = String(repeating: "a", count: length - 3) + " bc"
    let slug = Slug.make(from: name)
    #expect(
      slug
        == (length > 64
          ? String(repeating: "a", count: length - 3) : name.replacing(" ", with: "-")))
    #expect(Slug.isValid(slug))
  }

  @Test(
    "A slug is words of small letters and digits with single hyphens between",
    arguments: [
      "", "-", "a-", "-a", "a--b", "A", "đ", "a b", "a.b", "a/b", "a_b",
      String(repeating: "a", count: 65),
    ])
  func invalid(text: String) { #expect(!Slug.isValid(text)) }
}
