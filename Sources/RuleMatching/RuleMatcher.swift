import DocumentModel
import PatternMatching
import RulePacks

/// Runs the rules of one layer over the masked text of a document.
public struct RuleMatcher: Sendable {
  let rules: [Rule]
  let dispatch: DispatchTable
  private let order: ConflictOrder
  let usesDispatch: Bool
  private let keepsLost: Bool

  public init(
    _ pack: RulePack, layer: RuleLayer, usesDispatch: Bool = true, keepsLost: Bool = false
  ) {
    rules = pack.rules
    dispatch = DispatchTable(pack, layer: layer)
    order = ConflictOrder(pack.rules)
    self.usesDispatch = usesDispatch
    self.keepsLost = keepsLost
  }

  /// All matches of the layer. `units` must be in text order and not overlap.
  ///
  /// - Parameters:
  ///   - only: where given, the rules that run (indices into the rules of the pack).
  ///   - earlier: where given, the same rules over the same document before; where nothing has
  ///     changed since, they do not run again, unless what they do is counted.
  public func matches(
    in document: Document, units: [MaskUnit], scratch: inout MatcherScratch,
    only: Set<Int>? = nil, after earlier: EarlierPass? = nil
  ) -> MatchOutcome {
    var outcome = MatchOutcome()
    guard !dispatch.isEmpty else { return outcome }
    // The view is taken out while it is read, so that the rest of the scratch can be written.
    var masked = MaskedText()
    swap(&masked, &scratch.masked)
    defer { swap(&masked, &scratch.masked) }
    masked.build(document, units: units)
    var found: [Match] = []
    var earlier = scratch.tally == nil ? earlier : nil
    for index in document.sentences.indices where !scratch.isOverdue {
      let own = units[masked.unitRanges[index]]
      if earlier?.repeats(index, with: own, into: &outcome) == true { continue }
      if usesDispatch {
        dispatch.select(
          document, sentence: index, units: own,
          found: &scratch.found, into: &scratch.selected)
      } else {
        dispatch.selectAll(into: &scratch.selected)
      }
      found.removeAll(keepingCapacity: true)
      for place in scratch.selected.indices {
        let choice = scratch.selected[place]
        let rule = dispatch.entries[choice.entry].rule
        if let only, !only.contains(rule) { continue }
        let start = scratch.tally?.begin(rule, sentence: index)
        run(choice, document, index, units, masked, &scratch, &found, &outcome)
        if let start { scratch.tally?.end(rule, since: start) }
      }
      resolve(&found, &outcome)
    }
    scratch.tally?.add(outcome)
    return outcome
  }

  private func run(
    _ choice: DispatchTable.Choice, _ document: Document, _ sentence: Int, _ units: [MaskUnit],
    _ masked: MaskedText, _ scratch: inout MatcherScratch, _ found: inout [Match],
    _ outcome: inout MatchOutcome
  ) {
    let place = dispatch.entries[choice.entry]
    if place.headingsOnly, document.sentences[sentence].kind != .heading { return }
    let range = masked.sentences[sentence]
    var search = PatternSearch(
      place.pattern, masked, sentence: sentence, choice: choice,
      before: usesDispatch ? place.before : nil)
    do throws(MatchError) {
      while let whole = try search.next(masked, &scratch.search) {
        var match = Match(
          rule: place.rule, alternative: place.alternative, span: masked.source(whole),
          sentence: sentence, captures: captures(of: place.pattern, units, masked, scratch))
        let view = ConditionView(
          match: whole, sentence: range, amount: match.capture("amount")?.span,
          cue: match.capture("cue")?.span, content: content(of: place.pattern, scratch))
        if let veto = try veto(place.rule, view, document, masked, &scratch) {
          if keepsLost { outcome.lost.append(LostMatch(match: match, reason: .vetoed(veto))) }
        } else {
          match.branches = try branches(place.rule, view, document, masked, &scratch)
          found.append(match)
        }
      }
    } catch {
      outcome.diagnostics.append(
        Diagnostic(
          code: "match_limit", span: document.sentences[sentence].span,
          rule: rules[place.rule].id,
          message: "\(error)"))
    }
  }

  private func captures(
    of pattern: CompiledPattern, _ units: [MaskUnit], _ masked: MaskedText,
    _ scratch: borrowing MatcherScratch
  ) -> [Capture] {
    var captures: [Capture] = []
    for group in pattern.groups {
      guard let range = scratch.search.group(group.number), !range.isEmpty,
        !captures.contains(where: { $0.name == group.name })
      else { continue }
      let mentions = masked.unit(at: range).map { units[$0].mentions } ?? []
      captures.append(
        Capture(name: group.name, span: masked.source(range), mentions: mentions))
    }
    return captures
  }

  private func content(
    of pattern: CompiledPattern, _ scratch: borrowing MatcherScratch
  ) -> Range<Int>? {
    for group in pattern.groups where group.name == "content" {
      if let range = scratch.search.group(group.number) { return range }
    }
    return nil
  }

  /// Keeps the winners of a sentence; `ConflictOrder` says who wins.
  private func resolve(_ found: inout [Match], _ outcome: inout MatchOutcome) {
    guard !found.isEmpty else { return }
    if found.count > 1 { found.sort { order.isBefore($0, $1) } }
    var winners: [Match] = []
    for match in found {
      let winner =
        found.first { order.beats($0, match) } ?? winners.first { order.conflict($0, match) }
      guard let winner else {
        winners.append(match)
        continue
      }
      if keepsLost {
        outcome.lost.append(LostMatch(match: match, reason: .conflict(winner: winner.rule)))
      }
    }
    winners.sort {
      ($0.span.start, $0.span.end, $0.rule, $0.alternative)
        < ($1.span.start, $1.span.end, $1.rule, $1.alternative)
    }
    outcome.matches += winners
  }
}
