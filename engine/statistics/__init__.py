"""From scores to strata with intervals."""

from engine.statistics.kinds import STRATUM_KINDS
from engine.statistics.rows import ScoreRow, Stratum
from engine.statistics.strata import summarise

__all__ = ["STRATUM_KINDS", "ScoreRow", "Stratum", "summarise"]
