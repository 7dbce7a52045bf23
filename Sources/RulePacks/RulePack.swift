import DocumentModel

/// A folder of rules, checked and compiled: everything the stages know about language and names.
public struct RulePack: Sendable {
  public var name = ""
  public var version = ""
  /// In the order of their files and places; those with faults are left out.
  public var rules: [Rule] = []
  public var vocabulary = Vocabulary()
  /// What patterns, their filters and their conditions need, each thing once.
  public var needs: [Need] = []
  public var names = NameList()
  public var index = NameIndex()
  /// Tables by file name, with the places of their cells.
  public var tables: [String: ListTable] = [:]
  /// The rows of the tables that values are read by, column → text, by file name.
  public var records: [String: [[String: String]]] = [:]
  public var classes = WordClasses()
  public var status = StatusCues()
  /// What measures are by the words for them.
  public var measures = MeasureKinds()
  /// Abbreviations before a name, abbreviations anywhere, sentence openers.
  public var abbreviations = AbbreviationLists()
  /// Forms of lines that are no text of an article (`words/boilerplate.yaml`): `…` stands for any words.
  public var boilerplate: [String] = []
  /// Words that end the names of companies ("Inc", "GmbH").
  public var suffixes: Set<WordID> = []
  /// The same in lower case, without periods.
  public var suffixSpellings: Set<String> = []
  /// Words that never stand for a longer name by themselves.
  public var commonWords: Set<WordID> = []
  /// Words of the language that are written small (`words/common_words.txt`).
  public var smallWords = WordBits()
  /// What the words beside a name tell of it.
  public var nameCues = NameCues()
  /// Which facts of an article tell one event.
  public var events = EventRules()
  /// Which facts of several articles tell one measure or case; nil where the pack does not say.
  public var merging: MergeRules?
  /// What patterns may refer to by name, for those who read patterns again.
  public var patternNames = PatternNames()
  /// Every pattern, in the order of the rules.
  public var patterns: [PlacedPattern] = []
  /// What is wrong in the pack, in the order (file, line, column).
  public var diagnostics: [RuleDiagnostic] = []

  public init() {}

  /// True where something did not load.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The same without what only helps to work on rules.
  public var forExtraction: RulePack {
    var pack = self
    pack.tables = [:]
    pack.patternNames = PatternNames()
    pack.patterns = []
    for index in pack.rules.indices { pack.rules[index].tests = [] }
    return pack
  }

  /// What PCRE2 finds wrong in the patterns; compiles those that were not needed so far.
  public func patternFaults() -> [RuleDiagnostic] {
    patterns.compactMap { $0.fault() }.sorted()
  }

  /// Reports what PCRE2 does not take and goes on without: an alternative alone, a rule whose veto
  /// or branch is faulty as a whole.
  mutating func leaveOutFaultyPatterns() {
    let faults = patternFaults()
    if faults.isEmpty { return }
    diagnostics = (diagnostics + faults).sorted()
    rules = rules.compactMap { rule in
      let conditions = rule.vetoes + rule.branches.map(\.condition)
      guard conditions.allSatisfy({ $0.pattern.fault() == nil }) else { return nil }
      var rest = rule
      rest.alternatives.removeAll { $0.pattern.fault() != nil }
      return rest.alternatives.isEmpty ? nil : rest
    }
  }

  /// The index of a rule by its id.
  public func ruleIndex(_ id: String) -> Int? { rules.firstIndex { $0.id == id } }
}

/// What ends a sentence and what does not (`words/abbreviations.yaml`).
public struct AbbreviationLists: Sendable {
  public var beforeName: [String] = []
  public var beforeNumber: [String] = []
  public var anywhere: [String] = []
  public var openers: [String] = []
  public var speechVerbs: [String] = []

  public init() {}
}
