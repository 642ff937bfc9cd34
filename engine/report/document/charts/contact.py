"""A gallery as one SVG: pictures as they are, beside each other, with their names below."""

from __future__ import annotations

import base64
import html
import io

from engine.report.document.charts.drawing import FAMILY, LOOKS, WIDTH, cut
from engine.report.document.content import Gallery

GAP, HEAD, FOOT, SIZE = 10.0, 26.0, 22.0, 11.0


def gallery_svg(gallery: Gallery) -> str:
    """The pictures in rows of `gallery.columns`; each row is as high as its highest picture."""
    wide = (WIDTH - GAP * (gallery.columns - 1)) / gallery.columns
    parts: list[str] = [_text(0, 14, gallery.caption, bold=True)]
    top = HEAD
    for first in range(0, len(gallery.pictures), gallery.columns):
        row = gallery.pictures[first : first + gallery.columns]
        heights = [wide * _ratio(one.jpeg) for one in row]
        for place, (one, height) in enumerate(zip(row, heights, strict=True)):
            x = place * (wide + GAP)
            source = base64.b64encode(one.jpeg).decode("ascii")
            words = html.escape(one.alt)
            parts.append(
                f'<image x="{x:.2f}" y="{top:.2f}" width="{wide:.2f}" height="{height:.2f}" aria-label="{words}"'
                f' href="data:image/jpeg;base64,{source}"/>'
            )
            parts.append(_text(x, top + height + 14, cut(one.label, wide, SIZE)))
        top += max(heights) + FOOT
    size = f'width="{WIDTH:g}" height="{top:.2f}" viewBox="0 0 {WIDTH:g} {top:.2f}"'
    title = f"<title>{html.escape(gallery.caption, quote=False)}</title>"
    font = f'font-family="{FAMILY}" font-size="{SIZE:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" {font}>{title}{"".join(parts)}</svg>'


def _text(x: float, y: float, words: str, bold: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    fill = LOOKS["ink"]["fill"]
    return f'<text x="{x:.2f}" y="{y:.2f}" fill="{fill}"{weight}>{html.escape(words, quote=False)}</text>'


def _ratio(jpeg: bytes) -> float:
    """Height over width."""
    from PIL import Image

    with Image.open(io.BytesIO(jpeg)) as image:
        return image.height / image.width
