/// A part of a regular expression: a group, or what stands for a character or a place.
final class RegexNode {
  enum Kind {
    /// `(?:…)`
    case plain
    /// `(?=…)` and `(?!…)`
    case ahead
    /// `(?<=…)` and `(?<!…)`
    case behind
    /// `(?i:…)` and `(?-i:…)`
    case options
    /// `(?>…)`, `(?<name>…)` and `(…)`
    case group
    /// A place: `\b`, `^`, `$`.
    case edge
    /// A character, or a reference back.
    case other

    /// True where what is in it is read as what is around it, and may be of any length.
    var keepsOptions: Bool { self != .behind && self != .options }
  }

  let kind: Kind
  /// All in bytes of the expression.
  var text: Range<Int>
  /// Of a group what stands before its first branch.
  var open = 0..<0
  var quantifier = 0..<0
  var branches: [[RegexNode]] = []
  /// True where it neither captures nor refers back.
  var isPlain = true
  /// The least and the most times that it may stand there; no limit counts as once more.
  var least = 1
  var most = 1
  /// What `SharedGroups` knows it by.
  var key: Int?

  init(_ kind: Kind, _ text: Range<Int>) {
    self.kind = kind
    self.text = text
  }

  /// True where it may take nothing.
  var canBeEmpty: Bool {
    if least == 0 { return true }
    switch kind {
    case .ahead, .behind, .edge: return true
    case .other: return false
    case .plain, .options, .group:
      return branches.contains { $0.allSatisfy(\.canBeEmpty) }
    }
  }
}

/// Reads as much of a regular expression as tells its groups apart.
struct RegexReader {
  let bytes: [UInt8]
  private var place = 0

  init(_ regex: String) { bytes = Array(regex.utf8) }

  /// The branches of the expression; nil where something in it is not known here.
  mutating func read() -> [[RegexNode]]? {
    guard let branches = readBranches(), place == bytes.count else { return nil }
    return branches
  }

  private mutating func readBranches() -> [[RegexNode]]? {
    var branches: [[RegexNode]] = [[]]
    while let byte = byte(0), byte != UInt8(ascii: ")") {
      if byte == UInt8(ascii: "|") {
        branches.append([])
        place += 1
        continue
      }
      guard let node = readNode(byte) else { return nil }
      readQuantifier(of: node)
      branches[branches.count - 1].append(node)
    }
    return branches
  }

  private mutating func readNode(_ byte: UInt8) -> RegexNode? {
    switch byte {
    case UInt8(ascii: "("): return readGroup()
    case UInt8(ascii: "["): return readClass()
    case UInt8(ascii: "\\"): return readEscape()
    case UInt8(ascii: "^"), UInt8(ascii: "$"): return node(.edge, count: 1)
    default: return node(.other, count: 1)
    }
  }

  private mutating func node(_ kind: RegexNode.Kind, count: Int) -> RegexNode {
    defer { place += count }
    return RegexNode(kind, place..<place + count)
  }

  private mutating func readGroup() -> RegexNode? {
    let start = place
    guard let (kind, length) = opening else { return nil }
    place += length
    guard let branches = readBranches(), byte(0) == UInt8(ascii: ")") else { return nil }
    place += 1
    let node = RegexNode(kind, start..<place)
    node.open = start..<start + length
    node.branches = branches
    let isNamed = length > 1 && bytes[start + length - 1] == UInt8(ascii: ">") && length > 3
    node.isPlain = !isNamed && branches.allSatisfy { $0.allSatisfy(\.isPlain) }
    return node
  }

  /// What opens the group at hand, and how long that is.
  private var opening: (kind: RegexNode.Kind, length: Int)? {
    guard byte(1) == UInt8(ascii: "?") else {
      return byte(1) == UInt8(ascii: "*") ? nil : (.group, 1)
    }
    let known: [(String, RegexNode.Kind)] = [
      (":", .plain), ("=", .ahead), ("!", .ahead), ("<=", .behind), ("<!", .behind),
      (">", .group), ("i:", .options), ("-i:", .options),
    ]
    for (text, kind) in known where bytes[(place + 2)...].starts(with: text.utf8) {
      return (kind, 2 + text.utf8.count)
    }
    guard byte(2) == UInt8(ascii: "<"),
      let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")),
      !bytes[(place + 3)...].starts(with: SharedGroups.prefix.utf8)
    else { return nil }
    return (.group, end + 1 - place)
  }

  private mutating func readClass() -> RegexNode? {
    var end = place + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "^") { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "]") { end += 1 }
    while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
      if bytes[end] == UInt8(ascii: "\\") {
        end += 2
      } else if bytes[end] == UInt8(ascii: "["), end + 1 < bytes.count,
        bytes[end + 1] == UInt8(ascii: ":")
      {
        guard let close = bytes[end...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        end = close + 1
      } else {
        end += 1
      }
    }
    guard end < bytes.count else { return nil }
    return node(.other, count: end + 1 - place)
  }

  private mutating func readEscape() -> RegexNode? {
    guard let name = byte(1) else { return nil }
    var count = 2
    if byte(2) == UInt8(ascii: "{"), "xgkpPNo".utf8.contains(name) {
      guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      count = end + 1 - place
    }
    // Quoted text, what the match is said to begin with, and code units.
    if "QEKC".utf8.contains(name) { return nil }
    let isEdge = "bBAzZG".utf8.contains(name)
    let read = node(isEdge ? .edge : .other, count: count)
    read.isPlain = !"gk123456789".utf8.contains(name)
    return read
  }

  private mutating func readQuantifier(of node: RegexNode) {
    let start = place
    switch byte(0) {
    case UInt8(ascii: "*"): node.least = 0
    case UInt8(ascii: "?"): node.least = 0
    case UInt8(ascii: "+"): break
    case UInt8(ascii: "{"):
      guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")),
        let bounds = Self.bounds(bytes[(place + 1)..<end])
      else { return }
      (node.least, node.most) = bounds
      place = end
    default: return
    }
    place += 1
    if byte(0) == UInt8(ascii: "?") || byte(0) == UInt8(ascii: "+") { place += 1 }
    node.quantifier = start..<place
  }

  /// Of `2`, `2,` and `2,4`.
  private static func bounds(_ text: ArraySlice<UInt8>) -> (least: Int, most: Int)? {
    let parts = String(decoding: text, as: UTF8.self).split(
      separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let least = Int(parts[0]) else { return nil }
    if parts.count == 1 { return (least, max(least, 1)) }
    return parts[1].isEmpty ? (least, least + 1) : Int(parts[1]).map { (least, max($0, 1)) }
  }

  private func byte(_ offset: Int) -> UInt8? {
    place + offset < bytes.count ? bytes[place + offset] : nil
  }
}
