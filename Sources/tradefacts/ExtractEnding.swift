import Extraction

/// The last lines of `extract`: how it ended, and what there is.
struct ExtractEnding {
  private let summary: BatchSummary
  /// Nil for standard output.
  private let output: String?

  init(_ summary: BatchSummary, output: String?) {
    self.summary = summary
    self.output = output
  }

  /// Nil where nothing is to be said.
  var line: String? {
    switch summary.end {
    case .closedPipe: return nil
    case .failed(let message): return "\(message); \(kept(nothing: "nothing was left behind"))"
    case .interrupted:
      let rest = output.map { kept(nothing: "\($0) was not written") }
      let of = summary.canGoOn ? " of the articles" : ""
      let done = summary.canGoOn ? "\(summary.inputs)" : Count.text(summary.articles, "article")
      return "interrupted after \(done)\(of)" + (rest.map { "; \($0)" } ?? "")
    case .done: break
    }
    if summary.articles == 0 {
      return "no article could be extracted\(output == nil ? "" : "; no output")"
    }
    let isPlain = output == nil && summary.failures == 0 && summary.skipped == 0
    return isPlain ? nil : [counts, reuse].compactMap { $0 }.joined(separator: "\n")
  }

  private func kept(nothing: String) -> String {
    summary.canGoOn ? "run the same command again to go on" : nothing
  }

  private var counts: String {
    var parts = [
      "\(Count.text(summary.facts, "fact")) of \(Count.text(summary.articles, "article"))"
        + (output.map { " in \($0)" } ?? "")
    ]
    if summary.watchedArticles > 0 {
      parts.append(
        "\(Count.text(summary.watchedNames.count, "watch-list name")) in"
          + " \(Count.text(summary.watchedArticles, "article"))")
    }
    if summary.skipped > 0 { parts.append("\(Count.text(summary.skipped, "article")) skipped") }
    if summary.failures > 0 { parts.append("\(Count.text(summary.failures, "article")) failed") }
    if summary.passedOver > 0 {
      parts.append("\(Count.text(summary.passedOver, "other file")) passed over")
    }
    return parts.joined(separator: ", ")
  }

  private var reuse: String? {
    guard let reuse = summary.reuse else { return nil }
    return "\(Count.text(reuse.unchanged, "article")) unchanged,"
      + " \(Count.digits(reuse.changed)) changed, \(Count.digits(reuse.new)) new,"
      + " \(Count.digits(reuse.gone)) gone"
  }
}

/// Numbers for people.
enum Count {
  /// `1 article`, `12,345 articles`.
  static func text(_ number: Int, _ what: String) -> String {
    "\(digits(number)) \(what)\(number == 1 ? "" : "s")"
  }

  /// With a comma before each three digits.
  static func digits(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0 && place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
