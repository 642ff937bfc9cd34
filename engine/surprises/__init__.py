"""Where a model looks more than it should: candidates for spurious associations."""

from engine.surprises.finding import KINDS, find_surprises
from engine.surprises.values import MarkedPhoto, Surprise

__all__ = ["KINDS", "MarkedPhoto", "Surprise", "find_surprises"]
