import RulePacks

/// Runs filters over the things of a sentence (`TokenFilter`).
///
/// A set of places is a number: bit n is the place before thing n, so the bit behind the last thing
/// is the end of the sentence. Steps go from the end of a pattern to its start; a thing moves the
/// places by one bit down.
struct FilterRun {
  /// Branches that are open.
  private struct Fork {
    /// The places from which they began, and those to which they have led.
    var from: UInt64 = 0
    var found: UInt64 = 0
    /// The step that ends the branch.
    var end = 0
  }

  private var forks = InlineArray<32, Fork>(repeating: Fork())
  private var depth = 0

  /// The places from which the steps of a range lead to the end of their pattern.
  mutating func places(
    _ steps: [TokenFilter.Step], _ range: Range<Int>, _ found: borrowing FoundNeeds
  ) -> UInt64 {
    depth = 0
    return places(steps.span, range, from: found.things.all, found)
  }

  /// The places from which the steps lead to one of `places`.
  private mutating func places(
    _ steps: Span<TokenFilter.Step>, _ range: Range<Int>, from places: UInt64,
    _ found: borrowing FoundNeeds
  ) -> UInt64 {
    let classes = found.places.span
    let opaque = found.things.opaque
    var places = places
    var index = range.lowerBound
    let outside = depth
    while index < range.upperBound {
      let step = steps[index]
      let value = Int(step.value)
      index += 1
      switch step.operation {
      case .thing: places = (places >> 1) & (classes[value] | opaque)
      case .texts:
        let end = index + value
        var all = step.most == 0 ? 0 : places
        var text = places
        while index < end {
          let thing = steps[index]
          index += 1
          text = (text >> 1) & (classes[Int(thing.value)] | opaque)
          // One text ends, the next begins: said without a branch, which nothing could foretell.
          let ends = 0 &- UInt64(thing.most)
          all |= text & ends
          text = (text & ~ends) | (places & ends)
        }
        places = all
      case .begins: places &= classes[value] | opaque
      case .beginsNot: places &= ~classes[value] | opaque
      case .start: places &= 1
      case .end: places &= found.things.end
      case .unmasked: places &= ~found.things.of(.masked)
      case .run:
        places = Self.run(ThingKinds(rawValue: step.value), step.most, places, found.things)
      case .runOrNothing:
        places |= Self.run(ThingKinds(rawValue: step.value), step.most, places, found.things)
      case .gap:
        let words = found.things.with([.words, .digits, .masked, .otherMarks])
        places = Self.gap(
          places, step.most, words & ~found.places(ofKinds: step.value), found.things)
      case .gapWithCommas:
        let words = found.things.with([.words, .digits, .masked, .otherMarks, .commas])
        places = Self.gap(places, step.most, words, found.things)
      case .glue: places |= places << 1
      case .clitic:
        // Words with an apostrophe are opaque. Behind a mark it is a thing and a word.
        places =
          places & opaque << 1 | (places >> 1) & opaque | (places >> 2)
          & found.things.of(.otherMarks)
      case .fork:
        forks[depth] = Fork(from: places, found: 0, end: index + value)
        depth += 1
        continue
      case .branch:
        forks[depth - 1].found |= places
        forks[depth - 1].end = index + value
        places = forks[depth - 1].from
        continue
      case .join:
        depth -= 1
        places |= forks[depth].found
      case .loop:
        let body = index..<index + value
        index = body.upperBound
        places = loop(steps, body, places, found)
      case .ahead:
        let body = index..<index + value
        index = body.upperBound
        let ahead = self.places(steps, body, from: found.things.all, found)
        places &= step.most == 0 ? ahead : ahead | ahead << 1
      }
      // Nowhere leads nowhere.
      if places == 0 {
        if depth == outside { return 0 }
        index = forks[depth - 1].end
      }
    }
    return places
  }

  private mutating func loop(
    _ steps: Span<TokenFilter.Step>, _ body: Range<Int>, _ places: UInt64,
    _ found: borrowing FoundNeeds
  ) -> UInt64 {
    if body.count == 1, steps[body.lowerBound].operation == .thing {
      let thing = found.places(of: steps[body.lowerBound].value)
      return places | Self.fill((places >> 1) & thing, through: thing)
    }
    var all = places
    var new = places
    while new != 0 {
      new = self.places(steps, body, from: new, found) & ~all
      all |= new
    }
    return all
  }

  /// Up to `most` things of some kinds before the places, at least one.
  private static func run(
    _ kinds: ThingKinds, _ most: UInt8, _ places: UInt64, _ things: borrowing ThingPlaces
  ) -> UInt64 {
    let allowed = things.with(kinds)
    let next = kinds.contains(.spaces) ? allowed : allowed & (things.joined >> 1)
    let last = (places >> 1) & allowed
    if most >= 64 { return fill(last, through: next) }
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
  private static func gap(
    _ places: UInt64, _ most: UInt8, _ words: UInt64, _ things: borrowing ThingPlaces
  ) -> UInt64 {
    let next = words & (things.joined >> 1)
    var all = places
    var new = places
    for _ in 0..<most {
      new = fill((new >> 1) & words, through: next) & ~all
      if new == 0 { break }
      all |= new
    }
    return all
  }

  /// The places from which things of `next` lead to one of `places`: a parallel prefix in six steps
  /// (Kogge and Stone 1973).
  private static func fill(_ places: UInt64, through next: UInt64) -> UInt64 {
    if places == 0 { return 0 }
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
