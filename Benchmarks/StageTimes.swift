/// The time that each stage took, in the order in which the stages first ended.
struct StageTimes {
  private(set) var rows: [(name: String, seconds: Double)] = []
  private var places: [String: Int] = [:]
  private var last = Processor.seconds

  var total: Double { rows.reduce(0) { $0 + $1.seconds } }

  /// What passes from here on belongs to the stage that ends next.
  mutating func restart() { last = Processor.seconds }

  mutating func end(_ name: String) {
    let now = Processor.seconds
    if let place = places[name] {
      rows[place].seconds += now - last
    } else {
      places[name] = rows.count
      rows.append((name, now - last))
    }
    last = now
  }
}
