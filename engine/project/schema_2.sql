-- What the checks of a map found: one row a check, so that each can be made, and be out of date, by itself.
CREATE TABLE trust (
    run_id TEXT NOT NULL REFERENCES runs (run_id) ON DELETE CASCADE,
    photo_id TEXT NOT NULL REFERENCES photos (photo_id),
    baseline TEXT NOT NULL,
    check_name TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (case_id),
    reader TEXT NOT NULL,
    map_key TEXT NOT NULL,
    revision TEXT NOT NULL,
    content TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (run_id, photo_id, baseline, check_name)
) STRICT, WITHOUT ROWID;
