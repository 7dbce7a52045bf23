import PatternMatching

/// Reads a pattern of the rule language (docs/rule-format.md) into nodes.
struct PatternParser {
  private let text: [Unicode.Scalar]
  private let vocabulary: PatternVocabulary
  private let depth: Int
  private var place = 0

  init(_ pattern: String, _ vocabulary: PatternVocabulary, depth: Int = 0) {
    text = Array(pattern.unicodeScalars)
    self.vocabulary = vocabulary
    self.depth = depth
  }

  mutating func parse() throws(PatternFault) -> [[PatternElement]] {
    let branches = try branches()
    if place < text.count {
      throw PatternFault(offset: place, message: "unmatched )", advice: "write \\) for a bracket")
    }
    return branches
  }

  private mutating func branches() throws(PatternFault) -> [[PatternElement]] {
    var branches: [[PatternElement]] = [[]]
    while place < text.count, text[place] != ")" {
      if text[place] == "|" {
        place += 1
        branches.append([])
      } else {
        branches[branches.count - 1].append(try element())
      }
    }
    return branches
  }

  private mutating func element() throws(PatternFault) -> PatternElement {
    let offset = place
    let node = try node()
    return PatternElement(node: node, quantifier: quantifier(), offset: offset)
  }

  private mutating func node() throws(PatternFault) -> PatternNode {
    let scalar = text[place]
    switch scalar {
    case "\\": return escape()
    case "[": return try characterClass()
    case "(": return try group()
    case "{": return try hole()
    case ".", "^", "$":
      place += 1
      return .raw(String(scalar))
    default:
      place += 1
      return .literal(scalar)
    }
  }

  private mutating func escape() -> PatternNode {
    let start = place
    place = min(place + 2, text.count)
    // \p{..}, \x{..}, \k{..} take their braces along.
    if place < text.count, text[place] == "{", "pPxkgN".unicodeScalars.contains(text[place - 1]) {
      while place < text.count, text[place] != "}" { place += 1 }
      place = min(place + 1, text.count)
    }
    return .raw(string(start, place))
  }

  private mutating func characterClass() throws(PatternFault) -> PatternNode {
    let start = place
    place += 1
    if place < text.count, text[place] == "^" { place += 1 }
    if place < text.count, text[place] == "]" { place += 1 }
    while place < text.count, text[place] != "]" {
      if text[place] == "\\" { place += 1 }
      if text[place] == "[", place + 1 < text.count, text[place + 1] == ":" {
        while place < text.count, text[place] != "]" { place += 1 }
      }
      place += 1
    }
    guard place < text.count else {
      throw PatternFault(offset: start, message: "[ without ]", advice: "close the class")
    }
    place += 1
    let members = text[start + 1..<place - 1]
    let simple = members.allSatisfy { $0.isLetter }
    return .characters(string(start, place), members: simple ? Array(members) : nil)
  }

  private mutating func group() throws(PatternFault) -> PatternNode {
    let start = place
    place += 1
    var open = "?:"
    if place < text.count, text[place] == "?" {
      open = groupOpening()
      if open.hasPrefix("?<" + PatternGroups.helperPrefix) {
        throw PatternFault(
          offset: start, message: "the name of a group begins with two underscores",
          advice: "leave them out: such names are the program's own")
      }
    } else if place < text.count, text[place] == "*" {
      while place < text.count, text[place] != ")" { place += 1 }
      place = min(place + 1, text.count)
      return .raw(string(start, place))
    }
    let inner = try branches()
    guard place < text.count else {
      throw PatternFault(offset: start, message: "( without )", advice: "close the bracket")
    }
    place += 1
    return .group(open: open, branches: inner)
  }

  /// `?:`, `?<name>`, `?=`, `?!`, `?<=`, `?<!`, `?>`, `?i:`, `?-i:` …
  private mutating func groupOpening() -> String {
    let start = place
    place += 1
    while place < text.count {
      let scalar = text[place]
      place += 1
      if ":=!>".unicodeScalars.contains(scalar) { break }
    }
    return string(start, place)
  }

  private mutating func hole() throws(PatternFault) -> PatternNode {
    let start = place
    guard let end = text[place...].firstIndex(of: "}") else {
      throw PatternFault(offset: start, message: "{ without }", advice: "write \\{ for a brace")
    }
    place = end + 1
    let hole = HoleReader(string(start + 1, end), offset: start, vocabulary, depth: depth)
    return try hole.node()
  }

  private mutating func quantifier() -> String {
    let start = place
    guard place < text.count else { return "" }
    if text[place] == "{", place + 1 < text.count, isQuantifierStart(text[place + 1]) {
      while place < text.count, text[place] != "}" { place += 1 }
      place = min(place + 1, text.count)
    } else if "?*+".unicodeScalars.contains(text[place]) {
      place += 1
    }
    if place > start, place < text.count, "?+".unicodeScalars.contains(text[place]) { place += 1 }
    return string(start, place)
  }

  private func isQuantifierStart(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == ","
  }

  private func string(_ start: Int, _ end: Int) -> String {
    var result = ""
    for place in start..<end { result.unicodeScalars.append(text[place]) }
    return result
  }
}
