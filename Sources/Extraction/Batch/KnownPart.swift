/// What is known of inputs that follow one another, or of portions of one.
enum KnownPart: Equatable, Sendable {
  /// In the output already, since an interrupted run wrote it.
  case recorded(RecordedPart)
  /// In the output of the former run.
  case former(FormerPart)

  var articles: Int {
    switch self {
    case .recorded(let part): part.articles
    case .former(let part): part.articles
    }
  }

  /// Takes up a part that follows; false where it does not.
  mutating func extend(_ next: KnownPart) -> Bool {
    switch (self, next) {
    case (.recorded(let own), .recorded(let other)):
      self = .recorded(
        RecordedPart(articles: own.articles + other.articles, place: other.place))
      return true
    case (.former(var own), .former(let other)):
      guard own.extend(other) else { return false }
      self = .former(own)
      return true
    default: return false
    }
  }
}

/// A part of an interrupted run.
struct RecordedPart: Equatable, Sendable {
  var articles: Int
  /// Where the part ends.
  var place: RunEnds
}

/// A part of a former run, by the numbers of its rows.
struct FormerPart: Equatable, Sendable {
  /// Nil for portions of an input that has changed.
  var inputs: Range<Int>?
  var portions: Range<Int>
  var articles: Int

  /// Takes up a part that follows; false where it does not.
  mutating func extend(_ next: FormerPart) -> Bool {
    guard next.portions.lowerBound == portions.upperBound else { return false }
    switch (inputs, next.inputs) {
    case (nil, nil): break
    case (let own?, let other?) where own.upperBound == other.lowerBound:
      inputs = own.lowerBound..<other.upperBound
    default: return false
    }
    portions = portions.lowerBound..<next.portions.upperBound
    articles += next.articles
    return true
  }
}
