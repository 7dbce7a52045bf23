/// The views of an exported database: what analysts ask first, one line a fact.
enum DatabaseViews {
  static let all = [
    view("v_facts", type: nil, columns: []),
    view(
      "v_claims", type: "claim",
      columns: roles(["source", "target", "content", "about"]) + [
        "json_extract(f.fields, '$.cue_class') AS cue_class",
        "json_extract(f.fields, '$.content_certainty') AS content_certainty", answers,
      ]),
    view(
      "v_measures", type: "action",
      columns: roles(["actor", "target", "instrument", "product", "origin"]) + [
        "json_extract(f.fields, '$.effect') AS effect",
        "json_extract(f.fields, '$.rate.percent') AS rate_percent",
        "json_extract(f.fields, '$.dates.announced.iso') AS announced",
        "json_extract(f.fields, '$.dates.effective.iso') AS effective",
      ]),
    view("v_money", type: "money", columns: value + roles(["payer", "payee", "purpose", "about"])),
    view("v_durations", type: "duration", columns: ["v.iso", "v.modifier"] + roles(["bounds"])),
    view(
      "v_proceedings", type: "proceeding",
      columns: roles(["plaintiff", "prosecutor", "defendant", "court", "charge"])),
    view("v_relations", type: "relation", columns: roles(["subject", "object", "product"])),
    entities,
  ].joined(separator: "\n")

  private static let value = [
    "v.number AS amount", "v.number_real AS amount_real", "v.min", "v.max", "v.unit AS currency",
    "v.modifier",
  ]

  /// Facts of a type with their article and sentence.
  private static func view(_ name: String, type: String?, columns: [String]) -> String {
    let all =
      [
        "f.id AS fact", "f.key", "f.type", "f.subtype", "f.words", "f.status", "f.certainty",
        "f.polarity",
        "CASE WHEN f.holder_key IS NULL THEN 'author' ELSE f.holder_key END AS holder",
      ] + columns + [
        "s.text AS sentence", "d.source AS document", "d.title", "d.published", "d.url", "f.rule",
      ]
    let condition = type.map { " WHERE f.type = '\($0)'" } ?? ""
    return """
      CREATE VIEW \(name) AS SELECT \(all.joined(separator: ",\n  "))
      FROM facts AS f JOIN documents AS d ON d.id = f.document
      JOIN sentences AS s ON s.id = f.sentence
      LEFT JOIN fact_values AS v ON v.fact = f.id AND v.field = 'value'\(condition);
      """
  }

  /// Names of the fillers, in their order.
  private static func roles(_ names: [String]) -> [String] {
    names.map { name in
      """
      (SELECT group_concat(n, '; ') FROM (SELECT coalesce(name, words, filler_key, source_type) AS n
        FROM roles WHERE fact = f.id AND role = '\(name)' ORDER BY place)) AS \(name)
      """
    }
  }

  /// How a claim was answered: subtypes of the answers.
  private static let answers = """
    (SELECT group_concat(n, '; ') FROM (SELECT a.subtype || ': ' || a.words AS n
      FROM roles AS r JOIN facts AS a ON a.id = r.filler_fact
      WHERE r.fact = f.id AND r.role = 'answered_by' ORDER BY r.place)) AS answered_by
    """

  private static let entities = """
    CREATE VIEW v_entities AS SELECT e.id AS entity, e.kind, e.name, e.country, e.watch_list,
      (SELECT count(DISTINCT f.document) FROM facts AS f WHERE f.entity = e.id) AS documents,
      (SELECT count(*) FROM mentions AS m WHERE m.entity = e.id) AS mentions
    FROM entities AS e;
    """
}
