"""What is remembered must be there for another process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from gui.settings import Settings

READ_AGAIN = """
import sys
from pathlib import Path
from gui.settings import Settings
settings = Settings(Path(sys.argv[1]))
print(settings.palette, settings.reader, settings.folded("cases"), settings.folded("inspector"), *settings.recent)
"""


def test_another_process_reads_what_was_set(tmp_path: Path) -> None:
    file, project = tmp_path / "window.ini", tmp_path / "study; one, two.spotcheck"
    project.touch()
    settings = Settings(file)
    settings.palette, settings.reader = "light", "Dr. Ångström, A."
    settings.set_folded("cases", True)
    settings.add_recent(project)
    settings.add_recent(tmp_path / "gone.spotcheck")
    settings.flush()
    words = [sys.executable, "-c", READ_AGAIN, str(file)]
    said = subprocess.run(words, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    assert said.strip() == f"light Dr. Ångström, A. True False {project}"


def test_a_fresh_person_gets_the_dark_palette_and_their_account_name(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "none.ini")
    assert settings.palette == "dark" and settings.reader and settings.recent == ()
