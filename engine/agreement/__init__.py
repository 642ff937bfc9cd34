"""How well a saliency map and a region of interest agree: numpy alone, quick enough to follow the hand."""

from engine.agreement.chance import chance_levels, chance_of, skill
from engine.agreement.counts import CountedMap, Counts
from engine.agreement.groups import Group, group_of
from engine.agreement.live import LiveScorer, LiveScores
from engine.agreement.measures import Measures, measure, measure_many, measures_of
from engine.agreement.ranked import RankedCells
from engine.agreement.table import LIVE_MEASURES, MEASURES, MeasureInfo

__all__ = [
    "LIVE_MEASURES",
    "MEASURES",
    "CountedMap",
    "Counts",
    "Group",
    "LiveScorer",
    "LiveScores",
    "MeasureInfo",
    "Measures",
    "RankedCells",
    "chance_levels",
    "chance_of",
    "group_of",
    "measure",
    "measure_many",
    "measures_of",
    "skill",
]
