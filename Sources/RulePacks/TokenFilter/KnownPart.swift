/// A group that was written before: fragments of a pack stand in many patterns.
struct KnownPart {
  /// Kept, so that its place in memory goes on to tell it from others.
  let part: TokenPart
  let steps: [TokenFilter.Step]
  /// Whether every place leads on after the steps.
  let isEverywhere: Bool
  /// Most forks that are open at once.
  let forks: Int
}

/// What the steps of a group depend on.
struct PartKey: Hashable {
  /// Where the branches are in memory, which all patterns with a fragment share.
  private let place: UInt
  private let open: String
  private let quantifier: String
  private let flags: UInt8
  private let boundKinds: UInt32

  /// Nil where the part is no group.
  init?(_ part: TokenPart, isEverywhere: Bool, boundKinds: UInt32) {
    guard let only = part.only, case .group(let open, let branches) = only.node else { return nil }
    place = unsafe branches.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    self.open = open
    quantifier = only.quantifier
    let all = [
      part.isWholeLeft, part.isWholeRight, part.isBeforeSpace, part.isCaseless, isEverywhere,
    ]
    flags = all.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    self.boundKinds = boundKinds
  }
}
