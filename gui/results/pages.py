"""The one table of the results place's pages: a page is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.language import tr
from gui.results.page import Page
from gui.results.selection import Selection

if TYPE_CHECKING:
    from gui.document.document import Document

GROUPS = "groups"
"""The page of strata, which the place itself makes and shows first."""
GALLERY = "gallery"
"""Where selected photos can be looked at."""
PLOTS = "plots"
PATTERNS = "patterns"


@dataclass(frozen=True, slots=True)
class PageInfo:
    """A page by its name.

    Attributes:
        tooltip: what it is for, in a sentence.
        make: the page; called once, when it is first shown. `None` for `GROUPS`.
        chips: those that it follows, of run, kind, pair, condition, outcome, measure and baseline.
    """

    name: str
    title: str
    tooltip: str
    make: Callable[[Document, Selection], Page] | None
    chips: tuple[str, ...]


def _gallery(document: Document, selection: Selection) -> Page:
    from gui.results.gallery.page import Gallery

    return Gallery(document, selection)


def _plots(document: Document, selection: Selection) -> Page:
    from gui.results.plots.page import PlotsPage

    return PlotsPage(document, selection)


def _compare(document: Document, selection: Selection) -> Page:
    from gui.results.compare.page import ComparePage

    return ComparePage(document, selection)


def _patterns(document: Document, selection: Selection) -> Page:
    from gui.results.patterns.page import PatternsPage

    return PatternsPage(document, selection)


def _classifier(document: Document, selection: Selection) -> Page:
    from gui.results.classifier.page import Classifier

    return Classifier(document, selection)


PAGES: tuple[PageInfo, ...] = (
    PageInfo(
        GROUPS,
        tr("By group"),
        tr("Agreement by condition and by groups of people"),
        None,
        ("run", "kind", "pair", "outcome", "measure", "baseline"),
    ),
    PageInfo(
        GALLERY,
        tr("Gallery"),
        tr("The photos themselves, with what readers drew and where the model looked"),
        _gallery,
        ("run", "condition", "outcome", "measure", "baseline"),
    ),
    PageInfo(
        PLOTS,
        tr("Plots"),
        tr("Scatter, distributions, curves and pairs of groups; what is selected in one is marked in the others"),
        _plots,
        ("run", "kind", "condition", "outcome", "measure", "baseline"),
    ),
    PageInfo(
        PATTERNS,
        tr("Patterns"),
        tr("Photos with saliency in the same place relative to the region, and a map of how the model sees the photos"),
        _patterns,
        ("run", "measure", "baseline"),
    ),
    PageInfo(
        "classifier",
        tr("Classifier"),
        tr("How often the model is right, for which conditions, and whether its probabilities can be believed"),
        _classifier,
        ("run",),
    ),
    PageInfo(
        "compare",
        tr("Compare"),
        tr("Two runs side by side: what differs between them, what changed, for whom, and on which photos"),
        _compare,
        ("run", "kind", "pair", "measure", "baseline"),
    ),
)


def page_info(name: str) -> PageInfo:
    """The line of a page."""
    return next(page for page in PAGES if page.name == name)
