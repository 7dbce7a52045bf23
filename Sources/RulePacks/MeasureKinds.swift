/// What a measure is by the words for it (`words/measures.yaml`): "anti-dumping duty" is
/// `antidumping`, "export licence" a `license_grant` that liberalizes.
public struct MeasureKinds: Sendable {
  /// One row of the table.
  public struct Kind: Sendable {
    /// Lower-case words, in this order; others may stand between them.
    var phrases: [[String]]
    /// Ids of instruments, and kinds of instruments in the list.
    var things: Set<String>
    public var subtype: String
    /// What it is called that such a measure ends, where that has a name of its own.
    public var ended: String
    /// `restrict`, `liberalize` or `neutral`: what the measure does while it is in force.
    public var effect: String
    /// Roles of which one must be filled, if any are named.
    var roles: [String]
  }

  private(set) var kinds: [Kind] = []
  /// Noun → row of the table.
  private var plain: [String: Int] = [:]
  /// Word → the rows of which a phrase begins with it.
  private var rowsByWord: [String: [Int]] = [:]
  private var rowsByThing: [String: [Int]] = [:]
  /// Subtype → its first row.
  private var rowBySubtype: [String: Int] = [:]
  /// Subtypes of actions that have a rate.
  public internal(set) var withRate: Set<String> = []
  /// Subtypes of actions that an article on something else may tell, too, and that are then no
  /// facts of trade policy.
  public internal(set) var onlyOnTrade: Set<String> = []
  /// Subtype → intervention type of Global Trade Alert.
  public internal(set) var interventionTypes: [String: String] = [:]

  public init() {}

  /// Adds a row behind the others.
  mutating func add(_ kind: Kind) {
    let row = kinds.count
    kinds.append(kind)
    for phrase in kind.phrases {
      guard let first = phrase.first else { continue }
      if phrase.count == 1, plain[first] == nil { plain[first] = row }
      if rowsByWord[first]?.last != row { rowsByWord[first, default: []].append(row) }
    }
    if rowBySubtype[kind.subtype] == nil { rowBySubtype[kind.subtype] = row }
    for thing in kind.things { rowsByThing[thing, default: []].append(row) }
  }

  /// The first row that fits.
  ///
  /// - Parameters:
  ///   - words: the measure as the article calls it, in lower case.
  ///   - things: id and kind of the instrument, where it is a known one.
  ///   - isFilled: whether the fact has a role.
  public func kind(
    of words: [String], things: [String], where isFilled: (String) -> Bool
  ) -> Kind? {
    var first: Int?
    func take(_ rows: [Int]?, where isCalled: (Kind) -> Bool) {
      let found = rows?.first { row in
        let roles = kinds[row].roles
        return isCalled(kinds[row]) && (roles.isEmpty || roles.contains(where: isFilled))
      }
      if let found { first = min(first ?? found, found) }
    }
    for word in words {
      take(rowsByWord[word]) { $0.phrases.contains { Self.holds(words, $0) } }
    }
    for thing in things { take(rowsByThing[thing]) { _ in true } }
    return first.map { kinds[$0] }
  }

  /// The first row with a subtype.
  public func kind(named subtype: String) -> Kind? { rowBySubtype[subtype].map { kinds[$0] } }

  /// True where words fit a row by one plain noun that says no more: "ban", but not "export ban".
  public func isPlain(_ kind: Kind, _ words: [String], things: [String]) -> Bool {
    if things.contains(where: kind.things.contains) { return false }
    return !kind.phrases.contains { $0.count > 1 && Self.holds(words, $0) }
  }

  /// The one measure that words name by a plain noun; nil where there are none or several.
  public func only(in words: [String]) -> Kind? {
    let found = named(in: words)
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    return kinds[first]
  }

  public func isNamed(in words: [String]) -> Bool { !named(in: words).isEmpty }

  private func named(in words: [String]) -> [Int] { words.compactMap { plain[$0] } }

  private static func holds(_ words: [String], _ phrase: [String]) -> Bool {
    var rest = phrase[...]
    for word in words where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

/// Reads `measures:` of a file of words.
struct MeasureKindReader {
  let inflection: Inflection

  func read(_ node: YAMLNode, reporting diagnostics: inout [RuleDiagnostic]) -> MeasureKinds {
    var table = MeasureKinds()
    for entry in node.elements ?? [] {
      let map = YAMLMapping(
        entry, of: "a kind of measure",
        keys: ["nouns", "words", "things", "with", "subtype", "ended", "effect"],
        reporting: &diagnostics)
      let nouns = map.strings("nouns", reporting: &diagnostics)
      let phrases =
        map.strings("words", reporting: &diagnostics) + nouns
        + nouns.flatMap { inflection.plurals(of: $0) }
      guard let subtype = map.string("subtype", reporting: &diagnostics) else {
        diagnostics.append(
          entry.diagnostic("a kind of measure without `subtype`", advice: "say what it is"))
        continue
      }
      table.add(
        MeasureKinds.Kind(
          phrases: phrases.map { $0.lowercased().split(separator: " ").map(String.init) },
          things: Set(map.strings("things", reporting: &diagnostics)), subtype: subtype,
          ended: map.string("ended", reporting: &diagnostics) ?? subtype,
          effect: map.string("effect", reporting: &diagnostics) ?? "restrict",
          roles: map.strings("with", reporting: &diagnostics)))
    }
    return table
  }
}
