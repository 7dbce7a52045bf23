import Testing

@testable import Facts

@Suite struct JSONTests {
  private func written(_ text: String) -> String {
    var json = JSONBuffer()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("\u{8}\t\n\u{c}\r", #""\b\t\n\f\r""#),
    ("\u{0}\u{1b}\u{1f}", #""\u0000\u001b\u001f""#), ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
    ("“ok” – 中😀/\u{7f}", "\"“ok” – 中😀/\u{7f}\""), ("", "\"\""),
  ])
  func escapes(text: String, expected: String) {
    #expect(written(text) == expected)
  }

  @Test func compactAndIndented() {
    func write(_ json: inout JSONBuffer) -> String {
      json.beginObject()
      json.field("a", 1)
      json.key("b")
      json.beginArray()
      json.beginObject(inline: true)
      json.field("x", "y")
      json.key("z")
      json.beginArray()
      json.null()
      json.bool(true)
      json.endArray()
      json.endObject()
      json.endArray()
      json.key("c")
      json.beginObject()
      json.endObject()
      json.endObject()
      return String(decoding: json.bytes, as: UTF8.self)
    }
    var compact = JSONBuffer()
    #expect(write(&compact) == #"{"a":1,"b":[{"x":"y","z":[null,true]}],"c":{}}"#)
    var indented = JSONBuffer(indent: 2)
    let expected = """
      {
        "a": 1,
        "b": [
          {"x": "y", "z": [null, true]}
        ],
        "c": {}
      }
      """
    #expect(write(&indented) == expected)
  }

  @Test func readsBackWhatItWrites() throws {
    let text =
      #"{"n":-1.50e+3,"t":"\u00e9\ud83d\ude00\"\/","l":[true,false,null,{}],"e":"","z":[[]]}"#
    var parser = JSONParser(Array(text.utf8))
    let value = try #require(try parser.next())
    #expect(value["n"] == .number("-1.50e+3"))
    #expect(value["t"] == .string("é😀\"/"))
    var json = JSONBuffer()
    json.write(value)
    var again = JSONParser(json.bytes)
    #expect(try again.next() == value)
    #expect(try again.next() == nil)
  }

  @Test(arguments: [
    ("{\"a\" 1}", 5), ("[1,]", 3), ("[1 2]", 3), ("\"a", 2), ("\"\\q\"", 2), ("nul", 0),
    ("{\"a\":\"\\ud800x\"}", 12), ("\"a\nb\"", 2), ("-", 1), ("[", 1), ("?", 0),
  ])
  func failures(text: String, offset: Int) {
    var parser = JSONParser(Array(text.utf8))
    let error = #expect(throws: JSONParser.Failure.self) { _ = try parser.next() }
    #expect(error?.offset == offset)
  }

  @Test func deepNestingIsRefused() {
    var parser = JSONParser([UInt8](repeating: 0x5B, count: 100_000))
    #expect(throws: JSONParser.Failure.self) { _ = try parser.next() }
  }
}
