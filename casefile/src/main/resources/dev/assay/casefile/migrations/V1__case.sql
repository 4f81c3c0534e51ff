-- The case, version 1. Moments are milliseconds since 1970 in UTC; JSON is text.

-- 'ASAY': file(1) and the doctor know a case by it. user_version is the version of the tables.
PRAGMA application_id = 1095975257;
PRAGMA user_version = 1;

CREATE TABLE report (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,   -- of the bytes as they were read
  kept_sha256 TEXT NOT NULL,     -- of the bytes that are kept; another where something was redacted
  title TEXT,
  outlet TEXT NOT NULL,
  byline TEXT,
  language TEXT NOT NULL,
  origin TEXT NOT NULL,
  published TEXT,                -- as it is told
  known INTEGER,                 -- knowledge time; null where no date is known: then it is no evidence
  added INTEGER NOT NULL,
  given TEXT NOT NULL,           -- what the user said of it when it was added, as JSON
  reader TEXT NOT NULL,          -- what read it
  card TEXT NOT NULL,            -- what the ledger knows of it
  dropped TEXT NOT NULL
) STRICT;
CREATE INDEX report_known ON report (known);

CREATE TABLE content (
  report INTEGER PRIMARY KEY REFERENCES report (n) ON DELETE CASCADE,
  bytes BLOB NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE words USING fts5 (
  title, text, content = 'content', content_rowid = 'report', tokenize = 'porter unicode61 remove_diacritics 2'
);
-- Without it the words of a deleted text stay in the index until it is merged.
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);

-- A statement as `assay read --json` writes it, and as the ledger takes it.
CREATE TABLE entry (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  known INTEGER,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT,
  place TEXT,
  place_name TEXT,
  country TEXT,
  admin1 TEXT,
  source TEXT NOT NULL,
  position TEXT NOT NULL,        -- sorts in the order of knowledge
  statement TEXT NOT NULL,
  read TEXT NOT NULL,            -- the entry as it was read
  ruled TEXT                     -- the same after people's corrections, where there are any
) STRICT;
CREATE INDEX entry_report ON entry (report, ordinal);
CREATE INDEX entry_known ON entry (known DESC, n);
CREATE INDEX entry_kind ON entry (kind, known DESC, n);
CREATE INDEX entry_code ON entry (code, known DESC, n);
CREATE INDEX entry_place ON entry (place, known);
CREATE INDEX entry_source ON entry (source, known);

CREATE TABLE entry_actor (
  actor TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE,
  name TEXT NOT NULL,
  country TEXT,
  detail TEXT,                   -- sector and type
  role TEXT NOT NULL,
  PRIMARY KEY (actor, entry, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_actor_entry ON entry_actor (entry);

-- What was done to the case. People's corrections are among it, in the order in which they were given; those that were
-- taken back stay. The detail is JSON and names nobody who was redacted.
CREATE TABLE journal (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  detail TEXT NOT NULL,
  undone INTEGER
) STRICT;

-- Reports that were forgotten, so that a feed does not bring them back.
CREATE TABLE forgotten (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- From here on everything is derived from what stands above, and can be made anew.

CREATE TABLE docket (
  key TEXT NOT NULL,
  position TEXT NOT NULL,        -- of the entry, so that a docket is read in the order of knowledge
  entry INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE,
  PRIMARY KEY (key, position, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX docket_entry ON docket (entry);

CREATE TABLE claim (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  docket TEXT NOT NULL,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  status TEXT NOT NULL,
  lapses TEXT,                   -- from this day on it has expired, if nothing settles it
  kind TEXT NOT NULL,            -- of the first entry, as are code and place
  code TEXT NOT NULL,
  place TEXT,
  last TEXT NOT NULL,            -- position of the last evidence
  evidence INTEGER NOT NULL,
  body TEXT NOT NULL,            -- the claim without its evidence
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX claim_docket ON claim (docket);
CREATE INDEX claim_last ON claim (last DESC, id);
CREATE INDEX claim_status ON claim (status, last DESC, id);
CREATE INDEX claim_place ON claim (place, last DESC, id);

CREATE TABLE evidence (
  claim INTEGER NOT NULL REFERENCES claim (n) ON DELETE CASCADE,
  position TEXT NOT NULL,        -- sorts in the order of knowledge
  role TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE,
  origin TEXT NOT NULL,
  interest TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (claim, position, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_entry ON evidence (entry);

-- How often somebody or some place is spoken of.
CREATE TABLE tally (
  kind TEXT NOT NULL,            -- actor, place or source
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  detail TEXT,
  statements INTEGER NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_often ON tally (kind, statements DESC, key);
CREATE INDEX tally_name ON tally (kind, name COLLATE NOCASE);
