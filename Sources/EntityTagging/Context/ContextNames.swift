import DocumentModel
import RulePacks

/// Names that neither a list nor a rule knows, told by what stands beside them in the whole article
/// (`Rules/words/name-cues.yaml`).
///
/// "Autopax" is a company where one sentence says "Autopax's buses" and another "owned by Autopax",
/// wherever else it stands. What no place tells stays unnamed.
struct ContextNames {
  private let pack: RulePack

  init(_ pack: RulePack) { self.pack = pack }

  /// Rule id of the mentions that are found so.
  static let rule = "name-cues"

  /// Adds the mentions; false where there is none to add.
  func add(to tagged: inout TaggedDocument) -> Bool {
    let finder = NameCandidates(tagged, pack)
    let candidates = finder.find()
    guard !candidates.isEmpty else { return false }
    let document = tagged.document
    let reader = ContextReader(document, pack, finder)
    var groups = Groups(document)
    for candidate in candidates { groups.add(candidate, reader) }
    let wholes = groups.wholes()
    for (index, whole) in wholes.enumerated() {
      if let whole { groups.share(index, with: whole) }
    }
    var verdicts = groups.all.map { verdict($0, document) }
    takeFromNeighbors(&groups, &verdicts, finder, document)
    // What a longer name holds, a place or goods, gives way to it.
    var isGone = Array(repeating: false, count: tagged.mentions.count)
    let known = tagged.mentions.count
    var entities: [Int: Int] = [:]
    let longFirst = groups.all.indices.sorted {
      (groups.all[$1].words.count, $0) < (groups.all[$0].words.count, $1)
    }
    for index in longFirst {
      let whole = wholes[index].flatMap { whole -> (sort: NameSort, entity: Int)? in
        guard let entity = entities[whole], let sort = verdicts[whole],
          groups.isShort(index, of: whole, sort)
        else { return nil }
        return (sort, entity)
      }
      guard let kind = (whole?.sort ?? verdicts[index])?.kind else { continue }
      let group = groups.all[index]
      for candidate in group.candidates {
        guard let inner = finder.inner(candidate) else { continue }
        for mention in inner { isGone[mention] = true }
        let mention = mention(candidate, kind, group.evidence, whole?.entity, in: &tagged)
        entities[index] = mention.entity
        tagged.add(mention)
      }
    }
    if isGone.contains(true) {
      tagged.mentions = tagged.mentions.indices.filter { $0 >= known || !isGone[$0] }
        .map { tagged.mentions[$0] }
    }
    return tagged.mentions.contains { $0.rule == Self.rule }
  }

  // MARK: Verdicts

  private func verdict(_ group: Group, _ document: Document) -> NameSort? {
    let first = group.candidates[0]
    let words = first.tokens.map { document.tokens[$0] }
    let areSmall = words.allSatisfy { pack.smallWords.contains($0.word) && $0.shape != .allCaps }
    let isAlwaysOpening = group.candidates.allSatisfy(\.isOpening)
    if words.count == 1 {
      if areSmall { return isAlwaysOpening ? nil : group.evidence.verdict(atLeast: 6) }
      let sort = group.evidence.verdict(atLeast: 2)
      return sort == .place || group.evidence.verdict(atLeast: 3) != nil ? sort : nil
    }
    return group.evidence.verdict(atLeast: areSmall ? 3 : 2)
  }

  /// In "Millbrae and San Rafael" one name tells what the other is.
  private func takeFromNeighbors(
    _ groups: inout Groups, _ verdicts: inout [NameSort?], _ finder: NameCandidates,
    _ document: Document
  ) {
    var sortAt: [Int: NameSort] = [:]
    for (index, group) in groups.all.enumerated() {
      guard let sort = verdicts[index] else { continue }
      for candidate in group.candidates {
        for token in candidate.tokens { sortAt[token] = sort }
      }
    }
    for index in groups.all.indices where verdicts[index] == nil {
      for candidate in groups.all[index].candidates {
        let sides = [
          neighbor(of: candidate, step: -1, document), neighbor(of: candidate, step: 1, document),
        ]
        for token in sides.compactMap({ $0 }) {
          let sort = sortAt[token] ?? finder.mention(at: token).flatMap(Self.sort)
          if let sort { groups.add(sort, 2, "beside a \(sort)", to: index) }
        }
      }
      verdicts[index] = verdict(groups.all[index], document)
    }
  }

  /// The token of a name on the other side of a comma or "and".
  private func neighbor(of candidate: NameCandidate, step: Int, _ document: Document) -> Int? {
    let sentence = document.sentences[candidate.sentence].tokens
    var token = step < 0 ? candidate.tokens.lowerBound - 1 : candidate.tokens.upperBound
    var joints = 0
    while sentence.contains(token), joints < 2, isJoint(token, document) {
      joints += 1
      token += step
    }
    return joints > 0 && sentence.contains(token) ? token : nil
  }

  private func isJoint(_ token: Int, _ document: Document) -> Bool {
    let bytes = document.bytes[document.tokens[token].span.range]
    return bytes.elementsEqual(",".utf8) || bytes.elementsEqual("and".utf8)
      || bytes.elementsEqual("or".utf8) || bytes.elementsEqual("&".utf8)
  }

  private static func sort(of mention: Mention) -> NameSort? {
    guard mention.form == .name || mention.form == .alias || mention.form == .acronym else {
      return nil
    }
    return NameSort(mention.kind)
  }

  // MARK: Mentions

  /// `whole` is the entity of the whole name where this is a short form.
  private func mention(
    _ candidate: NameCandidate, _ kind: MentionKind, _ evidence: NameEvidence, _ whole: Int?,
    in tagged: inout TaggedDocument
  ) -> Mention {
    let document = tagged.document
    let span = document.span(of: candidate.tokens)
    let entity =
      whole ?? tagged.entity(Entity(named: document.text(span), kind, .cueRule, pack))
    return Mention(
      kind: kind, form: whole == nil ? .name : .alias, span: span, sentence: candidate.sentence,
      entity: entity,
      basis: evidence.cues.isEmpty ? nil : evidence.cues.prefix(3).joined(separator: "; "),
      rule: Self.rule)
  }
}

/// All places of one name, with what they tell together.
private struct Group {
  var words: [ArraySlice<UInt8>] = []
  var candidates: [NameCandidate] = []
  var evidence = NameEvidence()
}

private struct Groups {
  private(set) var all: [Group] = []
  private var byText: [[UInt8]: Int] = [:]
  private let document: Document

  init(_ document: Document) { self.document = document }

  mutating func add(_ candidate: NameCandidate, _ reader: ContextReader) {
    let text = Array(document.bytes[document.span(of: candidate.tokens).range])
    let index = byText[text] ?? all.count
    if index == all.count {
      let words = candidate.tokens.map { document.bytes[document.tokens[$0].span.range] }
      all.append(Group(words: words))
      byText[text] = index
    }
    all[index].candidates.append(candidate)
    reader.read(candidate, into: &all[index].evidence)
  }

  mutating func add(_ sort: NameSort, _ weight: Int, _ cue: String, to index: Int) {
    all[index].evidence.add(sort, weight, cue)
  }

  /// For each name the one longer name of the article that it may be short for.
  func wholes() -> [Int?] {
    var byFirst: [ArraySlice<UInt8>: [Int]] = [:]
    var byLast: [ArraySlice<UInt8>: [Int]] = [:]
    for (index, group) in all.enumerated() where group.words.count > 1 {
      byFirst[group.words[0], default: []].append(index)
      byLast[group.words[group.words.count - 1], default: []].append(index)
    }
    return all.indices.map { index in
      let longer = Set(
        (byFirst[all[index].words[0]] ?? []).filter { begins(index, $0) }
          + (byLast[all[index].words[0]] ?? []).filter { ends(index, $0) })
      return longer.count == 1 ? longer.first : nil
    }
  }

  /// What is told of a short form is told of the whole name.
  mutating func share(_ index: Int, with whole: Int) {
    all[whole].evidence.add(all[index].evidence)
  }

  /// A person goes by the last name, a body by its first words.
  func isShort(_ index: Int, of whole: Int, _ sort: NameSort) -> Bool {
    switch sort {
    case .person: ends(index, whole)
    case .company, .organization, .agency: begins(index, whole)
    case .place, .thing: false
    }
  }

  private func begins(_ index: Int, _ whole: Int) -> Bool {
    let (short, long) = (all[index].words, all[whole].words)
    return short.count < long.count && long.prefix(short.count).elementsEqual(short, by: ==)
  }

  private func ends(_ index: Int, _ whole: Int) -> Bool {
    let (short, long) = (all[index].words, all[whole].words)
    return short.count == 1 && (2...4).contains(long.count) && long.last == short.first
  }
}

extension NameSort {
  fileprivate init?(_ kind: MentionKind) {
    switch kind {
    case .person: self = .person
    case .company: self = .company
    case .agency, .court: self = .agency
    case .organization: self = .organization
    case .place: self = .place
    default: return nil
    }
  }

  /// What a name of this sort is in the output; nil for what is no party and no place.
  fileprivate var kind: MentionKind? {
    switch self {
    case .person: .person
    case .company: .company
    case .agency: .agency
    case .organization: .organization
    case .place: .place
    case .thing: nil
    }
  }
}

extension Document {
  /// From the first to the last of some tokens.
  fileprivate func span(of range: Range<Int>) -> TextSpan {
    TextSpan(
      start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)
  }
}
