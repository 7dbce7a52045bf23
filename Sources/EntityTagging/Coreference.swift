import DocumentModel
import RulePacks

extension EntityTagger {
  /// Gives nominals ("the company") and pronouns their entities, where one candidate is clear.
  public func resolve(_ tagged: inout TaggedDocument) {
    var resolver = Coreference(tagged, verbs, bodies)
    resolver.resolve(&tagged)
  }
}

/// Resolves in text order, so that a resolved mention can be the antecedent of the next.
struct Coreference {
  let verbs: SubjectVerbs
  private let bodies: PublicBodies
  private var order: [Int]
  private var countries: CountriesSoFar
  /// The candidates that have been passed; one of each kind and entity.
  private var candidates = Candidates()

  init(_ tagged: TaggedDocument, _ verbs: SubjectVerbs, _ bodies: PublicBodies) {
    self.verbs = verbs
    self.bodies = bodies
    order = tagged.mentionsInTextOrder()
    countries = CountriesSoFar(tagged)
  }

  mutating func resolve(_ tagged: inout TaggedDocument) {
    for (place, index) in order.enumerated() {
      if place > 0 { candidates.pass(order[place - 1], tagged) }
      let mention = tagged.mentions[index]
      if mention.form == .role { affiliate(place, index, &tagged) }
      if mention.kind == .group, mention.form == .group { unite(index, &tagged) }
      guard mention.entity == nil else { continue }
      if mention.kind == .agency, mention.form == .nominal,
        let body = body(of: mention, tagged)
      {
        let day = tagged.document.article.metadata.published
        tagged.mentions[index].entity = tagged.entity(body.entry.entity(on: day))
        countries.note(index, tagged)
        tagged.mentions[index].basis = body.basis
        continue
      }
      guard !mention.kind.isValue, let found = antecedent(place, mention, tagged) else { continue }
      tagged.mentions[index].entity = tagged.mentions[found.mention].entity
      tagged.mentions[index].basis = found.basis
      countries.note(index, tagged)
      if mention.form == .pronoun, let entity = tagged.entity(of: found.mention) {
        tagged.mentions[index].kind = entity.kind
      }
    }
  }

  /// A public body told by a noun; `countries` know what is named before it.
  private mutating func body(
    of mention: Mention, _ tagged: TaggedDocument
  ) -> (entry: NameEntry, basis: String)? {
    countries.advance(to: mention.span.start, tagged)
    let near = PublicBodies.sentences(before: mention).map { all(in: $0, tagged) }
    return bodies.body(of: mention, near: near, countries, in: tagged)
  }

  /// A bare "spokeswoman" speaks for the body that the sentence before is about.
  private func affiliate(_ place: Int, _ index: Int, _ tagged: inout TaggedDocument) {
    let mention = tagged.mentions[index]
    guard let old = tagged.entity(of: index), old.parent == nil,
      Self.speaksForSomebody(old.id)
    else { return }
    func fits(_ other: Int) -> Bool {
      let kind = tagged.mentions[other].kind
      return kind == .agency || kind == .company || kind == .organization
    }
    var found = earlier(place, mention.sentence, tagged, fits).last
    var back = 1
    while found == nil, back <= 2, mention.sentence >= back {
      found = inSentence(mention.sentence - back, tagged, fits).first
      back += 1
    }
    guard let found, let employer = tagged.entity(of: found) else { return }
    tagged.mentions[index].entity = tagged.entity(
      Entity(
        id: "\(old.id)@\(employer.id)", kind: .person, name: old.name, country: nil,
        origin: .role, parent: employer.id))
    tagged.mentions[index].basis = "\(employer.kind.rawValue) named before"
  }

  /// Most sentences between "U.S. officials" and "the officials".
  private static let groupReach = 6

  /// "U.S. officials … The officials": those named before by more words, if there are no others.
  private func unite(_ index: Int, _ tagged: inout TaggedDocument) {
    let mention = tagged.mentions[index]
    let words = tagged.document.line(mention.span).lowercased().split(separator: " ")
    guard words.count == 2, words[0] == "the" else { return }
    let near = max(0, mention.sentence - Self.groupReach)...mention.sentence
    let named = near.flatMap { all(in: $0, tagged) }.filter { other in
      let group = tagged.mentions[other]
      guard group.kind == .group, group.form == .group, group.entity != mention.entity,
        group.span < mention.span
      else { return false }
      return tagged.document.line(group.span).lowercased().hasSuffix(" " + words[1])
    }
    guard let last = named.last,
      named.allSatisfy({ tagged.mentions[$0].entity == tagged.mentions[last].entity })
    else { return }
    tagged.mentions[index].entity = tagged.mentions[last].entity
    tagged.mentions[index].basis = "group named before"
  }

  private static func speaksForSomebody(_ id: String) -> Bool {
    !id.contains("@")
      && (id.hasPrefix("person:role:spokes") || id.hasPrefix("person:role:representative"))
  }

  /// Whom a mention means, and how that was told.
  struct Antecedent {
    var mention: Int
    var basis: String
  }

  private func antecedent(
    _ place: Int, _ mention: Mention, _ tagged: TaggedDocument
  ) -> Antecedent? {
    switch mention.form {
    case .pronoun: return pronoun(place, mention, tagged)
    case .nominal, .descriptive:
      let words = tagged.document.text(mention.span).lowercased()
      return nominal(words, place, mention, tagged)
    default: return nil
    }
  }

  private func nominal(
    _ words: String, _ place: Int, _ mention: Mention, _ tagged: TaggedDocument
  ) -> Antecedent? {
    if mention.kind == .claimref { return nil }
    if let name = apposed(place, mention, tagged) {
      return Antecedent(mention: name, basis: "named beside it")
    }
    let nationality = nationality(of: mention, tagged)
    let noun = HeadNoun(words, mention.kind)
    // Field by field: a mention and an entity are costly to copy.
    func fits(_ index: Int) -> Bool {
      let form = tagged.mentions[index].form
      guard Self.sameFamily(tagged.mentions[index].kind, mention.kind), form != .role,
        form != .group, let entity = tagged.mentions[index].entity
      else { return false }
      if let nationality, let country = tagged.entities[entity].country, country != nationality {
        return false
      }
      return noun.fits(tagged.entities[entity])
    }
    if let subject = earlier(place, mention.sentence, tagged, fits).first {
      return Antecedent(mention: subject, basis: "named earlier in the sentence")
    }
    for back in 1...2 where mention.sentence >= back {
      if let subject = inSentence(mention.sentence - back, tagged, fits).first {
        let basis = back == 1 ? "subject of previous sentence" : "subject two sentences before"
        return Antecedent(mention: subject, basis: basis)
      }
    }
    if let only = only(candidates.passed[...], tagged, fits) {
      return Antecedent(mention: only, basis: "only candidate of the article so far")
    }
    // "Chinese firm accused": a headline comes before the name.
    guard tagged.document.sentences[mention.sentence].kind == .heading else { return nil }
    return only(order[place...], tagged) { index in
      fits(index) && (nationality == nil || tagged.entity(of: index)?.country == nationality)
    }.map { Antecedent(mention: $0, basis: "only candidate of the article") }
  }

  /// "The trader, Norvik Steel, …"
  private func apposed(_ place: Int, _ mention: Mention, _ tagged: TaggedDocument) -> Int? {
    let after = tagged.document.bytes[Int(mention.span.end)...].prefix(6)
    let gap = after.elementsEqual(", the ".utf8) ? 6 : 2
    guard after.starts(with: ", ".utf8) else { return nil }
    return order[place...].dropFirst().prefix(3).first { index in
      let other = tagged.mentions[index]
      return other.span.start == mention.span.end + UInt32(gap) && other.entity != nil
        && (Self.sameFamily(other.kind, mention.kind) || other.kind == .organization)
        && other.form != .role
    }
  }

  /// The one entity that fits among some mentions; nil where there are two.
  private func only(
    _ mentions: ArraySlice<Int>, _ tagged: TaggedDocument, _ fits: (Int) -> Bool
  ) -> Int? {
    var found: Int?
    for index in mentions {
      guard let entity = tagged.mentions[index].entity else { continue }
      if let found, tagged.mentions[found].entity == entity { continue }
      guard fits(index) else { continue }
      if found != nil { return nil }
      found = index
    }
    return found
  }

  func earlier(
    _ place: Int, _ sentence: Int, _ tagged: TaggedDocument, _ fits: (Int) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    for index in order[..<place].reversed() {
      if tagged.mentions[index].sentence != sentence { break }
      if tagged.mentions[index].entity != nil, fits(index) { found.append(index) }
    }
    return found.reversed()
  }

  func inSentence(
    _ sentence: Int, _ tagged: TaggedDocument, _ fits: (Int) -> Bool
  ) -> [Int] {
    all(in: sentence, tagged).filter { tagged.mentions[$0].entity != nil && fits($0) }
  }

  /// The mentions of a sentence, in text order.
  func all(in sentence: Int, _ tagged: TaggedDocument) -> ArraySlice<Int> {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if tagged.mentions[order[middle]].sentence < sentence {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return order[low...].prefix { tagged.mentions[$0].sentence == sentence }
  }

  /// "the Chinese firm": the country of the demonym inside the nominal.
  private func nationality(of mention: Mention, _ tagged: TaggedDocument) -> String? {
    let first = all(in: mention.sentence, tagged).filter { index in
      tagged.mentions[index].form == .demonym
        && mention.span.contains(tagged.mentions[index].span)
    }.min()
    return first.flatMap { tagged.entity(of: $0) }.map { $0.country ?? $0.id }
  }

  /// A country that may act: not one that something only happens in ("buys shirts in Guatemala").
  func isCountry(_ index: Int, _ tagged: TaggedDocument) -> Bool {
    guard let id = tagged.entity(of: index)?.id, CountryEvidence.code(id) != nil else {
      return false
    }
    let mention = tagged.mentions[index]
    let sentence = tagged.document.sentences[mention.sentence]
    let before = tagged.document.tokens[sentence.tokens]
      .prefix { $0.span.end <= mention.span.start }.suffix(2)
      .map { tagged.document.text($0.span).lowercased() }
    let preposition = before.last == "the" ? before.first : before.last
    return !Self.settings.contains(preposition ?? "")
  }

  private static let settings = ["in", "from", "into", "across", "near", "at"]

  private static func sameFamily(_ left: MentionKind, _ right: MentionKind) -> Bool {
    if left == right { return true }
    switch (left, right) {
    case (.list, .instrument), (.law, .instrument), (.organization, .agency): return true
    case (.agency, .organization): return true
    default: return false
    }
  }
}
