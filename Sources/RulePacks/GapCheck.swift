/// A gap takes whole words, so it stands between spaces, or at the end of a bracket.
enum GapCheck {
  /// The first gap that does not.
  static func fault(in branches: [[PatternElement]]) -> PatternFault? {
    for branch in branches {
      for (index, element) in branch.enumerated() {
        if case .group(_, let inner) = element.node, let fault = fault(in: inner) { return fault }
        guard case .gap(let low, _, _) = element.node else { continue }
        let atEnd = index + 1 == branch.count && low >= 1
        if atEnd || isSpace(branch, index - 1) && isSpace(branch, index + 1) { continue }
        return PatternFault(
          offset: element.offset, message: "a gap needs a space on both sides",
          advice: "write `a {~gap 0-3} b`")
      }
    }
    return nil
  }

  private static func isSpace(_ elements: [PatternElement], _ index: Int) -> Bool {
    guard elements.indices.contains(index), case .literal(" ") = elements[index].node else {
      return false
    }
    return elements[index].quantifier.isEmpty
  }
}
