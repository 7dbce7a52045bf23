import DocumentModel
import RulePacks

/// Where the mentions of an article come from: rows of lists, rules, words before.
struct MentionOrigins {
  private let pack: RulePack
  private let result: PipelineResult
  private var article: ExtractedArticle { result.article }
  private var document: Document { result.article.document }

  init(_ pack: RulePack, _ result: PipelineResult) {
    self.pack = pack
    self.result = result
  }

  func reference(to id: String) -> FactExplanation.RuleReference {
    guard let index = pack.ruleIndex(id) else { return .init(id: id) }
    let rule = pack.rules[index]
    return .init(id: id, title: rule.title, place: "\(rule.file):\(rule.line)")
  }

  /// Says in a binding what its mention is and how it was found.
  func add(_ index: Int, to binding: inout FactExplanation.Binding) {
    let mention = article.mentions[index]
    binding.words = document.line(mention.span)
    binding.kind = mention.kind.rawValue
    binding.form = mention.form.rawValue
    binding.origin = origin(of: mention)
    binding.basis = mention.basis
    if let entity = mention.entity.map({ article.entities[$0] }) {
      binding.entity = entity.id
      binding.name = entity.name
    }
    if let value = mention.value {
      binding.value = value.plain
      binding.parts = parts(of: mention)
    }
    if mention.basis != nil { binding.candidates = candidates(for: index) }
  }

  private func origin(of mention: Mention) -> String {
    var parts: [String] = []
    if let entity = mention.entity.map({ article.entities[$0] }) {
      let day = document.article.metadata.published
      if let row = pack.names.entry(entity.id, on: day) {
        parts.append("list row \(row.listFile):\(row.line)")
      } else {
        parts.append("id made from the words (\(entity.origin.rawValue))")
      }
    }
    if mention.rule.hasPrefix("list:") {
      if parts.isEmpty { parts.append(mention.rule) }
    } else {
      let rule = reference(to: mention.rule)
      parts.append("found by \(rule.id)" + (rule.place.isEmpty ? "" : " (\(rule.place))"))
    }
    return parts.joined(separator: ", ")
  }

  /// The captures of the rule that found a value.
  private func parts(of mention: Mention) -> [FactExplanation.Field] {
    let match = result.matches.first {
      pack.rules[$0.rule].id == mention.rule && $0.span.overlaps(mention.span)
    }
    return match?.captures.map { .init(name: $0.name, value: document.line($0.span)) } ?? []
  }

  /// Those of its kind who were named in its sentence or up to three before, the nearest first.
  private func candidates(for index: Int) -> [FactExplanation.Candidate] {
    let mention = article.mentions[index]
    var seen: Set<Int> = []
    let before = article.mentions.filter { other in
      other.entity != nil && other.span.end <= mention.span.start
        && other.sentence + 3 >= mention.sentence && Self.compete(other, mention)
    }.sorted { $0.span > $1.span }
    return before.compactMap { other in
      guard let entity = other.entity, seen.insert(entity).inserted else { return nil }
      return FactExplanation.Candidate(
        words: document.line(other.span), entity: article.entities[entity].id,
        line: document.lineNumber(at: other.span.start), isChosen: entity == mention.entity)
    }
  }

  private static func compete(_ left: Mention, _ right: Mention) -> Bool {
    if left.kind.isValue || left.form == .demonym { return false }
    return left.kind == right.kind
      || left.kind.isParty && right.kind.isParty
        && (left.kind == .person) == (right.kind == .person)
  }
}

extension Document {
  /// The character of a sentence, on one line, at which a byte of it stands.
  func column(of offset: UInt32, in sentence: TextSpan) -> Int {
    let before = TextSpan(start: sentence.start, end: max(sentence.start, offset))
    let words = line(before)
    let last = before.isEmpty ? 0x41 : bytes[before.range.upperBound - 1]
    return words.count + (last <= 0x20 && !words.isEmpty ? 1 : 0)
  }
}
