import Testing

@Suite struct GrepTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try SmallPack.write(to: sandbox)
    try sandbox.write("more/b.txt", "The Port Board, it said, accused nobody.\n")
  }

  private func grep(_ rest: String) throws -> Program.Outcome {
    try program.shell("$P grep --rules Rules \(rest)")
  }

  @Test func hitsHaveTheirPlaceAndCaptures() throws {
    let outcome = try grep("'{source:agency} (?<cue>{@accuse}) {target:company}' in more")
    #expect(outcome.code == 0)
    #expect(
      outcome.output
        == "in/a.txt:3: The Port Board accused Norvik Steel  source=\"The Port Board\""
        + "  cue=\"accused\"  target=\"Norvik Steel\"\n")
  }

  @Test func aTableHasAColumnForEachCapture() throws {
    let outcome = try grep("'(?<cue>{@accuse}) (?<whom>\\w+)' in/a.txt more --format csv")
    #expect(
      outcome.output
        == "file,line,match,cue,whom,sentence\r\n"
        + "in/a.txt,5,accused Norvik,accused,Norvik,"
        + "The Port Board accused Norvik Rolling of dumping.\r\n"
        + "more/b.txt,1,accused nobody,accused,nobody,"
        + "\"The Port Board, it said, accused nobody.\"\r\n")
  }

  @Test func rowsAreJSON() throws {
    let outcome = try grep("'{target:company} of' - --format json < in/a.txt")
    #expect(
      outcome.output
        == #"{"file":"-","line":3,"match":"Norvik Steel of","captures":{"target":"Norvik Steel"},"#
        + #""sentence":"The Port Board accused Norvik Steel of dumping."}"# + "\n")
  }

  @Test func theOrderIsThatOfTheArticles() throws {
    for index in 10..<40 { try sandbox.write("in/n\(index).txt", "It named Norvik Steel.\n") }
    let one = try grep("'{company}' in -j 1")
    #expect(one.output.split(separator: "\n").count == 31)
    #expect(try grep("'{company}' in -j 4").output == one.output)
  }

  @Test func noMatchIsOneAndABadPatternTwo() throws {
    let none = try grep("'{company} sank' in")
    #expect(none.code == 1)
    #expect(none.output == "")
    let bad = try grep("'the {compny} said' in")
    #expect(bad.code == 2)
    #expect(bad.output == "")
    #expect(
      bad.error == """
        pattern:1:5: unknown slot kind `compny`; did you mean 'company'?
          the {compny} said
              ^

        """)
    #expect(try grep("'{company}'").code == 2)
    #expect(try grep("'{company}' none.txt").code == 2)
  }

  @Test func textOfArticlesCannotChangeATerminalOrATable() throws {
    try sandbox.write("in/a.txt", "Oats\n\nThe \u{1B}[31m bell\u{7} rang \u{202E}gniht, =1+1.\n")
    for format in ["text", "csv"] {
      let outcome = try grep("'(?<x>bell.*)' in/a.txt --format \(format)")
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("bell\u{2407} rang \u{FFFD}gniht"))
      for scalar: Unicode.Scalar in ["\u{1B}", "\u{7}", "\u{202E}"] {
        #expect(!outcome.output.unicodeScalars.contains(scalar))
      }
    }
  }
}
