import ClaimLinking
import DocumentModel
import Facts
import RulePacks

/// Gathers what is known of a fact of an extracted article.
struct ArticleFactReader {
  private let pack: RulePack
  private let result: PipelineResult
  private let facts: ArticleFacts
  private let found: LocatedFact
  private let location: String
  private let mentions: MentionOrigins
  private var article: ExtractedArticle { result.article }
  private var document: Document { result.article.document }

  init(
    _ pack: RulePack, _ result: PipelineResult, _ facts: ArticleFacts, _ found: LocatedFact,
    location: String
  ) {
    self.pack = pack
    self.result = result
    self.facts = facts
    self.found = found
    self.location = location
    mentions = MentionOrigins(pack, result)
  }

  func explanation() -> FactExplanation {
    let frame = found.frame
    let span = document.sentences[frame.sentence].span
    var explanation = FactExplanation(
      id: found.id, key: found.key, type: "\(frame.type.rawValue)/\(frame.subtype)",
      location: "\(location):\(document.lineNumber(at: frame.span.start))",
      sentence: document.line(span), pack: "\(pack.name) \(pack.version)",
      rule: mentions.reference(to: frame.rule))
    addMatch(to: &explanation)
    for role in frame.roles {
      explanation.bindings += role.fillers.filter { $0.fact == nil }.map { binding(role.name, $0) }
    }
    if frame.type == .entity { addEntity(to: &explanation) }
    addFields(to: &explanation)
    addLinks(to: &explanation)
    explanation.marks = marks(frame, in: span)
    return explanation
  }

  /// The match behind the fact.
  private func addMatch(to explanation: inout FactExplanation) {
    let frame = found.frame
    let rule = pack.ruleIndex(frame.rule)
    let own = (result.matches + result.innerPhrases.matches).first {
      $0.rule == rule && $0.sentence == frame.sentence && $0.span.overlaps(frame.span)
    }
    guard let own else { return }
    explanation.alternative = own.alternative + 1
    explanation.pattern = pack.rules[own.rule].alternatives[own.alternative].source
    for branch in own.branches {
      let set = pack.rules[own.rule].branches[branch].set.map { "\($0.name): \($0.value)" }
      explanation.notes.append(
        "the branch \(branch + 1) of `when` holds: \(set.joined(separator: ", "))")
    }
  }

  private func binding(_ role: String, _ filler: Filler) -> FactExplanation.Binding {
    var binding = FactExplanation.Binding(
      role: role, words: filler.span.map(document.line) ?? filler.sourceType ?? "")
    if let mention = filler.mention { mentions.add(mention, to: &binding) }
    if let affiliation = filler.affiliation {
      binding.origin =
        (binding.origin.map { $0 + "; " } ?? "")
        + "speaks for \(article.entities[affiliation].id)"
    }
    binding.basis = filler.basis ?? binding.basis
    binding.confidence = filler.confidence?.rawValue
    return binding
  }

  /// The fact of an entity: every mention of it.
  private func addEntity(to explanation: inout FactExplanation) {
    for span in found.mentions {
      guard let index = article.mentions.firstIndex(where: { $0.span == span }) else { continue }
      var binding = FactExplanation.Binding(
        role: "line \(document.lineNumber(at: span.start))", words: "")
      mentions.add(index, to: &binding)
      explanation.bindings.append(binding)
    }
  }

  private func addFields(to explanation: inout FactExplanation) {
    let frame = found.frame
    for field in frame.fields {
      explanation.fields.append(.init(name: field.name, value: Self.text(field.value)))
    }
    explanation.fields += [
      .init(name: "certainty", value: frame.certainty.rawValue),
      .init(name: "polarity", value: frame.polarity ? "+" : "-"),
      .init(name: "confidence", value: frame.confidence.rawValue),
    ]
    let holder = frame.holder.map { "fact \(facts.key(ofFrame: $0) ?? "?"), \(words(of: $0))" }
    explanation.fields.append(.init(name: "holder", value: holder ?? "author"))
    if frame.field("value") != nil, let binding = valueBinding() {
      explanation.bindings.append(binding)
    }
  }

  private static func text(_ value: FieldValue) -> String {
    if case .text(let text) = value { return text }
    var json = JSONBuffer()
    json.write(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// The amount that carries the fact.
  private func valueBinding() -> FactExplanation.Binding? {
    guard
      let index = article.mentions.firstIndex(where: {
        $0.span == found.frame.span && $0.value != nil
      })
    else { return nil }
    var binding = FactExplanation.Binding(role: "value", words: "")
    mentions.add(index, to: &binding)
    return binding
  }

  private func addLinks(to explanation: inout FactExplanation) {
    for role in found.frame.roles {
      for filler in role.fillers {
        guard let fact = filler.fact else { continue }
        explanation.links.append(link(role.name, fact, isChosen: true, ""))
      }
    }
    guard let index = found.index, let rule = pack.ruleIndex(found.frame.rule),
      let name = pack.rules[rule].link?.role
    else { return }
    let review = LinkReview(pack, article).candidates(of: index, rule: rule)
    for candidate in review where !candidate.isChosen {
      explanation.links.append(link(name, candidate.fact, isChosen: false, candidate.reason))
    }
    if review.isEmpty { explanation.notes.append("no fact before could be its \(name)") }
  }

  private func link(
    _ role: String, _ fact: Int, isChosen: Bool, _ reason: String
  ) -> FactExplanation.Link {
    let frame = article.frames[fact]
    return FactExplanation.Link(
      role: role, key: facts.key(ofFrame: fact) ?? "",
      type: "\(frame.type.rawValue)/\(frame.subtype)", words: words(of: fact),
      isChosen: isChosen, reason: reason)
  }

  private func words(of fact: Int) -> String {
    let frame = article.frames[fact]
    return "`\(document.line(frame.span))` in line \(document.lineNumber(at: frame.span.start))"
  }

  /// The words of the fact and of its roles, where they are in its sentence.
  private func marks(_ frame: FactFrame, in sentence: TextSpan) -> [FactExplanation.Mark] {
    var spans: [(TextSpan, String)] = [(frame.span, frame.type.rawValue)]
    for role in frame.roles {
      for filler in role.fillers {
        if let span = filler.span ?? filler.mention.map({ article.mentions[$0].span }) {
          spans.append((span, role.name))
        }
      }
    }
    return spans.filter { sentence.contains($0.0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map {
      let start = document.column(of: $0.0.start, in: sentence)
      return FactExplanation.Mark(
        start: start, end: start + document.line($0.0).count, label: $0.1)
    }
  }
}
