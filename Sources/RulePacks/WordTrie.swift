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
    for (index, child) in node.children.enumerated() {
      if index > 0 { text += "|" }
      if "\\^$.[]|()?*+{}#".unicodeScalars.contains(child.scalar) { text += "\\" }
      text.unicodeScalars.append(child.scalar)
      write(child.node, to: &text, isRoot: false)
    }
    if isGroup { text += node.isEnd ? ")?" : ")" }
  }
}
