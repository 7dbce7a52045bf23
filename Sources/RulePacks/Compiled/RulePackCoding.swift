/// What extraction needs of a pack, in two halves that are read side by side. What only helps to work
/// on rules is left out: `tables`, `patternNames`, `patterns`, `diagnostics`, and the tests of rules.
extension RulePack {
  /// Rules, and what belongs to their patterns.
  struct RuleHalf: PackCoded {
    private(set) var pack: RulePack

    init(_ pack: RulePack) { self.pack = pack }

    func write(to half: inout PackWriter) {
      pack.name.write(to: &half)
      pack.version.write(to: &half)
      pack.needs.write(to: &half)
      pack.rules.write(to: &half)
      pack.classes.write(to: &half)
      pack.status.write(to: &half)
      pack.measures.write(to: &half)
      pack.events.write(to: &half)
      pack.merging.write(to: &half)
    }

    init(from half: inout PackReader) throws(PackDamage) {
      pack = RulePack()
      pack.name = try String(from: &half)
      pack.version = try String(from: &half)
      pack.needs = try [Need](from: &half)
      pack.rules = try [Rule](from: &half)
      pack.classes = try WordClasses(from: &half)
      pack.status = try StatusCues(from: &half)
      pack.measures = try MeasureKinds(from: &half)
      pack.events = try EventRules(from: &half)
      pack.merging = try MergeRules?(from: &half)
    }
  }

  /// Names and words.
  struct NameHalf: PackCoded {
    private let pack: RulePack

    init(_ pack: RulePack) { self.pack = pack }

    func write(to half: inout PackWriter) {
      pack.vocabulary.write(to: &half)
      pack.names.write(to: &half)
      pack.index.write(to: &half)
      pack.records.write(to: &half)
      pack.abbreviations.write(to: &half)
      pack.boilerplate.write(to: &half)
      pack.suffixes.write(to: &half)
      pack.suffixSpellings.write(to: &half)
      pack.commonWords.write(to: &half)
      pack.smallWords.write(to: &half)
      pack.nameCues.write(to: &half)
    }

    init(from half: inout PackReader) throws(PackDamage) {
      var pack = RulePack()
      pack.vocabulary = try Vocabulary(from: &half)
      pack.names = try NameList(from: &half)
      pack.index = try NameIndex(from: &half)
      pack.records = try [String: [[String: String]]](from: &half)
      pack.abbreviations = try AbbreviationLists(from: &half)
      pack.boilerplate = try [String](from: &half)
      pack.suffixes = try Set(from: &half)
      pack.suffixSpellings = try Set(from: &half)
      pack.commonWords = try Set(from: &half)
      pack.smallWords = try WordBits(from: &half)
      pack.nameCues = try NameCues(from: &half)
      self.pack = pack
    }

    /// Puts what was read where it belongs.
    func complete(_ rules: inout RulePack) {
      rules.vocabulary = pack.vocabulary
      rules.names = pack.names
      rules.index = pack.index
      rules.records = pack.records
      rules.abbreviations = pack.abbreviations
      rules.boilerplate = pack.boilerplate
      rules.suffixes = pack.suffixes
      rules.suffixSpellings = pack.suffixSpellings
      rules.commonWords = pack.commonWords
      rules.smallWords = pack.smallWords
      rules.nameCues = pack.nameCues
    }
  }
}
