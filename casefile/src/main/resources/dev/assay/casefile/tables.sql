-- What an export asks of a case. What it chooses is noted in temporary tables, which a rollback takes away again.

-- name: chosen-claims
CREATE TEMP TABLE chosen_claim (
  first TEXT NOT NULL,           -- position of the first evidence
  id TEXT NOT NULL,
  family TEXT NOT NULL,
  n INTEGER,                     -- of the stored claim
  body TEXT,                     -- of a claim as it stood on a day, which is not stored
  PRIMARY KEY (first, id)
) STRICT, WITHOUT ROWID

-- name: chosen-claims-by-id
CREATE UNIQUE INDEX temp.chosen_claim_id ON chosen_claim (id)

-- name: chosen-claims-by-number
CREATE INDEX temp.chosen_claim_n ON chosen_claim (n)

-- name: replayed-evidence
CREATE TEMP TABLE replayed_evidence (
  claim TEXT NOT NULL,
  position TEXT NOT NULL,
  role TEXT NOT NULL,
  entry INTEGER NOT NULL,
  origin TEXT NOT NULL,
  interest TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (claim, position, role)
) STRICT, WITHOUT ROWID

-- name: replayed-evidence-by-entry
CREATE INDEX temp.replayed_evidence_entry ON replayed_evidence (entry)

-- name: chosen-evidence
CREATE TEMP VIEW chosen_evidence AS
SELECT c.first, c.id AS claim, c.family, v.position, v.role, v.entry, v.origin, v.interest, v.why
FROM chosen_claim c JOIN evidence v ON v.claim = c.n
UNION ALL
SELECT c.first, c.id, c.family, v.position, v.role, v.entry, v.origin, v.interest, v.why
FROM replayed_evidence v JOIN chosen_claim c ON c.id = v.claim

-- name: chosen-entries
CREATE TEMP TABLE chosen_entry (
  position TEXT NOT NULL PRIMARY KEY,
  n INTEGER NOT NULL UNIQUE,
  selected INTEGER NOT NULL      -- 0 where only a chosen claim rests on it
) STRICT, WITHOUT ROWID

-- name: chosen-reports
CREATE TEMP TABLE chosen_report (
  known INTEGER NOT NULL,
  id TEXT NOT NULL,
  n INTEGER NOT NULL UNIQUE,
  PRIMARY KEY (known, id)
) STRICT, WITHOUT ROWID

-- name: choose-claims
INSERT INTO chosen_claim (first, id, family, n)
SELECT (SELECT min(v.position) FROM evidence v WHERE v.claim = c.n), c.id, substr(c.docket, 1, instr(c.docket, ':') - 1), c.n
FROM claim c WHERE <conditions>

-- name: choose-replayed
INSERT INTO chosen_claim (first, id, family, body) VALUES (:first, :id, :family, :body)

-- name: choose-replayed-evidence
INSERT INTO replayed_evidence (claim, position, role, entry, origin, interest, why)
VALUES (:claim, :position, :role, :entry, :origin, :interest, :why)
ON CONFLICT DO NOTHING

-- name: choose-entries
INSERT INTO chosen_entry (position, n, selected) SELECT e.position, e.n, 1 FROM entry e WHERE <conditions>

-- name: choose-entries-of-claims
INSERT INTO chosen_entry (position, n, selected)
SELECT e.position, e.n, 0 FROM entry e WHERE e.n IN (SELECT v.entry FROM chosen_evidence v)
ON CONFLICT DO NOTHING

-- name: choose-reports
INSERT INTO chosen_report (known, id, n) SELECT coalesce(r.known, -1), r.id, r.n FROM report r WHERE <conditions>

-- name: choose-reports-of-entries
INSERT INTO chosen_report (known, id, n)
SELECT coalesce(r.known, -1), r.id, r.n FROM report r
WHERE r.n IN (SELECT e.report FROM chosen_entry x JOIN entry e ON e.n = x.n)
ON CONFLICT DO NOTHING

-- name: exported-reports
SELECT r.*, (SELECT count(*) FROM entry e WHERE e.report = r.n) AS statements
FROM chosen_report x JOIN report r ON r.n = x.n
ORDER BY x.known, x.id

-- name: exported-statements
SELECT x.selected, e.n, e.known, coalesce(e.ruled, e.read) AS entry, e.ruled IS NOT NULL AS corrected, e.statement,
  (SELECT json_group_array(c.claim) FROM (
    SELECT DISTINCT v.claim FROM chosen_evidence v WHERE v.entry = e.n ORDER BY v.claim) c) AS claims
FROM chosen_entry x JOIN entry e ON e.n = x.n
ORDER BY x.position

-- name: exported-claims
SELECT c.id, coalesce(c.body, (SELECT m.body FROM claim m WHERE m.n = c.n)) AS body
FROM chosen_claim c
WHERE :family IS NULL OR c.family = :family
ORDER BY c.first, c.id

-- name: exported-evidence
SELECT v.role, v.origin, v.interest, v.why, coalesce(e.ruled, e.read) AS entry
FROM chosen_evidence v JOIN entry e ON e.n = v.entry
WHERE v.claim = :claim
ORDER BY v.position, v.role

-- name: exported-loose-events
SELECT e.n, e.report, json_extract(e.statement, '$.event.id') AS event
FROM chosen_entry x JOIN entry e ON e.n = x.n JOIN report r ON r.n = e.report
WHERE e.kind = 'event' AND x.selected AND NOT EXISTS (
  SELECT 1 FROM chosen_evidence v
  WHERE v.entry = e.n AND +v.family = 'event' AND v.role IN ('ASSERT', 'CORROBORATE', 'REPEAT', 'CONFIRM', 'KEEP'))
ORDER BY e.known, r.id, event, x.position

-- name: around
SELECT substr(c.text, max(:start - 32, 0) + 1, min(:start, 32)) AS prefix, substr(c.text, :end + 1, 32) AS suffix
FROM content c JOIN report r ON r.n = c.report WHERE r.id = :report

-- name: origin
SELECT origin FROM report WHERE id = :id

-- name: exported-links
SELECT b.claim AS from_claim, a.claim AS to_claim, a.role, min(e.known) AS first_at, max(e.ruled IS NOT NULL) AS corrected,
  json_group_array(e.id ORDER BY a.position) AS basis
FROM chosen_evidence a JOIN chosen_evidence b ON b.entry = a.entry AND b.claim <> a.claim JOIN entry e ON e.n = a.entry
WHERE b.role IN ('ASSERT', 'CORROBORATE', 'REPEAT', 'CONFIRM') AND a.role NOT IN ('ASSERT', 'CORROBORATE', 'REPEAT')
GROUP BY b.claim, a.claim, a.role
ORDER BY b.claim, a.claim, a.role

-- name: exported-sources
SELECT e.source AS key, count(*) AS statements, min(e.known) AS first, max(e.known) AS last, min(x.position) AS sample
FROM chosen_entry x JOIN entry e ON e.n = x.n
GROUP BY e.source ORDER BY e.source

-- name: exported-actors
SELECT a.actor AS key, count(DISTINCT a.entry) AS statements, min(e.known) AS first, max(e.known) AS last,
  min(x.position) AS sample, json_group_array(DISTINCT a.name) AS names
FROM chosen_entry x JOIN entry e ON e.n = x.n JOIN entry_actor a ON a.entry = e.n
GROUP BY a.actor ORDER BY a.actor

-- name: exported-places
SELECT e.place AS key, count(*) AS statements, min(e.known) AS first, max(e.known) AS last, min(x.position) AS sample,
  min(CASE WHEN json_extract(coalesce(e.ruled, e.read), '$.site.relation') = 'at' THEN x.position END) AS placed
FROM chosen_entry x JOIN entry e ON e.n = x.n
WHERE e.place IS NOT NULL
GROUP BY e.place ORDER BY e.place

-- name: entry-at
SELECT coalesce(e.ruled, e.read) FROM entry e WHERE e.n = (SELECT x.n FROM chosen_entry x WHERE x.position = :position)

-- name: settled-claims
SELECT n, body FROM claim WHERE status = :status ORDER BY n
