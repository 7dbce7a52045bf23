import PatternMatching

/// Puts the values of a compiled pack end to end. A text and a pattern are kept once, however often
/// they come up.
struct PackWriter {
  private(set) var bytes: [UInt8] = []
  /// In the order in which they first came up.
  private(set) var texts: [String] = []
  private(set) var patterns: [CompiledPattern] = []
  /// Long lists of numbers, which are read from the file straight to where they stay.
  private(set) var tables: [[UInt8]] = []
  private var textPlaces: [String: UInt32] = [:]
  private var patternPlaces: [ObjectIdentifier: UInt32] = [:]

  /// A number as this machine has it in memory.
  mutating func write<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    unsafe withUnsafeBytes(of: number) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Numbers as they lie in memory: an integer, or a structure of integers of one size.
  mutating func write<Number: BitwiseCopyable>(numbers: [Number]) {
    if numbers.count * MemoryLayout<Number>.stride < Self.tableBytes {
      return write(inPlace: numbers)
    }
    write(UInt32(numbers.count))
    unsafe tables.append(numbers.withUnsafeBytes { unsafe Array($0) })
  }

  /// The same between the other values, however many they are.
  mutating func write<Number: BitwiseCopyable>(inPlace numbers: [Number]) {
    write(UInt32(numbers.count))
    unsafe numbers.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  /// A list of fewer bytes is no table.
  static let tableBytes = 1 << 14

  /// Each element, behind their number.
  mutating func write<Element>(
    _ list: [Element], _ writeElement: (Element, inout PackWriter) -> Void
  ) {
    write(UInt32(list.count))
    for element in list { writeElement(element, &self) }
  }

  /// One of the cases of an enumeration.
  mutating func write<Case: Equatable>(_ one: Case, of cases: [Case]) {
    write(UInt8(cases.firstIndex(of: one) ?? 0xFF))
  }

  mutating func write(text: String) {
    let place = textPlaces[text] ?? UInt32(texts.count)
    if place == texts.count {
      texts.append(text)
      textPlaces[text] = place
    }
    write(place)
  }

  mutating func write(_ pattern: CompiledPattern) {
    let identity = ObjectIdentifier(pattern)
    let place = patternPlaces[identity] ?? UInt32(patterns.count)
    if place == patterns.count {
      patterns.append(pattern)
      patternPlaces[identity] = place
    }
    write(place)
  }
}
