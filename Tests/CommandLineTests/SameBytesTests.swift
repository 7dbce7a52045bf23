import Foundation
import Testing

/// `Scripts/same_bytes`: two programs over the same articles.
@Suite struct SameBytesTests {
  private let sandbox: Sandbox
  private let program: Program
  private let script =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Scripts/same_bytes"

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try sandbox.write("news/oats.txt", "Duty on oats\n\nCanada will lift the duty on oats.\n")
    try sandbox.write("news/rows.jsonl", "{\"id\": \"a\", \"text\": \"Oats fell.\"}\nbroken\n")
  }

  private func compare(_ other: String) throws -> Program.Outcome {
    try sandbox.write("other", "#!/bin/bash\n" + other)
    return try program.shell("chmod +x other; \(script) $P ./other news --rules Rules")
  }

  @Test func theSameProgramGivesTheSame() throws {
    let outcome = try compare("exec $P \"$@\"\n")
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.contains("the same bytes: "))
    for form in ["facts", "articles", "json", "table", "csv", "sqlite", "brat", "ftm", "run"] {
      #expect(outcome.output.contains("\(form) "), "\(form)")
    }
  }

  @Test func oneByteMoreIsNamedWithItsPlace() throws {
    let outcome = try compare(
      """
      $P "$@"; code=$?
      if [ -f articles ]; then sed -i 's/Duty on oats/Duty on oatz/' articles; fi
      exit $code
      """)
    #expect(outcome.code == 1, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.contains("articles: byte "))
    #expect(outcome.output.contains("oatz"))
    #expect(outcome.output.contains("articles  DIFFERENT"))
    #expect(outcome.output.contains("facts     same"))
  }

  @Test func anotherExitCodeIsADifference() throws {
    let outcome = try compare("$P \"$@\"; exit 3\n")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("facts.said: "))
  }

  @Test func whatIsMissingIsSaid() throws {
    let outcome = try program.shell("\(script) $P ./nowhere news")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("is no program; build it first"))
  }
}
