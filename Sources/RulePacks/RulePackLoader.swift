import DocumentModel

extension RulePack {
  /// Reads a rule pack; what is wrong with single rules and rows is in its `diagnostics`.
  ///
  /// - Parameters:
  ///   - withGivens: also takes in the names that the tests of the rules assume.
  ///   - checksPatterns: has PCRE2 compile every pattern now. Else each is compiled when it is
  ///     first needed, and `patternFaults` tells what is wrong with them.
  ///   - checks: also looks for what loads but cannot be meant (`PackChecks`).
  /// - Throws: where there is no pack at all.
  public init(
    folder: String, withGivens: Bool = false, checksPatterns: Bool = true,
    checks: Bool = false
  ) throws(RulePackError) {
    self.init(
      try PackFiles(folder), withGivens: withGivens, checksPatterns: checksPatterns,
      checks: checks)
  }

  /// The same of files that were read already.
  public init(
    _ files: PackFiles, withGivens: Bool = false, checksPatterns: Bool = true,
    checks: Bool = false
  ) {
    var loader = RulePackLoader(files)
    loader.load(withGivens: withGivens)
    self = loader.pack
    if checksPatterns { leaveOutFaultyPatterns() }
    if checks { diagnostics = Set(diagnostics + loader.checks(of: self)).sorted() }
  }
}

/// Puts a pack together: lists, then words, then rules, each from what came before.
struct RulePackLoader {
  var pack = RulePack()
  private let files: PackFiles
  private var nodes: [(path: String, node: YAMLNode)] = []
  private var slots: [String: [SlotKind]] = [:]
  private var fragments: [String: String] = [:]

  private static let wordKeys = [
    "classes", "phrases", "status", "abbreviations", "openers", "speech_verbs", "verbs", "plurals",
    "nouns", "common", "boilerplate", "measures", "with_rate", "only_on_trade", "gta", "note",
    "library",
    "doubling",
    "doubling-or-not", "uncountable",
  ]
  static let packKeys = ["name", "version", "slots", "everywhere", "note"]
  static let ruleFileKeys = ["given", "define", "rules", "note"]
  private static let layers: [String: RuleLayer] = [
    "values": .text, "names": .names, "phrases": .phrases,
  ]

  init(_ files: PackFiles) { self.files = files }

  mutating func load(withGivens: Bool) {
    readYAML()
    readHead()
    readLists()
    readWords()
    if withGivens { readGivens() }
    pack.patternNames.fragments = fragments
    pack.patternNames.slots = slots
    readRules()
    pack.index = NameIndex(pack.names, vocabulary: &pack.vocabulary)
    readSuffixes()
    readNameCues()
    readClusters()
    pack.diagnostics.sort()
  }

  /// What loads but cannot be meant.
  func checks(of pack: RulePack) -> [RuleDiagnostic] {
    PackChecks(pack: pack, files: nodes, fragments: fragments, slots: slots).diagnostics()
  }

  private mutating func readYAML() {
    for (path, bytes) in files.files where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      do throws(RuleDiagnostic) {
        nodes.append((path, try YAMLReader.read(bytes, file: path)))
      } catch {
        pack.diagnostics.append(error)
      }
    }
  }

  private mutating func readHead() {
    guard let node = nodes.first(where: { $0.path == "pack.yaml" })?.node else { return }
    let map = YAMLMapping(
      node, of: "a pack", keys: Self.packKeys,
      reporting: &pack.diagnostics)
    pack.name = map.string("name", reporting: &pack.diagnostics) ?? ""
    pack.version = map.string("version", reporting: &pack.diagnostics) ?? ""
    for pair in map.entries("slots", reporting: &pack.diagnostics) {
      let kinds = pair.value.scalars(of: "slots", reporting: &pack.diagnostics)
      slots[pair.key.text ?? ""] = kinds.compactMap { kind in
        if let found = SlotKind(name: kind.text ?? "") { return found }
        pack.diagnostics.append(
          kind.diagnostic(
            "unknown slot kind `\(kind.text ?? "")`",
            advice: suggestion(for: kind.text ?? "", among: SlotKind.allCases.map(\.name))))
        return nil
      }
    }
  }

  private mutating func readLists() {
    for (path, bytes) in files.below("lists") where path.hasSuffix(".tsv") {
      guard let table = ListTable(bytes, file: path, reporting: &pack.diagnostics) else { continue }
      pack.tables[String(path.dropFirst("lists/".count))] = table
      if NameListReader.isNameList(table) {
        pack.names.add(table, reporting: &pack.diagnostics)
      }
    }
    for name in ["currencies.tsv", "holidays.tsv"] {
      pack.records[name] = pack.tables[name]?.records
    }
    pack.diagnostics += pack.names.missingParents()
  }

  private mutating func readWords() {
    let words = nodes.filter { $0.path.hasPrefix("words/") }
    var inflection = Inflection()
    for (path, node) in words {
      let map = YAMLMapping(
        node, of: "a file of words", keys: Self.wordKeys, reporting: &pack.diagnostics)
      if path.hasSuffix("irregular.yaml") {
        inflection = Inflection(irregular: node, reporting: &pack.diagnostics)
      }
      for pair in map.entries("phrases", reporting: &pack.diagnostics) {
        fragments[pair.key.text ?? ""] = pair.value.text ?? ""
      }
      readAbbreviations(map)
      pack.boilerplate += map.strings("boilerplate", reporting: &pack.diagnostics)
      for word in map.strings("common", reporting: &pack.diagnostics) {
        pack.commonWords.insert(pack.vocabulary.intern(Array(word.utf8)))
      }
    }
    let tables = pack.tables
    pack.classes = WordClasses(
      reading: words.map(\.node), inflection: inflection, list: { tables[$0] },
      reporting: &pack.diagnostics)
    let reader = StatusCueReader { verb in
      let forms = inflection.verbForms(of: verb)
      return [forms.base] + forms.third + forms.past + forms.participle + forms.gerund
    }
    for (_, node) in words {
      if let status = node["status"] {
        pack.status = reader.read(status, reporting: &pack.diagnostics)
      }
      if let measures = node["measures"] {
        pack.measures = MeasureKindReader(inflection: inflection)
          .read(measures, reporting: &pack.diagnostics)
        let file = YAMLMapping(
          node, of: "a file of words", keys: Self.wordKeys, reporting: &pack.diagnostics)
        pack.measures.withRate = Set(file.strings("with_rate", reporting: &pack.diagnostics))
        pack.measures.onlyOnTrade = Set(
          file.strings("only_on_trade", reporting: &pack.diagnostics))
        for pair in file.entries("gta", reporting: &pack.diagnostics) {
          pack.measures.interventionTypes[pair.key.text ?? ""] = pair.value.text
        }
      }
    }
  }

  private mutating func readAbbreviations(_ map: YAMLMapping) {
    pack.abbreviations.openers += map.strings("openers", reporting: &pack.diagnostics)
    pack.abbreviations.speechVerbs += map.strings("speech_verbs", reporting: &pack.diagnostics)
    if let lists = map.mapping(
      "abbreviations", keys: ["before_name", "before_number", "anywhere"],
      reporting: &pack.diagnostics)
    {
      pack.abbreviations.beforeName += lists.strings("before_name", reporting: &pack.diagnostics)
      pack.abbreviations.beforeNumber += lists.strings(
        "before_number", reporting: &pack.diagnostics)
      pack.abbreviations.anywhere += lists.strings("anywhere", reporting: &pack.diagnostics)
    }
  }

  /// The names that rule tests assume, as rows of a list of their own.
  private mutating func readGivens() {
    let known = Set(pack.names.entries.flatMap { $0.aliases.map(\.text) })
    var rows = "id\tkind\tname\n"
    var seen = known
    for (_, node) in nodes {
      for (key, value) in node["given"]?.pairs ?? [] {
        for name in (value.elements ?? [value]).compactMap(\.text) where seen.insert(name).inserted
        {
          rows += "given:\(name)\t\(key.text ?? "")\t\(name)\n"
        }
      }
    }
    let file = "given"
    if let table = ListTable(Array(rows.utf8), file: file, reporting: &pack.diagnostics) {
      pack.names.add(table, reporting: &pack.diagnostics)
    }
  }

  /// What `pack.yaml` says of all rules of a type (`claim`) or of a subtype (`claim/statement`).
  private mutating func readShared(_ needs: NeedNumbers) -> [String: SharedConditions] {
    guard let head = nodes.first(where: { $0.path == "pack.yaml" })?.node else { return [:] }
    let vocabulary = PatternVocabulary(
      classes: pack.classes, fragments: fragments, slots: slots, status: pack.status,
      needs: needs)
    var decoder = RuleDecoder(
      patterns: PatternDecoder(vocabulary, PatternCompiler(vocabulary)), defaultLayer: .facts,
      file: "pack.yaml")
    var shared: [String: SharedConditions] = [:]
    for (key, value) in head["everywhere"]?.pairs ?? [] {
      let conditions = decoder.shared(
        value, vocabulary: &pack.vocabulary, reporting: &pack.diagnostics)
      for name in (key.text ?? "").split(whereSeparator: { $0 == "," || $0 == " " }).map(
        String.init)
      {
        if FactType(rawValue: String(name.prefix { $0 != "/" })) != nil {
          shared[name] = conditions
        } else {
          pack.diagnostics.append(
            key.diagnostic(
              "unknown fact type `\(name)`",
              advice: suggestion(for: name, among: FactType.allCases.map(\.rawValue))))
        }
      }
    }
    pack.patterns += decoder.patterns.placed
    return shared
  }

  private mutating func readRules() {
    let needs = NeedNumbers()
    let conditions = readShared(needs)
    var ids: [String: String] = [:]
    let common = PatternVocabulary(
      classes: pack.classes, fragments: fragments, slots: slots, status: pack.status,
      needs: needs)
    let compiler = PatternCompiler(common)
    for (path, node) in nodes
    where path != "pack.yaml" && !path.hasPrefix("words/")
      && !path.hasPrefix("clusters/")
    {
      let folder = String(path.split(separator: "/").first ?? "")
      let map = YAMLMapping(
        node, of: "a rule file", keys: Self.ruleFileKeys,
        reporting: &pack.diagnostics)
      var known = fragments
      for pair in map.entries("define", reporting: &pack.diagnostics) {
        let name = pair.key.text ?? ""
        if fragments[name] != nil {
          pack.diagnostics.append(
            pair.key.diagnostic(
              "`\(name)` is a phrase of the pack already", advice: "choose another name"))
          continue
        }
        known[name] = pair.value.text ?? ""
        pack.patternNames.defines[path, default: [:]][name] = pair.value.text ?? ""
      }
      let vocabulary = common.with(fragments: known)
      var decoder = RuleDecoder(
        patterns: PatternDecoder(vocabulary, compiler), defaultLayer: Self.layers[folder] ?? .facts,
        file: path)
      for entry in map.sequence("rules", reporting: &pack.diagnostics) {
        guard
          let rule = decoder.rule(
            entry, vocabulary: &pack.vocabulary, reporting: &pack.diagnostics)
        else { continue }
        if let first = ids[rule.id] {
          pack.diagnostics.append(
            entry.diagnostic(
              "the id '\(rule.id)' is already taken, in \(first)", advice: "choose another id"))
          continue
        }
        ids[rule.id] = "\(path):\(rule.line)"
        pack.rules.append(
          rule.output.sharedKeys.reduce(rule) { conditions[$1]?.added(to: $0) ?? $0 })
      }
      pack.patterns += decoder.patterns.placed
    }
    pack.needs = needs.all
  }

  /// Subtypes are checked only where all rules are there that could give them.
  private mutating func readClusters() {
    let file = ClusterFileReader(subtypes: pack.hasErrors ? nil : pack.givenSubtypes)
    for (path, node) in nodes where path.hasPrefix("clusters/") {
      switch path {
      case EventRulesReader.path:
        pack.events = EventRulesReader(file: file).read(node, reporting: &pack.diagnostics)
      case MergeRulesReader.path:
        pack.merging = MergeRulesReader(file: file).read(node, reporting: &pack.diagnostics)
      default:
        pack.diagnostics.append(
          node.diagnostic(
            "clusters/ has no such file",
            advice: "the files are \(EventRulesReader.path) and \(MergeRulesReader.path)"))
      }
    }
  }

  private mutating func readNameCues() {
    pack.nameCues = NameCues(
      pack.classes, openers: pack.abbreviations.openers, vocabulary: &pack.vocabulary)
    for line in files.bytes(of: "words/common_words.txt")?.split(separator: 0x0A) ?? [] {
      if line.first != 0x23 { pack.smallWords.insert(pack.vocabulary.intern(line)) }
    }
  }

  private mutating func readSuffixes() {
    let cutter = TokenCutter()
    for row in pack.tables["company_suffixes.tsv"]?.records ?? [] {
      let isPartOfName = row["kind"]?.hasPrefix("descriptor") == true
      for form in (row["surface_forms"] ?? "").split(separator: "|") {
        let bytes = Array(form.utf8)
        for piece in cutter.pieces(of: bytes) where piece.shape != .mark {
          let word = bytes[piece.start..<piece.end]
          if word.elementsEqual("and".utf8) { continue }
          pack.suffixes.insert(pack.vocabulary.intern(word))
          let spelling = String(decoding: word, as: UTF8.self).lowercased()
          if !isPartOfName { pack.suffixSpellings.insert(spelling.filter { $0 != "." }) }
        }
      }
    }
  }
}
