import Exporting
import Extraction
import Facts

/// Takes articles with their facts, one at a time, and writes them in another form.
protocol ArticleSink: AnyObject {
  /// - Parameter text: of the article; only brat needs it.
  func add(_ article: ArticleRecord, text: [UInt8]) throws
  /// Makes the output whole.
  func finish() throws
  /// Leaves nothing behind.
  func discard()
}

/// One stream: a table of all facts, entities of FollowTheMoney, a JSON array.
final class LinesSink: ArticleSink {
  private let file: OutputFile
  private let footer: [UInt8]
  private let lines: (ArticleRecord) -> [UInt8]

  init(
    _ file: OutputFile, header: [UInt8] = [], footer: [UInt8] = [],
    lines: @escaping (ArticleRecord) -> [UInt8]
  ) throws {
    self.file = file
    self.footer = footer
    self.lines = lines
    try file.write(header)
  }

  func add(_ article: ArticleRecord, text: [UInt8]) throws { try file.write(lines(article)) }

  func finish() throws {
    try file.write(footer)
    try file.commit()
  }

  func discard() { file.discard() }
}

/// A folder with one table a type.
final class TablesSink: ArticleSink {
  private let folder: OutputFolder
  private var tables: CSVFolder

  init(_ folder: OutputFolder, hasMark: Bool) {
    self.folder = folder
    tables = CSVFolder(hasMark: hasMark)
  }

  func add(_ article: ArticleRecord, text: [UInt8]) throws {
    for part in tables.parts(of: article) { try folder.append(part.bytes, to: part.file) }
  }

  func finish() throws { try folder.commit() }
  func discard() { folder.discard() }
}

/// A database, which SQLite writes itself.
final class DatabaseSink: ArticleSink {
  private let file: OutputFile
  private var database: DatabaseExport?

  init(_ file: OutputFile) throws {
    self.file = file
    database = try DatabaseExport(file: file.writtenPath)
  }

  func add(_ article: ArticleRecord, text: [UInt8]) throws { try database?.add(article) }

  func finish() throws {
    try database?.finish()
    // Closed before it gets its name.
    database = nil
    try file.commit()
  }

  func discard() {
    database = nil
    file.discard()
  }
}

/// A folder with text and annotations of each article.
final class BratSink: ArticleSink {
  private let folder: OutputFolder
  private var brat = BratExport()

  init(_ folder: OutputFolder) { self.folder = folder }

  func add(_ article: ArticleRecord, text: [UInt8]) throws {
    let files = try brat.files(of: article, text: text)
    var (stem, number) = (files.stem, 1)
    // Articles of one name: the second is `NAME-2`.
    while folder.contains(stem + ".ann") {
      number += 1
      stem = "\(files.stem)-\(number)"
    }
    try folder.write(files.text, to: stem + ".txt")
    try folder.write(files.annotations, to: stem + ".ann")
  }

  func finish() throws {
    for (file, bytes) in brat.configuration { try folder.write(bytes, to: file) }
    try folder.commit()
  }

  func discard() { folder.discard() }
}
