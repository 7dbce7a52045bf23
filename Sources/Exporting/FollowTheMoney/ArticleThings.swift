import Facts

/// The entities of one article while they are made, each once.
struct ArticleThings {
  private let article: ArticleRecord
  let articleID: String
  private(set) var all: [Thing] = []
  /// Ids of the parties that are there, with their schemas.
  private var parties: [String: String] = [:]
  /// Key of a claim → who makes it.
  private var speakers: [String: String] = [:]

  init(_ article: ArticleRecord) {
    self.article = article
    articleID = ThingID.article(article.document)
    all.append(Self.document(article, id: articleID))
    for fact in article.facts where fact.type == "claim" {
      speakers[fact.key] = FactWords.names(fact.role("source"))
    }
    // Parties first, so that links lead to what stands before them.
    for fact in article.facts where fact.type == "entity" { addParty(fact) }
    for fact in article.facts {
      for role in fact.roles { for filler in role.value.elements { _ = party(filler) } }
    }
  }

  private static func document(_ article: ArticleRecord, id: String) -> Thing {
    let document = article.document
    var thing = Thing("Article", id: id)
    let name = document.source.split(separator: "/").last.map(String.init) ?? document.source
    thing.add("name", document.title ?? document.source)
    thing.add("fileName", name)
    thing.add("title", document.title)
    thing.add("sourceUrl", document.url)
    thing.add("publisher", article.detail("publisher"))
    thing.add("publishedAt", document.published)
    return thing
  }

  /// The party and its mention in the article.
  private mutating func addParty(_ fact: FactRecord) {
    guard let schema = PartySchema.of(kind: fact.subtype), let entity = fact.text("entity"),
      let name = fact.text("name"), !name.isEmpty
    else { return }
    let id = ThingID.entity(entity)
    var thing = Thing(schema, id: id)
    thing.add("name", name)
    thing.add("country", FactWords.country(fact.text("country")))
    thing.add("proof", articleID)
    append(party: thing)
    var mention = Thing("Mention", id: ThingID.fact(fact))
    mention.add("document", articleID)
    mention.add("resolved", id)
    mention.add("name", name)
    mention.add("detectedSchema", schema)
    all.append(mention)
  }

  /// Id of the legal entity that fills a role; nil of anything else.
  mutating func party(_ filler: JSONValue) -> (id: String, schema: String)? {
    guard let schema = PartySchema.of(kind: filler["kind"]?.string),
      let entity = filler["entity"]?.string, let name = filler["name"]?.string, !name.isEmpty
    else { return nil }
    let id = ThingID.entity(entity)
    if let known = parties[id] { return (id, known) }
    var thing = Thing(schema, id: id)
    thing.add("name", name)
    thing.add("proof", articleID)
    append(party: thing)
    return (id, schema)
  }

  private mutating func append(party thing: Thing) {
    guard parties.updateValue(thing.schema, forKey: thing.id) == nil else { return }
    all.append(thing)
  }

  mutating func parties(_ fact: FactRecord, _ roles: String...) -> [(id: String, schema: String)] {
    var found: [(id: String, schema: String)] = []
    for filler in roles.flatMap(fact.role) {
      if let party = party(filler), !found.contains(where: { $0.id == party.id }) {
        found.append(party)
      }
    }
    return found
  }

  /// Whose words a fact is; nil where they are the article's own.
  func attribution(of fact: FactRecord) -> String? {
    guard let holder = fact.holderKey else { return nil }
    return speakers[holder].flatMap { $0.isEmpty ? nil : $0 } ?? "a source that is not named"
  }

  /// Adds a thing with what shows where it was read.
  mutating func append(_ thing: Thing, from fact: FactRecord) {
    var thing = thing
    thing.add("description", fact.context?.text)
    thing.add("proof", articleID)
    thing.add("sourceUrl", article.document.url)
    thing.add("publisher", article.detail("publisher"))
    all.append(thing)
  }
}
