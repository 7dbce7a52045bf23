import Facts
import Merging
import RulePacks
import Testing

/// Three articles of the corpus that tell of one listing and one license, and disagree.
@Suite("Corpus report")
struct CorpusReportTests {
  private func report() throws -> MeasureReport {
    let extraction = try CorpusExtraction.shared.get()
    let contents = try CorpusFolder.articles().filter { $0.name.hasPrefix("tessaly-") }.map {
      try FactsFile.contents(extraction.articleJSON($0), name: $0.name)
    }
    let pack = try RulePack(folder: CorpusFolder.root.appending(path: "Rules").path)
    return try MeasureReport(contents, rules: try #require(pack.merging), pack: pack)
  }

  private func cluster(_ group: String) throws -> MeasureCluster {
    let found = try report().clusters.filter { $0.group == group }
    #expect(found.count == 1, "\(group)")
    return try #require(found.first)
  }

  /// `FIELD: VALUE SOURCES`, one line a version.
  private func versions(_ cluster: MeasureCluster) -> [String] {
    cluster.disagreements.flatMap { disagreement in
      disagreement.versions.map { version in
        let value = version.value.string ?? version.value["iso"]?.string ?? ""
        let sources = Set(version.by.map(\.document.source)).sorted().joined(separator: " ")
        return "\(disagreement.field.rawValue): \(value) \(sources)"
      }
    }
  }

  @Test func theListingIsOneMeasureInThreeArticles() throws {
    let listing = try cluster("listing")
    #expect(listing.articleCount == 3)
    #expect(
      listing.members.map(\.status) == ["considered", "in_effect", "in_effect", "planned"])
    #expect(listing.first == "2024-03-05")
    #expect(listing.last == "2024-03-19")
    #expect(listing.status == "in_effect")
    #expect(
      versions(listing) == [
        "status: in_effect tessaly-listed.txt", "status: planned tessaly-letter.txt",
        "polarity: + tessaly-letter.txt tessaly-listed.txt tessaly-plan.txt",
        "polarity: - tessaly-letter.txt",
      ])
  }

  @Test func theLicenseIsToldWithTwoLengths() throws {
    let license = try cluster("license")
    #expect(license.articleCount == 2)
    #expect(
      versions(license) == [
        "status: in_effect tessaly-listed.txt", "status: considered tessaly-letter.txt",
        "duration: P90D tessaly-listed.txt", "duration: P60D tessaly-letter.txt",
      ])
  }

  @Test func whatIsOnlyClaimedHasNoStatus() throws {
    let revocation = try cluster("license-refusal")
    #expect(revocation.status == nil)
    #expect(revocation.claimedStatus == "revoked")
    #expect(!revocation.isToldByAuthor)
    #expect(try cluster("fine").articleCount == 1)
  }
}
