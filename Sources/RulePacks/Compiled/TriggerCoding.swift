import DocumentModel

extension Trigger: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(numbers: needs)
    hint.write(to: &pack)
    filter.write(to: &pack)
    before.write(to: &pack)
    key.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      needs: try pack.numbers(NeedID.self), hint: try NeedID?(from: &pack),
      filter: try TokenFilter?(from: &pack), before: try WordsBefore?(from: &pack),
      key: try NeedID?(from: &pack))
  }
}

extension Need: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(numbers: words)
    kinds.write(to: &pack)
    number.write(to: &pack)
    glued.write(to: &pack)
    capital.write(to: &pack)
    digit.write(to: &pack)
    adverb.write(to: &pack)
    mark.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    words = try pack.numbers(WordID.self)
    kinds = try UInt32(from: &pack)
    number = try Bool(from: &pack)
    glued = try Bool(from: &pack)
    capital = try Bool(from: &pack)
    digit = try Bool(from: &pack)
    adverb = try Bool(from: &pack)
    mark = try Bool(from: &pack)
  }
}

extension TokenFilter: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(numbers: steps.map { UInt16($0.operation.rawValue) << 8 | UInt16($0.most) })
    pack.write(numbers: steps.map(\.value))
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    let operations = try pack.numbers(UInt16.self)
    let values = try pack.numbers(UInt32.self)
    guard operations.count == values.count else { throw PackDamage() }
    self.init()
    steps.reserveCapacity(values.count)
    for (both, value) in zip(operations, values) {
      guard let operation = Operation(rawValue: UInt8(both >> 8)) else { throw PackDamage() }
      steps.append(Step(operation: operation, most: UInt8(both & 0xFF), value: value))
    }
  }
}
