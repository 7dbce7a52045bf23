import Testing

@Suite struct ExtractTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try sandbox.write("in/a.txt", "Duty on oats\n\nCanada raised the duty on oats.\n")
    try sandbox.write("in/b.txt", "Oats again\n\nCanada lowered the duty on oats.\n")
  }

  /// `extract` with the pack without rules, whose output is one article object a line.
  private func extract(_ rest: String) throws -> Program.Outcome {
    try program.shell("$P extract --rules Rules --format articles \(rest)")
  }

  /// The sources of article objects, in order.
  private func sources(_ output: String) -> [String] {
    output.split(separator: "\n").map { line in
      let rest = line.split(separator: #""source":"#, maxSplits: 1).last ?? ""
      return String(rest.split(separator: "\"").first { !$0.allSatisfy(\.isWhitespace) } ?? "")
    }
  }

  @Test func aFolderGivesItsArticlesInOrder() throws {
    let outcome = try extract("in")
    #expect(outcome.code == 0)
    #expect(sources(outcome.output) == ["a.txt", "b.txt"])
    #expect(outcome.error == "")
  }

  @Test func theNumberOfWorkersChangesNothing() throws {
    for index in 0..<40 { try sandbox.write("in/more\(index).txt", "Oats, note \(index).\n") }
    let one = try extract("in -j 1")
    #expect(one.code == 0)
    #expect(sources(one.output).count == 42)
    #expect(try extract("in -j 2").output == one.output)
    #expect(try extract("in -j 7").output == one.output)
  }

  @Test func standardInputIsAnArticleOrRows() throws {
    #expect(sources(try extract("- < in/a.txt").output) == ["-"])
    try sandbox.write(
      "rows", #"{"id": "x", "text": "One."}"# + "\n" + #"{"id": "y", "text": "2."}"#)
    #expect(sources(try extract("- --input-format jsonl < rows").output) == ["x", "y"])
    #expect(sources(try extract("- < rows").output) == ["x", "y"])
  }

  @Test func whatCannotBeReadIsSaidAndTheRestGoesOn() throws {
    try sandbox.write("in/empty.txt", "")
    try sandbox.write("in/latin.txt", Array("é caf".utf8) + [0xE9])
    let outcome = try extract("none.txt in")
    #expect(outcome.code == 1)
    #expect(sources(outcome.output) == ["a.txt", "b.txt"])
    #expect(
      outcome.error
        == """
        none.txt: cannot be read: no such file or folder
        in/empty.txt: is empty
        in/latin.txt:1:7: not UTF-8 at byte offset 6 (0xE9); save it as UTF-8
        0 facts of 2 articles, 3 articles not read

        """.replacing("0 facts", with: factCount(outcome.error)))
  }

  private func factCount(_ error: String) -> String {
    let last = error.split(separator: "\n").last ?? ""
    return last.split(separator: " ").prefix(2).joined(separator: " ")
  }

  @Test func whereNothingCanBeReadTheCodeIs2() throws {
    try sandbox.write("other/notes.yaml", "a: b\n")
    let outcome = try extract("other -o out.jsonl")
    #expect(outcome.code == 2)
    #expect(outcome.error.hasPrefix("other: holds no articles (1 other file"))
    #expect(outcome.error.hasSuffix("no article could be extracted; no output\n"))
    #expect(try sandbox.names() == ["Rules", "in", "other"])
  }

  @Test func anUnreadableFileIsSaid() throws {
    let outcome = try extract("in/a.txt/b.txt in/a.txt")
    #expect(outcome.code == 1)
    #expect(
      outcome.error.hasPrefix("in/a.txt/b.txt: cannot be read: part of the path is not a folder\n"))
    // Root reads everything, unless the right to do so is taken away.
    let denied = try program.shell(
      "chmod 000 in/b.txt; run=; [ -r in/b.txt ] && "
        + "run='setpriv --bounding-set -dac_override,-dac_read_search'; "
        + "exec $run $P extract --rules Rules --format articles in")
    #expect(denied.code == 1)
    #expect(sources(denied.output) == ["a.txt"])
    #expect(denied.error.hasPrefix("in/b.txt: cannot be read: permission denied\n"))
  }

  @Test func anOutputFileIsWholeOrNotThere() throws {
    #expect(try extract("in -o out.jsonl").code == 0)
    #expect(sources(try sandbox.text("out.jsonl")) == ["a.txt", "b.txt"])
    #expect(try sandbox.names() == ["Rules", "in", "out.jsonl"])
    let limited = try program.shell(
      "(ulimit -f 0; $P extract --rules Rules --format articles in -o small.jsonl) 2>&1 | cat; "
        + "exit ${PIPESTATUS[0]}")
    #expect(limited.code == 2)
    #expect(
      limited.output
        == "small.jsonl: cannot be written: the file would be too large; nothing was left behind\n")
    #expect(try sandbox.names() == ["Rules", "in", "out.jsonl"])
  }

  @Test func aRunIsAFolderAndTheSameEachTime() throws {
    #expect(try program.run("extract", "--rules", "Rules", "in", "-o", "run/").code == 0)
    let names = ["articles.jsonl", "errors.jsonl", "facts.jsonl", "manifest.json", "pack.json"]
    #expect(try sandbox.names("run") == names + ["rules.json"])
    // Times differ from run to run; the rest must not.
    #expect(try sandbox.text("run/rules.json").contains("never_fired"))
    #expect(try program.run("extract", "--rules", "Rules", "in", "-j1", "-o", "two/").code == 0)
    for name in names {
      #expect(try sandbox.text("run/" + name) == (try sandbox.text("two/" + name)), "\(name)")
    }
  }

  @Test func aReaderThatGoesIsNoFault() throws {
    for index in 0..<300 { try sandbox.write("in/more\(index).txt", "Oats, note \(index).\n") }
    let outcome = try program.shell(
      "$P extract --rules Rules --format articles in | head -1 >first; echo ${PIPESTATUS[0]}")
    #expect(outcome.output == "0\n")
    #expect(outcome.error == "")
    #expect(sources(try sandbox.text("first")) == ["a.txt"])
  }

  @Test func aFullDeviceIsSaid() throws {
    let outcome = try extract("in > /dev/full")
    #expect(outcome.code == 2)
    #expect(
      outcome.error
        == "standard output: cannot be written: no space left on the device; nothing was left behind\n"
    )
  }

  @Test func anInterruptionLeavesNothing() throws {
    let outcome = try program.shell(
      "mkfifo pipe; sleep 30 > pipe & sleeper=$!; "
        + "$P extract --rules Rules in - -o out.jsonl < pipe & sleep 1; ls -A >during; "
        + "kill -TERM $!; wait $!; code=$?; kill -KILL $sleeper; exit $code")
    #expect(outcome.code == 143)
    #expect(outcome.error.hasPrefix("interrupted after 2 articles; out.jsonl was not written\n"))
    #expect(try sandbox.text("during").contains(".out.jsonl.partial\n"))
    #expect(try sandbox.names() == ["Rules", "during", "in", "pipe"])
  }

  @Test func aLongLineIsAnArticleOrAnErrorOfItsOwn() throws {
    let long = String(repeating: "Canada raised the duty on oats and barley, ", count: 40_000)
    try sandbox.write("in/long.txt", long)
    let outcome = try extract("in --max-article-bytes 1000000")
    #expect(outcome.code == 1)
    #expect(sources(outcome.output) == ["a.txt", "b.txt"])
    #expect(
      outcome.error.hasPrefix(
        "in/long.txt: the article is larger than 1000000 bytes; raise --max-article-bytes"))
  }
}
