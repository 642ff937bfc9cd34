"""Photos with shares that a test states."""

from __future__ import annotations

from collections.abc import Mapping

from engine.agreement.shares import OutsideShare
from engine.cases import Facts
from engine.statistics import ScoreRow
from engine.surprises import MarkedPhoto

NAN = float("nan")
UNDEFINED = (NAN, NAN)


def photo(
    name: str,
    shares: Mapping[str, tuple[float, float]],
    case: str | None = None,
    patient: str | None = None,
    condition: str = "Melanoma",
    baseline: str = "black",
    sex: str | None = None,
) -> MarkedPhoto:
    """A photo that is its own case and patient where nothing else is said; `shares` of saliency and area by label."""
    case = case or f"case {name}"
    facts = Facts(sex=sex)
    row = ScoreRow(case, patient or case, name, baseline, condition, None, facts, {"iou": 0.5}, {"iou": 0.1})
    return MarkedPhoto(row, {label: OutsideShare(*share) for label, share in shares.items()})
