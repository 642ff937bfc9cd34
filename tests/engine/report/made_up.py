"""Rows for tables."""

from __future__ import annotations

from typing import Any

from engine.agreement import MEASURES
from engine.agreement.null_skill import BESIDE
from engine.cases import Facts
from engine.report.rows import PhotoRow, Score

NAN = float("nan")


def photo_row(photo: str, iou: float = 0.5, **fields: Any) -> PhotoRow:
    """A row with the given fields and plain others."""
    given: dict[str, Any] = {
        "run": "run-1",
        "model": "sklesion Xception",
        "scored_at": "2026-11-02T10:11:12Z",
        "case_id": "c1",
        "patient_id": None,
        "reader": "reader",
        "drawn_blind": True,
        "condition": "Melanoma",
        "predicted": "Melanoma",
        "correct": True,
        "probability": 0.1 + 0.2,
        "facts": Facts(age=41.0, sex="female", columns={"note": "=1+1", "age": "forty-one"}),
        "measures": {info.name: iou for info in MEASURES},
        "chance": {info.name: 0.1 for info in MEASURES},
        "nulls": dict.fromkeys(BESIDE, iou),
        "skill_iou": (iou - 0.1) / 0.9,
        "baseline": "black",
        "map_error": 0.02,
        "completeness_gap": -0.015,
        "completeness_gap_relative": 0.01,
        "steps": 64,
        "saliency_area": 0.2,
        "roi_area": 0.1,
        "group": "human_aligned",
        "flags": (),
    }
    return PhotoRow(photo, Score(**{**given, **fields}))
