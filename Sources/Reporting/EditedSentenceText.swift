/// A sentence before and after an edit, with the words that differ marked: by color, else as
/// `[-gone-]` and `{+come+}`. Where the line is wide, the two stand side by side.
struct EditedSentenceText {
  /// From this width on both columns are wide enough to read.
  static let wideEnough = 120

  fileprivate struct Word {
    /// As it is shown.
    var text: String
    /// Scalars, without codes for color.
    var width: Int
  }

  private let old: [Word]
  private let new: [Word]

  init(old: String, new: String, color: ColorMode) {
    let diff = WordDiff(TerminalText.inert(old), TerminalText.inert(new))
    self.old = Self.words(diff.old, style: .red, marks: ("[-", "-]"), color)
    self.new = Self.words(diff.new, style: .green, marks: ("{+", "+}"), color)
  }

  /// - Parameter width: scalars of a line at most.
  func lines(width: Int) -> [String] {
    if width >= Self.wideEnough {
      let column = (width - 3) / 2
      let (left, right) = (Self.wrapped(old, column), Self.wrapped(new, column))
      return (0..<max(left.count, right.count)).map { row in
        let first = left.indices.contains(row) ? left[row] : Word(text: "", width: 0)
        let second = right.indices.contains(row) ? right[row].text : ""
        return first.text + String(repeating: " ", count: column - first.width) + " │ " + second
      }
    }
    func labeled(_ words: [Word], _ label: String) -> [String] {
      let rows = Self.wrapped(words, width - 6)
      return rows.enumerated().map { ($0.offset == 0 ? label : "   ") + " │ " + $0.element.text }
    }
    return labeled(old, "was") + labeled(new, "now")
  }

  private static func words(
    _ pieces: [WordDiff.Piece], style: TextStyle, marks: (String, String), _ color: ColorMode
  ) -> [Word] {
    pieces.flatMap { piece -> [Word] in
      var words = piece.text.split(separator: " ").map(String.init)
      guard piece.isChanged, !words.isEmpty else { return words.map(Word.init(plain:)) }
      if color == .ansi {
        return words.map { Word(text: color.paint($0, style), width: $0.unicodeScalars.count) }
      }
      words[0] = marks.0 + words[0]
      words[words.count - 1] += marks.1
      return words.map(Word.init(plain:))
    }
  }

  private static func wrapped(_ words: [Word], _ width: Int) -> [Word] {
    var rows: [Word] = []
    for word in words {
      if let last = rows.last, last.width + 1 + word.width <= width {
        rows[rows.count - 1] = Word(
          text: last.text + " " + word.text, width: last.width + 1 + word.width)
      } else {
        rows.append(word)
      }
    }
    return rows.map { row in
      // A word that is longer than the line is cut, without its color.
      row.width <= width
        ? row : Word(plain: TerminalText.fitted(TerminalText.inert(row.text), width: width))
    }
  }
}

extension EditedSentenceText.Word {
  fileprivate init(plain text: String) {
    self.init(text: text, width: text.unicodeScalars.count)
  }
}
