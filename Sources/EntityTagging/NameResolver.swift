import DocumentModel
import RulePacks

/// Decides which of the candidates of a document are meant.
///
/// Longest first; then what the context codes of the aliases allow, in the sentence and in the
/// document; among namesakes of several countries the one whose country the words name.
struct NameResolver {
  private let pack: RulePack
  private let table: AliasTable
  private let document: Document
  /// Longest first.
  private let candidates: [NameFinder.Candidate]
  private let countries: CountryEvidence
  private var confirmed: Set<Int> = []

  init(
    _ pack: RulePack, _ table: AliasTable, _ document: Document,
    _ candidates: [NameFinder.Candidate]
  ) {
    self.pack = pack
    self.table = table
    self.document = document
    let context = ContextCheck(pack, document)
    let declared = DeclaredAcronyms(document, candidates)
    let open = candidates.filter { candidate in
      (!table[candidate.entry, candidate.alias].hasCodes || context.allows(candidate))
        && (declared.isEmpty || !declared.excludes(candidate, document))
    }
    countries = CountryEvidence(pack, table, document, open)
    self.candidates = open.sorted {
      ($1.span.count, $0.span.start, $0.entry, $0.alias)
        < ($0.span.count, $1.span.start, $1.entry, $1.alias)
    }
  }

  /// The chosen names, in text order, without overlaps.
  mutating func chosen() -> [NameFinder.Candidate] {
    let plain = candidates.filter { !needsConfirmation($0) }
    confirmed = Set(select(plain).map(\.entry))
    if plain.count == candidates.count { return select(plain) }
    return select(candidates.filter { confirmed.contains($0.entry) || !needsConfirmation($0) })
  }

  /// The rows of users' lists that have the words of a chosen name, the chosen one first.
  func userRows(of chosen: NameFinder.Candidate) -> [Int] {
    guard table[chosen.entry, chosen.alias].isUserName else { return [] }
    let others = candidates.filter { other in
      other.span == chosen.span && other.entry != chosen.entry
        && table[other.entry, other.alias].isUserName
        && (confirmed.contains(other.entry) || !needsConfirmation(other))
    }
    return [chosen.entry] + others.map(\.entry)
  }

  private func select(_ open: [NameFinder.Candidate]) -> [NameFinder.Candidate] {
    // Names are whole tokens: they overlap where they share one.
    var taken = [Bool](repeating: false, count: document.tokens.count)
    var chosen: [NameFinder.Candidate] = []
    var place = 0
    while place < open.count {
      var end = place
      while end < open.count, open[end].span == open[place].span { end += 1 }
      let tokens = open[place].tokens
      if !taken[tokens].contains(true), let best = best(of: open[place..<end]) {
        for token in tokens { taken[token] = true }
        chosen.append(best)
      }
      place = end
    }
    return chosen.sorted { $0.span < $1.span }
  }

  /// Among readings of the same words.
  private func best(of readings: ArraySlice<NameFinder.Candidate>) -> NameFinder.Candidate? {
    var best: (rank: Int, distance: Int, reading: NameFinder.Candidate)?
    for reading in readings {
      guard let rank = rank(reading) else { continue }
      let distance = distance(reading)
      if let best, (best.rank, best.distance, best.reading.entry) <= (rank, distance, reading.entry)
      {
        continue
      }
      best = (rank, distance, reading)
    }
    return best?.reading
  }

  /// Of two bodies of the same name the one of the country that the article names more often.
  private func distance(_ reading: NameFinder.Candidate) -> Int {
    table[reading.entry, reading.alias].country.map { -countries.weight(of: $0) } ?? 0
  }

  /// Less is better; nil rules the reading out.
  private func rank(_ reading: NameFinder.Candidate) -> Int? {
    let alias = table[reading.entry, reading.alias]
    if reading.isVariant, alias.form == .metonym { return nil }
    // What a user lists goes before the pack.
    let base = (confirmed.contains(reading.entry) ? 0 : 1) - (alias.isUserName ? 16 : 0)
    guard let country = alias.country else {
      // A place name that is also a body (the EU) is the body.
      return base + (alias.kind == .place ? 8 : 2)
    }
    switch countries.relation(of: country, to: reading) {
    case .named: return base
    case .other: return nil
    case .inSentence: return base + 2
    case .inDocument: return base + 4
    case .unknown:
      if alias.needsCountry { return nil }
      return base + (alias.isDefault ? 5 : 6)
    }
  }

  private func opens(_ candidate: NameFinder.Candidate) -> Bool {
    candidate.tokens.lowerBound == document.sentences[candidate.sentence].tokens.lowerBound
  }

  /// True where the words after it are those after a company: "Apple unveils", "Target's shares".
  private func acts(_ candidate: NameFinder.Candidate) -> Bool {
    let start = candidate.tokens.upperBound
    let limit = document.sentences[candidate.sentence].tokens.upperBound
    if isCalledCompany(candidate) { return true }
    return (1...NameCues.longest).contains { length in
      guard start + length <= limit else { return false }
      let words = (start..<start + length).map { document.tokens[$0].word }
      let cues = pack.nameCues.cues(.after, words[...])
      return cues.contains { ($0.sort == .company || $0.sort == .organization) && $0.weight > 1 }
    }
  }

  /// Words of "the British chip designer".
  private static let longestApposition = 5

  /// "chipmaker Arm", "Arm, the British chip designer,".
  private func isCalledCompany(_ candidate: NameFinder.Candidate) -> Bool {
    let sentence = document.sentences[candidate.sentence].tokens
    let before = candidate.tokens.lowerBound - 1
    if before >= sentence.lowerBound, endsCompanyNoun(before, sentence) { return true }
    var after = sentence.clamped(to: candidate.tokens.upperBound..<sentence.upperBound)
      .prefix(Self.longestApposition + 2)
    guard let comma = after.popFirst(), text(comma).elementsEqual(",".utf8),
      let article = after.popFirst(),
      ["the", "a", "an"].contains(where: { text(article).elementsEqual($0.utf8) })
    else { return false }
    return after.prefix { document.tokens[$0].shape != .mark }
      .contains { endsCompanyNoun($0, after.startIndex..<after.endIndex) }
  }

  /// "chipmaker", "chip designer"
  private func endsCompanyNoun(_ token: Int, _ limits: Range<Int>) -> Bool {
    guard document.tokens[token].shape == .lower else { return false }
    return (1...2).contains { length in
      let start = token + 1 - length
      guard start >= limits.lowerBound else { return false }
      return pack.nameCues.cues(.before, document.tokens[start...token].map(\.word)[...])
        .contains { $0.sort == .company && $0.weight > 2 }
    }
  }

  private func text(_ token: Int) -> ArraySlice<UInt8> {
    document.bytes[document.tokens[token].span.range]
  }

  private func needsConfirmation(_ candidate: NameFinder.Candidate) -> Bool {
    let alias = table[candidate.entry, candidate.alias]
    return alias.isFullOrDescriptive || alias.isNotStart && opens(candidate) && !acts(candidate)
      || alias.needsSuffix
        && !CompanySuffixes.follows(candidate.tokens.upperBound, document, pack) && !acts(candidate)
  }
}
