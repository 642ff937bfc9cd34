"""An opened pair: a photo to its embedding, an embedding and prompts to a mask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.language import tr
from engine.promptable import runtime
from engine.promptable.frame import Frame, encoder_input, frame_of
from engine.promptable.prompts import prompts_of
from engine.promptable.signature import (
    DECODER_INPUTS,
    LONG_SIDE,
    DecoderSignature,
    EncoderSignature,
    check_fit,
    decoder_signature,
    encoder_signature,
)
from engine.promptable.values import PromptablePair
from engine.smart.region import Hints

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FEW_POINTS = 2.5
"""Up to here the decoder's three masks of whole, part and detail compete; with more points its first mask is meant."""
STEEP = 30.0
"""Logits beyond it are as good as certain."""


@dataclass(frozen=True, slots=True, eq=False)
class Embedding:
    """What the encoder makes of a photo, read-only, and where the photo lies in it."""

    values: NDArray[Any]
    frame: Frame


@dataclass(frozen=True, slots=True, eq=False)
class PromptableModel:
    """Both sessions with their signatures; for one thread at a time."""

    pair: PromptablePair
    encoder: InferenceSession
    decoder: InferenceSession
    takes: EncoderSignature
    answers: DecoderSignature

    @classmethod
    def of(cls, pair: PromptablePair) -> PromptableModel:
        """Opens both files and reads their signatures.

        Raises:
            ModelError: they cannot be opened, or are not of the published signature.
        """
        names = pair.encoder.path.name, pair.decoder.path.name
        encoder, decoder = runtime.opened(pair.encoder.path), runtime.opened(pair.decoder.path)
        takes, answers = encoder_signature(encoder, names[0]), decoder_signature(decoder, names[1])
        check_fit(takes, answers, names)
        return cls(pair, encoder, decoder, takes, answers)

    def embedding(self, pixels: NDArray[np.uint8], cancelled: Callable[[], bool] = lambda: False) -> Embedding:
        """Of a photo of uint8 RGB (height, width, 3).

        Raises:
            ModelError, Cancelled: as `runtime.run`.
        """
        frame = frame_of((pixels.shape[1], pixels.shape[0]), self.takes)
        feeds = {self.takes.input: encoder_input(pixels, frame, self.takes)}
        name = self.pair.encoder.path.name
        (values,) = runtime.run(self.encoder, feeds, [self.takes.output], name, cancelled)
        values.flags.writeable = False
        return Embedding(values, frame)

    def share(
        self, embedding: Embedding, hints: Hints, cancelled: Callable[[], bool] = lambda: False
    ) -> NDArray[np.float64]:
        """The share with which each cell of `embedding.frame.place` belongs, 0 to 1, float64 (height, width).

        The decoder's small mask is enlarged here, bilinear, to the frame, cut to the photo and, for a photo smaller
        than the frame, made as small as it: exporters are known to freeze these last steps to one shape of photo.

        Raises:
            ModelError, Cancelled: as `runtime.run`.
        """
        points, labels = prompts_of(hints, embedding.frame)
        mask = np.zeros((1, 1, *self.answers.mask))
        size = np.array((embedding.frame.height, embedding.frame.width))
        given = (embedding.values, points, labels, mask, np.zeros(1), size)
        feeds = {
            name: value.astype(self.answers.dtypes[name]) for name, value in zip(DECODER_INPUTS, given, strict=True)
        }
        name = self.pair.decoder.path.name
        masks, qualities = runtime.run(self.decoder, feeds, ["low_res_masks", "iou_predictions"], name, cancelled)
        if masks.ndim != 4 or masks.shape[2] != masks.shape[3] or qualities.size != masks.shape[1]:
            raise ModelError(
                tr(
                    "“{file}” answered with masks of shape {shape}; choose another model in Settings.",
                    file=name,
                    shape=masks.shape,
                )
            )
        logits = masks[0, chosen_mask(qualities.ravel(), points.shape[1])]
        return 1 / (1 + np.exp(-np.clip(_enlarged(logits, embedding.frame), -STEEP, STEEP)))


def chosen_mask(qualities: NDArray[Any], points: int) -> int:
    """Which mask is meant, as the published exporter chooses: of four the first where there are more than two points,
    padding among them, else the best of the others; the best by its own estimate otherwise."""
    if len(qualities) != 4:
        return int(np.argmax(qualities))
    return 0 if points > FEW_POINTS else 1 + int(np.argmax(qualities[1:]))


def _enlarged(logits: NDArray[Any], frame: Frame) -> NDArray[np.float64]:
    from PIL import Image

    bilinear = Image.Resampling.BILINEAR
    whole = Image.fromarray(np.ascontiguousarray(logits, dtype=np.float32)).resize((LONG_SIDE, LONG_SIDE), bilinear)
    cut = whole.crop((0, 0, frame.width, frame.height))
    return np.asarray(cut.resize((frame.place.width, frame.place.height), bilinear), dtype=np.float64)
