import DocumentModel
import PatternMatching
import RuleMatching
import RulePacks

/// What became of the matches of a rule in a sentence.
struct RuleEvents {
  private typealias Event = RuleExplanation.Event

  private let pack: RulePack
  private let rule: Rule
  private let index: Int
  private let sentence: Int
  private let result: PipelineResult
  private let views: [LayerView]
  private var article: ExtractedArticle { result.article }

  init(
    _ pack: RulePack, rule: Int, sentence: Int, result: PipelineResult, views: [LayerView]
  ) {
    self.pack = pack
    self.rule = pack.rules[rule]
    index = rule
    self.sentence = sentence
    self.result = result
    self.views = views
  }

  /// In text order.
  func all() -> [RuleExplanation.Event] {
    let first = result.innerPhrases
    var seen: Set<TextSpan> = []
    var events: [Event] = []
    for match in result.matches + first.matches
    where isOwn(match) && seen.insert(match.span).inserted {
      events.append(fate(of: match))
    }
    for lost in result.lost + first.lost
    where isOwn(lost.match) && seen.insert(lost.match.span).inserted {
      events.append(loss(lost))
    }
    return (events + limits()).sorted { left, right in
      (left.span ?? TextSpan(0, 0), left.message) < (right.span ?? TextSpan(0, 0), right.message)
    }
  }

  private func isOwn(_ match: Match) -> Bool { match.rule == index && match.sentence == sentence }

  // MARK: Matches that counted

  private func fate(of match: Match) -> Event {
    switch rule.output {
    case .fold: fired(match, "fold")
    case .fact: factFate(match)
    case .mention(let kind): mentionFate(match, kind)
    }
  }

  private func fired(_ match: Match, _ what: String) -> Event {
    Event(
      cause: .fired, span: match.span, message: "gave \(what)", alternative: match.alternative)
  }

  private func factFate(_ match: Match) -> Event {
    let frame = article.frames.first {
      $0.rule == rule.id && $0.sentence == sentence && $0.span.overlaps(match.span)
    }
    if let frame { return fired(match, "\(frame.type.rawValue)/\(frame.subtype)") }
    for role in rule.roles where role.isRequired {
      guard let capture = match.capture(role.name) else {
        return lost(match, .role, "the role `\(role.name)` is required, and nothing fills it")
      }
      let words = article.document.line(capture.span)
      let mention = capture.mentions.first.map { article.mentions[$0] }
      if mention?.entity == nil {
        return lost(
          match, .role,
          "the role `\(role.name)` is required, and who `\(words)` is, is not known")
      }
      if let mention, !role.kinds.isEmpty, !role.kinds.contains(mention.kind) {
        let kinds = role.kinds.map(\.rawValue).joined(separator: ", ")
        return lost(
          match, .role,
          "the role `\(role.name)` takes \(kinds); `\(words)` is \(mention.kind.rawValue.withArticle)"
        )
      }
    }
    return lost(match, .role, "the match gave no fact: its instrument or roles do not fit")
  }

  private func mentionFate(_ match: Match, _ kind: MentionKind) -> Event {
    let span = match.capture("name")?.span ?? match.capture("value")?.span ?? match.span
    if article.mentions.contains(where: { $0.rule == rule.id && $0.span.overlaps(span) }) {
      return fired(match, kind.rawValue)
    }
    let rejected = article.diagnostics.first {
      $0.code == "value_rejected" && $0.rule == rule.id && $0.span == match.span
    }
    if let rejected { return lost(match, .normalization, rejected.message) }
    if let other = article.mentions.first(where: { $0.span.overlaps(span) }) {
      let words = article.document.line(other.span)
      return lost(
        match, .taken,
        "`\(words)` is \(other.kind.rawValue.withArticle) already, found by \(other.rule)")
    }
    return lost(match, .other, "the match gave nothing")
  }

  private func lost(_ match: Match, _ cause: Cause, _ message: String) -> Event {
    Event(cause: cause, span: match.span, message: message, alternative: match.alternative)
  }

  // MARK: Matches that were lost

  private func loss(_ loss: LostMatch) -> Event {
    switch loss.reason {
    case .vetoed(let id): return lost(loss.match, .vetoed, veto(id, loss.match))
    case .conflict(let winner):
      let other = pack.rules[winner]
      let taken = result.matches.first {
        $0.rule == winner && $0.sentence == sentence && $0.span.overlaps(loss.match.span)
      }
      let words = taken.map { ", which took `\(article.document.line($0.span))`" } ?? ""
      let how = other.beats.contains(rule.id) ? "; it `beats` this rule" : ""
      return lost(
        loss.match, .conflict, "lost to \(other.id) (\(other.file):\(other.line))\(words)\(how)")
    }
  }

  private func veto(_ id: String, _ match: Match) -> String {
    let held = rule.vetoes.filter { $0.id == id }.compactMap { self.held($0, match) }.first
    let words = held.map { ": `\($0.words)` (\($0.place.rawValue))" } ?? ""
    return "vetoed by `\(id)`\(words)"
  }

  /// The words in which the condition of a veto holds.
  private func held(
    _ veto: RuleCondition, _ match: Match
  ) -> (words: String, place: RuleCondition.Place)? {
    var scratch = MatchScratch()
    if veto.place == .amount || veto.place == .cue {
      let words = match.capture(veto.place.rawValue).map { article.document.line($0.span) }
      return words.map { ($0, veto.place) }
    }
    for view in views where view.layer == rule.layer {
      let sentence = view.masked.sentences[sentence]
      let own = view.masked(match.span, in: self.sentence)
      let range =
        switch veto.place {
        case .before: sentence.lowerBound..<own.lowerBound
        case .after: own.upperBound..<sentence.upperBound
        case .inside: own
        case .content:
          match.capture("content").map { view.masked($0.span, in: self.sentence) } ?? own
        case .sentence, .amount, .cue: sentence
        }
      let holds = try? scratch.match(
        veto.pattern, in: view.masked.bytes.span, range: range, from: range.lowerBound)
      guard holds == true, let found = scratch.group(0) else { continue }
      let words = view.words(found)
      return (words.isEmpty ? view.words(range) : words, veto.place)
    }
    return nil
  }

  // MARK: Limits

  private func limits() -> [Event] {
    let span = article.document.sentences[sentence].span
    return article.diagnostics.filter {
      $0.code == "match_limit" && $0.rule == rule.id && $0.span.map(span.contains) ?? false
    }.map { Event(cause: .limit, span: $0.span, message: $0.message, alternative: nil) }
  }
}
