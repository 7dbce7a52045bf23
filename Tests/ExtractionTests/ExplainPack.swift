import RulePacks

/// A small pack in which rules can fail to fire for every reason there is.
enum ExplainPack {
  static func write(to sandbox: Sandbox) throws {
    for (name, text) in files { try sandbox.write(name, text) }
  }

  static func load() throws -> RulePack {
    let sandbox = try Sandbox()
    try write(to: sandbox)
    return try RulePack(folder: sandbox.path + "/Rules")
  }

  private static let files: [(String, String)] = [
    (
      "Rules/pack.yaml",
      """
      name: small
      version: '7'
      slots:
        party: [agency, company, organization, person, country, pronoun]
      """
    ),
    (
      "Rules/lists/agencies.tsv",
      "id\tkind\tname\tcountry\n"
        + "xx-commerce\tagency\tCommerce Ministry\tCA\nxx-port\tagency\tPort Board\tCA\n"
    ),
    (
      "Rules/lists/companies.tsv",
      "id\tkind\tname\taliases\tambiguous\n"
        + "c-norvik\tcompany\tNorvik Steel\t\t\nc-halden\tcompany\tHalden Motors\t\t\n"
        + "c-compass\tcompany\tCompass Lines\tCompass\tCompass=the\n"
        + "c-list\tlist\tGrain List\t\t\n"
    ),
    ("Rules/lists/countries.tsv", "alpha2\tname\tdemonyms\nCA\tCanada\tCanadian\n"),
    (
      "Rules/lists/currencies.tsv",
      "code\tnumeric\tname\tsymbols\tnames\tsubunits\tother_codes\tstatus\tambiguous\n"
        + "USD\t840\tUS dollar\tUS$\tdollar\tcent\t\tiso\t\n"
    ),
    ("Rules/words/words.yaml", words),
    ("Rules/values/values.yaml", values),
    ("Rules/names/names.yaml", names),
    ("Rules/claims/claims.yaml", claims),
  ]

  private static let words = """
    classes:
      accuse: {verbs: [accuse]}
      fine: {verbs: [fine]}
    phrases:
      clause-end: '[.!?]*$|;|, (?:and|but)\\b'
    status:
      auxiliaries:
        - {words: [has, have, had]}
        - {words: [not, never], negates: true}
      copulas: [is, was, been]
      catenatives:
        - {verbs: [plan], takes: to, status: planned}
      adverbs: [again]
    """

  private static let values = """
    rules:
      - id: value.dollars
        emits: money
        layer: text
        match: '(?<symbol>US\\$)(?<number>[0-9](?:[0-9.]*[0-9])?)'
        hint: ['$', 'us$', us]
      - id: value.too-early
        emits: duration
        layer: text
        match: '{company} days'
    """

  private static let names = """
    rules:
      - id: name.works
        emits: company
        match: '(?<name>[A-Z][a-z]+ Works)'
        case: exact
      - id: name.pronoun
        emits: group
        match: '(?<name>it)'
        set: {form: pronoun}
      - id: name.again
        emits: organization
        match: '(?<name>{company}) grew'
      - id: name.masked
        emits: organization
        match: '(?<name>Norvik Steel)'
        case: exact
    """

  private static let claims = #"""
    rules:
      - id: accuse
        title: Somebody accuses a company
        emits: claim/accusation
        match:
          - '{source:party} {cue:~active @accuse} {target:company} of {content:~clause}'
          - '{target:company} {cue:~passive @accuse} of {content:~clause}'
        unless:
          - id: no-evidence
            before: 'no evidence that (?:the )?$'
          - id: denied-later
            after: 'was wrong'
      - id: accuse-long
        emits: claim/accusation
        match: '{source:party} {cue:~active @accuse} {target:company} of stealing grain from {victim:company}'
        beats: [accuse]
      - id: fine
        emits: action/fine
        match: '{actor:agency} (?<cue>fined) {~gap 0-2} {target:company}'
      - id: fine-money
        emits: money/fine
        match: '{payer:company} (?<cue>paid) {amount:money}'
      - id: exact
        emits: claim/statement
        case: exact
        match: '{source:agency} (?<cue>spoke) of Fraud'
      - id: heading
        emits: action/ban
        within: heading
        match: '{actor:agency} (?<cue>bans) (?<object>\w+)'
      - id: listed
        emits: action/listing
        match: '(?<cue>added to) the Grain List'
      - id: slow
        emits: claim/statement
        match: '(?<cue>murmured) (?:(?:\w+ ?)+ ?)+[!?]'
      - id: known-target
        emits: action/ban
        match: '{target:party} (?<cue>was banned)'
        roles: {target: {require: true}}
      - id: only-company
        emits: action/ban
        match: '{actor:agency} (?<cue>blocked) {target:party}'
        roles: {target: {require: true, kinds: [company]}}
      - id: deny
        title: A company denies an accusation
        emits: claim/denial
        match: '{source:party} (?<cue>denied) (?<content>this|all)'
        link: {as: responds_to, back: answered_by, to: [claim/accusation], same: {target: source}, within: 5}
      - id: closes
        emits: action/closure
        match: '(?:{actor:agency} (?<cue>closed|shut)|{actor:company} (?<cue>left)) the (?<place>port|mill)'
    """#
}
