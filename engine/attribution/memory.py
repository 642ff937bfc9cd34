"""Telling a lack of memory from other failures of a network."""

from __future__ import annotations

import torch

WORDS = ("out of memory", "allocate memory")
"""What torch says on the CPU and on Apple's graphics, where it has no error type of its own for it."""


def lacks_memory(error: Exception) -> bool:
    """Whether memory did not suffice."""
    known = isinstance(error, MemoryError | torch.OutOfMemoryError)
    return known or any(words in str(error).lower() for words in WORDS)
