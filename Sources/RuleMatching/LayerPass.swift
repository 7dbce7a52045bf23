import DocumentModel
import PatternMatching
import RulePacks

/// What a layer has found so far in some documents: patterns run one after the other over all
/// sentences, and at the end all is sorted by sentence.
struct LayerPass {
  /// A sentence of a document.
  struct Place {
    var view: Int
    var sentence: Int
  }

  private(set) var views: [DocumentView]
  /// The units of all documents.
  let units: [MaskUnit]
  /// The sentences of all documents, as they are counted through.
  let places: [Place]
  private let usesEarlier: Bool
  private var repeated: [Bool]
  /// By sentence, in the order of the patterns.
  private var found: [[Match]]
  private var vetoed: [[LostMatch]]
  private var limits: [[Diagnostic]]

  /// - Parameter counts: true where what the rules do is counted, so that none may be spared.
  init(_ views: [DocumentView], counts: Bool) {
    self.views = views
    units = views.count == 1 ? views[0].units : views.flatMap(\.units)
    places = views.enumerated().flatMap { index, view in
      view.document.sentences.indices.map { Place(view: index, sentence: $0) }
    }
    usesEarlier = !counts
    repeated = Array(repeating: false, count: places.count)
    found = Array(repeating: [], count: places.count)
    vetoed = Array(repeating: [], count: places.count)
    limits = Array(repeating: [], count: places.count)
  }

  /// True where a sentence is as it was at an earlier pass; what was found then is taken over.
  mutating func repeats(_ sentence: Int, _ units: ArraySlice<MaskUnit>) -> Bool {
    let place = places[sentence]
    guard usesEarlier, let earlier = views[place.view].earlier else { return false }
    repeated[sentence] = earlier.isSame(place.sentence, with: units)
    return repeated[sentence]
  }

  func isRepeated(_ sentence: Int) -> Bool { repeated[sentence] }

  mutating func add(_ match: Match, sentence: Int) { found[sentence].append(match) }

  mutating func add(_ lost: LostMatch, sentence: Int) { vetoed[sentence].append(lost) }

  mutating func add(_ error: MatchError, sentence: Int, rule: String) {
    let place = places[sentence]
    let span = views[place.view].document.sentences[place.sentence].span
    limits[sentence].append(
      Diagnostic(code: "match_limit", span: span, rule: rule, message: "\(error)"))
  }

  /// What was found in each document.
  ///
  /// - Parameter resolve: adds those matches of a sentence that win to what was found in its
  ///   document.
  mutating func outcomes(
    resolve: ([Match], inout MatchOutcome) -> Void
  ) -> [MatchOutcome] {
    var outcomes = views.map { _ in MatchOutcome() }
    for (number, place) in places.enumerated() {
      if repeated[number] {
        views[place.view].earlier?.repeatSentence(place.sentence, into: &outcomes[place.view])
        continue
      }
      outcomes[place.view].lost += vetoed[number]
      outcomes[place.view].diagnostics += limits[number]
      resolve(found[number], &outcomes[place.view])
    }
    return outcomes
  }
}
