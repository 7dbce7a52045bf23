import DocumentModel
import RulePacks

/// What a fact tells of its event, as far as it can be compared with another telling.
struct EventProfile: Hashable {
  /// Where in the article a fact stands.
  enum Zone { case headline, firstParagraph, further }

  var subtype: String
  var status: String?
  var polarity: Bool
  var zone: Zone
  /// Of the fields that the rules name.
  var fields: [String: String]
  /// Of the roles that the rules name; without what says nothing.
  var roles: [String: Set<EventValue>]

  /// How many roles it fills.
  var specificity: Int { roles.count }
}

/// A filler of a role: the id of an entity, or words in small letters.
struct EventValue: Hashable {
  var text: String
  /// True for what many events have in common.
  var isCommon: Bool
  /// True for words that name nobody who is known.
  var isText = false
}

/// Makes profiles of the facts of one type.
struct EventProfiler {
  let rules: EventRules
  let kind: EventRules.Kind
  private static let articles = ["the ", "a ", "an ", "its ", "their ", "his ", "her "]

  func profile(of frame: FactFrame, _ draft: LinkDraft) -> EventProfile {
    var roles: [String: Set<EventValue>] = [:]
    for role in kind.agree {
      var values = role == "rate" ? rate(of: frame) : values(frame.role(role), draft)
      if kind.named.contains(role) { values = values.filter { !$0.isText } }
      if !values.isEmpty { roles[role] = values }
    }
    var fields: [String: String] = [:]
    for name in kind.fields { fields[name] = frame.text(name) }
    return EventProfile(
      subtype: frame.subtype, status: frame.text("status"), polarity: frame.polarity,
      zone: Self.zone(of: frame, draft.document), fields: fields, roles: roles)
  }

  func values(_ fillers: [Filler], _ draft: LinkDraft) -> Set<EventValue> {
    Set(fillers.compactMap { value($0, draft) })
  }

  private func value(_ filler: Filler, _ draft: LinkDraft) -> EventValue? {
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

  private func rate(of frame: FactFrame) -> Set<EventValue> {
    let numbers = ActionRate.numbers(of: frame)
    return numbers.isEmpty
      ? [] : [EventValue(text: numbers.joined(separator: " "), isCommon: true)]
  }

  private static func zone(of frame: FactFrame, _ document: Document) -> EventProfile.Zone {
    let sentences = document.sentences
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
