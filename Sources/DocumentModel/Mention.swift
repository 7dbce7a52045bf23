/// What kind of thing a mention names (`kind` in the output).
public enum MentionKind: String, Sendable, CaseIterable {
  case agency, company, organization, person, group, place, instrument, law, list, court
  case `case`, product, money, percent, quantity, duration, date, claimref

  /// True for parties: those who can act, say and be accused.
  public var isParty: Bool {
    switch self {
    case .agency, .company, .organization, .person, .group, .court: true
    default: false
    }
  }

  /// True for kinds whose mentions carry a value and no entity.
  public var isValue: Bool {
    switch self {
    case .money, .percent, .quantity, .duration, .date: true
    default: false
    }
  }
}

/// How a mention names its thing (`form` in the output).
public enum MentionForm: String, Sendable, CaseIterable {
  case name, alias, acronym, demonym, metonym, nominal, descriptive, role, pronoun, group, value
  case relative, event
}

/// A span that names an entity or carries a value.
public struct Mention: Sendable {
  public var kind: MentionKind
  public var form: MentionForm
  public var span: TextSpan
  /// Index into `Document.sentences`.
  public var sentence: Int
  /// Index into the entities of the article; nil for values and for what was not resolved.
  public var entity: Int?
  public var value: Value?
  /// Why an inferred entity was chosen; nil where the words alone say it.
  public var basis: String?
  /// Id of the rule or list that found it.
  public var rule: String

  public init(
    kind: MentionKind, form: MentionForm, span: TextSpan, sentence: Int, entity: Int? = nil,
    value: Value? = nil, basis: String? = nil, rule: String
  ) {
    self.kind = kind
    self.form = form
    self.span = span
    self.sentence = sentence
    self.entity = entity
    self.value = value
    self.basis = basis
    self.rule = rule
  }
}

/// What mentions refer to.
public struct Entity: Sendable {
  /// A list id, or one made from the name (`x-company:norvik-steel`, `person:ana-ruiz`).
  public var id: String
  public var kind: MentionKind
  public var name: String
  /// ISO 3166-1 alpha-2, `XK` or `EU`.
  public var country: String?
  public var origin: EntityOrigin
  public var parent: String?
  /// `ticker`, `iso3166` ...: only what a loaded list gave; sorted by key.
  public var external: [(key: String, value: String)]

  public init(
    id: String, kind: MentionKind, name: String, country: String? = nil, origin: EntityOrigin,
    parent: String? = nil, external: [(key: String, value: String)] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.country = country
    self.origin = origin
    self.parent = parent
    self.external = external
  }

  /// The labels of the user's watch lists that have it, with `|` between them; nil for none.
  public var watchList: String? { external.first { $0.key == Self.watchListKey }?.value }

  private static let watchListKey = "watch_list"

  public mutating func addWatchList(_ label: String) {
    let labels = watchList.map { $0.split(separator: "|").map(String.init) } ?? []
    if labels.contains(label) { return }
    setExternal(Self.watchListKey, (labels + [label]).joined(separator: "|"))
  }

  /// Sets what an outside list says of it.
  public mutating func setExternal(_ key: String, _ value: String) {
    external.removeAll { $0.key == key }
    external.append((key: key, value: value))
    external.sort { $0.key < $1.key }
  }
}

/// How an entity came to be known.
public enum EntityOrigin: String, Sendable {
  case gazetteer
  case suffixRule = "suffix_rule"
  case cueRule = "cue_rule"
  case role
  case userList = "user_list"
}
