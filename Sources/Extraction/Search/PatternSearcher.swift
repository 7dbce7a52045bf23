import DocumentModel
import PatternMatching

/// A search with the scratch of one worker. Not to be shared between workers.
public final class PatternSearcher {
  private let columns: [String]
  private let pattern: CompiledPattern
  private let worker: PipelineWorker
  private var scratch = MatchScratch()

  init(columns: [String], pattern: CompiledPattern, worker: PipelineWorker) {
    self.columns = columns
    self.pattern = pattern
    self.worker = worker
  }

  /// All hits of an article, in text order; within a sentence they do not overlap.
  ///
  /// - Throws: where the search in a sentence hits a limit.
  public func hits(in article: Article) throws -> [PatternHit] {
    let result = worker.trace(article, ExtractionWishes(factRules: []))
    let units = result.views?.units.last { $0.layer == .facts }?.units ?? []
    let view = LayerView(result.article.document, .facts, units)
    let bytes = view.masked.bytes
    var hits: [PatternHit] = []
    for (sentence, range) in view.masked.sentences.enumerated() {
      var from = range.lowerBound
      while from <= range.upperBound,
        try scratch.match(pattern, in: bytes.span, range: range, from: from),
        let whole = scratch.group(0)
      {
        if !whole.isEmpty { hits.append(hit(whole, sentence, view)) }
        from = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
        while from < range.upperBound, bytes[from] & 0xC0 == 0x80 { from += 1 }
      }
    }
    return hits
  }

  private func hit(_ whole: Range<Int>, _ sentence: Int, _ view: LayerView) -> PatternHit {
    let document = view.document
    let span = view.masked.source(whole)
    let captures = columns.map { column in
      for group in pattern.groups where group.name == column {
        if let range = scratch.group(group.number), !range.isEmpty { return view.words(range) }
      }
      return ""
    }
    return PatternHit(
      line: document.lineNumber(at: span.start), words: document.line(span),
      sentence: document.line(document.sentences[sentence].span), captures: captures)
  }
}
