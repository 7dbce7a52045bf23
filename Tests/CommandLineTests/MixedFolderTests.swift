import Foundation
import Testing

/// A made folder of articles in all formats, some broken: `Tests/Scale` tells what it must give.
@Suite struct MixedFolderTests {
  private static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scale").path

  @Test func everyArticleIsDoneSkippedOrListedWithItsReason() throws {
    let sandbox = try Sandbox()
    let outcome = try Program(in: sandbox).shell(
      """
      python3 -B \(Self.scripts)/mixed_folder.py . 1000 || exit 1
      $P extract --rules Rules articles -o run/ 2> errors
      python3 -B \(Self.scripts)/check_run.py run expected.json
      """)
    #expect(outcome.output == "as expected\n")
    #expect(outcome.code == 0, "\(outcome.error)")
  }
}
