import Facts
import FoundationEssentials

/// The two sides of a comparison: facts that were extracted before, or articles.
struct DiffInputs {
  let old: DiffSide
  let new: DiffSide

  init(_ arguments: Arguments) throws(UsageError) {
    let operands = arguments.operands
    let paths: (old: String, new: String)
    if let baseline = arguments.value("baseline") {
      guard operands.count == 1 else {
        throw UsageError(message: "with --baseline give one file or folder of facts: NEW")
      }
      paths = (baseline, operands[0])
    } else {
      guard operands.count == 2 else {
        throw UsageError(message: "give two files or folders of facts: OLD and NEW")
      }
      paths = (operands[0], operands[1])
    }
    let lists = arguments.values("list")
    let oldLists = arguments.values("old-list")
    new = DiffSide(path: paths.new, articles: arguments.value("articles"), lists: lists)
    old = DiffSide(
      path: paths.old, articles: arguments.value("old-articles") ?? arguments.value("articles"),
      lists: oldLists.isEmpty ? lists : oldLists)
  }
}

/// One side of a comparison.
struct DiffSide {
  /// As it was given.
  let path: String
  /// The articles themselves: what was given, or what was named for a run; nil where the facts are
  /// all there is.
  let articles: String?
  /// The user's own lists.
  let lists: [String]

  init(path: String, articles: String?, lists: [String]) {
    self.path = path
    self.articles = Self.isArticles(path) ? path : articles
    self.lists = lists
  }

  /// - Parameter option: what the names of the options for this side begin with.
  func articlesToVerify(_ option: String) throws(UsageError) -> String {
    guard let articles else {
      throw UsageError(
        message: "--cause verify extracts again: name the articles of \(path) with"
          + " \(option)articles, or give folders of articles instead of facts")
    }
    return articles
  }

  /// True where the facts must be extracted first.
  var isExtracted: Bool { articles == path }

  /// A folder that is no run, or a file of text.
  private static func isArticles(_ path: String) -> Bool {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    if isFolder {
      let runFiles = ["facts.jsonl", "manifest.json"]
      return !runFiles.contains { FileManager.default.fileExists(atPath: "\(path)/\($0)") }
    }
    return [".txt", ".text", ".md"].contains { path.hasSuffix($0) }
  }
}
