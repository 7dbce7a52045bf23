/// What a pattern may refer to by name.
final class PatternVocabulary {
  let classes: WordClasses
  /// Fragments of the pack (`phrases`) and, over them, of the file (`define`).
  let fragments: [String: String]
  /// Named sets of kinds (`party`, `speaker`).
  let slots: [String: [SlotKind]]
  let status: StatusCues
  /// Names of the word classes, looked up for every class that a pattern names.
  let classNames: Set<String>
  private let sets: WordSets
  /// Numbers what the patterns need.
  let needs: NeedNumbers
  /// The classes of tokens of all filters.
  let tokenClasses: TokenClasses
  private var parsed: [String: PatternNode] = [:]
  /// Names of the fragments that stand in one file alone.
  private let own: Set<String>

  init(
    classes: WordClasses, fragments: [String: String], slots: [String: [SlotKind]],
    status: StatusCues, needs: NeedNumbers = NeedNumbers(), sets: WordSets = WordSets(),
    tokenClasses: TokenClasses? = nil, own: Set<String> = []
  ) {
    self.classes = classes
    self.fragments = fragments
    self.slots = slots
    self.status = status
    classNames = Set(classes.names)
    self.sets = sets
    self.needs = needs
    self.tokenClasses = tokenClasses ?? TokenClasses(status, needs)
    self.own = own
  }

  /// The same words and classes with other fragments.
  func with(fragments: [String: String]) -> PatternVocabulary {
    PatternVocabulary(
      classes: classes, fragments: fragments, slots: slots, status: status, needs: needs,
      sets: sets, tokenClasses: tokenClasses,
      own: Set(fragments.keys).subtracting(self.fragments.keys))
  }

  /// A set of words by the text that names it; made once.
  func set(_ key: String, _ make: () throws(PatternFault) -> [String]) throws(PatternFault)
    -> WordSet
  {
    if let known = sets.known[key] { return known }
    let made = WordSet(try make())
    sets.known[key] = made
    return made
  }

  /// A fragment, parsed once.
  func fragment(
    _ name: String, role: String?, _ make: () throws(PatternFault) -> PatternNode
  ) throws(PatternFault) -> PatternNode {
    let key = "\(role ?? "") \(name)"
    if let known = parsed[key] ?? sets.parsed[key] { return known }
    let made = try make()
    if own.contains(name) { parsed[key] = made } else { sets.parsed[key] = made }
    return made
  }

  /// The kinds behind a name: one kind or a named set.
  func kinds(named name: String) -> [SlotKind]? {
    slots[name] ?? SlotKind(name: name).map { [$0] }
  }
}

/// The sets of words and the fragments made so far, for all files of a pack.
final class WordSets {
  /// Fragments of the pack, parsed.
  var parsed: [String: PatternNode] = [:]
  var known: [String: WordSet] = [:]
}
