"""What goes into the two files and comes out of them, read from the files: the published signature or a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from engine.errors import ModelError
from engine.language import tr

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

LONG_SIDE = 1024
"""Cells of the frame that the encoder sees, on each side."""
TYPES: dict[str, type[np.generic]] = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(int32)": np.int32,
    "tensor(int64)": np.int64,
    "tensor(uint8)": np.uint8,
}
DECODER_INPUTS = {
    "image_embeddings": 4,
    "point_coords": 3,
    "point_labels": 2,
    "mask_input": 4,
    "has_mask_input": 1,
    "orig_im_size": 1,
}
"""By name, how many axes each has."""
DECODER_OUTPUTS = ("masks", "iou_predictions", "low_res_masks")
Layout = Literal["NCHW", "HWC"]
Shape = tuple[int | None, ...]
"""`None` is a length that differs from call to call."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """An input or output as the file names it."""

    name: str
    type: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class EncoderSignature:
    """How the photo goes in.

    Attributes:
        layout: NCHW is the frame of 1024 x 1024 cells, normalised, as 1 x 3 x height x width; HWC is the scaled photo
            as height x width x 3, colours 0 to 255: the file normalises and pads it.
        height, width: of what goes in; `None` where the photo's scaled size does.
        output: the output that is the embedding.
    """

    input: str
    layout: Layout
    dtype: type[np.generic]
    height: int | None
    width: int | None
    output: str
    embedding: Shape


@dataclass(frozen=True, slots=True)
class DecoderSignature:
    """The types of the inputs by name, and the lengths of the embedding and of the mask that go in."""

    dtypes: dict[str, type[np.generic]]
    embedding: Shape
    mask: tuple[int, int]


def tensors(entries: Sequence[Any]) -> tuple[Tensor, ...]:
    """What an `InferenceSession` tells of its inputs or outputs."""
    return tuple(
        Tensor(one.name, one.type, tuple(length if isinstance(length, int) else None for length in one.shape))
        for one in entries
    )


def encoder_signature(session: InferenceSession, name: str) -> EncoderSignature:
    """Of the encoder.

    Raises:
        ModelError: it is not one of the layouts that are known.
    """
    inputs, outputs = tensors(session.get_inputs()), tensors(session.get_outputs())
    embedding = next((one for one in outputs if one.name == "image_embeddings"), outputs[0])
    if len(inputs) != 1 or len(embedding.shape) != 4:
        raise ModelError(
            tr(
                "“{file}” is no Segment Anything encoder: {inputs} in, {outputs} out.",
                file=name,
                inputs=_told(inputs),
                outputs=_told(outputs),
            )
        )
    photo = inputs[0]
    layout = _layout(photo)
    if layout is None or photo.type not in TYPES or (layout == "NCHW" and photo.type != "tensor(float)"):
        raise ModelError(
            tr(
                "“{file}” takes {inputs}; Spotcheck knows 1x3x1024x1024 float numbers, or height x width x 3.",
                file=name,
                inputs=_told(inputs),
            )
        )
    height, width = photo.shape[2:] if layout == "NCHW" else photo.shape[:2]
    if layout == "NCHW":
        height = width = LONG_SIDE
    return EncoderSignature(photo.name, layout, TYPES[photo.type], height, width, embedding.name, embedding.shape)


def decoder_signature(session: InferenceSession, name: str) -> DecoderSignature:
    """Of the decoder.

    Raises:
        ModelError: it is not the published one.
    """
    inputs = {one.name: one for one in tensors(session.get_inputs())}
    outputs = {one.name for one in tensors(session.get_outputs())}
    lacked = [*(DECODER_INPUTS.keys() - inputs.keys()), *(set(DECODER_OUTPUTS) - outputs)]
    wrong = [tr("it lacks “{name}”", name=one) for one in sorted(lacked)]
    wrong += [tr("it asks for “{name}”", name=one) for one in inputs if one not in DECODER_INPUTS]
    wrong += [tr("{input} goes in", input=_told([one])) for one in inputs.values() if not _as_published(one)]
    if wrong:
        raise ModelError(
            tr(
                "“{file}” is no Segment Anything decoder of the published signature: {wrong}.",
                file=name,
                wrong=wrong[0],
            )
        )
    height, width = inputs["mask_input"].shape[2:]
    return DecoderSignature(
        {one.name: TYPES[one.type] for one in inputs.values()},
        inputs["image_embeddings"].shape,
        (height or LONG_SIDE // 4, width or LONG_SIDE // 4),
    )


def _as_published(given: Tensor) -> bool:
    return len(given.shape) == DECODER_INPUTS.get(given.name) and given.type in TYPES


def check_fit(encoder: EncoderSignature, decoder: DecoderSignature, names: tuple[str, str]) -> None:
    """Refuse two files that do not belong together.

    Raises:
        ModelError: the embedding of the one cannot go into the other.
    """
    if not _agree(encoder.embedding, decoder.embedding):
        made, taken = _lengths(encoder.embedding), _lengths(decoder.embedding)
        raise ModelError(
            tr(
                "“{encoder}” and “{decoder}” do not belong together: {made} comes out, {taken} goes in.",
                encoder=names[0],
                decoder=names[1],
                made=made,
                taken=taken,
            )
        )


def _layout(photo: Tensor) -> Layout | None:
    if len(photo.shape) == 4 and _agree(photo.shape, (1, 3, LONG_SIDE, LONG_SIDE)):
        return "NCHW"
    if len(photo.shape) == 3 and photo.shape[2] in (3, None):
        return "HWC" if all(length is None or 0 < length <= LONG_SIDE for length in photo.shape[:2]) else None
    return None


def _agree(one: Shape, other: Shape) -> bool:
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a is None or b is None or a == b for a, b in pairs)


def _told(entries: Sequence[Tensor]) -> str:
    return ", ".join(f"{one.name} ({_lengths(one.shape)}, {one.type[7:-1]})" for one in entries) or tr(
        "nothing", "inputs of a model"
    )


def _lengths(shape: Shape) -> str:
    any_length = tr("any", "length of an array")
    return "x".join(any_length if length is None else str(length) for length in shape) or tr("one number")
