/// One firing of a rule, with its captures.
public struct Match: Sendable {
  /// Index into the rules of the pack.
  public var rule: Int
  /// Which alternative of the rule's `match` list, counted from 0.
  public var alternative: Int
  public var span: TextSpan
  /// Index into `Document.sentences`.
  public var sentence: Int
  /// In order of their names in the pattern; groups that took no part are left out.
  public var captures: [Capture]
  /// Which `when` branches of the rule hold, by their place in its list.
  public var branches: [Int]

  public init(
    rule: Int, alternative: Int, span: TextSpan, sentence: Int, captures: [Capture],
    branches: [Int] = []
  ) {
    self.rule = rule
    self.alternative = alternative
    self.span = span
    self.sentence = sentence
    self.captures = captures
    self.branches = branches
  }

  @inlinable public func capture(_ name: String) -> Capture? { captures.first { $0.name == name } }
}

/// What a named slot or group of a pattern took.
public struct Capture: Sendable {
  public var name: String
  public var span: TextSpan
  /// Indices of the mentions that fill a slot: one, the members of a coordinated list, or none
  /// for plain text.
  public var mentions: ArraySlice<Int>

  public init(name: String, span: TextSpan, mentions: ArraySlice<Int> = []) {
    self.name = name
    self.span = span
    self.mentions = mentions
  }
}
