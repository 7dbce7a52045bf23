import DocumentModel
@testable import Facts
import Foundation
@testable import RulePacks
import Testing

/// docs/rule-format.schema.json, held against the shipped rules and against the decoder.
@Suite("Rule schema") struct RuleSchemaTests {
  private static let schema = Result {
    try JSONText.value(Repository.text("docs/rule-format.schema.json"))
  }

  /// Every YAML file of the pack but those of words.
  private static let files: [String] = {
    let root = Repository.top + "/Rules"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return paths.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("words/") }.sorted()
  }()

  private func value(_ path: String) throws -> JSONValue {
    let bytes = Array(try Repository.text("Rules/" + path).utf8)
    return JSONValue(try YAMLReader.read(bytes, file: path))
  }

  @Test(arguments: files)
  func shippedFilesAreValid(path: String) throws {
    let schema = try JSONSchema(try Self.schema.get())
    let definition = [
      "pack.yaml": "pack", EventRulesReader.path: "events", MergeRulesReader.path: "merging",
    ][path]
    #expect(schema.faults(try value(path), definition: definition) == [])
  }

  @Test func thereAreFiles() { #expect(Self.files.count > 20) }

  /// The keys that the decoder knows are those of the schema.
  @Test func keysAreThoseOfTheDecoder() throws {
    let schema = try Self.schema.get()
    func keys(_ definition: String?) -> Set<String> {
      let object = definition.map { schema["$defs"]?[$0] } ?? schema
      return Set(object?["properties"]?.members.map(\.key) ?? [])
    }
    #expect(keys(nil) == Set(RulePackLoader.ruleFileKeys))
    #expect(keys("pack") == Set(RulePackLoader.packKeys))
    #expect(keys("rule") == Set(RuleDecoder.keys))
    #expect(keys("condition") == Set(RuleDecoder.conditionKeys))
    #expect(keys("shared") == Set(RuleDecoder.sharedKeys))
    #expect(keys("role") == Set(RuleDecoder.roleKeys))
    #expect(keys("link") == Set(RuleDecoder.linkKeys))
    #expect(keys("test") == Set(RuleTestReader.keys))
    #expect(keys("events") == Set(EventRulesReader.keys))
    #expect(keys("event") == Set(EventRulesReader.eventKeys))
    #expect(keys("event_partner") == Set(EventRulesReader.withKeys))
    #expect(keys("event_part") == Set(EventRulesReader.partKeys))
    #expect(keys("merging") == Set(MergeRulesReader.keys))
    #expect(keys("merge_group") == Set(MergeRulesReader.groupKeys))
  }

  @Test func kindsAreThoseOfTheProgram() throws {
    let schema = try Self.schema.get()
    func names(_ definition: String) -> [String] {
      schema["$defs"]?[definition]?["enum"]?.elements.compactMap(\.string) ?? []
    }
    #expect(Set(names("kind")) == Set(MentionKind.allCases.map(\.rawValue)))
    #expect(Set(names("slot_kind")) == Set(SlotKind.allCases.map(\.name)))
    let layers = schema["$defs"]?["rule"]?["properties"]?["layer"]?["enum"]?.elements
    #expect(layers?.compactMap(\.string) == RuleLayer.allCases.map(\.rawValue))
    let types = FactType.allCases.filter { $0 != .entity }.map(\.rawValue)
    let pattern = schema["$defs"]?["fact_type"]?["pattern"]?.string ?? ""
    #expect(pattern.hasPrefix("^(" + types.joined(separator: "|") + ")/"))
  }

  /// What is wrong in a rule file is wrong by the schema.
  @Test(arguments: [
    "rulez: []", "rules: {}", "rules: [{id: a}]",
    "rules: [{id: a, title: A, emits: claims/x, match: a, tests: [{silent: b}]}]",
    "rules: [{id: a, title: A, emits: claim/x, match: [], tests: [{silent: b}]}]",
    "rules: [{id: a, title: A, emits: claim/x, match: a, tests: []}]",
    "rules: [{id: a, title: A, emits: claim/x, match: a, tests: [{fires: b, silent: c}]}]",
    "rules: [{id: a, title: A, emits: claim/x, match: a, layer: fact, tests: [{silent: b}]}]",
    "rules: [{id: a, title: A, emits: claim/x, match: a, unless: [{id: v}], tests: [{silent: b}]}]",
    "rules: [{id: a, title: A, emits: claim/x, match: a, roles: {b: {optional: x}}, tests: [{silent: b}]}]",
  ])
  func aBrokenFileIsFound(text: String) throws {
    let schema = try JSONSchema(try Self.schema.get())
    let node = try YAMLReader.read(Array(text.utf8), file: "a.yaml")
    #expect(schema.faults(JSONValue(node)) != [])
    let good = "rules: [{id: a, title: A, emits: claim/x, match: a, tests: [{silent: b}]}]"
    let other = try YAMLReader.read(Array(good.utf8), file: "a.yaml")
    #expect(schema.faults(JSONValue(other)) == [])
  }
}

extension JSONValue {
  /// YAML as an editor reads it: plain `true` is a boolean, a plain number a number.
  init(_ node: YAMLNode) {
    switch node.content {
    case .mapping(let pairs):
      self = .object(pairs.map { JSONMember($0.key.text ?? "", JSONValue($0.value)) })
    case .sequence(let nodes): self = .array(nodes.map { JSONValue($0) })
    case .scalar(let text):
      if node.style != .plain {
        self = .string(text)
      } else if text == "true" || text == "false" {
        self = .bool(text == "true")
      } else if text == "null" || text == "~" || text.isEmpty {
        self = .null
      } else {
        self = Double(text) == nil ? .string(text) : .number(text)
      }
    }
  }
}
