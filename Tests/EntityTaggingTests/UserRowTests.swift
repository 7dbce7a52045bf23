import DocumentModel
import Testing

@testable import EntityTagging
@testable import RulePacks

/// Which rows count for an article, by its day.
@Suite struct UserRowTests {
  private func table(_ rows: String) throws -> AliasTable {
    var problems: [RuleDiagnostic] = []
    let text = "id\tkind\tname\ncn-orrin\tcompany\tOrrin Steel\nno-zorn\tcompany\tZorn\n"
    let list = ListTable(Array(text.utf8), file: "lists/a.tsv", reporting: &problems)
    var pack = RulePack()
    pack.names.add(try #require(list), reporting: &problems)
    pack.add(
      try UserList(
        UserListFile(
          path: "own.tsv", bytes: Array("id\tname\tvalid_from\tvalid_to\n\(rows)".utf8))))
    #expect(problems.isEmpty)
    return AliasTable(pack)
  }

  private func counting(_ table: AliasTable, on day: String?) -> [Int] {
    let day = day.flatMap { CalendarDate(iso: $0) }
    return (0..<4).filter { table.counts($0, on: day) }
  }

  @Test func aDatedRowReplacesOnItsDaysOnly() throws {
    let table = try table("cn-orrin\tOrrin\t2024-01-01\t2024-12-31\n\tDuma Oil\t2024-06-01\t\n")
    #expect(counting(table, on: "2023-12-31") == [0, 1])
    #expect(counting(table, on: "2024-01-01") == [1, 2])
    #expect(counting(table, on: "2024-06-01") == [1, 2, 3])
    #expect(counting(table, on: "2025-01-01") == [0, 1, 3])
    #expect(counting(table, on: nil) == [1, 2, 3])
  }

  @Test func onlyAUsersNamesGoFirst() throws {
    let table = try table("\tZorn\t\t\n\tDuma Oil\t\t\n")
    #expect((0..<4).map { table[$0, 0].isUserName } == [false, false, true, true])
    #expect(counting(table, on: "2024-01-01") == [0, 1, 2, 3])
  }
}
