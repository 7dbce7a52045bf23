internal import Storage

/// Looks at what is in the folder of a run: an interrupted run to go on with, a former whole run
/// to use again, or why neither counts.
struct RunOpening {
  private let files: RunFiles
  private let fingerprint: RunFingerprint
  private let path: String
  private let report: (String) -> Void

  init(
    _ files: RunFiles, _ fingerprint: RunFingerprint, path: String,
    _ report: @escaping (String) -> Void
  ) {
    self.files = files
    self.fingerprint = fingerprint
    self.path = path
    self.report = report
  }

  func open(isFresh: Bool) throws(BatchFailure) -> (RunState, FormerCopy?) {
    let known = try interrupted(isFresh: isFresh)
    let state = if let known { known } else { try anew() }
    return (state, isFresh ? nil : try former(state))
  }

  private func anew() throws(BatchFailure) -> RunState {
    try files.clear()
    let state = try RunState(file: files.statePath)
    try state.set(fingerprint)
    try state.checkpoint()
    return state
  }

  // MARK: The interrupted run

  /// Nil where there is none, or it does not count.
  private func interrupted(isFresh: Bool) throws(BatchFailure) -> RunState? {
    guard files.state.sizeOnDisk > 0, !isFresh else { return nil }
    guard let state = try? RunState(file: files.statePath), let ends = try? state.ends(),
      let known = try? state.fingerprint()
    else {
      report("\(path): what an interrupted run has left cannot be read; all is done again")
      return nil
    }
    guard ends.portions > 0 else { return nil }
    let isWhole =
      files.facts.sizeOnDisk >= ends.factsBytes && files.articles.sizeOnDisk >= ends.articlesBytes
    let reason = isWhole ? known.difference(from: fingerprint) : "its files are too short"
    if let reason {
      report("\(path): what an interrupted run has done is done again: \(reason)")
      return nil
    }
    try files.facts.truncate(to: ends.factsBytes)
    try files.articles.truncate(to: ends.articlesBytes)
    report("\(path): goes on behind \(Self.articles(ends)) of an interrupted run")
    return state
  }

  // MARK: The former run

  /// Nil where there is none, or it does not count.
  private func former(_ state: RunState) throws(BatchFailure) -> FormerCopy? {
    guard OutputPath(files.formerState).size != nil else { return nil }
    try state.checkpoint(attaching: files.formerState)
    guard let known = try? state.fingerprint(schema: "former"),
      let ends = try? state.ends(schema: "former")
    else {
      report("\(path): the state of the former run cannot be read; all is done again")
      return nil
    }
    if let reason = known.difference(from: fingerprint) ?? damage(ends) {
      let all = ends.articles == 1 ? "the article is" : "all \(Self.articles(ends)) are"
      report("\(path): \(all) done again: \(reason)")
      return nil
    }
    return try FormerCopy(
      state, whole: ends, facts: files.formerFacts, articles: files.formerArticles)
  }

  private func damage(_ ends: RunEnds) -> String? {
    let isWhole =
      files.hasManifest && OutputPath(files.formerFacts).size == ends.factsBytes
      && OutputPath(files.formerArticles).size == ends.articlesBytes
    return isWhole ? nil : "the files of the former run are not as it left them"
  }

  private static func articles(_ ends: RunEnds) -> String {
    "\(ends.articles) article\(ends.articles == 1 ? "" : "s")"
  }
}
