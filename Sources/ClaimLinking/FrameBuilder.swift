import DocumentModel
import RulePacks

/// Makes one fact of a match: type, words, roles, and what its verb group says.
struct FrameBuilder: Sendable {
  /// By the index of the rule.
  private let rules: [FactRule?]
  private let verbs: VerbGroupReader
  private let governments: Governments
  private let subtypes: InstrumentSubtypes
  private let measures: MeasureSubtypes
  private let rates: ActionRate
  private let interventionTypes: [String: String]
  private let details: ActionDetails
  private let sources: SourceType
  private let criticized: CriticizedNouns

  init(_ pack: RulePack) {
    rules = pack.rules.map { FactRule($0) }
    subtypes = InstrumentSubtypes(pack)
    measures = MeasureSubtypes(pack)
    rates = ActionRate(pack)
    interventionTypes = pack.measures.interventionTypes
    details = ActionDetails(pack.status)
    sources = SourceType(pack)
    criticized = CriticizedNouns(pack)
    verbs = VerbGroupReader(pack.status)
    governments = Governments(pack)
  }

  func build(_ draft: inout LinkDraft) {
    var memory = MeasureMemory()
    for match in draft.matches {
      guard let rule = rules[match.rule] else { continue }
      var settings = rule.settings(of: match)
      guard var frame = frame(match, rule, &settings, memory, &draft) else { continue }
      if rule.type == .action || rule.type == .proceeding { details.refine(&frame, draft) }
      guard rule.check.holds(for: &frame, draft) else { continue }
      if rule.type == .action { measures.remember(frame, match, in: &memory, draft) }
      if let role = settings.split {
        split(frame, by: role, match.rule, &draft)
      } else {
        draft.add(frame, rule: match.rule, answer: settings.answer)
      }
    }
  }

  private func frame(
    _ match: Match, _ rule: FactRule, _ settings: inout FactSettings, _ memory: MeasureMemory,
    _ draft: inout LinkDraft
  ) -> FactFrame? {
    let roles = roles(match, rule, settings, &draft)
    guard subtypes.refine(&settings, roles, draft),
      measures.refine(&settings, match, roles, memory, draft)
    else { return nil }
    let reading = verbs.read(match, draft)
    if reading.ends { settings.effect = settings.effect.map(MeasureSubtypes.opposite) }
    var frame = FactFrame(
      type: rule.type, subtype: settings.subtype ?? rule.subtype, sentence: match.sentence,
      span: match.span, roles: roles, rule: rule.id)
    if let cue = match.capture("cue") {
      frame.span = CueSpan.withoutDate(cue.span, in: match.sentence, draft)
    }
    if let mention = match.capture("amount")?.mentions.first {
      frame.span = draft.mentions[mention].span
      if let value = draft.mentions[mention].value {
        frame.fields.append(FactField("value", .value(value)))
      }
    }
    state(&frame, reading, settings)
    if frame.type == .action {
      let captured = match.capture("rate")?.mentions.first.flatMap { draft.mentions[$0].value }
      rates.add(to: &frame, captured: captured, draft)
    }
    if frame.type == .action, settings.gta == nil {
      settings.gta = interventionTypes[frame.subtype]
    }
    FactFields.add(to: &frame, settings, draft)
    Period.add(to: &frame, match, settings, draft)
    return frame
  }

  /// Status, certainty and polarity: the verb group first, then the rule.
  private func state(
    _ frame: inout FactFrame, _ reading: VerbGroupReader.Reading, _ settings: FactSettings
  ) {
    if frame.type == .action || frame.type == .proceeding {
      // What is denied to have been done has no state that the words show.
      let plain = reading.polarity ? settings.status : nil
      let status =
        settings.forcedStatus ?? (reading.hasCue ? reading.status : nil) ?? plain ?? "unknown"
      frame.fields.insert(FactField("status", .text(status)), at: 0)
    }
    if frame.type == .claim {
      frame.certainty = .certain
    } else {
      let read = settings.forcedStatus == nil ? reading.certainty : nil
      frame.certainty = read ?? settings.certainty ?? .certain
    }
    if let most = settings.mostCertain {
      frame.certainty = VerbGroupReader.mostCautious(frame.certainty, most)
    }
    frame.polarity = settings.polarity ?? true
    if !reading.polarity, !settings.isAffirmed { frame.polarity.toggle() }
    if let confidence = settings.confidence { frame.confidence = confidence }
  }

  private func roles(
    _ match: Match, _ rule: FactRule, _ settings: FactSettings, _ draft: inout LinkDraft
  ) -> [FactRole] {
    var roles: [FactRole] = []
    for capture in match.captures where !Self.fieldNames.contains(capture.name) {
      let (name, isExample) = RoleName.read(capture.name)
      var fillers =
        Self.isText(name, rule.type)
        ? [Filler(span: withinQuotation(capture.span, of: match, draft))]
        : fillers(capture, name, rule.type, &draft)
      if isExample { for index in fillers.indices { fillers[index].example = true } }
      if let known = roles.firstIndex(where: { $0.name == name }) {
        roles[known].fillers += fillers
      } else {
        roles.append(FactRole(name, fillers))
      }
    }
    if rule.type == .claim {
      let subtype = settings.subtype ?? rule.subtype
      complete(&roles, settings, isAgainst: Self.attacks.contains(subtype), &draft)
    }
    Self.sort(&roles)
    return roles
  }

  private func fillers(
    _ capture: Capture, _ role: String, _ type: FactType, _ draft: inout LinkDraft
  ) -> [Filler] {
    let mentions =
      capture.mentions.isEmpty ? possessive(capture.span, draft) : capture.mentions
    if mentions.isEmpty { return [Filler(span: capture.span)] }
    return mentions.map { mention in
      if Self.isActing(role, type) { governments.promote(mention, &draft) }
      var filler = Filler(mention: mention)
      if let basis = draft.mentions[mention].basis {
        filler.basis = basis
        filler.confidence = .medium
      }
      return filler
    }
  }

  /// What is told inside a quotation ends with it: in "The mill said prices fell," she added. the mill
  /// did not say that she added it.
  private func withinQuotation(
    _ text: TextSpan, of match: Match, _ draft: borrowing LinkDraft
  ) -> TextSpan {
    let around = draft.quotations(near: text).filter {
      $0.content.start <= match.span.start && text.start < $0.content.end
        && $0.content.start < text.start
    }.min { $0.content.count < $1.content.count }
    guard let around, around.content.end < text.end else { return text }
    var inside = TextSpan(start: text.start, end: around.content.end)
    while inside.count > 1, [0x2C, 0x2E, 0x20].contains(draft.document.bytes[Int(inside.end) - 1]) {
      inside.end -= 1
    }
    return inside
  }

  /// "its" is no party for the rules, but it is a mention.
  private func possessive(_ span: TextSpan, _ draft: borrowing LinkDraft) -> ArraySlice<Int> {
    guard span.count <= 5 else { return [] }
    let mention = draft.places[draft.document.sentenceIndex(at: span.start)].first {
      draft.mentions[$0].span == span && draft.mentions[$0].form == .pronoun
    }
    return mention.map { [$0] } ?? []
  }

  private static let attacks: Set<String> = ["accusation", "allegation", "criticism"]

  /// A claim has a source, if only an unattributed one; each source says what kind it is.
  private func complete(
    _ roles: inout [FactRole], _ settings: FactSettings, isAgainst: Bool, _ draft: inout LinkDraft
  ) {
    if isAgainst { dropOwnTargets(&roles, draft) }
    subject(isAgainst || settings.isContentUnknown ? "target" : "about", &roles, &draft)
    guard let place = roles.firstIndex(where: { $0.name == "source" }) else {
      let type = settings.sourceType ?? "unattributed"
      roles.insert(FactRole("source", [Filler(sourceType: type)]), at: 0)
      return
    }
    for index in roles[place].fillers.indices {
      roles[place].fillers[index] = sources.typed(
        roles[place].fillers[index], settings.sourceType, draft)
    }
  }

  /// "The Union accused it": who accuses is not the accused, whoever the pronoun was taken for.
  private func dropOwnTargets(_ roles: inout [FactRole], _ draft: borrowing LinkDraft) {
    guard let place = roles.firstIndex(where: { $0.name == "target" }) else { return }
    let speakers = Speakers(roles.first { $0.name == "source" }, draft)
    roles[place].fillers.removeAll { filler in
      guard let mention = filler.mention.map({ draft.mentions[$0] }) else { return false }
      return mention.form == .pronoun && mention.entity != nil && speakers.include(mention)
    }
    if roles[place].fillers.isEmpty { roles.remove(at: place) }
  }

  /// A claim is about whom its content begins with; an allegation has its target there.
  private func subject(_ role: String, _ roles: inout [FactRole], _ draft: inout LinkDraft) {
    guard !roles.contains(where: { ["target", "about", "addressee"].contains($0.name) }),
      let content = roles.first(where: { $0.name == "content" })?.fillers.first?.span
    else { return }
    let source = roles.first { $0.name == "source" }
    let speakers = Speakers(source, draft)
    let found =
      role == "target"
      ? draft.attacked(in: content, besides: speakers)
        ?? draft.antecedent(ofRelativeAt: source, besides: speakers)
      : draft.party(atStartOf: content)
    if found == nil, role == "target", let thing = criticized.leading(content, draft.document) {
      roles.append(FactRole(role, [Filler(span: thing)]))
    }
    guard let subject = found else { return }
    governments.promote(subject, &draft)
    // "U.S. allegations that its parts arm ...": "its" was taken for the U.S.
    if role == "target", speakers.include(draft.mentions[subject]) { return }
    let start = draft.mentions[subject].span.start
    let basis =
      start < content.start
      ? "what the relative clause is about"
      : start <= content.start + 4 ? "subject of the content" : "first one named in the content"
    roles.append(
      FactRole(role, [Filler(mention: subject, basis: basis, confidence: .medium)]))
  }

  /// One fact for each filler of a role, which then carries the fact.
  private func split(_ frame: FactFrame, by role: String, _ rule: Int, _ draft: inout LinkDraft) {
    let fillers = frame.role(role)
    for filler in fillers {
      var one = frame
      if let place = one.roles.firstIndex(where: { $0.name == role }) {
        one.roles[place].fillers = [filler]
      }
      if let span = draft.span(of: filler) { one.span = span }
      draft.add(one, rule: rule)
    }
    if fillers.isEmpty { draft.add(frame, rule: rule) }
  }

  /// Captures that are the fact's span or a field of it, and no role.
  private static let fieldNames = ["cue", "amount", "value", "period", "rate", "measure"]

  /// Roles that hold words of the article, not a party.
  private static func isText(_ role: String, _ type: FactType) -> Bool {
    switch role {
    case "content", "reason", "effect", "charge": true
    case "purpose": type != .money
    default: false
    }
  }

  /// Roles in which a country means its government.
  private static func isActing(_ role: String, _ type: FactType) -> Bool {
    switch role {
    case "actor", "source", "payer", "plaintiff", "prosecutor", "counterparty": true
    case "target", "about", "addressee", "payee": type == .claim
    default: false
    }
  }

  private static let roleOrder = [
    "source", "actor", "subject", "payer", "target", "payee", "object", "instrument", "product",
    "content", "about", "addressee", "origin", "destination", "beneficiary", "counterparty",
    "place", "forum", "gazette", "plaintiff", "prosecutor", "defendant", "court", "venue", "charge",
    "penalty", "reason", "cause", "purpose", "effect", "bounds", "anchor",
  ]

  /// Puts roles in the order of output. They are few, and most stand right: each moves up to its place.
  static func sort(_ roles: inout [FactRole]) {
    for last in roles.indices.dropFirst() {
      let own = rank(roles[last].name)
      var place = last
      while place > 0, own < rank(roles[place - 1].name) {
        roles.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private static func rank(_ role: String) -> Int {
    roleOrder.firstIndex(of: role) ?? roleOrder.count
  }
}
