"""The catalogue of a language: sentences collected by Qt's lupdate, translated by people, compiled by its lrelease."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
ROOMS = ("engine", "gui")


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence and how it is said elsewhere.

    Attributes:
        about: what tells it from others with the same words; of a counted one the plural.
        said: one form, or two where something is counted; empty where a translator is awaited.
    """

    text: str
    about: str
    counted: bool
    said: tuple[str, ...]


def source(language: str) -> Path:
    """The catalogue that people edit."""
    return FOLDER / f"spotcheck_{language}.ts"


def compiled(language: str) -> Path:
    """The catalogue that the window reads."""
    return FOLDER / f"spotcheck_{language}.qm"


def languages() -> tuple[str, ...]:
    """Codes of the languages that have a catalogue."""
    return tuple(sorted(path.stem.removeprefix("spotcheck_") for path in FOLDER.glob("spotcheck_*.ts")))


def collect(catalogue: Path) -> None:
    """Bring a catalogue up to the code: new sentences come, those that are gone go, translations stay."""
    modules = sorted(str(path.relative_to(ROOT)) for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    spoken = ["-tr-function-alias", "tr+=several", "-locations", "none", "-no-obsolete"]
    language = ["-source-language", "en", "-target-language", catalogue.stem.rpartition("_")[2]]
    _run("pyside6-lupdate", [*spoken, *language, *modules, "-ts", str(catalogue)])


def compile_to(catalogue: Path, target: Path) -> None:
    """Make what the window reads, in one step: a window that is open has the old one mapped into its memory."""
    made = target.with_name(f"{target.name}.new")
    _run("pyside6-lrelease", [str(catalogue), "-qm", str(made)])
    made.replace(target)


def messages(catalogue: Path) -> Iterator[Message]:
    """Read a catalogue."""
    for message in ElementTree.parse(catalogue).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        yield Message(
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.get("numerus") == "yes",
            () if translation.get("type") == "unfinished" else tuple(forms),
        )


def _run(tool: str, words: Sequence[str]) -> None:
    path = Path(sys.executable).with_name(tool)
    done = subprocess.run([str(path), *words], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{tool} failed: {done.stderr or done.stdout}")
