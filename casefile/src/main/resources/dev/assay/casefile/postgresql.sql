-- What PostgreSQL is asked in another way than SQLite; all else it is asked as sqlite.sql and tables.sql have it.
-- "= ANY (ARRAY(...))" says that the keys are few, and "|| ''" keeps an index out: claims-of-dockets would otherwise go through half of all claims by how late
-- they are.

-- name: insert-words
UPDATE content SET words = CAST(:vector AS tsvector) WHERE report = :n

-- name: indexed
SELECT c.report, c.title, c.text, CAST(c.words AS text) AS words FROM content c ORDER BY c.report

-- name: wrong-words
SELECT count(*) FROM content WHERE report = :n AND words IS DISTINCT FROM CAST(:vector AS tsvector)

-- name: search
SELECT r.*, (SELECT count(*) FROM entry e WHERE e.report = r.n) AS statements, c.text AS snippet, found.rank AS score
FROM (<found>) found JOIN report r ON r.n = found.n JOIN content c ON c.report = found.n
ORDER BY found.rank DESC, found.n

-- name: search-all
SELECT w.report AS n, ts_rank('{0.25, 0, 0, 1}', w.words, q.query, 1) AS rank
FROM content w, (SELECT CAST(:words AS tsquery) AS query) q
WHERE w.words @@ q.query
ORDER BY rank DESC, n LIMIT :limit OFFSET :offset

-- name: search-some
SELECT w.report AS n, ts_rank('{0.25, 0, 0, 1}', w.words, q.query, 1) AS rank
FROM content w JOIN report r ON r.n = w.report, (SELECT CAST(:words AS tsquery) AS query) q
WHERE w.words @@ q.query AND <conditions>
ORDER BY rank DESC, n LIMIT :limit OFFSET :offset

-- name: insert-journal
INSERT INTO journal (n, at, what, detail) SELECT coalesce(max(n), 0) + 1, :at, :what, :detail FROM journal RETURNING n

-- name: entries-numbered
SELECT n, id, coalesce(ruled, read) AS entry FROM entry WHERE n = ANY (CAST(translate(:numbers, '[]', '{}') AS bigint[]))

-- name: cards
SELECT id, card FROM report WHERE id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))

-- name: entries-of-dockets
SELECT key, entry, position FROM docket
WHERE key = ANY (ARRAY(SELECT jsonb_array_elements_text(CAST(:keys AS jsonb)))) AND position < :before

-- name: claims-of-dockets
SELECT docket, n, id, digest FROM claim
WHERE docket = ANY (ARRAY(SELECT jsonb_array_elements_text(CAST(:keys AS jsonb)))) AND last || '' >= :from ORDER BY n

-- name: claims-stored
SELECT n, id, digest FROM claim WHERE id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))

-- name: claim-bodies
SELECT n, body FROM claim WHERE n = ANY (CAST(translate(:claims, '[]', '{}') AS bigint[]))

-- name: claim-numbers
SELECT id, n FROM claim WHERE id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))

-- name: evidence-keys
SELECT claim, position, role, entry, origin, interest, why FROM evidence
WHERE claim = ANY (CAST(translate(:claims, '[]', '{}') AS bigint[])) AND position >= :from ORDER BY claim, position, role

-- name: entries-of-claims
SELECT claim, entry, role FROM evidence WHERE claim = ANY (CAST(translate(:claims, '[]', '{}') AS bigint[]))

-- name: openings
SELECT c.id, coalesce(e.ruled, e.read) AS entry, e.statement
FROM claim c JOIN evidence v ON v.claim = c.n JOIN entry e ON e.n = v.entry
WHERE c.id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb))) AND v.position = (SELECT min(w.position) FROM evidence w WHERE w.claim = c.n)
ORDER BY c.id, v.role

-- name: headlines-numbered
SELECT body FROM claim WHERE id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb))) ORDER BY id

-- name: reports-sharing-bands
SELECT n, id, known, signature, json_extract(card, '$.original') AS original FROM report
WHERE n IN (SELECT report FROM band WHERE number = ANY (CAST(translate(:numbers, '[]', '{}') AS bigint[])))

-- name: words-on-claims
SELECT DISTINCT ON (v.claim, e.source) v.claim, v.role, e.known, e.source FROM evidence v JOIN entry e ON e.n = v.entry
WHERE v.claim = ANY (CAST(translate(:claims, '[]', '{}') AS bigint[])) AND v.position < :before
  AND v.role IN (SELECT jsonb_array_elements_text(CAST(:roles AS jsonb)))
ORDER BY v.claim, e.source, v.position, v.role

-- name: claims-beginning
SELECT id FROM claim WHERE id >= :prefix AND id < :prefix || chr(65533) ORDER BY id LIMIT 3

-- name: aliases-beginning
SELECT id FROM alias WHERE id >= :prefix AND id < :prefix || chr(65533) ORDER BY id LIMIT 3

-- name: doubtful
SELECT e.read, e.ruled,
  (SELECT string_agg(c.id, ' ' ORDER BY c.id) FROM evidence v JOIN claim c ON c.n = v.claim WHERE v.entry = e.n) AS claims
FROM (SELECT n FROM entry WHERE ruled IS NULL AND id NOT IN (SELECT jsonb_array_elements_text(CAST(:judged AS jsonb))) ORDER BY known DESC NULLS LAST, n LIMIT :latest) l JOIN entry e ON e.n = l.n
ORDER BY CAST(json_extract(e.statement, '$.score') AS double precision), e.known DESC NULLS LAST, e.n
LIMIT :limit OFFSET :offset

-- name: entries-with-dockets
SELECT e.known, coalesce(e.ruled, e.read) AS entry,
  (SELECT string_agg(d.key, chr(31)) FROM docket d WHERE d.entry = e.n) AS dockets
FROM entry e

-- name: add-tally
INSERT INTO tally (kind, key, name, country, detail, statements, first, last)
VALUES (:kind, :key, :name, :country, :detail, :statements, :known, :known)
ON CONFLICT (kind, key) DO UPDATE SET statements = tally.statements + excluded.statements,
  name = greatest(tally.name, excluded.name), country = greatest(tally.country, excluded.country),
  detail = greatest(tally.detail, excluded.detail),
  first = least(tally.first, excluded.first), last = greatest(tally.last, excluded.last)

-- name: tally-actor
INSERT INTO tally (kind, key, name, country, detail, statements, first, last)
SELECT 'actor', a.actor, max(a.name), max(a.country), max(a.detail), count(DISTINCT a.entry), min(e.known), max(e.known)
FROM entry_actor a JOIN entry e ON e.n = a.entry
WHERE <which> AND e.known IS NOT NULL
GROUP BY a.actor
ON CONFLICT (kind, key) DO UPDATE SET statements = tally.statements + excluded.statements,
  name = greatest(tally.name, excluded.name), country = greatest(tally.country, excluded.country),
  detail = greatest(tally.detail, excluded.detail),
  first = least(tally.first, excluded.first), last = greatest(tally.last, excluded.last)

-- name: tally-place
INSERT INTO tally (kind, key, name, country, detail, statements, first, last)
SELECT 'place', e.place, max(e.place_name), max(e.country), max(e.admin1), count(*), min(e.known), max(e.known)
FROM entry e
WHERE <which> AND e.place IS NOT NULL AND e.known IS NOT NULL
GROUP BY e.place
ON CONFLICT (kind, key) DO UPDATE SET statements = tally.statements + excluded.statements,
  name = greatest(tally.name, excluded.name), country = greatest(tally.country, excluded.country),
  detail = greatest(tally.detail, excluded.detail),
  first = least(tally.first, excluded.first), last = greatest(tally.last, excluded.last)

-- name: tally-source
INSERT INTO tally (kind, key, name, country, detail, statements, first, last)
SELECT 'source', e.source, e.source, NULL, NULL, count(*), min(e.known), max(e.known)
FROM entry e
WHERE <which> AND e.known IS NOT NULL
GROUP BY e.source
ON CONFLICT (kind, key) DO UPDATE SET statements = tally.statements + excluded.statements,
  first = least(tally.first, excluded.first), last = greatest(tally.last, excluded.last)

-- name: chosen-claims
CREATE TEMP TABLE chosen_claim (
  first text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  family text COLLATE "C" NOT NULL,
  n bigint,
  body text COLLATE "C",
  PRIMARY KEY (first, id)
) ON COMMIT DROP

-- name: chosen-claims-by-id
CREATE UNIQUE INDEX chosen_claim_id ON chosen_claim (id)

-- name: chosen-claims-by-number
CREATE INDEX chosen_claim_n ON chosen_claim (n)

-- name: replayed-evidence
CREATE TEMP TABLE replayed_evidence (
  claim text COLLATE "C" NOT NULL,
  position text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  origin text COLLATE "C" NOT NULL,
  interest text COLLATE "C" NOT NULL,
  why text COLLATE "C" NOT NULL,
  PRIMARY KEY (claim, position, role)
) ON COMMIT DROP

-- name: replayed-evidence-by-entry
CREATE INDEX replayed_evidence_entry ON replayed_evidence (entry)

-- name: chosen-entries
CREATE TEMP TABLE chosen_entry (
  position text COLLATE "C" NOT NULL PRIMARY KEY,
  n bigint NOT NULL UNIQUE,
  selected integer NOT NULL
) ON COMMIT DROP

-- name: chosen-reports
CREATE TEMP TABLE chosen_report (
  known bigint NOT NULL,
  id text COLLATE "C" NOT NULL,
  n bigint NOT NULL UNIQUE,
  PRIMARY KEY (known, id)
) ON COMMIT DROP

-- name: exported-statements
SELECT x.selected, e.n, e.known, coalesce(e.ruled, e.read) AS entry, e.ruled IS NOT NULL AS corrected, e.statement,
  (SELECT coalesce(jsonb_agg(c.claim ORDER BY c.claim), '[]') FROM (
    SELECT DISTINCT v.claim FROM chosen_evidence v WHERE v.entry = e.n) c) AS claims
FROM chosen_entry x JOIN entry e ON e.n = x.n
ORDER BY x.position

-- name: exported-loose-events
SELECT e.n, e.report, json_extract(e.statement, '$.event.id') COLLATE "C" AS event
FROM chosen_entry x JOIN entry e ON e.n = x.n JOIN report r ON r.n = e.report
WHERE e.kind = 'event' AND x.selected = 1 AND NOT EXISTS (
  SELECT 1 FROM chosen_evidence v
  WHERE v.entry = e.n AND v.family = 'event' AND v.role IN ('ASSERT', 'CORROBORATE', 'REPEAT', 'CONFIRM', 'KEEP'))
ORDER BY e.known NULLS FIRST, r.id COLLATE "C", event NULLS FIRST, x.position

-- name: around
SELECT substr(c.text, greatest(:start - 32, 0) + 1, least(:start, 32)) AS prefix, substr(c.text, :end + 1, 32) AS suffix
FROM content c JOIN report r ON r.n = c.report WHERE r.id = :report

-- name: exported-links
SELECT b.claim AS from_claim, a.claim AS to_claim, a.role, min(e.known) AS first_at, bool_or(e.ruled IS NOT NULL) AS corrected,
  jsonb_agg(e.id ORDER BY a.position) AS basis
FROM chosen_evidence a JOIN chosen_evidence b ON b.entry = a.entry AND b.claim <> a.claim JOIN entry e ON e.n = a.entry
WHERE b.role IN ('ASSERT', 'CORROBORATE', 'REPEAT', 'CONFIRM') AND a.role NOT IN ('ASSERT', 'CORROBORATE', 'REPEAT')
GROUP BY b.claim, a.claim, a.role
ORDER BY b.claim, a.claim, a.role

-- name: exported-actors
SELECT a.actor AS key, count(DISTINCT a.entry) AS statements, min(e.known) AS first, max(e.known) AS last,
  min(x.position) AS sample, jsonb_agg(DISTINCT a.name) AS names
FROM chosen_entry x JOIN entry e ON e.n = x.n JOIN entry_actor a ON a.entry = e.n
GROUP BY a.actor ORDER BY a.actor

-- name: evidence
SELECT v.claim, v.role, v.origin, v.interest, v.why, e.n, coalesce(e.ruled, e.read) AS entry
FROM evidence v JOIN entry e ON e.n = v.entry
WHERE v.claim = ANY (CAST(translate(:claims, '[]', '{}') AS bigint[])) AND v.position < :before
ORDER BY v.claim, v.position, v.role

-- name: evidence-that-weighs
SELECT v.claim, v.role, v.origin, v.interest, v.why, e.n, coalesce(e.ruled, e.read) AS entry
FROM claim c JOIN evidence v ON v.claim = c.n JOIN entry e ON e.n = v.entry
WHERE c.n = ANY (CAST(translate(:claims, '[]', '{}') AS bigint[])) AND v.position < :before
  AND (c.evidence <= 60 OR v.position >= :from OR (v.claim, v.position) IN (
    SELECT w.claim, min(w.position) FROM claim d JOIN evidence w ON w.claim = d.n
    WHERE d.n = ANY (CAST(translate(:claims, '[]', '{}') AS bigint[])) AND d.evidence > 60 AND w.position < :from
    GROUP BY w.claim, w.role, w.interest
  ))
ORDER BY v.claim, v.position, v.role
