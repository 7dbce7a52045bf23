import DocumentModel

extension Trigger: PackCoded {
  func write(to pack: inout PackWriter) {
    needs.write(to: &pack)
    hint.write(to: &pack)
    start.write(to: &pack)
    before.write(to: &pack)
    key.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      needs: try [Need](from: &pack), hint: try Need?(from: &pack), start: try Need?(from: &pack),
      before: try WordsBefore?(from: &pack), key: try Need?(from: &pack))
  }
}

extension Need: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(numbers: words)
    kinds.write(to: &pack)
    number.write(to: &pack)
    glued.write(to: &pack)
    capital.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    words = try pack.numbers(WordID.self)
    kinds = try UInt32(from: &pack)
    number = try Bool(from: &pack)
    glued = try Bool(from: &pack)
    capital = try Bool(from: &pack)
  }
}
