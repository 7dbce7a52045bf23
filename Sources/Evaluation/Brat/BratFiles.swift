import Facts
import FoundationEssentials

/// Gold in the format of the annotation tool brat: `NAME.ann` beside `NAME.txt`.
struct BratFiles {
  private struct Pair {
    /// Path of the annotations.
    var annotations: String
    /// Name of the article, relative to the folder.
    var source: String
  }

  private var pairs: [Pair] = []

  /// Nil where the path is neither an `.ann` file nor a folder with such files.
  init?(path: String) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    if isFolder {
      let folder = path.hasSuffix("/") ? path : path + "/"
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
      for name in names.sorted() where name.hasSuffix(".ann") {
        pairs.append(Pair(annotations: folder + name, source: Self.article(name)))
      }
    } else if path.hasSuffix(".ann") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      pairs.append(Pair(annotations: path, source: Self.article(name)))
    }
    if pairs.isEmpty { return nil }
  }

  func read() throws(FactsError) -> FactSet {
    var set = FactSet(documents: [], facts: [], isComplete: false)
    for (index, pair) in pairs.enumerated() {
      let text = BratText(try Self.bytes(of: Self.article(pair.annotations)))
      let bytes = try Self.bytes(of: pair.annotations)
      let annotations = try BratAnnotations(bytes, file: pair.annotations, text: text)
      set.documents.append(EvaluatedDocument(key: nil, source: pair.source))
      set.facts += try BratReader(annotations, document: index, name: pair.source).facts()
    }
    return set
  }

  private static func article(_ path: String) -> String { path.dropLast(4) + ".txt" }

  private static func bytes(of path: String) throws(FactsError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(file: path, message: "cannot be read; each .ann file needs its .txt file")
    }
    return Array(data)
  }
}
