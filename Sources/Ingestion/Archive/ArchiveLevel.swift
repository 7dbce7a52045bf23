/// Where the entries of an archive stand among archives in archives.
struct ArchiveLevel {
  /// 1 for an archive that is in no other.
  let depth: Int
  /// Shared by an archive and those in it.
  let budget: ExpansionBudget

  /// The level of an archive in the entries of another, if there is one.
  init(inside outer: ArchiveLevel?, _ limits: ExpansionLimits) throws(ReadFailure) {
    depth = (outer?.depth ?? 0) + 1
    guard depth <= limits.maxNesting else {
      throw ReadFailure(
        stage: .limit,
        message: "archives are nested more than \(limits.maxNesting) deep; raise --max-nesting to"
          + " read it")
    }
    budget = outer?.budget ?? ExpansionBudget(limits)
  }
}
