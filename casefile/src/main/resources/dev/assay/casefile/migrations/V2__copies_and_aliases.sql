-- Version 2: what each report is a copy of is looked for once, when it comes in, and claims are found by the ids they once had.
-- user_version stays as it is until what is derived has been made anew.

ALTER TABLE report ADD COLUMN signature BLOB;  -- MinHash of its text, big-endian numbers of four bytes

-- Derived from the signatures of dated reports: two copies are likely to share a number.
CREATE TABLE band (
  number INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report (n) ON DELETE CASCADE,
  PRIMARY KEY (number, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX band_report ON band (report);

-- Ids that claims once had, and the claim each became; that may have become another since.
CREATE TABLE alias (
  id TEXT PRIMARY KEY,
  claim TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_claim ON alias (claim);
