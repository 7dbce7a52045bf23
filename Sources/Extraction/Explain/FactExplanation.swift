/// Why a fact is there: its rule, who fills its roles and how they were found, its links.
public struct FactExplanation: Sendable {
  public var id: String
  public var key: String
  /// `claim/denial`
  public var type: String
  /// By which people find the article, with the line.
  public var location: String
  /// The sentence on one line.
  public var sentence: String
  public var marks: [Mark] = []
  public var pack: String
  public var rule: RuleReference
  /// Counted from 1; nil where no match of the rule is behind the fact.
  public var alternative: Int?
  public var pattern: String?
  public var bindings: [Binding] = []
  /// Fields and their values as JSON or words, in the order of the output.
  public var fields: [Field] = []
  public var links: [Link] = []
  /// What else is to be known.
  public var notes: [String] = []

  /// Words of the sentence with a label, in characters.
  public struct Mark: Sendable {
    public var start: Int
    public var end: Int
    public var label: String
  }

  public struct Field: Sendable {
    public var name: String
    public var value: String
  }

  /// A rule, and where it stands.
  public struct RuleReference: Sendable {
    public var id: String
    public var title = ""
    /// `file:line`; empty for what is no rule of the pack.
    public var place = ""
  }

  /// A filler of a role.
  public struct Binding: Sendable {
    public var role: String
    public var words: String
    public var kind: String?
    public var form: String?
    public var entity: String?
    public var name: String?
    /// `list row lists/agencies.tsv:12`, `rule name.company.suffix (names/companies.yaml:9)`
    public var origin: String?
    public var value: String?
    /// What the normalizer worked on.
    public var parts: [Field] = []
    public var basis: String?
    public var confidence: String?
    public var candidates: [Candidate] = []
  }

  /// Who an inferred filler could have been.
  public struct Candidate: Sendable {
    public var words: String
    public var entity: String
    public var line: Int
    public var isChosen: Bool
  }

  /// Another fact, and whether the fact is tied to it.
  public struct Link: Sendable {
    public var role: String
    public var key: String
    public var type: String
    public var words: String
    public var isChosen: Bool
    public var reason: String
  }
}
