import DocumentModel
import Extraction
import RulePacks
import Testing

/// Names that no list has, told by what stands beside them in the whole article.
@Suite struct ContextNameTests {
  /// `TEXT kind form` of the names in an article, in the order of the text.
  private func names(_ text: String) throws -> [String] {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    let result = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    return result.mentions.filter { [.company, .person, .place].contains($0.kind) }
      .filter { $0.form == .name || $0.form == .alias }
      .sorted { $0.span.start < $1.span.start }
      .map { "\(result.document.text($0.span)) \($0.kind.rawValue) \($0.form.rawValue)" }
  }

  @Test(arguments: [
    (
      "Two plants of the maker were burned. Autovia's plants are based in Zorvan.",
      ["Autovia company name", "Zorvan place name"]
    ),
    ("The mine lies near Brelvik, a town of fishers.", ["Brelvik place name"]),
    ("Shares of Keldbrook rose. A rival, Marlowe Finch, fell.", ["Keldbrook company name"]),
    (
      "It ships to Zorvan and Brelvik; a plant in Brelvik makes wire.",
      ["Zorvan place name", "Brelvik place name", "Brelvik place name"]
    ),
  ])
  func cuesTell(text: String, expected: [String]) throws {
    let found = try names(text)
    for name in expected { #expect(found.contains(name), "\(text): \(found)") }
  }

  /// One sentence tells; the name is known in the others, the headline included.
  @Test func oneSentenceTellsForAll() throws {
    let found = try names(
      "Keldbrook cuts jobs\n\nThe cuts hit Oslo. Keldbrook said no more. Keldbrook's chief executive left."
    )
    #expect(found.filter { $0.hasPrefix("Keldbrook company") }.count == 3, "\(found)")
  }

  /// A surname and the first words of a body are the whole name.
  @Test func shortFormsShareTheEvidence() throws {
    let found = try names(
      "Zorvan Keldahl, 45, runs the yard. Keldahl told reporters so. The yard is in Oslo.")
    #expect(found == ["Zorvan Keldahl person name", "Keldahl person alias"])
  }

  @Test(arguments: [
    // Nothing tells.
    "They spoke of Keldbrook again.",
    // A word that is written small elsewhere, at the beginning of a sentence.
    "Barley said to be cheap was sold. Growers said so.",
    // A law, an index, a championship.
    "It sued under the Keldbrook Act. The Zorvan Index fell.",
    "THE WHOLE LINE IS SHOUTED NEAR BRELVIK.",
  ])
  func whatNothingTellsStaysUnnamed(text: String) throws { #expect(try names(text) == []) }

  /// Two sorts with like weight: none is taken.
  @Test func contradictionsStayOpen() throws {
    #expect(try names("A plant in Keldbrook closed. They saw that Keldbrook's shares rose.") == [])
  }
}
