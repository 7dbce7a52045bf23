import DocumentModel
import RulePacks

extension TaggedDocument {
  /// What a layer sees as one thing: the outermost mentions and folds, in text order.
  ///
  /// Goods and quantities are masked for the rules of facts alone: "Norvik Steel" and "two
  /// people" are names and phrases first; multiples never, since "doubled" is a verb as well. From
  /// the phrases on, an article before a name is part of the thing.
  public func units(for layer: RuleLayer) -> [MaskUnit] {
    var all: [MaskUnit] = []
    for (index, mention) in mentions.enumerated() {
      guard let kind = slotKind(of: mention) else { continue }
      if layer != .facts, kind == .product || kind == .quantity { continue }
      if case .quantity(let quantity)? = mention.value, quantity.unit == "times" { continue }
      let span = layer == .names ? mention.span : withArticle(mention.span, kind)
      all.append(MaskUnit(span: span, kind: kind, mentions: [index]))
    }
    for fold in folds {
      guard let first = fold.heads.first, let kind = slotKind(of: mentions[first]) else { continue }
      all.append(MaskUnit(span: withArticle(fold.span, kind), kind: kind, mentions: fold.heads))
    }
    all.sort {
      ($0.span.start, $1.span.end, $0.kind.rawValue) < (
        $1.span.start, $0.span.end, $1.kind.rawValue
      )
    }
    var outermost: [MaskUnit] = []
    var end: UInt32 = 0
    for unit in all where unit.span.start >= end {
      outermost.append(unit)
      end = unit.span.end
    }
    return outermost
  }

  /// The span with a "the" before it.
  private func withArticle(_ span: TextSpan, _ kind: SlotKind) -> TextSpan {
    switch kind {
    case .agency, .company, .organization, .court, .country, .place, .list, .instrument, .group:
      break
    default: return span
    }
    let bytes = document.article.bytes
    let start = Int(span.start)
    guard start >= 4, bytes[start - 1] == 0x20, bytes[start - 2] == 0x65, bytes[start - 3] == 0x68,
      bytes[start - 4] | 0x20 == 0x74, start == 4 || bytes[start - 5] <= 0x28
    else { return span }
    return TextSpan(start - 4, Int(span.end))
  }

  /// The slot kind under which rules see a mention.
  func slotKind(of mention: Mention) -> SlotKind? {
    // A part of another name: the Senate of "the 1994 Senate election".
    if mention.form == .event { return nil }
    if mention.form == .pronoun { return isPossessive(mention) ? nil : .pronoun }
    switch mention.kind {
    case .agency: return .agency
    case .company: return mention.form == .group ? .group : .company
    case .organization: return .organization
    case .person: return mention.form == .role ? .role : .person
    case .group: return mention.form == .descriptive ? .anonymous : .group
    case .place:
      if mention.form == .demonym { return .demonym }
      let id = mention.entity.map { entities[$0].id } ?? ""
      return CountryEvidence.code(id) == nil ? .place : .country
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
  private func isPossessive(_ mention: Mention) -> Bool {
    ["its", "their", "his", "her"].contains(document.text(mention.span).lowercased())
  }
}
