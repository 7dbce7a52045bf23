import DocumentModel
import RulePacks

/// Turns matches of the fact rules into facts with roles, and ties the facts to each other.
public struct ClaimLinker: Sendable {
  private let pack: RulePack
  private let builder: FrameBuilder

  public init(_ pack: RulePack) {
    self.pack = pack
    builder = FrameBuilder(pack)
  }

  /// The facts of an article. Each step takes the result of the one before.
  public func link(_ input: LinkingInput) -> LinkedFacts {
    var draft = LinkDraft(input)
    builder.build(&draft)
    InheritedRoles(pack).fill(&draft)
    QuotationSpeakers().attribute(&draft)
    DefaultFacts().add(&draft)
    Holders(pack).assign(&draft)
    AnswerLinks(pack).link(&draft)
    PartOfWhole(pack).complete(&draft)
    return LinkedFacts(
      mentions: draft.mentions, entities: draft.entities, frames: draft.frames,
      diagnostics: draft.diagnostics)
  }
}

/// Facts in the making.
struct LinkDraft {
  let document: Document
  var mentions: [Mention]
  var entities: [Entity]
  let matches: [Match]
  var frames: [FactFrame] = []
  /// Index of the rule behind each frame; nil for facts made without one.
  var rules: [Int?] = []
  var diagnostics: [Diagnostic] = []

  init(_ input: LinkingInput) {
    document = input.document
    mentions = input.mentions
    entities = input.entities
    matches = input.matches
  }

  mutating func add(_ frame: FactFrame, rule: Int?) {
    frames.append(frame)
    rules.append(rule)
  }

  /// The entity of a filler.
  func entity(of filler: Filler) -> Int? { filler.mention.flatMap { mentions[$0].entity } }

  /// The party that a text begins with, also after an article.
  func party(atStartOf span: TextSpan) -> Int? {
    let candidates = mentions.indices.filter { index in
      let mention = mentions[index]
      return mention.entity != nil && mention.span.start >= span.start
        && mention.span.start <= span.start + 4 && mention.span.end <= span.end
        && (mention.kind.isParty || mention.kind == .place && mention.form != .demonym)
    }
    return candidates.min { mentions[$0].span.start < mentions[$1].span.start }
  }

  func span(of filler: Filler) -> TextSpan? {
    filler.span ?? filler.mention.map { mentions[$0].span }
  }
}
