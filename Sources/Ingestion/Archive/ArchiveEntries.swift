/// What an archive holds, in its order. An entry is read where it stands and never unpacked.
final class ArchiveEntries: ArticleStream {
  private let place: FilePlace
  private let opener: FileOpener
  private let archive: ArchiveHandle
  private let level: ArchiveLevel
  private var number = 0
  private var found = 0
  private var passedOver = 0
  private var wasDamaged = false
  private var isDone = false

  init(
    _ input: ArchiveInput, _ kind: ArchiveKind, _ place: FilePlace, _ level: ArchiveLevel,
    _ opener: FileOpener
  ) throws(ReadFailure) {
    archive = try ArchiveHandle(input, kind, budget: level.budget)
    self.place = place
    self.level = level
    self.opener = opener
  }

  func next() -> ReadingStep? {
    while !isDone && !level.budget.isExhausted {
      switch archive.next() {
      case .entry(let entry):
        wasDamaged = false
        number += 1
        if let step = visit(entry) {
          found += 1
          return step
        }
      case .damage(let failure):
        // Each block after it is tried as a header, and fails, until one is one again.
        guard !wasDamaged else { continue }
        wasDamaged = true
        found += 1
        return failed(failure, place)
      case .broken(let failure):
        isDone = true
        return failed(failure, place)
      case .end: return end()
      }
    }
    return nil
  }

  private func end() -> ReadingStep? {
    isDone = true
    guard found == 0 else { return nil }
    guard number > 0 else { return .failed(place.error("is an empty archive", stage: .unpack)) }
    guard !place.isFound else { return nil }
    return .failed(
      place.error("holds no articles (\(passedOver) other files)", stage: .unpack))
  }

  private func failed(_ failure: ReadFailure, _ place: FilePlace) -> ReadingStep {
    .failed(place.error(failure.message, stage: failure.stage))
  }

  /// Nil for what is no article.
  private func visit(_ entry: ArchiveEntry) -> ReadingStep? {
    if entry.isStream { return stream(entry) }
    guard let raw = entry.name else {
      return .failed(
        place.inside([], number: number)
          .error("its name is not UTF-8, as the archive says; not read", stage: .unpack))
    }
    let name = EntryName(raw)
    let inside = place.inside(name.leavesArchive ? raw : name.bytes, number: number)
    if name.leavesArchive {
      return .failed(
        inside.error("has a name that leads out of the archive; not read", stage: .unpack))
    }
    guard entry.kind != .folder && !name.isHidden else { return nil }
    guard opener.options.isArticleName(inside.path.name) else {
      passedOver += 1
      opener.passOver()
      return nil
    }
    return open(entry, inside)
  }

  private func open(_ entry: ArchiveEntry, _ inside: FilePlace) -> ReadingStep {
    switch entry.kind {
    case .link: .failed(inside.error("is a link in an archive; not followed", stage: .unpack))
    case .device:
      .failed(inside.error("is a device or a pipe in an archive; not read", stage: .unpack))
    case .file, .folder:
      if entry.isEncrypted {
        .failed(inside.error("is encrypted; give it without a password", stage: .unpack))
      } else {
        opener.step(EntryBytes(archive, size: entry.size), inside, in: level)
      }
    }
  }

  /// A compressed file is what it holds, called as it is itself.
  private func stream(_ entry: ArchiveEntry) -> ReadingStep? {
    var inside = place
    inside.path = place.path.withoutEnding
    if place.isFound && InputFormat.isOther(inside.path.name) {
      opener.passOver()
      return nil
    }
    return opener.step(EntryBytes(archive, size: entry.size), inside, in: level)
  }
}

/// The bytes of an entry, while the archive stands at it.
private final class EntryBytes: ByteSource {
  private let archive: ArchiveHandle
  let size: Int?

  init(_ archive: ArchiveHandle, size: Int?) {
    self.archive = archive
    self.size = size
  }

  func read(upTo count: Int) throws(ReadFailure) -> [UInt8] { try archive.read(upTo: count) }
}
