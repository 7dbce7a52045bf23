import Foundation
import Testing

/// Runs as folders: stopped, resumed, done again, refused.
@Suite struct RunTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    for index in 0..<60 {
      try sandbox.write("in/a\(index).txt", "Duty on oats\n\nCanada raised duty \(index).\n")
    }
    try sandbox.write("in/b.txt", [0x00])
  }

  private static let names = [
    "articles.jsonl", "duplicates.jsonl", "errors.jsonl", "facts.jsonl", "manifest.json",
    "pack.json",
  ]

  private func expectSame(_ one: String, _ other: String) throws {
    for name in Self.names {
      #expect(
        try sandbox.text("\(one)/\(name)") == (try sandbox.text("\(other)/\(name)")), "\(name)")
    }
  }

  @Test func aKilledRunGoesOnToTheSameBytes() throws {
    try sandbox.write(
      "rows.jsonl",
      (0..<400).map { #"{"id": "r\#($0)", "text": "Canada raised duty \#($0)."}"# }
        .joined(separator: "\n"))
    #expect(try program.shell("$P extract --rules Rules in rows.jsonl -o whole/").code == 1)
    for place in 1...5 {
      let killed = try program.shell(
        "$P extract --rules Rules in rows.jsonl -o run/ & sleep 0.\(place); kill -KILL $!; wait")
      #expect(killed.code == 0)
    }
    let last = try program.shell("$P extract --rules Rules in rows.jsonl -o run/")
    #expect(last.code == 1)
    #expect(last.error.contains("facts of 460 articles in run/, 1 article failed"))
    try expectSame("whole", "run")
  }

  @Test func aStoppedRunSaysHowToGoOn() throws {
    let outcome = try program.shell(
      "mkfifo pipe; sleep 30 > pipe & sleeper=$!; "
        + "$P extract --rules Rules in - -o run/ < pipe & sleep 2; "
        + "kill -TERM $!; wait $!; code=$?; kill -KILL $sleeper; exit $code")
    #expect(outcome.code == 143)
    #expect(
      outcome.error.hasSuffix(
        "interrupted after 61 of the articles; run the same command again to go on\n"))
    #expect(
      try sandbox.names("run") == [
        ".articles.jsonl.partial", ".facts.jsonl.partial", ".state.sqlite.partial",
      ])
    let last = try program.shell("$P extract --rules Rules in -o run/")
    #expect(last.error.hasPrefix("run/: goes on behind 60 articles of an interrupted run\n"))
    _ = try program.shell("$P extract --rules Rules in -o whole/")
    try expectSame("whole", "run")
  }

  @Test func theSecondOfTwoRunsIsRefused() throws {
    let outcome = try program.shell(
      "mkfifo pipe; sleep 30 > pipe & sleeper=$!; "
        + "$P extract --rules Rules in - -o run/ < pipe 2>first & sleep 2; "
        + "$P extract --rules Rules in -o run/; code=$?; kill -KILL $sleeper; wait; exit $code")
    #expect(outcome.code == 2)
    #expect(
      outcome.error.hasPrefix("run/: another tradefacts is writing it; wait for it"))
  }

  @Test func aSecondRunSaysWhatItDidAgain() throws {
    _ = try program.run("extract", "--rules", "Rules", "in", "-o", "run/")
    let statistics = try sandbox.text("run/rules.json")
    let same = try program.run("extract", "--rules", "Rules", "in", "-o", "run/")
    #expect(same.code == 1)
    #expect(same.error.hasSuffix("60 articles unchanged, 0 changed, 0 new, 0 gone\n"))
    #expect(try sandbox.text("run/rules.json") == statistics)
    try sandbox.write("in/a7.txt", "Duty on oats\n\nCanada lowered the duty.\n")
    let changed = try program.run("extract", "--rules", "Rules", "in", "-o", "run/")
    #expect(changed.error.hasSuffix("59 articles unchanged, 1 changed, 0 new, 0 gone\n"))
    try sandbox.write("Rules/pack.yaml", "name: other\nversion: '0'\n")
    let other = try program.run("extract", "--rules", "Rules", "in", "-o", "run/")
    #expect(
      other.error.contains(
        "run/: all 60 articles are done again: the rules changed (pack.yaml: name)\n"))
    let fresh = try program.run("extract", "--rules", "Rules", "in", "-o", "run/", "--fresh")
    #expect(!fresh.error.contains("unchanged"))
  }

  @Test func commentsOfRulesChangeNothing() throws {
    _ = try program.run("extract", "--rules", "Rules", "in", "-o", "run/")
    try sandbox.write("Rules/pack.yaml", "# A comment.\nname: empty\nversion: '0'\n")
    let again = try program.run("extract", "--rules", "Rules", "in", "-o", "run/")
    #expect(again.error.hasSuffix("60 articles unchanged, 0 changed, 0 new, 0 gone\n"))
  }

  @Test func countsAddUp() throws {
    _ = try program.run("extract", "--rules", "Rules", "in", "none.txt", "-o", "run/")
    let manifest = try sandbox.text("run/manifest.json")
    for count in [#""inputs" : 62"#, #""articles" : 60"#, #""skipped" : 0"#, #""failed" : 2"#] {
      #expect(manifest.contains(count), "\(count)")
    }
    #expect(
      try sandbox.text("run/errors.jsonl")
        == #"{"column":1,"line":1,"message":"NUL byte at offset 0: binary data, not a text","#
        + #""outcome":"failed","source":"b.txt","stage":"decode"}"# + "\n"
        + #"{"message":"cannot be read: no such file or folder","outcome":"failed","#
        + #""source":"none.txt","stage":"open"}"# + "\n")
  }

  @Test func aFullDiskLeavesTheFormerRunAndCanBeResumed() throws {
    let disk = try program.shell(
      "mkdir disk && mount -t tmpfs -o size=350k tmpfs disk 2>/dev/null && echo mounted")
    guard disk.output == "mounted\n" else { return }  // Only root may mount.
    defer { _ = try? program.shell("umount disk") }
    let long = String(repeating: "Canada raised the duty on oats and barley. ", count: 400)
    _ = try program.run("extract", "--rules", "Rules", "in/a1.txt", "-o", "disk/run/")
    let former = try sandbox.text("disk/run/articles.jsonl")
    for index in 0..<60 { try sandbox.write("in/long\(index).txt", "\(index): \(long)") }
    _ = try program.run("extract", "--rules", "Rules", "in", "-o", "whole/")
    let full = try program.run("extract", "--rules", "Rules", "in", "-o", "disk/run/")
    #expect(full.code == 2)
    #expect(full.error.contains("no space left on the device") || full.error.contains("is full"))
    #expect(try sandbox.text("disk/run/articles.jsonl") == former)
    _ = try program.shell("mount -o remount,size=60m disk")
    _ = try program.run("extract", "--rules", "Rules", "in", "-o", "disk/run/")
    try expectSame("whole", "disk/run")
  }
}
