import DocumentModel

extension EventRules: PackCoded {
  func write(to pack: inout PackWriter) {
    blank.write(to: &pack)
    pack.write(commonKinds.sorted { $0.rawValue < $1.rawValue }) {
      $1.write($0, of: MentionKind.coded)
    }
    commonIDs.write(to: &pack)
    kinds.write(to: &pack)
    parts.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    blank = try Set(from: &pack)
    commonKinds = Set(
      try pack.list { pack throws(PackDamage) in try pack.one(of: MentionKind.coded) })
    commonIDs = try Set(from: &pack)
    kinds = try [Kind](from: &pack)
    parts = try [Part](from: &pack)
  }
}

extension EventRules.Kind: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(type, of: FactType.coded)
    agree.write(to: &pack)
    named.write(to: &pack)
    fields.write(to: &pack)
    points.write(to: &pack)
    share.write(to: &pack)
    headline.write(to: &pack)
    own.write(to: &pack)
    pack.write(apart) { sides, pack in
      sides.one.write(to: &pack)
      sides.other.write(to: &pack)
    }
    partners.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      type: try pack.one(of: FactType.coded), agree: try [String](from: &pack),
      named: try Set(from: &pack), fields: try [String](from: &pack),
      points: try [String](from: &pack), share: try [[String]](from: &pack),
      headline: try [[String]](from: &pack), own: try [String: [[String]]](from: &pack),
      apart: try pack.list { pack throws(PackDamage) in
        (one: try Set(from: &pack), other: try Set(from: &pack))
      },
      partners: try [String: [String: EventRules.Partner]](from: &pack))
  }
}

extension EventRules.Partner: PackCoded {
  func write(to pack: inout PackWriter) {
    share.write(to: &pack)
    anyStatus.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(share: try [[String]](from: &pack), anyStatus: try Bool(from: &pack))
  }
}

extension EventRules.Part: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(type, of: FactType.coded)
    subtypes.write(to: &pack)
    events.write(to: &pack)
    same.write(to: &pack)
    inSentence.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      type: try pack.one(of: FactType.coded), subtypes: try Set(from: &pack),
      events: try Set(from: &pack), same: try [String: String](from: &pack),
      inSentence: try Bool(from: &pack))
  }
}

extension MergeRules: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(statuses.sorted { $0.key.rawValue < $1.key.rawValue }) { type, pack in
      pack.write(type.key, of: FactType.coded)
      type.value.write(to: &pack)
    }
    groups.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    let types = try pack.list { pack throws(PackDamage) in
      (try pack.one(of: FactType.coded), try [String](from: &pack))
    }
    statuses = Dictionary(types, uniquingKeysWith: { first, _ in first })
    groups = try [Group](from: &pack)
  }
}

extension MergeRules.Group: PackCoded {
  func write(to pack: inout PackWriter) {
    name.write(to: &pack)
    pack.write(type, of: FactType.coded)
    subtypes.write(to: &pack)
    agree.map(\.name).write(to: &pack)
    share.write(to: &pack)
    days.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      name: try String(from: &pack), type: try pack.one(of: FactType.coded),
      subtypes: try [String](from: &pack),
      agree: try [String](from: &pack).map { MergeRules.Slot($0) },
      share: try [[String]](from: &pack), days: try Int(from: &pack))
  }
}
