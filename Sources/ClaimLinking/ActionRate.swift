import DocumentModel
import RulePacks

/// The rate of a duty: how much it is, what it was before and will be after, or how much a unit.
struct ActionRate: Sendable {
  /// Subtypes that have a rate.
  private let subtypes: Set<String>

  init(_ pack: RulePack) { subtypes = pack.measures.withRate }

  /// Bytes behind the verb within which the rate stands.
  private static let reach: UInt32 = 120

  /// Adds the rate that the rule captured, and what the words around it say.
  func add(to frame: inout FactFrame, captured: Value?, _ draft: borrowing LinkDraft) {
    guard captured != nil || subtypes.contains(frame.subtype) else { return }
    var fields: [FactField] = []
    let near = near(frame, draft)
    let percents = near.filter { draft.mentions[$0].kind == .percent }
    let to = percents.first { word(before: $0, draft) == "to" }
    let from = percents.first { word(before: $0, draft) == "from" }
    var percent: PercentValue?
    if case .percent(let value)? = captured { percent = value }
    if percent == nil, let to, case .percent(let value)? = draft.mentions[to].value {
      percent = value
    }
    if let percent { fields += Self.fields(of: percent) }
    // "to 25 percent" alone says only what it will be.
    if let from, let number = number(from, draft) {
      fields.append(FactField("from", .text(number)))
      if let number = to.flatMap({ self.number($0, draft) }) {
        fields.append(FactField("to", .text(number)))
      }
    }
    if let unit = near.compactMap({ perUnit($0, draft) }).first { fields.append(unit) }
    if fields.isEmpty { return }
    let place = frame.fields.first?.name == "status" ? 1 : 0
    frame.fields.insert(FactField("rate", .object(fields)), at: place)
  }

  /// The values behind the verb, up to the next fact of its kind.
  private func near(_ frame: FactFrame, _ draft: borrowing LinkDraft) -> [Int] {
    draft.places[frame.sentence].filter { index in
      let span = draft.mentions[index].span
      return span.start >= frame.span.start && span.start <= frame.span.end + Self.reach
    }
  }

  private func word(before mention: Int, _ draft: borrowing LinkDraft) -> String {
    let sentence = draft.document.sentences[draft.mentions[mention].sentence]
    let token = draft.document.tokens[sentence.tokens]
      .last { $0.span.end <= draft.mentions[mention].span.start }
    return token.map { draft.document.text($0.span).lowercased() } ?? ""
  }

  private func number(_ mention: Int, _ draft: borrowing LinkDraft) -> String? {
    guard case .percent(let value)? = draft.mentions[mention].value else { return nil }
    return value.number?.description
  }

  private static func fields(of percent: PercentValue) -> [FactField] {
    var fields = [FactField("percent", percent.number.map { .text($0.description) } ?? .null)]
    if let low = percent.min { fields.append(FactField("min", .text(low.description))) }
    if let high = percent.max { fields.append(FactField("max", .text(high.description))) }
    fields.append(FactField("modifier", .text(percent.modifier.rawValue)))
    return fields
  }

  /// "$60 a container"
  private func perUnit(_ mention: Int, _ draft: borrowing LinkDraft) -> FactField? {
    guard case .money(let money)? = draft.mentions[mention].value, let unit = money.per,
      let amount = money.amount, !Self.isTime(unit)
    else { return nil }
    return FactField(
      "per_unit",
      .object([
        FactField("amount", .text(amount.description)),
        FactField("currency", money.currency.map { .text($0) } ?? .null),
        FactField("per", .text(unit)),
      ]))
  }

  private static func isTime(_ unit: String) -> Bool {
    ["year", "month", "week", "day", "hour", "quarter"].contains(unit)
  }

  /// The numbers of the rate of an action, to see whether two are the same; empty without one.
  static func numbers(of frame: FactFrame) -> [String] {
    guard case .object(let fields)? = frame.field("rate") else { return [] }
    let numbers = ["percent", "min", "max"].map { name -> String in
      if case .text(let text)? = fields.first(where: { $0.name == name })?.value {
        text
      } else {
        ""
      }
    }
    return numbers.allSatisfy(\.isEmpty) ? [] : numbers
  }
}
