import DocumentModel
import Extraction
import RulePacks
import Testing

/// Whom pronouns mean, and where they mean nobody.
@Suite struct PronounTests {
  /// `PRONOUN entity` of the pronouns of a text; `PRONOUN -` of those that stay open.
  private func pronouns(_ text: String) throws -> [String] {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    let result = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    return result.mentions.filter { $0.form == .pronoun }.map { mention in
      let entity = mention.entity.map { result.entities[$0].id } ?? "-"
      return "\(result.document.text(mention.span)) \(entity)"
    }
  }

  @Test(arguments: [
    ("Boeing said it would appeal.", ["it us-boeing"]),
    ("The U.S. asked Huawei to register it.", ["it cn-huawei-technologies"]),
    (
      "Huawei sells radios to Telefonica, and it buys chips from Qualcomm.",
      ["it cn-huawei-technologies"]
    ),
    (
      "Huawei buys chips from Qualcomm. It spent $2 billion last year.",
      ["It cn-huawei-technologies"]
    ),
    ("Nokia, which competes with Ericsson, said it would hire.", ["it fi-nokia"]),
    ("Washington wants Brazil to drop its duty.", ["its BR"]),
    ("Nokia retaliated after Ericsson cut its prices.", ["its se-ericsson"]),
    ("Anna Berg met Carl Holm. They left.", ["They -"]),
    (
      "Industry sources said that the European Commission was late. They gave no details.",
      ["They group:industry-sources"]
    ),
    ("U.S. officials said so on Monday. It was late.", ["It -"]),
    ("Mr. Carl Holm met Ms. Anna Berg. She left.", ["She person:anna-berg"]),
    (
      "Carl Holm said Anna Berg was right. He added that the plan was ready.",
      ["He person:carl-holm"]
    ),
  ])
  func meansTheOneThatFits(text: String, expected: [String]) throws {
    #expect(try pronouns(text) == expected, "\(text)")
  }

  @Test(arguments: [
    "Nokia asked Ericsson whether it could supply radios.",
    "Boeing and Airbus shares fell on fears for its orders.",
    "Anna Berg met Eva Holm on Monday. She travels often.",
    "The judge ordered Carl Holm to pay. He may travel to Oslo.",
    "The Council met Greece and Malta, and shipowners feared for their trade.",
  ])
  func meansNobodyWhereTwoFit(text: String) throws {
    let found = try pronouns(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasSuffix(" -") }, "\(text): \(found)")
  }

  /// The entities of the groups of a text.
  private func groups(_ text: String) throws -> [String] {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    let result = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    return result.mentions.filter { $0.form == .group && $0.kind == .group }.map { mention in
      mention.entity.map { result.entities[$0].id } ?? "-"
    }
  }

  @Test(arguments: [
    (
      "U.S. officials told Nokia of the delay. The\nofficials said that Boeing was right.",
      ["group:us-officials", "group:us-officials"]
    ),
    (
      "U.S. officials told Nokia of the delay. Chinese officials said nothing. The officials said "
        + "that Boeing was right.",
      ["group:us-officials", "group:chinese-officials", "group:officials"]
    ),
  ])
  func theOfficialsAreThoseNamedBeforeUnlessTwoFit(text: String, expected: [String]) throws {
    #expect(try groups(text) == expected, "\(text)")
  }
}
