/// A fact as linking leaves it: roles point to mentions, spans and other frames by index.
///
/// `Facts` gives it its identity and its place in the output.
public struct FactFrame: Sendable {
  public var type: FactType
  public var subtype: String
  /// Index into `Document.sentences`.
  public var sentence: Int
  /// The words that carry the fact: cue, trigger or value.
  public var span: TextSpan
  /// In the order of output; a role occurs once.
  public var roles: [FactRole]
  /// The type's own fields, in the order of output (`status`, `value`, `cue_class`, `due` ...).
  public var fields: [FactField]
  public var certainty: Certainty
  /// True for `+`, false for `-`.
  public var polarity: Bool
  /// Index of the claim that holds the fact; nil for the author.
  public var holder: Int?
  public var confidence: Confidence
  /// Id of the rule.
  public var rule: String
  /// Key of the event inside the article, where it is known.
  public var cluster: String?

  public init(
    type: FactType, subtype: String, sentence: Int, span: TextSpan, roles: [FactRole] = [],
    fields: [FactField] = [], certainty: Certainty = .certain, polarity: Bool = true,
    holder: Int? = nil, confidence: Confidence = .high, rule: String, cluster: String? = nil
  ) {
    self.type = type
    self.subtype = subtype
    self.sentence = sentence
    self.span = span
    self.roles = roles
    self.fields = fields
    self.certainty = certainty
    self.polarity = polarity
    self.holder = holder
    self.confidence = confidence
    self.rule = rule
    self.cluster = cluster
  }

  @inlinable public func role(_ name: String) -> [Filler] {
    roles.first { $0.name == name }?.fillers ?? []
  }

  @inlinable public func field(_ name: String) -> FieldValue? {
    fields.first { $0.name == name }?.value
  }
}

/// `type` in the output. The facts of type `entity` are made from the entities at output.
public enum FactType: String, Sendable, CaseIterable {
  case entity, money, measure, duration, action, claim, proceeding, relation
}

/// How sure the holder is (FactBank, spelled out), from the most cautious to the surest.
public enum Certainty: String, Sendable, CaseIterable {
  case unknown, possible, probable, certain
}

/// How directly the text says it: in the clause, near by, or by a default of the document.
public enum Confidence: String, Sendable {
  case high, medium, low
}

/// A role and who or what fills it.
public struct FactRole: Sendable {
  public var name: String
  public var fillers: [Filler]

  public init(_ name: String, _ fillers: [Filler]) {
    self.name = name
    self.fillers = fillers
  }
}

/// One filler of a role: a mention, a piece of text, another fact, or a source that is not named.
public struct Filler: Sendable {
  /// Index into the mentions of the article.
  public var mention: Int?
  public var span: TextSpan?
  /// Index into the frames of the article.
  public var fact: Int?
  /// `named_person`, `named_org`, `role_only`, `anonymous`, `document`, `media`, `unattributed`.
  public var sourceType: String?
  /// Index of the entity that a speaker belongs to.
  public var affiliation: Int?
  public var basis: String?
  public var confidence: Confidence?
  /// One of the examples of a group ("firms like A and B").
  public var example: Bool

  public init(
    mention: Int? = nil, span: TextSpan? = nil, fact: Int? = nil, sourceType: String? = nil,
    affiliation: Int? = nil, basis: String? = nil, confidence: Confidence? = nil,
    example: Bool = false
  ) {
    self.mention = mention
    self.span = span
    self.fact = fact
    self.sourceType = sourceType
    self.affiliation = affiliation
    self.basis = basis
    self.confidence = confidence
    self.example = example
  }
}

/// A field of a fact's own.
public struct FactField: Sendable {
  public var name: String
  public var value: FieldValue

  public init(_ name: String, _ value: FieldValue) {
    self.name = name
    self.value = value
  }
}

/// What a field may hold.
public enum FieldValue: Sendable {
  case text(String)
  case texts([String])
  case flag(Bool)
  case null
  case value(Value)
  /// In the order of output.
  indirect case object([FactField])
}

/// A trigger that gave no fact, a value that could not be resolved, a limit that was hit.
public struct Diagnostic: Sendable {
  /// Short and stable: `value_unresolved`, `match_limit`, `vetoed` ...
  public var code: String
  public var span: TextSpan?
  public var rule: String?
  public var message: String

  public init(code: String, span: TextSpan? = nil, rule: String? = nil, message: String) {
    self.code = code
    self.span = span
    self.rule = rule
    self.message = message
  }
}
