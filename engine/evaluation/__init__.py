"""The classifier itself: how often it is right, for which conditions, and whether its probabilities can be believed."""

from engine.evaluation.evaluate import evaluate
from engine.evaluation.values import CalibrationBin, Confusion, EvaluatedCase, Evaluation, Figure

__all__ = ["CalibrationBin", "Confusion", "EvaluatedCase", "Evaluation", "Figure", "evaluate"]
