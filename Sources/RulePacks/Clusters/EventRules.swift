import DocumentModel

/// Which facts of one article tell one event (`clusters/events.yaml`).
public struct EventRules: Sendable, Equatable {
  /// Roles of which two facts must share a filler each; a role named twice, two fillers.
  public typealias Share = [String]

  /// What two facts of a type must have to be one event.
  public struct Kind: Sendable, Equatable {
    public var type: FactType
    /// Roles whose fillers must not contradict each other; `rate` is the rate of an action.
    public var agree: [String] = []
    /// Those of them in which only names count: "existing customers" says too little.
    public var named: Set<String> = []
    /// Fields in which facts of the same subtype must not differ.
    public var fields: [String] = []
    /// Roles of a fact that point to another telling of its event.
    public var points: [String] = []
    /// One of these is enough for facts of the same subtype.
    public var share: [Share] = []
    /// One of these is enough between the headline and the first paragraph.
    public var headline: [Share] = []
    /// The same as `share`, for single subtypes, in its place.
    public var own: [String: [Share]] = [:]
    /// Statuses of which one event has those of one side only.
    public var apart: [(one: Set<String>, other: Set<String>)] = []
    /// Subtype → subtypes in which the same event is told as well.
    public var partners: [String: [String: Partner]] = [:]

    /// True where one event does not have both statuses.
    public func areApart(_ left: String, _ right: String) -> Bool {
      apart.contains { one, other in
        one.contains(left) && other.contains(right) || one.contains(right) && other.contains(left)
      }
    }

    public static func == (left: Kind, right: Kind) -> Bool {
      left.type == right.type && left.agree == right.agree && left.named == right.named
        && left.fields == right.fields
        && left.points == right.points && left.share == right.share
        && left.headline == right.headline && left.own == right.own
        && left.apart.elementsEqual(right.apart, by: ==) && left.partners == right.partners
    }
  }

  /// How a subtype goes with another one.
  public struct Partner: Sendable, Equatable {
    public var share: [Share]
    /// True where their statuses need not fit: a license that is only planned "allows" trade.
    public var anyStatus: Bool
  }

  /// Amounts and lengths of time that belong to an event.
  public struct Part: Sendable, Equatable {
    public var type: FactType
    /// Empty for all.
    public var subtypes: Set<String>
    /// Subtypes of the event; empty for all.
    public var events: Set<String>
    /// Role of the part → role of the event.
    public var same: [String: String]
    /// True where both must stand in one sentence.
    public var inSentence: Bool
  }

  /// What says nothing: "it", "goods".
  public var blank: Set<String> = []
  /// Kinds of things that many events have in common.
  public var commonKinds: Set<MentionKind> = []
  /// Ids of such things; with `*` at the end, all that begin so.
  public var commonIDs: Set<String> = []
  public var kinds: [Kind] = []
  public var parts: [Part] = []

  public init() {}

  /// True for a thing that many events have in common, so that by itself it tells none.
  public func isCommon(_ id: String, _ kind: MentionKind) -> Bool {
    commonKinds.contains(kind) || commonIDs.contains(id)
      || commonIDs.contains { $0.hasSuffix("*") && id.hasPrefix($0.dropLast()) }
  }
}
