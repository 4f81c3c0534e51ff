-- Version 4: see migrations/V4__updated.sql.

ALTER TABLE report ADD COLUMN updated text COLLATE "C";
ALTER TABLE report ALTER updated SET STATISTICS 0;
