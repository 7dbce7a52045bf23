import FoundationEssentials

/// The articles of a run, or of a file of facts or article objects, one at a time and in order.
///
/// Of a run, facts come from `facts.jsonl` and what is known of articles from `articles.jsonl`, so
/// articles without facts are there, too. In a file of facts, neighbors of one article belong
/// together.
public final class ArticleRecords {
  private let first: FactsValues
  /// Of a run, its `facts.jsonl`.
  private let lines: FactsValues?
  private var waiting: JSONValue?

  public init(path: String) throws(FactsError) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(file: path, message: "there is no such file or folder")
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    let (facts, articles) = (folder + "facts.jsonl", folder + "articles.jsonl")
    if !isFolder {
      first = try FactsValues(path: path)
      lines = nil
    } else if FileManager.default.fileExists(atPath: articles) {
      first = try FactsValues(path: articles)
      lines = try FactsValues(path: facts)
    } else if FileManager.default.fileExists(atPath: facts) {
      first = try FactsValues(path: facts)
      lines = nil
    } else {
      throw .unreadable(
        file: path, message: "is no run, it has no facts.jsonl; name a folder that extract wrote")
    }
  }

  public func next() throws(FactsError) -> ArticleRecord? {
    let value: JSONValue? = if let waiting { waiting } else { try first.next() }
    waiting = nil
    guard let value else {
      if let lines, try lines.next() != nil {
        throw lines.fault("a fact of no article in articles.jsonl; make the run again")
      }
      return nil
    }
    guard let document = DocumentRecord(value["document"]) else {
      throw first.fault("neither a fact nor an article object; give what `extract` wrote")
    }
    guard case .array(let facts)? = value["facts"] else {
      return try group(beginning: value, document)
    }
    var record = ArticleRecord(document: document, object: value, facts: [])
    for fact in facts {
      if let line = try line(of: document) {
        record.facts.append(line)
      } else {
        record.facts.append(try self.fact(fact, document, first))
      }
    }
    return record
  }

  /// The neighbors that are facts of one article.
  private func group(
    beginning value: JSONValue, _ document: DocumentRecord
  ) throws(FactsError) -> ArticleRecord {
    var record = ArticleRecord(document: document, facts: [try fact(value, document, first)])
    while let next = try first.next() {
      guard DocumentRecord(next["document"]) == document, next["facts"] == nil else {
        waiting = next
        break
      }
      record.facts.append(try fact(next, document, first))
    }
    return record
  }

  /// The next fact of the run's `facts.jsonl`; nil where there is no such file.
  private func line(of document: DocumentRecord) throws(FactsError) -> FactRecord? {
    guard let lines else { return nil }
    guard let value = try lines.next(), DocumentRecord(value["document"]) == document else {
      throw lines.fault("the facts do not fit to articles.jsonl; make the run again")
    }
    return try fact(value, document, lines)
  }

  private func fact(
    _ value: JSONValue, _ document: DocumentRecord, _ values: FactsValues
  ) throws(FactsError) -> FactRecord {
    do { return try FactsFile.record(value, document: document, at: 0) } catch {
      throw values.fault(error.message)
    }
  }
}
