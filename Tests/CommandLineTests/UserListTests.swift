import Foundation
import Testing

/// `--list`: names of one's own.
@Suite struct UserListTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try SmallPack.write(to: sandbox)
    try sandbox.write("in/a.txt", "Oats\n\nThe Port Board accused Zorn Rolling of dumping.\n")
    try sandbox.write("in/b.txt", "Oats\n\nOne of them was Norvik Steel. The Port Board left.\n")
  }

  private func extract(_ rest: String) throws -> Program.Outcome {
    try program.shell("$P extract --rules Rules \(rest)")
  }

  /// Of each entity its id and what its list says, as `id=label`, `id` without.
  private func entities(_ outcome: Program.Outcome) throws -> [String] {
    try outcome.output.split(separator: "\n").compactMap { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      guard let fact = value as? [String: Any], fact["type"] as? String == "entity",
        let id = fact["entity"] as? String
      else { return nil }
      let external = fact["external"] as? [String: String] ?? [:]
      return ([id] + external.sorted { $0.key < $1.key }.map(\.value)).joined(separator: "=")
    }
  }

  @Test func aRowAddsAName() throws {
    try sandbox.write("own/clients.tsv", "name\nZorn Rolling\n")
    let without = try extract("in")
    #expect(try entities(without) == ["x-board", "c-norvik", "x-board"])
    let outcome = try extract("in --list own/clients.tsv")
    #expect(outcome.code == 0)
    #expect(
      try entities(outcome) == ["x-board", "user:zorn-rolling=clients", "c-norvik", "x-board"])
    #expect(outcome.output.contains(#""subtype":"accusation""#))
    #expect(outcome.output.contains(#""rule":"list:clients.tsv""#))
    let articles = try extract("in/a.txt --list own/clients.tsv --format articles")
    #expect(
      articles.output.contains(
        #""name":"Zorn Rolling","origin":"user_list","external":{"watch_list":"clients"}"#))
    let table = try extract("in/a.txt --list own/clients.tsv --format table")
    #expect(table.output.contains("watch list clients"))
  }

  @Test func aRowGoesBeforeThatOfThePack() throws {
    try sandbox.write("own.tsv", "name\taliases\twatch\nNorvik Group\tNorvik Steel\t-\n")
    #expect(
      try entities(try extract("in/b.txt --list own.tsv")) == ["user:norvik-group", "x-board"])
    try sandbox.write("own.tsv", "id\tname\taliases\tkind\nc-norvik\tNorvik\t\t\n")
    #expect(try entities(try extract("in/b.txt --list own.tsv")) == ["c-norvik=own", "x-board"])
    let articles = try extract("in/b.txt --list own.tsv --format articles")
    #expect(articles.output.contains(#""id":"c-norvik","kind":"company","name":"Norvik""#))
  }

  @Test func theDayOfTheArticleDecides() throws {
    let rows = "Zorn Rolling\told\t\t2023-12-31\nZorn Rolling\tnew\t2024-01-01\t\n"
    try sandbox.write("own.tsv", "name\tid\tvalid_from\tvalid_to\n" + rows)
    func found(_ rest: String) throws -> [String] {
      try entities(try extract("in/a.txt --list own.tsv \(rest)")).filter { $0 != "x-board" }
    }
    #expect(try found("--published 2023-12-31") == ["old=own"])
    #expect(try found("--published 2024-01-01") == ["new=own"])
    #expect(try found("") == ["old=article undated=own"])
  }

  @Test func aRowOfThePackIsBackAfterTheLastDay() throws {
    try sandbox.write(
      "own.tsv", "id\tname\tvalid_to\nc-norvik\tNorvik\t2023-12-31\n")
    let before = try extract("in/b.txt --list own.tsv --published 2023-12-31")
    #expect(try entities(before) == ["c-norvik=own", "x-board"])
    let after = try extract("in/b.txt --list own.tsv --published 2024-01-01")
    #expect(try entities(after) == ["c-norvik", "x-board"])
  }

  @Test func severalListsCount() throws {
    try sandbox.write("one.tsv", "name\twatch\nZorn Rolling\tports\n")
    try sandbox.write("two.tsv", "name\tid\nNorvik Steel\t\nZorn Rolling\tz\n")
    let outcome = try extract("in --list one.tsv --list=two.tsv -o out.jsonl")
    #expect(outcome.code == 0)
    #expect(outcome.error.contains(", 2 watch-list names in 2 articles\n"))
    let facts = try extract("in --list one.tsv --list=two.tsv")
    #expect(
      try entities(facts)
        == ["x-board", "user:zorn-rolling=ports|two", "user:norvik-steel=two", "x-board"])
  }

  @Test func aPlaceOnAWatchListIsAFact() throws {
    try sandbox.write("own.tsv", "name\tkind\twatch\nOats\tplace\t-\n")
    #expect(try entities(try extract("in/a.txt --list own.tsv")) == ["x-board"])
    try sandbox.write("own.tsv", "name\tkind\twatch\nOats\tplace\tharbors\n")
    #expect(
      try entities(try extract("in/a.txt --list own.tsv")) == ["user:oats=harbors", "x-board"])
  }

  /// A word of a list that looks like an amount takes no amount away.
  @Test func amountsStayAmounts() throws {
    let rules =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/Rules"
    try sandbox.write("in/a.txt", "Oats\n\nNorway spent RMB70bn and $3M on oats.\n")
    try sandbox.write("own.tsv", "name\nRMB70bn\n3M\n")
    let outcome = try program.shell(
      "$P extract in/a.txt --rules \(rules) --list own.tsv | grep -c '\"type\":\"money\"'")
    #expect(outcome.output == "2\n")
  }

  @Test func aRunNamesItsLists() throws {
    try sandbox.write("own/clients.tsv", "name\nZorn Rolling\n")
    #expect(try extract("in -o run/ --list own/clients.tsv").code == 0)
    let manifest = try sandbox.text("run/manifest.json")
    let hash = try program.shell("sha256sum < own/clients.tsv | cut -d' ' -f1").output.dropLast()
    #expect(manifest.contains(#""name" : "clients.tsv""#))
    #expect(manifest.contains(#""sha256" : "\#(hash)""#))
    #expect(!manifest.contains("own/"))
    #expect(try extract("in -o plain/").code == 0)
    #expect(!(try sandbox.text("plain/manifest.json").contains("lists")))
  }

  @Test func brokenRowsAreLeftOut() throws {
    try sandbox.write("own.tsv", "name\tkind\nA Co\tcompny\nZorn Rolling\t\n")
    let fault = "own.tsv:2:6: there is no kind 'compny'; did you mean 'company'?\n"
    let outcome = try extract("in/a.txt --list own.tsv")
    #expect(outcome.code == 1)
    #expect(outcome.error.hasPrefix(fault))
    #expect(try entities(outcome) == ["x-board", "user:zorn-rolling=own"])
    let grep = try program.shell("$P grep '{c:company}' in/a.txt --rules Rules --list own.tsv")
    #expect(grep.code == 1)
    #expect(grep.error.hasPrefix(fault))
    #expect(grep.output.contains("Zorn Rolling"))
  }

  @Test func whatIsNoListEndsIt() throws {
    for (path, text, message) in [
      ("own.tsv", "kidn\tname\n", "own.tsv:1:1: a list of names has no column 'kidn'; "),
      ("own.tsv", "Zorn Rolling\n", "own.tsv:1:1: the first row has no column 'name'; "),
      ("none.tsv", "", "none.tsv: no such file; "),
      ("in", "", "in: cannot be read; "),
    ] {
      try sandbox.write("own.tsv", text)
      let outcome = try extract("in --list \(path)")
      #expect(outcome.code == 2)
      #expect(outcome.output == "")
      #expect(outcome.error.hasPrefix(message), "\(outcome.error)")
    }
  }

  @Test func grepAndExplainKnowTheNames() throws {
    try sandbox.write("own.tsv", "name\nZorn Rolling\n")
    let grep = try program.shell("$P grep '{c:company}' in/a.txt --rules Rules --list own.tsv")
    #expect(grep.code == 0)
    #expect(grep.output == "in/a.txt:3: Zorn Rolling  c=\"Zorn Rolling\"\n")
    let rule = try program.shell("$P explain --rule accuse in/a.txt --rules Rules --list own.tsv")
    #expect(rule.code == 0)
    #expect(rule.output.contains(": fired\n"))
    let facts = try extract("in/a.txt --list own.tsv").output.split(separator: "\n")
    let claim = try #require(facts.first { $0.contains("accusation") })
    let id = claim.split(separator: "\"")[3]
    let fact = try program.shell("$P explain \(id) in/a.txt --rules Rules --list own.tsv")
    #expect(fact.code == 0)
    #expect(fact.output.contains("list row own.tsv:2"), "\(fact.output)")
  }
}
