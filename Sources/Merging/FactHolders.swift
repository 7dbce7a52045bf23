import DocumentModel
import Facts

/// Who tells the facts of a set of articles.
struct FactHolders {
  /// Article and fact → who makes that claim.
  private var sources: [String: String] = [:]

  init(_ facts: [FactRecord]) {
    for fact in facts where fact.type == "claim" {
      guard let source = fact.role("source").first else { continue }
      sources[Self.key(fact.document.key, fact.key)] =
        source["name"]?.string ?? source["span"]?["text"]?.string ?? source["source_type"]?.string
    }
  }

  func holder(of fact: FactRecord) -> FactHolder {
    guard let claim = fact.fields["holder"]?["fact"]?.string else { return .author }
    return .claim(fact: claim, source: sources[Self.key(fact.document.key, claim)])
  }

  private static func key(_ document: String, _ fact: String) -> String { document + " " + fact }
}

extension FactRecord {
  var isAuthors: Bool { fields["holder"]?["fact"] == nil }

  var factType: FactType { FactType(rawValue: type) ?? .action }

  /// Ids of who acts.
  var actors: [String] { role("actor").compactMap { $0["entity"]?.string } }
}
