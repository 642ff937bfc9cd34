-- The log now also holds acts about the study; what an act says is kept beside the regions, under its hash.
DROP TRIGGER region_states_stay;

DROP TRIGGER region_states_last;

ALTER TABLE region_states RENAME TO states;

CREATE TRIGGER states_stay BEFORE UPDATE ON states
BEGIN SELECT RAISE(ABORT, 'the states of the log are append-only'); END;

CREATE TRIGGER states_last BEFORE DELETE ON states
BEGIN SELECT RAISE(ABORT, 'the states of the log are append-only'); END;

-- Who did it, where that is not the reader whom the row is about.
ALTER TABLE operations ADD COLUMN actor TEXT REFERENCES readers (name);
