"""What a report is made of: frozen values that know nothing of HTML or PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.report import cells, writing

PICTURE_COLUMNS = ("case", "reference", "predicted", "iou", "roi_area", "saliency_area", "saliency_coverage")
"""Figures behind a picture; areas are shares of the photo."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number in a table, or the two ends of an interval: exact, and as it is shown."""

    numbers: tuple[float, ...]
    text: str


Cell = str | Value


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `warning` is set apart."""

    text: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column names its rows.

    Attributes:
        columns: their titles; `rows` have as many cells.
        numeric: for each column whether it holds figures.
        note: what is to be known to read it.
        grouped: whether rows that follow each other and share their first cell show it once.
    """

    caption: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart.

    Attributes:
        name: of its files, without suffix.
        alt: what it shows, in words, for those who do not see it.
        svg: one `svg` element with text as text.
        data: every number that is drawn.
        note: what is to be known to read it.
    """

    name: str
    title: str
    alt: str
    svg: str
    data: writing.Table
    note: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """One photo or map.

    Attributes:
        label: its name in the report; `alt` says what it shows.
        jpeg: without metadata.
        values: the figures behind it, as in `PICTURE_COLUMNS`.
    """

    label: str
    alt: str
    jpeg: bytes
    values: tuple[cells.Cell, ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """Pictures beside each other, so many in a row of a page; `name` is that of its files, without suffix."""

    name: str
    caption: str
    pictures: tuple[Picture, ...]
    columns: int = 2

    @property
    def data(self) -> writing.Table:
        """A row for each picture."""
        return writing.Table(PICTURE_COLUMNS, tuple(one.values for one in self.pictures))


@dataclass(frozen=True, slots=True)
class Code:
    """Text for programs, as it is."""

    title: str
    text: str


def spans_of(table: Table) -> tuple[int, ...]:
    """For each row over how many rows its first cell reaches; 0 where an earlier one does."""
    spans = [1] * len(table.rows)
    first = 0
    for place in range(1, len(table.rows) if table.grouped else 0):
        if table.rows[place][0] == table.rows[first][0]:
            spans[first], spans[place] = spans[first] + 1, 0
        else:
            first = place
    return tuple(spans)


Block = Paragraph | Bullets | Table | Figure | Gallery | Code


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what is below it, and its parts."""

    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report; `date` is the day on which it was made, ISO 8601."""

    title: str
    subtitle: str
    date: str
    sections: tuple[Section, ...]


def blocks_of(sections: tuple[Section, ...]) -> Iterator[Block]:
    """Every block in the order of reading."""
    for section in sections:
        yield from section.blocks
        yield from blocks_of(section.sections)


def galleries_of(document: Document) -> tuple[Gallery, ...]:
    """The galleries in the order of reading."""
    return tuple(block for block in blocks_of(document.sections) if isinstance(block, Gallery))


def figures_of(document: Document) -> tuple[Figure, ...]:
    """The charts in the order of their numbers."""
    return tuple(block for block in blocks_of(document.sections) if isinstance(block, Figure))
