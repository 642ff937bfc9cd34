"""The report as PDF/UA (tagged, A4), set by typst: content goes as JSON to one template, so nothing needs escaping."""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from engine.errors import SpotcheckError
from engine.language import in_their_language, tr
from engine.report.document.charts.drawing import size_of
from engine.report.document.content import (
    Block,
    Bullets,
    Code,
    Document,
    Figure,
    Gallery,
    Paragraph,
    Section,
    Table,
    spans_of,
)

TEMPLATE = Path(__file__).with_name("report.typ")
CONTENT = "content.json"


def pdf_bytes(document: Document) -> bytes:
    """The file; the same document gives the same bytes.

    Raises:
        SpotcheckError: typst is not installed, or cannot set the report.
    """
    (whole,) = _compiled(document, "pdf")
    return whole


def page_images(document: Document, dots_per_inch: float = 100) -> list[bytes]:
    """Each page as PNG, to look at."""
    return _compiled(document, "png", ppi=dots_per_inch)


def _compiled(document: Document, kind: str, **options: Any) -> list[bytes]:
    try:
        import typst
    except ImportError as error:
        with in_their_language():
            raise SpotcheckError(
                tr("A PDF needs the package typst; install it, or write the report as HTML.")
            ) from error
    with tempfile.TemporaryDirectory(prefix="spotcheck-report-") as name:
        folder = Path(name)
        source = _fill(folder, document)
        made = datetime.fromisoformat(document.date).replace(tzinfo=UTC)
        standards = {"pdf_standards": ["ua-1"]} if kind == "pdf" else {}
        try:
            compiler = typst.Compiler(source, root=folder, ignore_system_fonts=True)
            found = compiler.compile(format=kind, timestamp=made, **standards, **options)  # pyright: ignore
        except typst.TypstError as error:
            with in_their_language():
                raise SpotcheckError(
                    tr("The report could not be set as PDF ({reason}); write it as HTML.", reason=error.message)
                ) from error
    pages = found if isinstance(found, list) else [found]
    return [page for page in pages if page is not None]


def _fill(folder: Path, document: Document) -> Path:
    """The template, the content and the pictures; the path of the template."""
    numbers = count(1)
    content = {
        "title": document.title,
        "subtitle": document.subtitle,
        "date": document.date,
        "sections": [_section(section, folder, numbers) for section in document.sections],
    }
    (folder / CONTENT).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    source = folder / "report.typ"
    source.write_text(TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
    return source


def _section(section: Section, folder: Path, numbers: count[int]) -> dict[str, Any]:
    return {
        "title": section.title,
        "blocks": [_block(block, folder, numbers) for block in section.blocks],
        "sections": [_section(one, folder, numbers) for one in section.sections],
    }


def _block(block: Block, folder: Path, numbers: count[int]) -> dict[str, Any]:
    match block:
        case Paragraph(text, warning):
            return {"kind": "paragraph", "text": text, "warning": warning}
        case Bullets(items):
            return {"kind": "bullets", "items": items}
        case Code(title, text):
            return {"kind": "code", "title": title, "text": text}
        case Figure():
            words = {"title": block.title, "alt": block.alt, "note": block.note}
            width, height = size_of(block.svg)
            return {"kind": "figure", "svg": block.svg, "width": width, "height": height, **words}
        case Gallery(_, caption, pictures, columns):
            named = [(one, f"picture-{next(numbers)}.jpg") for one in pictures]
            for one, name in named:
                (folder / name).write_bytes(one.jpeg)
            shown = [{"file": name, "label": one.label, "alt": one.alt} for one, name in named]
            return {"kind": "gallery", "caption": caption, "pictures": shown, "columns": columns}
        case Table():
            rows = [[cell if isinstance(cell, str) else cell.text for cell in row] for row in block.rows]
            head = {"caption": block.caption, "columns": block.columns, "numeric": block.numeric}
            return {"kind": "table", **head, "rows": rows, "note": block.note, "spans": spans_of(block)}
