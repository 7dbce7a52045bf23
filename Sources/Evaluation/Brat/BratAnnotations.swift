import Facts

/// The lines of an `.ann` file.
struct BratAnnotations {
  /// A span with a label.
  struct TextBound {
    var label: String
    var span: Range<Int>
    var text: String
    /// Line of the article.
    var articleLine: Int
    /// Line of the file.
    var line: Int
  }

  struct Event {
    var id: String
    var label: String
    var trigger: String
    var arguments: [(role: String, target: String)]
    var line: Int
  }

  struct Relation {
    var label: String
    var first: String
    var second: String
    var line: Int
  }

  let file: String
  private(set) var textBounds: [String: TextBound] = [:]
  /// Ids of the text-bound annotations, in the order of the file.
  private(set) var order: [String] = []
  private(set) var events: [Event] = []
  private(set) var relations: [Relation] = []
  /// Attributes by what they are of; nil of a flag.
  private(set) var attributes: [String: [(name: String, value: String?)]] = [:]
  private(set) var notes: [String: String] = [:]
  private(set) var references: [String: String] = [:]

  init(_ bytes: [UInt8], file: String, text: BratText) throws(FactsError) {
    self.file = file
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
      try read(line, number: index + 1, text)
    }
  }

  private mutating func read(
    _ line: Substring, number: Int, _ text: BratText
  ) throws(FactsError) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let id = columns[0]
    let words = columns.count > 1 ? columns[1].split(separator: " ").map(String.init) : []
    switch id.first {
    case "T": try readTextBound(id, words, columns, number, text)
    case "E": try readEvent(id, words, number)
    case "R": try readRelation(words, number)
    case "A", "M":
      guard words.count >= 2 else {
        throw fault(number, "an attribute needs a name and its bearer")
      }
      let value = words.count > 2 ? words[2...].joined(separator: " ") : nil
      attributes[words[1], default: []].append((words[0], value))
    case "N":
      guard words.count == 3 else { throw fault(number, "write `Reference T1 lists:us-doc`") }
      let id = words[2].split(separator: ":", maxSplits: 1).last ?? ""
      references[words[1]] = String(id)
    case "#":
      if words.count == 2, columns.count > 2 { notes[words[1]] = columns[2] }
    case "*": break
    default: throw fault(number, "no line of a brat file; begin it with T, E, R, A, M, N, # or *")
    }
  }

  private mutating func readTextBound(
    _ id: String, _ words: [String], _ columns: [String], _ number: Int, _ text: BratText
  ) throws(FactsError) {
    // A span in parts (`0 5;9 12`) counts from its start to its end.
    let numbers = words.dropFirst().flatMap { $0.split(separator: ";") }.map { Int($0) }
    guard let label = words.first, numbers.count >= 2, let start = numbers[0],
      let end = numbers[numbers.count - 1], start >= 0, start < end
    else { throw fault(number, "write `\(id)`, tab, LABEL START END, tab, text") }
    guard end <= text.count else { throw fault(number, "the span ends behind the text") }
    let range = start..<end
    let words = text.text(range)
    if numbers.count == 2, columns.count > 2, Self.plain(columns[2]) != Self.plain(words) {
      throw fault(
        number, "the text at \(start)-\(end) is `\(Self.plain(words))`, not `\(columns[2])`")
    }
    textBounds[id] = TextBound(
      label: label, span: text.articleRange(range), text: words,
      articleLine: text.line(at: start), line: number)
    order.append(id)
  }

  private mutating func readEvent(
    _ id: String, _ words: [String], _ number: Int
  ) throws(FactsError) {
    var pairs: [(role: String, target: String)] = []
    for word in words {
      let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw fault(number, "write `ROLE:ID`, not `\(word)`") }
      pairs.append((parts[0], parts[1]))
    }
    guard let first = pairs.first else { throw fault(number, "an event needs `LABEL:TRIGGER`") }
    events.append(
      Event(
        id: id, label: first.role, trigger: first.target, arguments: Array(pairs.dropFirst()),
        line: number))
  }

  private mutating func readRelation(_ words: [String], _ number: Int) throws(FactsError) {
    let targets = words.dropFirst().compactMap { $0.split(separator: ":").last.map(String.init) }
    guard let label = words.first, targets.count == 2 else {
      throw fault(number, "write `LABEL Arg1:ID Arg2:ID`")
    }
    relations.append(
      Relation(label: label, first: targets[0], second: targets[1], line: number))
  }

  /// An error at a line of the file.
  func fault(_ line: Int, _ message: String) -> FactsError {
    .input(file: file, line: line, column: 1, message: message)
  }

  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
