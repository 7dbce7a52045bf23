/// How often each status was given for each that was expected.
public struct StatusTable: Sendable, Equatable {
  public struct Cell: Sendable, Equatable {
    /// Nil of a fact that was not expected.
    public var expected: String?
    /// Nil of a fact that was not given.
    public var given: String?
    public var count: Int

    public init(expected: String?, given: String?, count: Int) {
      self.expected = expected
      self.given = given
      self.count = count
    }
  }

  /// Those that occur, by expected, then given; nil comes last.
  public private(set) var cells: [Cell] = []

  public init() {}

  /// Counts one fact; nil for one that was not expected, or not given.
  public mutating func count(expected: String?, given: String?) {
    if let place = cells.firstIndex(where: { $0.expected == expected && $0.given == given }) {
      cells[place].count += 1
      return
    }
    cells.append(Cell(expected: expected, given: given, count: 1))
    cells.sort { left, right in
      left.expected == right.expected
        ? Self.precedes(left.given, right.given) : Self.precedes(left.expected, right.expected)
    }
  }

  /// Every expected status, in the order of the table.
  public var rows: [String?] { Self.ordered(cells.map(\.expected)) }

  /// Every given status, in the order of the table.
  public var columns: [String?] { Self.ordered(cells.map(\.given)) }

  public func count(_ expected: String?, _ given: String?) -> Int {
    cells.first { $0.expected == expected && $0.given == given }?.count ?? 0
  }

  private static func ordered(_ names: [String?]) -> [String?] {
    var known: [String?] = []
    for name in names where !known.contains(name) { known.append(name) }
    return known.sorted(by: precedes)
  }

  private static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left < right
  }
}
