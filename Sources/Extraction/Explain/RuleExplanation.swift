import DocumentModel

/// What a rule did in a sentence, and where it stopped.
public struct RuleExplanation: Sendable {
  /// Index into the rules of the pack.
  public var rule: Int
  /// Index into the sentences of the document.
  public var sentence: Int
  /// The main cause.
  public var cause: Cause
  /// True where a trigger of the rule is in the sentence.
  public var isTriggered: Bool
  /// Matches and what became of them, limits, and why the rule was not tried; in text order.
  public var events: [Event]
  /// How far each alternative came, the furthest first; none where the rule matched.
  public var attempts: [Attempt]

  /// One thing that happened, or why nothing could.
  public struct Event: Sendable {
    public var cause: Cause
    public var span: TextSpan?
    /// A sentence without its period.
    public var message: String
    /// Index of the alternative that matched.
    public var alternative: Int?
  }

  /// How far an alternative came.
  public struct Attempt: Sendable {
    /// Index into the alternatives of the rule.
    public var alternative: Int
    public var steps: [Step]
    /// What stopped it, left of the words that matched and right of them.
    public var failures: [Failure]

    /// Steps that must match and did not.
    public var missing: Int { steps.count { !$0.isMatched && !$0.isOptional } }
  }

  /// A step of a pattern.
  public struct Step: Sendable {
    public var text: String
    public var label: String
    public var isOptional: Bool
    public var isMatched: Bool
    /// What it took; nil where it did not match or took nothing.
    public var span: TextSpan?
  }

  /// A step that failed.
  public struct Failure: Sendable {
    public var cause: Cause
    /// Counted from 0.
    public var step: Int
    public var wanted: String
    /// The words that stand there; empty where there are none.
    public var found: String
    public var span: TextSpan?
    /// What is known of them, as a sentence without its period; may be empty.
    public var note: String
  }
}
