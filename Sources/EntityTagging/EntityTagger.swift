import DocumentModel
import RulePacks

/// Turns matches into mentions and entities, layer by layer.
///
/// `TradeFacts` rules see in each layer what this stage found in the layers before it; so tagging
/// is called once a layer: `lists`, `values`, `names` with `shortForms` and `contextNames`,
/// `phrases`, then `resolve`.
public struct EntityTagger: Sendable {
  let pack: RulePack
  private let finder: NameFinder
  private let normalizer: ValueNormalizer
  let bodies: PublicBodies
  let verbs: SubjectVerbs
  /// `rule` of the mentions of each list, by its file.
  private let listRules: [String: String]

  public init(_ pack: RulePack) {
    self.pack = pack
    finder = NameFinder(pack)
    bodies = PublicBodies(pack)
    verbs = SubjectVerbs(pack.nameCues)
    listRules = Dictionary(
      pack.names.files.map { ($0, "list:\($0)") }, uniquingKeysWith: { first, _ in first })
    normalizer = ValueNormalizer(
      currencies: CurrencyTable(rows: pack.records["currencies.tsv"] ?? []),
      holidays: pack.records["holidays.tsv"] ?? [])
  }

  /// The names of the lists.
  public func lists(_ document: Document) -> TaggedDocument {
    var tagged = TaggedDocument(document)
    var resolver = NameResolver(
      pack, finder.table, document, finder.candidates(in: document))
    for chosen in resolver.chosen() {
      let alias = finder.table[chosen.entry, chosen.alias]
      var span = chosen.span
      if alias.kind == .company {
        let end = CompanySuffixes.end(from: chosen.tokens.upperBound, document, pack)
        span.end = document.tokens[end - 1].span.end
      }
      let entry = pack.names.entries[chosen.entry]
      let day = document.article.metadata.published
      let entity = tagged.entityIndex(entry.id) ?? tagged.entity(entry.entity(on: day))
      for row in resolver.userRows(of: chosen) {
        if let row = pack.names.entries[row].userRow { tagged.entities[entity].note(row, on: day) }
      }
      tagged.add(
        Mention(
          kind: alias.kind, form: alias.form, span: span, sentence: chosen.sentence,
          entity: entity, rule: listRules[entry.listFile] ?? ""))
    }
    return tagged
  }

  /// Amounts, percentages, durations and dates.
  public func values(_ matches: [Match], in tagged: inout TaggedDocument) {
    let surroundings = MoneySurroundings(tagged)
    var bySentence = SentenceMentions(tagged)
    for match in matches {
      guard case .mention(let kind) = pack.rules[match.rule].output else { continue }
      guard let value = value(kind, match, tagged.document, surroundings) else {
        tagged.diagnostics.append(
          Diagnostic(
            code: "value_rejected", span: match.span, rule: pack.rules[match.rule].id,
            message: "the words could not be read as \(kind.rawValue)"))
        continue
      }
      let span = match.capture("value")?.span ?? match.span
      guard bySentence.makesRoom(for: span, in: match.sentence, tagged) else { continue }
      let form = pack.rules[match.rule].setting("form").flatMap(MentionForm.init) ?? .value
      bySentence.add(
        tagged.add(
          Mention(
            kind: kind, form: form, span: span, sentence: match.sentence, value: value,
            rule: pack.rules[match.rule].id)),
        in: match.sentence)
    }
    bySentence.sweep(&tagged)
    tagged.lendCurrencies()
  }

  /// Dates that count from another date in the text, once all of them are there.
  public func anaphoricDates(in tagged: inout TaggedDocument, dateline: TextSpan?) {
    AnaphoricDates.resolve(&tagged, dateline: dateline)
  }

  /// The day that a date rule reads inside a span; nil where it is no full date.
  public func day(in span: TextSpan, _ matches: [Match], _ document: Document) -> CalendarDate? {
    for match in matches where match.span.overlaps(span) {
      guard pack.rules[match.rule].output == .mention(.date),
        case .date(let date)? = value(.date, match, document, MoneySurroundings()),
        let iso = date.iso
      else { continue }
      return CalendarDate(iso: iso)
    }
    return nil
  }

  private func value(
    _ kind: MentionKind, _ match: Match, _ document: Document, _ money: MoneySurroundings
  ) -> Value? {
    let text = document.bytes
    let parts = match.captures.map { capture in
      (name: capture.name, text: NormalizedText.bytes(text, capture.span))
    }
    var context = ValueContext(
      published: document.article.metadata.published, documentCountry: money.country)
    switch kind {
    case .money:
      context.dollarIsLocal = money.dollarIsLocal
      if money.hasBothOfYen, parts.contains(where: { $0.text.elementsEqual("¥".utf8) }) {
        context.documentCountry = money.yenCountry
        context.yenIsOpen = money.yenCountry == nil
      }
    case .date:
      // Only dates look around.
      let sentence = document.sentences[match.sentence].span
      let before = TextSpan(start: sentence.start, end: match.span.start)
      let after = TextSpan(start: match.span.end, end: sentence.end)
      context.before = NormalizedText.bytes(text, before)
      context.after = NormalizedText.bytes(text, after)
    default: break
    }
    let surroundings = ValueSurroundings(text, match.span)
    guard !surroundings.isInsideAddress,
      let value = normalizer.value(kind: kind, parts: parts, context: context)
    else { return nil }
    let isPart = kind != .date && surroundings.isPartOfNumber(kind)
    return isPart ? value.unresolved("part of a longer number") : value
  }
}

extension TaggedDocument {
  /// What the values of the article leave open.
  public var unresolvedValues: [Diagnostic] {
    mentions.compactMap { mention in
      mention.value?.why.map {
        Diagnostic(code: "value_unresolved", span: mention.span, rule: mention.rule, message: $0)
      }
    }
  }

  /// The country that the article names most often; of equals the one named first.
  var mainCountry: String? {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for mention in mentions where mention.kind == .place {
      guard let entity = mention.entity, let code = CountryEvidence.code(entities[entity].id)
      else { continue }
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    var best: String?
    for code in order where counts[code, default: 0] > best.map({ counts[$0, default: 0] }) ?? 0 {
      best = code
    }
    return best
  }
}
