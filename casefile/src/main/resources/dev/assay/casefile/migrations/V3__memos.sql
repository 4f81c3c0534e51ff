-- Version 3: what intake keeps in mind from one run to the next (which version of a feed was taken, which files of a folder), and
-- versions of one story found by their address.

CREATE TABLE memo (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX report_address ON report (outlet, rtrim(replace(replace(origin, 'https://', ''), 'http://', ''), '/'));
