"""One configured model at work: opened when it is first needed, its last embeddings kept; for one thread at a time."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from weakref import ref

import numpy as np
from numpy.typing import NDArray

from engine.promptable.checking import opened_pair
from engine.promptable.model import Embedding, PromptableModel
from engine.promptable.values import PromptablePair
from engine.smart.method_names import Answer
from engine.smart.outlines import outlines
from engine.smart.prior import certain_cells
from engine.smart.region import Hints
from engine.smart.tidying import tidied

KEPT_BYTES = 128 << 20
"""Of embeddings: about 30 photos, each 256 x 64 x 64 numbers of 4 bytes."""
Pixels = NDArray[np.uint8]


class PromptableDesk:
    """Photos are known again by their pixels, so that going back to one costs nothing."""

    def __init__(self, pair: PromptablePair, kept_bytes: int = KEPT_BYTES) -> None:
        self.pair = pair
        self._kept_bytes = kept_bytes
        self._model: PromptableModel | None = None
        self._embeddings: OrderedDict[bytes, Embedding] = OrderedDict()
        self._named: tuple[ref[Pixels], bytes] | None = None

    def open(self, cancelled: Callable[[], bool]) -> None:
        """Opens the files, where that is not done yet.

        Raises:
            ModelError: they are gone or have changed, or cannot be opened.
            Cancelled: `cancelled` said so.
        """
        self._opened(cancelled)

    def look(self, pixels: Pixels, cancelled: Callable[[], bool]) -> None:
        """Makes the photo's embedding, where it is not there yet.

        Raises:
            ModelError: the model cannot be opened or run.
            Cancelled: `cancelled` said so.
        """
        self._embedding(pixels, cancelled)

    def region(self, pixels: Pixels, hints: Hints, cancelled: Callable[[], bool]) -> Answer:
        """The region that the hints mean, tidied as `smart_region` tidies; nothing outside a box is found.

        Raises:
            ModelError, Cancelled: as `look`.
        """
        embedding = self._embedding(pixels, cancelled)
        share, place = self._opened(cancelled).share(embedding, hints, cancelled), embedding.frame.place
        inside, outside = certain_cells(place, hints.box, hints.inside, hints.outside, hints.thickness)
        share = np.where(inside, 1.0, np.where(outside, 0.0, share))
        return Answer(outlines(tidied(share, inside, outside), place), self.pair.method)

    def _opened(self, cancelled: Callable[[], bool]) -> PromptableModel:
        if self._model is None:
            self._model = opened_pair(self.pair, cancelled)
        return self._model

    def _embedding(self, pixels: Pixels, cancelled: Callable[[], bool]) -> Embedding:
        model = self._opened(cancelled)
        key = self._name(pixels)
        known = self._embeddings.pop(key, None) or model.embedding(pixels, cancelled)
        self._embeddings[key] = known
        while len(self._embeddings) > 1 and self._bytes() > self._kept_bytes:
            self._embeddings.popitem(last=False)
        return known

    def _name(self, pixels: Pixels) -> bytes:
        """What tells photos apart; worked out once for the array that is asked about again and again."""
        if self._named is None or self._named[0]() is not pixels:
            content, shape = np.ascontiguousarray(pixels).data, str(pixels.shape).encode()
            self._named = ref(pixels), hashlib.blake2b(content, person=shape[:16]).digest()
        return self._named[1]

    def _bytes(self) -> int:
        return sum(one.values.nbytes for one in self._embeddings.values())
