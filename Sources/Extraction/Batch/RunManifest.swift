/// What a run was made of. It holds no clock, host or path, so that two runs of the same articles
/// and rules are the same bytes.
public struct RunManifest: Encodable, Sendable {
  public var schema: String
  /// Name and version of the program.
  public var program: String
  /// Hash of the rule pack.
  public var rules: String
  /// The user's own lists, in the order in which they count; nil for none.
  public var lists: [List]?
  /// Options that have an influence on the facts.
  public var options: [String: String]
  public internal(set) var counts = Counts(BatchSummary())
  /// File of the pack, or list → part of it → hash of what it says; goes to `pack.json`.
  public var parts: [String: [String: String]] = [:]

  private enum CodingKeys: String, CodingKey {
    case schema, program, rules, lists, options, counts
  }

  public init(
    schema: String, program: String, rules: String, lists: [List] = [],
    options: [String: String]
  ) {
    self.schema = schema
    self.program = program
    self.rules = rules
    self.lists = lists.isEmpty ? nil : lists
    self.options = options
  }

  /// A list of names, without the folder it lies in.
  public struct List: Encodable, Sendable {
    public let name: String
    public let sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// What the run holds.
  public struct Counts: Encodable, Sendable {
    public let articles: Int
    public let facts: Int
    public let errors: Int
    /// UTF-8 bytes of the articles.
    public let bytes: Int
    public let passedOver: Int

    init(_ summary: BatchSummary) {
      articles = summary.articles
      facts = summary.facts
      errors = summary.failures
      bytes = summary.bytes
      passedOver = summary.passedOver
    }

    private enum CodingKeys: String, CodingKey {
      case articles, facts, errors, bytes
      case passedOver = "passed_over"
    }
  }
}
