import FoundationEssentials
import RulePacks

/// The articles of `Corpus/` with what is expected of them.
enum CorpusFolder {
  struct Article: Sendable, CustomStringConvertible {
    var name: String
    var text: [UInt8]
    var expectations: ArticleExpectations
    var problems: [RuleDiagnostic]

    var description: String { name }
  }

  /// The root of the repository.
  static var root: URL {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }

  /// In order of their names.
  static func articles() throws -> [Article] {
    let folder = root.appending(path: "Corpus")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try files.filter { $0.hasSuffix(".txt") }.sorted().map { file in
      let name = String(file.dropLast(4))
      let yaml = folder.appending(path: "\(name).expected.yaml")
      var problems: [RuleDiagnostic] = []
      let expectations = try ExpectationReader.read(
        Array(try Data(contentsOf: yaml)), article: name, reporting: &problems)
      let text = Array(try Data(contentsOf: folder.appending(path: file)))
      return Article(name: name, text: text, expectations: expectations, problems: problems)
    }
  }
}
