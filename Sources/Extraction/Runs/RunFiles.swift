/// The files of a run. They are written beside their names, as `.NAME.partial`, and renamed
/// together at the end; until then, what stands under the names is the former run.
final class RunFiles {
  /// `.state.sqlite`; held from the first moment to the last, so that no other program works on
  /// the folder meanwhile.
  let state: OutputFile
  let facts: OutputFile
  let articles: OutputFile
  private let folder: String
  private let isNew: Bool
  /// Written when all articles are there.
  private var small: [OutputFile] = []
  private var isRenaming = false

  private static let stateName = ".state.sqlite"
  private static let smallNames = [
    "errors.jsonl", "duplicates.jsonl", "pack.json", "manifest.json",
  ]

  /// Makes the folder where it is not there yet.
  ///
  /// - Parameter path: the folder; with or without a slash at its end.
  init(folder path: String) throws(BatchFailure) {
    folder = path.hasSuffix("/") ? path : path + "/"
    isNew = try OutputFile.makeFolder(folder)
    do {
      state = try Self.lock(folder, path)
      facts = try OutputFile(path: folder + "facts.jsonl", keeping: true)
      articles = try OutputFile(path: folder + "articles.jsonl", keeping: true)
    } catch {
      if isNew { OutputFile.removeFolder(folder) }
      throw error
    }
  }

  /// Takes the state, and first ends what a run has begun that was cut short while it renamed.
  private static func lock(_ folder: String, _ name: String) throws(BatchFailure) -> OutputFile {
    let path = folder + stateName
    let file = try OutputFile(path: path, keeping: true, calling: name)
    guard file.sizeOnDisk > 0, let partial = file.partial,
      (try? RunState(file: partial).isSealed) == true
    else { return file }
    for name in ["facts.jsonl", "articles.jsonl"] + smallNames {
      try OutputFile.renamePartial(of: folder + name)
    }
    try file.commit()
    OutputFile.syncFolder(folder)
    return try OutputFile(path: path, keeping: true, calling: name)
  }

  /// The database while it is written.
  var statePath: String { state.partial ?? folder + Self.stateName }
  /// Those of the former run.
  var formerState: String { folder + Self.stateName }
  var formerFacts: String { folder + "facts.jsonl" }
  var formerArticles: String { folder + "articles.jsonl" }
  var hasManifest: Bool { OutputPath(folder + "manifest.json").size != nil }
  /// True where none of the small files of the former run is missing.
  var areAllThere: Bool { Self.smallNames.allSatisfy { OutputPath(folder + $0).size != nil } }

  /// A file of the run that is written at once, but for the last bytes of `write`.
  func write(
    _ name: String, _ body: (OutputFile) throws(BatchFailure) -> Void
  ) throws(BatchFailure) {
    let file = try OutputFile(path: folder + name)
    small.append(file)
    try body(file)
  }

  /// Starts anew: forgets what an interrupted run has left.
  func clear() throws(BatchFailure) {
    OutputFile.remove(statePath + "-journal")
    for file in [state, facts, articles] { try file.truncate(to: 0) }
  }

  /// Has the system write the large files to the device while other things are done.
  func beginSync() throws(BatchFailure) {
    for file in [facts, articles] {
      try file.flush()
      file.beginSync()
    }
  }

  /// All that was written is on the device.
  func sync() throws(BatchFailure) {
    for file in [facts, articles] + small { try file.sync() }
  }

  /// Gives all files their names, the state last; call it when the state is sealed and closed.
  /// Where it is cut short, the next run ends it.
  func rename() throws(BatchFailure) {
    isRenaming = true
    small.last?.removeTarget()
    for file in [facts, articles] + small { try file.commit() }
    try state.commit()
    OutputFile.syncFolder(folder)
  }

  /// Leaves what was done to a later run.
  func keep() {
    for file in small { if isRenaming { file.keep() } else { file.discard() } }
    for file in [facts, articles, state] { file.keep() }
  }

  /// Nothing was begun: a folder that was made for it goes, what was there stays.
  func giveUp() { if isNew { discard() } else { keep() } }

  /// Leaves nothing of this run behind.
  func discard() {
    OutputFile.remove(statePath + "-journal")
    for file in small + [facts, articles, state] { file.discard() }
    if isNew { OutputFile.removeFolder(folder) }
  }
}
