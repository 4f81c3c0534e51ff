-- Version 4: when a report was last changed, as its page tells it. Of reports that are there it is known once they are read again.

ALTER TABLE report ADD COLUMN updated TEXT;
