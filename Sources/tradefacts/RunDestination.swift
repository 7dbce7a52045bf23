import DocumentModel
import Extraction
import Ingestion

/// A run as an output, with what its manifest says.
enum RunDestination {
  /// - Parameter published: the day of publication of articles that carry none.
  static func make(
    _ path: String, _ rules: LoadedRules, reading: ReadingOptions, published: CalendarDate?
  ) throws -> BatchDestination {
    var options = ["input_format": reading.format.rawValue]
    options["published"] = published?.description
    options["max_article_bytes"] = String(reading.maxArticleBytes)
    var manifest = RunManifest(
      schema: Version.schema, program: "tradefacts \(Version.number)",
      rules: try RulePackHash.sha256(of: rules.folder), lists: try rules.listHashes(),
      options: options)
    manifest.parts = try rules.partHashes()
    return .run(path: path, manifest)
  }
}
