/// The tables of an exported database; docs/outputs.md describes them.
enum DatabaseSchema {
  /// Raised when a table or view changes (`PRAGMA user_version`).
  static let version = 1

  /// What is written fast and once: nobody reads the file before it is whole and has its name.
  static let settings = """
    PRAGMA page_size = 4096;
    PRAGMA encoding = 'UTF-8';
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA foreign_keys = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    """

  static let tables = """
    CREATE TABLE documents (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, source TEXT NOT NULL, title TEXT, published TEXT,
      url TEXT, publisher TEXT, language TEXT, text_sha256 TEXT
    ) STRICT;
    CREATE TABLE sentences (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents,
      number INTEGER NOT NULL, start INTEGER, end INTEGER, text TEXT
    ) STRICT;
    CREATE TABLE entities (
      id TEXT PRIMARY KEY, kind TEXT, name TEXT, country TEXT, watch_list TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE facts (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents,
      sentence INTEGER NOT NULL REFERENCES sentences, key TEXT NOT NULL, fact_id TEXT NOT NULL,
      type TEXT NOT NULL, subtype TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      words TEXT NOT NULL, status TEXT, certainty TEXT, polarity TEXT,
      holder INTEGER REFERENCES facts, holder_key TEXT, confidence TEXT, cluster TEXT, rule TEXT,
      entity TEXT REFERENCES entities, fields TEXT NOT NULL
    ) STRICT;
    CREATE TABLE mentions (
      id INTEGER PRIMARY KEY, fact INTEGER NOT NULL REFERENCES facts,
      entity TEXT REFERENCES entities, start INTEGER, end INTEGER, text TEXT
    ) STRICT;
    CREATE TABLE roles (
      id INTEGER PRIMARY KEY, fact INTEGER NOT NULL REFERENCES facts, role TEXT NOT NULL,
      place INTEGER NOT NULL, entity TEXT REFERENCES entities, name TEXT, kind TEXT, form TEXT,
      start INTEGER, end INTEGER, words TEXT, filler_fact INTEGER REFERENCES facts,
      filler_key TEXT, source_type TEXT, affiliation TEXT, basis TEXT, confidence TEXT,
      example INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE fact_values (
      id INTEGER PRIMARY KEY, fact INTEGER NOT NULL REFERENCES facts, field TEXT NOT NULL,
      number TEXT, min TEXT, max TEXT, number_real REAL, unit TEXT, modifier TEXT, iso TEXT,
      end TEXT, why TEXT
    ) STRICT;
    """

  /// Made when the rows are there, which is faster.
  static let indices = """
    CREATE INDEX documents_key ON documents (key);
    CREATE INDEX sentences_document ON sentences (document, number);
    CREATE INDEX entities_name ON entities (name);
    CREATE INDEX facts_document ON facts (document);
    CREATE INDEX facts_sentence ON facts (sentence);
    CREATE INDEX facts_key ON facts (key);
    CREATE INDEX facts_type ON facts (type, subtype);
    CREATE INDEX facts_entity ON facts (entity) WHERE entity IS NOT NULL;
    CREATE INDEX facts_holder ON facts (holder) WHERE holder IS NOT NULL;
    CREATE INDEX mentions_fact ON mentions (fact);
    CREATE INDEX mentions_entity ON mentions (entity);
    CREATE INDEX roles_fact ON roles (fact, role, place);
    CREATE INDEX roles_entity ON roles (entity) WHERE entity IS NOT NULL;
    CREATE INDEX roles_filler ON roles (filler_fact) WHERE filler_fact IS NOT NULL;
    CREATE INDEX fact_values_fact ON fact_values (fact, field);
    CREATE VIRTUAL TABLE sentences_fts USING fts5 (
      text, content = 'sentences', content_rowid = 'id', tokenize = 'unicode61'
    );
    INSERT INTO sentences_fts (sentences_fts) VALUES ('rebuild');
    """
}
