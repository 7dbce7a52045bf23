import Foundation
import Testing

/// The output depends on bytes, rules and options alone: not on the day, the time zone, the language
/// of the machine or the number of workers.
@Suite struct EnvironmentTests {
  let program: Program

  init() {
    let file = URL(fileURLWithPath: #filePath)
    program = Program(
      at: file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path)
  }

  private func facts(_ environment: String) throws -> String {
    let line = "\(environment) $P extract Corpus --format articles"
    let outcome = try program.shell(line)
    #expect(outcome.code == 0, "\(line): \(outcome.error)")
    #expect(!outcome.output.isEmpty)
    return outcome.output
  }

  /// An article dated by nobody: its relative dates must stay open on every day.
  @Test func theDayIsNeverUsed() throws {
    let now = try facts("env")
    // Installed by Scripts/setup --tests.
    #expect(try facts("faketime '1999-12-31 23:59:59'") == now)
    #expect(try facts("faketime '2044-02-29 12:00:00'") == now)
    let dated = "printf 'Duty on oats\\n\\nIt rose on Tuesday and last year.\\n' | "
    let open = try program.shell(
      dated + "faketime '2019-05-22 12:00:00' $P extract - --format articles")
    #expect(open.code == 0)
    #expect(open.output.contains(#""published":null"#))
    #expect(open.output.contains("no publish date"))
    #expect(!open.output.contains("2019-05-21"))
  }

  @Test func zoneAndLanguageAreNeverUsed() throws {
    let plain = try facts("env")
    for setting in [
      "TZ=Pacific/Kiritimati", "TZ=America/Adak", "LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8",
      "LANG=de_DE.UTF-8 LC_NUMERIC=de_DE.UTF-8", "LANG=C LC_ALL=C", "LANG=ja_JP.SJIS",
    ] {
      #expect(try facts("env \(setting)") == plain, "\(setting)")
    }
  }
}
