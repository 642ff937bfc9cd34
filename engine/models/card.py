"""The model card: a JSON file beside the weights that says all one must know to ask a classifier."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.conditions import OTHER, condition_of
from engine.errors import ModelError
from engine.language import tr
from engine.models.card_reader import CardReader
from engine.models.formats import FORMATS, LATER_FORMATS

Fit = Literal["stretch", "letterbox", "center_crop"]
Resize = Literal["bilinear", "bicubic", "nearest", "area"]
Channels = Literal["RGB", "BGR"]
Combination = Literal["mean_logit", "mean_probability", "maximum", "joint"]
OutputKind = Literal["logits", "probabilities"]


@dataclass(frozen=True, slots=True)
class CodeReference:
    """A function in a Python file, written "FILE.py:FUNCTION" in the card."""

    path: Path
    function: str


@dataclass(frozen=True, slots=True)
class InputCard:
    """What the network expects of a photo.

    Attributes:
        width, height: pixels.
        fit: how the photo's shape becomes the input's: stretch; letterbox (whole photo, black around it); center_crop
            (input filled, the photo's excess cut off on both sides).
        resize: interpolation; nearest takes the pixel under each centre; bicubic is clipped to 0..255.
        antialias: whether bilinear or bicubic average over the pixels they skip when they shrink.
        low, high: what 0 and 255 of the photo become before mean and std.
        mean, std: for each channel in the order of `channels`, on the scale of low and high.
        channels: order in which the network reads the colours.
    """

    width: int
    height: int
    fit: Fit
    resize: Resize
    antialias: bool
    low: float
    high: float
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    channels: Channels


@dataclass(frozen=True, slots=True)
class MetadataCard:
    """How a patient's facts become numbers.

    Attributes:
        encoder: called with the known facts as keyword arguments; returns a list of numbers.
        fields: argument of the encoder to column of the table.
        values: argument to (value in the table to value for the encoder).
    """

    encoder: CodeReference
    fields: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ModelCard:
    """One classifier, as its card describes it.

    Attributes:
        path: the card's own file.
        sha256: of the card's bytes.
        factory: only for format factory.
        classes: names of the outputs, in order.
        conditions: class to condition; a class that is not named counts as Other.
        photos: how the outputs of a case's photos become the case's; see `engine.models.combination`.
    """

    path: Path
    sha256: str
    name: str
    format: str
    weights: Path
    factory: CodeReference | None
    classes: tuple[str, ...]
    conditions: Mapping[str, str]
    input: InputCard
    output: OutputKind
    photos: Combination
    metadata: MetadataCard | None

    def condition_of_class(self, name: str) -> str:
        """The condition that a class counts as; Other where the card names none."""
        return condition_of(self.conditions[name]) if name in self.conditions else OTHER

    @property
    def classes_without_condition(self) -> tuple[str, ...]:
        """The classes that count as Other because the card says nothing of them."""
        return tuple(name for name in self.classes if name not in self.conditions)


def load_card(path: Path) -> ModelCard:
    """Read and check a card; the files it names are not opened.

    Raises:
        ModelError: naming the card and the key.
    """
    try:
        data = path.read_bytes()
        value: object = json.loads(data)
    except OSError as error:
        raise ModelError(
            tr("Model card {path} cannot be read ({reason}); choose another file.", path=path, reason=error.strerror)
        ) from error
    except (ValueError, RecursionError) as error:
        raise ModelError(
            tr("Model card {path} is not valid JSON ({reason}); mend it.", path=path, reason=error)
        ) from error
    return _card(CardReader(path, "", value), hashlib.sha256(data).hexdigest())


def _card(reader: CardReader, sha256: str) -> ModelCard:
    if reader.has("folder"):
        reader.enter("folder")
    kind = _format(reader)
    classes = reader.texts("classes")
    card = ModelCard(
        path=reader.path,
        sha256=sha256,
        name=reader.text("name"),
        format=kind,
        weights=reader.file("weights"),
        factory=_code(reader, "factory") if FORMATS[kind].needs_factory else None,
        classes=classes,
        conditions=reader.text_map("conditions"),
        input=_input(reader.object("input")),
        output=reader.choice("output", OutputKind),
        photos=reader.choice("photos", Combination),
        metadata=_metadata(reader.object("metadata")) if reader.has("metadata") else None,
    )
    reader.finish()
    for name in card.conditions:
        if name not in classes:
            raise reader.error("conditions", tr("names “{name}”, which is not one of the classes", name=name))
    return card


def _format(reader: CardReader) -> str:
    kind = reader.text("format")
    if kind in FORMATS:
        return kind
    known = tr(" and ").join(FORMATS)
    if kind in LATER_FORMATS:
        what = tr(
            "is “{kind}”, a format that this version does not open yet: this version opens {known}",
            kind=kind,
            known=known,
        )
    else:
        what = tr("is “{kind}”, not a known format: this version opens {known}", kind=kind, known=known)
    raise reader.error("format", what)


def _code(reader: CardReader, key: str) -> CodeReference:
    file, _, function = reader.text(key).rpartition(":")
    if not file or not function.isidentifier():
        raise reader.error(key, tr("must be written FILE.py:FUNCTION"))
    return CodeReference(reader.path_of(key, file), function)


def _input(reader: CardReader) -> InputCard:
    low, high = reader.numbers("range", 2)
    card = InputCard(
        width=reader.count("width"),
        height=reader.count("height"),
        fit=reader.choice("fit", Fit),
        resize=reader.choice("resize", Resize),
        antialias=reader.flag("antialias"),
        low=low,
        high=high,
        mean=_three(reader.numbers("mean", 3)),
        std=_three(reader.numbers("std", 3)),
        channels=reader.choice("channels", Channels),
    )
    reader.finish()
    if low == high:
        raise reader.error("range", tr("must have two different ends"))
    if min(card.std) <= 0:
        raise reader.error("std", tr("must be above 0 for each channel"))
    if card.antialias and card.resize in ("nearest", "area"):
        raise reader.error("antialias", tr("must be false with resize {resize}", resize=card.resize))
    return card


def _three(values: tuple[float, ...]) -> tuple[float, float, float]:
    return values[0], values[1], values[2]


def _metadata(reader: CardReader) -> MetadataCard:
    fields = reader.text_map("fields")
    values = reader.object("values") if reader.has("values") else None
    card = MetadataCard(
        encoder=_code(reader, "encoder"),
        fields=fields,
        values={name: values.text_map(name) for name in values.names} if values else {},
    )
    reader.finish()
    for name in card.values:
        if name not in fields:
            raise reader.error("values", tr("names “{name}”, which is not one of the fields", name=name))
    return card
