import Evaluation
import Exporting
import Facts
import Foundation
import Testing

@Suite struct BratExportTests {
  private static let text = "𝔓 Port\nOffice fined Holt."

  /// The agency stands over a line break, behind a scalar of four bytes.
  private func article(source: String = "a.txt") throws -> ArticleRecord {
    let span = #"{"start": 2, "end": 13, "text": "Port\nOffice"}"#
    let agency =
      #"{"entity": "x-agency:port", "name": "Port Office", "kind": "agency", "span": \#(span)}"#
    let entity = Sample.fact(
      "entity", "agency", 2, #"Port\nOffice"#, key: "k-5",
      more: #", "entity": "x-agency:port", "mentions": [\#(span)]"#
    ).replacingOccurrences(of: #""end": 14, "text": "Port"#, with: #""end": 13, "text": "Port"#)
    let fine = Sample.fact(
      "money", "fine", 14, "fined", key: "k-6",
      roles: #"{"payee": [\#(agency)], "payer": [\#(Sample.company(20, "Holt"))]}"#,
      more: #", "value": {"amount": null, "modifier": "order", "why": "dozens"}"#)
    let said = Sample.fact(
      "claim", "statement", 14, "fined", key: "k-7",
      roles: #"{"source": [{"source_type": "unattributed"}], "responds_to": [{"fact": "k-6"}]}"#,
      more: #", "direct": true, "cue_class": "neutral""#, holder: #"{"fact": "k-6"}"#)
    return try Sample.article([entity, fine, said], source: source)
  }

  @Test func offsetsAreCodePointsAndLinesAreCut() throws {
    var brat = BratExport()
    let files = try brat.files(of: try article(), text: Array(Self.text.utf8))
    let lines = String(decoding: files.annotations, as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == "T1\tAgency 2 6;7 13\tPort Office")
    #expect(lines[1] == "N1\tReference T1 lists:x-agency:port\tPort Office")
    #expect(lines.contains("T2\tMoney_fine 14 19\tfined"))
    #expect(lines.contains("E1\tMoney_fine:T2 Payee:T1 Payer:T3"))
    #expect(lines.contains("E2\tClaim_statement:T4 Responds_to:E1 Holder:E1"))
    let conf = String(decoding: brat.configuration[0].bytes, as: UTF8.self)
    #expect(conf.contains("Money_fine\tPayee*:<ANY>, Payer*:<ANY>\n"))
    #expect(conf.contains("Cue_class\tArg:<EVENT>, Value:neutral\n"))
  }

  /// What is written is read back as the same facts.
  @Test func theWayBackGivesTheSameFacts() throws {
    let scratch = try Scratch()
    var brat = BratExport()
    let article = try article()
    let files = try brat.files(of: article, text: Array(Self.text.utf8))
    try Data(files.text).write(to: URL(fileURLWithPath: scratch.path + "/a.txt"))
    try Data(files.annotations).write(to: URL(fileURLWithPath: scratch.path + "/a.ann"))
    let lines = article.facts.map(\.line.compact).joined(separator: "\n")
    let given = FactSet(try FactsFile.contents(Array(lines.utf8), name: "facts"))
    let result = Evaluation(
      gold: try FactSet(path: scratch.path), given: given, types: nil, file: "facts"
    ).result
    #expect(result.errors.isEmpty)
  }

  @Test func wordsThatAreNotInTheTextAreAnError() throws {
    var brat = BratExport()
    let article = try article()
    #expect(throws: ExportError.otherText(source: "a.txt", key: "k-5")) {
      _ = try brat.files(of: article, text: Array("Another text of some length.".utf8))
    }
  }

  @Test(arguments: [
    ("../../etc/passwd", "etc/passwd"), ("/abs/one.md", "abs/one"), (".hidden", "_hidden"),
    ("a b\u{202E}:c.txt", "a_b__c"), ("", "article"), ("row-17", "row-17"),
  ])
  func noSourceLeadsOutOfTheFolder(source: String, stem: String) throws {
    var brat = BratExport()
    let files = try brat.files(of: try article(source: source), text: Array(Self.text.utf8))
    #expect(files.stem == stem)
  }
}
