import DocumentModel

/// What the words of a length of time say.
enum DurationReading {
  case length(DurationSum)
  case unresolved(String)
  case none

  var why: String? {
    if case .unresolved(let reason) = self { return reason }
    return nil
  }

  /// The same unit with another number: "six" for "nine months".
  func counting(_ number: String) -> DurationReading {
    guard case .length(let sum) = self, let unit = sum.lastUnit else { return self }
    switch NumberReader().read(number) {
    case .value(let count):
      var other = DurationSum()
      return other.add(count, unit) ? .length(other) : .unresolved("too large")
    case .unresolved(let why): return .unresolved(why)
    case .none: return .none
    }
  }
}
