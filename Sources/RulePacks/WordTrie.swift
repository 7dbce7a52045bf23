/// Turns a list of words into a regular expression without common beginnings, so that PCRE2 tries
/// each letter once: accuse, accused, add → `(?:a(?:ccused?|dd))`.
struct WordTrie {
  private final class Node {
    var children: [(scalar: Unicode.Scalar, node: Node)] = []
    var isEnd = false
  }

  private let root = Node()

  init(_ words: [String]) {
    for word in words.sorted() where !word.isEmpty {
      var node = root
      for scalar in word.unicodeScalars {
        if let last = node.children.last, last.scalar == scalar {
          node = last.node
        } else {
          let next = Node()
          node.children.append((scalar, next))
          node = next
        }
      }
      node.isEnd = true
    }
  }

  /// Takes the longest word first, as an alternation sorted by length would.
  var regex: String {
    var text = ""
    write(root, to: &text, isRoot: true)
    return text.isEmpty ? "(?!)" : text
  }

  private func write(_ node: Node, to text: inout String, isRoot: Bool) {
    guard !node.children.isEmpty else { return }
    let isGroup = isRoot || node.isEnd || node.children.count > 1
    if isGroup { text += "(?:" }
    if isGroup, let endings = endings(of: node, most: Self.mostEndings) {
      text += endings.joined(separator: "|")
    } else {
      for (index, child) in node.children.enumerated() {
        if index > 0 { text += "|" }
        text += Self.escaped(child.scalar)
        write(child.node, to: &text, isRoot: false)
      }
      if node.isEnd { text += "|" }
    }
    if isGroup { text += ")" }
  }

  /// A few endings side by side take less code than groups in groups, and fewer steps.
  private static let mostEndings = 6

  /// All that may follow, in the order in which it is tried: longer words before those that they begin
  /// with. Nil where there is more.
  private func endings(of node: Node, most: Int) -> [String]? {
    var endings: [String] = []
    for child in node.children {
      let rest = most - endings.count
      guard rest > 0, let inner = self.endings(of: child.node, most: rest) else { return nil }
      let letter = Self.escaped(child.scalar)
      endings += inner.map { letter + $0 }
    }
    if node.isEnd { endings.append("") }
    return endings.count <= most ? endings : nil
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    "\\^$.[]|()?*+{}#".unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
  }
}
