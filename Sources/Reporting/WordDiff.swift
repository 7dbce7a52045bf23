/// Which words differ between two versions of a sentence: the longest common subsequence stays.
struct WordDiff {
  struct Piece: Equatable {
    /// Words, divided by spaces.
    var text: String
    var isChanged: Bool
  }

  private(set) var old: [Piece] = []
  private(set) var new: [Piece] = []

  /// Longer sentences are shown as changed as a whole.
  private static let longest = 600

  init(_ old: String, _ new: String) {
    let before = Self.words(old)
    let after = Self.words(new)
    guard before.count <= Self.longest, after.count <= Self.longest else {
      self.old = [Piece(text: old, isChanged: true)]
      self.new = [Piece(text: new, isChanged: true)]
      return
    }
    let (keptOld, keptNew) = Self.common(before, after)
    self.old = Self.pieces(before, kept: keptOld)
    self.new = Self.pieces(after, kept: keptNew)
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  private static func common(_ left: [String], _ right: [String]) -> (Set<Int>, Set<Int>) {
    let width = right.count + 1
    var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row * width + column] =
          left[row] == right[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (keptLeft, keptRight): (Set<Int>, Set<Int>) = ([], [])
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        keptLeft.insert(row)
        keptRight.insert(column)
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return (keptLeft, keptRight)
  }

  private static func pieces(_ words: [String], kept: Set<Int>) -> [Piece] {
    var pieces: [Piece] = []
    for (index, word) in words.enumerated() {
      let isChanged = !kept.contains(index)
      if pieces.last?.isChanged == isChanged {
        pieces[pieces.count - 1].text += " " + word
      } else {
        pieces.append(Piece(text: word, isChanged: isChanged))
      }
    }
    return pieces
  }
}
