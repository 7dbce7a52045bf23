import Foundation
import Testing

/// Formats of input as a person meets them on the command line.
@Suite struct InputTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func withoutPdftotextThatIsSaid() throws {
    try sandbox.write("a.pdf", "%PDF-1.4\n")
    let outcome = try Program(in: sandbox).shell("PATH=/none $P extract --rules Rules a.pdf")
    #expect(
      outcome.error.hasPrefix(
        "a.pdf: is PDF, for which pdftotext is needed; install it (Debian: poppler-utils, Homebrew:"
          + " poppler)\n"))
    #expect(outcome.code == 2)
  }

  @Test func limitsOfArchivesAreOptions() throws {
    let program = Program(in: sandbox)
    let outcome = try program.shell(
      """
      python3 -c "import zipfile; zipfile.ZipFile('a.zip', 'w').writestr('a.txt', 'Oats. ' * 99)"
      $P extract --rules Rules a.zip --max-nesting 0; $P extract --rules Rules a.zip \
        --max-expanded-bytes 100
      $P extract --rules Rules a.zip --max-expansion 0
      """)
    #expect(
      outcome.error.split(separator: "\n").filter { !$0.contains("no article") } == [
        "a.zip: archives are nested more than 0 deep; raise --max-nesting to read it",
        "a.zip/a.txt: the rest of the archive is not read: it expands to more than 100 bytes; raise"
          + " --max-expanded-bytes to read it",
        "tradefacts extract: --max-expansion 0: give a whole number from 1 to 2147483648",
      ])
  }

  @Test func anArchiveOnStandardInput() throws {
    let outcome = try Program(in: sandbox).shell(
      """
      printf 'Canada raised the duty on oats.' > a.txt
      tar cz a.txt | $P extract --rules Rules - --format articles | grep -o '"source":"[^"]*"'
      """)
    #expect(outcome.output == "\"source\":\"-/a.txt\"\n")
  }
}
