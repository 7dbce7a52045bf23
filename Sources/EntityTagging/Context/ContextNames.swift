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

  func add(to tagged: inout TaggedDocument) {
    let finder = NameCandidates(tagged, pack)
    let candidates = finder.find()
    guard !candidates.isEmpty else { return }
    let document = tagged.document
    let reader = ContextReader(document, pack, finder)
    var groups = Groups(document)
    for candidate in candidates { groups.add(candidate) { reader.read(candidate, into: &$0) } }
    let wholes = groups.wholes()
    for (index, whole) in wholes.enumerated() {
      if let whole { groups.share(index, with: whole) }
    }
    var verdicts = groups.all.map { verdict($0, document) }
    takeFromNeighbors(&groups, &verdicts, finder, document)
    var entities: [Int: Int] = [:]
    let longFirst = groups.all.indices.sorted {
      (groups.all[$1].words.count, $0) < (groups.all[$0].words.count, $1)
    }
    for index in longFirst {
      let group = groups.all[index]
      if let whole = wholes[index], let entity = entities[whole], let sort = verdicts[whole],
        groups.isShort(index, of: whole, sort)
      {
        for candidate in group.candidates {
          write(candidate, sort, group.evidence, entity, to: &tagged)
        }
      } else if let sort = verdicts[index] {
        for candidate in group.candidates {
          entities[index] = write(candidate, sort, group.evidence, nil, to: &tagged)
        }
      }
    }
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
    switch mention.kind {
    case .person: return .person
    case .company: return .company
    case .agency, .court: return .agency
    case .organization: return .organization
    case .place: return .place
    default: return nil
    }
  }

  // MARK: Mentions

  /// Adds a mention and gives its entity; `known` is that of the whole name of a short form.
  @discardableResult
  private func write(
    _ candidate: NameCandidate, _ sort: NameSort, _ evidence: NameEvidence, _ known: Int?,
    to tagged: inout TaggedDocument
  ) -> Int? {
    let document = tagged.document
    var span = document.tokens[candidate.tokens.lowerBound].span
    span.end = document.tokens[candidate.tokens.upperBound - 1].span.end
    let inner = tagged.mentions.indices.filter { tagged.mentions[$0].span.overlaps(span) }
    guard inner.allSatisfy({ span.contains(tagged.mentions[$0].span) }) else { return known }
    tagged.remove(inner)
    let name = document.text(span)
    let kind: MentionKind =
      switch sort {
      case .person: .person
      case .company: .company
      case .agency: .agency
      case .organization, .thing: .organization
      case .place: .place
      }
    let prefix = kind == .person || kind == .place ? kind.rawValue : "x-\(kind.rawValue)"
    let telling =
      kind == .company ? CompanyName.withoutSuffix(name, pack.suffixSpellings) : name
    let entity =
      known
      ?? tagged.entity(
        Entity(id: "\(prefix):\(Slug.make(telling))", kind: kind, name: name, origin: .cueRule))
    tagged.add(
      Mention(
        kind: kind, form: known == nil ? .name : .alias, span: span, sentence: candidate.sentence,
        entity: entity,
        basis: evidence.cues.prefix(3).joined(separator: "; "), rule: Self.rule))
    return entity
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

  mutating func add(_ candidate: NameCandidate, _ read: (inout NameEvidence) -> Void) {
    let first = document.tokens[candidate.tokens.lowerBound].span.start
    let last = document.tokens[candidate.tokens.upperBound - 1].span.end
    let text = Array(document.bytes[Int(first)..<Int(last)])
    let index = byText[text] ?? all.count
    if index == all.count {
      let words = candidate.tokens.map { document.bytes[document.tokens[$0].span.range] }
      all.append(Group(words: words))
      byText[text] = index
    }
    all[index].candidates.append(candidate)
    read(&all[index].evidence)
  }

  mutating func add(_ sort: NameSort, _ weight: Int, _ cue: String, to index: Int) {
    all[index].evidence.add(sort, weight, cue)
  }

  /// For each name the one longer name of the article that it may be short for.
  func wholes() -> [Int?] {
    all.indices.map { index in
      let longer = all.indices.filter { begins(index, $0) || ends(index, $0) }
      return longer.count == 1 ? longer[0] : nil
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
