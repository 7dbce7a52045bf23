import DocumentModel
import Extraction
import Ingestion

/// A run as an output, with what its manifest says.
enum RunDestination {
  static func make(
    _ path: String, _ rules: LoadedRules, reading: ReadingOptions,
    extraction: ExtractionOptions, isFresh: Bool = false
  ) throws -> BatchDestination {
    var options = ["input_format": reading.format.rawValue]
    options["published"] = extraction.published?.description
    options["max_article_bytes"] = String(reading.maxArticleBytes)
    options["max_seconds"] = String(extraction.maxSeconds)
    options["max_facts"] = String(extraction.maxFacts)
    var manifest = RunManifest(
      schema: Version.schema, program: "tradefacts \(Version.number)",
      rules: try RulePackHash.sha256(of: rules.folder), lists: try rules.listHashes(),
      options: options)
    (manifest.parts, manifest.meaning) = try rules.partHashes()
    manifest.build = try ProgramHash.sha256()
    return .run(path: path, manifest, RunOptions(isFresh: isFresh))
  }
}
