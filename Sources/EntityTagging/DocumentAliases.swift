import DocumentModel
import RulePacks

/// Short forms that an article itself introduces: "Castellan" for Castellan Semiconductor Inc.,
/// "BIS" after "Bureau of Industry and Security (BIS)", a surname after the full name.
struct DocumentAliases {
  private let pack: RulePack

  /// A short form: its tokens' bytes, the entity, and how it names it.
  private struct Alias {
    var tokens: [ArraySlice<UInt8>]
    var entity: Int
    var kind: MentionKind
    var form: MentionForm
    /// A whole name that the body tells; in a headline it could not be told.
    var isForHeadings = false

    /// The tokens with single spaces between them.
    var spelling: ArraySlice<UInt8> { Array(tokens.joined(separator: [0x20]))[...] }
  }

  /// The short forms of a document, by their first tokens.
  private struct Aliases {
    private(set) var all: [Alias] = []
    private var byFirst: [ArraySlice<UInt8>: [Int]] = [:]
    /// True for the first bytes of all: most words begin with none of them.
    private var isInitial = [Bool](repeating: false, count: 256)

    var isEmpty: Bool { all.isEmpty }

    func beginning(with token: ArraySlice<UInt8>) -> [Alias] {
      guard let initial = token.first, isInitial[Int(initial)] else { return [] }
      return byFirst[token]?.map { all[$0] } ?? []
    }

    /// Adds one unless it is taken.
    mutating func add(_ alias: Alias) {
      guard let first = alias.tokens.first else { return }
      if byFirst[first]?.contains(where: { all[$0].tokens == alias.tokens }) == true { return }
      if let initial = first.first { isInitial[Int(initial)] = true }
      byFirst[first, default: []].append(all.count)
      all.append(alias)
    }
  }

  init(_ pack: RulePack) { self.pack = pack }

  /// Adds mentions for all short forms of the names found so far.
  func add(to tagged: inout TaggedDocument) {
    let aliases = aliases(of: tagged)
    guard !aliases.isEmpty else { return }
    unite(&tagged, aliases.all)
    let document = tagged.document
    let covered = Coverage(tagged)
    for (sentence, range) in document.sentences.enumerated() {
      var token = range.tokens.lowerBound
      while token < range.tokens.upperBound {
        guard document.tokens[token].shape.hasCapital,
          let (alias, end) = longest(aliases, at: token, in: document, range)
        else {
          token += 1
          continue
        }
        let isFree =
          !covered.contains(document.tokens[token].span.start)
          && !covered.contains(document.tokens[end - 1].span.start)
        if isFree {
          tagged.add(mention(alias, tokens: token..<end, sentence: sentence, document))
        } else if let known = yielding(to: alias, token..<end, range, covered, tagged) {
          tagged.mentions[known] = mention(alias, tokens: token..<end, sentence: sentence, document)
        }
        token = isFree ? end : token + 1
      }
    }
  }

  /// A name found by a cue that is the short form of a longer name is that name.
  private func unite(_ tagged: inout TaggedDocument, _ aliases: [Alias]) {
    let named = tagged.mentions.indices.filter { index in
      guard tagged.mentions[index].form == .name, let entity = tagged.mentions[index].entity else {
        return false
      }
      return tagged.entities[entity].origin == .cueRule
    }
    guard !named.isEmpty else { return }
    let bySpelling = Dictionary(grouping: aliases, by: \.spelling)
    for index in named {
      let mention = tagged.mentions[index]
      let spelled = bySpelling[tagged.document.bytes[mention.span.range]] ?? []
      for alias in spelled where alias.entity != mention.entity {
        guard tagged.entities[alias.entity].kind == mention.kind else { continue }
        tagged.mentions[index].entity = alias.entity
        tagged.mentions[index].form = .alias
      }
    }
  }

  private func mention(
    _ alias: Alias, tokens: Range<Int>, sentence: Int, _ document: Document
  ) -> Mention {
    Mention(
      kind: alias.kind, form: alias.form, span: span(tokens, document), sentence: sentence,
      entity: alias.entity, basis: nil, rule: "document-alias")
  }

  private func span(_ tokens: Range<Int>, _ document: Document) -> TextSpan {
    TextSpan(
      start: document.tokens[tokens.lowerBound].span.start,
      end: document.tokens[tokens.upperBound - 1].span.end)
  }

  /// The list name that a short form replaces: a part of it ("Anadolu" in "Anadolu Rotor"), or the
  /// place or product that a surname is as well ("Brisbane said", but not "in Brisbane").
  private func yielding(
    to alias: Alias, _ tokens: Range<Int>, _ sentence: Sentence, _ covered: Coverage,
    _ tagged: TaggedDocument
  ) -> Int? {
    let document = tagged.document
    let span = span(tokens, document)
    let inside = Set(tokens.compactMap { covered.mention(at: document.tokens[$0].span.start) })
    guard inside.count == 1, let known = inside.first,
      tagged.mentions[known].rule.hasPrefix("list:"), span.contains(tagged.mentions[known].span),
      tagged.mentions[known].entity != alias.entity
    else { return nil }
    if tagged.mentions[known].span.count < span.count { return known }
    let isOther = [.place, .product].contains(tagged.mentions[known].kind)
    let before = tokens.lowerBound - 1
    let isPlaceHere =
      before >= sentence.tokens.lowerBound
      && pack.nameCues.prepositions.contains(document.tokens[before].word)
    return alias.kind == .person && isOther && !isPlaceHere ? known : nil
  }

  private func longest(
    _ aliases: Aliases, at token: Int, in document: Document, _ sentence: Sentence
  ) -> (Alias, Int)? {
    var best: (Alias, Int)?
    for alias in aliases.beginning(with: bytes(token, document))
    where token + alias.tokens.count <= sentence.tokens.upperBound
      && (!alias.isForHeadings || sentence.kind == .heading)
    {
      let matches = alias.tokens.indices.allSatisfy { index in
        bytes(token + index, document) == alias.tokens[index]
      }
      if matches, alias.tokens.count > (best?.0.tokens.count ?? 0) {
        best = (alias, token + alias.tokens.count)
      }
    }
    return best
  }

  /// First come, first served: a short form belongs to the name that was used first.
  private func aliases(of tagged: TaggedDocument) -> Aliases {
    var aliases = Aliases()
    for index in tagged.mentionsInTextOrder() {
      let form = tagged.mentions[index].form
      guard form == .name || form == .alias, let entity = tagged.mentions[index].entity else {
        continue
      }
      for candidate in shortForms(of: tagged.mentions[index], entity, tagged.document) {
        aliases.add(candidate)
      }
    }
    return aliases
  }

  private func shortForms(
    of mention: Mention, _ entity: Int, _ document: Document
  ) -> [Alias] {
    let tokens = tokenRange(mention, document)
    guard !tokens.isEmpty else { return [] }
    var forms: [Alias] = []
    if mention.rule == ContextNames.rule, mention.form == .name {
      let words = tokens.map { bytes($0, document) }
      forms.append(
        Alias(tokens: words, entity: entity, kind: mention.kind, form: .name, isForHeadings: true))
    }
    if let acronym = acronym(after: tokens.upperBound, document) {
      forms.append(Alias(tokens: [acronym], entity: entity, kind: mention.kind, form: .acronym))
    }
    switch mention.kind {
    case .company, .organization: forms += companyForms(tokens, entity, mention.kind, document)
    case .person:
      let last = bytes(tokens.upperBound - 1, document)
      // "President Marlow" makes "Marlow" a name, too, unless it is a word.
      let isWord = pack.smallWords.contains(document.tokens[tokens.upperBound - 1].word)
      if last.count > 2, tokens.count > 1 || !isWord {
        forms.append(Alias(tokens: [last], entity: entity, kind: .person, form: .alias))
      }
    default: break
    }
    return forms
  }

  /// The name without its legal form, and its first one or two words.
  private func companyForms(
    _ tokens: Range<Int>, _ entity: Int, _ kind: MentionKind, _ document: Document
  ) -> [Alias] {
    var end = tokens.upperBound
    for start in tokens.dropFirst() {
      if CompanySuffixes.end(from: start, document, pack) >= tokens.upperBound {
        end = start
        break
      }
    }
    let whole = tokens.lowerBound..<end
    var lengths: [Int] = []
    if kind == .company || end < tokens.upperBound {
      lengths = Array((1...max(1, whole.count)).reversed())
    }
    return lengths.compactMap { length in
      let part = whole.lowerBound..<whole.lowerBound + length
      let words = part.map { bytes($0, document) }
      guard length < tokens.count, length > 1 || isTelling(part.lowerBound, document),
        isNameLike(words.last ?? [])
      else { return nil }
      return Alias(tokens: words, entity: entity, kind: kind, form: .alias)
    }
  }

  /// A first word stands for the whole name only if it is no common word and begins no other name.
  private func isTelling(_ token: Int, _ document: Document) -> Bool {
    let word = document.tokens[token]
    return word.span.count >= 3 && word.shape.hasCapital
      && !pack.index.beginsPackName(word.word)
      && !pack.commonWords.contains(word.word)
  }

  private func isNameLike(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return (0x41...0x5A).contains(first) || first >= 0x80 || (0x30...0x39).contains(first)
  }

  /// "(BIS)" right after a name.
  private func acronym(after token: Int, _ document: Document) -> ArraySlice<UInt8>? {
    guard token + 2 < document.tokens.count, bytes(token, document).elementsEqual("(".utf8),
      bytes(token + 2, document).elementsEqual(")".utf8)
    else { return nil }
    let shape = document.tokens[token + 1].shape
    guard shape == .allCaps || shape == .mixed, document.tokens[token + 1].span.count <= 8 else {
      return nil
    }
    return bytes(token + 1, document)
  }

  private func tokenRange(_ mention: Mention, _ document: Document) -> Range<Int> {
    let all = document.sentences[mention.sentence].tokens
    guard let first = all.first(where: { document.tokens[$0].span.start >= mention.span.start })
    else { return 0..<0 }
    let end = all.first { document.tokens[$0].span.start >= mention.span.end } ?? all.upperBound
    return first..<max(first, end)
  }

  private func bytes(_ token: Int, _ document: Document) -> ArraySlice<UInt8> {
    document.bytes[document.tokens[token].span.range]
  }
}

/// Which bytes the mentions found so far cover.
struct Coverage {
  private let spans: [(span: TextSpan, mention: Int)]

  init(_ tagged: TaggedDocument) {
    spans = tagged.mentions.indices.map { (tagged.mentions[$0].span, $0) }
      .sorted { ($0.span, $0.mention) < ($1.span, $1.mention) }
  }

  func contains(_ offset: UInt32) -> Bool { mention(at: offset) != nil }

  /// The mention that covers a byte.
  func mention(at offset: UInt32) -> Int? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return spans[max(0, low - 4)..<low].last { $0.span.end > offset }?.mention
  }
}
