import DocumentModel

/// The same allegation told several times in an article is one cluster, to which the answers to any
/// of them belong: `allegation-1`, in the order in which they are first told.
///
/// Two are the same where they are held against the same party, or one names nobody, and where two
/// telling words and half of those of the shorter are the same.
struct ClaimClusters {
  private static let kinds: Set<String> = ["allegation", "accusation", "criticism"]

  func form(_ draft: inout LinkDraft) {
    let claims = draft.frames.indices.filter { index in
      draft.frames[index].type == .claim && Self.kinds.contains(draft.frames[index].subtype)
        && !draft.frames[index].role("content").isEmpty
    }.sorted { (draft.frames[$0].span, $0) < (draft.frames[$1].span, $1) }
    let words = claims.map { ContentWords.of(draft.frames[$0], draft) }
    var leaders = Array(claims.indices)
    for later in claims.indices {
      for earlier in 0..<later where leaders[earlier] == earlier {
        let isSame =
          areAgainstTheSame(draft.frames[claims[earlier]], draft.frames[claims[later]], draft)
          && areAlike(words[earlier], words[later])
        if isSame {
          leaders[later] = earlier
          break
        }
      }
    }
    name(claims, leaders, &draft)
  }

  private func name(_ claims: [Int], _ leaders: [Int], _ draft: inout LinkDraft) {
    var count = 0
    for leader in claims.indices where leaders[leader] == leader {
      let members = claims.indices.filter { leaders[$0] == leader }.map { claims[$0] }
      guard members.count > 1 else { continue }
      count += 1
      for member in members {
        draft.frames[member].cluster = "allegation-\(count)"
        for answer in draft.frames[member].role("answered_by").compactMap(\.fact) {
          draft.frames[answer].cluster = "allegation-\(count)"
        }
      }
    }
  }

  private func areAgainstTheSame(
    _ left: FactFrame, _ right: FactFrame, _ draft: LinkDraft
  ) -> Bool {
    let first = Set(left.role("target").compactMap(draft.entity(of:)))
    let second = Set(right.role("target").compactMap(draft.entity(of:)))
    return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
  }

  private func areAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let shared = left.intersection(right).count
    return shared >= 2 && shared * 2 >= min(left.count, right.count)
  }
}
