import DocumentModel
import RulePacks

/// Laws, deals and licenses of all kinds are in the news; only in an article that speaks of trade are
/// they measures of trade policy.
struct TradeTopic: Sendable {
  /// Words of which an article on trade has some (`trade-topic`).
  private let words: Set<String>

  /// Subtypes that need not be about trade (`only_on_trade`).
  private let general: Set<String>

  init(_ pack: RulePack) {
    words = Set(pack.classes.forms(of: "trade-topic"))
    general = pack.measures.onlyOnTrade
  }

  /// Tokens from which an article is long enough to tell.
  private static let shortest = 150
  /// Tokens of an article for one word of trade.
  private static let share = 120

  func drop(from draft: inout LinkDraft) {
    guard !words.isEmpty, draft.frames.contains(where: isGeneral), !isOnTrade(draft.document) else {
      return
    }
    for frame in draft.frames where isGeneral(frame) {
      draft.diagnostics.append(
        Diagnostic(
          code: "off_topic", span: frame.span, rule: frame.rule,
          message: "the article hardly speaks of trade (`trade-topic`); no \(frame.subtype)"))
    }
    draft.removeFrames(where: isGeneral)
  }

  private func isGeneral(_ frame: FactFrame) -> Bool {
    frame.type == .action && general.contains(frame.subtype)
  }

  private func isOnTrade(_ document: Document) -> Bool {
    let count = document.tokens.count
    if count < Self.shortest { return true }
    var left = max(2, count / Self.share)
    for token in document.tokens where token.shape != .mark && token.shape != .number {
      guard words.contains(document.text(token.span).lowercased()) else { continue }
      left -= 1
      if left == 0 { return true }
    }
    return false
  }
}
