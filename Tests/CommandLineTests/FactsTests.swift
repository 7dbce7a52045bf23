import Testing

/// With rules of its own, so that the shipped ones may change.
@Suite struct FactsTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try sandbox.write(
      "Rules/lists/agencies.tsv",
      "id\tkind\tname\naa-toll\tagency\tToll Office\naa-port\tagency\tPort Council\n")
    try sandbox.write("old/a.txt", "The Toll Office closed.\n")
    try sandbox.write("new/a.txt", "The Toll Office closed.\n\nThe Port Council met.\n")
  }

  @Test func aTableIsForPeople() throws {
    let table = try program.run("extract", "--rules", "Rules", "--format", "table", "old")
    #expect(table.code == 0)
    #expect(table.output.contains("a.txt"))
    #expect(table.output.contains("Toll Office"))
    #expect(!table.output.contains("\u{1B}"))
    let colored = try program.run(
      "extract", "--rules", "Rules", "--format=table", "--color=always", "old")
    #expect(colored.output.contains("\u{1B}["))
  }

  @Test func anArticleWithoutFactsIsInTheTable() throws {
    try sandbox.write("none/b.txt", "Nothing of note.\n")
    let table = try program.run("extract", "--rules", "Rules", "--format", "table", "none")
    #expect(table.output == "b.txt\nb.txt · no facts\n")
  }

  @Test func diffTellsDifferencesByItsCode() throws {
    for side in ["old", "new"] {
      #expect(try program.run("extract", "--rules", "Rules", side, "-o", "\(side).jsonl").code == 0)
    }
    let same = try program.run("diff", "old.jsonl", "old.jsonl")
    #expect(same.code == 0)
    #expect(same.output == "0 added, 0 removed, 0 changed, 1 unchanged\n")
    let changed = try program.run("diff", "old.jsonl", "new.jsonl", "--color", "never")
    #expect(changed.code == 1)
    #expect(changed.output.contains("Port Council"))
    #expect(changed.output.hasSuffix("1 added, 0 removed, 0 changed, 1 unchanged\n"))
    let json = try program.run("diff", "old.jsonl", "new.jsonl", "--format", "json")
    #expect(json.code == 1)
    #expect(json.output.hasPrefix("{"))
    let missing = try program.run("diff", "old.jsonl", "none.jsonl")
    #expect(missing.code == 2)
    #expect(missing.error == "none.jsonl: there is no such file or folder\n")
  }

  @Test func theEndingOfTheOutputGivesTheFormat() throws {
    #expect(try program.run("extract", "--rules", "Rules", "old", "-o", "a.json").code == 0)
    #expect(try sandbox.text("a.json").hasPrefix("[\n  {\n    \"schema\": \"trade-facts/1\""))
    let csv = try program.run("extract", "--rules", "Rules", "old", "-o", "a.csv")
    #expect(csv.code == 0)
    #expect(try sandbox.text("a.csv").hasPrefix("document_source,"))
    let both = try program.run("extract", "--rules", "Rules", "old", "-o", "r/", "--format=json")
    #expect(both.code == 2)
    #expect(both.error.contains("a folder as output holds facts and articles"))
  }

  @Test func theDateOfTheOptionIsForArticlesWithoutOne() throws {
    try sandbox.write("dated/a.txt", "---\ndate: 2024-05-06\n---\nThe Toll Office closed.\n")
    try sandbox.write("dated/b.txt", "The Toll Office closed.\n")
    let outcome = try program.run(
      "extract", "--rules", "Rules", "dated", "--format", "articles", "--published", "2023-01-02")
    let lines = outcome.output.split(separator: "\n").map { $0.filter { $0 != " " } }
    #expect(lines.count == 2)
    #expect(
      lines.first?.contains(#""published":"2024-05-06","published_basis":"front_matter""#) == true)
    #expect(lines.last?.contains(#""published":"2023-01-02","published_basis":"option""#) == true)
  }

  @Test func theTraceNamesTheRules() throws {
    try sandbox.write(
      "Rules/values/toll.yaml",
      """
      rules:
        - id: value.toll
          title: A length of time
          emits: duration
          match: '(?<length>nine days)'
          set: {normalizer: length}
          tests:
            - fires: 'It took [length:nine days] to close.'
            - silent: 'It took no days.'

      """)
    try sandbox.write("old/a.txt", "Closed.\n\nIt took\nnine days.\n")
    let outcome = try program.run("extract", "--rules", "Rules", "--trace", "old")
    #expect(outcome.error.contains("a.txt:4: value.toll fired: \"nine days\""))
  }
}
