/// A small rule pack and an article, and edits of both, for comparisons.
enum DiffPack {
  static let files: [String: String] = [
    "pack.yaml": "name: small\nversion: '1'\nslots:\n  party: [agency, company]\n",
    "lists/names.tsv": """
    id\tkind\tname\taliases
    x-board\tagency\tPort Board\t
    x-toll\tagency\tToll Office\t
    c-norvik\tcompany\tNorvik Steel\t
    c-halden\tcompany\tHalden Motors\t

    """,
    "lists/currencies.tsv": """
    code\tnumeric\tname\tsymbols\tnames\tsubunits\tother_codes\tstatus\tambiguous
    USD\t840\tUS dollar\t$|USD\tdollars\t\tUSD\tiso\t

    """,
    "words/words.yaml": """
    classes:
      accuse: {verbs: [accuse]}
      bar: {verbs: [bar]}
      currency-symbol: {list: currencies.tsv, column: symbols}
    phrases:
      scale: '(?: (?:million|billion))'

    """,
    "words/status.yaml": """
    status:
      auxiliaries:
        - {words: [has, have, had]}
        - {words: [may], status: considered, certainty: possible}
        - {words: [will], status: announced, certainty: probable}
        - {words: [not], negates: true}
      copulas: [is, was, be]
      catenatives: []
      adverbs: [also]

    """,
    "values/money.yaml": """
    rules:
      - id: value.money
        title: A sign before a number
        emits: money
        layer: text
        hint: ['@currency-symbol', '<glued>']
        match: '(?<symbol>\\$)(?<number>[0-9]+)(?<scale>{=scale})?'

    """,
    "claims/claims.yaml": """
    define:
      late: '(?: (?:late|on Monday))?'
    rules:
      - id: claim.accuse
        title: An agency accuses a company
        emits: claim/accusation
        match: '{source:agency}{=late} (?<cue>{@accuse}) {target:company} of (?<content>[a-z]+)'

    """,
    "actions/actions.yaml": """
    rules:
      - id: action.bar
        title: An agency bars a company
        emits: action/import_ban
        match: '{actor:agency} {cue:~active @bar} {target:company}'
        set: {status: in_effect, effect: restrict}

    """,
    "money/money.yaml": """
    rules:
      - id: money.fine
        title: An agency fines a company
        emits: money/fine
        match: '{payee:agency} fined {payer:company} {amount:money}'

    """,
  ]

  static let article = """
    Oats and ports

    The Port Board accused Norvik Steel of dumping. The ships waited.

    The Toll Office may bar Halden Motors.

    The Toll Office fined Norvik Steel $3 million.

    It rained on the docks.

    """

  /// One text in place of another in a file of the pack (`claims/claims.yaml`) or in the article (`a.txt`).
  struct Edit: Sendable {
    var file: String
    var old: String
    var new: String

    init(_ file: String, _ old: String, _ new: String) {
      self.file = file
      self.old = old
      self.new = new
    }

    func apply(to text: String) -> String {
      precondition(text.contains(old), "\(file) does not hold \(old)")
      return text.replacing(old, with: new)
    }
  }

  /// Writes `SIDE-rules/` and `SIDE/a.txt`.
  static func write(_ side: String, to sandbox: Sandbox, _ edits: [Edit] = []) throws {
    for (file, text) in files {
      let own = edits.filter { $0.file == file }
      try sandbox.write("\(side)-rules/\(file)", own.reduce(text) { $1.apply(to: $0) })
    }
    let own = edits.filter { $0.file == "a.txt" }
    try sandbox.write("\(side)/a.txt", own.reduce(article) { $1.apply(to: $0) })
  }
}
