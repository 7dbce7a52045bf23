/// The words after a command, taken apart.
struct Arguments {
  /// What is neither an option nor its value.
  private(set) var operands: [String] = []
  /// By long names, in the order in which they were given.
  private var values: [String: [String]] = [:]
  private let options: [Option]

  /// Reads `--long VALUE`, `--long=VALUE`, `-s VALUE`, `-sVALUE`; after `--` all are operands.
  init(_ words: [String], options: [Option]) throws(UsageError) {
    self.options = options
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      if word.hasPrefix("--") {
        try takeLong(word.dropFirst(2), &rest)
      } else if word.hasPrefix("-") && word != "-" {
        try takeShort(word, &rest)
      } else {
        operands.append(word)
      }
    }
  }

  func has(_ long: String) -> Bool { values[long] != nil }

  /// The last one, where it was given more than once.
  func value(_ long: String) -> String? { values[long]?.last }

  func values(_ long: String) -> [String] { values[long] ?? [] }

  /// The value as a number within bounds.
  func number(_ long: String, in bounds: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(long) else { return nil }
    guard let number = Int(text), bounds.contains(number) else {
      throw UsageError(
        message: "--\(long) \(text): give a whole number from \(bounds.lowerBound) to"
          + " \(bounds.upperBound)")
    }
    return number
  }

  /// The value as one of some words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ long: String, _ type: Choice.Type
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    guard let text = value(long) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    throw UsageError(message: "--\(long) \(text): give one of \(known.joined(separator: ", "))")
  }

  private mutating func takeLong(
    _ text: Substring, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.long == name }) else {
      let guess = Suggestion.text(for: "--" + name, among: options.map { "--" + $0.long })
      throw UsageError(message: "unknown option --\(name); \(guess ?? "see --help")")
    }
    if option.value == nil && parts.count == 2 {
      throw UsageError(message: "--\(name) takes no value")
    }
    try set(option, parts.count == 2 ? String(parts[1]) : nil, &rest)
  }

  private mutating func takeShort(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let letter = word[word.index(after: word.startIndex)]
    let more = String(word.dropFirst(2))
    guard let option = options.first(where: { $0.short == letter }),
      option.value != nil || more.isEmpty
    else { throw UsageError(message: "unknown option \(word); see --help") }
    try set(option, more.isEmpty ? nil : more, &rest)
  }

  private mutating func set(
    _ option: Option, _ given: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let placeholder = option.value else {
      values[option.long, default: []].append("")
      return
    }
    guard let value = given ?? rest.popFirst() else {
      throw UsageError(message: "--\(option.long) needs a value: \(placeholder)")
    }
    values[option.long, default: []].append(value)
  }
}
