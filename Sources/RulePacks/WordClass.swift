/// The words of one class, by form.
struct WordClass: Sendable {
  private var forms: [FormFilter: Set<String>] = [:]
  /// Classes whose words belong to it too.
  private(set) var included: [YAMLNode] = []

  /// Reads `{verbs: [...], nouns: [...], words: [...], classes: [...]}` or
  /// `{list: FILE, column: NAME}`.
  init(
    _ node: YAMLNode, _ inflection: Inflection, _ list: (String) -> ListTable?,
    reporting diagnostics: inout [RuleDiagnostic]
  ) {
    let view = YAMLMapping(
      node, of: "a word class",
      keys: ["verbs", "nouns", "words", "classes", "list", "column", "note"],
      reporting: &diagnostics)
    for verb in view.strings("verbs", reporting: &diagnostics) {
      add(inflection.verbForms(of: verb))
    }
    for noun in view.strings("nouns", reporting: &diagnostics) {
      add([noun], as: .singular)
      add(inflection.plurals(of: noun), as: .plural)
    }
    add(view.strings("words", reporting: &diagnostics), as: .all)
    included = view.scalars("classes", reporting: &diagnostics)
    takeColumn(view, list, &diagnostics)
  }

  /// The words of each form, sorted.
  var sortedForms: [FormFilter: [String]] { forms.mapValues { $0.sorted() } }

  /// Adds the words of an included class.
  mutating func merge(_ other: WordClass) {
    for (filter, words) in other.forms { forms[filter, default: []].formUnion(words) }
  }

  private mutating func add(_ words: [String], as filter: FormFilter) {
    forms[filter, default: []].formUnion(words)
    forms[.all, default: []].formUnion(words)
  }

  private mutating func add(_ verb: VerbForms) {
    add([verb.base], as: .base)
    add(verb.third, as: .third)
    add(verb.past, as: .past)
    add(verb.participle, as: .participle)
    add(verb.gerund, as: .gerund)
  }

  private mutating func takeColumn(
    _ view: YAMLMapping, _ list: (String) -> ListTable?, _ diagnostics: inout [RuleDiagnostic]
  ) {
    guard let file = view["list"], let name = file.text else { return }
    guard let table = list(name) else {
      diagnostics.append(
        file.diagnostic("there is no list '\(name)'", advice: "name a file of Rules/lists"))
      return
    }
    guard let column = view.required("column", reporting: &diagnostics) else { return }
    guard let values = table.values(of: column.text ?? "") else {
      diagnostics.append(
        column.diagnostic(
          "the list '\(name)' has no column '\(column.text ?? "")'",
          advice: suggestion(for: column.text ?? "", among: table.columns)))
      return
    }
    add(values, as: .all)
  }
}
