import FoundationEssentials

@testable import RulePacks

/// The files under `Rules` of this package.
enum ShippedRules {
  private static func root() -> String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Rules"
  }

  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: "\(root())/\(path)").map { Array($0) } ?? []
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root())/\(folder)").sorted()
  }

  static func table(_ name: String, _ problems: inout [RuleDiagnostic]) -> ListTable? {
    ListTable(bytes("lists/\(name)"), file: "lists/\(name)", reporting: &problems)
  }

  /// All lists of names, read once.
  static let names: (list: NameList, problems: [RuleDiagnostic]) = {
    var list = NameList()
    var problems: [RuleDiagnostic] = []
    for name in (try? names(in: "lists")) ?? [] where name.hasSuffix(".tsv") {
      guard let table = table(name, &problems), NameListReader.isNameList(table) else { continue }
      list.add(table, reporting: &problems)
    }
    return (list, problems)
  }()

  static func inflection(_ problems: inout [RuleDiagnostic]) throws -> Inflection {
    let path = "words/irregular.yaml"
    return Inflection(
      irregular: try YAMLReader.read(bytes(path), file: path), reporting: &problems)
  }
}
