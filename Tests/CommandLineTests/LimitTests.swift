import Testing

@Suite struct LimitTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
  }

  @Test func anArticleWithTooManyFactsFails() throws {
    try sandbox.write("in/a.txt", "Norvik Steel AS paid $1 million, $2 million and $3 million.\n")
    try sandbox.write("in/b.txt", "The duty was raised.\n")
    let plain = try program.run("extract", "in", "-o", "plain/")
    #expect(plain.code == 0)
    let few = try program.run("extract", "in", "-o", "few/", "--max-facts", "2")
    #expect(few.code == 1)
    #expect(few.error.contains("a.txt: gives "))
    #expect(few.error.contains(" facts, more than 2; raise --max-facts to have them\n"))
    #expect(
      try sandbox.text("few/errors.jsonl").contains(
        #""outcome":"failed","source":"a.txt","stage":"limit""#))
    #expect(try sandbox.text("few/facts.jsonl").contains("Norvik") == false)
  }

  /// A program of that name comes first on `PATH`, which never ends by itself.
  @Test func aStalledReaderOfPDFIsEnded() throws {
    try sandbox.write("bin/pdftotext", "#!/bin/sh\nexec sleep 600\n")
    try sandbox.write("in/a.pdf", "%PDF-1.4\n")
    try sandbox.write("in/b.txt", "The duty was raised.\n")
    let outcome = try program.shell(
      "chmod +x bin/pdftotext; PATH=\"$PWD/bin:$PATH\" \"$P\" extract in -o run/ --max-seconds 1")
    #expect(outcome.code == 1)
    #expect(
      outcome.error.contains(
        "in/a.pdf: pdftotext took longer than 1 s; raise --max-seconds to wait longer\n"))
    let errors = try sandbox.text("run/errors.jsonl")
    #expect(errors.contains(#""outcome":"failed","source":"a.pdf","stage":"limit""#))
    #expect(try sandbox.text("run/articles.jsonl").contains("b.txt"))
  }

  @Test func limitsAreNumbers() throws {
    for option in ["--max-facts", "--max-seconds"] {
      let outcome = try program.run("extract", "in", option, "0")
      #expect(outcome.code == 2)
      #expect(outcome.error.contains("\(option) 0: give a whole number from 1 to"))
    }
  }
}
