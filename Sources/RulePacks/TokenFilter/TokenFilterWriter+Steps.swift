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
    add(.fork)
    openForks += 1
    mostForks = max(mostForks, openForks)
    defer { openForks -= 1 }
    var leadsEverywhere = false
    for index in 0..<count {
      if index > 0 { add(.branch) }
      let start = filter.steps.count
      isEverywhere = before.isEverywhere
      body(&self, index)
      if isEverywhere { leadsEverywhere = true }
      filter.steps[start - 1].value = UInt32(filter.steps.count - start)
    }
    if leadsEverywhere { filter.steps.removeSubrange(before.steps...) } else { add(.join) }
    isEverywhere = leadsEverywhere
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
