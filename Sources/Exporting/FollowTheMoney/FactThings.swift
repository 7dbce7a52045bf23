import Facts

/// What becomes of each type of fact.
extension ArticleThings {
  mutating func add(_ fact: FactRecord) {
    switch fact.type {
    case "claim": addNotes(on: parties(fact, "target", "about"), FactWords.claim(fact), fact)
    case "action" where fact.isAsserted && FactWords.isDone(fact): addMeasure(fact)
    case "action": addNotes(on: parties(fact, "target"), openText(fact), fact)
    case "proceeding" where fact.isAsserted && FactWords.isCourtCase(fact): addCase(fact)
    case "proceeding": addNotes(on: parties(fact, "defendant"), openText(fact), fact)
    case "relation" where fact.isAsserted: addLink(fact)
    case "relation":
      addNotes(on: parties(fact, "subject"), openText(fact), fact)
    default: break
    }
  }

  /// What is not asserted, with whose words it is and how sure they are.
  private func openText(_ fact: FactRecord) -> String {
    FactWords.open(fact, attribution: attribution(of: fact))
  }

  private mutating func addNotes(
    on parties: [(id: String, schema: String)], _ text: String, _ fact: FactRecord
  ) {
    for (index, party) in parties.enumerated() {
      var note = Thing("Note", id: ThingID.fact(fact, part: "note\(index + 1)"))
      note.add("entity", party.id)
      note.add("summary", text)
      append(note, from: fact)
    }
  }

  /// Sanctions of named parties; anything else is an event.
  private mutating func addMeasure(_ fact: FactRecord) {
    let targets = parties(fact, "target")
    let authority = FactWords.names(fact.role("actor"))
    guard FactWords.sanctions.contains(fact.subtype), !targets.isEmpty else {
      return addEvent(fact)
    }
    for (index, target) in targets.enumerated() {
      var sanction = Thing("Sanction", id: ThingID.fact(fact, part: "sanction\(index + 1)"))
      sanction.add("entity", target.id)
      sanction.add("authority", authority)
      sanction.add("program", FactWords.names(fact.role("instrument")))
      sanction.add("provisions", FactWords.plain(fact.subtype))
      sanction.add("status", fact.text("status").map(FactWords.plain))
      sanction.add("startDate", FactWords.date("effective", of: fact))
      sanction.add("listingDate", FactWords.date("announced", of: fact))
      sanction.add("endDate", FactWords.date("expires", of: fact))
      append(sanction, from: fact)
    }
  }

  private mutating func addEvent(_ fact: FactRecord) {
    let involved = parties(fact, "target", "beneficiary", "counterparty").map(\.id)
    let organizers = parties(fact, "actor").map(\.id)
    guard !involved.isEmpty || !organizers.isEmpty else { return }
    var event = Thing("Event", id: ThingID.fact(fact))
    event.add("name", FactWords.title(fact))
    event.add("organizer", organizers)
    event.add("involved", involved)
    event.add("date", FactWords.date("effective", of: fact))
    event.add("summary", fact.text("status").map { "status: \(FactWords.plain($0))" })
    append(event, from: fact)
  }

  private mutating func addCase(_ fact: FactRecord) {
    let roles = ["plaintiff", "prosecutor", "defendant"]
    guard roles.contains(where: { !parties(fact, $0).isEmpty }) else { return }
    let id = ThingID.fact(fact)
    var courtCase = Thing("CourtCase", id: id)
    courtCase.add("name", FactWords.title(fact))
    courtCase.add("category", FactWords.plain(fact.subtype))
    courtCase.add("status", fact.text("status").map(FactWords.plain))
    courtCase.add("court", FactWords.names(fact.role("court")))
    append(courtCase, from: fact)
    for role in roles {
      for (index, party) in parties(fact, role).enumerated() {
        var link = Thing("CourtCaseParty", id: ThingID.fact(fact, part: "\(role)\(index + 1)"))
        link.add("case", id)
        link.add("party", party.id)
        link.add("role", role)
        append(link, from: fact)
      }
    }
  }

  /// Ownership where the words say so, else a link of which the role tells the kind.
  private mutating func addLink(_ fact: FactRecord) {
    let subjects = parties(fact, "subject")
    let objects = parties(fact, "object")
    for (index, subject) in subjects.enumerated() {
      for (other, object) in objects.enumerated() where object.id != subject.id {
        let id = ThingID.fact(fact, part: "link\(index + 1).\(other + 1)")
        append(FactWords.link(fact.subtype, subject, object, id: id), from: fact)
      }
    }
  }
}
