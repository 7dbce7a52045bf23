/// How far a measure is, for a mark that is told apart without color.
enum StatusStage: String, CaseIterable {
  /// Considered, threatened, planned, proposed, rumoured.
  case talk
  /// Announced, adopted.
  case decided
  case inForce
  /// Suspended, delayed, expired, revoked, blocked, rejected.
  case ended
  case unknown

  init(status: String?) {
    switch status {
    case "rumoured", "considered", "threatened", "planned", "proposed": self = .talk
    case "announced", "adopted", "charged", "filed", "appealed", "pending": self = .decided
    case "in_effect", "eased", "convicted", "pleaded_guilty": self = .inForce
    case "suspended", "delayed", "expired", "revoked", "blocked_by_court", "rejected", "dismissed",
      "settled", "acquitted":
      self = .ended
    default: self = .unknown
    }
  }

  var title: String {
    switch self {
    case .talk: "considered, threatened, planned, proposed"
    case .decided: "announced, adopted; a case is pending"
    case .inForce: "in effect, eased; convicted"
    case .ended: "suspended, delayed, ended, rejected; settled"
    case .unknown: "not told"
    }
  }

  /// The mark around a point of a chart.
  func mark(_ x: Double, _ y: Double) -> String {
    let size = 5.0
    switch self {
    case .talk: return "<circle class=\"talk\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(size)\"/>"
    case .decided:
      return
        "<path class=\"decided\" d=\"M\(x) \(y - 6)L\(x + 6) \(y)L\(x) \(y + 6)L\(x - 6) \(y)Z\"/>"
    case .inForce: return "<circle class=\"in-force\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(size)\"/>"
    case .ended:
      return "<path class=\"ended\" d=\"M\(x - size) \(y - size)L\(x + size) \(y + size)"
        + "M\(x - size) \(y + size)L\(x + size) \(y - size)\"/>"
    case .unknown: return "<circle class=\"unknown\" cx=\"\(x)\" cy=\"\(y)\" r=\"2.5\"/>"
    }
  }
}
