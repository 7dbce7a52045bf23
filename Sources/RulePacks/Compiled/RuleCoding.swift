import DocumentModel
import PatternMatching

// The tests of a rule are left out: they are for those who work on rules.

extension Rule: PackCoded {
  func write(to pack: inout PackWriter) {
    id.write(to: &pack)
    title.write(to: &pack)
    author.write(to: &pack)
    since.write(to: &pack)
    output.write(to: &pack)
    pack.write(layer, of: RuleLayer.coded)
    headingsOnly.write(to: &pack)
    alternatives.write(to: &pack)
    vetoes.write(to: &pack)
    set.write(to: &pack)
    pack.write(branches) { branch, pack in
      branch.condition.write(to: &pack)
      branch.set.write(to: &pack)
    }
    roles.write(to: &pack)
    beats.write(to: &pack)
    link.write(to: &pack)
    file.write(to: &pack)
    line.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      id: try String(from: &pack), title: try String(from: &pack),
      author: try String?(from: &pack), since: try String?(from: &pack),
      output: try RuleOutput(from: &pack), layer: try pack.one(of: RuleLayer.coded),
      headingsOnly: try Bool(from: &pack), alternatives: try [RuleAlternative](from: &pack),
      vetoes: try [RuleCondition](from: &pack), set: try [RuleSetting](from: &pack),
      branches: try pack.list { pack throws(PackDamage) in
        (condition: try RuleCondition(from: &pack), set: try [RuleSetting](from: &pack))
      },
      roles: try [RuleRole](from: &pack), beats: try [String](from: &pack),
      link: try RuleLink?(from: &pack), tests: [], file: try String(from: &pack),
      line: try Int(from: &pack))
  }
}

extension RuleOutput: PackCoded {
  func write(to pack: inout PackWriter) {
    switch self {
    case .mention(let kind):
      pack.write(0 as UInt8)
      pack.write(kind, of: MentionKind.coded)
    case .fold: pack.write(1 as UInt8)
    case .fact(let type, let subtype):
      pack.write(2 as UInt8)
      pack.write(type, of: FactType.coded)
      subtype.write(to: &pack)
    }
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    switch try pack.number(UInt8.self) {
    case 0: self = .mention(try pack.one(of: MentionKind.coded))
    case 1: self = .fold
    case 2: self = .fact(try pack.one(of: FactType.coded), subtype: try String(from: &pack))
    default: throw PackDamage()
    }
  }
}

extension RuleAlternative: PackCoded {
  func write(to pack: inout PackWriter) {
    source.write(to: &pack)
    isCaseless.write(to: &pack)
    line.write(to: &pack)
    pack.write(pattern)
    trigger.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      source: try String(from: &pack), isCaseless: try Bool(from: &pack),
      line: try Int(from: &pack), pattern: try pack.pattern(), trigger: try Trigger(from: &pack))
  }
}

extension RuleCondition: PackCoded {
  func write(to pack: inout PackWriter) {
    id.write(to: &pack)
    pack.write(place, of: Place.coded)
    source.write(to: &pack)
    pack.write(pattern)
    need.write(to: &pack)
    file.write(to: &pack)
    line.write(to: &pack)
    also.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      id: try String(from: &pack), place: try pack.one(of: Place.coded),
      source: try String(from: &pack), pattern: try pack.pattern(), need: try NeedID?(from: &pack),
      file: try String(from: &pack), line: try Int(from: &pack),
      also: try [RuleCondition](from: &pack))
  }
}

extension RuleSetting: PackCoded {
  func write(to pack: inout PackWriter) {
    name.write(to: &pack)
    value.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(name: try String(from: &pack), value: try String(from: &pack))
  }
}

extension RuleRole: PackCoded {
  func write(to pack: inout PackWriter) {
    name.write(to: &pack)
    isOptional.write(to: &pack)
    isRequired.write(to: &pack)
    pack.write(kinds) { $1.write($0, of: MentionKind.coded) }
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init(
      name: try String(from: &pack), isOptional: try Bool(from: &pack),
      isRequired: try Bool(from: &pack),
      kinds: try pack.list { pack throws(PackDamage) in try pack.one(of: MentionKind.coded) })
  }
}

extension RuleLink: PackCoded {
  private typealias Target = (type: FactType, subtype: String)

  func write(to pack: inout PackWriter) {
    role.write(to: &pack)
    back.write(to: &pack)
    for list in [targets, otherTargets] {
      pack.write(list) { target, pack in
        pack.write(target.type, of: FactType.coded)
        target.subtype.write(to: &pack)
      }
    }
    pack.write(same) { pair, pack in
      pair.other.write(to: &pack)
      pair.own.write(to: &pack)
    }
    needsSimilarContent.write(to: &pack)
    pointsBack.write(to: &pack)
    needsAnswer.write(to: &pack)
    within.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    func target(_ pack: inout PackReader) throws(PackDamage) -> Target {
      (try pack.one(of: FactType.coded), try String(from: &pack))
    }
    self.init(
      role: try String(from: &pack), back: try String?(from: &pack),
      targets: try pack.list(target), otherTargets: try pack.list(target),
      same: try pack.list { pack throws(PackDamage) in
        (other: try String(from: &pack), own: try String(from: &pack))
      },
      needsSimilarContent: try Bool(from: &pack), pointsBack: try Bool(from: &pack),
      needsAnswer: try Bool(from: &pack), within: try Int(from: &pack))
  }
}
