import DocumentModel

/// What a capitalized name may name.
public enum NameSort: Int, Sendable, CaseIterable {
  case person, company, organization, agency, place
  /// A law, a product, an event: no party and no place.
  case thing
}

/// Words beside or inside a capitalized name that tell what it names: "shares of", "'s chief
/// executive", "based in".
///
/// They are the word classes called `STRENGTH-SORT-before`, `-after` and `-last`, where `STRENGTH` is
/// `sure` (3), `likely` (2) or `hint` (1) and `SORT` is `person`, `company`, `organization`,
/// `agency`, `place` or `thing`.
public struct NameCues: Sendable {
  /// Where a cue stands.
  public enum Position: String, Sendable, CaseIterable {
    case before, after
    /// It is the last word of the name itself.
    case last
  }

  public struct Cue: Sendable, Equatable {
    public var sort: NameSort
    public var weight: Int
  }

  /// Words of the longest cue.
  public static let longest = 4

  private static let sorts: [(name: String, sort: NameSort)] = [
    ("person", .person), ("company", .company), ("organization", .organization),
    ("agency", .agency), ("place", .place), ("thing", .thing),
  ]
  private static let strengths = [("sure", 3), ("likely", 2), ("hint", 1)]

  /// The names of all classes that are read here.
  static let classNames = Set(
    Position.allCases.flatMap { position in
      strengths.flatMap { strength, _ in
        sorts.map { name, _ in "\(strength)-\(name)-\(position.rawValue)" }
      }
    } + [
      "no-name", "before-of", "name-particle", "title", "first-name",
      "personal-pronoun", "impersonal-pronoun", "name-preposition", "subject-verb",
      "speech-verb", "clause-opener",
    ])

  private var cues: [[[WordID]: [Cue]]] = Array(repeating: [:], count: Position.allCases.count)
  /// Words that are no name by themselves, however they are written (`no-name`).
  public private(set) var noNames: Set<WordID> = []
  /// Words after which "of" goes on a name: "University", "Bank" (`before-of`).
  public private(set) var beforeOf: Set<WordID> = []
  /// Titles of one word, which stand before a name and are no part of it.
  public private(set) var titles: Set<WordID> = []
  /// Words for people that may stand before a name ("spokeswoman"): the sure cues of one word.
  public private(set) var roles: Set<WordID> = []
  /// "he", "her": soon after the name of a person (`personal-pronoun`).
  public private(set) var personal: Set<WordID> = []
  /// "its": soon after the name of a body (`impersonal-pronoun`).
  public private(set) var impersonal: Set<WordID> = []
  /// Words after which a name is no subject (`name-preposition`).
  public private(set) var prepositions: Set<WordID> = []
  /// Words that make the name before them the subject of its clause: "said", "has"
  /// (`subject-verb`).
  public private(set) var subjectVerbs: Set<WordID> = []
  /// Those of speech (`speech-verb`).
  public private(set) var speechVerbs: Set<WordID> = []
  /// Words after which a clause begins with its subject: "that", "because" (`clause-opener`).
  public private(set) var clauseOpeners: Set<WordID> = []
  /// Small words inside the names of persons: "van", "de" (`name-particle`).
  public private(set) var particles: Set<WordID> = []
  /// Words that open sentences and begin no name.
  public private(set) var openers: Set<WordID> = []
  public private(set) var firstNames = WordBits()

  public init() {}

  init(_ classes: WordClasses, openers words: [String], vocabulary: inout Vocabulary) {
    let cutter = TokenCutter()
    func ids(_ text: String, _ vocabulary: inout Vocabulary) -> [WordID] {
      // "'s" is cut as one token behind a word alone.
      let isClitic = text.hasPrefix("'")
      let bytes = Array((isClitic ? "x" + text : text).utf8)
      return cutter.pieces(of: bytes).dropFirst(isClitic ? 1 : 0)
        .map { vocabulary.intern(bytes[$0.start..<$0.end]) }
    }
    for (index, position) in Position.allCases.enumerated() {
      for (strength, weight) in Self.strengths {
        for (name, sort) in Self.sorts {
          for phrase in classes.forms(of: "\(strength)-\(name)-\(position.rawValue)") {
            cues[index][ids(phrase, &vocabulary), default: []].append(
              Cue(sort: sort, weight: weight))
          }
        }
      }
    }
    func set(_ name: String, _ vocabulary: inout Vocabulary) -> Set<WordID> {
      Set(
        classes.forms(of: name).map { ids($0, &vocabulary) }.filter { $0.count == 1 }.map { $0[0] })
    }
    noNames = set("no-name", &vocabulary)
    beforeOf = set("before-of", &vocabulary)
    titles = set("title", &vocabulary)
    roles = Set(
      cues[0].filter {
        $0.key.count == 1 && $0.value.contains { $0.sort == .person && $0.weight > 2 }
      }
      .map { $0.key[0] })
    personal = set("personal-pronoun", &vocabulary)
    impersonal = set("impersonal-pronoun", &vocabulary)
    prepositions = set("name-preposition", &vocabulary)
    subjectVerbs = set("subject-verb", &vocabulary)
    speechVerbs = set("speech-verb", &vocabulary)
    clauseOpeners = set("clause-opener", &vocabulary)
    particles = set("name-particle", &vocabulary)
    for word in set("first-name", &vocabulary) { firstNames.insert(word) }
    self.openers = Set(words.flatMap { ids($0, &vocabulary) })
  }

  /// What a phrase at a position tells; nothing where it is no cue.
  public func cues(_ position: Position, _ words: ArraySlice<WordID>) -> [Cue] {
    let index = position == .before ? 0 : position == .after ? 1 : 2
    return cues[index][Array(words)] ?? []
  }
}

extension NameCues: PackCoded {
  func write(to pack: inout PackWriter) {
    for table in cues {
      // In an order that does not change from run to run.
      let phrases = table.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      pack.write(phrases) { phrase, pack in
        phrase.key.write(to: &pack)
        phrase.value.write(to: &pack)
      }
    }
    for words in [
      noNames, beforeOf, titles, roles, personal, impersonal, prepositions, subjectVerbs,
      speechVerbs, clauseOpeners, particles, openers,
    ] {
      words.write(to: &pack)
    }
    firstNames.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    for index in cues.indices {
      let phrases = try pack.list { pack throws(PackDamage) in
        (try [WordID](from: &pack), try [Cue](from: &pack))
      }
      cues[index] = Dictionary(phrases, uniquingKeysWith: { first, _ in first })
    }
    noNames = try Set(from: &pack)
    beforeOf = try Set(from: &pack)
    titles = try Set(from: &pack)
    roles = try Set(from: &pack)
    personal = try Set(from: &pack)
    impersonal = try Set(from: &pack)
    prepositions = try Set(from: &pack)
    subjectVerbs = try Set(from: &pack)
    speechVerbs = try Set(from: &pack)
    clauseOpeners = try Set(from: &pack)
    particles = try Set(from: &pack)
    openers = try Set(from: &pack)
    firstNames = try WordBits(from: &pack)
  }
}

extension NameCues.Cue: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(sort, of: NameSort.coded)
    weight.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(sort: try pack.one(of: NameSort.coded), weight: try Int(from: &pack))
  }
}
