CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How many rows the tables of people's work hold, and when they last changed: a lost page cannot pass for a shorter table.
CREATE TABLE heads (
    name TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE readers (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE cases (
    number INTEGER PRIMARY KEY,
    mark INTEGER NOT NULL,
    case_id TEXT NOT NULL UNIQUE,
    patient_id TEXT,
    age REAL,
    sex TEXT,
    skin_type TEXT,
    site TEXT,
    columns TEXT NOT NULL,
    reference_text TEXT,
    reference_condition TEXT,
    excluded TEXT,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE photos (
    number INTEGER PRIMARY KEY,
    mark INTEGER NOT NULL,
    photo_id TEXT NOT NULL UNIQUE,
    case_number INTEGER NOT NULL REFERENCES cases (number),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX photos_by_content ON photos (sha256);

-- Content-addressed: the key is the SHA-256 of the canonical JSON.
CREATE TABLE region_states (
    hash TEXT PRIMARY KEY,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE operations (
    sequence INTEGER PRIMARY KEY,
    gesture INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    reader TEXT REFERENCES readers (name),
    case_id TEXT REFERENCES cases (case_id),
    photo_id TEXT REFERENCES photos (photo_id),
    region_id TEXT,
    before TEXT REFERENCES region_states (hash),
    after TEXT REFERENCES region_states (hash),
    blind INTEGER,
    refers INTEGER,
    time TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER operations_stay BEFORE UPDATE ON operations
BEGIN SELECT RAISE(ABORT, 'the log of operations is append-only'); END;

CREATE TRIGGER operations_last BEFORE DELETE ON operations
BEGIN SELECT RAISE(ABORT, 'the log of operations is append-only'); END;

CREATE TRIGGER region_states_stay BEFORE UPDATE ON region_states
BEGIN SELECT RAISE(ABORT, 'the states of regions are append-only'); END;

CREATE TRIGGER region_states_last BEFORE DELETE ON region_states
BEGIN SELECT RAISE(ABORT, 'the states of regions are append-only'); END;

CREATE TABLE models (
    name TEXT PRIMARY KEY,
    card_path TEXT NOT NULL,
    digest TEXT NOT NULL,
    added_at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    run_id TEXT NOT NULL UNIQUE,
    recipe TEXT NOT NULL,
    score_hash TEXT NOT NULL,
    model_name TEXT NOT NULL,
    model_digest TEXT NOT NULL,
    plan TEXT NOT NULL,
    versions TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE predictions (
    run_id TEXT NOT NULL REFERENCES runs (run_id) ON DELETE CASCADE,
    case_id TEXT NOT NULL REFERENCES cases (case_id),
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (run_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE scores (
    run_id TEXT NOT NULL REFERENCES runs (run_id) ON DELETE CASCADE,
    photo_id TEXT NOT NULL REFERENCES photos (photo_id),
    reader TEXT NOT NULL,
    baseline TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (case_id),
    map_key TEXT NOT NULL,
    revision TEXT NOT NULL,
    score_hash TEXT NOT NULL,
    content TEXT NOT NULL,
    blind INTEGER,
    scored_at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (run_id, photo_id, reader, baseline)
) STRICT, WITHOUT ROWID;

CREATE TABLE failures (
    run_id TEXT NOT NULL REFERENCES runs (run_id) ON DELETE CASCADE,
    photo_id TEXT NOT NULL REFERENCES photos (photo_id),
    case_id TEXT NOT NULL REFERENCES cases (case_id),
    message TEXT NOT NULL,
    time TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (run_id, photo_id)
) STRICT, WITHOUT ROWID;
