internal import Storage

/// Follows an interrupted run as long as the inputs are those that it met.
struct Resumption {
  private let input: StateQuery
  private let portion: StateQuery
  /// All that the interrupted run has left.
  private let recorded: RunEnds
  /// How far the inputs are the same.
  private(set) var place = RunEnds()

  init(_ state: RunState, recorded: RunEnds) throws(BatchFailure) {
    self.recorded = recorded
    input = try StateQuery(
      state.database, "SELECT source, digest, first_portion FROM inputs WHERE number = ?")
    portion = try StateQuery(
      state.database,
      "SELECT number + 1, facts_end, articles_end, article_end, digest FROM portions"
        + " WHERE number = ?")
  }

  /// `.unknown` where the inputs are others from here on, or nothing more was recorded.
  mutating func recall(_ mark: InputMark) throws(BatchFailure) -> Recall {
    guard let known = try known(place.inputs), known.mark == mark,
      known.firstPortion == place.portions
    else { return .unknown }
    let inputs = place.inputs + 1
    guard mark.digest != nil, let next = try self.known(inputs) else {
      place.inputs = inputs
      return .begun
    }
    let before = place.articles
    place = try ends(before: next.firstPortion)
    place.inputs = inputs
    return .recorded(articles: place.articles - before)
  }

  mutating func recall(portion digest: String) throws(BatchFailure) -> Recall {
    let limit = try known(place.inputs)?.firstPortion ?? recorded.portions
    guard place.portions < limit else { return .unknown }
    let found = try portion.first([.integer(place.portions)]) { (RunEnds($0), $0.text(4)) }
    guard let (ends, known) = found, known == digest else { return .unknown }
    let (before, inputs) = (place.articles, place.inputs)
    place = ends
    place.inputs = inputs
    return .recorded(articles: place.articles - before)
  }

  private func known(_ number: Int) throws(BatchFailure) -> (mark: InputMark, firstPortion: Int)? {
    try input.first([.integer(number)]) { row in
      (InputMark(source: row.text(0) ?? "", digest: row.text(1)), row.integer(2))
    }
  }

  private func ends(before number: Int) throws(BatchFailure) -> RunEnds {
    try portion.first([.integer(number - 1)]) { RunEnds($0) } ?? RunEnds()
  }
}
