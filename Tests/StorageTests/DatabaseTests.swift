import FoundationEssentials
import Storage
import Testing

@Suite struct DatabaseTests {
  private struct Stop: Error {}

  @Test func valuesComeBackAsTheyWereBound() throws {
    let database = try Database(file: ":memory:")
    try database.run("CREATE TABLE t (a INTEGER, b REAL, c TEXT, d TEXT, e TEXT)")
    let row = try database.statement("INSERT INTO t VALUES (?, ?, ?, ?, ?)")
    try row.run([.integer(-7), .real(2.5), .text("Zölle\u{0}%"), .null, .text("")])
    let read = try database.statement("SELECT a, b = 2.5, c, d, e FROM t")
    #expect(try read.step())
    #expect(read.integer(0) == -7)
    #expect(read.integer(1) == 1)
    #expect(read.text(2) == "Zölle\u{0}%")
    #expect(read.text(3) == nil)
    #expect(read.text(4) == "")
    #expect(try !read.step())
  }

  @Test func bytesComeBackAsTheyWereBound() throws {
    let database = try Database(file: ":memory:")
    try database.run("CREATE TABLE t (a BLOB, b BLOB)")
    let row = try database.statement("INSERT INTO t VALUES (?, ?)")
    try row.run([.bytes([0, 255, 7]), .null])
    let read = try database.statement("SELECT a, b, typeof(a) FROM t")
    #expect(try read.step())
    #expect(read.bytes(0) == [0, 255, 7])
    #expect(read.bytes(1) == [])
    #expect(read.text(2) == "blob")
    // A statement that was not read to its end keeps others from changing the table.
    read.reset()
    try database.run("DROP TABLE t")
  }

  @Test func aFailedTransactionLeavesNothing() throws {
    let database = try Database(file: ":memory:")
    try database.run("CREATE TABLE t (a INTEGER)")
    #expect(throws: Stop.self) {
      try database.transaction(failure: { _ in Stop() }) { () throws(Stop) in
        do { try database.run("INSERT INTO t VALUES (1)") } catch { throw Stop() }
        throw Stop()
      }
    }
    let count = try database.statement("SELECT count(*) FROM t")
    #expect(try count.step() && count.integer(0) == 0)
  }

  @Test func whatIsWrongIsSaid() throws {
    #expect(throws: DatabaseError.cannotOpen(file: "/no-such-folder/x.db")) {
      _ = try Database(file: "/no-such-folder/x.db")
    }
    let database = try Database(file: ":memory:")
    #expect(throws: DatabaseError.refused(file: ":memory:", message: "no such table: missing")) {
      try database.run("SELECT * FROM missing")
    }
  }
}
