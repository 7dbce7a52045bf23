import Testing

@testable import Ingestion

@Suite struct CharsetTests {
  private func decode(_ bytes: [UInt8], _ declared: String? = nil) throws -> (
    String, String, [String]
  ) {
    let text = try Charset.decoded(bytes, declared: declared)
    return (String(decoding: text.bytes, as: UTF8.self), text.encoding, text.repairs)
  }

  /// In Windows-1252: “Nestlé’s duty – €5”.
  private let french: [UInt8] =
    [0x93] + Array("Nestl".utf8) + [0xE9, 0x92] + Array("s duty ".utf8)
    + [0x96, 0x20, 0x80] + Array("5".utf8) + [0x94]

  @Test func theMarkDecides() throws {
    #expect(try decode([0xEF, 0xBB, 0xBF, 0x61], "utf-16le").1 == "utf-8")
    #expect(
      try decode([0xFF, 0xFE, 0xE9, 0x00, 0x0D, 0x00, 0x0A, 0x00]) == ("é\n", "utf-16le", []))
    #expect(try decode([0xFE, 0xFF, 0x00, 0x61, 0x20, 0xAC]) == ("a€", "utf-16be", []))
  }

  @Test func validUTF8GoesBeforeWhatIsDeclared() throws {
    #expect(try decode(Array("Nestlé".utf8), "iso-8859-1") == ("Nestlé", "utf-8", []))
  }

  @Test(arguments: ["ISO-8859-1", " latin1 ", "us-ascii", "windows-1252"])
  func latin1MeansWindows1252(label: String) throws {
    #expect(try decode(french, label) == ("“Nestlé’s duty – €5”", "windows-1252", []))
  }

  @Test func otherEncodingsAreRead() throws {
    #expect(try decode([0xCF, 0xD0, 0xC8, 0xCC], "koi8-r").0 == "опхл")
    #expect(try decode([0xC9, 0xCC, 0xC6, 0xB7], "gb2312") == ("商品", "gb18030", []))
    #expect(try decode([0x8F, 0xA4, 0x95, 0x69], "Shift_JIS").0 == "商品")
  }

  @Test func whatIsNotDeclaredIsGuessed() throws {
    let text =
      Array("The minister said that the caf".utf8) + [0xE9]
      + Array(" owners of Montr".utf8) + [0xE9] + Array("al want the duty gone.\n".utf8)
    #expect(try decode(text).1 == "windows-1252")
    #expect(try decode(text).0.contains("café owners of Montréal"))
  }

  @Test func brokenUTF8IsNoOtherEncoding() throws {
    let text = Array("Nestlé ".utf8) + [0xE9, 0x20]
    let fault = #expect(throws: TextFault.self) { try decode(text, "windows-1252") }
    #expect(fault?.offset == 8)
    #expect(fault?.stage == .decode)
  }

  @Test func whatTheEncodingDoesNotHaveIsAnError() throws {
    let fault = #expect(throws: TextFault.self) { try decode([0x61, 0x81, 0x62], "latin1") }
    #expect(
      fault?.message == "not windows-1252 at byte offset 1 (0x81); save it as UTF-8")
    let unknown = #expect(throws: TextFault.self) { try decode([0x61, 0xE9], "klingon") }
    #expect(unknown?.message == "is in klingon, which cannot be read here; save it as UTF-8")
  }

  @Test func misreadUTF8IsPutRight() throws {
    let text =
      "Nestl\u{C3}\u{A9}\u{E2}\u{20AC}\u{2122}s \u{E2}\u{20AC}\u{153}duty\u{E2}\u{20AC}\u{9D}"
    #expect(
      try decode(Array(text.utf8)) == (
        "Nestlé’s “duty”", "utf-8", ["characters of UTF-8 read as windows-1252, put right: 4"]
      ))
  }

  @Test func controlsAreCharactersOfWindows1252() throws {
    #expect(
      try decode(Array("It\u{92}s \u{93}new\u{94}\u{85}".utf8)) == (
        "It’s “new”…", "utf-8", ["controls U+0080 to U+009F read as windows-1252: 4"]
      ))
  }

  @Test(arguments: [
    "São Paulo, Ångström, Ção, Ã, â, “Â”", "naïve façade — 5 £ à la carte", "ÃÃ", "â€",
  ])
  func whatMayBeMeantStays(text: String) throws {
    #expect(try decode(Array(text.utf8)) == (text, "utf-8", []))
  }

  @Test func aPageTellsItsEncoding() {
    func declared(_ text: String) -> String? { DeclaredCharset.inPage(Array(text.utf8)) }
    #expect(declared("<html><META charset = 'Windows-1251'>") == "windows-1251")
    #expect(
      declared(#"<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">"#)
        == "iso-8859-2")
    #expect(declared(#"<?xml version="1.0" encoding="euc-kr"?><html>"#) == "euc-kr")
    #expect(declared("<p>The charset is unknown</p>") == nil)
  }
}
