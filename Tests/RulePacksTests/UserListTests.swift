import DocumentModel
import Testing

@testable import RulePacks

@Suite struct UserListTests {
  private func list(_ text: String, path: String = "my/clients.tsv") throws -> UserList {
    try UserList(UserListFile(path: path, bytes: Array(text.utf8)))
  }

  private func faults(_ rows: String) throws -> [String] {
    try list("name\tid\tkind\tvalid_from\tvalid_to\n\(rows)").diagnostics.map(\.description)
  }

  private func refusal(_ bytes: [UInt8]) -> String {
    do throws(UnusableUserList) {
      _ = try UserList(UserListFile(path: "my/clients.tsv", bytes: bytes))
      return ""
    } catch {
      return String(error.description.split(separator: "\n").first ?? "")
    }
  }

  private func day(_ iso: String) -> CalendarDate? { CalendarDate(iso: iso) }

  @Test func aNameIsEnough() throws {
    let list = try list("name\nHarbor Metals\nÅland Shipping A/S\n")
    #expect(list.diagnostics.isEmpty)
    #expect(list.entries.map(\.id) == ["user:harbor-metals", "user:åland-shipping-a-s"])
    #expect(list.entries.map(\.kind) == [.company, .company])
    #expect(list.entries.map(\.listFile) == ["clients.tsv", "clients.tsv"])
    #expect(list.entries.map(\.line) == [2, 3])
    #expect(list.entries.first?.userRow == UserRow(watchList: "clients"))
  }

  @Test func aRowHasDaysAndAWatchList() throws {
    let text =
      "name\tvalid_from\tvalid_to\twatch\t_mine\n"
      + "A Co\t2024-01-01\t\tports\tx\nB Co\t\t2023-12-31\t-\t\nC Co\t2024-01-01\t2024-01-01\t \t\n"
    let rows = try list(text).entries.compactMap(\.userRow)
    #expect(rows.map(\.watchList) == ["ports", nil, "clients"])
    #expect(rows.map { $0.counts(on: day("2023-12-31")) } == [false, true, false])
    #expect(rows.map { $0.counts(on: day("2024-01-01")) } == [true, false, true])
    #expect(rows.map { $0.counts(on: day("2024-01-02")) } == [true, false, false])
    #expect(rows.map { $0.counts(on: nil) } == [true, true, true])
  }

  @Test(arguments: [
    (
      "A Co\t\tcompny\t\t",
      "my/clients.tsv:2:7: there is no kind 'compny'; did you mean 'company'?"
    ),
    (
      " \tx\tcompany\t\t",
      "my/clients.tsv:2:1: the row has no name; fill the cell, or take the row out"
    ),
    (
      "A Co\t\t\t2024-02-30\t",
      "my/clients.tsv:2:8: '2024-02-30' is no day; write it as 2024-05-31, or leave it empty"
    ),
    (
      "A Co\t\t\t\t2024-02-01T00:00",
      "my/clients.tsv:2:9: '2024-02-01T00:00' is no day; write it as 2024-05-31, or leave it empty"
    ),
    (
      "A Co\t\t\t2024-02-02\t2024-02-01",
      "my/clients.tsv:2:19: the row ends on 2024-02-01, before it begins on 2024-02-02;"
        + " correct valid_from or valid_to"
    ),
    (
      "A Co",
      "my/clients.tsv:2:1: the row has 1 cells and the header has 5; separate cells by one tab each"
    ),
  ])
  func aBrokenRowIsLeftOut(_ row: String, _ fault: String) throws {
    #expect(try faults(row + "\nB Co\t\t\t\t\n") == [fault])
    let rest = try list("name\tid\tkind\tvalid_from\tvalid_to\n\(row)\nB Co\t\t\t\t\n")
    #expect(rest.entries.map(\.name) == ["B Co"])
  }

  @Test(arguments: [
    ("", "my/clients.tsv:1:1: the list is empty; write a header row with the column names"),
    (
      "Harbor Metals\n",
      "my/clients.tsv:1:1: the first row has no column 'name'; begin with a row of column names,"
        + " with tabs between them: name, kind, aliases …"
    ),
    (
      "# mine\nname\tvalid_til\nA\t\n",
      "my/clients.tsv:2:6: a list of names has no column 'valid_til'; did you mean 'valid_to'?"
        + " If it is your own, call it '_valid_til'"
    ),
    (
      "name\tphone\nA\t\n",
      "my/clients.tsv:1:6: a list of names has no column 'phone'; call it '_phone'"
    ),
  ])
  func aFileThatIsNoListIsRefused(_ text: String, _ message: String) {
    #expect(refusal(Array(text.utf8)) == message)
  }

  @Test func anotherEncodingIsRefused() {
    #expect(
      refusal(Array("name\nA Co\nCaf".utf8) + [0xE9, 0x0A])
        == "my/clients.tsv:3:4: not UTF-8; save the list as UTF-8")
  }

  // MARK: With a pack

  private func pack(_ list: UserList) throws -> RulePack {
    var problems: [RuleDiagnostic] = []
    let text =
      "id\tkind\tname\tcountry\tparent\taliases\n"
      + "no-gov\tgovernment\tGovernment of Norway\tNO\t\t\n"
      + "no-mot\tministry\tMinistry of Trade\tNO\tno-gov\ttrade ministry\n"
    let table = ListTable(Array(text.utf8), file: "lists/a.tsv", reporting: &problems)
    var pack = RulePack()
    pack.names.add(try #require(table), reporting: &problems)
    pack.index = NameIndex(pack.names, vocabulary: &pack.vocabulary)
    pack.add(list)
    return pack
  }

  @Test func aRowReplacesThatOfThePackOnItsDays() throws {
    let pack = try pack(
      try list("id\tname\taliases\tvalid_from\nno-mot\tTrade Office\toffice\t2024-01-01\n"))
    let after = try #require(pack.names.entry("no-mot", on: day("2024-01-01")))
    #expect(after.name == "Trade Office")
    #expect(after.aliases.map(\.text) == ["Trade Office", "office"])
    #expect(after.kind == .agency)
    #expect(after.subkind == "ministry")
    #expect(after.parent == "no-gov")
    #expect(after.entity(on: day("2024-01-01")).origin == .userList)
    let before = try #require(pack.names.entry("no-mot", on: day("2023-12-31")))
    #expect(before.name == "Ministry of Trade")
    #expect(before.entity(on: day("2023-12-31")).origin == .gazetteer)
  }

  @Test func aListWithoutOtherNamesLeavesThoseOfThePack() throws {
    let pack = try pack(try list("id\tname\nno-mot\tTrade Office\n"))
    let row = try #require(pack.names.entry("no-mot", on: nil))
    #expect(row.aliases.map(\.text) == ["Trade Office", "Ministry of Trade", "trade ministry"])
  }

  @Test func thePackStaysAsItIs() throws {
    let pack = try pack(try list("name\nZorn Metals\nTrade Partners\n"))
    let (zorn, ministry) = (pack.vocabulary.lookup("zorn"), pack.vocabulary.lookup("ministry"))
    #expect(pack.index.begins(zorn))
    #expect(!pack.index.beginsPackName(zorn))
    #expect(pack.index.beginsPackName(ministry))
    #expect(pack.names["no-mot"]?.name == "Ministry of Trade")
  }

  @Test func anEntitySaysWhatIsOpen() throws {
    let dated = UserRow(watchList: "b", days: DayRange(first: day("2024-01-01")))
    var entity = Entity(
      id: "x", kind: .company, name: "X", origin: .userList, external: [("ticker", "X")])
    entity.note(UserRow(watchList: "a"), on: nil)
    #expect(entity.external.map(\.key) == ["ticker", "watch_list"])
    entity.note(dated, on: day("2024-05-01"))
    entity.note(dated, on: nil)
    #expect(entity.external.map(\.key) == ["ticker", "validity", "watch_list"])
    #expect(entity.external.map(\.value) == ["X", "article undated", "a|b"])
  }
}
