"""Many cases through the recipe: in order, after any stop, whatever fails."""

from engine.batch.checking import TrustOutcome, check_cases, check_maps
from engine.batch.run import ScoreOutcome, score_cases

__all__ = ["ScoreOutcome", "TrustOutcome", "check_cases", "check_maps", "score_cases"]
