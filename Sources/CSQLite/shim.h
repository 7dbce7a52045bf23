#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast that Swift does not import: the text is copied at once. */
static inline int tradefacts_bind_text(
    sqlite3_stmt *statement, int index, const char *text, int bytes) {
  return sqlite3_bind_text(statement, index, text, bytes, SQLITE_TRANSIENT);
}

static inline int tradefacts_bind_bytes(
    sqlite3_stmt *statement, int index, const void *start, int count) {
  return sqlite3_bind_blob(statement, index, start, count, SQLITE_TRANSIENT);
}
