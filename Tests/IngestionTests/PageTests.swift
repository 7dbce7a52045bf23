import DocumentModel
import Foundation
import Testing

@testable import Ingestion

/// Pages/*.html: made for these tests in the ways of real sites, each with what a person takes from
/// it beside it.
@Suite struct PageTests {
  /// What stands beside a page: metadata lines, `---`, the text.
  struct Expected {
    var fields: [String: String] = [:]
    var text = ""

    init(_ file: String) {
      let parts = file.split(separator: "---\n", maxSplits: 1).map(String.init)
      for line in parts[0].split(separator: "\n") {
        let colon = line.firstRange(of: ": ") ?? line.endIndex..<line.endIndex
        fields[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
      }
      text = parts.count > 1 ? parts[1] : ""
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Pages/"
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()

  @Test func thereAreTwentyAndMore() { #expect(Self.names.count >= 20) }

  /// The measure: Levenshtein distance in characters, over the characters of the hand-made text.
  @Test(arguments: names) func theTextIsWithinTwoPercent(name: String) throws {
    let expected = Expected(
      try String(contentsOfFile: Self.folder + name + ".txt", encoding: .utf8))
    let found = try article(Self.folder + name + ".html")
    let text = String(decoding: found.bytes, as: UTF8.self)
    let wanted = Array(expected.text.unicodeScalars)
    let distance = Self.distance(Array(text.unicodeScalars), wanted)
    #expect(
      Double(distance) <= 0.02 * Double(wanted.count), "\(distance) of \(wanted.count):\n\(text)")
    #expect(found.metadata.published?.description == expected.fields["published"])
    #expect(found.metadata.publishedBasis == .htmlMeta)
    #expect(expected.text.hasPrefix((found.metadata.title ?? "none") + "\n\n"))
    if let publisher = expected.fields["publisher"] {
      #expect(found.metadata.publisher == publisher)
    }
    if let url = expected.fields["url"] { #expect(found.metadata.url == url) }
    #expect(found.metadata.language == "en")
    #expect(
      found.diagnostics.map(\.code).joined(separator: " ") == expected.fields["diagnostics"] ?? "")
  }

  /// Insertions, deletions and replacements that turn one text into the other.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (scalar == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
