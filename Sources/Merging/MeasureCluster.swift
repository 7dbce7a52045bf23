/// One measure or case, as the articles of a run tell it.
public struct MeasureCluster: Sendable, Equatable {
  /// Who or what fills a role.
  public struct Party: Sendable, Equatable {
    public var entity: String
    public var name: String
  }

  /// `c-` and 16 digits. It depends on the first telling alone, so that it stays as it is when
  /// other articles come to the run.
  public var key: String
  public var type: String
  /// Name of the group in the rules.
  public var group: String
  /// All that occur, the group's own first.
  public var subtypes: [String]
  /// In the order of the rules; only roles that somebody known fills.
  public var roles: [(name: String, parties: [Party])]
  /// Days of publication; nil where no article has one.
  public var first: String?
  public var last: String?
  /// The most specific status that an article itself tells; nil where all is only claimed.
  public var status: String?
  /// The most specific status that an article itself tells on the last day.
  public var latestStatus: String?
  /// The most specific status that somebody claims; nil where nobody does.
  public var claimedStatus: String?
  /// By day, article and place.
  public var members: [ClusterMember]
  public var disagreements: [Disagreement]

  /// True where an article itself vouches for it.
  public var isToldByAuthor: Bool { members.contains { $0.holder == .author } }

  public var articleCount: Int { Set(members.map(\.document.key)).count }

  public static func == (left: MeasureCluster, right: MeasureCluster) -> Bool {
    left.key == right.key && left.members == right.members
      && left.disagreements == right.disagreements
  }
}
