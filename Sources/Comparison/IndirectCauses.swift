import Facts

/// What a change without direct evidence can have come from: other parts of the pack, the rest of
/// the article, options, the program.
struct IndirectCauses {
  private let pack: PackDifference
  /// Options and the program, where they differ.
  private let settings: [ChangeCause]
  /// True where both sets say all that they were made of.
  private let isComplete: Bool

  /// More parts than this are told as a number.
  private static let most = 3

  init(_ pack: PackDifference, _ old: RunOrigin, _ new: RunOrigin) {
    self.pack = pack
    var settings: [ChangeCause] = []
    if let before = old.options, let after = new.options {
      for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
        let change: ChangeCause.Change =
          before[name] == nil ? .added : after[name] == nil ? .removed : .changed
        settings.append(ChangeCause(kind: .options, name: name, change: change))
      }
    }
    if let before = old.program, let after = new.program, before != after {
      settings.append(ChangeCause(kind: .program, name: after))
    }
    self.settings = settings
    isComplete = old.parts != nil && new.parts != nil && old.program != nil && new.program != nil
  }

  /// - Parameter textDiffers: of the article; nil where it is not known.
  func causes(of change: FactChange, textDiffers: Bool?) -> [ChangeCause] {
    var causes = parts(change)
    if textDiffers == true {
      causes.append(ChangeCause(kind: .article, name: change.fact?.document.source ?? ""))
    }
    // The day of publication that an option gives bears on dates alone.
    causes += settings.filter { $0.name != "published" || change.bearsOnDates }
    if causes.isEmpty, isComplete, textDiffers == false { causes = [ChangeCause(kind: .unknown)] }
    return causes
  }

  private func parts(_ change: FactChange) -> [ChangeCause] {
    let own = change.files
    let related = pack.all.filter { part in
      own.contains { part.file.hasPrefix($0) }
    }
    let found = related.isEmpty ? pack.all : related
    guard found.count > Self.most else { return found }
    return [ChangeCause(kind: .words, name: "\(found.count) parts")]
  }
}

extension FactChange {
  /// Beginnings of the paths of files that bear on what changed.
  fileprivate var files: [String] {
    let paths = deltas.map { String($0.path.prefix { $0 != "." }) }
    var files: [String] = []
    if paths.contains(where: ["status", "certainty", "polarity", "effect"].contains) {
      files += ["words/status.yaml", "words/measures.yaml"]
    }
    if paths.contains(where: Self.valueFields.contains) || (paths.isEmpty && fact?.isValue == true)
    {
      files += ["values/", "phrases/values.yaml", "words/numbers.yaml", "lists/currencies.tsv"]
    }
    if paths.contains("holder") { files += ["claims/", "links/"] }
    if paths.contains("roles") || fact?.type == "entity" {
      files += ["names/", "words/name-cues.yaml", "words/titles.yaml", "words/nouns.yaml"]
    }
    return files
  }

  fileprivate var bearsOnDates: Bool {
    let dates = ["period", "dates", "due", "value"]
    return deltas.isEmpty
      || deltas.contains { dates.contains(String($0.path.prefix { $0 != "." })) }
  }

  private static let valueFields: Set<String> = [
    "value", "rate", "period", "dates", "due", "max_value", "rate_value",
  ]
}

extension FactRecord {
  fileprivate var isValue: Bool { ["money", "duration", "measure"].contains(type) }
}
