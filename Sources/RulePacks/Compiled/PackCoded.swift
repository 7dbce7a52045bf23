/// A value that a compiled pack holds: it is written and read field by field, in one order.
protocol PackCoded {
  func write(to pack: inout PackWriter)
  init(from pack: inout PackReader) throws(PackDamage)
}

/// A compiled pack that does not hold what it should.
struct PackDamage: Error {}

extension Bool: PackCoded {
  func write(to pack: inout PackWriter) { pack.write(self ? 1 : 0 as UInt8) }

  init(from pack: inout PackReader) throws(PackDamage) { self = try pack.number(UInt8.self) != 0 }
}

extension Int: PackCoded {
  func write(to pack: inout PackWriter) { pack.write(Int64(self)) }

  init(from pack: inout PackReader) throws(PackDamage) {
    self = Int(truncatingIfNeeded: try pack.number(Int64.self))
  }
}

extension UInt32: PackCoded {
  func write(to pack: inout PackWriter) { pack.write(self) }

  init(from pack: inout PackReader) throws(PackDamage) { self = try pack.number(UInt32.self) }
}

extension String: PackCoded {
  func write(to pack: inout PackWriter) { pack.write(text: self) }

  init(from pack: inout PackReader) throws(PackDamage) { self = try pack.text() }
}

extension Optional: PackCoded where Wrapped: PackCoded {
  func write(to pack: inout PackWriter) {
    (self != nil).write(to: &pack)
    self?.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self = try Bool(from: &pack) ? try Wrapped(from: &pack) : nil
  }
}

extension Array: PackCoded where Element: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(self) { $0.write(to: &$1) }
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self = try pack.list { pack throws(PackDamage) in try Element(from: &pack) }
  }
}

extension Set: PackCoded where Element: PackCoded & Comparable {
  func write(to pack: inout PackWriter) { sorted().write(to: &pack) }

  init(from pack: inout PackReader) throws(PackDamage) { self = Set(try [Element](from: &pack)) }
}

extension Dictionary: PackCoded where Key: PackCoded & Comparable, Value: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(sorted { $0.key < $1.key }) { pair, pack in
      pair.key.write(to: &pack)
      pair.value.write(to: &pack)
    }
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    let pairs = try pack.list { pack throws(PackDamage) in
      (try Key(from: &pack), try Value(from: &pack))
    }
    self.init(minimumCapacity: pairs.count)
    for (key, value) in pairs { self[key] = value }
  }
}
