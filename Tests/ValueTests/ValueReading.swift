import DocumentModel
import Extraction
import FoundationEssentials
import RulePacks

/// The values that the rules of this repository read in a sentence.
struct ValueReading: ~Copyable {
  /// Loaded once for all tests.
  private static let pipeline = Result {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return Pipeline(try RulePack(folder: root.appending(path: "Rules").path))
  }

  private let worker: PipelineWorker
  private let published: CalendarDate?

  init(published: String? = nil) throws {
    worker = PipelineWorker(try Self.pipeline.get())
    self.published = published.flatMap { CalendarDate(iso: $0) }
  }

  /// A value, the words it was read from, and where these stand (UTF-8 bytes).
  struct Found<Kind> {
    var words: String
    var span: TextSpan
    var value: Kind
  }

  /// What was read, in the order of the text.
  mutating func values(_ text: String) -> [Found<Value>] {
    let article = Article(source: "test", bytes: Array(text.utf8))
    let result = worker.trace(article, ExtractionWishes(published: published))
    let document = result.article.document
    return result.article.mentions
      .compactMap { mention in
        mention.value.map {
          Found(words: document.text(mention.span), span: mention.span, value: $0)
        }
      }
      .sorted { $0.span.start < $1.span.start }
  }

  mutating func amounts(_ text: String) -> [Found<MoneyValue>] {
    values(text).compactMap { found in
      guard case .money(let money) = found.value else { return nil }
      return Found(words: found.words, span: found.span, value: money)
    }
  }
}
