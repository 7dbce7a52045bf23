import DocumentModel
import RulePacks

/// Decides which of the candidates of a document are meant.
///
/// Longest first; then what the context codes of the aliases allow, in the sentence and in the
/// document; among namesakes of several countries the one whose country the words name.
struct NameResolver {
  private let pack: RulePack
  private let document: Document
  private let candidates: [NameFinder.Candidate]
  private let countries: CountryEvidence
  private var confirmed: Set<Int> = []

  init(_ pack: RulePack, _ document: Document, _ candidates: [NameFinder.Candidate]) {
    self.pack = pack
    self.document = document
    let context = ContextCheck(pack, document)
    self.candidates = candidates.filter { context.allows($0) }
    countries = CountryEvidence(pack, document, self.candidates)
  }

  /// The chosen names, in text order, without overlaps.
  mutating func chosen() -> [NameFinder.Candidate] {
    confirmed = Set(select { !needsConfirmation($0) }.map(\.entry))
    return select { !needsConfirmation($0) || isConfirmed($0) }
  }

  private func select(
    _ allowed: (NameFinder.Candidate) -> Bool
  ) -> [NameFinder.Candidate] {
    let open = candidates.filter(allowed).sorted {
      ($1.span.count, $0.span.start, $0.entry, $0.alias)
        < ($0.span.count, $1.span.start, $1.entry, $1.alias)
    }
    var taken: [TextSpan] = []
    var chosen: [NameFinder.Candidate] = []
    var place = 0
    while place < open.count {
      var end = place
      while end < open.count, open[end].span == open[place].span { end += 1 }
      let span = open[place].span
      if !taken.contains(where: { $0.overlaps(span) }), let best = best(of: open[place..<end]) {
        taken.append(span)
        chosen.append(best)
      }
      place = end
    }
    return chosen.sorted { $0.span < $1.span }
  }

  /// Among readings of the same words.
  private func best(of readings: ArraySlice<NameFinder.Candidate>) -> NameFinder.Candidate? {
    let ranked = readings.compactMap { reading -> (rank: Int, reading: NameFinder.Candidate)? in
      rank(reading, among: readings).map { ($0, reading) }
    }
    return ranked.min { ($0.rank, $0.reading.entry) < ($1.rank, $1.reading.entry) }?.reading
  }

  /// Less is better; nil rules the reading out.
  private func rank(
    _ reading: NameFinder.Candidate, among readings: ArraySlice<NameFinder.Candidate>
  ) -> Int? {
    let entry = pack.names.entries[reading.entry]
    let alias = entry.aliases[reading.alias]
    if reading.isVariant, alias.form == .metonym { return nil }
    let base = confirmed.contains(reading.entry) ? 0 : 1
    guard let country = entry.country, entry.kind == .agency || entry.kind == .court else {
      // A place name that is also a body (the EU) is the body.
      return base + (entry.kind == .place ? 8 : 2)
    }
    switch countries.relation(of: country, to: reading) {
    case .named: return base
    case .other: return nil
    case .inSentence: return base + 2
    case .inDocument: return base + 4
    case .unknown:
      let codes = alias.codes
      if codes.contains(.contextCountry) { return nil }
      if codes.contains(.defaultCountry(country)) { return base + 5 }
      return base + 6
    }
  }

  private func needsConfirmation(_ candidate: NameFinder.Candidate) -> Bool {
    let alias = pack.names.entries[candidate.entry].aliases[candidate.alias]
    return alias.codes.contains { code in
      switch code {
      case .full, .descriptive: true
      case .suffix: !CompanySuffixes.follows(candidate.tokens.upperBound, document, pack)
      default: false
      }
    }
  }

  private func isConfirmed(_ candidate: NameFinder.Candidate) -> Bool {
    confirmed.contains(candidate.entry)
  }
}
