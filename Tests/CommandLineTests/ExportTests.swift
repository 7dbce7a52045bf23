import Foundation
import Testing

/// `export`, and the same forms from `extract`.
@Suite struct ExportTests {
  private let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private let sandbox: Sandbox
  private let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    for name in ["norvik-rebar-dumping", "brazil-camex-duties", "eu-potash-sanctions"] {
      try sandbox.write("news/\(name).txt", try text("Corpus/\(name).txt"))
    }
    let run = try program.run("extract", "news", "-o", "run/", "--rules", top + "/Rules")
    #expect(run.code == 0, "\(run.error)")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(top)/\(path)", encoding: .utf8)
  }

  @Test func bothWaysGiveTheSameBytes() throws {
    for name in ["f.csv", "f.sqlite", "f.ftm.json"] {
      let late = try program.run("export", "run", "-o", name)
      #expect(late.code == 0, "\(late.error)")
      let once = try program.run(
        "extract", "news", "-o", "once-" + name, "--rules", top + "/Rules")
      #expect(once.code == 0, "\(once.error)")
      #expect(try program.shell("cmp \(name) once-\(name)").code == 0)
    }
    let folders = try program.shell(
      "$P export run --format csv -o a && $P extract news --format csv -o b --rules \(top)/Rules"
        + " && diff -r a b && ls a | head -3")
    #expect(folders.output == "action.csv\nclaim.csv\nduration.csv\n")
  }

  @Test func bratComesBackAsTheSameFacts() throws {
    let out = try program.shell("$P export run --format brat --articles news -o brat/")
    #expect(out.code == 0, "\(out.error)")
    let judged = try program.run("evaluate", "brat", "run", "--min-f1", "1")
    #expect(judged.code == 0, "\(judged.output)")
    #expect(judged.output.contains("0 missed, 0 extra, 0 with a wrong field"))
  }

  @Test func theArrayHoldsTheArticles() throws {
    let out = try program.shell(
      "$P export run --format json | python3 -c 'import json,sys; print(len(json.load(sys.stdin)))'"
    )
    #expect(out.output == "3\n")
  }

  @Test func whatIsThereIsNotWrittenOver() throws {
    try sandbox.write("full/mine.txt", "mine")
    try sandbox.write("file", "mine")
    let cases = [
      (["--format", "csv", "-o", "full"], "full: the folder is there and has files"),
      (["--format", "brat", "--articles", "news", "-o", "file"], "file: is a file; name a folder"),
      (["--format", "sqlite", "-o", "full"], "full: is a folder; name a file"),
      (["--format", "ftm", "-o", "none/f"], "none/f: cannot be written: there is no such folder"),
      (["--format", "sqlite"], "--format sqlite needs a file"),
      (["--format", "brat", "-o", "b"], "--format brat needs the texts"),
      (["-o", "x.unknown"], "no format; give --format with one of csv, sqlite, brat, ftm, json"),
    ]
    for (words, message) in cases {
      let outcome = try program.shell("$P export run \(words.joined(separator: " "))")
      #expect(outcome.code == 2, "\(words)")
      #expect(outcome.error.contains(message), "\(outcome.error)")
    }
    #expect(try sandbox.names() == ["Rules", "file", "full", "news", "run"])
    #expect(try sandbox.names("full") == ["mine.txt"])
  }

  /// A file size limit stands in for a full disk.
  @Test(arguments: [
    "csv -o out", "csv -o f.csv", "sqlite -o f.db", "ftm -o f.ftm",
    "brat --articles news -o out",
  ])
  func nothingHalfWrittenStays(form: String) throws {
    let outcome = try program.shell("ulimit -f 4; $P export run --format \(form)")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("too large") || outcome.error.contains("full"))
    #expect(try sandbox.names() == ["Rules", "news", "run"])
  }

  @Test func textOfAnArticleIsInertInTablesAndExactElsewhere() throws {
    let title = "=HYPERLINK(\"x\") \u{202E}<script>"
    let row =
      #"{"id": "@row", "title": "=HYPERLINK(\"x\") \u202e<script>", "text": "#
      + #""=cmd() The European Commission accused Norvik Steel AS of \u202edumping."}"#
    try sandbox.write("rows.jsonl", row + "\n")
    let csv = try program.shell("$P extract rows.jsonl --format csv --rules \(top)/Rules")
    #expect(csv.code == 0, "\(csv.error)")
    let lines = csv.output.split(separator: "\r\n").dropFirst()
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasPrefix("'@row,\"'=HYPERLINK(\"\"x\"\") \u{FFFD}<script>\","))
      #expect(!line.unicodeScalars.contains("\u{202E}"))
    }
    let database = try program.shell(
      "$P extract rows.jsonl -o r.db --rules \(top)/Rules && python3 -c 'import sqlite3;"
        + " print(*sqlite3.connect(\"r.db\").execute(\"select source, title from documents\")"
        + ".fetchone(), sep=\"|\")'")
    #expect(database.output == "@row|\(title)\n")
  }

  @Test func aMarkComesFirstWhereItIsAskedFor() throws {
    let marked = try program.shell("$P export run --format csv --bom | head -c 3 | od -An -tx1")
    #expect(marked.output.trimmingCharacters(in: .whitespacesAndNewlines) == "ef bb bf")
  }
}
