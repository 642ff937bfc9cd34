"""The report as one HTML file: style and pictures inside, charts as SVG, tables with captions and scopes."""

from __future__ import annotations

import base64
import html
import math
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from engine.report.document.content import (
    Block,
    Bullets,
    Cell,
    Code,
    Document,
    Figure,
    Gallery,
    Paragraph,
    Section,
    Table,
    Value,
    spans_of,
)
from engine.report.document.figure_files import csv_text

STYLE = Path(__file__).with_name("report.css")
DEEPEST = 6


class _Numbers:
    """Figures and tables are numbered in the order of reading, each in its own row."""

    def __init__(self) -> None:
        self.figures, self.tables, self.places = count(1), count(1), count(1)


def html_page(document: Document) -> str:
    """The whole page; the same document gives the same text."""
    numbers = _Numbers()
    parts = [_section(section, 2, numbers) for section in document.sections]
    title = _text(document.title)
    contents = "".join(
        f'<li><a href="#s{place}">{_text(section.title)}</a></li>' for place, section in _places(document)
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Spotcheck">\n'
        f"<title>{title}</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n"
        f'<header>\n<h1>{title}</h1>\n<p class="subtitle">{_text(document.subtitle)}</p>\n'
        f'<p class="date">Made <time datetime="{document.date}">{document.date}</time> with Spotcheck.'
        " A research tool, not a medical device.</p>\n</header>\n"
        f'<nav aria-label="Contents"><h2>Contents</h2><ol>{contents}</ol></nav>\n'
        f"<main>\n{''.join(parts)}</main>\n</body>\n</html>\n"
    )


def _places(document: Document) -> Iterator[tuple[int, Section]]:
    """Each section's number among all headings."""
    place = 1
    for section in document.sections:
        yield place, section
        place += _headings(section)


def _headings(section: Section) -> int:
    return 1 + sum(map(_headings, section.sections))


def _section(section: Section, level: int, numbers: _Numbers) -> str:
    place, tag = next(numbers.places), f"h{min(level, DEEPEST)}"
    inside = "".join(_block(block, numbers) for block in section.blocks)
    below = "".join(_section(one, level + 1, numbers) for one in section.sections)
    head = f'<{tag} id="s{place}">{_text(section.title)}</{tag}>'
    return f'<section aria-labelledby="s{place}">\n{head}\n{inside}{below}</section>\n'


def _block(block: Block, numbers: _Numbers) -> str:
    return _WRITERS[type(block)](block, numbers)


def _paragraph(block: Paragraph, numbers: _Numbers) -> str:
    warning = ' class="warning" role="note"' if block.warning else ""
    return f"<p{warning}>{_text(block.text)}</p>\n"


def _bullets(block: Bullets, numbers: _Numbers) -> str:
    return f"<ul>{''.join(f'<li>{_text(item)}</li>' for item in block.items)}</ul>\n"


def _code(block: Code, numbers: _Numbers) -> str:
    return (
        f'<figure class="code"><figcaption>{_text(block.title)}</figcaption><pre>{_text(block.text)}</pre></figure>\n'
    )


def _table(block: Table, numbers: _Numbers) -> str:
    caption = f"Table {next(numbers.tables)}. {block.caption}"
    head = "".join(
        f'<th scope="col"{_numeric(numeric)}>{_text(name)}</th>'
        for name, numeric in zip(block.columns, block.numeric, strict=True)
    )
    spans = spans_of(block)
    rows = "".join(f"<tr>{_row(row, block.numeric, span)}</tr>\n" for row, span in zip(block.rows, spans, strict=True))
    note = f'<p class="note">{_text(block.note)}</p>\n' if block.note else ""
    table = f"<table><caption>{_text(caption)}</caption><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>"
    return f'<div class="table" tabindex="0" role="region" aria-label="{_text(caption)}">{table}</div>\n{note}'


def _row(row: tuple[Cell, ...], numeric: tuple[bool, ...], span: int) -> str:
    names = next((place for place, figures in enumerate(numeric) if figures), 1)
    group = f'<th scope="rowgroup" rowspan="{span}">{_cell(row[0])}</th>' if span > 1 else ""
    first = group or f'<th scope="row">{_cell(row[0])}</th>'
    rest = "".join(
        f'<th scope="row">{_cell(cell)}</th>' if place < names else f"<td{_numeric(figures)}>{_cell(cell)}</td>"
        for place, (cell, figures) in enumerate(zip(row[1:], numeric[1:], strict=True), start=1)
    )
    return (first if span else "") + rest


def _numeric(numeric: bool) -> str:
    return ' class="number"' if numeric else ""


def _cell(cell: Cell) -> str:
    if not isinstance(cell, Value):
        return _text(cell)
    if any(math.isnan(number) for number in cell.numbers):
        return f'<span aria-label="undefined">{_text(cell.text)}</span>'
    exact = " ".join(repr(number) for number in cell.numbers)
    return f'<data value="{exact}">{_text(cell.text)}</data>'


def _figure(block: Figure, numbers: _Numbers) -> str:
    caption = f"<b>Figure {next(numbers.figures)}.</b> {_text(block.title)}."
    note = f' <span class="note">{_text(block.note)}</span>' if block.note else ""
    links = " ".join(
        f'<a download="{block.name}.{suffix}" href="data:{kind};base64,{_encoded(text.encode())}">{suffix.upper()}</a>'
        for suffix, kind, text in (("csv", "text/csv", csv_text(block.data)), ("svg", "image/svg+xml", block.svg))
    )
    return (
        f'<figure id="{block.name}">\n{block.svg}\n<figcaption>{caption}{note}'
        f' <span class="files">Save as {links}</span></figcaption></figure>\n'
    )


def _gallery(block: Gallery, numbers: _Numbers) -> str:
    pictures = "".join(
        f'<li><img src="data:image/jpeg;base64,{_encoded(one.jpeg)}" alt="{_text(one.alt)}" loading="lazy">'
        f"<span>{_text(one.label)}</span></li>"
        for one in block.pictures
    )
    shown = f'<ul class="in-{block.columns}">{pictures}</ul>'
    table = _encoded(csv_text(block.data).encode())
    link = f'<a download="{block.name}.csv" href="data:text/csv;base64,{table}">CSV</a>'
    caption = f'{_text(block.caption)} <span class="files">Save as {link}</span>'
    return f'<figure class="gallery" id="{block.name}"><figcaption>{caption}</figcaption>{shown}</figure>\n'


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _text(words: str) -> str:
    return html.escape(words)


_WRITERS: Mapping[type, Callable[[Any, _Numbers], str]] = {
    Paragraph: _paragraph,
    Bullets: _bullets,
    Code: _code,
    Table: _table,
    Figure: _figure,
    Gallery: _gallery,
}
