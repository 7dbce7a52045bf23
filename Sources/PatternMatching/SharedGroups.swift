/// Writes a group that a regular expression repeats once, and calls it from where it stood: `(?&__0)`,
/// a subroutine call of PCRE2 (pcre2pattern, "Groups as subroutines").
///
/// Patterns are put together of fragments, and PCRE2 copies a group as often as its quantifier says, so
/// a list of fifty words stands in some patterns forty times. Written once, the code is half as large:
/// quicker made, and less of it to fetch into the caches. What matches is the same, as long as the
/// group takes no part in captures and is read with the options of the whole.
struct SharedGroups {
  /// Groups whose names begin so are written here, and are none of the rule's.
  static let prefix = "__"

  /// In bytes; to call a shorter group saves little.
  private static let shortest = 100

  /// A regular expression that matches the same with each repeated group written once; where it has
  /// none, or parts that are not known here, it is as it was.
  static func factored(_ regex: String) -> String {
    var reader = RegexReader(regex)
    guard let branches = reader.read() else { return regex }
    var groups = SharedGroups(reader.bytes)
    groups.mark(branches, isShareable: true, isLeading: true)
    groups.choose()
    if groups.names.isEmpty { return regex }
    var text: [UInt8] = Array("(?:".utf8)
    groups.write(branches, to: &text)
    text += Array(")(?(DEFINE)".utf8)
    for key in groups.names.keys.sorted(by: { groups.names[$0]! < groups.names[$1]! }) {
      text += Array("(?<\(prefix)\(groups.names[key]!)>".utf8)
      groups.write(groups.nodes[key].branches, to: &text)
      text += [UInt8(ascii: ")")]
    }
    text += [UInt8(ascii: ")")]
    return String(decoding: text, as: UTF8.self)
  }

  private let bytes: [UInt8]
  /// Text of a group → its key. Groups with the same text are one.
  private var keys: [ArraySlice<UInt8>: Int] = [:]
  private var nodes: [RegexNode] = []
  /// Key → how often the groups stand in this one, and how often in what is in no such group.
  private var inner: [[Int: Int]] = []
  private var outer: [Int: Int] = [:]
  /// Key → number of the group that is written once.
  private var names: [Int: Int] = [:]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Finds the groups that may be shared.
  ///
  /// - Parameters:
  ///   - isLeading: true as long as a match may begin with what comes next. That is left as it is,
  ///     since PCRE2 looks in it for the letters that a match begins with.
  ///   - key: of the group that the branches are in.
  private mutating func mark(
    _ branches: [[RegexNode]], isShareable: Bool, isLeading: Bool, times: Int = 1,
    in key: Int? = nil
  ) {
    for branch in branches {
      var isLeading = isLeading
      for node in branch {
        if node.kind != .other, node.kind != .edge {
          mark(node, isShareable, isLeading, times: times, in: key)
        }
        if !node.canBeEmpty { isLeading = false }
      }
    }
  }

  private mutating func mark(
    _ node: RegexNode, _ isShareable: Bool, _ isLeading: Bool, times: Int, in key: Int?
  ) {
    let times = min(times * node.most, 1 << 20)
    let isInside = isShareable && node.kind.keepsOptions
    guard isShareable, !isLeading, node.kind == .plain, node.isPlain,
      node.text.count >= Self.shortest
    else {
      return mark(
        node.branches, isShareable: isInside, isLeading: isLeading && node.kind != .ahead,
        times: times, in: key)
    }
    let text = bytes[node.text]
    let own = keys[text] ?? nodes.count
    node.key = own
    if let key { inner[key][own, default: 0] += times } else { outer[own, default: 0] += times }
    if own < nodes.count {
      // What is in it was marked where it first stood.
      node.branches = nodes[own].branches
      return
    }
    keys[text] = own
    nodes.append(node)
    inner.append([:])
    mark(node.branches, isShareable: isInside, isLeading: false, in: own)
  }

  /// Names the groups that would be written twice, the longest first: what is in one that is shared
  /// is written once with it.
  private mutating func choose() {
    var copies = [Int](repeating: 0, count: nodes.count)
    for (key, times) in outer { copies[key] += times }
    let order = nodes.indices.sorted { left, right in
      (nodes[right].text.count, left) < (nodes[left].text.count, right)
    }
    for key in order {
      var written = copies[key]
      if written > 1 {
        names[key] = names.count
        written = 1
      }
      for (inside, times) in inner[key] {
        copies[inside] = min(copies[inside] + written * times, 1 << 20)
      }
    }
  }

  private func write(_ branches: [[RegexNode]], to text: inout [UInt8]) {
    for (index, branch) in branches.enumerated() {
      if index > 0 { text.append(UInt8(ascii: "|")) }
      for node in branch { write(node, to: &text) }
    }
  }

  private func write(_ node: RegexNode, to text: inout [UInt8]) {
    if let name = node.key.flatMap({ names[$0] }) {
      text += Array("(?&\(Self.prefix)\(name))".utf8)
    } else if node.branches.isEmpty {
      text += bytes[node.text]
    } else {
      text += bytes[node.open]
      write(node.branches, to: &text)
      text.append(UInt8(ascii: ")"))
    }
    text += bytes[node.quantifier]
  }
}
