"""Many cases through the recipe: in order, after any stop, whatever fails."""

from engine.batch.run import ScoreOutcome, score_cases

__all__ = ["ScoreOutcome", "score_cases"]
