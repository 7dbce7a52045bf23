/// What extraction needs of a pack. What only helps to work on rules is left out: `tables`,
/// `patternNames`, `patterns`, `diagnostics`, and the tests of rules.
extension RulePack: PackCoded {
  func write(to pack: inout PackWriter) {
    name.write(to: &pack)
    version.write(to: &pack)
    vocabulary.write(to: &pack)
    rules.write(to: &pack)
    names.write(to: &pack)
    index.write(to: &pack)
    records.write(to: &pack)
    classes.write(to: &pack)
    status.write(to: &pack)
    measures.write(to: &pack)
    abbreviations.write(to: &pack)
    boilerplate.write(to: &pack)
    suffixes.write(to: &pack)
    suffixSpellings.write(to: &pack)
    commonWords.write(to: &pack)
    smallWords.write(to: &pack)
    nameCues.write(to: &pack)
    events.write(to: &pack)
    merging.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    name = try String(from: &pack)
    version = try String(from: &pack)
    vocabulary = try Vocabulary(from: &pack)
    rules = try [Rule](from: &pack)
    names = try NameList(from: &pack)
    index = try NameIndex(from: &pack)
    records = try [String: [[String: String]]](from: &pack)
    classes = try WordClasses(from: &pack)
    status = try StatusCues(from: &pack)
    measures = try MeasureKinds(from: &pack)
    abbreviations = try AbbreviationLists(from: &pack)
    boilerplate = try [String](from: &pack)
    suffixes = try Set(from: &pack)
    suffixSpellings = try Set(from: &pack)
    commonWords = try Set(from: &pack)
    smallWords = try WordBits(from: &pack)
    nameCues = try NameCues(from: &pack)
    events = try EventRules(from: &pack)
    merging = try MergeRules?(from: &pack)
  }
}
