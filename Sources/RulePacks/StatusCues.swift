/// What auxiliaries and verbs such as "plan to" say about the state of a policy (`words/status.yaml`).
public struct StatusCues: Sendable {
  /// One expression and what it says.
  public struct Cue: Sendable {
    /// Lower case; several words are separated by one space.
    public var words: String
    public var status: String? = nil
    public var certainty: String? = nil
    /// True where it negates what follows ("has not", "refused to").
    public var negates: Bool
    /// True where what follows was so and is not any more ("no longer").
    public var ends = false
  }

  /// "may", "has", "will not" …: words that may stand before the last verb of a verb group.
  public var auxiliaries: [Cue] = []
  /// Forms of to be; they make a verb group passive.
  public var copulas: [Cue] = []
  /// Verbs and adjectives that take another verb: "plans to", "is considering", "is set to".
  public var catenatives: [Cue] = []
  /// "also", "still", "quickly" (any word in -ly is one).
  public var adverbs: [String] = []
  /// What a verb group without cues says: form → status.
  public var tenses: [String: String] = [:]

  public init() {}

  /// The cues by their words.
  public var byWords: [String: Cue] {
    var table: [String: Cue] = [:]
    for cue in auxiliaries + copulas + catenatives { table[cue.words] = cue }
    return table
  }
}
