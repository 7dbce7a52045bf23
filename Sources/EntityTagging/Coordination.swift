import DocumentModel
import RulePacks

/// "A, B and C": coordinated parties or places of one kind count as one thing with several heads.
struct Coordination {
  func add(to tagged: inout TaggedDocument) {
    let units = tagged.units(for: .facts)
    let document = tagged.document
    var start = 0
    while start < units.count {
      var end = start
      var joinedByAnd = false
      while end + 1 < units.count, units[end].kind == units[end + 1].kind,
        Self.canJoin(units[end].kind), !joinedByAnd,
        let join = joint(units[end].span, units[end + 1].span, document)
      {
        joinedByAnd = join == .and
        end += 1
      }
      if end > start, joinedByAnd {
        let span = units[start].span.union(units[end].span)
        tagged.folds.append(
          TaggedDocument.Fold(span: span, heads: units[start...end].flatMap(\.mentions)))
      }
      start = end + 1
    }
  }

  private enum Joint {
    case comma, and
  }

  private static func canJoin(_ kind: SlotKind) -> Bool {
    switch kind {
    case .agency, .company, .organization, .person, .country, .place, .instrument, .product: true
    default: false
    }
  }

  /// What stands between two units of one sentence, where it is only a joint of a list.
  private func joint(_ left: TextSpan, _ right: TextSpan, _ document: Document) -> Joint? {
    guard right.start > left.end, right.start - left.end <= 8 else { return nil }
    let between = NormalizedText.bytes(
      document.bytes, TextSpan(start: left.end, end: right.start))
    if between.elementsEqual(", ".utf8) { return .comma }
    let ands = [" and ", ", and ", " or ", " & ", " and the ", ", and the "]
    return ands.contains { between.elementsEqual($0.utf8) } ? .and : nil
  }
}
