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
    for phrase in kind.phrases where phrase.count == 1 {
      plain[phrase[0]] = plain[phrase[0]] ?? kinds.count
    }
    kinds.append(kind)
  }

  /// The first row that fits.
  ///
  /// - Parameters:
  ///   - words: the measure as the article calls it.
  ///   - things: id and kind of the instrument, where it is a known one.
  ///   - isFilled: whether the fact has a role.
  public func kind(
    of words: String, things: [String], where isFilled: (String) -> Bool
  ) -> Kind? {
    let own = words.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    return kinds.first { kind in
      let isCalled =
        kind.phrases.contains { Self.holds(own, $0) }
        || things.contains(where: kind.things.contains)
      return isCalled && (kind.roles.isEmpty || kind.roles.contains(where: isFilled))
    }
  }

  /// The first row with a subtype.
  public func kind(named subtype: String) -> Kind? { kinds.first { $0.subtype == subtype } }

  /// True where words fit a row by one plain noun that says no more: "ban", but not "export ban".
  public func isPlain(_ kind: Kind, _ words: String, things: [String]) -> Bool {
    if things.contains(where: kind.things.contains) { return false }
    let own = words.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    return !kind.phrases.contains { $0.count > 1 && Self.holds(own, $0) }
  }

  /// The one measure that a text names by a plain noun; nil where there are none or several.
  public func only(in text: String) -> Kind? {
    let found = named(in: text)
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    return kinds[first]
  }

  public func isNamed(in text: String) -> Bool { !named(in: text).isEmpty }

  private func named(in text: String) -> [Int] {
    text.lowercased().split { !$0.isLetter && $0 != "-" }.compactMap { plain[String($0)] }
  }

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
