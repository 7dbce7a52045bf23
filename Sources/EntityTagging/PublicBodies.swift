import DocumentModel
import RulePacks

/// Public bodies told by a noun without their country: "the government", "the trade ministry".
///
/// The country is the one that acts in the sentences before, where it is also the one that the
/// article is about, or the only one there.
struct PublicBodies: Sendable {
  /// Country → its government.
  private var governments: [String: NameEntry] = [:]
  /// Country → its other bodies.
  private var bodies: [String: [NameEntry]] = [:]

  init(_ pack: RulePack) {
    let entries = pack.names.entries
    for row in entries.indices where entries[row].kind == .agency {
      let entry = entries[row]
      guard entry.userRow == nil else { continue }
      guard let country = entry.country else { continue }
      if entry.subkind == "government" || entry.id == "eu" {
        governments[country] = governments[country] ?? entry
      } else {
        bodies[country, default: []].append(entry)
      }
    }
  }

  /// What a noun phrase means, and how that was told; nil where it is not clear.
  ///
  /// - Parameters:
  ///   - near: the mentions of its sentence and of those before (`sentences(before:)`).
  ///   - countries: read up to the noun phrase.
  func body(
    of mention: Mention, near: [ArraySlice<Int>], _ countries: CountriesSoFar,
    in tagged: TaggedDocument
  ) -> (entry: NameEntry, basis: String)? {
    let words = tagged.document.line(mention.span).lowercased().split(separator: " ").map(
      String.init)
    guard let noun = words.last, words.count > 1 else { return nil }
    let isGovernment = Self.governmentNouns.contains(noun)
    guard isGovernment || words.count > 2 && noun == "ministry" else { return nil }
    guard let country = country(before: mention, near, countries, in: tagged) else { return nil }
    let called = words.dropFirst().joined(separator: " ")
    let entry = isGovernment ? governments[country.code] : ministry(called, country.code)
    return entry.map { ($0, country.basis) }
  }

  private static let governmentNouns: Set<String> = ["government", "cabinet"]

  /// The one body of a country that is called so: "the trade ministry", "Turkey's trade ministry".
  private func ministry(_ words: String, _ country: String) -> NameEntry? {
    let found = bodies[country, default: []].filter { body in
      body.aliases.contains { $0.text.lowercased().hasSuffix(words) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Sentences back within which a country acts.
  private static let reach = 3

  /// The sentences in which the acting country is looked for: that of a mention and some before.
  static func sentences(before mention: Mention) -> [Int] {
    (0...reach).map { mention.sentence - $0 }.filter { $0 >= 0 }
  }

  private func country(
    before mention: Mention, _ near: [ArraySlice<Int>], _ countries: CountriesSoFar,
    in tagged: TaggedDocument
  ) -> (code: String, basis: String)? {
    let main = countries.main
    for sentence in near {
      let named = sentence.lazy.map { tagged.mentions[$0] }
        .filter { $0.span.end <= mention.span.start }
      let acting = Set(named.compactMap { Self.actor($0, tagged) })
      guard let first = acting.first else { continue }
      if let code = main.code, acting.contains(code) { return (code, "country that acts before") }
      let all = Set(named.compactMap { $0.entity.flatMap { Self.code(of: tagged.entities[$0]) } })
      return acting.count == 1 && all.count == 1 ? (first, "country that acts before") : nil
    }
    if main.isClear, let code = main.code { return (code, "country of the article") }
    // The only one that has acted so far.
    return countries.acting.count == 1
      ? countries.acting.first.map { ($0, "only country that acts before") } : nil
  }

  /// The country of a body, or a country that may act: not "in India", not "Indian".
  static func actor(_ mention: Mention, _ tagged: TaggedDocument) -> String? {
    guard let entity = mention.entity.map({ tagged.entities[$0] }) else { return nil }
    if mention.kind == .agency { return entity.country }
    guard mention.kind == .place, mention.form != .demonym else { return nil }
    let sentence = tagged.document.sentences[mention.sentence]
    let before = tagged.document.tokens[sentence.tokens]
      .last { $0.span.end <= mention.span.start && $0.shape != .mark }
    let word = before.map { tagged.document.text($0.span).lowercased() } ?? ""
    return settings.contains(word) ? nil : CountryEvidence.code(entity.id)
  }

  private static let settings: Set<String> = [
    "in", "from", "into", "across", "near", "at", "on", "against", "to", "of", "with", "for", "by",
    "the", "and",
  ]

  static func code(of entity: Entity) -> String? {
    CountryEvidence.code(entity.id) ?? (entity.kind == .agency ? entity.country : nil)
  }
}
