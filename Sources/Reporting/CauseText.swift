import Comparison

/// Why a fact changed, in a few words.
enum CauseText {
  /// Not made fit for any output yet.
  static func text(_ cause: ChangeCause) -> String {
    let words = words(cause)
    return cause.isVerified ? words + ", confirmed" : words
  }

  /// All of them; empty where nothing is known.
  static func text(_ causes: [ChangeCause]) -> String {
    causes.map(text).joined(separator: "; or ")
  }

  private static func words(_ cause: ChangeCause) -> String {
    switch cause.kind {
    case .article:
      switch cause.change {
      case .added: return "the article is new"
      case .removed: return "the article is gone"
      case .renamed: return "the article has another name"
      case .changed: return "the text of the article changed"
      }
    case .rule: return "rule \(cause.name) \(change(cause)) (\(cause.file))"
    case .list:
      return cause.name.isEmpty
        ? "list \(cause.file) \(change(cause))" : "\(cause.name) \(change(cause)) in \(cause.file)"
    case .words:
      if cause.file.isEmpty { return "one of \(cause.name) of the rules that changed" }
      return "\(cause.name.isEmpty ? "file" : cause.name) \(change(cause)) in \(cause.file)"
    case .options: return "option \(cause.name) \(change(cause))"
    case .program: return "another program: \(cause.name)"
    case .unknown: return "nothing that is known differs"
    }
  }

  private static func change(_ cause: ChangeCause) -> String {
    switch cause.change {
    case .added: "is new"
    case .removed: "is gone"
    case .changed, .renamed: "changed"
    }
  }
}
