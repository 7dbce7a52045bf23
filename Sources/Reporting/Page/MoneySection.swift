import DocumentModel
import Facts

/// Amounts by what they are for, the largest of a currency first. They are not added up: the same
/// amount may be told by several articles.
struct MoneySection {
  private struct Amount {
    var fact: FactRecord
    var currency: String
    var number: Double
  }

  private let groups: [(subtype: String, amounts: [Amount])]

  init(_ facts: [FactRecord]) {
    let amounts = facts.filter { $0.type == "money" }.map { fact -> Amount in
      let value = fact.fields["value"]
      let number = value?["amount"]?.string ?? value?["max"]?.string ?? value?["min"]?.string
      return Amount(
        fact: fact, currency: value?["currency"]?.string ?? "",
        number: number.flatMap(Double.init) ?? 0)
    }
    groups = Dictionary(grouping: amounts, by: \.fact.subtype)
      .map { (subtype: $0.key, amounts: $0.value.sorted(by: Self.precedes)) }
      .sorted {
        ($0.subtype == "other" ? 1 : 0, $0.subtype) < ($1.subtype == "other" ? 1 : 0, $1.subtype)
      }
  }

  var html: String {
    if groups.isEmpty { return "<p>No amount of money.</p>\n" }
    return groups.map { group in
      let largest = Dictionary(grouping: group.amounts, by: \.currency)
        .mapValues { $0.map(\.number).max() ?? 0 }
      let rows = group.amounts.map { amount -> [String] in
        let share = amount.number / max(largest[amount.currency] ?? 0, 1)
        let value = ValueText.text(amount.fact.fields["value"])
        return [
          PageText.link(amount.fact.key, value.isEmpty ? amount.fact.span.text : value),
          Self.bar(share), InertText.html(PageText.names(amount.fact, "payer", "subject")),
          InertText.html(PageText.names(amount.fact, "payee")),
          InertText.html(PageText.names(amount.fact, "purpose", "about", "product")),
          InertText.html(amount.fact.document.source),
        ]
      }
      return PageText.table(
        ["amount", "<span class=\"unseen\">beside the largest</span>", "from", "to", "for", "in"],
        rows,
        caption: "\(InertText.html(ValueText.readable(group.subtype))): \(rows.count)")
    }.joined()
  }

  private static func precedes(_ left: Amount, _ right: Amount) -> Bool {
    (left.currency, -left.number, left.fact.key) < (right.currency, -right.number, right.fact.key)
  }

  private static func bar(_ share: Double) -> String {
    let width = (min(max(share, 0.01), 1) * 1000).rounded() / 10
    return
      "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      + "<rect width=\"\(width)\" height=\"10\"/></svg>"
  }
}
