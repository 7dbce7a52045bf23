/// The parts of a rule pack that can change on their own: a rule, a row of a list, a word class,
/// another entry of a file. What only explains or tests a rule, and comments, are in none of them.
public struct PackParts: Sendable {
  public struct Part: Sendable {
    /// Below the pack; of a list of the user's own, its name.
    public let file: String
    /// What it is called there: a rule `claim.deny`, a phrase `=denied-thing`, a class `@deny`, as
    /// in patterns; a row by its id. Empty for a file, or the head of one, as a whole.
    public let name: String
    /// What it says, in a form that does not depend on how the file is laid out.
    public let content: [UInt8]
  }

  /// By file, then in the order of the file.
  public private(set) var parts: [Part] = []

  /// A file that cannot be read as YAML is one part as a whole.
  public init(folder: String) throws(RulePackError) {
    for (path, bytes) in try PackFiles(folder).files {
      if path.hasSuffix(".tsv") {
        addRows(of: bytes, file: path)
      } else if !path.hasSuffix(".txt"), let node = try? YAMLReader.read(bytes, file: path) {
        addEntries(of: node, file: path)
      } else {
        add(path, "", bytes)
      }
    }
  }

  /// The rows of a list of the user's own.
  public mutating func add(_ list: UserListFile) { addRows(of: list.bytes, file: list.name) }

  private mutating func add(_ file: String, _ name: String, _ content: [UInt8]) {
    parts.append(Part(file: file, name: name, content: content))
  }

  // MARK: Lists

  /// A row is called by its `id`, else by its first cell; rows of one name are one part.
  private mutating func addRows(of bytes: [UInt8], file: String) {
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .filter { $0.first != UInt8(ascii: "#") }
    guard let header = lines.first else { return }
    add(file, "", Array(header))
    let identity = Self.cells(header).firstIndex(of: "id")
    var places: [String: Int] = [:]
    for line in lines.dropFirst() {
      let cells = Self.cells(line)
      let id = identity.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
      let name = id.isEmpty ? cells[0] : id
      if let place = places[name] {
        let content = parts[place].content + [0x0A] + line
        parts[place] = Part(file: file, name: name, content: content)
      } else {
        places[name] = parts.count
        add(file, name, Array(line))
      }
    }
  }

  private static func cells(_ line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: YAML

  /// Entries of these are parts of their own, with the sign that they have in patterns.
  private static let divided = ["classes": "@", "define": "=", "phrases": "="]
  /// These say nothing of what is found.
  fileprivate static let silent: Set<String> = [
    "tests", "title", "note", "author", "since", "given",
  ]

  private mutating func addEntries(of node: YAMLNode, file: String) {
    for (key, value) in node.pairs ?? [] {
      let key = key.text ?? ""
      if Self.silent.contains(key) { continue }
      if key == "rules" {
        for rule in value.elements ?? [] { add(file, rule["id"]?.text ?? "", rule.saying) }
      } else if let sign = Self.divided[key] {
        for entry in value.pairs ?? [] {
          add(file, sign + (entry.key.text ?? ""), entry.value.saying)
        }
      } else {
        add(file, key, value.canonical)
      }
    }
  }

}

extension YAMLNode {
  /// The canonical form of a rule or a class, without what only explains and tests it.
  fileprivate var saying: [UInt8] {
    guard let pairs else { return canonical }
    var bytes: [UInt8] = []
    for pair in pairs where !PackParts.silent.contains(pair.key.text ?? "") {
      pair.key.appendCanonical(to: &bytes)
      pair.value.appendCanonical(to: &bytes)
    }
    return bytes
  }

  /// Texts with their lengths, so that no two contents look alike.
  fileprivate var canonical: [UInt8] {
    var bytes: [UInt8] = []
    appendCanonical(to: &bytes)
    return bytes
  }

  private func appendCanonical(to bytes: inout [UInt8]) {
    switch content {
    case .scalar(let text): bytes += Array("\(text.utf8.count):\(text)".utf8)
    case .sequence(let nodes):
      bytes.append(UInt8(ascii: "["))
      for node in nodes { node.appendCanonical(to: &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .mapping(let pairs):
      bytes.append(UInt8(ascii: "{"))
      for pair in pairs {
        pair.key.appendCanonical(to: &bytes)
        pair.value.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}
