import DocumentModel
import PatternMatching
import RulePacks

/// Runs the rules of one layer over the masked text of documents.
public final class RuleMatcher: Sendable {
  let rules: [Rule]
  let dispatch: DispatchTable
  private let order: ConflictOrder
  let usesDispatch: Bool
  private let keepsLost: Bool

  /// - Parameter order: of the rules of the pack.
  public init(
    _ pack: RulePack, layer: RuleLayer, _ order: ConflictOrder, usesDispatch: Bool = true,
    keepsLost: Bool = false
  ) {
    rules = pack.rules
    dispatch = DispatchTable(pack, layer: layer)
    self.order = order
    self.usesDispatch = usesDispatch
    self.keepsLost = keepsLost
  }

  /// All matches of the layer in each of some documents. What is found in one does not depend on
  /// the others; together they take less time.
  ///
  /// - Parameter only: where given, the rules that run (indices into the rules of the pack).
  public func matches(
    in views: [DocumentView], scratch: inout MatcherScratch, only: Set<Int>? = nil
  ) -> [MatchOutcome] {
    guard !dispatch.isEmpty else { return views.map { _ in MatchOutcome() } }
    // The view is taken out while it is read, so that the rest of the scratch can be written.
    var masked = MaskedText()
    swap(&masked, &scratch.masked)
    defer { swap(&masked, &scratch.masked) }
    var pass = LayerPass(views, counts: scratch.tally != nil)
    masked.build(views) { sentence, units in pass.repeats(sentence, units) }
    select(&pass, masked, &scratch, only)
    var trials = TrialList()
    swap(&trials, &scratch.trials)
    defer { swap(&trials, &scratch.trials) }
    trials.sort(entries: dispatch.entries.count)
    for entry in 0..<trials.entryCount where !trials.places(of: entry).isEmpty {
      run(entry, trials, masked, &pass, &scratch)
    }
    let outcomes = pass.outcomes { found, outcome in resolve(found, &outcome) }
    for outcome in outcomes { scratch.tally?.add(outcome) }
    return outcomes
  }

  /// Finds the patterns that each sentence can start.
  private func select(
    _ pass: inout LayerPass, _ masked: MaskedText, _ scratch: inout MatcherScratch,
    _ only: Set<Int>?
  ) {
    scratch.trials.clear()
    let units = pass.units
    var number = 0
    for view in pass.views.indices {
      let document = pass.views[view].document
      for sentence in document.sentences.indices {
        defer { number += 1 }
        if scratch.isOverdue { return }
        if pass.isRepeated(number) { continue }
        let own = units[masked.unitRanges[number]]
        if usesDispatch {
          dispatch.select(
            document, sentence: sentence, units: own, number: number,
            scratch: &scratch.selection, into: &scratch.selected)
        } else {
          dispatch.selectAll(
            document, sentence: sentence, number: number, into: &scratch.selected)
        }
        keep(&scratch, sentence: number, only)
      }
    }
  }

  private func keep(_ scratch: inout MatcherScratch, sentence: Int, _ only: Set<Int>?) {
    if only == nil, scratch.tally == nil { return scratch.trials.append(scratch.selected) }
    for trial in scratch.selected {
      let rule = dispatch.entries[trial.entry].rule
      if let only, !only.contains(rule) { continue }
      scratch.tally?.select(rule, sentence: sentence)
      scratch.trials.append([trial])
    }
  }

  /// Runs a pattern over all sentences that it is to be tried on.
  private func run(
    _ number: Int, _ trials: TrialList, _ masked: MaskedText, _ pass: inout LayerPass,
    _ scratch: inout MatcherScratch
  ) {
    let entry = dispatch.entries[number]
    let groups = entry.pattern.groupIndex
    var search = PatternSearch(entry.pattern, before: usesDispatch ? entry.before : nil)
    let start = scratch.tally?.begin()
    for place in trials.places(of: number) {
      // To ask for the time takes as long as many a trial.
      if place & 15 == 0, scratch.isOverdue { break }
      let trial = trials[place]
      search.begin(trial, masked)
      do throws(MatchError) {
        while let whole = try search.next(masked, &scratch.search) {
          try take(whole, of: entry, groups, trial, masked, &pass, &scratch)
        }
      } catch {
        pass.add(error, sentence: trial.sentence, rule: rules[entry.rule].id)
      }
    }
    if let start { scratch.tally?.end(entry.rule, since: start) }
  }

  /// Takes up a match, unless a veto holds.
  private func take(
    _ whole: Range<Int>, of entry: DispatchTable.Entry, _ groups: PatternGroups,
    _ trial: Trial, _ masked: MaskedText, _ pass: inout LayerPass,
    _ scratch: inout MatcherScratch
  ) throws(MatchError) {
    let place = pass.places[trial.sentence]
    var match = Match(
      rule: entry.rule, alternative: entry.alternative, span: masked.source(whole),
      sentence: place.sentence, captures: captures(groups, pass.units, masked, scratch))
    let view = ConditionView(
      text: pass.views[place.view].document.bytes, match: whole,
      sentence: masked.sentences[trial.sentence], amount: match.capture("amount")?.span,
      cue: match.capture("cue")?.span, content: scratch.search.first(of: groups.content))
    if let veto = try veto(entry.rule, trial.conditions, view, masked, &scratch) {
      guard keepsLost else { return }
      pass.add(LostMatch(match: match, reason: .vetoed(veto)), sentence: trial.sentence)
    } else {
      match.branches = try branches(entry.rule, trial.conditions, view, masked, &scratch)
      pass.add(match, sentence: trial.sentence)
    }
  }

  private func captures(
    _ groups: PatternGroups, _ units: [MaskUnit], _ masked: MaskedText,
    _ scratch: borrowing MatcherScratch
  ) -> [Capture] {
    var captures: [Capture] = []
    captures.reserveCapacity(groups.all.count)
    for group in groups.all {
      guard let range = scratch.search.group(group.number), !range.isEmpty,
        !groups.repeatsNames || !captures.contains(where: { $0.name == group.name })
      else { continue }
      let mentions = masked.unit(at: range).map { units[$0].mentions } ?? []
      captures.append(
        Capture(name: group.name, span: masked.source(range), mentions: mentions))
    }
    return captures
  }

  /// Keeps the winners of a sentence; `ConflictOrder` says who wins.
  private func resolve(_ found: [Match], _ outcome: inout MatchOutcome) {
    if found.count < 2 { return outcome.matches.append(contentsOf: found) }
    let claims = found.map { order.claim($0) }
    let ranking = claims.indices.sorted { order.isBefore(claims[$0], claims[$1]) }
    var winners: [Int] = []
    for place in ranking {
      let winner =
        ranking.first { order.beats(claims[$0], claims[place]) }
        ?? winners.first { order.conflict(claims[$0], claims[place]) }
      guard let winner else {
        winners.append(place)
        continue
      }
      if keepsLost {
        outcome.lost.append(
          LostMatch(match: found[place], reason: .conflict(winner: found[winner].rule)))
      }
    }
    winners.sort { Self.isBefore(found[$0], found[$1]) }
    for winner in winners { outcome.matches.append(found[winner]) }
  }

  /// Order in the text.
  private static func isBefore(_ left: Match, _ right: Match) -> Bool {
    (left.span.start, left.span.end, left.rule, left.alternative)
      < (right.span.start, right.span.end, right.rule, right.alternative)
  }
}
