import Facts
import Ingestion

/// Reads for the workers, on a thread of its own: reading may wait for input that is long in
/// coming, and what is done must be written meanwhile. What is known from before is passed over
/// right here.
actor PortionSource {
  private let thread = ReadingThread()
  private let reader: ArticleReader
  /// Nil where nothing is remembered.
  private let memory: RunMemory?
  private let hash: ContentHash

  /// A step ends with so many inputs and portions, or so many bytes of them.
  private static let maxEvents = 500
  private static let maxBytes = 8 << 20

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

  /// What comes next; nil at the end. Does not wait for more where there is work.
  ///
  /// - Parameter most: portions to work on.
  func next(_ most: Int) throws -> Step? {
    var step = Step()
    var events = 0
    let start = reader.consumedBytes
    while events < Self.maxEvents, reader.consumedBytes - start < Self.maxBytes,
      step.work < most, step.bytes < BatchSize.bytes, step.work == 0 || !reader.mayWait
    {
      let passedOver = reader.passedOverInside
      let event = reader.nextEvent()
      if reader.passedOverInside > passedOver {
        step.entries.append(.passedOver(reader.passedOverInside - passedOver))
      }
      guard let event else { break }
      try take(event, into: &step)
      events += 1
    }
    step.consumed = reader.consumedBytes
    return events == 0 && step.entries.isEmpty ? nil : step
  }

  private func take(_ event: ReadingEvent, into step: inout Step) throws {
    switch event {
    case .input(let input):
      let mark = InputMark(source: input.source, digest: try digest(of: input))
      switch try memory?.recall(mark) ?? .unknown {
      case .unknown: step.entries.append(.input(mark))
      case .begun(let part): step.add(part)
      case .known(let part):
        step.add(part)
        reader.passOver()
      }
    case .portion(let portion):
      let digest = try digest(of: portion)
      if let part = try memory?.recall(portion: digest) {
        step.add(part)
      } else {
        step.add(portion, digest)
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
    enum Entry: Sendable {
      case input(InputMark)
      case known(KnownPart)
      /// So much of the input that is read is no article.
      case passedOver(Int)
      case portion(ArticlePortion, digest: String)
    }

    /// In the order of the input.
    var entries: [Entry] = []
    /// Portions among them, and their bytes.
    private(set) var work = 0
    private(set) var bytes = 0
    /// Bytes of the inputs so far.
    var consumed = 0

    mutating func add(_ portion: ArticlePortion, _ digest: String) {
      entries.append(.portion(portion, digest: digest))
      work += 1
      bytes += portion.content.count
    }

    mutating func add(_ part: KnownPart) {
      if case .known(var last)? = entries.last, last.extend(part) {
        entries[entries.count - 1] = .known(last)
      } else {
        entries.append(.known(part))
      }
    }
  }
}

/// By what an input is known again.
struct InputMark: Sendable, Equatable {
  var source: String
  /// Of its bytes; nil where they can be read only once.
  var digest: String?
}
