/// Instructions by function, as cachegrind wrote them.
struct InstructionProfile {
  private(set) var functions: [String: Int] = [:]

  /// - Parameter text: `fn=NAME` and, below it, `LINE INSTRUCTIONS`, any number of times.
  init(_ text: [UInt8]) {
    var function = ""
    for line in text.split(separator: 0x0A) {
      if line.starts(with: "fn=".utf8) {
        function = String(decoding: line.dropFirst(3), as: UTF8.self)
      } else if let first = line.first, (0x30...0x39).contains(first),
        let count = line.split(separator: 0x20).dropFirst().first.flatMap(Self.number)
      {
        functions[function, default: 0] += count
      }
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }

  /// What this run did that the other did not: the articles that it read besides.
  func without(_ other: InstructionProfile) -> InstructionProfile {
    var rest = self
    for (name, count) in other.functions { rest.functions[name, default: 0] -= count }
    return rest
  }

  /// Instructions by module: a target of the package, or a library.
  var modules: [String: Int] {
    var modules: [String: Int] = [:]
    for (name, count) in functions { modules[Self.module(of: name), default: 0] += count }
    return modules
  }

  /// The function's own module; what Swift makes anew of its library for a type (`$sS…`) is of the
  /// library.
  static func module(of function: String) -> String {
    if function.hasPrefix("$s") { return swiftModule(function.dropFirst(2)) }
    if function == "???" || function.contains("pcre2") || function.contains("jit_machine") {
      return "PCRE2"
    }
    if function.hasPrefix("swift_") || function.contains("swift::") { return "Swift runtime" }
    let allocation = ["malloc", "free", "calloc", "realloc", "memalign", "_int_", "tcache"]
    if allocation.contains(where: { function.contains($0) }) { return "allocation" }
    if function.hasPrefix("mem") || function.hasPrefix("__mem") { return "memory copies" }
    return "other libraries"
  }

  /// `12RuleMatching…` is of RuleMatching; an extension of the library's types says so behind it.
  private static func swiftModule(_ mangled: Substring) -> String {
    let digits = mangled.prefix { $0.isNumber }
    guard let length = Int(digits), length > 0 else { return "Swift library" }
    return String(mangled.dropFirst(digits.count).prefix(length))
  }
}
