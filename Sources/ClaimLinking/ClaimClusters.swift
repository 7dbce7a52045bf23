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
    name(claims, leaders(of: claims, draft), &draft)
  }

  /// For each claim the first that tells the same; only those that share words are held against
  /// each other.
  private func leaders(of claims: [Int], _ draft: borrowing LinkDraft) -> [Int] {
    let words = claims.map { ContentWords.of(draft.frames[$0], draft) }
    let targets = claims.map {
      Set(draft.frames[$0].role("target").compactMap { draft.entity(of: $0) })
    }
    var leaders = Array(claims.indices)
    var byWord: [String: [Int]] = [:]
    // How many words of the claim at hand each leader has.
    var shared = [Int](repeating: 0, count: claims.count)
    for later in claims.indices {
      var near: [Int] = []
      for word in words[later] {
        for leader in byWord[word] ?? [] {
          if shared[leader] == 0 { near.append(leader) }
          shared[leader] += 1
        }
      }
      let same = near.filter { leader in
        let least = min(words[leader].count, words[later].count)
        return areAlike(shared: shared[leader], least: least)
          && areAgainstTheSame(targets[leader], targets[later])
      }.min()
      for leader in near { shared[leader] = 0 }
      if let same {
        leaders[later] = same
      } else {
        for word in words[later] { byWord[word, default: []].append(later) }
      }
    }
    return leaders
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

  private func areAgainstTheSame(_ left: Set<Int>, _ right: Set<Int>) -> Bool {
    left.isEmpty || right.isEmpty || !left.isDisjoint(with: right)
  }

  private func areAlike(shared: Int, least: Int) -> Bool { shared >= 2 && shared * 2 >= least }
}
