import DocumentModel
import Testing

@testable import Tokenization

@Suite("Boilerplate") struct BoilerplateTests {
  private let lines = BoilerplateLines([
    "advertisement", "read more: …", "(reporting by …)", "reporting by …; editing by …", "© …",
    "…all rights reserved", "sign up for the …newsletter…",
  ])

  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return lines.spans(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    "ADVERTISEMENT", "- Advertisement -", "[Advertisement]", "Read more: Wheat falls",
    "READ  MORE: oats",
    "(Reporting by A. Voss in Oslo; Editing by B. Lind)",
    "Reporting by A. Voss; editing by B. Lind",
    "© 2024 Grain Weekly", "2024 Grain Weekly. All rights reserved.",
    "Sign up for the Monday newsletter.", "(Reporting by A. Voss\nand C. Aas)",
  ])
  func knownLinesAreFound(line: String) {
    #expect(found("One.\n\n\(line)\n\nTwo.") == [line + "\n"])
  }

  @Test(arguments: [
    "Advertisement spending rose.", "The advertisement", "Reporting by the paper showed a gap.",
    "They read more: they write more.", "(Reporting by A. Voss) showed a gap.", "Read moreover",
    "(Reporting by A. Voss\n\nand C. Aas)", "It has all rights reserved for it.",
  ])
  func wordsOfArticlesAreNot(line: String) { #expect(found("One.\n\n\(line)\n\nTwo.") == []) }

  @Test func aLongLineIsAParagraph() {
    #expect(found("Read more: " + String(repeating: "word ", count: 80)) == [])
  }

  @Test func theLastLineNeedsNoEnd() { #expect(found("One.\nAdvertisement") == ["Advertisement"]) }

  private func sentences(_ text: String) -> [String] {
    var settings = Sample.settings
    settings.boilerplate = ["advertisement", "read more: …"]
    let document = Sample.document(text, settings)
    #expect(document.article.bytes == Array(text.utf8))
    #expect(document.bytes.count == text.utf8.count)
    return document.sentences.map {
      document.text($0.span).split(separator: " ").joined(separator: " ")
    }
  }

  @Test func theRulesDoNotSeeIt() {
    #expect(
      sentences("Oats\n\nCanada acted.\n\nADVERTISEMENT\n\nIt won.")
        == ["Oats", "Canada acted.", "It won."])
    #expect(
      sentences("Canada acted.\nRead more: Oats fall\nIt won.") == ["Canada acted.", "It won."])
  }

  @Test func aSentenceThatABoxPartsIsOne() {
    #expect(
      sentences("The duty on oats\n\nADVERTISEMENT\n\nrose to 8 percent.")
        == ["The duty on oats rose to 8 percent."])
    #expect(
      sentences("The duty on oats\n\nADVERTISEMENT\n\nRead more: Wheat\n\nrose to 8 percent.")
        == ["The duty on oats rose to 8 percent."])
    #expect(
      sentences("Oats\n\nADVERTISEMENT\n\nThe duty rose.") == ["Oats", "The duty rose."])
  }

  @Test func marksOfTheArticleAreHiddenToo() {
    let text = "**Norvik** Steel rose."
    let document = Sample.document(
      Article(
        source: "a", bytes: Array(text.utf8), boilerplate: [TextSpan(0, 2), TextSpan(8, 10)]))
    #expect(document.tokens.map { document.text($0.span) } == ["Norvik", "Steel", "rose", "."])
    #expect(document.tokens[0].span == TextSpan(2, 8))
  }
}
