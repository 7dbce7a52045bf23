import DocumentModel

extension NameEntry: PackCoded {
  func write(to pack: inout PackWriter) {
    id.write(to: &pack)
    pack.write(kind, of: MentionKind.coded)
    name.write(to: &pack)
    country.write(to: &pack)
    parent.write(to: &pack)
    pack.write(external) { pair, pack in
      pair.key.write(to: &pack)
      pair.value.write(to: &pack)
    }
    sector.write(to: &pack)
    subkind.write(to: &pack)
    listFile.write(to: &pack)
    line.write(to: &pack)
    aliases.write(to: &pack)
    userRow.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      id: try String(from: &pack), kind: try pack.one(of: MentionKind.coded),
      name: try String(from: &pack), country: try String?(from: &pack),
      parent: try String?(from: &pack),
      external: try pack.list { pack throws(PackDamage) in
        (key: try String(from: &pack), value: try String(from: &pack))
      },
      sector: try String?(from: &pack), subkind: try String?(from: &pack),
      listFile: try String(from: &pack), line: try Int(from: &pack),
      aliases: try [NameAlias](from: &pack), userRow: try UserRow?(from: &pack))
  }
}

extension NameAlias: PackCoded {
  func write(to pack: inout PackWriter) {
    text.write(to: &pack)
    pack.write(form, of: MentionForm.coded)
    codes.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      text: try String(from: &pack), form: try pack.one(of: MentionForm.coded),
      codes: try [ContextCode](from: &pack))
  }
}

extension ContextCode: PackCoded {
  /// Those that carry nothing, in the order of their numbers; the others follow.
  private static let codedPlain: [ContextCode] = [
    .exactCase, .notStart, .full, .suffix, .contextCountry, .the, .metonym, .descriptive, .never,
    .nextDigits,
  ]

  func write(to pack: inout PackWriter) {
    func write(_ number: Int, _ words: [String]) {
      pack.write(UInt8(number))
      words.write(to: &pack)
    }
    let first = Self.codedPlain.count
    switch self {
    case .exactCase, .notStart, .full, .suffix, .contextCountry, .the, .metonym, .descriptive,
      .never, .nextDigits:
      pack.write(self, of: Self.codedPlain)
    case .context(let words): write(first, words)
    case .notNext(let words): write(first + 1, words)
    case .notPrevious(let words): write(first + 2, words)
    case .notIf(let words): write(first + 3, words)
    case .defaultCountry(let country):
      pack.write(UInt8(first + 4))
      country.write(to: &pack)
    }
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    let number = Int(try pack.number(UInt8.self))
    if number < Self.codedPlain.count {
      self = Self.codedPlain[number]
      return
    }
    switch number - Self.codedPlain.count {
    case 0: self = .context(try [String](from: &pack))
    case 1: self = .notNext(try [String](from: &pack))
    case 2: self = .notPrevious(try [String](from: &pack))
    case 3: self = .notIf(try [String](from: &pack))
    case 4: self = .defaultCountry(try String(from: &pack))
    default: throw PackDamage()
    }
  }
}

extension UserRow: PackCoded {
  func write(to pack: inout PackWriter) {
    watchList.write(to: &pack)
    days.first.write(to: &pack)
    days.last.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      watchList: try String?(from: &pack),
      days: DayRange(
        first: try CalendarDate?(from: &pack), last: try CalendarDate?(from: &pack)))
  }
}

extension CalendarDate: PackCoded {
  func write(to pack: inout PackWriter) { description.write(to: &pack) }

  init(from pack: inout PackReader) throws(PackDamage) {
    guard let date = CalendarDate(iso: try String(from: &pack)) else { throw PackDamage() }
    self = date
  }
}
