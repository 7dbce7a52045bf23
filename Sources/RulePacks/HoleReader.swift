import PatternMatching

/// Reads what stands between `{` and `}`: a slot, a word class, a phrase or a fragment.
struct HoleReader {
  private let body: String
  private let offset: Int
  private let vocabulary: PatternVocabulary
  private let depth: Int

  init(_ body: String, offset: Int, _ vocabulary: PatternVocabulary, depth: Int) {
    self.body = body
    self.offset = offset
    self.vocabulary = vocabulary
    self.depth = depth
  }

  func node() throws(PatternFault) -> PatternNode {
    var role: String?
    var rest = body[...]
    if let colon = body.firstIndex(of: ":") {
      role = String(body[..<colon])
      rest = body[body.index(after: colon)...]
      if let role, !isName(role) { throw fault("`\(role)` is no name of a role") }
    }
    if rest.hasPrefix("~") { return try phrase(role, String(rest.dropFirst())) }
    if rest.hasPrefix("@") { return try wordClass(role, String(rest.dropFirst())) }
    if rest.hasPrefix("=") { return try fragment(role, String(rest.dropFirst())) }
    return .slot(role: role, kinds: try kinds(rest))
  }

  private func kinds(_ names: Substring) throws(PatternFault) -> [SlotKind] {
    var kinds: [SlotKind] = []
    for name in names.split(separator: "|", omittingEmptySubsequences: false) {
      guard let found = vocabulary.kinds(named: String(name)) else {
        let known = SlotKind.allCases.map(\.name) + vocabulary.slots.keys.sorted()
        throw fault(
          "unknown slot kind `\(name)`",
          advice: suggestion(for: String(name), among: known))
      }
      for kind in found where !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
  }

  private func wordClass(_ role: String?, _ name: String) throws(PatternFault) -> PatternNode {
    let words = try vocabulary.set(name) { () throws(PatternFault) in try forms(name) }
    guard let role else { return .words(words) }
    let element = PatternElement(node: .words(words), quantifier: "", offset: offset)
    return .group(open: "?<\(role)>", branches: [[element]])
  }

  private func forms(_ name: String, _ preset: FormFilter? = nil) throws(PatternFault) -> [String] {
    var words: [String] = []
    for part in name.split(separator: "|", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: ".", maxSplits: 1).map(String.init)
      guard let className = pieces.first, vocabulary.classNames.contains(className) else {
        throw fault(
          "unknown word class `\(part)`",
          advice: suggestion(for: String(part), among: vocabulary.classes.names))
      }
      var filter = preset ?? .all
      if pieces.count == 2 {
        guard let given = FormFilter(spelling: pieces[1]) else {
          throw fault("unknown form `.\(pieces[1])`", advice: "use .base .s .past .part .ing")
        }
        filter = given
      }
      words += vocabulary.classes.forms(of: className, filter)
    }
    guard !words.isEmpty else { throw fault("`\(name)` has no such forms") }
    return words
  }

  private func fragment(_ role: String?, _ name: String) throws(PatternFault) -> PatternNode {
    guard let text = vocabulary.fragments[name] else {
      throw fault(
        "unknown fragment `\(name)`",
        advice: suggestion(for: name, among: vocabulary.fragments.keys.sorted()))
    }
    guard depth < 16 else { throw fault("`\(name)` refers to itself") }
    return try vocabulary.fragment(name, role: role) { () throws(PatternFault) in
      try parsed(text, role, name)
    }
  }

  private func parsed(
    _ text: String, _ role: String?, _ name: String
  ) throws(PatternFault) -> PatternNode {
    var parser = PatternParser(text, vocabulary, depth: depth + 1)
    do throws(PatternFault) {
      let open = role.map { "?<\($0)>" } ?? "?:"
      return .group(open: open, branches: try parser.parse())
    } catch {
      throw fault("in fragment `\(name)`: \(error.message)", advice: error.advice)
    }
  }

  private func phrase(_ role: String?, _ text: String) throws(PatternFault) -> PatternNode {
    let parts = text.split(separator: " ").map(String.init)
    guard let name = parts.first else { throw fault("empty phrase") }
    if let extent = ClauseExtent(rawValue: name) {
      guard let role else {
        throw fault("`~\(name)` needs a role", advice: "write {content:~\(name)}")
      }
      return .clause(role: role, extent)
    }
    if let voice = VerbVoice(rawValue: name), parts.count == 2, parts[1].hasPrefix("@") {
      let className = String(parts[1].dropFirst())
      let gerunds = try vocabulary.set(className + ".ing?") { () throws(PatternFault) in
        (try? forms(className, .gerund)) ?? []
      }
      let filter: FormFilter? = voice == .passive ? .participle : nil
      let wanted = try vocabulary.set(className + (filter == nil ? "" : ".part")) {
        () throws(PatternFault) in try forms(className, filter)
      }
      return .verbs(role: role, voice, forms: wanted, gerunds: gerunds)
    }
    if name == "gap" || name == "np", parts.count == 2, let range = bounds(parts[1]) {
      return .gap(low: range.low, high: range.high, any: name == "np")
    }
    throw fault(
      "unknown phrase `~\(text)`",
      advice: "use ~gap 0-3, ~np 0-3, ~clause, ~rest, ~quote, ~active @class or ~passive @class")
  }

  private func bounds(_ text: String) -> (low: Int, high: Int)? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, parts[0] <= parts[1], parts[1] <= 40 else { return nil }
    return (parts[0], parts[1])
  }

  private func isName(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F || (0x30...0x39).contains($0) }
      && !text.isEmpty && text.utf8.count <= 32 && !text.hasPrefix(PatternGroups.helperPrefix)
  }

  private func fault(_ message: String, advice: String = "see docs/rule-format.md") -> PatternFault
  {
    PatternFault(offset: offset, message: message, advice: advice)
  }
}
