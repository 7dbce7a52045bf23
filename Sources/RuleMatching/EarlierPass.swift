import DocumentModel
import RulePacks

/// What a layer found in a document when it passed over it before, with other units.
///
/// In a sentence that holds the same units as then, it finds the same again.
public struct EarlierPass {
  private let units: [MaskUnit]
  private let unitRanges: [Range<Int>]
  private let outcome: MatchOutcome
  private var nextMatch = 0
  private var nextLost = 0

  public init(_ document: Document, units: [MaskUnit], outcome: MatchOutcome) {
    self.units = units
    self.outcome = outcome
    unitRanges = MaskedText.unitRanges(of: units, in: document)
  }

  /// Adds what was found in a sentence, which must be the one after that of the last call; false,
  /// and nothing, where the sentence holds other units now.
  mutating func repeats(
    _ sentence: Int, with own: ArraySlice<MaskUnit>, into result: inout MatchOutcome
  ) -> Bool {
    let firstMatch = nextMatch
    let firstLost = nextLost
    while nextMatch < outcome.matches.count, outcome.matches[nextMatch].sentence == sentence {
      nextMatch += 1
    }
    while nextLost < outcome.lost.count, outcome.lost[nextLost].match.sentence == sentence {
      nextLost += 1
    }
    // A limit that was hit is reported by each pass.
    guard outcome.diagnostics.isEmpty, units[unitRanges[sentence]] == own else { return false }
    result.matches += outcome.matches[firstMatch..<nextMatch]
    result.lost += outcome.lost[firstLost..<nextLost]
    return true
  }
}
