import RulePacks

/// Joins the tellings of one measure, in the order of the days on which they were published.
///
/// A telling joins a measure when it fits one telling of it and contradicts none; of several
/// measures the one that it fits best, and none where two fit equally.
struct TellingGroups {
  private struct Group {
    var members: [Int]
    /// Members that differ in their slots.
    var different: [Int]
  }

  private let comparison: TellingComparison
  private let tellings: [Telling]
  private var groups: [Group] = []
  /// Groups that a later telling may still join, by their keys.
  private var open: [String: [Int]] = [:]
  /// All groups, by their keys.
  private var index: [String: [Int]] = [:]

  /// - Parameter tellings: in order, none of them negated.
  init(_ tellings: [Telling], _ comparison: TellingComparison) {
    self.tellings = tellings
    self.comparison = comparison
  }

  /// Groups of places in the tellings, each in order.
  mutating func places() -> [[Int]] {
    for place in tellings.indices { add(place) }
    return groups.map(\.members)
  }

  /// The groups that a negated telling speaks of.
  func groups(fitting telling: Telling) -> [Int] {
    let candidates = Set(comparison.keys(of: telling).flatMap { index[$0] ?? [] })
    return candidates.sorted().filter { group in
      let members = groups[group].members.map { tellings[$0] }
      return members.contains { isNear($0, telling) } && fit(telling, groups[group]) != nil
    }
  }

  private mutating func add(_ place: Int) {
    let telling = tellings[place]
    let keys = comparison.keys(of: telling)
    for key in keys { dropPast(key, telling) }
    let group = best(for: telling, among: Set(keys.flatMap { open[$0] ?? [] }).sorted())
    if let group {
      groups[group].members.append(place)
      if !groups[group].different.contains(where: { tellings[$0].slots == telling.slots }) {
        groups[group].different.append(place)
      }
    } else {
      groups.append(Group(members: [place], different: [place]))
    }
    let number = group ?? groups.count - 1
    for key in keys where !(open[key]?.contains(number) ?? false) {
      open[key, default: []].append(number)
      index[key, default: []].append(number)
    }
  }

  /// Nil where none fits or two fit equally.
  private func best(for telling: Telling, among candidates: [Int]) -> Int? {
    var best: (group: Int, fit: TellingComparison.Fit)?
    var isTied = false
    for group in candidates {
      guard let fit = fit(telling, groups[group]) else { continue }
      if let known = best, fit <= known.fit {
        isTied = isTied || fit == known.fit
      } else {
        best = (group, fit)
        isTied = false
      }
    }
    return isTied ? nil : best?.group
  }

  private func fit(_ telling: Telling, _ group: Group) -> TellingComparison.Fit? {
    let known = group.different.map { tellings[$0] }
    let sameArticle = group.members.reversed().lazy.map { tellings[$0] }
      .prefix { $0.document.key == telling.document.key }
    guard known.allSatisfy({ !comparison.areInConflict(telling, $0) }),
      sameArticle.allSatisfy({ !comparison.areTwoSteps(telling, $0) })
    else { return nil }
    return known.compactMap { comparison.fit(telling, $0) }.max()
  }

  /// Takes out what was last told too long ago: nothing later can join it.
  private mutating func dropPast(_ key: String, _ telling: Telling) {
    guard let known = open[key] else { return }
    open[key] = known.filter { group in
      groups[group].members.last.map { isNear(tellings[$0], telling) } ?? false
    }
  }

  /// Articles without a date are near each other only.
  private func isNear(_ left: Telling, _ right: Telling) -> Bool {
    guard let first = left.day, let second = right.day else { return left.day == right.day }
    return abs(second.dayNumber - first.dayNumber) <= right.group.days
  }
}
