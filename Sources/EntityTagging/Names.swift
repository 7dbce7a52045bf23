import DocumentModel
import RulePacks

extension EntityTagger {
  /// Names that no list knows, nominals, pronouns.
  public func names(_ matches: [Match], in tagged: inout TaggedDocument) {
    var places = SentenceMentions(tagged)
    for match in matches { name(match, in: &tagged, &places) }
    places.sweep(&tagged)
  }

  /// The short forms of all names found so far.
  public func shortForms(in tagged: inout TaggedDocument) {
    DocumentAliases(pack).add(to: &tagged)
  }

  /// Names that only their surroundings tell; true where there are some, whose short forms are
  /// still to be found.
  public func contextNames(in tagged: inout TaggedDocument) -> Bool {
    ContextNames(pack).add(to: &tagged)
  }

  /// Larger phrases: folds, roles, groups. May be called again with the phrases around these.
  public func phrases(_ matches: [Match], in tagged: inout TaggedDocument) {
    var places = SentenceMentions(tagged)
    for match in matches {
      if pack.rules[match.rule].output == .fold {
        if let head = match.capture("head"), let first = head.mentions.first {
          if tagged.mentions[first].kind == .money,
            !tagged.joinConverted(
              places.overlapping(match.span, in: match.sentence, tagged), in: match.span,
              head: first)
          {
            continue
          }
          tagged.folds.append(TaggedDocument.Fold(span: match.span, heads: Array(head.mentions)))
        }
      } else {
        name(match, in: &tagged, &places)
      }
    }
  }

  /// Coordinated lists, once all phrases are known.
  public func coordinate(_ tagged: inout TaggedDocument) {
    Coordination().add(to: &tagged)
  }

  private func name(
    _ match: Match, in tagged: inout TaggedDocument, _ places: inout SentenceMentions
  ) {
    guard case .mention(let kind) = pack.rules[match.rule].output else { return }
    let rule = pack.rules[match.rule]
    let span = match.capture("name")?.span ?? match.span
    let form = rule.setting("form").flatMap(MentionForm.init) ?? .name
    let covered = places.overlapping(span, in: match.sentence, tagged)
    let isPhrase = rule.layer == .phrases
    if let same = covered.first(where: { tagged.mentions[$0].span == span }) {
      // A rule may say that a known name is only a part of another: the place of an election.
      if form == .event, tagged.mentions[same].kind == kind {
        tagged.mentions[same].form = form
        tagged.mentions[same].rule = rule.id
      }
      return
    }
    if !isPhrase {
      guard covered.allSatisfy({ isInside(tagged.mentions[$0], span) }) else { return }
      // "the Chinese firm", "the U.S. allegation": the name inside says which one.
      if form != .nominal { places.remove(covered) }
    }
    var mention = Mention(
      kind: kind, form: form, span: span, sentence: match.sentence, rule: rule.id)
    mention.entity = entity(for: mention, rule, match, in: &tagged)
    places.add(tagged.add(mention), in: match.sentence)
  }

  /// A place or a shorter name inside a new name gives way to it.
  private func isInside(_ mention: Mention, _ span: TextSpan) -> Bool {
    span.contains(mention.span) && mention.span.count < span.count && !mention.kind.isValue
  }

  private func entity(
    for mention: Mention, _ rule: Rule, _ match: Match, in tagged: inout TaggedDocument
  ) -> Int? {
    switch mention.form {
    case .nominal, .pronoun, .relative, .event, .descriptive: return nil
    default: break
    }
    let words = tagged.document.text(mention.span)
    switch mention.form {
    case .role: return roleEntity(words, match, in: &tagged)
    case .group:
      return tagged.entity(
        Entity(
          id: "group:\(Slug.make(withoutArticle(words)))", kind: mention.kind, name: words,
          origin: .role))
    default:
      let origin = rule.setting("origin").flatMap(EntityOrigin.init) ?? .cueRule
      return tagged.entity(Entity(named: words, mention.kind, origin, pack))
    }
  }

  private func withoutArticle(_ words: String) -> String {
    words.lowercased().hasPrefix("the ") ? String(words.dropFirst(4)) : words
  }

  /// "a spokeswoman for Huawei": known by the role and, where it is said, by whom they speak for.
  private func roleEntity(
    _ words: String, _ match: Match, in tagged: inout TaggedDocument
  ) -> Int? {
    let role = match.capture("role").map { tagged.document.text($0.span) } ?? words
    let of = match.capture("of")?.mentions.first.flatMap { tagged.mentions[$0].entity }
    let slug = Slug.make(role)
    if of == nil, let body = match.capture("body") {
      // A body without a name: known by the words for it.
      let text = withoutArticle(tagged.document.text(body.span))
      return tagged.entity(
        Entity(
          id: "person:role:\(slug)@\(Slug.make(text))", kind: .person, name: words, origin: .role))
    }
    guard let of else {
      return tagged.entity(
        Entity(id: "person:role:\(slug)", kind: .person, name: words, origin: .role))
    }
    let employer = tagged.entities[of]
    return tagged.entity(
      Entity(
        id: "person:role:\(slug)@\(employer.id)", kind: .person, name: words, origin: .role,
        parent: employer.id))
  }
}

extension Entity {
  /// An entity that only its name tells; the same name gives the same id in every article.
  init(named name: String, _ kind: MentionKind, _ origin: EntityOrigin, _ pack: RulePack) {
    let prefix =
      switch kind {
      case .person, .place, .product: kind.rawValue
      default: "x-\(kind.rawValue)"
      }
    let telling =
      kind == .company ? CompanyName.withoutSuffix(name, pack.suffixSpellings) : name
    self.init(id: "\(prefix):\(Slug.make(telling))", kind: kind, name: name, origin: origin)
  }
}
