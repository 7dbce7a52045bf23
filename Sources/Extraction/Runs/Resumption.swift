internal import Storage

/// Follows an interrupted run as long as the inputs are those that it met.
struct Resumption {
  private let input: StateQuery
  private let portion: StateQuery
  /// All that the interrupted run has left.
  private let recorded: RunEnds
  /// How far the inputs are the same.
  private var place = RunEnds()

  init(_ state: String) throws(BatchFailure) {
    let database = try Database.reading(state)
    recorded = try RunEnds(of: database)
    input = try StateQuery(
      database, "SELECT source, digest, first_portion FROM inputs WHERE number = ?")
    portion = try StateQuery(
      database,
      "SELECT number + 1, facts_end, articles_end, article_end, digest FROM portions"
        + " WHERE number = ?")
  }

  /// `.unknown` where the inputs are others from here on, or nothing more was recorded.
  mutating func recall(_ mark: InputMark) throws(BatchFailure) -> RunMemory.Recall {
    guard let known = try known(place.inputs), known.mark == mark,
      known.firstPortion == place.portions
    else { return .unknown }
    let before = place
    place.inputs += 1
    guard mark.digest != nil, let next = try self.known(place.inputs) else {
      return .begun(passed(since: before))
    }
    place = try ends(before: next.firstPortion, inputs: place.inputs)
    return .known(passed(since: before))
  }

  /// Nil where the portions are others from here on, or nothing more was recorded.
  mutating func recall(portion digest: String) throws(BatchFailure) -> RecordedPart? {
    let limit = try known(place.inputs)?.firstPortion ?? recorded.portions
    guard place.portions < limit else { return nil }
    let found = try portion.first([.integer(place.portions)]) { (RunEnds($0), $0.text(4)) }
    guard let (ends, known) = found, known == digest else { return nil }
    let before = place
    place = ends
    place.inputs = before.inputs
    return RecordedPart(articles: place.articles - before.articles, place: place)
  }

  private func passed(since before: RunEnds) -> KnownPart {
    .recorded(RecordedPart(articles: place.articles - before.articles, place: place))
  }

  private func known(_ number: Int) throws(BatchFailure) -> (mark: InputMark, firstPortion: Int)? {
    try input.first([.integer(number)]) { row in
      (InputMark(source: row.text(0) ?? "", digest: row.text(1)), row.integer(2))
    }
  }

  private func ends(before number: Int, inputs: Int) throws(BatchFailure) -> RunEnds {
    var ends = try portion.first([.integer(number - 1)]) { RunEnds($0) } ?? RunEnds()
    ends.inputs = inputs
    return ends
  }
}
