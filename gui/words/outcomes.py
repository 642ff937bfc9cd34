"""How the window says whether the model was right."""

from __future__ import annotations

from engine.language import tr

OUTCOMES: dict[str, str] = {"all": tr("All outcomes"), "correct": tr("Correct"), "incorrect": tr("Incorrect")}
OUTCOME_TITLES: dict[str, str] = {**OUTCOMES, "all": tr("All")}
"""Where a line or a cell begins."""
OUTCOME_WORDS: dict[str, str] = {"correct": tr("correct"), "incorrect": tr("incorrect"), "all": tr("all cases")}
"""Within a line."""
