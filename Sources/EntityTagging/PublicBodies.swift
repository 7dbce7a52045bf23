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
    for entry in pack.names.entries where entry.kind == .agency && entry.userRow == nil {
      guard let country = entry.country else { continue }
      if entry.subkind == "government" || entry.id == "eu" {
        governments[country] = governments[country] ?? entry
      } else {
        bodies[country, default: []].append(entry)
      }
    }
  }

  /// What a noun phrase means, and how that was told; nil where it is not clear.
  func body(of mention: Mention, in tagged: TaggedDocument) -> (entry: NameEntry, basis: String)? {
    let words = tagged.document.line(mention.span).lowercased().split(separator: " ").map(
      String.init)
    guard let noun = words.last, words.count > 1 else { return nil }
    let isGovernment = Self.governmentNouns.contains(noun)
    guard isGovernment || words.count > 2 && noun == "ministry" else { return nil }
    guard let country = country(before: mention, in: tagged) else { return nil }
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

  private func country(
    before mention: Mention, in tagged: TaggedDocument
  ) -> (code: String, basis: String)? {
    let main = MainCountry(tagged, Self.code)
    for back in 0...Self.reach where mention.sentence >= back {
      let named = tagged.mentions.filter {
        $0.sentence == mention.sentence - back && $0.span.end <= mention.span.start
      }
      let acting = Set(named.compactMap { Self.actor($0, tagged) })
      guard let first = acting.first else { continue }
      if let code = main.code, acting.contains(code) { return (code, "country that acts before") }
      let all = Set(named.compactMap { $0.entity.flatMap { Self.code(of: tagged.entities[$0]) } })
      return acting.count == 1 && all.count == 1 ? (first, "country that acts before") : nil
    }
    if main.isClear, let code = main.code { return (code, "country of the article") }
    // The only one that has acted so far.
    let before = tagged.mentions.filter { $0.span.end <= mention.span.start }
    let acting = Set(before.compactMap { Self.actor($0, tagged) })
    return acting.count == 1 ? acting.first.map { ($0, "only country that acts before") } : nil
  }

  /// The country of a body, or a country that may act: not "in India", not "Indian".
  private static func actor(_ mention: Mention, _ tagged: TaggedDocument) -> String? {
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

  private static func code(of entity: Entity) -> String? {
    CountryEvidence.code(entity.id) ?? (entity.kind == .agency ? entity.country : nil)
  }

  /// The country that an article names most often.
  private struct MainCountry {
    /// Nil where two are named equally often.
    var code: String?
    /// True where it is named more than twice as often as any other.
    var isClear: Bool

    init(_ tagged: TaggedDocument, _ code: (Entity) -> String?) {
      var counts: [String: Int] = [:]
      for mention in tagged.mentions {
        if let found = mention.entity.flatMap({ code(tagged.entities[$0]) }) {
          counts[found, default: 0] += 1
        }
      }
      let sorted = counts.values.sorted(by: >)
      let second = sorted.count > 1 ? sorted[1] : 0
      isClear = sorted.first.map { $0 > 2 * second } ?? false
      self.code = sorted.first.flatMap { most in
        most > second ? counts.first { $0.value == most }?.key : nil
      }
    }
  }
}
