import PatternMatching

/// Words of which one stands right before every match of a pattern: `(?<=according to |says )`.
public final class WordsBefore: Sendable {
  /// UTF-8 in lower case. An ending may be that of a longer word.
  private let endings: [[UInt8]]
  /// How far before the match `letters` are looked for.
  private let distance: Int
  private let letters: ByteSet

  /// - Parameter endings: in lower case; none of them is empty.
  init(_ endings: [String]) {
    self.endings = endings.map { Array($0.utf8) }
    distance = self.endings.allSatisfy { $0.count > 1 && $0.last == 0x20 } ? 2 : 1
    var letters = ByteSet()
    for ending in self.endings { letters.insert(ending[ending.count - distance]) }
    self.letters = letters
  }

  /// True where one of them ends at `place` and begins at `start` or later.
  public func stand(before place: Int, in bytes: Span<UInt8>, from start: Int) -> Bool {
    guard place - start >= distance, letters.contains(Self.lowered(bytes[place - distance])) else {
      return false
    }
    for ending in endings where place - start >= ending.count {
      var index = ending.count
      while index > 0, Self.lowered(bytes[place - ending.count + index - 1]) == ending[index - 1] {
        index -= 1
      }
      if index == 0 { return true }
    }
    return false
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}

extension WordsBefore {
  /// Reads the assertions that a pattern begins with; nil where it does not say what stands before.
  convenience init?(_ branches: [[PatternElement]]) {
    var endings: [String] = []
    for branch in branches {
      guard let found = Self.endings(before: branch) else { return nil }
      endings += found
    }
    self.init(endings)
  }

  private static func endings(before branch: [PatternElement]) -> [String]? {
    for element in branch {
      guard case .group(let open, let inner) = element.node, element.quantifier.isEmpty else {
        return nil
      }
      if open == "?<=" {
        let endings = inner.map { ending(of: $0) }
        if !endings.contains("") { return endings }
      } else if !WordSpelling.isAssertion(open) {
        // A fragment that only looks around, such as `{=number-start}`.
        guard open == "?:", inner.joined().allSatisfy(isAssertion) else { return nil }
      }
    }
    return nil
  }

  private static func isAssertion(_ element: PatternElement) -> Bool {
    if case .group(let open, _) = element.node { WordSpelling.isAssertion(open) } else { false }
  }

  /// The last letters and marks of what is looked for, as far as they can be nothing else.
  private static func ending(of elements: [PatternElement]) -> String {
    var ending = ""
    for element in elements.reversed() {
      guard case .literal(let scalar) = element.node, element.quantifier.isEmpty, scalar.isASCII
      else { break }
      ending = String(scalar).lowercased() + ending
    }
    return ending
  }
}

extension WordsBefore: Equatable {
  public static func == (left: WordsBefore, right: WordsBefore) -> Bool {
    left.endings == right.endings
  }
}
