import Facts

/// One side of an evaluation: articles and the facts of each.
public struct FactSet: Sendable, Equatable {
  public var documents: [EvaluatedDocument]
  public var facts: [EvaluatedFact]
  /// True where what is not there is said not to be there: a reviewed run, as opposed to files in
  /// which people marked some kinds of things.
  public var isComplete: Bool

  public init(documents: [EvaluatedDocument], facts: [EvaluatedFact], isComplete: Bool) {
    self.documents = documents
    self.facts = facts
    self.isComplete = isComplete
  }

  /// A file of facts or articles, a run, a brat file, or a folder with brat files.
  public init(path: String) throws(FactsError) {
    if let files = BratFiles(path: path) {
      self = try files.read()
    } else {
      self.init(try FactsFile.contents(path: path))
    }
  }

  /// Facts of an output. Of an entity, each mention counts.
  public init(_ contents: FactsContents) {
    documents = contents.documents.map { EvaluatedDocument(key: $0.key, source: $0.source) }
    var places: [String: Int] = [:]
    for (index, document) in contents.documents.enumerated() { places[document.key] = index }
    facts = []
    for record in contents.facts {
      guard let document = places[record.document.key] else { continue }
      facts += RecordReader(record, document: document).facts
    }
    isComplete = true
  }
}
