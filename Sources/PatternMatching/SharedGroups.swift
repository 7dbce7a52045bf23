/// Writes a group that a regular expression repeats once, and calls it from where it stood: `(?&__0)`,
/// a subroutine call of PCRE2 (pcre2pattern, "Groups as subroutines").
///
/// Patterns are put together of fragments, and PCRE2 copies a group as often as its quantifier says, so
/// a list of fifty words stands in some patterns forty times. Written once, the code is half as large:
/// quicker made, and less of it to fetch into the caches. What matches is the same, as long as the
/// group takes no part in captures and is read with the options of the whole: since PCRE2 10.30 a
/// match goes back into what was called as into any other group.
struct SharedGroups {
  /// In bytes; to call a shorter group saves little.
  private static let shortest = 100

  /// A regular expression that matches the same with each repeated group written once; where it has
  /// none, or parts that are not known here, it is as it was.
  static func factored(_ regex: String) -> String {
    if regex.utf8.count < shortest { return regex }
    var reader = RegexReader(regex)
    guard let branches = reader.read() else { return regex }
    var groups = SharedGroups(reader.bytes)
    groups.mark(branches, isShareable: true, isLeading: true, times: 1, in: nil)
    groups.choose()
    return groups.shared.isEmpty ? regex : groups.text(branches)
  }

  /// The text of a group. Few of its bytes tell it from most others.
  private struct Text: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes.count)
      for place in stride(from: bytes.startIndex, to: bytes.endIndex, by: 23) {
        hasher.combine(bytes[place])
      }
    }
  }

  private let bytes: [UInt8]
  /// Text of a group → its key. Groups with the same text are one.
  private var keys: [Text: Int] = [:]
  private var groups: [RegexGroup] = []
  /// Key → how often the groups stand in this one, and how often in what is in no such group.
  private var inner: [[Int: Int]] = []
  private var outer: [Int: Int] = [:]
  /// Keys of the groups that are written once, and their places among them.
  private var shared: [Int] = []
  private var numbers: [Int: Int] = [:]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Finds the groups that may be shared.
  ///
  /// - Parameters:
  ///   - isLeading: true where a match may begin with what the branches begin with. That is left as it
  ///     is, since PCRE2 looks in it for the letters that a match begins with.
  ///   - times: how often the branches are written for each time that what they are in is.
  ///   - key: of the shared group that they are in.
  private mutating func mark(
    _ branches: [RegexGroup.Branch], isShareable: Bool, isLeading: Bool, times: Int, in key: Int?
  ) {
    for branch in branches {
      for group in branch.groups {
        let times = min(times * group.most, Self.manyTimes)
        let isLeading = isLeading && group.isFirst
        if isShareable, !isLeading, group.kind == .plain, group.isPlain,
          group.text.count >= Self.shortest
        {
          add(group, times: times, in: key)
        } else {
          // PCRE2 must know how long what is looked for behind is.
          mark(
            group.branches,
            isShareable: isShareable && group.kind != .behind && group.kind != .options,
            isLeading: isLeading && group.kind != .ahead, times: times, in: key)
        }
      }
    }
  }

  private static let manyTimes = 1 << 20

  private mutating func add(_ group: RegexGroup, times: Int, in key: Int?) {
    let text = Text(bytes: bytes[group.text])
    let own = keys[text] ?? groups.count
    group.key = own
    if let key { inner[key][own, default: 0] += times } else { outer[own, default: 0] += times }
    // What is in it was looked at where it first stood.
    if own < groups.count { return }
    keys[text] = own
    groups.append(group)
    inner.append([:])
    mark(group.branches, isShareable: true, isLeading: false, times: 1, in: own)
  }

  /// Chooses the groups that would be written twice, the longest first: what is in one that is shared
  /// is written once with it.
  private mutating func choose() {
    var copies = [Int](repeating: 0, count: groups.count)
    for (key, times) in outer { copies[key] += times }
    let order = groups.indices.sorted { left, right in
      (groups[right].text.count, left) < (groups[left].text.count, right)
    }
    for key in order {
      var written = copies[key]
      if written > 1 {
        numbers[key] = shared.count
        shared.append(key)
        written = 1
      }
      for (inside, times) in inner[key] {
        copies[inside] = min(copies[inside] + written * times, Self.manyTimes)
      }
    }
  }

  private func text(_ branches: [RegexGroup.Branch]) -> String {
    var text: [UInt8] = Array("(?:".utf8)
    write(branches, in: bytes.indices, to: &text)
    text += Array(")(?(DEFINE)".utf8)
    for (number, key) in shared.enumerated() {
      text += Array("(?<\(PatternGroups.helperPrefix)\(number)>".utf8)
      writeInside(of: groups[key], to: &text)
      text.append(UInt8(ascii: ")"))
    }
    text.append(UInt8(ascii: ")"))
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes branches with the text around their groups.
  private func write(
    _ branches: [RegexGroup.Branch], in range: Range<Int>, to text: inout [UInt8]
  ) {
    var place = range.lowerBound
    for branch in branches {
      for group in branch.groups {
        text += bytes[place..<group.text.lowerBound]
        write(group, to: &text)
        text += bytes[group.text.upperBound..<group.whole.upperBound]
        place = group.whole.upperBound
      }
    }
    text += bytes[place..<range.upperBound]
  }

  private func write(_ group: RegexGroup, to text: inout [UInt8]) {
    if let number = group.key.flatMap({ numbers[$0] }) {
      text += Array("(?&\(PatternGroups.helperPrefix)\(number))".utf8)
      return
    }
    text += bytes[group.open]
    // The first with the same text is the one that was looked into.
    writeInside(of: group.key.map { groups[$0] } ?? group, to: &text)
    text.append(UInt8(ascii: ")"))
  }

  private func writeInside(of group: RegexGroup, to text: inout [UInt8]) {
    write(
      group.branches, in: group.open.upperBound..<group.text.upperBound - 1, to: &text)
  }
}
