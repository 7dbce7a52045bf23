import DocumentModel
import Ingestion

/// The options on which the articles and facts of a run depend, as its manifest names them.
struct RunSettings {
  var reading: ReadingOptions
  var extraction: ExtractionOptions

  init(reading: ReadingOptions, extraction: ExtractionOptions) {
    self.reading = reading
    self.extraction = extraction
  }

  /// As a manifest has them; what it does not name is as `extract` has it by default.
  init(_ named: [String: String]) {
    func number(_ name: String) -> Int? { named[name].flatMap { Int($0) } }
    let limits = ExpansionLimits()
    reading = ReadingOptions(
      format: named["input_format"].flatMap(InputFormat.init) ?? .auto,
      maxArticleBytes: number("max_article_bytes") ?? ReadingOptions.defaultMaxArticleBytes,
      expansion: ExpansionLimits(
        maxRatio: number("max_expansion") ?? limits.maxRatio,
        maxBytes: number("max_expanded_bytes") ?? limits.maxBytes,
        maxNesting: number("max_nesting") ?? limits.maxNesting),
      readsAnyLanguage: named["any_language"] == "true",
      maxSeconds: number("max_seconds") ?? ReadingOptions.defaultMaxSeconds)
    extraction = ExtractionOptions(
      published: named["published"].flatMap { CalendarDate(iso: $0) }, usesDispatch: true,
      traces: false)
    extraction.maxSeconds = reading.maxSeconds
    extraction.maxFacts = number("max_facts") ?? extraction.maxFacts
  }

  var named: [String: String] {
    var named = [
      "input_format": reading.format.rawValue,
      "max_article_bytes": String(reading.maxArticleBytes),
      "max_expansion": String(reading.expansion.maxRatio),
      "max_expanded_bytes": String(reading.expansion.maxBytes),
      "max_nesting": String(reading.expansion.maxNesting),
      "max_seconds": String(extraction.maxSeconds),
      "max_facts": String(extraction.maxFacts),
    ]
    named["published"] = extraction.published?.description
    if reading.readsAnyLanguage { named["any_language"] = "true" }
    return named
  }
}
