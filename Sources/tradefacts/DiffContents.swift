import Facts

/// The facts of both sides, and the rules of those that were extracted.
struct DiffContents {
  let inputs: DiffInputs
  let old: FactsContents
  let new: FactsContents
  /// Of a side whose articles are there, where they were needed.
  let oldRules: LoadedRules?
  let newRules: LoadedRules?

  /// Loads each rule pack once; one that no side needs is not loaded.
  ///
  /// - Parameter verifies: the sides will be extracted again, so the rules of runs are needed, too.
  init(_ inputs: DiffInputs, _ arguments: Arguments, verifies: Bool) async throws {
    self.inputs = inputs
    if verifies {
      _ = try inputs.old.articlesToVerify("--old-")
      _ = try inputs.new.articlesToVerify("--")
    }
    let needsNew = inputs.new.isExtracted || verifies
    let needsOld = inputs.old.isExtracted || verifies
    newRules =
      needsNew
      ? try await LoadedRules(
        folder: try RulesFolder.find(arguments), lists: inputs.new.lists) : nil
    if needsOld {
      let folder = try arguments.value("old-rules") ?? RulesFolder.find(arguments)
      let isSame = folder == newRules?.folder && inputs.old.lists == inputs.new.lists
      oldRules =
        isSame ? newRules : try await LoadedRules(folder: folder, lists: inputs.old.lists)
    } else {
      oldRules = nil
    }
    old = try await Self.read(inputs.old, oldRules)
    new = try await Self.read(inputs.new, newRules)
  }

  private static func read(
    _ side: DiffSide, _ rules: LoadedRules?
  ) async throws -> FactsContents {
    guard side.isExtracted, let rules else { return try FactsFile.withOrigin(path: side.path) }
    let facts = try await ScratchRun(rules: rules).facts(of: side.path)
    // Patterns are compiled as they are needed; those that are not are no less wrong.
    RulesFolder.report(await rules.pack.patterns.faultsInParallel(), rules.folder)
    return facts
  }
}
