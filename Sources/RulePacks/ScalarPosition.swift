extension YAMLNode {
  /// The place in the file of a UTF-8 byte offset into the text of this scalar.
  ///
  /// Doubled quotes, escapes and folded lines are followed in the source.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    guard let text else { return (line, column) }
    var walk = ScalarWalk(self)
    var seen = 0
    for scalar in text.unicodeScalars {
      if seen >= offset { break }
      seen += UTF8.width(scalar)
      walk.advance()
    }
    return (walk.line, walk.column)
  }
}

/// Follows the source of a scalar, one scalar of its text after the other.
private struct ScalarWalk {
  private(set) var line: Int
  private(set) var column: Int
  private let style: YAMLNode.Style
  private var rest: Substring.UnicodeScalarView
  private var indentation = 0

  init(_ node: YAMLNode) {
    line = node.line
    column = node.column
    style = node.style
    rest = Substring.UnicodeScalarView(node.source.scalars(fromLine: node.line))
    switch style {
    case .plain: rest = rest.dropFirst(column - 1)
    case .singleQuoted, .doubleQuoted:
      rest = rest.dropFirst(column)
      column += 1
    case .literal, .folded: enterBlock()
    }
  }

  /// Passes the source of one scalar of the text.
  mutating func advance() {
    switch (style, rest.first) {
    case (.literal, "\n"), (.folded, "\n"):
      step()
      skipIndentation()
    case (.literal, _), (.folded, _): step()
    case (_, "\n"): skipFold()
    case (_, " ") where isFold: skipFold()
    case (.singleQuoted, "'"): step(2)
    case (.doubleQuoted, "\\"): step(escapeLength)
    default: step()
    }
  }

  private mutating func enterBlock() {
    while let next = rest.first, next != "\n" { step() }
    step()
    let lines = rest.split(separator: "\n", maxSplits: 64, omittingEmptySubsequences: true)
    let first = lines.first { line in line.contains { $0 != " " && $0 != "\r" } }
    indentation = first.map { $0.prefix { $0 == " " }.count } ?? 0
    skipIndentation()
  }

  private mutating func skipIndentation() {
    var left = indentation
    while left > 0, rest.first == " " {
      step()
      left -= 1
    }
  }

  /// True where only white space stands before the end of the line.
  private var isFold: Bool {
    rest.first { $0 != " " && $0 != "\t" && $0 != "\r" } == "\n"
  }

  private mutating func skipFold() {
    while let next = rest.first, next == " " || next == "\t" || next == "\r" || next == "\n" {
      step()
    }
  }

  /// Length of a double-quoted escape in scalars.
  private var escapeLength: Int {
    switch rest.dropFirst().first {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count {
      guard let next = rest.popFirst() else { return }
      if next == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}
