import DocumentModel
import RulePacks

/// Letters that an article declares for a name of its own: "Worker Passport Project (WPP)". From
/// then on WPP is no other body that a list knows by these letters.
struct DeclaredAcronyms {
  /// For each acronym the list rows whose name stands before its brackets.
  private var rows: [ArraySlice<UInt8>: Set<Int>] = [:]

  /// - Parameter candidates: in text order.
  init(_ document: Document, _ candidates: [NameFinder.Candidate]) {
    for (place, candidate) in candidates.enumerated() where candidate.tokens.count == 1 {
      let token = candidate.tokens.lowerBound
      let sentence = document.sentences[candidate.sentence].tokens
      guard document.tokens[token].shape == .allCaps, token > sentence.lowerBound + 1,
        token + 1 < sentence.upperBound, Self.is("(", token - 1, document),
        Self.is(")", token + 1, document),
        Self.spells(candidate, before: token - 1, sentence.lowerBound, document)
      else { continue }
      let before = candidates[..<place].reversed().prefix { $0.sentence == candidate.sentence }
      let named = before.filter { $0.tokens.upperBound == token - 1 }.map(\.entry)
      rows[Self.text(token, document), default: []].formUnion(named)
    }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// True where the letters stand for something else in this article.
  func excludes(_ candidate: NameFinder.Candidate, _ document: Document) -> Bool {
    guard candidate.tokens.count == 1,
      let rows = rows[Self.text(candidate.tokens.lowerBound, document)]
    else { return false }
    return !rows.contains(candidate.entry)
  }

  /// True where the capitals of the words before spell the letters.
  private static func spells(
    _ candidate: NameFinder.Candidate, before end: Int, _ limit: Int, _ document: Document
  ) -> Bool {
    var letters = text(candidate.tokens.lowerBound, document).filter { $0 != 0x2E }
    var token = end
    while let letter = letters.last, token > limit {
      token -= 1
      let word = text(token, document)
      if document.tokens[token].shape.hasCapital {
        guard word.first == letter else { return false }
        letters.removeLast()
      } else if word.count > 3 {
        return false
      }
    }
    return letters.isEmpty
  }

  private static func `is`(_ mark: Unicode.Scalar, _ token: Int, _ document: Document) -> Bool {
    text(token, document).elementsEqual([UInt8(ascii: mark)])
  }

  private static func text(_ token: Int, _ document: Document) -> ArraySlice<UInt8> {
    document.bytes[document.tokens[token].span.range]
  }
}
