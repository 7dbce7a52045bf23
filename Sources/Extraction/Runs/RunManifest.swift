/// What a run was made of. It holds no clock, host or path, so that two runs of the same articles
/// and rules are the same bytes.
public struct RunManifest: Encodable, Sendable {
  public var schema: String
  /// Name and version of the program.
  public var program: String
  /// Hash of the program's own bytes, by which a run knows whether it may go on with what another
  /// has begun. It is no part of the file: the same version gives the same facts on any machine.
  public var build = ""
  /// Hash of all that rules and lists say, without comments, titles and tests; no part of the file.
  public var meaning = ""
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
    /// Articles that came up: `articles`, `skipped` and `failed` together.
    public let inputs: Int
    /// Those that were done.
    public let articles: Int
    public let skipped: Int
    public let failed: Int
    public let facts: Int
    /// Lines of `errors.jsonl`.
    public let errors: Int
    /// UTF-8 bytes of the articles.
    public let bytes: Int
    public let passedOver: Int

    init(_ summary: BatchSummary) {
      inputs = summary.inputs
      articles = summary.articles
      skipped = summary.skipped
      failed = summary.failures
      facts = summary.facts
      errors = summary.skipped + summary.failures
      bytes = summary.bytes
      passedOver = summary.passedOver
    }

    private enum CodingKeys: String, CodingKey {
      case inputs, articles, skipped, failed, facts, errors, bytes
      case passedOver = "passed_over"
    }
  }
}
