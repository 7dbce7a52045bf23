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

  /// True where a sentence holds the same units as then. A limit that was hit is reported by each
  /// pass, so then nothing is the same.
  func isSame(_ sentence: Int, with own: ArraySlice<MaskUnit>) -> Bool {
    outcome.diagnostics.isEmpty && units[unitRanges[sentence]] == own
  }

  /// Adds what was found in a sentence, which must stand behind that of the last call.
  mutating func repeatSentence(_ sentence: Int, into result: inout MatchOutcome) {
    let matches = outcome.matches
    while nextMatch < matches.count, matches[nextMatch].sentence <= sentence {
      if matches[nextMatch].sentence == sentence { result.matches.append(matches[nextMatch]) }
      nextMatch += 1
    }
    let lost = outcome.lost
    while nextLost < lost.count, lost[nextLost].match.sentence <= sentence {
      if lost[nextLost].match.sentence == sentence { result.lost.append(lost[nextLost]) }
      nextLost += 1
    }
  }
}
