"""How well a saliency map and a region of interest agree."""

from engine.agreement.chance import chance_levels, chance_of, skill
from engine.agreement.counts import CountedMap, Counts
from engine.agreement.live import LiveScorer, LiveScores
from engine.agreement.measures import Measures, measure, measure_many, measures_of
from engine.agreement.table import MEASURES, MeasureInfo

__all__ = [
    "MEASURES",
    "CountedMap",
    "Counts",
    "LiveScorer",
    "LiveScores",
    "MeasureInfo",
    "Measures",
    "chance_levels",
    "chance_of",
    "measure",
    "measure_many",
    "measures_of",
    "skill",
]
