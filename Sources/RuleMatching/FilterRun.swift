import RulePacks

/// Runs filters over the things of a sentence (`TokenFilter`).
///
/// A set of places is a number: bit n is the place before thing n, so the bit behind the last thing
/// is the end of the sentence. Steps go from the end of a pattern to its start; a thing moves the
/// places by one bit down.
struct FilterRun {
  /// Reused from run to run.
  private var open: [UInt64] = []

  /// The places from which a match can begin.
  mutating func places(
    _ steps: ArraySlice<TokenFilter.Step>, _ found: FoundNeeds
  ) -> UInt64 {
    open.removeAll(keepingCapacity: true)
    return run(steps, found.things.all, found)
  }

  /// The places from which the steps lead to one of `places`.
  private mutating func run(
    _ steps: ArraySlice<TokenFilter.Step>, _ places: UInt64, _ found: FoundNeeds
  ) -> UInt64 {
    var places = places
    var index = steps.startIndex
    let things = found.things
    while index < steps.endIndex {
      let step = steps[index]
      index += 1
      switch step.operation {
      case .thing: places = (places >> 1) & found.places(of: step.value)
      case .begins: places &= found.places(of: step.value)
      case .beginsNot: places &= ~found.surePlaces(of: step.value)
      case .start: places &= 1
      case .end: places &= things.end
      case .unmasked: places &= ~things.masked
      case .run: places = self.run(ThingKinds(rawValue: step.value), step.most, places, things)
      case .runOrNothing:
        places |= self.run(ThingKinds(rawValue: step.value), step.most, places, things)
      case .gap:
        let words = things.of(ThingPlaces.gap) & ~found.places(ofKinds: step.value)
        places = gap(places, step.most, words, things)
      case .gapWithCommas:
        places = gap(places, step.most, things.of([ThingPlaces.gap, .commas]), things)
      case .ahead:
        let body = steps[index..<index + Int(step.value)]
        index = body.endIndex
        let ahead = run(body, things.all, found)
        places &= step.most == 0 ? ahead : ahead | ahead << 1
      case .fork:
        open.append(places)
        open.append(0)
      case .branch:
        open[open.count - 1] |= places
        places = open[open.count - 2]
      case .join:
        places |= open.removeLast()
        open.removeLast()
      case .loop:
        let body = steps[index..<index + Int(step.value)]
        index = body.endIndex
        places = loop(body, places, found)
      }
    }
    return places
  }

  private mutating func loop(
    _ body: ArraySlice<TokenFilter.Step>, _ places: UInt64, _ found: FoundNeeds
  ) -> UInt64 {
    var all = places
    var new = places
    while new != 0 {
      new = run(body, new, found) & ~all
      all |= new
    }
    return all
  }

  /// Up to `most` things of some kinds before the places, at least one.
  private func run(
    _ kinds: ThingKinds, _ most: UInt8, _ places: UInt64, _ things: ThingPlaces
  ) -> UInt64 {
    let allowed = things.of(kinds)
    let next = kinds.contains(.spaces) ? allowed : allowed & (things.joined >> 1)
    let last = (places >> 1) & allowed
    if most >= 64 { return Self.fill(last, through: next) }
    var all = last
    var new = last
    for _ in 1..<max(Int(most), 1) {
      new = (new >> 1) & next & ~all
      if new == 0 { break }
      all |= new
    }
    return all
  }

  /// Up to `most` words before the places.
  private func gap(
    _ places: UInt64, _ most: UInt8, _ words: UInt64, _ things: ThingPlaces
  ) -> UInt64 {
    let next = words & (things.joined >> 1)
    var all = places
    var new = places
    for _ in 0..<most {
      new = Self.fill((new >> 1) & words, through: next) & ~all
      if new == 0 { break }
      all |= new
    }
    return all
  }

  /// The places from which things of `next` lead to one of `places`: a parallel prefix in six steps
  /// (Kogge and Stone 1973).
  private static func fill(_ places: UInt64, through next: UInt64) -> UInt64 {
    var places = places
    var next = next
    var distance: UInt64 = 1
    while distance < 64 {
      places |= (places >> distance) & next
      next &= next >> distance
      distance <<= 1
    }
    return places
  }
}
