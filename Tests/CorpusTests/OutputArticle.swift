/// An article object of the output, with its facts ready to be asked.
struct OutputArticle {
  /// Facts, and the entities as if each were a fact of type `entity`.
  let facts: [OutputJSON]
  private var entities: [String: OutputJSON] = [:]
  private var factsByKey: [String: OutputJSON] = [:]

  init(_ article: OutputJSON) {
    var facts = article["facts"]?.elements ?? []
    for fact in facts {
      if let key = fact["key"]?.text { factsByKey[key] = fact }
    }
    for entity in article["entities"]?.elements ?? [] {
      if let id = entity["id"]?.text { entities[id] = entity }
      guard case .object(var fields) = entity else { continue }
      fields["type"] = .text("entity")
      facts.append(.object(fields))
    }
    self.facts = facts
  }

  init(parsing bytes: [UInt8]) throws {
    self.init(try OutputJSON(parsing: bytes))
  }

  /// What a fact has for a key of an expectation; empty where it has nothing.
  func values(of key: String, in fact: OutputJSON) -> [String] {
    switch key {
    case "holder":
      guard let holder = fact["holder"] else { return [] }
      return [holder.text ?? "claim"]
    case "cue": return (fact["span"]?["text"]?.text).map { [$0] } ?? []
    case "value": return fact["value"].flatMap(normalized).map { [$0] } ?? []
    case "modifier": return [fact["value"]?["modifier"], fact["modifier"]].compactMap { $0?.text }
    case "responds_to":
      return answered(by: fact).flatMap { values(of: "content", in: $0) }
    case "type", "subtype", "status", "certainty", "polarity", "cluster":
      return fact[key]?.text.map { [$0] } ?? []
    case "kind", "name":
      let entity = fact["entity"]?.text.flatMap { entities[$0] }
      return (fact[key] ?? entity?[key])?.text.map { [$0] } ?? []
    default: return fillers(key, fact).flatMap(names)
    }
  }

  private func fillers(_ role: String, _ fact: OutputJSON) -> [OutputJSON] {
    fact["roles"]?[role]?.elements ?? []
  }

  private func answered(by fact: OutputJSON) -> [OutputJSON] {
    fillers("responds_to", fact).compactMap { $0["fact"]?.text.flatMap { factsByKey[$0] } }
  }

  /// The names by which a filler may be called: that of its entity, and its words.
  private func names(of filler: OutputJSON) -> [String] {
    var result: [String] = []
    if let name = filler["name"]?.text { result.append(name) }
    if let id = filler["entity"]?.text, let name = entities[id]?["name"]?.text,
      !result.contains(name)
    {
      result.append(name)
    }
    if let text = filler["span"]?["text"]?.text, !result.contains(text) { result.append(text) }
    return result
  }

  /// A value as expectations write it: `1400000000 USD`, `P90D`, `2019-05`, `18.4 percent`.
  private func normalized(_ value: OutputJSON) -> String? {
    if let iso = value["iso"]?.text { return iso }
    if let amount = value["amount"]?.text {
      return ([amount] + [value["currency"]?.text].compactMap { $0 }).joined(separator: " ")
    }
    guard let number = value["number"]?.text else { return nil }
    return ([number] + [value["unit"]?.text].compactMap { $0 }).joined(separator: " ")
  }
}
