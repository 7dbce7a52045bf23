import DocumentModel

/// Which public body belongs to which: an agency to its ministry, that to its government, that to
/// its country. A company is not its owner.
public struct NameParents: Sendable {
  private var parents: [String: String] = [:]

  /// Chains longer than this are cut off: lists of users may hold circles.
  private static let longest = 16
  /// The country of bodies that belong to none.
  private static let international = "INT"

  public init() {}

  public init(_ names: NameList) {
    for row in names.entries.indices where names.entries[row].kind == .agency {
      let entry = names.entries[row]
      guard parents[entry.id] == nil else { continue }
      if let parent = entry.parent {
        parents[entry.id] = parent
      } else if let country = entry.country, country != Self.international, country != entry.id {
        parents[entry.id] = country
      }
    }
  }

  /// A thing and all that it belongs to, the nearest first.
  public func chain(of id: String) -> [String] {
    var chain = [id]
    while chain.count < Self.longest, let parent = parents[chain[chain.count - 1]] {
      chain.append(parent)
    }
    return chain
  }

  /// What a thing belongs to in the end; itself where it belongs to nothing.
  public func root(of id: String) -> String {
    var root = id
    for _ in 1..<Self.longest {
      guard let parent = parents[root] else { break }
      root = parent
    }
    return root
  }

  /// True where they are one, or one belongs to the other.
  public func areInLine(_ left: String, _ right: String) -> Bool {
    left == right || chain(of: left).contains(right) || chain(of: right).contains(left)
  }
}
