-- What is asked of a case, by name. What PostgreSQL is asked in another way stands in postgresql.sql.

-- name: insert-report
INSERT INTO report (id, sha256, kept_sha256, title, outlet, byline, language, origin, published, updated, known, added, given, reader, card, dropped, signature)
VALUES (:id, :sha256, :sha256, :title, :outlet, :byline, :language, :origin, :published, :updated, :known, :added, :given, :reader, :card, :dropped, :signature)
RETURNING n

-- name: update-report
UPDATE report
SET outlet = :outlet, title = :title, byline = :byline, language = :language, published = :published, updated = :updated, known = :known,
  given = :given, reader = :reader, card = :card, dropped = :dropped, signature = :signature
WHERE n = :n

-- name: report-number
SELECT n FROM report WHERE id = :id

-- name: report-number-of-bytes
SELECT n FROM report WHERE sha256 = :sha256

-- name: report-ids-beginning
SELECT id FROM report WHERE id >= :prefix AND id < :prefix || 'g' ORDER BY id LIMIT 3

-- name: forgotten
SELECT count(*) FROM forgotten WHERE sha256 = :sha256

-- name: insert-content
INSERT INTO content (report, bytes, title, text) VALUES (:n, :bytes, :title, :text)

-- name: insert-words
INSERT INTO words (rowid, title, text) SELECT report, title, text FROM content WHERE report = :n

-- name: delete-words
INSERT INTO words (words, rowid, title, text) SELECT 'delete', report, title, text FROM content WHERE report = :n

-- name: update-content
UPDATE content SET bytes = :bytes, title = :title, text = :text WHERE report = :n

-- name: insert-entry
INSERT INTO entry (id, report, ordinal, known, kind, code, value, place, place_name, country, admin1, source, position, statement, read, ruled)
VALUES (:id, :report, :ordinal, :known, :kind, :code, :value, :place, :placeName, :country, :admin1, :source, :position, :statement, :read, :ruled)

-- name: entry-numbers
SELECT n FROM entry WHERE report = :report ORDER BY ordinal

-- name: insert-entry-actor
INSERT INTO entry_actor (actor, entry, name, country, detail, role) VALUES (:actor, :entry, :name, :country, :detail, :role) ON CONFLICT DO NOTHING

-- name: delete-entries
DELETE FROM entry WHERE report = :n

-- name: outdate-claims
UPDATE claim SET digest = '' WHERE n IN (SELECT v.claim FROM evidence v JOIN entry e ON e.n = v.entry WHERE e.report = :n)

-- name: delete-report
DELETE FROM report WHERE n = :n

-- name: reports
SELECT r.*, (SELECT count(*) FROM entry e WHERE e.report = r.n) AS statements
FROM report r
WHERE <conditions>
ORDER BY r.known DESC NULLS LAST, r.n DESC
LIMIT :limit OFFSET :offset

-- name: report
SELECT r.*, (SELECT count(*) FROM entry e WHERE e.report = r.n) AS statements
FROM report r WHERE r.n = :n

-- name: bytes
SELECT bytes FROM content WHERE report = :n

-- name: given
SELECT given FROM report WHERE n = :n

-- name: search
SELECT r.*, (SELECT count(*) FROM entry e WHERE e.report = r.n) AS statements,
  snippet(words, 1, char(2), char(3), '…', 24) AS snippet, -found.rank AS score
FROM (<found>) found JOIN words ON words.rowid = found.n JOIN report r ON r.n = found.n
WHERE words MATCH :words
ORDER BY found.rank, found.n

-- name: search-all
SELECT rowid AS n, rank FROM words
WHERE words MATCH :words AND rank MATCH 'bm25(4.0, 1.0)'
ORDER BY rank LIMIT :limit OFFSET :offset

-- name: search-some
SELECT w.rowid AS n, w.rank FROM words w JOIN report r ON r.n = w.rowid
WHERE w.words MATCH :words AND w.rank MATCH 'bm25(4.0, 1.0)' AND <conditions>
ORDER BY w.rank LIMIT :limit OFFSET :offset

-- name: statements-of-report
SELECT statement FROM entry WHERE report = :n ORDER BY ordinal

-- name: insert-journal
INSERT INTO journal (at, what, detail) VALUES (:at, :what, :detail) RETURNING n

-- name: journal
SELECT n, at, what, detail, undone FROM journal ORDER BY n DESC LIMIT :limit OFFSET :offset

-- name: journal-row
SELECT n, at, what, detail, undone FROM journal WHERE n = :n

-- name: corrections
SELECT n, at, what, detail, undone FROM journal
WHERE what IN ('join', 'split', 'rename', 'reject', 'correct') AND undone IS NULL
ORDER BY n

-- name: journal-version
SELECT coalesce(max(n), 0) AS last, count(undone) AS taken_back FROM journal

-- name: journal-after
SELECT n, at, what, detail, undone FROM journal
WHERE what IN ('join', 'split', 'rename', 'reject', 'correct') AND (n > :n OR undone IS NOT NULL)
ORDER BY n

-- name: claims-of-statement
SELECT DISTINCT c.id FROM entry e JOIN evidence v ON v.entry = e.n JOIN claim c ON c.n = v.claim WHERE e.id = :id ORDER BY c.id

-- name: undo
UPDATE journal SET undone = :at WHERE n = :n

-- name: update-detail
UPDATE journal SET detail = :detail WHERE n = :n

-- name: whole-journal
SELECT n, at, what, detail, undone FROM journal ORDER BY n

-- name: entry-named
SELECT n, report, known, read, ruled, statement FROM entry WHERE id = :id

-- name: entries-ending
SELECT id FROM entry WHERE id LIKE '%#' || :id LIMIT 3

-- name: entries-of-report
SELECT n, report, known, read, ruled, statement FROM entry WHERE report = :n ORDER BY ordinal

-- name: dockets-of-entry
SELECT key FROM docket WHERE entry = :n

-- name: delete-dockets-of-entry
DELETE FROM docket WHERE entry = :n

-- name: delete-actors-of-entry
DELETE FROM entry_actor WHERE entry = :n

-- name: update-entry
UPDATE entry
SET kind = :kind, code = :code, value = :value, place = :place, place_name = :placeName, country = :country, admin1 = :admin1,
  source = :source, position = :position, read = :read, ruled = :ruled, statement = :statement
WHERE n = :n

-- name: tallied-of-entry
SELECT 'actor' AS kind, actor AS key FROM entry_actor WHERE entry = :n
UNION SELECT 'place', place FROM entry WHERE n = :n AND place IS NOT NULL
UNION SELECT 'source', source FROM entry WHERE n = :n

-- name: party-named
SELECT coalesce(e.ruled, e.read) AS entry
FROM entry_actor a JOIN entry e ON e.n = a.entry
WHERE a.actor = :name OR a.name = :name COLLATE NOCASE
ORDER BY e.n LIMIT 1

-- name: insert-forgotten
INSERT INTO forgotten (sha256) VALUES (:sha256) ON CONFLICT DO NOTHING

-- name: tallies
SELECT t.* FROM tally t
WHERE t.kind = :tallied AND <conditions>
ORDER BY t.statements DESC, t.key
LIMIT :limit OFFSET :offset

-- name: events
SELECT e.id, e.statement, e.known, r.id AS report, r.outlet, r.published,
  (SELECT string_agg(c.id, ' ' ORDER BY c.id) FROM evidence v JOIN claim c ON c.n = v.claim WHERE v.entry = e.n) AS claims
FROM entry e JOIN report r ON r.n = e.report
WHERE <conditions>
ORDER BY e.known DESC NULLS LAST, e.n
LIMIT :limit OFFSET :offset

-- name: card
SELECT card FROM report WHERE id = :id

-- name: cards
SELECT id, card FROM report WHERE id IN (SELECT value FROM json_each(:ids))

-- name: insert-docket
INSERT INTO docket (key, position, entry) VALUES (:key, :position, :entry) ON CONFLICT DO NOTHING

-- name: dockets-of-report
SELECT DISTINCT d.key FROM docket d JOIN entry e ON e.n = d.entry WHERE e.report = :n

-- name: all-dockets
SELECT DISTINCT key FROM docket ORDER BY key

-- name: entries-of-dockets
SELECT key, entry, position FROM docket
WHERE key IN (SELECT value FROM json_each(:keys)) AND position < :before

-- name: entry-numbered
SELECT coalesce(ruled, read) FROM entry WHERE n = :n

-- name: entries-numbered
SELECT n, id, coalesce(ruled, read) AS entry FROM entry WHERE n IN (SELECT value FROM json_each(:numbers))

-- name: claims-of-dockets
SELECT docket, n, id, digest FROM claim
WHERE docket IN (SELECT value FROM json_each(:keys)) AND last >= :from ORDER BY n

-- name: claims-stored
SELECT n, id, digest FROM claim WHERE id IN (SELECT value FROM json_each(:ids))

-- name: claim-bodies
SELECT n, body FROM claim WHERE n IN (SELECT value FROM json_each(:claims))

-- name: claim-numbers
SELECT id, n FROM claim WHERE id IN (SELECT value FROM json_each(:ids))

-- name: insert-claim
INSERT INTO claim (id, docket, question, value, status, lapses, kind, code, place, last, evidence, body, digest)
VALUES (:id, :docket, :question, :value, :status, :lapses, :kind, :code, :place, :last, :evidence, :body, :digest)

-- name: update-claim
UPDATE claim
SET question = :question, value = :value, status = :status, lapses = :lapses, kind = :kind, code = :code, place = :place,
  last = :last, evidence = :evidence, body = :body, digest = :digest
WHERE n = :n

-- name: delete-claim
DELETE FROM claim WHERE n = :n

-- name: evidence-keys
SELECT claim, position, role, entry, origin, interest, why FROM evidence
WHERE claim IN (SELECT value FROM json_each(:claims)) AND position >= :from ORDER BY claim, position, role

-- name: insert-evidence
INSERT INTO evidence (claim, position, role, entry, origin, interest, why)
VALUES (:claim, :position, :role, :entry, :origin, :interest, :why)
ON CONFLICT (claim, position, role) DO UPDATE SET entry = excluded.entry, origin = excluded.origin, interest = excluded.interest, why = excluded.why

-- name: delete-evidence
DELETE FROM evidence WHERE claim = :claim AND position = :position AND role = :role

-- name: add-tally
INSERT INTO tally (kind, key, name, country, detail, statements, first, last)
VALUES (:kind, :key, :name, :country, :detail, :statements, :known, :known)
ON CONFLICT DO UPDATE SET statements = statements + excluded.statements, name = max(name, excluded.name),
  country = coalesce(max(country, excluded.country), country, excluded.country),
  detail = coalesce(max(detail, excluded.detail), detail, excluded.detail),
  first = min(first, excluded.first), last = max(last, excluded.last)

-- name: tally-actor
INSERT INTO tally (kind, key, name, country, detail, statements, first, last)
SELECT 'actor', a.actor, max(a.name), max(a.country), max(a.detail), count(DISTINCT a.entry), min(e.known), max(e.known)
FROM entry_actor a JOIN entry e ON e.n = a.entry
WHERE <which> AND e.known IS NOT NULL
GROUP BY a.actor
ON CONFLICT DO UPDATE SET statements = statements + excluded.statements, name = max(name, excluded.name),
  country = coalesce(max(country, excluded.country), country, excluded.country),
  detail = coalesce(max(detail, excluded.detail), detail, excluded.detail),
  first = min(first, excluded.first), last = max(last, excluded.last)

-- name: tally-place
INSERT INTO tally (kind, key, name, country, detail, statements, first, last)
SELECT 'place', e.place, max(e.place_name), max(e.country), max(e.admin1), count(*), min(e.known), max(e.known)
FROM entry e
WHERE <which> AND e.place IS NOT NULL AND e.known IS NOT NULL
GROUP BY e.place
ON CONFLICT DO UPDATE SET statements = statements + excluded.statements, name = max(name, excluded.name),
  country = coalesce(max(country, excluded.country), country, excluded.country),
  detail = coalesce(max(detail, excluded.detail), detail, excluded.detail),
  first = min(first, excluded.first), last = max(last, excluded.last)

-- name: tally-source
INSERT INTO tally (kind, key, name, country, detail, statements, first, last)
SELECT 'source', e.source, e.source, NULL, NULL, count(*), min(e.known), max(e.known)
FROM entry e
WHERE <which> AND e.known IS NOT NULL
GROUP BY e.source
ON CONFLICT DO UPDATE SET statements = statements + excluded.statements,
  first = min(first, excluded.first), last = max(last, excluded.last)

-- name: delete-tally
DELETE FROM tally WHERE kind = :kind AND key = :key

-- name: tallied-of-report
SELECT 'actor' AS kind, a.actor AS key FROM entry_actor a JOIN entry e ON e.n = a.entry WHERE e.report = :n
UNION SELECT 'place', place FROM entry WHERE report = :n AND place IS NOT NULL
UNION SELECT 'source', source FROM entry WHERE report = :n

-- name: last-known
SELECT max(known) FROM report

-- name: claims
SELECT c.n, c.body FROM claim c
WHERE <conditions>
ORDER BY c.last DESC, c.id
LIMIT :limit OFFSET :offset

-- name: claim
SELECT n, body FROM claim WHERE id = :id

-- name: claims-beginning
SELECT id FROM claim WHERE id >= :prefix AND id < :prefix || char(65535) ORDER BY id LIMIT 3

-- name: evidence
SELECT v.claim, v.role, v.origin, v.interest, v.why, e.n, coalesce(e.ruled, e.read) AS entry
FROM evidence v JOIN entry e ON e.n = v.entry
WHERE v.claim IN (SELECT value FROM json_each(:claims)) AND v.position < :before
ORDER BY v.claim, v.position, v.role

-- name: evidence-that-weighs
SELECT v.claim, v.role, v.origin, v.interest, v.why, e.n, coalesce(e.ruled, e.read) AS entry
FROM claim c JOIN evidence v ON v.claim = c.n JOIN entry e ON e.n = v.entry
WHERE c.n IN (SELECT value FROM json_each(:claims)) AND v.position < :before
  AND (c.evidence <= 60 OR v.position >= :from OR (v.claim, v.position) IN (
    SELECT w.claim, min(w.position) FROM claim d JOIN evidence w ON w.claim = d.n
    WHERE d.n IN (SELECT value FROM json_each(:claims)) AND d.evidence > 60 AND w.position < :from
    GROUP BY w.claim, w.role, w.interest
  ))
ORDER BY v.claim, v.position, v.role

-- name: dockets-after
SELECT DISTINCT d.key FROM docket d JOIN entry e ON e.n = d.entry WHERE e.known >= :before

-- name: claims-of-entry
SELECT DISTINCT c.id FROM claim c JOIN evidence v ON v.claim = c.n WHERE v.entry = :entry ORDER BY c.id

-- name: words-on-claims
SELECT v.claim, v.role, e.known, e.source, min(v.position || v.role) FROM evidence v JOIN entry e ON e.n = v.entry
WHERE v.claim IN (SELECT value FROM json_each(:claims)) AND v.position < :before AND v.role IN (SELECT value FROM json_each(:roles))
GROUP BY v.claim, e.source

-- name: claims-settled-by
SELECT c.n, c.docket, c.id, c.body, c.last AS latest FROM claim c
WHERE c.last < :before AND <conditions>
ORDER BY c.last DESC, c.id

-- name: claims-going-on
SELECT g.n, g.docket, g.id, g.body, g.latest FROM (
  SELECT c.n, c.docket, c.id, c.body,
    (SELECT max(v.position) FROM evidence v WHERE v.claim = c.n AND v.position < :before) AS latest
  FROM claim c WHERE c.last || '' >= :before AND c.evidence > 1 AND <conditions>
) g
WHERE g.latest IS NOT NULL
ORDER BY g.latest DESC, g.id

-- name: latest-dockets
SELECT key, max(position) AS latest FROM docket WHERE position < :before GROUP BY key ORDER BY latest DESC, key

-- name: tallies-actors-as-of
WITH known AS MATERIALIZED (SELECT n, known FROM entry WHERE known < :before)
SELECT t.* FROM (
  SELECT a.actor AS key, max(a.name) AS name, max(a.country) AS country, max(a.detail) AS detail,
    count(DISTINCT a.entry) AS statements, min(e.known) AS first, max(e.known) AS last
  FROM entry_actor a CROSS JOIN known e WHERE e.n = a.entry GROUP BY a.actor
) t
WHERE <conditions>
ORDER BY t.statements DESC, t.key
LIMIT :limit OFFSET :offset

-- name: tallies-places-as-of
SELECT t.key, t.name, t.country, t.detail, f.statements, f.first, f.last FROM (
  SELECT e.place, count(*) AS statements, min(e.known) AS first, max(e.known) AS last
  FROM entry e WHERE e.known < :before AND e.place IS NOT NULL GROUP BY e.place
) f JOIN tally t ON t.kind = 'place' AND t.key = f.place
WHERE <conditions>
ORDER BY f.statements DESC, t.key
LIMIT :limit OFFSET :offset

-- name: tallies-sources-as-of
SELECT t.key, t.name, t.country, t.detail, f.statements, f.first, f.last FROM (
  SELECT e.source, count(*) AS statements, min(e.known) AS first, max(e.known) AS last
  FROM entry e WHERE e.known < :before GROUP BY e.source
) f JOIN tally t ON t.kind = 'source' AND t.key = f.source
WHERE <conditions>
ORDER BY f.statements DESC, t.key
LIMIT :limit OFFSET :offset

-- name: report-number-of-kept-bytes
SELECT n FROM report WHERE kept_sha256 = :sha256

-- name: update-kept
UPDATE report SET kept_sha256 = :sha256 WHERE n = :n

-- name: all-reports
SELECT n FROM report ORDER BY n

-- name: report-words
SELECT title, outlet, byline, origin, given, card, dropped FROM report WHERE n = :n

-- name: update-report-words
UPDATE report
SET title = :title, outlet = :outlet, byline = :byline, origin = :origin, given = :given, card = :card, dropped = :dropped
WHERE n = :n

-- name: text
SELECT text FROM content WHERE report = :n

-- name: kept-bytes
SELECT r.id, r.kept_sha256, c.bytes FROM report r JOIN content c ON c.report = r.n

-- name: entries-with-text
SELECT e.read, e.statement, c.text FROM entry e JOIN content c ON c.report = e.report ORDER BY e.report

-- name: entries-with-dockets
SELECT e.known, coalesce(e.ruled, e.read) AS entry,
  (SELECT group_concat(d.key, char(31)) FROM docket d WHERE d.entry = e.n) AS dockets
FROM entry e

-- name: dockets-of-claims
SELECT DISTINCT docket FROM claim

-- name: wrong-tallies
SELECT count(*) FROM (
  SELECT * FROM (SELECT key, statements, first, last FROM tally WHERE kind = :kind EXCEPT <recount>) AS more
  UNION ALL
  SELECT * FROM (<recount> EXCEPT SELECT key, statements, first, last FROM tally WHERE kind = :kind) AS fewer
) AS wrong

-- name: recount-actor
SELECT a.actor AS key, count(DISTINCT a.entry), min(e.known), max(e.known)
FROM entry_actor a JOIN entry e ON e.n = a.entry WHERE e.known IS NOT NULL GROUP BY a.actor

-- name: recount-place
SELECT place AS key, count(*), min(known), max(known)
FROM entry WHERE place IS NOT NULL AND known IS NOT NULL GROUP BY place

-- name: recount-source
SELECT source AS key, count(*), min(known), max(known) FROM entry WHERE known IS NOT NULL GROUP BY source

-- name: unscrubbed
SELECT count(*) FROM journal
WHERE what IN ('redact', 'forget') AND n > coalesce((SELECT max(n) FROM journal WHERE what = 'scrub'), 0)

-- name: places-named
SELECT count(*) FROM (
  SELECT 1 FROM tally
  WHERE kind = 'place' AND (key = :name OR name = :name COLLATE NOCASE OR detail = :name COLLATE NOCASE OR country = :name)
  LIMIT 1
) AS named

-- name: how-often
SELECT coalesce(sum(statements), 0) FROM tally WHERE kind = :kind AND (key = :name OR name = :name COLLATE NOCASE)

-- name: insert-band
INSERT INTO band (number, report) VALUES (:number, :report) ON CONFLICT DO NOTHING

-- name: delete-bands
DELETE FROM band WHERE report = :report

-- name: delete-all-bands
DELETE FROM band

-- name: reports-sharing-bands
SELECT n, id, known, signature, json_extract(card, '$.original') AS original FROM report
WHERE n IN (SELECT report FROM band WHERE number IN (SELECT value FROM json_each(:numbers)))

-- name: dated-reports
SELECT n, id, known, signature, json_extract(card, '$.original') AS original FROM report WHERE known IS NOT NULL ORDER BY known, id

-- name: dated-report
SELECT n, id, known, signature, json_extract(card, '$.original') AS original FROM report WHERE known IS NOT NULL AND n = :n

-- name: update-original
UPDATE report SET card = json_set(card, '$.original', :original) WHERE n = :n

-- name: unsigned-reports
SELECT r.n, r.card, r.title, r.byline, c.text FROM report r JOIN content c ON c.report = r.n WHERE r.signature IS NULL

-- name: sign-report
UPDATE report SET card = :card, signature = :signature WHERE n = :n

-- name: bands-of-report
SELECT number FROM band WHERE report = :report

-- name: insert-alias
INSERT INTO alias (id, claim) VALUES (:id, :claim) ON CONFLICT (id) DO UPDATE SET claim = excluded.claim

-- name: delete-alias
DELETE FROM alias WHERE id = :id

-- name: alias
SELECT claim FROM alias WHERE id = :id

-- name: aliases-beginning
SELECT id FROM alias WHERE id >= :prefix AND id < :prefix || char(65535) ORDER BY id LIMIT 3

-- name: delete-aliases-of-docket
WITH RECURSIVE led (id) AS (
  SELECT a.id FROM alias a JOIN claim c ON c.id = a.claim WHERE c.docket = :key
  UNION SELECT a.id FROM alias a JOIN led ON led.id = a.claim
)
DELETE FROM alias WHERE id IN (SELECT id FROM led)

-- name: entries-of-claims
SELECT claim, entry, role FROM evidence WHERE claim IN (SELECT value FROM json_each(:claims))

-- name: claims-of-docket-between
SELECT n, body FROM claim WHERE docket = :docket AND last >= :from AND last < :before ORDER BY last DESC, id LIMIT :limit

-- name: claims-of-docket-by
SELECT g.n, g.body FROM (
  SELECT c.n, c.id, c.body,
    (SELECT max(v.position) FROM evidence v WHERE v.claim = c.n AND v.position < :before) AS latest
  FROM claim c WHERE c.docket = :docket
) g
WHERE g.latest >= :from AND g.latest < :until
ORDER BY g.latest DESC, g.id LIMIT :limit

-- name: told
SELECT title, text FROM content WHERE report = :n

-- name: said-in-report
SELECT e.read, e.ruled,
  (SELECT string_agg(c.id, ' ' ORDER BY c.id) FROM evidence v JOIN claim c ON c.n = v.claim WHERE v.entry = e.n) AS claims
FROM entry e WHERE e.report = :n
ORDER BY e.ordinal

-- name: said
SELECT e.read, e.ruled,
  (SELECT string_agg(c.id, ' ' ORDER BY c.id) FROM evidence v JOIN claim c ON c.n = v.claim WHERE v.entry = e.n) AS claims
FROM entry e
WHERE <conditions>
ORDER BY e.known DESC NULLS LAST, e.n
LIMIT :limit OFFSET :offset

-- name: doubtful
SELECT e.read, e.ruled,
  (SELECT string_agg(c.id, ' ' ORDER BY c.id) FROM evidence v JOIN claim c ON c.n = v.claim WHERE v.entry = e.n) AS claims
FROM (SELECT n FROM entry WHERE ruled IS NULL AND id NOT IN (SELECT value FROM json_each(:judged)) ORDER BY known DESC, n LIMIT :latest) l JOIN entry e ON e.n = l.n
ORDER BY json_extract(e.statement, '$.score'), e.known DESC, e.n
LIMIT :limit OFFSET :offset

-- name: openings
SELECT c.id, coalesce(e.ruled, e.read) AS entry, e.statement
FROM claim c JOIN evidence v ON v.claim = c.n JOIN entry e ON e.n = v.entry
WHERE c.id IN (SELECT value FROM json_each(:ids)) AND v.position = (SELECT min(w.position) FROM evidence w WHERE w.claim = c.n)
ORDER BY c.id, v.role

-- name: headlines-numbered
SELECT body FROM claim WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id
-- name: memo
SELECT value FROM memo WHERE key = :key

-- name: put-memo
INSERT INTO memo (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value

-- name: memos
SELECT key, value FROM memo

-- name: delete-memo
DELETE FROM memo WHERE key = :key

-- name: same-address
SELECT p.n, p.id, p.known FROM report r JOIN report p
  ON p.outlet = r.outlet
  AND rtrim(replace(replace(p.origin, 'https://', ''), 'http://', ''), '/')
    = rtrim(replace(replace(r.origin, 'https://', ''), 'http://', ''), '/')
WHERE r.n = :n AND p.n <> r.n AND r.origin LIKE 'http%' AND p.origin LIKE 'http%'
ORDER BY p.known NULLS FIRST, p.n

-- name: same-words
SELECT p.n FROM report p JOIN content c ON c.report = p.n
WHERE p.outlet = :outlet
  AND rtrim(replace(replace(p.origin, 'https://', ''), 'http://', ''), '/')
    = rtrim(replace(replace(:origin, 'https://', ''), 'http://', ''), '/')
  AND p.origin LIKE 'http%' AND p.published IS NOT DISTINCT FROM :published AND p.title IS NOT DISTINCT FROM :title AND c.text = :text
ORDER BY p.n LIMIT 1

-- name: kin-of-original
SELECT p.id, p.outlet = r.outlet AS same FROM report r JOIN report p ON p.id = json_extract(r.card, '$.original')
WHERE r.n = :n AND p.n <> r.n

-- name: known
SELECT known FROM report WHERE n = :n
