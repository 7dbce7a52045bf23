import DocumentModel
import Extraction
import Facts
import Foundation
import RuleMatching
import RulePacks

/// The files of this repository and what the program makes of them.
enum Repository {
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: top + "/" + path, encoding: .utf8)
  }

  /// Names of the articles of the corpus, in order.
  static let articles: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: top + "/Corpus")) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  /// The shipped rules, loaded once.
  static let pack = Result { try RulePack(folder: top + "/Rules") }
  private static let pipeline = Result { Pipeline(try pack.get()) }

  /// What `extract` writes for an article of the corpus.
  static func output(_ article: String, _ format: FactsFormat) throws -> [UInt8] {
    let bytes = Array(try text("Corpus/" + article).utf8)
    var scratch = MatcherScratch()
    let found = try pipeline.get().extract(
      Article(source: article, bytes: bytes), scratch: &scratch)
    return try format.bytes(of: ArticleFacts(found.article, identity: Identity()))
  }

  /// The lines of the output as values.
  static func lines(_ article: String, _ format: FactsFormat) throws -> [JSONValue] {
    try String(decoding: output(article, format), as: UTF8.self).split(separator: "\n").map {
      try JSONText.value(String($0))
    }
  }
}

/// The fenced blocks of a page.
struct Page {
  struct Block {
    /// After the fence: `yaml`, `json` …
    var language: String
    var text: String
    /// Of the first line of the text, counted from 1.
    var line: Int
  }

  let blocks: [Block]

  init(_ path: String) throws {
    var blocks: [Block] = []
    var open: Block?
    let lines = try Repository.text(path).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if var block = open {
        if line.hasPrefix("```") {
          blocks.append(block)
          open = nil
        } else {
          block.text += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        open = Block(language: String(line.dropFirst(3)), text: "", line: index + 2)
      }
    }
    self.blocks = blocks
  }
}
