"""A small writer of SVG whose looks are classes: attributes for print, which a page's style may change in the dark."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

Point = tuple[float, float]

FAMILY = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Libertinus Serif', sans-serif"
TEXT_SIZE = 12.0
WIDTH = 640.0
"""Of every chart: a page's text width."""

LOOKS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ink": {"fill": "#1d2025"},
        "soft": {"fill": "#5a606b"},
        "on-heat": {"fill": "#1d2025"},
        "on-heat-dark": {"fill": "#ffffff"},
        "grid": {"stroke": "#e3e6ea", "stroke-width": "1", "fill": "none"},
        "axis": {"stroke": "#8a9099", "stroke-width": "1", "fill": "none"},
        "chance": {"stroke": "#5a606b", "stroke-width": "1.5", "stroke-dasharray": "3 2", "fill": "none"},
        "box": {"fill": "#f4f5f7", "stroke": "#8a9099", "stroke-width": "1"},
        "bar": {"fill": "#56a5e0", "stroke": "#2f7ab3", "stroke-width": "1"},
        "correct": {"fill": "#56a5e0", "stroke": "#2f7ab3", "stroke-width": "1.2"},
        "incorrect": {"fill": "#e2763a", "stroke": "#b4531c", "stroke-width": "1.2"},
        "all": {"fill": "#3a3f47", "stroke": "#1d2025", "stroke-width": "1.2"},
        "small": {"fill": "#ffffff", "stroke": "#8a9099", "stroke-width": "1.4"},
        "correct-line": {"stroke": "#2f7ab3", "stroke-width": "2", "fill": "none"},
        "incorrect-line": {"stroke": "#c4602a", "stroke-width": "2", "fill": "none"},
        "all-line": {"stroke": "#3a3f47", "stroke-width": "2", "fill": "none"},
        "rim": {"stroke": "#4fc3f7", "stroke-width": "2", "fill": "none"},
        "rim-casing": {"stroke": "#141414", "stroke-width": "4", "fill": "none"},
        "small-line": {"stroke": "#8a9099", "stroke-width": "1.2", "fill": "none"},
    }
)

LINES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "correct-line": ("correct-line", ""),
        "incorrect-line": ("incorrect-line", "7 3"),
        "all-line": ("all-line", ""),
        "chance-line": ("chance", ""),
    }
)
"""Looks of curves, and their dashes."""


class Drawing:
    """Shapes in the order in which they were drawn; the same calls give the same text."""

    def __init__(self, height: float, width: float = WIDTH) -> None:
        self.width, self.height = width, height
        self._parts: list[str] = []

    def line(self, start: Point, end: Point, look: str) -> None:
        """A straight line, without caps."""
        place = f'x1="{_n(start[0])}" y1="{_n(start[1])}" x2="{_n(end[0])}" y2="{_n(end[1])}"'
        self._parts.append(f"<line {place}{_look(look)}/>")

    def path(self, points: Sequence[Point], look: str, dashes: str = "") -> None:
        """A line through points."""
        through = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        self._parts.append(f'<polyline points="{through}"{_look(look)}{dashed}/>')

    def polygon(self, points: Sequence[Point], look: str = "", fill: str = "") -> None:
        """A filled shape; `fill` is a colour of its own, a little over the edge, so that neighbours have no seam."""
        through = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        filled = f' fill="{fill}" stroke="{fill}" stroke-width="0.6"' if fill else ""
        self._parts.append(f'<polygon points="{through}"{_look(look)}{filled}/>')

    def ring(self, middle: Point, radius: float, look: str) -> None:
        """A circle's line."""
        self._parts.append(f'<circle cx="{_n(middle[0])}" cy="{_n(middle[1])}" r="{_n(radius)}"{_look(look)}/>')

    def box(
        self, corner: Point, width: float, height: float, look: str = "", fill: str = "", round_: float = 0
    ) -> None:
        """A rectangle from its upper left corner; `fill` is a colour of its own."""
        place = f'x="{_n(corner[0])}" y="{_n(corner[1])}" width="{_n(width)}" height="{_n(height)}"'
        rounded = f' rx="{_n(round_)}"' if round_ else ""
        filled = f' fill="{fill}"' if fill else ""
        self._parts.append(f"<rect {place}{rounded}{_look(look)}{filled}/>")

    def mark(self, kind: str, at: Point, *, small: bool = False, radius: float = 4.5) -> None:
        """A circle for correct, a square for incorrect, a diamond for both; hollow and grey where too few."""
        look, (x, y) = "small" if small else kind, at
        if kind == "correct":
            self._parts.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"{_look(look)}/>')
        elif kind == "incorrect":
            side = radius * 1.75
            self.box((x - side / 2, y - side / 2), side, side, look)
        else:
            reach = radius + 1
            self.polygon([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], look)

    def text(
        self, at: Point, words: str, look: str = "ink", *, anchor: str = "start", bold: bool = False, size: float = 0
    ) -> None:
        """Words on a base line."""
        styles = f' text-anchor="{anchor}"' if anchor != "start" else ""
        styles += ' font-weight="600"' if bold else ""
        styles += f' font-size="{_n(size)}"' if size else ""
        place = f'x="{_n(at[0])}" y="{_n(at[1])}"'
        self._parts.append(f"<text {place}{styles}{_look(look)}>{html.escape(words, quote=False)}</text>")

    def key(self, at: Point, entries: Iterable[tuple[str, str]]) -> None:
        """What the marks mean, beside each other: kinds of marks, "small", "chance" or a line's look, and words."""
        x, y = at
        entries = tuple(entries)
        marks = tuple(kind for kind, _ in entries if kind in ("correct", "incorrect", "all"))
        for kind, words in entries:
            x += self._small(marks, (x, y)) if kind == "small" else self._sample(kind, (x, y))
            self.text((x, y), words, "soft", size=11)
            x += text_width(words, 11) + 18

    def _sample(self, kind: str, at: Point) -> float:
        """What an entry of the key looks like; the room that it takes."""
        x, y = at
        if kind == "chance":
            self.line((x, y - 10), (x, y + 2), "chance")
            return 10.0
        if kind in LINES:
            self.path([(x, y - 4), (x + 22, y - 4)], *LINES[kind])
            return 28.0
        self.mark(kind, (x, y - 4))
        return 10.0

    def _small(self, marks: Sequence[str], at: Point) -> float:
        """Each mark hollow; the room that they take."""
        x, y = at
        for place, kind in enumerate(marks):
            self.mark(kind, (x + 12 * place, y - 4), small=True)
        return 12.0 * len(marks) - 2

    def svg(self, title: str, alt: str) -> str:
        """The element, named and described for screen readers."""
        size = f'width="{_n(self.width)}" height="{_n(self.height)}" viewBox="0 0 {_n(self.width)} {_n(self.height)}"'
        words = f"<title>{html.escape(title, quote=False)}</title><desc>{html.escape(alt, quote=False)}</desc>"
        font = f'font-family="{FAMILY}" font-size="{_n(TEXT_SIZE)}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" {font}>{words}{"".join(self._parts)}</svg>'


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of what `Drawing.svg` wrote."""
    _, _, width, height = svg.split('viewBox="', 1)[1].split('"', 1)[0].split()
    return float(width), float(height)


def text_width(words: str, size: float = TEXT_SIZE) -> float:
    """About how wide words are; rather too much than too little."""
    return 0.56 * size * len(words)


def cut(words: str, width: float, size: float = TEXT_SIZE) -> str:
    """Words that fit into a width, with an ellipsis where some had to go."""
    room = int(width / (0.56 * size))
    return words if len(words) <= room else words[: max(1, room - 1)].rstrip() + "…"


def _look(name: str) -> str:
    if not name:
        return ""
    return f' class="{name}"' + "".join(f' {key}="{value}"' for key, value in LOOKS[name].items())


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
