"""Moments are said in the time of the computer and as the language writes them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAYING = """
from engine import language
language.speak(lambda text, about, count: {"%Y-%m-%d": "%d.%m.%Y", "%Y-%m-%d %H:%M": "%d.%m.%Y, %H:%M"}.get(text, ""))
from gui.words.moments import day, moment, utc_moment
print(day("2026-11-02T23:30:00Z"), moment("2026-11-02T23:30:00Z"), utc_moment("2026-11-02T23:30:00Z"), sep="; ")
"""


ROOT = Path(__file__).parents[3]


def said_in(zone: str) -> str:
    words, environment = [sys.executable, "-c", SAYING], {**os.environ, "TZ": zone}
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes its zone from the system alone")
def test_a_moment_is_in_the_time_of_the_computer_and_as_the_language_writes_it() -> None:
    assert said_in("UTC-2") == "03.11.2026; 03.11.2026, 01:30; 02.11.2026, 23:30"
