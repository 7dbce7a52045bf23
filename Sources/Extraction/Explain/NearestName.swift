import DocumentModel
import RulePacks

/// Looks names up in the lists: the row that has them, or the nearest one.
struct NearestName {
  private let pack: RulePack

  init(_ pack: RulePack) { self.pack = pack }

  /// What the lists say of words that should have been of some kinds, without a period.
  func note(on words: String, wanting kinds: [SlotKind], called slot: String) -> String {
    let name = Self.withoutArticle(words)
    if let row = row(of: name) {
      let entry = pack.names.entries[row.entry]
      let place = "\(entry.listFile):\(entry.line)"
      let codes = entry.aliases[row.alias].codes
      if !Self.kinds(of: entry).isDisjoint(with: kinds) {
        return codes.isEmpty && entry.aliases[row.alias].text == name
          ? "`\(name)` is in \(place), but was not found here"
          : "`\(name)` is in \(place) as `\(entry.aliases[row.alias].text)`, but its letters or"
            + " codes do not allow it here"
      }
      return "`\(name)` is \(entry.kind.rawValue) `\(entry.id)` in \(place)"
    }
    var reasons = ["no list row"]
    if kinds.contains(.company) { reasons.append("no suffix") }
    let near = nearest(name, kinds).map { "; nearest `\($0)`" } ?? ""
    return "`\(name)` is no \(slot): \(reasons.joined(separator: ", "))\(near)"
  }

  /// Some kinds for people: "agency, company or person".
  static func named(_ kinds: [SlotKind]) -> String {
    let names = kinds.map(\.name)
    guard names.count > 1, let last = names.last else { return names.first ?? "thing" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  private func row(of name: String) -> (entry: Int, alias: Int)? {
    let wanted = name.lowercased()
    for (index, entry) in pack.names.entries.enumerated() {
      if let alias = entry.aliases.firstIndex(where: { $0.text.lowercased() == wanted }) {
        return (index, alias)
      }
    }
    return nil
  }

  /// The alias of a wanted kind that looks most like the name; one with a word in common first.
  private func nearest(_ name: String, _ kinds: [SlotKind]) -> String? {
    let words = Set(
      name.lowercased().split(separator: " ").filter { $0.count > 2 }.map(String.init))
    var best: (distance: Int, text: String)?
    for entry in pack.names.entries where !Self.kinds(of: entry).isDisjoint(with: kinds) {
      for alias in entry.aliases {
        let own = alias.text.lowercased().split(separator: " ").map(String.init)
        let shares = own.contains { words.contains($0) }
        let limit = shares ? max(3, name.count * 2 / 3) : max(1, name.count / 3)
        guard abs(alias.text.count - name.count) <= limit else { continue }
        let distance = editDistance(name, alias.text) - (shares ? 3 : 0)
        if distance > limit { continue }
        if best.map({ (distance, alias.text) < ($0.distance, $0.text) }) ?? true {
          best = (distance, alias.text)
        }
      }
    }
    return best?.text
  }

  private static func withoutArticle(_ words: String) -> String {
    for article in ["the ", "The ", "a ", "A ", "an ", "An "] where words.hasPrefix(article) {
      return String(words.dropFirst(article.count))
    }
    return words
  }

  /// The slots that an entry can fill.
  private static func kinds(of entry: NameEntry) -> Set<SlotKind> {
    switch entry.kind {
    case .place: [.place, .country]
    case .law: [.instrument]
    default: Set([SlotKind(name: entry.kind.rawValue)].compactMap { $0 })
    }
  }
}

extension String {
  /// The word after "a" or "an".
  var withArticle: String {
    (first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + self
  }
}
