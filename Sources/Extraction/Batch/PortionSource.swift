import Facts
import Ingestion

/// Reads for the workers, on a thread of its own: reading may wait for input that is long in
/// coming, and what is done must be written meanwhile.
actor PortionSource {
  private let thread = ReadingThread()
  private let reader: ArticleReader
  /// Nil where nothing is to be remembered.
  private let hash: ContentHash?

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe thread.asUnownedSerialExecutor()
  }

  /// - Parameter hashes: true where the digests are wanted.
  init(_ reader: sending ArticleReader, hashes: Bool) throws {
    self.reader = reader
    hash = hashes ? try ContentHash() : nil
  }

  var passedOver: Int { reader.passedOver }

  /// What comes next; nil at the end.
  ///
  /// - Parameter passingOver: leaves out what is left of the present input.
  func next(passingOver: Bool) throws -> Step? {
    if passingOver { reader.passOver() }
    guard let event = reader.nextEvent() else { return nil }
    let content: Step.Content =
      switch event {
      case .input(let input): .input(InputMark(source: input.source, digest: try digest(of: input)))
      case .portion(let portion): .portion(portion, digest: try digest(of: portion))
      }
    return Step(content: content, consumed: reader.consumedBytes)
  }

  private func digest(of input: ArticleInput) throws -> String? {
    guard let hash else { return nil }
    let isWhole = try input.forEachPiece { try hash.add($0) }
    let digest = try hash.finish()
    return isWhole ? digest : nil
  }

  private func digest(of portion: ArticlePortion) throws -> String {
    guard let hash else { return "" }
    try hash.add(Array(portion.name.utf8) + [0x1F])
    try hash.add(portion.content)
    return try hash.finish()
  }

  /// A step of the reading.
  struct Step: Sendable {
    enum Content: Sendable {
      case input(InputMark)
      case portion(ArticlePortion, digest: String)
    }

    var content: Content
    /// Bytes of the inputs so far.
    var consumed: Int
  }
}

/// By what an input is known again.
struct InputMark: Sendable, Equatable {
  var source: String
  /// Of its bytes; nil where they can be read only once.
  var digest: String?
}
