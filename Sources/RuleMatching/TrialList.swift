/// The trials of some documents, in the order in which they are run: pattern by pattern, so that
/// the code of a pattern, which is far larger than the caches, is fetched once for all sentences.
struct TrialList {
  private var trials: [Trial] = []
  private var sorted: [Int] = []
  private var bounds: [Int] = []

  mutating func clear() { trials.removeAll(keepingCapacity: true) }

  mutating func append(_ more: [Trial]) { trials.append(contentsOf: more) }

  /// Sorts them by their entries; those of an entry stay in the order of the text.
  mutating func sort(entries: Int) {
    bounds.removeAll(keepingCapacity: true)
    bounds.append(contentsOf: repeatElement(0, count: entries + 1))
    for trial in trials { bounds[trial.entry + 1] += 1 }
    for entry in 0..<entries { bounds[entry + 1] += bounds[entry] }
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: repeatElement(0, count: trials.count))
    for (index, trial) in trials.enumerated() {
      sorted[bounds[trial.entry]] = index
      bounds[trial.entry] += 1
    }
  }

  /// Number of entries that were sorted.
  var entryCount: Int { max(0, bounds.count - 1) }

  /// Places of the trials of an entry.
  func places(of entry: Int) -> Range<Int> {
    // Each bound has moved on to the end of its entry.
    (entry == 0 ? 0 : bounds[entry - 1])..<bounds[entry]
  }

  subscript(place: Int) -> Trial { trials[sorted[place]] }
}
