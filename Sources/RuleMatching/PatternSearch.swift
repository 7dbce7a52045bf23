import PatternMatching
import RulePacks

/// Finds the matches of a pattern in one sentence after the other.
///
/// A match that has a cue goes as far as its cue: what is said may hold another fact of the rule
/// ("Oslo said that the mill said ..."). Any other goes to its end.
///
/// A pattern that begins at a word is tried at the beginnings of words alone, and there only where
/// its first byte fits, and what stands before it; the others are left to PCRE2 to find.
struct PatternSearch {
  private let pattern: CompiledPattern
  private let first: ByteSet?
  /// Numbers of the groups named `cue`.
  private let cues: [Int]
  /// Nil where anything may stand before a match.
  private let before: WordsBefore?
  private var range = 0..<0
  private var starts: UInt64 = 0
  private var from = 0
  /// What is left of the places where words begin.
  private var openings = 0..<0

  init(_ pattern: CompiledPattern, before: WordsBefore?) {
    self.before = before
    self.pattern = pattern
    first = pattern.firstBytes
    cues = pattern.groupIndex.cues
  }

  /// Turns to a sentence.
  mutating func begin(_ trial: Trial, _ masked: MaskedText) {
    starts = trial.starts
    range = masked.sentences[trial.sentence]
    openings = masked.openingRanges[trial.sentence]
    from = range.lowerBound
  }

  /// The next match, which begins where the one before ends.
  mutating func next(
    _ masked: MaskedText, _ scratch: inout MatchScratch
  ) throws(MatchError) -> Range<Int>? {
    if let first {
      return try nextAtWord(first, masked, &scratch)
    }
    guard from <= range.upperBound,
      try scratch.match(pattern, in: masked.bytes.span, range: range, from: from),
      let whole = scratch.group(0)
    else { return nil }
    let end = end(of: whole, scratch)
    from = whole.isEmpty ? end + 1 : end
    while from < range.upperBound, masked.bytes[from] & 0xC0 == 0x80 { from += 1 }
    return whole
  }

  private mutating func nextAtWord(
    _ first: ByteSet, _ masked: MaskedText, _ scratch: inout MatchScratch
  ) throws(MatchError) -> Range<Int>? {
    let bytes = masked.bytes.span
    let all = masked.openings.span
    let (start, end) = (from, openings.upperBound)
    for index in openings {
      let opening = all[index]
      let place = Int(opening.place)
      guard opening.things & starts != 0, first.contains(opening.byte),
        place >= start
      else { continue }
      openings = index + 1..<end
      if let before, !before.stand(before: place, in: bytes, from: range.lowerBound) { continue }
      guard try scratch.match(pattern, in: bytes, range: range, from: place),
        let whole = scratch.group(0)
      else { continue }
      from = self.end(of: whole, scratch)
      return whole
    }
    openings = end..<end
    return nil
  }

  private func end(of whole: Range<Int>, _ scratch: borrowing MatchScratch) -> Int {
    for group in cues {
      if let cue = scratch.group(group), cue.upperBound > whole.lowerBound {
        return cue.upperBound
      }
    }
    return whole.upperBound
  }
}
