/// The word classes of a pack (`@accuse`), with all forms of their words.
public struct WordClasses: Sendable {
  /// Class → form → words, sorted, each once.
  private var classes: [String: [FormFilter: [String]]] = [:]

  public init() {}

  /// Reads the `classes` of each file of `Rules/words`.
  ///
  /// `list` gives a list by its file name, for classes that take a column.
  public init(
    reading files: [YAMLNode], inflection: Inflection, list: (String) -> ListTable?,
    reporting diagnostics: inout [RuleDiagnostic]
  ) {
    var places: [String: YAMLNode] = [:]
    var written: [String: WordClass] = [:]
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
        written[name] = WordClass(value, inflection, list, reporting: &diagnostics)
      }
    }
    classes = Self.whole(written, &diagnostics).mapValues(\.sortedForms)
  }

  /// The names of all classes, sorted.
  public var names: [String] { classes.keys.sorted() }

  /// True where there is such a class.
  public func has(_ name: String) -> Bool { classes[name] != nil }

  /// The words of a class in one form, sorted, each once; phrases have spaces. None where there is
  /// no such class.
  public func forms(of name: String, _ filter: FormFilter = .all) -> [String] {
    classes[name]?[filter] ?? []
  }

  /// The classes with the words of those that they include.
  private static func whole(
    _ written: [String: WordClass], _ diagnostics: inout [RuleDiagnostic]
  ) -> [String: WordClass] {
    var classes = written
    let names = written.keys.sorted()
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
    return classes
  }
}

extension WordClasses: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(classes.sorted { $0.key < $1.key }) { one, pack in
      one.key.write(to: &pack)
      let forms = one.value.sorted { $0.key.rawValue < $1.key.rawValue }
      pack.write(forms) { form, pack in
        pack.write(form.key, of: FormFilter.coded)
        form.value.write(to: &pack)
      }
    }
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    let read = try pack.list { pack throws(PackDamage) in
      let name = try String(from: &pack)
      let forms = try pack.list { pack throws(PackDamage) in
        (try pack.one(of: FormFilter.coded), try [String](from: &pack))
      }
      return (name, Dictionary(forms, uniquingKeysWith: { first, _ in first }))
    }
    classes = Dictionary(read, uniquingKeysWith: { first, _ in first })
  }
}
