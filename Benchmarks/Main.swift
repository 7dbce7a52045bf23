import FoundationEssentials

/// `bench`: how fast the pipeline is, stage by stage. `Scripts/bench` builds and calls it.
@main
enum Bench {
  static let usage = """
    Usage: bench sample FILE MEGABYTES   write articles to measure with, made of Corpus/*.txt
           bench run FILE                take them through the pipeline and print the times

    Both take [--rules DIR] (default: Rules); sample takes [--corpus DIR] (default: Corpus).

    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let rules = option("--rules", in: &arguments) ?? "Rules"
    let corpus = option("--corpus", in: &arguments) ?? "Corpus"
    switch (arguments.first, arguments.count) {
    case ("sample", 3):
      guard let megabytes = Double(arguments[2]), megabytes > 0 else { return print(usage) }
      let sample = try Sample(corpus: corpus, rules: rules)
      try Data(sample.rows(bytes: Int(megabytes * 1e6))).write(
        to: URL(filePath: arguments[1]))
    case ("run", 2):
      print(try Measurement(rules: rules, sample: arguments[1]).table)
    default: print(usage)
    }
  }

  private static func option(_ name: String, in arguments: inout [String]) -> String? {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else {
      return nil
    }
    defer { arguments.removeSubrange(place...place + 1) }
    return arguments[place + 1]
  }
}
