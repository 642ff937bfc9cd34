"""Which of the study's conditions a few typed letters may mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from engine.conditions import CONDITIONS, condition_of, in_one_spelling, is_known

MOST = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A condition that the letters may mean.

    Attributes:
        condition: its name.
        written: the way of writing it that the letters begin; "" where it is the name itself.
    """

    condition: str
    written: str = ""


def conditions_like(text: str, most: int = MOST) -> tuple[Match, ...]:
    """The conditions of which a name or a synonym has words that begin as the typed ones do, the closest first.

    What is written out comes first, then names that begin with the text, then names and synonyms that hold it.

    >>> conditions_like("scc")[0]
    Match(condition='Squamous Cell Carcinoma', written='scc')
    """
    typed = in_one_spelling(text)
    if not typed:
        return ()
    found = [Match(condition_of(text), text.strip())] if is_known(text) else []
    found += [match for _, match in sorted(_begun(typed), key=lambda one: one[0])]
    first: dict[str, Match] = {}
    for match in found:
        first.setdefault(match.condition, _without_echo(match))
    return tuple(first.values())[:most]


def _begun(typed: str) -> list[tuple[tuple[int, int, int], Match]]:
    """With how far each is from what was typed, and its place in the table."""
    return [
        ((distance, bool(match.written), place), match)
        for place, (plain, match) in enumerate(_writings())
        if (distance := _distance(typed, plain)) is not None
    ]


def _distance(typed: str, plain: str) -> int | None:
    if plain.startswith(typed):
        return 0
    words = plain.split()
    if all(any(word.startswith(part) for word in words) for part in typed.split()):
        return 1
    return None


@cache
def _writings() -> tuple[tuple[str, Match], ...]:
    names = [(in_one_spelling(one.name), Match(one.name)) for one in CONDITIONS]
    return (*names, *((in_one_spelling(text), Match(one.name, text)) for one in CONDITIONS for text in one.synonyms))


def _without_echo(match: Match) -> Match:
    return Match(match.condition) if in_one_spelling(match.written) == in_one_spelling(match.condition) else match
