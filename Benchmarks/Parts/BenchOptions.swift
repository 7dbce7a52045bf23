/// What to measure with, from the command line.
struct BenchOptions: Sendable {
  /// Folders of rules; all but one part take the first alone.
  var rules = ["Rules"]
  var rounds = 3
  /// The built `tradefacts`, for what is measured as a user starts it.
  var program = ".build/release/tradefacts"
  var form = TableForm.text
  var baseline = "Benchmarks/baseline.json"
  /// The part, and the files it takes.
  var arguments: [String] = []

  struct Mistake: Error, CustomStringConvertible {
    var description: String
  }

  init(_ words: [String]) throws {
    var words = words[...]
    func value(of option: String) throws -> String {
      guard let value = words.popFirst() else {
        throw Mistake(description: "\(option) needs a value; see bench --help")
      }
      return value
    }
    var rules: [String] = []
    while let word = words.popFirst() {
      switch word {
      case "--rules": rules.append(try value(of: word))
      case "--rounds":
        guard let count = Int(try value(of: word)), count > 0 else {
          throw Mistake(description: "--rounds needs a number from 1")
        }
        rounds = count
      case "--program": program = try value(of: word)
      case "--baseline": baseline = try value(of: word)
      case "--json": form = .json
      case "--markdown": form = .markdown
      default: arguments.append(word)
      }
    }
    if !rules.isEmpty { self.rules = rules }
  }
}
