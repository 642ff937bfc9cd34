"""Names that stand for no single person; no reader may bear one."""

from __future__ import annotations

CONSENSUS = "consensus"
"""The readers' common ROI."""

ADJUDICATED = "adjudicated"
"""The ROI that a coordinator settled: where it counts it stands as the consensus."""

OTHERS, MODEL = "others", "model"
"""In comparisons: the consensus of all readers but one, and the model."""

AGAIN = "again"
"""In comparisons: a reader's repeat reading of the same photo."""

_SUFFIX = f", {AGAIN}"


def again_name(reader: str) -> str:
    """The name under which the reader's repeat reading is kept: work like a reader's that counts as nobody's."""
    return reader + _SUFFIX


def is_again(name: str) -> bool:
    """Whether the name is that of a repeat reading."""
    return name.endswith(_SUFFIX)


def person_of(name: str) -> str:
    """Who reads under the name: of a repeat reading the one whose repeat reading it is."""
    return name.removesuffix(_SUFFIX)
