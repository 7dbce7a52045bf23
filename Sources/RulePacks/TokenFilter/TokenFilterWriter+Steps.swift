/// The steps of a filter, as they are added from the end of the pattern on.
extension TokenFilterWriter {
  mutating func addRun(_ most: Int?, _ kinds: ThingKinds, orNothing: Bool) {
    let most = min(most ?? 255, 255)
    if most == 0 || isEverywhere && orNothing { return }
    filter.steps.append(
      TokenFilter.Step(
        operation: orNothing ? .runOrNothing : .run, most: UInt8(most), value: kinds.rawValue))
    isEverywhere = false
  }

  /// Branches, each from the same places; `body` writes the one with an index.
  mutating func fork(
    _ count: Int, _ body: (inout TokenFilterWriter, _ index: Int) -> Void
  ) {
    if count == 1 { return body(&self, 0) }
    let before = (steps: filter.steps.count, isEverywhere: isEverywhere)
    openForks += 1
    mostForks = max(mostForks, openForks)
    defer { openForks -= 1 }
    var leadsEverywhere = false
    var texts = TextSteps()
    var others: [[TokenFilter.Step]] = []
    for index in 0..<count {
      isEverywhere = before.isEverywhere
      body(&self, index)
      if isEverywhere { leadsEverywhere = true }
      let branch = filter.steps[before.steps...]
      if !texts.take(branch) { others.append(Array(branch)) }
      filter.steps.removeSubrange(before.steps...)
    }
    isEverywhere = leadsEverywhere
    if leadsEverywhere { return }
    if others.contains(where: Self.takesNothing) { texts.takesNothing = false }
    if !texts.isEmpty { others.insert(texts.steps, at: 0) }
    if others.count == 1 {
      filter.steps += others[0]
      return
    }
    for (index, branch) in others.enumerated() {
      let operation: TokenFilter.Operation = index == 0 ? .fork : .branch
      filter.steps.append(
        TokenFilter.Step(operation: operation, value: UInt32(branch.count)))
      filter.steps += branch
    }
    add(.join)
  }

  /// True for steps each of which may take nothing, so that they lead on from wherever they begin.
  private static func takesNothing(_ steps: [TokenFilter.Step]) -> Bool {
    var index = 0
    while index < steps.count {
      let step = steps[index]
      index += 1
      switch step.operation {
      case .runOrNothing, .glue: continue
      case .texts where step.most == 1: index += Int(step.value)
      case .loop: index += Int(step.value)
      default: return false
      }
    }
    return true
  }

  mutating func add(_ operation: TokenFilter.Operation) {
    filter.steps.append(TokenFilter.Step(operation: operation))
    switch operation {
    case .start, .end, .unmasked, .clitic: isEverywhere = false
    default: break
    }
  }

  mutating func add(_ operation: TokenFilter.Operation, of need: Need) {
    filter.steps.append(
      TokenFilter.Step(operation: operation, value: words.numbers.number(of: need)))
    isEverywhere = false
  }
}

/// Branches that are texts of things, or nothing, as one step.
private struct TextSteps {
  private var things: [TokenFilter.Step] = []
  private var count = 0
  var takesNothing = false

  var isEmpty: Bool { count == 0 && !takesNothing }

  /// False where a branch is anything else.
  mutating func take(_ branch: ArraySlice<TokenFilter.Step>) -> Bool {
    guard let first = branch.first else {
      takesNothing = true
      return true
    }
    if first.operation == .texts, Int(first.value) == branch.count - 1 {
      things += branch.dropFirst()
      count += branch.count { $0.operation == .thing && $0.most == 1 }
      if first.most == 1 { takesNothing = true }
      return true
    }
    guard branch.allSatisfy({ $0.operation == .thing }) else { return false }
    things += branch
    things[things.count - 1].most = 1
    count += 1
    return true
  }

  var steps: [TokenFilter.Step] {
    if count == 0 { return [] }
    if count == 1, !takesNothing {
      return things.map { TokenFilter.Step(operation: .thing, value: $0.value) }
    }
    let start = TokenFilter.Step(
      operation: .texts, most: takesNothing ? 1 : 0, value: UInt32(things.count))
    return [start] + things
  }
}
