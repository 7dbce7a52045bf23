import Facts
@testable import RulePacks
import Testing

/// Rules and facts by hand.
enum ExampleRules {
  static let merging: MergeRules = {
    var rules = MergeRules()
    rules.statuses = [
      .action: ["unknown", "considered", "planned", "in_effect"],
      .proceeding: ["filed", "convicted"],
    ]
    rules.groups = [
      MergeRules.Group(
        name: "listing", type: .action, subtypes: ["entity_listing"],
        agree: ["actor", "target", "instrument"].map(MergeRules.Slot.init),
        share: [["target"]], days: 31),
      MergeRules.Group(
        name: "tariff", type: .action, subtypes: ["tariff"],
        agree: ["actor", "product", "origin|target"].map(MergeRules.Slot.init),
        share: [["actor", "product"], ["actor", "origin|target"]], days: 31),
      MergeRules.Group(
        name: "restriction", type: .action, subtypes: ["export_restriction"],
        agree: ["target"].map(MergeRules.Slot.init), share: [["target"]], days: 31),
    ]
    return rules
  }()

  /// With agencies of a list: `us-bis` belongs to `us-doc`, that to `us-gov`.
  static func pack() throws -> RulePack {
    let list = """
      id\tkind\tname\tcountry\tparent
      us-gov\tgovernment\tU.S. government\tUS\t
      us-doc\tministry\tCommerce\tUS\tus-gov
      us-bis\tagency\tBIS\tUS\tus-doc
      us-treasury\tministry\tTreasury\tUS\tus-gov
      eu\tgovernment\tEuropean Union\tEU\t

      """
    var pack = RulePack()
    let table = ListTable(
      Array(list.utf8), file: "lists/agencies.tsv", reporting: &pack.diagnostics)
    pack.names.add(try #require(table), reporting: &pack.diagnostics)
    pack.events.commonKinds = [.place, .agency]
    var kind = EventRules.Kind(type: .action)
    kind.apart = [(one: ["considered"], other: ["in_effect"])]
    pack.events.kinds = [kind]
    return pack
  }

  /// A line of facts.
  /// - Parameter day: nil for an article without a date.
  static func fact(
    _ subtype: String = "entity_listing", type: String = "action", in source: String,
    on day: String?, at start: Int = 0, status: String? = "in_effect", polarity: String = "+",
    holder: String = "\"author\"", cluster: String? = nil, fields: String = "",
    _ roles: [(String, String, String)]
  ) -> String {
    let fillers = roles.map { role, id, kind in
      #""\#(role)":[{"entity":"\#(id)","name":"\#(id.uppercased())","kind":"\#(kind)"}]"#
    }
    let published = day.map { "\"\($0)\"" } ?? "null"
    let own =
      [status.map { #""status":"\#($0)""# }, cluster.map { #""cluster":"\#($0)""# }]
      .compactMap(\.self) + (fields.isEmpty ? [] : [fields])
    return """
      {"id":"f-\(source)-\(start)","key":"k-\(source)-\(start)","type":"\(type)",
      "subtype":"\(subtype)","sentence":0,"span":{"start":\(start),"end":\(start + 3),"text":"add"},
      "roles":{\(fillers.joined(separator: ","))},\(own.map { $0 + "," }.joined())
      "certainty":"certain","polarity":"\(polarity)","holder":\(holder),
      "document":{"key":"l-\(source)","source":"\(source).txt","title":null,"published":\(published)}}
      """
  }
}
