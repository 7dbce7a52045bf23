import ClaimLinking
import DocumentModel
import EntityTagging
import RuleMatching
import RulePacks

/// An article between the stages, with what each layer has found in it so far.
struct ArticleOnTheWay {
  var tagged: TaggedDocument
  var values = MatchOutcome()
  var names = MatchOutcome()
  /// Of the first pass over the phrases.
  var innerPhrases = MatchOutcome()
  var phrases = MatchOutcome()
  var facts = MatchOutcome()
  /// What each layer saw; only where it was asked for.
  var views: PipelineViews?

  init(_ document: Document) { tagged = TaggedDocument(document) }

  func view(_ units: [MaskUnit], after earlier: EarlierPass? = nil) -> DocumentView {
    DocumentView(tagged.document, units: units, after: earlier)
  }

  /// Keeps what a layer sees, where that is asked for.
  mutating func keepView(_ layer: RuleLayer) { views?.add(layer, tagged) }

  /// What linking works on. A rule of a layer before that of facts gives its facts at the first
  /// pass, which still sees the words that a phrase folds away.
  ///
  /// - Parameter chosen: where given, the rules of facts that run.
  func linkingInput(_ rules: [Rule], _ chosen: Set<Int>?) -> LinkingInput {
    let early = innerPhrases.matches.filter { match in
      guard case .fact = rules[match.rule].output else { return false }
      return chosen?.contains(match.rule) ?? true
    }
    return LinkingInput(
      document: tagged.document, mentions: tagged.mentions, entities: tagged.entities,
      matches: early + facts.matches)
  }
}
