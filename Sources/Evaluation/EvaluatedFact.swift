import Facts

/// A fact on one side of an evaluation, or one mention of an entity.
public struct EvaluatedFact: Sendable, Equatable {
  /// Who holds a fact.
  public enum Holder: Sendable, Equatable {
    case author
    /// The key of the claim.
    case claim(String)
  }

  /// Index into the documents of its side.
  public var document: Int
  public var type: String
  /// Nil where the gold does not say.
  public var subtype: String?
  /// In scalars; nil where the gold says only whom the fact joins.
  public var span: Range<Int>?
  public var text: String
  public var roles: [EvaluatedRole]
  /// The content of the fact besides its roles.
  public var fields: [JSONMember]
  /// Nil where the gold does not say.
  public var holder: Holder?
  /// By which fillers and holders refer to it; empty of entities.
  public var key: String
  /// Empty where the fact is not from an output.
  public var id: String
  public var rule: String?
  /// Line in the article, counted from 1, where it is known.
  public var line: Int?

  public init(
    document: Int, type: String, subtype: String?, span: Range<Int>?, text: String,
    roles: [EvaluatedRole] = [], fields: [JSONMember] = [], holder: Holder? = nil,
    key: String = "", id: String = "", rule: String? = nil, line: Int? = nil
  ) {
    self.document = document
    self.type = type
    self.subtype = subtype
    self.span = span
    self.text = text
    self.roles = roles
    self.fields = fields
    self.holder = holder
    self.key = key
    self.id = id
    self.rule = rule
    self.line = line
  }

  /// Type and, where it is known, subtype.
  public var label: String { subtype.map { "\(type)/\($0)" } ?? type }

  func role(_ name: String) -> [EvaluatedFiller] {
    roles.first { $0.name == name }?.fillers ?? []
  }

  func field(_ name: String) -> JSONValue? { fields.first { $0.key == name }?.value }
}

/// A role and its fillers.
public struct EvaluatedRole: Sendable, Equatable {
  public var name: String
  public var fillers: [EvaluatedFiller]

  public init(_ name: String, _ fillers: [EvaluatedFiller]) {
    self.name = name
    self.fillers = fillers
  }
}
