import PatternMatching

/// Words of which one stands right before every match of a pattern: `(?<=according to |says )`.
public final class WordsBefore: Sendable {
  /// UTF-8 in lower case. An ending may be that of a longer word.
  private let endings: [[UInt8]]
  /// True where a match may also stand at the start of the sentence.
  private let allowsStart: Bool
  /// How far before the match `letters` are looked for.
  private let distance: Int
  private let letters: ByteSet

  /// - Parameter endings: in lower case; none of them is empty.
  init(_ endings: [String], allowsStart: Bool = false) {
    self.endings = endings.map { Array($0.utf8) }
    self.allowsStart = allowsStart
    distance = self.endings.allSatisfy { $0.count > 1 && $0.last == 0x20 } ? 2 : 1
    var letters = ByteSet()
    for ending in self.endings { letters.insert(ending[ending.count - distance]) }
    self.letters = letters
  }

  /// True where one of them ends at `place` and begins at `start` or later.
  public func stand(before place: Int, in bytes: Span<UInt8>, from start: Int) -> Bool {
    if place == start { return allowsStart }
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
    var places = Places()
    for branch in branches where !places.take(branch) { return nil }
    self.init(places.endings, allowsStart: places.allowsStart)
  }

  /// What stands before the matches of a pattern.
  private struct Places {
    var endings: [String] = []
    var allowsStart = false

    /// False where a branch does not say what stands before it.
    mutating func take(_ branch: [PatternElement]) -> Bool {
      for element in branch {
        guard case .group(let open, let inner) = element.node, element.quantifier.isEmpty else {
          return false
        }
        if open == "?<=" {
          if take(behind: inner) { return true }
        } else if !WordSpelling.isAssertion(open) {
          guard open == "?:" else { return false }
          // `(?:(?<=^)|(?<=, ))`
          if let choices = Self.choices(inner) { return choices.allSatisfy { take(behind: $0) } }
          // A fragment that only looks around, such as `{=number-start}`.
          guard inner.joined().allSatisfy(Self.isAssertion) else { return false }
        }
      }
      return false
    }

    /// The branches of `(?<=…)`, each in a branch of its own; nil where there is anything else.
    private static func choices(_ branches: [[PatternElement]]) -> [[[PatternElement]]]? {
      var choices: [[[PatternElement]]] = []
      for branch in branches {
        guard branch.count == 1, branch[0].quantifier.isEmpty,
          case .group("?<=", let inner) = branch[0].node
        else { return nil }
        choices.append(inner)
      }
      return choices
    }

    private mutating func take(behind branches: [[PatternElement]]) -> Bool {
      for branch in branches {
        if branch.count == 1, case .raw("^") = branch[0].node {
          allowsStart = true
          continue
        }
        let found = Self.endings(of: branch)
        if found.contains("") { return false }
        endings += found
      }
      return true
    }

    private static func isAssertion(_ element: PatternElement) -> Bool {
      if case .group(let open, _) = element.node {
        WordSpelling.isAssertion(open)
      } else {
        false
      }
    }

    /// The last letters, marks and masked things of what is looked for, as far as they are told.
    private static func endings(of elements: [PatternElement]) -> [String] {
      var endings = [""]
      for element in elements.reversed() {
        guard element.quantifier.isEmpty, let last = spellings(of: element.node) else { break }
        endings = last.flatMap { last in endings.map { last + $0 } }
      }
      return endings
    }

    private static func spellings(of node: PatternNode) -> [String]? {
      switch node {
      case .literal(let scalar) where scalar.isASCII: [String(scalar).lowercased()]
      case .characters(_, let members?) where members.allSatisfy(\.isASCII):
        members.map { String($0).lowercased() }
      case .slot(_, let kinds):
        kinds.map { String(String.UnicodeScalarView([Unicode.Scalar($0.scalar) ?? "?"])) }
      default: nil
      }
    }
  }
}

extension WordsBefore: Equatable {
  public static func == (left: WordsBefore, right: WordsBefore) -> Bool {
    left.endings == right.endings && left.allowsStart == right.allowsStart
  }
}

extension WordsBefore: PackCoded {
  func write(to pack: inout PackWriter) {
    endings.map { String(decoding: $0, as: UTF8.self) }.write(to: &pack)
    allowsStart.write(to: &pack)
  }

  convenience init(from pack: inout PackReader) throws(PackDamage) {
    let endings = try [String](from: &pack)
    if endings.contains("") { throw PackDamage() }
    self.init(endings, allowsStart: try Bool(from: &pack))
  }
}
