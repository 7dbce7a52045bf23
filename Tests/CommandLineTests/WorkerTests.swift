import Foundation
import Testing

/// `extract - --input-format jsonl`: a program sends rows and reads along.
@Suite struct WorkerTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
  }

  /// The next row goes in when the answer to the one before is there.
  private func talk(_ rest: String) throws -> Program.Outcome {
    try program.shell(
      """
      coproc W { $P extract - --input-format jsonl --format articles --rules Rules \(rest); }
      for row in 1 2 3; do
        echo "{\\"id\\": \\"r$row\\", \\"text\\": \\"Canada raised duty $row.\\"}" >&${W[1]}
        read -t 20 answer <&${W[0]} || { echo silent; kill $W_PID; exit 1; }
        echo "$answer" | grep -o '"source":"r[0-9]"'
      done
      """)
  }

  @Test func eachRowIsAnsweredBeforeTheNextOneComes() throws {
    let expected = #""source":"r1""# + "\n" + #""source":"r2""# + "\n" + #""source":"r3""# + "\n"
    #expect(try talk("-j 1").output == expected)
    #expect(try talk("-j 2").output == expected)
    #expect(try talk("").output == expected)
  }

  @Test func aRowThatFailsIsSeenAtOnce() throws {
    let outcome = try program.shell(
      """
      mkfifo rows errors
      $P extract - --input-format jsonl --rules Rules --errors errors <rows >/dev/null &
      exec 3>rows 4<errors
      echo broken >&3
      read -t 20 line <&4; echo "$line"
      exec 3>&-; wait
      """)
    #expect(
      outcome.output
        == #"{"column":1,"line":1,"message":"not valid JSON; a row is one whole object on one line","#
        + #""outcome":"failed","source":"-","stage":"parse"}"# + "\n"
        || outcome.output
          == #"{"line":1,"message":"not valid JSON; a row is one whole object on one line","#
          + #""outcome":"failed","source":"-","stage":"parse"}"# + "\n"
    )
    #expect(outcome.error.contains("standard input:1: not valid JSON"))
  }

  @Test func errorsMayGoToAFile() throws {
    try sandbox.write("in/a.txt", "Canada raised the duty on oats.\n")
    try sandbox.write("in/b.txt", "")
    let outcome = try program.shell(
      "$P extract in --rules Rules --format articles --errors errors.jsonl >out")
    #expect(outcome.code == 1)
    #expect(
      try sandbox.text("errors.jsonl")
        == #"{"message":"is empty","outcome":"failed","source":"b.txt","stage":"decode"}"# + "\n")
    let run = try program.shell("$P extract in --rules Rules --errors errors.jsonl -o run/")
    #expect(run.code == 2)
    #expect(run.error.contains("a folder as output has its errors.jsonl; leave out --errors"))
  }
}
