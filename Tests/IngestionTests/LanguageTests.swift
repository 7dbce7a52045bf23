import DocumentModel
import Testing

@testable import Ingestion

@Suite struct LanguageTests {
  private func code(_ text: String) -> String? { LanguageProfile(of: Array(text.utf8))?.code }

  @Test func wordsWithDigitsAreOfNoLanguage() {
    // "s" and "a" would be Czech.
    let codes = (0..<40).map { "s\($0) a\($0) 19\($0)s" }.joined(separator: " ")
    #expect(code(codes) == nil)
  }

  static let english = """
    Canada will raise the duty on oats to 8 percent on May 1, the finance minister said on Monday. The \
    measure is an answer to the tariff that Washington has put on Canadian lumber this year.
    """
  static let texts: [(String, String)] = [
    ("en", english),
    (
      "de",
      """
      Kanada will den Zoll auf Hafer zum 1. Mai auf acht Prozent anheben, sagte die Finanzministerin am \
      Montag. Die Maßnahme ist eine Antwort auf den Zoll, mit dem die USA seit diesem Jahr Holz belegen.
      """
    ),
    (
      "fr",
      """
      Le Canada va porter à 8 % le droit de douane sur l'avoine au 1er mai, a dit la ministre des Finances \
      lundi. La mesure est une réponse au droit que les États-Unis ont mis sur le bois cette année.
      """
    ),
    (
      "es",
      """
      Canadá subirá el arancel a la avena al 8 por ciento el 1 de mayo, dijo la ministra de Finanzas el \
      lunes. La medida es una respuesta al arancel que los Estados Unidos han puesto a la madera.
      """
    ),
    (
      "it",
      """
      Il Canada porterà il dazio sull'avena all'8 per cento dal primo maggio, ha detto la ministra delle \
      Finanze. La misura è una risposta al dazio che gli Stati Uniti hanno messo sul legno quest'anno.
      """
    ),
    (
      "pt",
      """
      O Canadá vai subir a tarifa sobre a aveia para 8 por cento em 1 de maio, disse a ministra das \
      Finanças. A medida é uma resposta à tarifa que os Estados Unidos puseram sobre a madeira.
      """
    ),
    (
      "nl",
      """
      Canada verhoogt het tarief op haver op 1 mei naar 8 procent, zei de minister van Financiën maandag. \
      De maatregel is een antwoord op het tarief dat de Verenigde Staten dit jaar op hout hebben gezet.
      """
    ),
    (
      "pl",
      """
      Kanada podniesie cło na owies do 8 procent od 1 maja, powiedziała w poniedziałek minister finansów. \
      Jest to odpowiedź na cło, które Stany Zjednoczone nałożyły na drewno w tym roku, i nie jest ostatnia.
      """
    ),
    (
      "tr",
      """
      Kanada yulaf için gümrük vergisini 1 Mayıs'ta yüzde 8'e çıkaracak, dedi maliye bakanı. Bu önlem, \
      Amerika'nın kereste için koyduğu vergiye bir yanıt olarak geldi ve daha çok ürün için de olabilir.
      """
    ),
    (
      "vi",
      """
      Canada sẽ tăng thuế đối với yến mạch lên 8 phần trăm từ ngày 1 tháng 5, bộ trưởng tài chính cho biết. \
      Đây là câu trả lời cho thuế mà Hoa Kỳ đã đánh vào gỗ của Canada trong năm nay.
      """
    ),
    (
      "id",
      """
      Kanada akan menaikkan bea masuk untuk gandum menjadi 8 persen pada 1 Mei, kata menteri keuangan. \
      Langkah ini adalah jawaban atas bea yang telah dikenakan Amerika Serikat pada kayu dari Kanada.
      """
    ),
    ("zh", String(repeating: "财政部长周一表示，加拿大将从五月一日起提高燕麦关税。", count: 3)),
    ("ja", String(repeating: "カナダは五月一日からオーツ麦の関税を引き上げると財務相が述べた。", count: 3)),
    ("ko", String(repeating: "캐나다는 5월 1일부터 귀리 관세를 인상한다고 재무장관이 말했다. ", count: 3)),
    (
      "ru",
      "Канада повысит пошлину на овёс до восьми процентов с первого мая, сообщила министр финансов."
    ),
    (
      "uk",
      "Канада підвищить мито на овес до восьми відсотків з першого травня, повідомила міністерка фінансів."
    ),
    (
      "ar",
      "سترفع كندا الرسوم الجمركية على الشوفان إلى ثمانية في المئة اعتبارا من الأول من مايو كما قالت وزيرة المالية يوم الاثنين."
    ),
  ]

  @Test(arguments: texts) func theContentTells(code: String, text: String) {
    #expect(self.code(text) == code)
  }

  @Test func shortTextsSayTooLittle() {
    #expect(code("Kanada erhöht den Zoll auf Hafer.") == nil)
    #expect(code("Steel 5.1, zinc 2.3, copper 9.4") == nil)
  }

  @Test func ofMixedTextsMostDecides() {
    let german = Self.texts[1].1
    #expect(code(Self.english + "\n\n" + Self.english + "\n\n" + german) == "en")
    #expect(code(german + "\n\n" + german + "\n\n" + Self.english) == "de")
    #expect(code(Self.english + " 海峽商業財政部長周一表示加拿大將從五月一日起提高燕麥關稅") == "en")
  }

  @Test func longTextsAreTold() {
    #expect(code(String(repeating: Self.english + "\n", count: 2000)) == "en")
    #expect(code(String(repeating: Self.texts[1].1 + "\n", count: 2000)) == "de")
  }

  @Test func articlesInOtherLanguagesAreSkippedWithTheReason() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", Self.texts[1].1)
    try sandbox.write(
      "b.jsonl", "\n{\"id\": \"7\", \"text\": \"\(Self.texts[2].1)\", \"language\": \"en\"}")
    try sandbox.write("c.txt", Self.english)
    #expect(
      readAll(sandbox.path) == [
        "DIR/a.txt: is in German (de); the rules read English",
        "DIR/b.jsonl:2: is in French (fr); the rules read English",
        "c.txt=" + Self.english,
      ])
    let reader = ArticleReader(sources: [.path(sandbox.path)])
    guard case .failure(let error)? = reader.next() else { return #expect(Bool(false)) }
    #expect(error.isSkip && error.stage == .language)
    let any = ReadingOptions(readsAnyLanguage: true)
    let all = ArticleReader(sources: [.path(sandbox.path)], options: any)
    #expect(try all.next()?.get().metadata.language == "de")
    #expect(try all.next()?.get().metadata.language == "fr")
    #expect(try all.next()?.get().metadata.language == "en")
  }
}
