"""Opening: what is refused and how it is said; versions; journals; one writer at a time."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from engine.errors import ProjectError
from engine.project import migrations
from engine.project.checking import check
from engine.project.migrations import APPLICATION_ID, Migration
from engine.project.places import beside
from engine.project.project import Project
from engine.project.values import StoredTrust
from engine.recipe import Recipe
from engine.trust.values import PhotoTrust, TrustFinding
from tests.engine.project.making import READER, draw, make_project, polygon
from tests.engine.project.older import write_as

HOLD = """
import sys
from pathlib import Path
from engine.project.project import Project
project = Project.open(Path(sys.argv[1]))
print(project.read_only, flush=True)
sys.stdin.read()
"""


def test_the_file_says_what_it_is(project: Project) -> None:
    assert _pragma(project.path, "application_id") == APPLICATION_ID
    assert _pragma(project.path, "user_version") == migrations.newest_version() == 3
    assert _pragma(project.path, "journal_mode") == "wal"


def test_nothing_is_created_over_a_file(project: Project) -> None:
    with pytest.raises(ProjectError, match="there already"):
        Project.create(project.path)


def test_a_project_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="choose another folder"):
        Project.create(tmp_path / "nowhere" / "s.spotcheck")
    with pytest.raises(ProjectError, match="no project"):
        Project.open(tmp_path / "s.spotcheck")
    with pytest.raises(ProjectError, match="cannot be read"):
        Project.open(tmp_path)


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0", bytes(range(256)) * 20])
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.spotcheck"
    path.write_bytes(content)
    with pytest.raises(ProjectError, match="not a Spotcheck project"):
        Project.open(path)


def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.spotcheck"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    with pytest.raises(ProjectError, match="another program"):
        Project.open(path)


@pytest.mark.parametrize("share", [0.001, 0.02, 0.3, 0.6, 0.9, 0.999])
def test_a_truncated_file_is_refused(tmp_path: Path, share: float) -> None:
    with make_project(tmp_path) as project:
        project.edit("a", READER, draw(polygon("r", 1))).result()
    whole = project.path.read_bytes()
    project.path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(ProjectError):
        Project.open(project.path)


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    make_project(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "study.spotcheck")
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    with pytest.raises(ProjectError, match="newer Spotcheck"):
        Project.open(tmp_path / "study.spotcheck")


def test_an_unexpected_trigger_is_refused(tmp_path: Path) -> None:
    make_project(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "study.spotcheck")
    connection.execute("CREATE TRIGGER evil AFTER INSERT ON operations BEGIN DELETE FROM meta; END")
    connection.close()
    with pytest.raises(ProjectError, match="tables are not those"):
        Project.open(tmp_path / "study.spotcheck")


def test_an_older_format_is_backed_up_and_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make_project(tmp_path) as project:
        project.edit("a", READER, draw(polygon("r", 1))).result()
    beside(project.path, "backup").unlink()
    script = "CREATE TABLE notes (text TEXT NOT NULL) STRICT;\nINSERT INTO notes VALUES ('a; b');\n"
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, Migration(4, script)))
    with pytest.raises(ProjectError, match="older format"):
        Project.open(project.path, read_only=True)
    with Project.open(project.path) as project:
        assert project.regions("a", READER) == (polygon("r", 1),)
        assert _pragma(beside(project.path, "backup"), "user_version") == 3
    assert _pragma(project.path, "user_version") == 4


def test_a_project_of_the_first_format_opens_with_all_its_work(tmp_path: Path) -> None:
    """The first format knew no checks of maps: schema.sql alone made it."""
    with make_project(tmp_path) as project:
        project.edit("a", READER, draw(polygon("r", 1))).result()
    write_as(project.path, 1)
    assert _pragma(project.path, "user_version") == 1
    with Project.open(project.path) as project:
        assert _pragma(beside(project.path, "backup"), "user_version") == 1
        model = project.add_model("net", project.folder / "card.json", "d").result()
        run = project.start_run(Recipe(), model, "{}", {}).result()
        found = PhotoTrust("c1", "a", "black", None, (TrustFinding("curves", "deletion", "blurred", "area", 0.5),))
        project.save_trust(run.run_id, [StoredTrust("curves", found, "key", "")]).result()
        assert project.trust(run.run_id)[0].findings == found.findings
        assert project.regions("a", READER) == (polygon("r", 1),)
    assert _pragma(project.path, "user_version") == 3
    assert not [line for line in check(project.path).problems if "Photo" not in line]
    connection = sqlite3.connect(project.path)
    connection.execute("UPDATE cases SET age = 1 WHERE case_id = 'c1'")
    connection.commit()
    connection.close()
    assert any("backup" in line and "is sound" in line for line in check(project.path).problems)


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path).close()
    path, known = tmp_path / "study.spotcheck", migrations.MIGRATIONS
    bad = Migration(4, "CREATE TABLE notes (text TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);\n")
    monkeypatch.setattr(migrations, "MIGRATIONS", (*known, bad))
    with pytest.raises(ProjectError):
        Project.open(path)
    monkeypatch.setattr(migrations, "MIGRATIONS", known)
    with Project.open(path) as project:
        assert not project.read_only
        assert len(project.cases()) == 3


def test_a_network_drive_gets_the_rollback_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path).close()
    mounts = [
        SimpleNamespace(mountpoint="/", fstype="ext4", opts="rw"),
        SimpleNamespace(mountpoint=str(tmp_path), fstype="nfs4", opts="rw"),
    ]
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: mounts)
    with Project.open(tmp_path / "study.spotcheck") as project:
        project.edit("a", READER, draw(polygon("r", 1))).result()
        assert _pragma(project.path, "journal_mode") == "delete"
        assert project.regions("a", READER) == (polygon("r", 1),)


def test_a_second_process_reads_and_says_who_writes(tmp_path: Path) -> None:
    with make_project(tmp_path) as project:
        project.edit("a", READER, draw(polygon("r", 1))).result()
        other = _hold(project.path)
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        other.communicate("", timeout=30)
    other = _hold(project.path)
    assert other.stdout is not None
    assert other.stdout.readline() == "False\n"
    with Project.open(project.path) as second:
        assert second.read_only
        assert f"process {other.pid}" in str(second.holder)
        assert second.regions("a", READER) == (polygon("r", 1),)
        with pytest.raises(ProjectError, match=f"read-only: .*process {other.pid}"):
            second.undo("a", READER)
    other.kill()
    other.communicate()
    with Project.open(project.path) as third:
        assert not third.read_only
        assert third.undo("a", READER).result() is not None


def test_reading_only_on_request(tmp_path: Path) -> None:
    make_project(tmp_path).close()
    with Project.open(tmp_path / "study.spotcheck", read_only=True) as project:
        assert project.read_only
        assert project.holder is None
        with pytest.raises(ProjectError, match="read-only; nothing"):
            project.add_reader("Ann")


def test_a_closed_project_says_so(project: Project) -> None:
    project.close()
    project.close()
    with pytest.raises(ProjectError, match="closed"):
        project.cases()
    with pytest.raises(ProjectError, match="closed"):
        project.add_reader("Ann")


def test_closing_leaves_one_file_and_its_backup(tmp_path: Path) -> None:
    make_project(tmp_path).close()
    names = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert names == {"study.spotcheck", "study.spotcheck-lock", "study.spotcheck-backup"}


def _hold(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _pragma(path: Path, name: str) -> object:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]
    finally:
        connection.close()
