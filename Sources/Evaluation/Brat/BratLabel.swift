import DocumentModel
import Facts

/// What a label of a brat file stands for.
enum BratLabel: Equatable {
  case entity(kind: String)
  /// Nil where the label names no subtype.
  case fact(type: String, subtype: String?)
  /// Words that only fill roles.
  case words

  /// Case does not count, and `-` is `_`: `Company`, `Money`, `Claim_denial`, `action-tariff`.
  init(_ label: String) {
    let name = Self.plain(label)
    let parts = name.split(separator: "_", maxSplits: 1).map(String.init)
    if let kind = MentionKind(rawValue: name), kind.isEntityFact {
      self = .entity(kind: name)
    } else if let first = parts.first, let type = FactType(rawValue: first), type != .entity {
      self = .fact(type: first, subtype: parts.count == 2 ? parts[1] : nil)
    } else {
      self = .words
    }
  }

  /// The name of a role, field or subtype; `Target2` is `target`.
  static func plain(_ name: String) -> String {
    var name = name.lowercased().replacing("-", with: "_")
    while let last = name.last, last.isNumber { name.removeLast() }
    return name
  }
}
