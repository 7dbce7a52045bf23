import Facts

/// The parts in which two rule packs differ.
struct PackDifference {
  /// Id of a rule → what happened to it.
  private(set) var rules: [String: ChangeCause] = [:]
  /// Id or name of a row of a list → what happened to it.
  private(set) var rows: [String: ChangeCause] = [:]
  /// All, by file and name.
  private(set) var all: [ChangeCause] = []

  init(_ old: RunOrigin, _ new: RunOrigin) {
    guard let oldParts = old.parts, let newParts = new.parts, old.parts != new.parts else { return }
    for file in Set(oldParts.keys).union(newParts.keys).sorted() {
      add(file, oldParts[file] ?? [:], newParts[file] ?? [:])
    }
  }

  private mutating func add(_ file: String, _ old: [String: String], _ new: [String: String]) {
    guard old != new else { return }
    for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
      let change: ChangeCause.Change =
        old[name] == nil ? .added : new[name] == nil ? .removed : .changed
      var cause = ChangeCause(kind: .words, name: name, file: file, change: change)
      if file.hasSuffix(".tsv") {
        cause.kind = .list
        rows[name] = cause
      } else if Self.isRule(name, in: file) {
        cause.kind = .rule
        rules[name] = cause
      }
      all.append(cause)
    }
  }

  /// Files of rules hold rules, and phrases (`=NAME`).
  private static func isRule(_ name: String, in file: String) -> Bool {
    let hasRules = file.contains("/") && !file.hasPrefix("words/") && !file.hasPrefix("clusters/")
    return hasRules && !name.isEmpty && !name.hasPrefix("=")
  }
}
