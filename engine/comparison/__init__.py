"""Every measure of a saliency map against a region of interest, also those that are too slow to follow the hand."""

from engine.comparison.compare import Comparison, Pair, compare, compare_many
from engine.comparison.lesions import compare_lesions

__all__ = ["Comparison", "Pair", "compare", "compare_lesions", "compare_many"]
