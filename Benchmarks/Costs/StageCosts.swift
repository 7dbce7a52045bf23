/// What each stage cost, in the order in which the stages first ended.
struct StageCosts {
  private(set) var rows: [(name: String, cost: Double)] = []
  private var places: [String: Int] = [:]
  private let gauge: () -> Double
  private var last: Double

  /// - Parameter gauge: what has been spent so far, in seconds or in allocations.
  init(_ gauge: @escaping () -> Double = { Processor.seconds }) {
    self.gauge = gauge
    last = gauge()
  }

  var total: Double { rows.reduce(0) { $0 + $1.cost } }

  /// What is spent from here on belongs to the stage that ends next.
  mutating func restart() { last = gauge() }

  mutating func end(_ name: String) {
    let now = gauge()
    if let place = places[name] {
      rows[place].cost += now - last
    } else {
      places[name] = rows.count
      rows.append((name, now - last))
    }
    last = gauge()
  }
}
