/// The word classes of a pack (`@accuse`), with all forms of their words.
public struct WordClasses: Sendable {
  private var classes: [String: WordClass] = [:]

  public init() {}

  /// Reads the `classes` of each file of `Rules/words`.
  ///
  /// `list` gives a list by its file name, for classes that take a column.
  public init(
    reading files: [YAMLNode], inflection: Inflection, list: (String) -> ListTable?,
    reporting diagnostics: inout [RuleDiagnostic]
  ) {
    var places: [String: YAMLNode] = [:]
    for file in files {
      guard let node = file["classes"] else { continue }
      guard let pairs = node.pairs else {
        diagnostics.append(
          node.diagnostic("'classes' must be a mapping", advice: "write 'name: {verbs: [...]}'"))
        continue
      }
      for (key, value) in pairs {
        let name = key.text ?? ""
        if let first = places[name] {
          let place = "\(first.source.file):\(first.line)"
          diagnostics.append(
            key.diagnostic(
              "the class '\(name)' is already written in \(place)", advice: "join them"))
          continue
        }
        places[name] = key
        classes[name] = WordClass(value, inflection, list, reporting: &diagnostics)
      }
    }
    include(&diagnostics)
  }

  /// The names of all classes, sorted.
  public var names: [String] { classes.keys.sorted() }

  /// True where there is such a class.
  public func has(_ name: String) -> Bool { classes[name] != nil }

  /// The words of a class in one form, sorted, each once; phrases have spaces. None where there is
  /// no such class.
  public func forms(of name: String, _ filter: FormFilter = .all) -> [String] {
    classes[name]?.words(filter).sorted() ?? []
  }

  private mutating func include(_ diagnostics: inout [RuleDiagnostic]) {
    let written = classes
    for name in names {
      var done: Set<String> = [name]
      var open = written[name]?.included ?? []
      while let node = open.popLast() {
        guard let other = node.text, done.insert(other).inserted else { continue }
        guard let found = written[other] else {
          diagnostics.append(
            node.diagnostic(
              "there is no word class '\(other)'", advice: suggestion(for: other, among: names)))
          continue
        }
        classes[name]?.merge(found)
        open += found.included
      }
    }
  }
}
