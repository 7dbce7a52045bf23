import DocumentModel
import Extraction
import Facts
import Foundation
import Ingestion
import Synchronization

/// Runs into `run/` of a sandbox with a stand-in for the pipeline: an article's fact is its text
/// behind its source, and one that says `trap` fails.
struct RunTrial {
  let sandbox: Sandbox
  /// Texts of the articles that were worked on, in no order.
  let worked = Log()
  let reported = Log()
  /// Of each time that progress was told of: the articles so far.
  let progress = Log()
  var workers = 2
  var program = "tradefacts 0"
  var options: [String: String] = [:]
  var parts = ["claims.yaml": ["claim.deny": "a1"]]
  var isFresh = false
  /// An article with this text takes too long.
  var slow: String?

  init(_ sandbox: Sandbox) { self.sandbox = sandbox }

  /// - Parameter stop: ends the run, as a signal does, when so many articles are done.
  func run(
    _ name: String = "run", _ sources: [ArticleSource]? = nil, stop: Int = .max,
    reading: ReadingOptions = ReadingOptions()
  ) async -> BatchSummary {
    var manifest = RunManifest(
      schema: "trade-facts/1", program: program, rules: "\(parts)", options: options)
    manifest.parts = parts
    manifest.meaning = "\(parts.values.flatMap { $0.sorted { $0.key < $1.key } })"
    let done = Mutex(0)
    let worked = worked
    let reported = reported
    let told = progress
    let slow = slow
    let runner = BatchRunner(
      workers: workers,
      destination: .run(
        path: sandbox.path + "/" + name, manifest, RunOptions(isFresh: isFresh)),
      events: BatchEvents(
        report: { reported.add($0) },
        progress: { progress in
          told.add("\(progress.articles)")
          done.withLock { $0 = progress.articles }
        },
        interruption: { done.withLock { $0 >= stop } ? 2 : 0 }),
      makeWork: { BatchWork { try Self.result(of: $0, worked, slow: slow) } })
    return await runner.run(
      ArticleReader(sources: sources ?? [.path(sandbox.path + "/in")], options: reading))
  }

  private static func result(
    of article: Article, _ worked: Log, slow: String?
  ) throws -> BatchResult {
    let text = String(decoding: article.bytes, as: UTF8.self)
    worked.add(text.trimmingCharacters(in: .newlines))
    if text.contains("trap") { throw Trap() }
    if let slow, text.contains(slow) { throw ExtractionLimit.time(seconds: 1) }
    let entry = ManifestEntry(
      key: "l-\(article.source)", source: article.source, textHash: "\(text.count)", facts: 1)
    return BatchResult(
      parts: ["\(article.source): \(text)\n", "{\(article.source)}\n"].map { Array($0.utf8) },
      factCount: 1,
      record: RememberedArticle(
        entry: entry, title: article.metadata.title, signature: TextSignature(article.bytes)))
  }

  /// Three records, of which the second is a page.
  static let webArchive: String = {
    let about = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nnone\r\n\r\n"
    let page =
      "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n"
      + "WARC-Target-URI: https://wire.example/oats\r\nContent-Length: 4\r\n\r\noats\r\n\r\n"
    return about + page + about
  }()

  /// The files of a run that are compared, one after the other.
  func files(_ name: String = "run") throws -> [String] {
    try [
      "articles.jsonl", "duplicates.jsonl", "errors.jsonl", "facts.jsonl", "manifest.json",
      "pack.json",
    ].map { try sandbox.text(name + "/" + $0) }
  }

  /// Of an undisturbed run over the same inputs.
  func undisturbed(_ sources: [ArticleSource]? = nil) async throws -> [String] {
    var other = RunTrial(sandbox)
    other.program = program
    other.options = options
    other.parts = parts
    _ = await other.run("undisturbed", sources)
    defer { try? FileManager.default.removeItem(atPath: sandbox.path + "/undisturbed") }
    return try other.files("undisturbed")
  }

  private struct Trap: Error, CustomStringConvertible {
    let description = "fell into a trap"
  }
}

/// Lines that several threads write.
final class Log: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }

  /// What came since the last time.
  func take() -> [String] {
    lines.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }
}
