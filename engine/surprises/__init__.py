"""Where a model looks more than it should: candidates for spurious associations."""

from engine.surprises.finding import KINDS, find_surprises
from engine.surprises.groups import Failing, GroupFailure, find_group_failures
from engine.surprises.values import MarkedPhoto, Surprise

__all__ = [
    "KINDS",
    "Failing",
    "GroupFailure",
    "MarkedPhoto",
    "Surprise",
    "find_group_failures",
    "find_surprises",
]
