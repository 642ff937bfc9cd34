"""Two runs side by side: what differs between them, what changed, for whom."""

from engine.run_comparison.compare import compare_runs
from engine.run_comparison.facts import RunFacts
from engine.run_comparison.values import (
    CONFIDENCE,
    CORRECT,
    TRANSITION,
    Change,
    DecisionChange,
    GroupMove,
    PhotoPair,
    RunComparison,
    RunPhoto,
    RunSide,
    Unmatched,
)

__all__ = [
    "CONFIDENCE",
    "CORRECT",
    "TRANSITION",
    "Change",
    "DecisionChange",
    "GroupMove",
    "PhotoPair",
    "RunComparison",
    "RunFacts",
    "RunPhoto",
    "RunSide",
    "Unmatched",
    "compare_runs",
]
