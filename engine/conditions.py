"""The study's 26 conditions and Other, and the many ways in which public data sets write them."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

OTHER = "Other"
TABLE = Path(__file__).resolve().parent.parent / "resources" / "conditions.csv"

_SPELLINGS = (
    (re.compile(r"rhoe?(?=a\b|ic\b)"), "rhe"),
    (re.compile(r"oedema"), "edema"),
    (re.compile(r"haem"), "hem"),
    (re.compile(r"tumour"), "tumor"),
    (re.compile(r"naev"), "nev"),
    (re.compile(r"\bnevi\b"), "nevus"),
    (re.compile(r"\bverrucae\b"), "verruca"),
    (re.compile(r"\blentigines\b"), "lentigo"),
    (re.compile(r"\binsitu\b"), "in situ"),
    (re.compile(r"\bpost ?inflammatory\b"), "postinflammatory"),
    (re.compile(r"hyper pigment"), "hyperpigment"),
    (re.compile(r"keratoses\b"), "keratosis"),
    (re.compile(r"(?<=[a-z]{3})(?<![ius])s\b"), ""),
)
_EMPTY_WORDS = frozenset({"nos", "unspecified", "and", "or", "of", "the", "skin"})


@dataclass(frozen=True, slots=True)
class Condition:
    """One answer of the study's classifier.

    Attributes:
        number: in the study's figures; `None` for the two that do not occur there.
        name: as shown and stored.
        synonyms: other ways of writing it, as in resources/conditions.csv.
    """

    number: int | None
    name: str
    synonyms: tuple[str, ...]


def condition_of(text: str) -> str:
    """The canonical name for a diagnosis; what matches none of the 26 is `OTHER`.

    Case, punctuation, word order, plural and British or American spelling do not matter.

    >>> condition_of("Melanoma, NOS"), condition_of("mel"), condition_of("naevi")
    ('Melanoma', 'Melanoma', 'Melanocytic Nevus')
    """
    return _names().get(_key(text), OTHER)


def is_known(text: str) -> bool:
    """Whether the table knows this text; False where it counts as `OTHER` only because nothing matched."""
    return _key(text) in _names()


def _load() -> tuple[Condition, ...]:
    written: dict[str, tuple[int | None, list[str]]] = {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            number = int(row["number"]) if row["number"] else None
            written.setdefault(row["condition"], (number, []))[1].append(row["text"])
    return tuple(Condition(number, name, tuple(texts)) for name, (number, texts) in written.items())


@cache
def _names() -> dict[str, str]:
    return {_key(text): condition.name for condition in CONDITIONS for text in (condition.name, *condition.synonyms)}


def in_one_spelling(text: str) -> str:
    """The words of a diagnosis in small letters, without accents and punctuation, in the American singular.

    >>> in_one_spelling("Seborrhoeic Keratoses")
    'seborrheic keratosis'
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"['’`]s?\b", "", plain)
    plain = re.sub(r"[^a-z0-9.]+|\.(?!\d)", " ", plain).strip()
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return plain


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    """Words that carry meaning, in one spelling and in alphabetical order."""
    plain = in_one_spelling(text)
    words = [word for word in plain.split() if word not in _EMPTY_WORDS]
    return " ".join(sorted(words or plain.split()))


CONDITIONS: tuple[Condition, ...] = _load()
