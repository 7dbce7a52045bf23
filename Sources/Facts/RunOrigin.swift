import FoundationEssentials

/// What a set of facts was made of, as far as its run says so (`manifest.json`, `pack.json`); of
/// article objects, the texts alone; of bare facts, nothing.
public struct RunOrigin: Sendable, Equatable {
  /// Name and version.
  public var program: String?
  /// Hash of the whole rule pack.
  public var rules: String?
  /// Those that have an influence on the facts; nil where they are not known.
  public var options: [String: String]?
  /// Key of a document → hash of its text.
  public var texts: [String: String]
  /// File of the pack, or list of the user → part of it → hash of what it says.
  public var parts: [String: [String: String]]?

  public init(
    program: String? = nil, rules: String? = nil, options: [String: String]? = nil,
    texts: [String: String] = [:], parts: [String: [String: String]]? = nil
  ) {
    self.program = program
    self.rules = rules
    self.options = options
    self.texts = texts
    self.parts = parts
  }

  /// Reads what lies in the folder of a run; a file that is not there is passed over.
  init(run folder: String) throws(FactsError) {
    self.init()
    if let manifest = try Self.object(in: folder + "/manifest.json") {
      program = manifest["program"]?.string
      rules = manifest["rules"]?.string
      options = manifest["options"]?.texts
      for article in manifest["articles"]?.elements ?? [] {
        guard let key = article["key"]?.string else { continue }
        texts[key] = article["text_sha256"]?.string
      }
    }
    if let pack = try Self.object(in: folder + "/pack.json") {
      var parts: [String: [String: String]] = [:]
      for file in pack.members { parts[file.key] = file.value.texts }
      self.parts = parts
    }
  }

  private static func object(in path: String) throws(FactsError) -> JSONValue? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    var parser = JSONParser(Array(data))
    do throws(JSONParser.Failure) {
      return try parser.next()
    } catch {
      throw .unreadable(file: path, message: "\(error.message); make the run again")
    }
  }
}

extension JSONValue {
  /// The members that are texts.
  fileprivate var texts: [String: String] {
    var texts: [String: String] = [:]
    for member in members { texts[member.key] = member.value.string }
    return texts
  }
}
