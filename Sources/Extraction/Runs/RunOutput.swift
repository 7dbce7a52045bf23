/// A run while it is written: goes on behind an interrupted one, and uses the former one again
/// where its inputs are the same.
final class RunOutput: BatchOutput {
  private let files: RunFiles
  private let state: RunState
  private let manifest: RunManifest
  private let former: FormerCopy?
  /// How far the inputs were those of an interrupted run; nil where there is none, or the run has
  /// gone on behind it.
  private var resumed: RunEnds?
  private var ends: RunEnds
  /// Of the former run, still to be copied.
  private var waitingPart: FormerPart?
  /// Of the input that is read.
  private var passedOver = 0
  private var schedule = CheckpointSchedule()

  /// - Parameter report: called with lines for people.
  init(
    path: String, _ manifest: RunManifest, _ options: RunOptions,
    _ report: @escaping (String) -> Void
  ) throws(BatchFailure) {
    self.manifest = manifest
    files = try RunFiles(folder: path)
    do throws(BatchFailure) {
      let opening = RunOpening(files, RunFingerprint(manifest), path: path, report)
      (state, former) = try opening.open(isFresh: options.isFresh)
      ends = try state.ends()
      resumed = ends.inputs > 0 ? RunEnds() : nil
    } catch {
      files.giveUp()
      throw error
    }
  }

  func memory() throws(BatchFailure) -> sending RunMemory? {
    let (interrupted, known) = (files.statePath, files.formerState)
    return try RunMemory(
      interrupted: resumed == nil ? nil : interrupted, former: former == nil ? nil : known)
  }

  // MARK: What is written

  /// From here on the inputs are others than an interrupted run has met, or new to it.
  private func leaveInterruptedRun() throws(BatchFailure) {
    guard let place = resumed else { return }
    resumed = nil
    guard place != ends else { return }
    try state.cut(to: place)
    try files.facts.truncate(to: place.factsBytes)
    try files.articles.truncate(to: place.articlesBytes)
    ends = place
    try checkpoint()
  }

  func add(_ entry: BatchEntry) throws(BatchFailure) {
    switch entry {
    case .known(.recorded(let part)):
      if part.place.inputs != resumed?.inputs { passedOver = 0 }
      resumed = part.place
    case .passedOver(let count):
      passedOver += count
      try state.set(passedOver: passedOver, ofInput: (resumed ?? ends).inputs - 1)
    case .known(.former(let part)):
      try leaveInterruptedRun()
      try add(part)
    case .input(let mark):
      try endKnownPart()
      try state.add(mark, at: ends)
      ends.inputs += 1
      passedOver = 0
    case .made(let digest, let outcomes):
      try endKnownPart()
      try add(outcomes, of: digest)
    }
    try rest()
  }

  /// What comes next is new.
  private func endKnownPart() throws(BatchFailure) {
    try leaveInterruptedRun()
    try copyWaitingPart()
  }

  func rest() throws(BatchFailure) {
    if schedule.isDue { try checkpoint() }
  }

  private func add(_ outcomes: [ArticleOutcome], of digest: String) throws(BatchFailure) {
    var portion = StatePortion(digest: digest)
    for outcome in outcomes {
      switch outcome {
      case .failed(let error, let mayPass):
        portion.problems += try ErrorLine(error).json
        if error.isSkip { portion.skipped += 1 } else { portion.failed += 1 }
        portion.again = portion.again || mayPass
      case .done(let result): try add(result)
      }
    }
    try state.add(portion, at: ends)
    ends.portions += 1
  }

  private func add(_ result: BatchResult) throws(BatchFailure) {
    guard result.parts.count == 2 else {
      throw BatchFailure(message: "an article of a run comes without its two parts")
    }
    try files.facts.write(result.parts[0])
    try files.articles.write(result.parts[1])
    try state.add(result, at: ends)
    ends.articles += 1
    ends.factsBytes += result.parts[0].count
    ends.articlesBytes += result.parts[1].count
  }

  /// As long as all is the same from the start on, nothing may have changed, and nothing is copied.
  private func add(_ part: FormerPart) throws(BatchFailure) {
    if waitingPart?.extend(part) != true {
      try copyWaitingPart()
      waitingPart = part
    }
    if ends != RunEnds() { try copyWaitingPart() }
  }

  private func copyWaitingPart() throws(BatchFailure) {
    guard let part = waitingPart, let former else { return }
    waitingPart = nil
    ends = try former.copy(part, to: files, at: ends)
  }

  /// First the bytes are on the device, then the state says so.
  private func checkpoint() throws(BatchFailure) {
    try files.sync()
    try state.checkpoint()
    schedule.passed()
  }

  // MARK: The end

  func close(_ summary: inout BatchSummary) throws(BatchFailure) {
    do throws(BatchFailure) {
      switch summary.end {
      case .done: try finish(&summary)
      case .interrupted, .closedPipe: try pause(&summary)
      case .failed: leave(&summary)
      }
    } catch {
      leave(&summary)
      throw error
    }
  }

  private func finish(_ summary: inout BatchSummary) throws(BatchFailure) {
    try leaveInterruptedRun()
    if try isUnchanged(&summary) { return files.discard() }
    try copyWaitingPart()
    try StateTotals(state).take(into: &summary)
    guard summary.articles > 0 else { return files.discard() }
    try files.beginSync()
    try RunClosing(files, state).write(manifest, summary)
    try files.sync()
    try state.seal()
    if former != nil { summary.reuse = try StateTotals(state).reuse() }
    try files.rename()
  }

  /// True where the former run is what this one would be, so that its files stay as they are.
  private func isUnchanged(_ summary: inout BatchSummary) throws(BatchFailure) -> Bool {
    guard ends == RunEnds(), let waitingPart, former?.isWhole(waitingPart) == true,
      files.areAllThere
    else { return false }
    var known = summary
    try StateTotals(state, schema: "former").take(into: &known)
    guard try RunClosing.isSame(manifest, known, as: state) else { return false }
    known.reuse = ReuseCounts(unchanged: known.articles)
    summary = known
    return true
  }

  private func pause(_ summary: inout BatchSummary) throws(BatchFailure) {
    try copyWaitingPart()
    try StateTotals(state).take(into: &summary)
    try checkpoint()
    leave(&summary)
  }

  /// What the last checkpoint holds is kept, where it is anything.
  private func leave(_ summary: inout BatchSummary) {
    try? state.takeBack()
    summary.canGoOn = ((try? state.ends()) ?? RunEnds()).portions > 0
    if summary.canGoOn { files.keep() } else { files.discard() }
  }
}
