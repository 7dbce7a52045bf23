import DocumentModel
import Extraction
import RulePacks
import Testing

/// Conditions of list names that the words of the sentence decide.
@Suite struct ContextCodeTests {
  private static let pack = Result {
    try ScratchPack([
      "lists/firms.tsv": """
      id\tkind\tcountry\tname\taliases\tambiguous
      brel\tcompany\tNO\tBrel Mills\t\tBrel Mills=ctx(hot rolled/slab)
      tarim\tcompany\tNO\tTarim\t\tTarim=not_prev(river of/lake)
      keld\tcompany\tNO\tKeld\t\tKeld=not_next(hall of fame)
      noss\tcompany\tNO\tNoss\t\tNoss=not_if(light house)
      holm\tcompany\tNO\tHolm\t\tHolm=the

      """
    ]).tested()
  }

  @Test(arguments: [
    ("Brel Mills makes hot rolled coil.", ["brel"]),
    ("Brel Mills makes hot\nrolled coil.", ["brel"]),
    ("Brel Mills makes Slab.", ["brel"]), ("Brel Mills is hot and rolled on.", []),
    ("Brel Mills makes slabs.", []),
    ("It is the river of Tarim.", []), ("It is the river Tarim.", ["tarim"]),
    ("A lake, Tarim, dried.", ["tarim"]), ("By Lake Tarim it dried.", []),
    ("The Keld hall of fame opened.", []), ("The Keld hall opened.", ["keld"]),
    ("Noss has a light house.", []), ("Noss has a house.", ["noss"]),
    ("They met the Holm.", ["holm"]), ("Holm met them.", []),
  ])
  func phrasesOfSeveralWordsHold(text: String, expected: [String]) throws {
    let worker = PipelineWorker(Pipeline(try Self.pack.get()))
    let result = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    #expect(result.entities.map(\.id) == expected, "\(text)")
  }
}
