extension AbbreviationLists: PackCoded {
  func write(to pack: inout PackWriter) {
    for list in [beforeName, beforeNumber, anywhere, openers, speechVerbs] {
      list.write(to: &pack)
    }
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    beforeName = try [String](from: &pack)
    beforeNumber = try [String](from: &pack)
    anywhere = try [String](from: &pack)
    openers = try [String](from: &pack)
    speechVerbs = try [String](from: &pack)
  }
}

extension StatusCues: PackCoded {
  func write(to pack: inout PackWriter) {
    for cues in [auxiliaries, copulas, catenatives] { cues.write(to: &pack) }
    adverbs.write(to: &pack)
    tenses.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    auxiliaries = try [Cue](from: &pack)
    copulas = try [Cue](from: &pack)
    catenatives = try [Cue](from: &pack)
    adverbs = try [String](from: &pack)
    tenses = try [String: String](from: &pack)
  }
}

extension StatusCues.Cue: PackCoded {
  func write(to pack: inout PackWriter) {
    words.write(to: &pack)
    status.write(to: &pack)
    certainty.write(to: &pack)
    negates.write(to: &pack)
    ends.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      words: try String(from: &pack), status: try String?(from: &pack),
      certainty: try String?(from: &pack), negates: try Bool(from: &pack),
      ends: try Bool(from: &pack))
  }
}

extension MeasureKinds: PackCoded {
  func write(to pack: inout PackWriter) {
    kinds.write(to: &pack)
    withRate.write(to: &pack)
    onlyOnTrade.write(to: &pack)
    interventionTypes.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    for kind in try [Kind](from: &pack) { add(kind) }
    withRate = try Set(from: &pack)
    onlyOnTrade = try Set(from: &pack)
    interventionTypes = try [String: String](from: &pack)
  }
}

extension MeasureKinds.Kind: PackCoded {
  func write(to pack: inout PackWriter) {
    phrases.write(to: &pack)
    things.write(to: &pack)
    subtype.write(to: &pack)
    ended.write(to: &pack)
    effect.write(to: &pack)
    roles.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      phrases: try [[String]](from: &pack), things: try Set(from: &pack),
      subtype: try String(from: &pack), ended: try String(from: &pack),
      effect: try String(from: &pack), roles: try [String](from: &pack))
  }
}
