import DocumentModel
import Testing
import Tokenization

@Suite("Datelines")
struct DatelineTests {
  /// Place, date, and the first words of the body.
  @Test(arguments: [
    ("T\n\nWASHINGTON, May 14 (Newswire) - The agency acted.", "WASHINGTON", "May 14", "The"),
    ("T\n\nNEW YORK, Sept. 21, 2021 (X) - Halden paid.", "NEW YORK", "Sept. 21, 2021", "Halden"),
    ("T\n\nBEIJING -- China acted.", "BEIJING", "", "China"),
    ("T\n\nBEIJING, August 22, 2024 - China's move.", "BEIJING", "August 22, 2024", "China"),
    ("T\n\nBERLIN, 8 Nov 2023 (Newswire) – Germany won.", "BERLIN", "8 Nov 2023", "Germany"),
    ("T\n\nDAVOS, Switzerland, Jan. 20 (X) — Ruiz spoke.", "DAVOS, Switzerland", "Jan. 20", "Ruiz"),
    ("T\n\n(Trade weekly, 11 Feb 2022) -- Canada acted.", "", "11 Feb 2022", "Canada"),
    ("T\n\nPress release\n\nPARIS/ROME (X) - The two acted.", "PARIS/ROME", "", "The"),
    ("JAKARTA - Britain acted.", "JAKARTA", "", "Britain"),
    ("WASHINGTON, D.C. (X) - The agency acted.", "WASHINGTON, D.C.", "", "The"),
  ])
  func found(text: String, place: String, date: String, body: String) throws {
    let document = Sample.document(text)
    let dateline = try #require(Dateline.find(in: document))
    #expect((dateline.place.map { document.text($0) } ?? "") == place)
    #expect((dateline.date.map { document.text($0) } ?? "") == date)
    let rest = document.bytes[Int(dateline.bodyStart)...]
    #expect(String(decoding: rest, as: UTF8.self).hasPrefix(body))
  }

  @Test(arguments: [
    "T\n\nThe agency - which has 5 offices - acted.",
    "T\n\nBritain - an island - acted.",
    "T\n\nU.S. - China talks ended.",
    "T\n\nIn 2019, Huawei (HWT) - a firm - acted.",
    "T\n\n(So it goes) -- Canada acted.",
    "T\n\nThe U.S.-China talks ended.", "", "WASHINGTON -",
  ])
  func notFound(text: String) {
    #expect(Dateline.find(in: Sample.document(text)) == nil)
  }
}
