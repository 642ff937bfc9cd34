"""From a patient's facts to the numbers that a network reads beside the photos."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.cases import Facts
from engine.errors import ModelError
from engine.language import tr
from engine.models.card import MetadataCard
from engine.models.facts import look_up
from engine.models.user_code import FOREIGN_ERRORS, reason_of


@dataclass(frozen=True, slots=True)
class EncodedFacts:
    """Metadata of one case as a network reads it.

    Attributes:
        values: float32 (1, k); `None` for a network that reads none.
        unmapped: (field, value in the table) of what the card's values do not know; the encoder was not told of it.
    """

    values: NDArray[np.float32] | None
    unmapped: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FactsEncoder:
    """The card's metadata section with its encoder, ready to call."""

    card: MetadataCard
    function: Callable[..., Any]

    def encode(self, facts: Facts) -> EncodedFacts:
        """The numbers for one case.

        A field is looked up as a column of the table, then among the facts of the same name. Unknown values, and values
        that the card's mapping does not know, are left out of the call: the encoder's own default stands for them.

        Raises:
            ModelError: the encoder fails, or returns something else than a list of finite numbers.
        """
        arguments: dict[str, str | float] = {}
        unmapped: list[tuple[str, str]] = []
        for field, column in self.card.fields.items():
            value = look_up(facts, field, column)
            if value is None:
                continue
            known = _mapped(value, self.card.values.get(field))
            if known is None:
                unmapped.append((field, str(value)))
            else:
                arguments[field] = known
        return EncodedFacts(self._call(arguments), tuple(unmapped))

    def _call(self, arguments: Mapping[str, str | float]) -> NDArray[np.float32]:
        encoder = self.card.encoder
        try:
            values = np.asarray(self.function(**arguments), np.float32)
        except FOREIGN_ERRORS as error:
            raise ModelError(
                tr(
                    "Encoder {path}:{function} fails on {arguments} ({reason}); mend it or the card.",
                    path=encoder.path,
                    function=encoder.function,
                    arguments=dict(arguments),
                    reason=reason_of(error),
                )
            ) from error
        if values.ndim != 1 or not np.isfinite(values).all():
            raise ModelError(
                tr(
                    "Encoder {path}:{function} must return a flat list of finite numbers; mend it.",
                    path=encoder.path,
                    function=encoder.function,
                )
            )
        return values[None]


def _mapped(value: str | float, mapping: Mapping[str, str] | None) -> str | float | None:
    """The encoder's word for a value; numbers written as text become numbers where no mapping is given."""
    if mapping is None:
        return _number(value)
    words = {word.strip().casefold(): meaning for word, meaning in mapping.items()}
    text = str(value).strip().casefold()
    if text in words:
        return words[text]
    return next((meaning for meaning in mapping.values() if meaning.casefold() == text), None)


def _number(value: str | float) -> str | float:
    try:
        number = float(value)
    except ValueError:
        return value
    return number if math.isfinite(number) else value
