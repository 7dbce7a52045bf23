import Exporting
import Facts
import Testing

@Suite struct CSVTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func aTypeHasItsColumnsAndNothingIsLost() throws {
    let money = Sample.fact(
      "money", "fine", 0, "$5", key: "k-2",
      roles:
        #"{"payer": [\#(Sample.company(22, "Harbor Metals")), \#(Sample.company(40, "Holt"))], "#
        + #""witness": [{"span": {"start": 1, "end": 2, "text": "x"}}]}"#,
      more: #", "value": {"amount": "-5.20", "currency": "USD", "modifier": "exact"}, "odd": 1"#)
    var folder = CSVFolder(hasMark: false)
    let parts = folder.parts(of: try Sample.article([money]))
    #expect(parts.map(\.file) == ["money.csv"])
    let lines = text(parts[0].bytes).split(separator: "\r\n").map(String.init)
    #expect(lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        "document_source,document_title,published,url,publisher,sentence_number,sentence,words,"
          + "type,subtype,status,certainty,polarity,holder,payer,payer_id,payee,payee_id,"))
    #expect(
      lines[1].contains("\"Harbor Metals; Holt\",\"x-company:harbor-metals; x-company:holt\""))
    // A number of ours stays one, whatever its sign.
    #expect(lines[1].contains(",-5.20,,,USD,"))
    #expect(lines[1].contains(#""{""witness"":"#))
    #expect(lines[1].contains(#""{""odd"":1}""#))
    // The header comes once.
    #expect(!text(folder.parts(of: try Sample.article([money]))[0].bytes).contains("payer_id"))
  }

  @Test(arguments: [
    ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
    ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\t=1", " =1"), ("a\r\nb", "a  b"),
    ("\u{202E}x\u{7}", "\u{FFFD}x\u{2407}"), ("<script>", "<script>"), ("＝1", "'＝1"),
  ])
  func hostileTitlesAreText(title: String, cell: String) throws {
    let article = try Sample.article([Sample.fine], title: title)
    let line = text(CSVTable.all.rows(of: article))
    #expect(line.hasPrefix("harbor.txt,\(cell),2024-05-06,"))
    #expect(line.hasSuffix("\r\n") && line.unicodeScalars.filter { $0 == "\n" }.count == 1)
  }

  @Test func everyRowHasAsManyCellsAsTheHeader() throws {
    let line = text(CSVTable.all.rows(of: try Sample.article([Sample.fine])))
    let header = text(CSVTable.all.header)
    #expect(
      line.split(separator: ",", omittingEmptySubsequences: false).count
        == header.split(separator: ",").count)
  }
}
