import DocumentModel
import RulePacks

/// What a fact tells of its event, as far as it can be compared with another telling.
struct EventProfile: Equatable {
  /// Where in the article a fact stands.
  enum Zone { case headline, firstParagraph, further }

  var subtype: String
  var status: String?
  var polarity: Bool
  var zone: Zone
  /// Of the fields that the rules name, in their order.
  var fields: [String?]
  /// Of the roles that the rules name, in their order; each without what says nothing, sorted, a
  /// value once.
  var roles: [[EventValue]]

  /// How many roles it fills.
  var specificity: Int { roles.count { !$0.isEmpty } }
}

/// A filler of a role: the id of an entity, or words in small letters.
struct EventValue: Hashable {
  var text: String
  /// True for what many events have in common.
  var isCommon: Bool
  /// True for words that name nobody who is known.
  var isText = false

  fileprivate var order: (String, Int) { (text, isText ? 1 : 0) }
}

/// Makes profiles of the facts of one type.
struct EventProfiler {
  let rules: EventRules
  let kind: EventRules.Kind
  private static let articles = ["the ", "a ", "an ", "its ", "their ", "his ", "her "]

  func profile(of frame: FactFrame, _ draft: borrowing LinkDraft) -> EventProfile {
    var roles: [[EventValue]] = []
    roles.reserveCapacity(kind.agree.count)
    for role in kind.agree {
      var values = role == "rate" ? rate(of: frame) : values(frame.role(role), draft)
      if !values.isEmpty, kind.named.contains(role) { values.removeAll(where: \.isText) }
      roles.append(values)
    }
    return EventProfile(
      subtype: frame.subtype, status: frame.text("status"), polarity: frame.polarity,
      zone: Self.zone(of: frame, draft), fields: kind.fields.map { frame.text($0) }, roles: roles)
  }

  /// Sorted, each once.
  func values(_ fillers: [Filler], _ draft: borrowing LinkDraft) -> [EventValue] {
    if fillers.isEmpty { return [] }
    let found = fillers.compactMap { value($0, draft) }
    return found.count < 2 ? found : Set(found).sorted { $0.order < $1.order }
  }

  private func value(_ filler: Filler, _ draft: borrowing LinkDraft) -> EventValue? {
    if let entity = draft.entity(of: filler) {
      let (id, kind) = (draft.entities[entity].id, draft.entities[entity].kind)
      if rules.blank.contains(id) { return nil }
      return EventValue(text: id, isCommon: rules.isCommon(id, kind))
    }
    // "the company", whose name is not known, may be anybody.
    if let form = filler.mention.map({ draft.mentions[$0].form }),
      form == .pronoun || form == .nominal
    {
      return nil
    }
    guard let span = draft.span(of: filler) else { return nil }
    let words = Self.words(draft.document.text(span))
    return rules.blank.contains(words) ? nil : EventValue(text: words, isCommon: true, isText: true)
  }

  private static func words(_ text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let article = articles.first(where: words.hasPrefix) ?? ""
    return String(words.dropFirst(article.count))
  }

  private func rate(of frame: FactFrame) -> [EventValue] {
    let numbers = ActionRate.numbers(of: frame)
    return numbers.isEmpty
      ? [] : [EventValue(text: numbers.joined(separator: " "), isCommon: true)]
  }

  private static func zone(
    of frame: FactFrame, _ draft: borrowing LinkDraft
  ) -> EventProfile.Zone {
    let sentences = draft.document.sentences
    if frame.sentence == 0, sentences[0].kind == .heading { return .headline }
    let first = sentences.first { $0.kind != .heading }?.paragraph
    return sentences[frame.sentence].paragraph == first ? .firstParagraph : .further
  }
}

extension FactFrame {
  /// The text of a field.
  func text(_ name: String) -> String? {
    if case .text(let text)? = field(name) { text } else { nil }
  }
}
