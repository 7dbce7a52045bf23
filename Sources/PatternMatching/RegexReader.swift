/// A group of a regular expression.
final class RegexGroup {
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
    case other
  }

  struct Branch {
    /// In the order of the text.
    var groups: [RegexGroup] = []
    var canBeEmpty = true
  }

  let kind: Kind
  /// All in bytes of the expression: what stands before its first branch, the whole, and the whole
  /// with its quantifier.
  let open: Range<Int>
  let text: Range<Int>
  var whole: Range<Int>
  var branches: [Branch]
  /// True where it neither captures nor refers back.
  let isPlain: Bool
  /// True where nothing before it in its branch surely takes a character.
  let isFirst: Bool
  /// The most times that it may stand there; no limit counts as once more.
  var most = 1
  /// What `SharedGroups` knows it by.
  var key: Int?

  init(
    _ kind: Kind, open: Range<Int>, text: Range<Int>, _ branches: [Branch], isPlain: Bool,
    isFirst: Bool
  ) {
    self.kind = kind
    self.open = open
    self.text = text
    self.branches = branches
    self.isPlain = isPlain
    self.isFirst = isFirst
    whole = text
  }

  /// True where it may take nothing, were it there once.
  var canBeEmpty: Bool {
    kind == .ahead || kind == .behind || branches.contains(where: \.canBeEmpty)
  }
}

/// Reads as much of a regular expression as tells its groups apart.
struct RegexReader {
  let bytes: [UInt8]
  private var place = 0
  /// True where one of the branches that are being read captures or refers back.
  private var refers = false

  init(_ regex: String) { bytes = Array(regex.utf8) }

  /// The branches of the expression; nil where something in it is not known here.
  mutating func read() -> [RegexGroup.Branch]? {
    guard let branches = readBranches(), place == bytes.count else { return nil }
    return branches
  }

  private mutating func readBranches() -> [RegexGroup.Branch]? {
    var branches: [RegexGroup.Branch] = []
    var branch = RegexGroup.Branch()
    while place < bytes.count, bytes[place] != UInt8(ascii: ")") {
      var canBeEmpty = false
      var group: RegexGroup?
      switch bytes[place] {
      case UInt8(ascii: "|"):
        branches.append(branch)
        branch = RegexGroup.Branch()
        place += 1
        continue
      case UInt8(ascii: "("):
        guard let read = readGroup(isFirst: branch.canBeEmpty) else { return nil }
        canBeEmpty = read.canBeEmpty
        branch.groups.append(read)
        group = read
      case UInt8(ascii: "["):
        guard skipClass() else { return nil }
      case UInt8(ascii: "\\"):
        guard let isEdge = skipEscape() else { return nil }
        canBeEmpty = isEdge
      case UInt8(ascii: "^"), UInt8(ascii: "$"):
        canBeEmpty = true
        place += 1
      default:
        place += 1
        // The rest of a letter outside ASCII.
        while let byte = byte(0), byte & 0xC0 == 0x80 { place += 1 }
        if skipLetters() { branch.canBeEmpty = false }
      }
      let times = readQuantifier()
      group?.most = times.most
      if let start = group?.text.lowerBound { group?.whole = start..<place }
      if !canBeEmpty, times.least > 0 { branch.canBeEmpty = false }
    }
    branches.append(branch)
    return branches
  }

  /// Goes to the last of the letters at hand, of which alone a quantifier can say something. True where
  /// there is one, so that none belongs to what stands before them.
  private mutating func skipLetters() -> Bool {
    guard place < bytes.count, Self.isLetter(bytes[place]) else { return false }
    while place + 1 < bytes.count, Self.isLetter(bytes[place + 1]) { place += 1 }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte | 0x20) &- 0x61 < 26
  }

  private mutating func readGroup(isFirst: Bool) -> RegexGroup? {
    let start = place
    guard let (kind, length, isNamed) = opening else { return nil }
    place += length
    let outside = refers
    refers = isNamed
    guard let branches = readBranches(), byte(0) == UInt8(ascii: ")") else { return nil }
    place += 1
    defer { refers = refers || outside }
    return RegexGroup(
      kind, open: start..<start + length, text: start..<place, branches, isPlain: !refers,
      isFirst: isFirst)
  }

  /// What opens the group at hand, and how long that is.
  private var opening: (kind: RegexGroup.Kind, length: Int, isNamed: Bool)? {
    guard byte(1) == UInt8(ascii: "?") else {
      return byte(1) == UInt8(ascii: "*") ? nil : (.other, 1, false)
    }
    switch byte(2) {
    case UInt8(ascii: ":"): return (.plain, 3, false)
    case UInt8(ascii: "="), UInt8(ascii: "!"): return (.ahead, 3, false)
    case UInt8(ascii: ">"): return (.other, 3, false)
    case UInt8(ascii: "i") where byte(3) == UInt8(ascii: ":"): return (.options, 4, false)
    case UInt8(ascii: "-") where byte(3) == UInt8(ascii: "i") && byte(4) == UInt8(ascii: ":"):
      return (.options, 5, false)
    case UInt8(ascii: "<") where byte(3) == UInt8(ascii: "=") || byte(3) == UInt8(ascii: "!"):
      return (.behind, 4, false)
    case UInt8(ascii: "<"):
      guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")),
        !bytes[(place + 3)...].starts(with: PatternGroups.helperPrefix.utf8)
      else { return nil }
      return (.other, end + 1 - place, true)
    default: return nil
    }
  }

  private mutating func skipClass() -> Bool {
    place += 1
    if byte(0) == UInt8(ascii: "^") { place += 1 }
    if byte(0) == UInt8(ascii: "]") { place += 1 }
    while let byte = byte(0), byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: "\\") {
        place += 2
      } else if byte == UInt8(ascii: "["), self.byte(1) == UInt8(ascii: ":") {
        guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "]")) else { return false }
        place = end + 1
      } else {
        place += 1
      }
    }
    place += 1
    return place <= bytes.count
  }

  /// Whether the escape is a place; nil for quoted text, what a match is said to begin with, and code
  /// units.
  private mutating func skipEscape() -> Bool? {
    guard let name = byte(1) else { return nil }
    if byte(2) == UInt8(ascii: "{"), Self.braced.contains(name) {
      guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      place = end + 1
    } else {
      place += 2
    }
    if Self.unknown.contains(name) { return nil }
    if Self.references.contains(name) { refers = true }
    return Self.edges.contains(name)
  }

  private static let braced = Set("xgkpPNo".utf8)
  private static let unknown = Set("QEKC".utf8)
  private static let references = Set("gk123456789".utf8)
  private static let edges = Set("bBAzZG".utf8)

  private mutating func readQuantifier() -> (least: Int, most: Int) {
    var times = (least: 1, most: 1)
    switch byte(0) {
    case UInt8(ascii: "*"), UInt8(ascii: "?"): times.least = 0
    case UInt8(ascii: "+"): break
    case UInt8(ascii: "{"):
      guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")),
        let bounds = Self.bounds(bytes[(place + 1)..<end])
      else { return times }
      times = bounds
      place = end
    default: return times
    }
    place += 1
    if byte(0) == UInt8(ascii: "?") || byte(0) == UInt8(ascii: "+") { place += 1 }
    return times
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
