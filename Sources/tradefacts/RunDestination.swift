import Extraction

/// A run as an output, with what its manifest says.
enum RunDestination {
  static func make(
    _ path: String, _ rules: LoadedRules, _ settings: RunSettings, isFresh: Bool = false
  ) throws -> BatchDestination {
    var manifest = RunManifest(
      schema: Version.schema, program: "tradefacts \(Version.number)",
      rules: try RulePackHash.sha256(of: rules.folder), lists: try rules.listHashes(),
      options: settings.named)
    (manifest.parts, manifest.meaning) = try rules.partHashes()
    manifest.build = try ProgramHash.sha256()
    return .run(path: path, manifest, RunOptions(isFresh: isFresh))
  }
}
