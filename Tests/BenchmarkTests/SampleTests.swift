import FoundationEssentials
import Testing

@testable import bench

/// The articles to measure with: always the same, and no two alike.
@Suite struct SampleTests {
  private static var root: URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }

  private func sample() throws -> Sample {
    try Sample(
      corpus: Self.root.appending(path: "Corpus").path,
      rules: Self.root.appending(path: "Rules").path)
  }

  @Test func articlesComeVariedAndAlwaysTheSame() throws {
    let first = try sample()
    let second = try sample()
    let texts = (0..<165).map { first.text($0) }
    #expect(texts == (0..<165).map { second.text($0) })
    #expect(Set(texts).count == texts.count)
  }

  @Test func lengthsAreAsAsked() throws {
    let file = SampleFile(try sample())
    let long = file.rows(bytes: 100_000, length: 20_000)
    let rows = long.split(separator: 0x0A)
    #expect(rows.count == 6 || rows.count == 5)
    #expect(rows.allSatisfy { (15_000...30_000).contains($0.count) })
    #expect(file.rows(bytes: 50_000, length: 1_000).split(separator: 0x0A).count > 40)
  }
}
