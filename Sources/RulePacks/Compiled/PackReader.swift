import PatternMatching

/// Reads what a `PackWriter` wrote, in the same order. Never reads behind the end, whatever the
/// bytes are.
struct PackReader {
  private let bytes: [UInt8]
  private var place: Int
  /// What the numbers of texts and patterns stand for.
  var texts: [String] = []
  var patterns: [CompiledPattern] = []
  /// Reads the long lists of numbers, in the order in which they were written; nil where they lie
  /// between the other values.
  var tables: PackTables?

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    place = start
  }

  /// True where all was read.
  var isAtEnd: Bool { place == bytes.count }

  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(PackDamage) -> Number {
    let start = try take(MemoryLayout<Number>.size)
    return unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: start, as: Number.self)
    }
  }

  /// What `write(numbers:)` wrote.
  mutating func numbers<Number: BitwiseCopyable>(
    _ type: Number.Type
  ) throws(PackDamage) -> [Number] {
    let count = Int(try number(UInt32.self))
    let size = count * MemoryLayout<Number>.stride
    if size >= PackWriter.tableBytes, let table = try tables?.next(type, count: count) {
      return table
    }
    let start = try take(size)
    return unsafe [Number](unsafeUninitializedCapacity: count) { target, filled in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(target).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[start..<start + size]))
      }
      filled = count
    }
  }

  /// Each element, as often as their number says.
  mutating func list<Element>(
    _ element: (inout PackReader) throws(PackDamage) -> Element
  ) throws(PackDamage) -> [Element] {
    let count = Int(try number(UInt32.self))
    // An element takes a byte at least.
    guard count <= bytes.count - place else { throw PackDamage() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  /// One of the cases of an enumeration.
  mutating func one<Case>(of cases: [Case]) throws(PackDamage) -> Case {
    try Self.element(Int(try number(UInt8.self)), of: cases)
  }

  mutating func text() throws(PackDamage) -> String {
    try Self.element(Int(try number(UInt32.self)), of: texts)
  }

  mutating func pattern() throws(PackDamage) -> CompiledPattern {
    try Self.element(Int(try number(UInt32.self)), of: patterns)
  }

  /// A text that stands here itself, behind its length.
  mutating func ownText() throws(PackDamage) -> String {
    try text(ofLength: Int(try number(UInt32.self)))
  }

  /// The text of the next bytes.
  mutating func text(ofLength count: Int) throws(PackDamage) -> String {
    let start = try take(count)
    return unsafe bytes.withUnsafeBytes { source in
      unsafe String(decoding: source[start..<start + count], as: UTF8.self)
    }
  }

  private mutating func take(_ count: Int) throws(PackDamage) -> Int {
    let start = place
    guard count >= 0, count <= bytes.count - start else { throw PackDamage() }
    place += count
    return start
  }

  private static func element<Element>(
    _ place: Int, of list: [Element]
  ) throws(PackDamage) -> Element {
    guard place < list.count else { throw PackDamage() }
    return list[place]
  }
}
