/// Fragments, word classes and sets of kinds that no pattern refers to.
struct UnusedNames {
  private let files: [(path: String, node: YAMLNode)]
  private let slots: Set<String>

  init(_ files: [(path: String, node: YAMLNode)], slots: Set<String>) {
    self.files = files
    self.slots = slots
  }

  /// Used by the compiler itself.
  private static let built = ["clause-end", "rest-end"]

  func diagnostics() -> [RuleDiagnostic] {
    let uses = files.map { Uses(in: $0.node) }
    let fragments = uses.reduce(into: Set<String>()) { $0.formUnion($1.fragments) }
    let classes = uses.reduce(into: Set<String>()) { $0.formUnion($1.classes) }
    let kinds = uses.reduce(into: Set<String>()) { $0.formUnion($1.kinds) }
    var found: [RuleDiagnostic] = []
    for (index, file) in files.enumerated() {
      let node = file.node
      found += unused(node["define"], "fragment", uses[index].fragments)
      if file.path.hasPrefix("words/") {
        found += unused(node["phrases"], "fragment", fragments.union(Self.built))
        // A library offers words to rules to come.
        if node["library"]?.text != "true" {
          let built = NameCues.classNames.union(LinkWordClasses.all)
          found += unused(node["classes"], "word class", classes.union(built))
        }
      }
      if file.path == "pack.yaml" { found += unused(node["slots"], "set of kinds", kinds) }
    }
    return found
  }

  private func unused(
    _ names: YAMLNode?, _ thing: String, _ used: Set<String>
  ) -> [RuleDiagnostic] {
    (names?.pairs ?? []).compactMap { key, _ in
      guard let name = key.text, !used.contains(name) else { return nil }
      return key.diagnostic(
        "the \(thing) '\(name)' is never used", advice: "take it out", severity: .warning)
    }
  }

  /// What the texts of a file refer to.
  private struct Uses {
    var fragments: Set<String> = []
    var classes: Set<String> = []
    var kinds: Set<String> = []

    init(in node: YAMLNode) {
      for (key, value) in node["classes"]?.pairs ?? [] {
        let included = value["classes"]
        for other in included?.elements ?? included.map({ [$0] }) ?? [] where other.text != key.text
        {
          classes.insert(other.text ?? "")
        }
      }
      take(node)
    }

    private mutating func take(_ node: YAMLNode) {
      switch node.content {
      case .scalar(let text):
        // A hint.
        if text.hasPrefix("@") { classes.insert(String(text.dropFirst())) }
        guard text.contains("{") else { return }
        let holes = PatternHoles(text)
        fragments.formUnion(holes.fragments)
        classes.formUnion(holes.classes)
        kinds.formUnion(holes.kinds)
      case .sequence(let nodes): for node in nodes { take(node) }
      case .mapping(let pairs): for pair in pairs { take(pair.value) }
      }
    }
  }
}
