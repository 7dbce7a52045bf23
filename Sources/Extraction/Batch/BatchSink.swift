import Ingestion

/// The output of a batch while it is written.
final class BatchSink {
  /// A file and what stands around the parts in it.
  private struct Stream {
    var file: OutputFile
    var frame: BatchFrame
    var isEmpty = true

    mutating func add(_ part: [UInt8]) throws(BatchFailure) {
      try file.write(isEmpty ? frame.header : frame.separator)
      isEmpty = false
      try file.write(part)
    }

    func end() throws(BatchFailure) {
      if isEmpty { try file.write(frame.header) }
      try file.write(frame.footer)
      try file.flush()
    }
  }

  private var streams: [Stream]
  private let run: RunFolder?
  private let other: (any PartsSink)?

  init(_ destination: BatchDestination) throws(BatchFailure) {
    switch destination {
    case .standardOutput(let frame):
      streams = [Stream(file: OutputFile.standardOutput(), frame: frame)]
      (run, other) = (nil, nil)
    case .file(let path, let frame):
      streams = [Stream(file: try OutputFile(path: path), frame: frame)]
      (run, other) = (nil, nil)
    case .run(let path, let manifest):
      let folder = try RunFolder(path: path, manifest: manifest)
      streams = [folder.facts, folder.articles].map { Stream(file: $0, frame: BatchFrame()) }
      (run, other) = (folder, nil)
    case .other(let make):
      streams = []
      run = nil
      do { other = try make() } catch { throw BatchFailure(error) }
    }
  }

  func add(_ result: BatchResult) throws(BatchFailure) {
    if let other {
      do { return try other.add(result.parts) } catch { throw BatchFailure(error) }
    }
    for index in streams.indices where index < result.parts.count {
      try streams[index].add(result.parts[index])
    }
    if let run, result.parts.count > streams.count {
      try run.add(entry: result.parts[streams.count])
    }
  }

  func add(_ error: IngestionError) throws(BatchFailure) { try run?.add(error) }

  /// Makes the output whole.
  func finish(_ summary: BatchSummary) throws(BatchFailure) {
    do throws(BatchFailure) {
      for stream in streams { try stream.end() }
      try finishOther()
      if let run { try run.commit(summary) } else { try streams.first?.file.commit() }
    } catch {
      discard()
      throw error
    }
  }

  private func finishOther() throws(BatchFailure) {
    do { try other?.finish() } catch { throw BatchFailure(error) }
  }

  /// Leaves no file behind; on standard output, the parts that are there are written.
  func stop() throws(BatchFailure) {
    defer { discard() }
    for stream in streams where stream.file.isStandardOutput { try stream.file.flush() }
  }

  private func discard() {
    for stream in streams { stream.file.discard() }
    run?.discard()
    other?.discard()
  }
}
