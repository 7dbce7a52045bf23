import Facts

/// Articles in the format of the annotation tool brat: text, annotations, configuration.
public struct BratExport {
  private var labels = BratLabels()

  public init() {}

  /// The text and the annotations of an article, and the name of both without ending.
  /// - Parameter text: of the article, UTF-8, as it was extracted.
  public mutating func files(
    of article: ArticleRecord, text: [UInt8]
  ) throws(ExportError) -> (stem: String, text: [UInt8], annotations: [UInt8]) {
    var annotations = BratAnnotations(ArticleText(text))
    for fact in article.facts { try annotations.check(fact) }
    for fact in article.facts where fact.type == "entity" { try annotations.addEntity(fact) }
    let others = article.facts.filter { $0.type != "entity" }
    for (index, fact) in others.enumerated() { annotations.number(fact, index + 1) }
    for fact in others { try annotations.addEvent(fact) }
    labels.form(annotations.labels)
    return (
      BratFileName.stem(of: article.document.source), text, Array(annotations.text.utf8)
    )
  }

  /// Files that stand beside the articles: `annotation.conf`, `visual.conf`.
  public var configuration: [(file: String, bytes: [UInt8])] {
    [
      ("annotation.conf", Array(labels.annotationConfiguration.utf8)),
      ("visual.conf", Array(labels.visualConfiguration.utf8)),
    ]
  }
}
