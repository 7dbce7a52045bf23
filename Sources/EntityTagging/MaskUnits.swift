import DocumentModel
import RulePacks

extension TaggedDocument {
  /// What a layer sees as one thing: the outermost mentions and folds, in text order.
  ///
  /// Goods and quantities are masked for the rules of facts alone: "Norvik Steel" and "two
  /// people" are names and phrases first; multiples never, since "doubled" is a verb as well. From
  /// the phrases on, an article before a name is part of the thing.
  public func units(for layer: RuleLayer) -> [MaskUnit] {
    var all: [Candidate] = []
    all.reserveCapacity(mentions.count + folds.count)
    // Units share one array of heads: each mention by itself, and after them those of the folds.
    var heads = Array(mentions.indices)
    for index in mentions.indices {
      guard let kind = slotKind(of: index) else { continue }
      if layer != .facts, kind == .product || kind == .quantity { continue }
      if kind == .quantity, isMultiple(index) { continue }
      let span = mentions[index].span
      all.append(
        Candidate(
          span: layer == .names ? span : withArticle(span, kind), kind: kind,
          heads: index..<index + 1))
    }
    for index in folds.indices {
      guard let first = folds[index].heads.first, let kind = slotKind(of: first) else { continue }
      let own = heads.count..<heads.count + folds[index].heads.count
      heads += folds[index].heads
      all.append(Candidate(span: withArticle(folds[index].span, kind), kind: kind, heads: own))
    }
    all.sort {
      ($0.span.start, $1.span.end, $0.kind.rawValue) < (
        $1.span.start, $0.span.end, $1.kind.rawValue
      )
    }
    var outermost: [MaskUnit] = []
    outermost.reserveCapacity(all.count)
    var end: UInt32 = 0
    for unit in all where unit.span.start >= end {
      outermost.append(MaskUnit(span: unit.span, kind: unit.kind, mentions: heads[unit.heads]))
      end = unit.span.end
    }
    return outermost
  }

  /// What may become a unit: a mention or a fold.
  private struct Candidate {
    var span: TextSpan
    var kind: SlotKind
    /// Places of its heads among those of all.
    var heads: Range<Int>
  }

  /// "Three times as much", which is a verb as often ("doubled").
  private func isMultiple(_ mention: Int) -> Bool {
    guard case .quantity(let quantity)? = mentions[mention].value else { return false }
    return quantity.unit == "times"
  }

  /// The span with a "the" before it.
  private func withArticle(_ span: TextSpan, _ kind: SlotKind) -> TextSpan {
    switch kind {
    case .agency, .company, .organization, .court, .country, .place, .list, .instrument, .group:
      break
    default: return span
    }
    let bytes = document.bytes
    let start = Int(span.start)
    guard start >= 4, bytes[start - 1] == 0x20, bytes[start - 2] == 0x65, bytes[start - 3] == 0x68,
      bytes[start - 4] | 0x20 == 0x74, start == 4 || bytes[start - 5] <= 0x28
    else { return span }
    return TextSpan(start - 4, Int(span.end))
  }

  /// The slot kind under which rules see a mention.
  private func slotKind(of mention: Int) -> SlotKind? {
    let form = mentions[mention].form
    // A part of another name: the Senate of "the 1994 Senate election".
    if form == .event { return nil }
    if form == .pronoun { return isPossessive(mentions[mention].span) ? nil : .pronoun }
    switch mentions[mention].kind {
    case .agency: return .agency
    case .company: return form == .group ? .group : .company
    case .organization: return .organization
    case .person: return form == .role ? .role : .person
    case .group: return form == .descriptive ? .anonymous : .group
    case .place:
      if form == .demonym { return .demonym }
      let isCountry = mentions[mention].entity.map { CountryEvidence.code(entities[$0].id) != nil }
      return isCountry == true ? .country : .place
    case .instrument, .law: return .instrument
    case .list: return .list
    case .court: return .court
    case .case: return .case
    case .product: return .product
    case .money: return .money
    case .percent: return .percent
    case .quantity: return .quantity
    case .duration: return .duration
    case .date: return .date
    case .claimref: return .claimref
    }
  }

  /// "its" stands for a party, but for rules it is a word.
  private func isPossessive(_ span: TextSpan) -> Bool {
    let words = document.bytes[span.range]
    return Self.possessives.contains { pronoun in
      words.elementsEqual(pronoun) { $0 | 0x20 == $1 }
    }
  }

  private static let possessives = ["its", "their", "his", "her"].map { Array($0.utf8) }
}
