import Facts
import Ingestion

/// Reads for the workers, on a thread of its own: reading may wait for input that is long in
/// coming, and what is done must be written meanwhile. What is known from before is passed over
/// right here, many inputs a step.
actor PortionSource {
  private let thread = ReadingThread()
  private let reader: ArticleReader
  /// Nil where nothing is remembered.
  private let memory: RunMemory?
  private let hash: ContentHash

  /// A step that only passes over inputs ends with so many, or so many bytes of them.
  private static let maxPassed = 500
  private static let maxPassedBytes = 8 << 20

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe thread.asUnownedSerialExecutor()
  }

  init(_ reader: sending ArticleReader, memory: sending RunMemory?) throws {
    self.reader = reader
    self.memory = memory
    hash = try ContentHash()
  }

  /// Files in folders that are no articles by their names.
  var passedOverBeside: Int { reader.passedOver - reader.passedOverInside }

  /// What comes next; nil at the end.
  func next() throws -> Step? {
    var step = Step()
    var passed = 0
    let start = (bytes: reader.consumedBytes, passedOver: reader.passedOverInside)
    while passed < Self.maxPassed, reader.consumedBytes - start.bytes < Self.maxPassedBytes,
      !step.isAtEnd, let event = reader.nextEvent()
    {
      try take(event, into: &step)
      passed += 1
    }
    step.consumed = reader.consumedBytes
    step.passedOver = reader.passedOverInside - start.passedOver
    return passed == 0 && step.passedOver == 0 ? nil : step
  }

  private func take(_ event: ReadingEvent, into step: inout Step) throws {
    switch event {
    case .input(let input):
      let mark = InputMark(source: input.source, digest: try digest(of: input))
      switch try memory?.recall(mark) ?? .unknown {
      case .unknown: step.content = .input(mark)
      case .begun(let part):
        step.add(part)
        step.isAtEnd = true
      case .known(let part):
        step.add(part)
        reader.passOver()
      }
    case .portion(let portion):
      let digest = try digest(of: portion)
      if let part = try memory?.recall(portion: digest) {
        step.add(part)
      } else {
        step.content = .portion(portion, digest: digest)
      }
    }
  }

  private func digest(of input: ArticleInput) throws -> String? {
    guard memory != nil else { return nil }
    let isWhole = try input.forEachPiece { try hash.add($0) }
    let digest = try hash.finish()
    return isWhole ? digest : nil
  }

  private func digest(of portion: ArticlePortion) throws -> String {
    guard memory != nil else { return "" }
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

    /// What is no article in the input that was read on; it comes first.
    var passedOver = 0
    /// It comes before the content.
    var known: [KnownPart] = []
    /// Nil where there is more to read, but nothing to do.
    var content: Content? {
      didSet { isAtEnd = true }
    }
    /// An input begins that is read, or there is work to do.
    var isAtEnd = false
    /// Bytes of the inputs so far.
    var consumed = 0

    mutating func add(_ part: KnownPart) {
      if known.isEmpty || !known[known.count - 1].extend(part) { known.append(part) }
    }
  }
}

/// By what an input is known again.
struct InputMark: Sendable, Equatable {
  var source: String
  /// Of its bytes; nil where they can be read only once.
  var digest: String?
}
