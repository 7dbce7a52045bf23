import DocumentModel
import Extraction
import RulePacks
import Testing

/// An allegation that is told more than once, and who answers it.
@Suite struct ClaimClusterTests {
  /// `SUBTYPE cluster` of the claims of a text, in text order; `-` for none.
  private func clusters(_ text: String) throws -> [String] {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    let result = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    return result.frames.filter { $0.type == .claim }.sorted { $0.span < $1.span }
      .map { "\($0.subtype) \($0.cluster ?? "-")" }
  }

  @Test func theSameAllegationIsOneClusterWithItsAnswer() throws {
    let text = """
      The Commerce Department accused Huawei of smuggling antenna parts to Iran.

      Boeing said that prices were fair.

      The European Commission alleged that Huawei had smuggled antenna parts to Iran. \
      Huawei denied the allegation.
      """
    #expect(
      try clusters(text) == [
        "accusation allegation-1", "statement -", "allegation allegation-1",
        "denial allegation-1",
      ])
  }

  @Test func otherPartiesAndOtherWordsAreOtherAllegations() throws {
    let text = """
      The Commerce Department accused Huawei of smuggling antenna parts to Iran. \
      The European Commission accused ZTE of smuggling antenna parts to Iran. \
      The Commerce Department accused Huawei of hiding a loss at its Oslo plant.
      """
    #expect(try clusters(text) == ["accusation -", "accusation -", "accusation -"])
  }
}
