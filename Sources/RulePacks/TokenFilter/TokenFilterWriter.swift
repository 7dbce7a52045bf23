/// Reads parsed patterns as filters.
///
/// What stands between two sure ends of words (`WordSpelling`) is spelled out where it can be, read
/// branch by branch where it is one group, and else taken for as many things as it has characters.
struct TokenFilterWriter {
  /// What all filters of a pack share.
  let words: TokenClasses
  var filter = TokenFilter()
  /// Kinds that the pattern has slots for.
  private let boundKinds: UInt32
  var openForks = 0
  var mostForks = 0
  /// True as long as the steps lead on from every place, as they do at the end of the pattern: what
  /// may be left out there says nothing.
  var isEverywhere = true

  /// - Parameter isCaseless: whether letters of the pattern stand for both cases.
  static func filter(
    _ branches: [[PatternElement]], isCaseless: Bool, _ words: TokenClasses,
    _ vocabulary: inout Vocabulary
  ) -> TokenFilter? {
    var writer = TokenFilterWriter(words, boundKinds: PatternCompiler.boundKinds(branches))
    let isSure = WordStart.isSure(branches)
    writer.write(branches, isCaseless, &vocabulary) { branch in
      (
        isSure || WordStart.needsAssertion(branch) || !TokenPart.canBeginWithSpace(branch),
        WordStart.needsEndAssertion(branch)
      )
    }
    let isTelling = writer.filter.steps.contains(where: \.namesClass)
    let isSmall = writer.filter.steps.count <= maxSteps && writer.mostForks <= TokenFilter.maxForks
    return isTelling && isSmall ? writer.filter : nil
  }

  /// To run more of them would take longer than the pattern itself.
  private static let maxSteps = 600

  private init(_ words: TokenClasses, boundKinds: UInt32) {
    self.words = words
    self.boundKinds = boundKinds
  }

  /// - Parameter edges: whether a branch begins and ends where words surely do.
  private mutating func write(
    _ branches: [[PatternElement]], _ isCaseless: Bool, _ vocabulary: inout Vocabulary,
    edges: ([PatternElement]) -> (left: Bool, right: Bool)
  ) {
    if branches.count == 1 {
      return write(branches[0], edges(branches[0]), isCaseless, &vocabulary)
    }
    var texts: Set<String> = []
    var others: [[PatternElement]] = []
    for branch in branches {
      if edges(branch) == (true, true), let own = WordSpelling.texts(of: branch) {
        texts.formUnion(own)
      } else {
        others.append(branch)
      }
    }
    fork(texts.isEmpty ? others.count : others.count + 1) { writer, index in
      if index == others.count {
        writer.write(TokenSpelling(texts), nil, &vocabulary)
      } else {
        writer.write(others[index], edges(others[index]), isCaseless, &vocabulary)
      }
    }
  }

  /// The last elements first.
  private mutating func write(
    _ elements: [PatternElement], _ edges: (left: Bool, right: Bool), _ isCaseless: Bool,
    _ vocabulary: inout Vocabulary
  ) {
    let context = TokenPart.Context(elements: elements, edges: edges)
    var end = elements.count
    while end > 0 {
      let start = context.start(ofPartEndingAt: end)
      let part = TokenPart(
        elements: Array(elements[start..<end]), isWholeLeft: context.isEdge(start),
        isWholeRight: context.isEdge(end), isBeforeSpace: context.isSpace(end),
        isCaseless: isCaseless)
      write(part, &vocabulary)
      end = start
    }
  }

  private mutating func write(_ part: TokenPart, _ vocabulary: inout Vocabulary) {
    guard let key = PartKey(part, isEverywhere: isEverywhere, boundKinds: boundKinds) else {
      return writeAnew(part, &vocabulary)
    }
    if let known = words.part(key) {
      filter.steps += known.steps
      isEverywhere = known.isEverywhere
      mostForks = max(mostForks, openForks + known.forks)
      return
    }
    let before = (steps: filter.steps.count, most: mostForks)
    mostForks = openForks
    writeAnew(part, &vocabulary)
    words.keep(
      KnownPart(
        part: part, steps: Array(filter.steps[before.steps...]), isEverywhere: isEverywhere,
        forks: mostForks - openForks), as: key)
    mostForks = max(mostForks, before.most)
  }

  private mutating func writeAnew(_ part: TokenPart, _ vocabulary: inout Vocabulary) {
    if let only = part.only, case .group(let open, let branches) = only.node,
      WordSpelling.isAssertion(open)
    {
      if only.quantifier.isEmpty { writeAssertion(open, branches, part, &vocabulary) }
      return
    }
    if part.isWhole, let spelling = words.spelling(part) {
      return write(spelling.texts, spelling.set, &vocabulary)
    }
    guard let only = part.only, let repeats = Repeats(only.quantifier),
      repeats.isOnceAtMost || part.isWhole && TokenPart.isWholeRepeated(only)
    else { return writeOpaque(part, &vocabulary) }
    switch repeats {
    case .once: write(only.node, part, &vocabulary)
    case .maybe:
      fork(2) { writer, index in
        if index == 0 { writer.write(only.node, part, &vocabulary) }
      }
    case .many(let least):
      // From everywhere, once is as good as often.
      if isEverywhere {
        if least > 0 { write(only.node, part, &vocabulary) }
        return
      }
      let before = filter.steps.count
      add(.loop)
      write(only.node, part, &vocabulary)
      filter.steps[before].value = UInt32(filter.steps.count - before - 1)
      // A first one, and any more.
      if least > 0 { filter.steps.insert(contentsOf: filter.steps[(before + 1)...], at: before) }
    }
  }

  private mutating func write(
    _ node: PatternNode, _ part: TokenPart, _ vocabulary: inout Vocabulary
  ) {
    switch node {
    case .literal(" "), .raw("\\b"): return
    case .raw("^"): add(.start)
    case .raw("$"): add(.end)
    case .slot(_, let kinds):
      var need = Need()
      need.kinds = kinds.reduce(0) { $0 | $1.bit }
      add(.thing, of: need)
    case .gap(_, let high, let any):
      if isEverywhere { return }
      filter.steps.append(
        any
          ? TokenFilter.Step(operation: .gapWithCommas, most: UInt8(high))
          : TokenFilter.Step(operation: .gap, most: UInt8(high), value: boundKinds))
    case .verbs(_, let voice, let forms, let gerunds):
      write(voice, forms, gerunds, &vocabulary)
    case .group(let open, let branches):
      write(open, branches, part, &vocabulary)
    case .literal, .raw:
      guard part.isWhole, let mark = part.mark else { return writeOpaque(part, &vocabulary) }
      add(.thing, of: words.need([mark], &vocabulary))
    case .characters, .words, .clause: writeOpaque(part, &vocabulary)
    }
  }

  private mutating func write(
    _ open: String, _ branches: [[PatternElement]], _ part: TokenPart,
    _ vocabulary: inout Vocabulary
  ) {
    guard WordSpelling.isPlainGroup(open) else { return writeOpaque(part, &vocabulary) }
    let isCaseless = open == "?i:" || open != "?-i:" && part.isCaseless
    write(branches, isCaseless, &vocabulary) { _ in (part.isWholeLeft, part.isWholeRight) }
  }

  /// What an assertion says about the things behind it.
  private mutating func writeAssertion(
    _ open: String, _ branches: [[PatternElement]], _ part: TokenPart,
    _ vocabulary: inout Vocabulary
  ) {
    if open == "?!" { return writeNot(branches, part, &vocabulary) }
    guard open == "?=" else { return }
    let before = (steps: filter.steps.count, isEverywhere: isEverywhere)
    filter.steps.append(TokenFilter.Step(operation: .ahead, most: part.isWholeLeft ? 0 : 1))
    isEverywhere = true
    write(branches, part.isCaseless, &vocabulary) { _ in (part.isWholeLeft, false) }
    if isEverywhere {
      filter.steps.removeSubrange(before.steps...)
      isEverywhere = before.isEverywhere
    } else {
      filter.steps[before.steps].value = UInt32(filter.steps.count - before.steps - 1)
    }
  }

  private mutating func writeNot(
    _ branches: [[PatternElement]], _ part: TokenPart, _ vocabulary: inout Vocabulary
  ) {
    guard part.isWholeLeft else { return }
    if branches.count == 1, branches[0].count == 1,
      case .characters(let text, _) = branches[0][0].node,
      text == "[\\x{E000}-\\x{E020}]"
    {
      return add(.unmasked)
    }
    // Words are known without their case.
    guard part.isCaseless else { return }
    let words = WordSpelling.wholeWords(branches)
    if !words.isEmpty { add(.beginsNot, of: self.words.need(words, &vocabulary)) }
  }

  /// A verb with what may stand before it (`VerbGroupPattern`).
  private mutating func write(
    _ voice: VerbVoice, _ forms: WordSet, _ gerunds: WordSet, _ vocabulary: inout Vocabulary
  ) {
    let verbs = words.spelling(forms)
    write(verbs.texts, verbs.set, &vocabulary)
    writeVerbsBefore(&vocabulary)
    if voice == .passive {
      let copulas = words.copulas
      write(copulas, nil, &vocabulary)
      writeVerbsBefore(&vocabulary)
    }
  }

  private mutating func writeVerbsBefore(_ vocabulary: inout Vocabulary) {
    if isEverywhere { return }
    filter.steps.append(TokenFilter.Step(operation: .loop, value: 1))
    var need = words.need(words.beforeVerbs, &vocabulary)
    need.kinds = SlotKind.date.bit
    need.adverb = true
    add(.thing, of: need)
  }

  private mutating func write(
    _ spelling: TokenSpelling, _ set: WordSet?, _ vocabulary: inout Vocabulary
  ) {
    let classes = words.needs(spelling, set, &vocabulary)
    var count = classes.count
    let clitic = count
    if spelling.hasClitic { count += 1 }
    let opaque = count
    if spelling.opaque != nil { count += 1 }
    if spelling.hasEmpty { count += 1 }
    fork(count) { writer, index in
      if index < classes.count {
        for need in classes[index].reversed() { writer.add(.thing, of: need) }
      } else if index == clitic, spelling.hasClitic {
        writer.add(.clitic)
      } else if index == opaque, let most = spelling.opaque {
        writer.addRun(most, spelling.opaqueKinds, orNothing: true)
      }
    }
  }

  /// Things of the kinds of its characters, as many at most, the first with what the part begins.
  private mutating func writeOpaque(_ part: TokenPart, _ vocabulary: inout Vocabulary) {
    addRun(
      part.maxLength, part.kinds, orNothing: !part.isWhole || part.canBeEmpty || part.isInTokens)
    if part.isInTokens {
      // What stands before and behind it may be one number.
      if !isEverywhere { add(.glue) }
      return
    }
    guard let first = part.first else { return }
    var need = words.need(first.words, &vocabulary)
    need.kinds = first.kinds
    need.capital = first.capitals
    need.digit = first.hasOthers || first.touchDigits
    need.mark = first.hasOthers
    add(.begins, of: need)
  }
}
