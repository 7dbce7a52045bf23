import Facts
internal import Storage

/// Writes the small files of a run, from its state.
struct RunClosing {
  private let files: RunFiles
  private let state: RunState

  init(_ files: RunFiles, _ state: RunState) {
    self.files = files
    self.state = state
  }

  /// The manifest comes last: a run is whole where it is there.
  func write(_ manifest: RunManifest, _ summary: BatchSummary) throws(BatchFailure) {
    try files.write("errors.jsonl", writeErrors)
    try files.write("duplicates.jsonl") { file throws(BatchFailure) in
      try DuplicateFinder(state).write(to: file)
    }
    try files.write("pack.json") { file throws(BatchFailure) in
      try file.write(RunJSON.bytes(manifest.parts, indented: true))
    }
    let rest = try Self.text(manifest, summary)
    try state.set(Self.manifestRow, rest)
    try files.write("manifest.json") { file throws(BatchFailure) in
      try writeEntries(to: file)
      // The articles stand first; the rest goes on where an object of its own would begin.
      try file.write(Array(rest.utf8.dropFirst()))
    }
  }

  /// True where the manifest of the former run, which must be attached, would stay as it is if its
  /// articles did.
  static func isSame(
    _ manifest: RunManifest, _ summary: BatchSummary, as state: RunState
  ) throws(BatchFailure) -> Bool {
    try state.about(manifestRow, schema: "former") == text(manifest, summary)
  }

  private static let manifestRow = "manifest"

  /// The manifest without the articles.
  private static func text(
    _ manifest: RunManifest, _ summary: BatchSummary
  ) throws(BatchFailure) -> String {
    var whole = manifest
    whole.counts = RunManifest.Counts(summary)
    return String(decoding: try RunJSON.bytes(whole, indented: true), as: UTF8.self)
  }

  private func writeErrors(to file: OutputFile) throws(BatchFailure) {
    let problems = try StateQuery(
      state.database,
      "SELECT problems FROM portions WHERE problems IS NOT NULL ORDER BY number")
    try problems.forEach { row throws(BatchFailure) in
      try file.write(Array((row.text(0) ?? "").utf8))
    }
  }

  private func writeEntries(to file: OutputFile) throws(BatchFailure) {
    var opening = "{\n  \"articles\" : [\n    "
    let articles = try StateQuery(
      state.database, "SELECT key, source, text_sha256, facts FROM articles ORDER BY number")
    try articles.forEach { row throws(BatchFailure) in
      let entry = ManifestEntry(
        key: row.text(0) ?? "", source: row.text(1) ?? "", textHash: row.text(2) ?? "",
        facts: row.integer(3))
      try file.write(Array(opening.utf8) + entry.json)
      opening = ",\n    "
    }
    try file.write(Array("\n  ],".utf8))
  }
}
