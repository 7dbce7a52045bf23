/// The words that a run of literals, small classes and small groups can spell:
/// `accus(ed|es)` gives accused and accuses, `licen[cs]es?` four words.
enum WordSpelling {
  private static let limit = 512

  /// The spellings of a run of elements; nil where one of them is no part of a word.
  static func spellings(of elements: some Sequence<PatternElement>) -> Set<String>? {
    var words: Set<String> = [""]
    for element in elements {
      guard var choices = spellings(of: element.node) else { return nil }
      switch element.quantifier {
      case "": break
      case "?", "??", "?+": choices.insert("")
      default: return nil
      }
      words = Set(words.flatMap { start in choices.map { start + $0 } })
      if words.count > limit { return nil }
    }
    return words
  }

  /// True for an element that may be part of a word.
  static func isPart(_ element: PatternElement) -> Bool {
    guard element.quantifier.isEmpty || ["?", "??", "?+"].contains(element.quantifier) else {
      return false
    }
    switch element.node {
    case .literal(let scalar): return isWordScalar(scalar)
    case .characters(_, let members): return members != nil
    case .group(let open, let branches): return open == "?:" && branches.joined().allSatisfy(isPart)
    default: return false
    }
  }

  /// True where a word that ends with element `index` ends there for sure.
  static func endsWord(_ elements: [PatternElement], at index: Int) -> Bool {
    beginsWithBoundary(elements[(index + 1)...])
  }

  private static func beginsWithBoundary(_ elements: ArraySlice<PatternElement>) -> Bool {
    guard let next = elements.first else { return true }
    guard case .group(let open, let branches) = next.node else { return isBoundary(next) }
    if forbidsLetters(open, branches) { return true }
    if isAssertion(open) { return beginsWithBoundary(elements.dropFirst()) }
    let inside = branches.allSatisfy { !$0.isEmpty && beginsWithBoundary($0[...]) }
    return inside && (!next.isOptional || beginsWithBoundary(elements.dropFirst()))
  }

  /// True for an assertion that no letter follows: `(?![\w])`.
  static func forbidsLetters(_ open: String, _ branches: [[PatternElement]]) -> Bool {
    open == "?!" && branches.contains { $0.first.map(isWordClass) ?? false }
  }

  /// `\w` or a class that holds it: after `(?!` it ends a word.
  private static func isWordClass(_ element: PatternElement) -> Bool {
    switch element.node {
    case .raw(let text): text == "\\w"
    case .characters(let text, _): text.hasPrefix("[\\w")
    default: false
    }
  }

  /// True where a word that begins with element `index` begins there for sure.
  static func beginsWord(_ elements: [PatternElement], at index: Int) -> Bool {
    guard index > 0 else { return true }
    let previous = elements[index - 1]
    guard case .group(let open, let branches) = previous.node else { return isBoundary(previous) }
    if isAssertion(open) { return beginsWord(elements, at: index - 1) }
    let inside = branches.allSatisfy { $0.last.map(isBoundary) ?? false }
    return inside && (!previous.isOptional || beginsWord(elements, at: index - 1))
  }

  static func isAssertion(_ open: String) -> Bool {
    ["?=", "?!", "?<=", "?<!"].contains(open)
  }

  private static func isBoundary(_ element: PatternElement) -> Bool {
    switch element.node {
    case .literal(let scalar):
      return !isWordScalar(scalar) && scalar != "'" && element.quantifier.isEmpty
    case .raw(let text): return ["\\b", "^", "$"].contains(text)
    case .slot, .gap: return !element.isOptional
    default: return false
    }
  }

  private static func spellings(of node: PatternNode) -> Set<String>? {
    switch node {
    case .literal(let scalar):
      return isWordScalar(scalar) ? [String(scalar).lowercased()] : nil
    case .characters(_, let members):
      return members.map { Set($0.map { String($0).lowercased() }) }
    case .group(let open, let branches) where open == "?:":
      var all: Set<String> = []
      for branch in branches {
        guard let words = spellings(of: branch) else { return nil }
        all.formUnion(words)
      }
      return all.count <= limit ? all : nil
    default: return nil
    }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9") ~= scalar
  }
}
