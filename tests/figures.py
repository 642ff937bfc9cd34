"""The study's four figures from the demo, for the README: `python -m tests.figures --to DIR`.

Two galleries (high and low agreement), agreement by condition and by demographics. Photos, readers and patients of the
demo are made up.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from engine import tasks
from engine.watch import Unwatched

FIGURES = {
    "gallery_high_agreement_classified_correctly": "study-gallery-high",
    "gallery_low_agreement_classified_correctly": "study-gallery-low",
    "agreement_by_condition": "study-by-condition",
    "agreement_by_age_and_sex": "study-by-demographics",
}
"""Figures of the report, and what they are called in the documents."""


def write_study_figures(project_path: Path, to: Path) -> tuple[Path, ...]:
    """The four figures of a project's latest run as SVG on white; the paths."""
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with tasks.open_project(project_path, read_only=True) as project:
            tasks.write_report(project, folder / "report.html", photos=True, figures=folder)
        return tuple(_on_white(folder / f"{of}.svg", to / f"{called}.svg") for of, called in FIGURES.items())


def _on_white(source: Path, target: Path) -> Path:
    """A page may be dark; the drawing's ink is."""
    opening, rest = source.read_text(encoding="utf-8").split(">", 1)
    ground = '<rect width="100%" height="100%" fill="#ffffff"/>'
    target.write_text(f"{opening}>{ground}{rest}", encoding="utf-8")
    return target


def main() -> int:
    """Make and score the demo in a temporary folder, or take a scored one, and write its figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.figures", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="folder for the figures")
    parser.add_argument("--project", type=Path, help="a scored demo; else one is made")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        path: Path = words.project or Path(home) / "demo.spotcheck"
        if words.project is None:
            tasks.make_demo(path, Unwatched()).close()
        for file in write_study_figures(path, words.to):
            print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
