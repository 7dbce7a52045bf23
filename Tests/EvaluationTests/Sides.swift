import Evaluation
import Facts

/// Facts in the form of `extract --format facts`, made from a few words.
enum Sides {
  /// One article, `a.txt`, with these lines as facts.
  static func set(_ lines: [String], name: String = "facts") throws -> FactSet {
    let text = lines.joined(separator: "\n")
    return FactSet(try FactsFile.contents(Array(text.utf8), name: name))
  }

  /// A fact whose words stand at `start`; `more` are members, beginning with a comma.
  static func fact(
    _ type: String, _ subtype: String, _ start: Int, _ words: String, key: String,
    roles: String = "{}", more: String = "", source: String = "a.txt"
  ) -> String {
    let end = start + words.unicodeScalars.count
    return #"{"id": "f-\#(key)", "key": "\#(key)", "type": "\#(type)", "subtype": "\#(subtype)", "#
      + #""sentence": 0, "span": {"start": \#(start), "end": \#(end), "text": "\#(words)"}, "#
      + #""roles": \#(roles)\#(more), "certainty": "certain", "polarity": "+", "#
      + #""holder": "author", "confidence": "high", "rule": "r.\#(subtype)", "#
      + #""document": {"key": "l-\#(source)", "source": "\#(source)"}}"#
  }

  static func result(
    _ gold: [String], _ given: [String], types: Set<String>? = nil
  ) throws -> EvaluationResult {
    Evaluation(gold: try set(gold), given: try set(given), types: types, file: "run/").result
  }
}
