"""Names that stand for no single person; no reader may bear one."""

from __future__ import annotations

CONSENSUS = "consensus"
"""The readers' common ROI."""

ADJUDICATED = "adjudicated"
"""The ROI that a coordinator settled: where it counts it stands as the consensus."""

OTHERS, MODEL = "others", "model"
"""In comparisons: the consensus of all readers but one, and the model."""
