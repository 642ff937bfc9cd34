"""All that is known of how far a map can be trusted, check by check; empty checks take no room."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.panels.trust import map_words
from gui.panels.trust.causal import CausalTable
from gui.panels.trust.plot import Series, SmallPlot
from gui.parts.widgets import Elided, Wrapped, clear, described
from gui.words import trust_facts
from gui.words.numbers import two_digits
from gui.words.trust_facts import Points, Similarity

if TYPE_CHECKING:
    from engine.explanation import AttributedCase
    from engine.trust.values import PhotoTrust

GAP_TIP = tr(
    "By how much the sum of the saliency misses the difference of the model's output between the photo and the "
    "baseline. Small is good; it does not by itself prove a good map."
)
RANK_TIP = tr("Spearman's rank correlation of the two maps: 1 is the same order of all cells")
OVERLAP_TIP = tr("Intersection over union of the two saliency regions")
CURVES_TIP = tr(
    "Deletion: the most salient pixels are taken away first; a fast fall means that they mattered. "
    "Insertion: they are the first to be given back; a fast rise means the same."
)
CURVES: Mapping[str, Mapping[str, Any]] = {
    "deletion_control": {"name": tr("deletion in random order"), "role": "secondary", "dashed": True, "thin": True},
    "insertion_control": {"name": tr("insertion in random order"), "role": "secondary", "thin": True},
    "deletion": {"name": tr("deletion"), "role": "incorrect", "dashed": True},
    "insertion": {"name": tr("insertion"), "role": "correct"},
}


class Part(QWidget):
    """A small title with what stands under it."""

    def __init__(self, title: str, *widgets: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(Wrapped(title, "strong"))
        for widget in widgets:
            column.addWidget(widget)


class Similarities(QWidget):
    """A row for each comparison of two maps."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(0, 1)

    def show_rows(self, rows: Sequence[Similarity]) -> None:
        """Replace the rows."""
        clear(self._grid)
        for column, (word, tip) in enumerate(((tr("Rank"), RANK_TIP), (tr("Overlap"), OVERLAP_TIP)), start=1):
            self._grid.addWidget(described(_right(word, "small"), tip), 0, column)
        for row, similar in enumerate(rows, start=1):
            self._grid.addWidget(Elided(similar.what), row, 0)
            self._grid.addWidget(described(_right(two_digits(similar.rank)), RANK_TIP), row, 1)
            self._grid.addWidget(described(_right(two_digits(similar.overlap)), OVERLAP_TIP), row, 2)


class TrustDetails(QWidget):
    """How the map was made, and under it one part for each check that found something."""

    def __init__(self) -> None:
        super().__init__()
        self.gap, self.passes, self.flags = Wrapped("", "small"), Wrapped("", "small"), Wrapped("", "small")
        self.gap.setToolTip(GAP_TIP)
        self._shown: tuple[PhotoTrust | None, str] = (None, "")
        self.causal, self.whose = CausalTable(), Wrapped("", "small")
        self.curves = described(
            SmallPlot(tr("none", "pixels taken away"), tr("all pixels"), 116),
            CURVES_TIP,
            tr("Deletion and insertion curves"),
        )
        self.steadiness, self.verdict = Similarities(), Wrapped()
        self.by_depth = described(
            SmallPlot(tr("no layer random"), tr("all layers"), 84), RANK_TIP, tr("Similarity with random weights")
        )
        self.removed = Part(tr("When parts are taken away"), self.whose, self.causal)
        note = Wrapped(tr("Probability; grey: pixels in random order"), "small")
        self.order = Part(tr("When salient pixels go first"), note, self.curves)
        self.steady = Part(tr("How steady the map is"), self.steadiness)
        self.random = Part(tr("With random weights"), self.verdict, self.by_depth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GAP)
        made = QVBoxLayout()
        made.setSpacing(1)
        for line in (self.gap, self.passes):
            made.addWidget(line)
        column.addLayout(made)
        for part in (self.removed, self.order, self.steady, self.random, self.flags):
            column.addWidget(part)
        self._show_findings(None, "")

    def forget(self) -> None:
        """Keep nothing of the map that was shown."""
        for label in (self.gap, self.passes):
            label.setText("")
        self.show_findings(None, "")

    def show_map(self, found: AttributedCase) -> None:
        """How the map was made."""
        self.gap.setText(map_words.gap_words(found))
        self.passes.setText(" · ".join(filter(None, (map_words.passes_words(found), map_words.layer_words(found)))))

    def show_findings(self, found: PhotoTrust | None, class_name: str) -> None:
        """What the checks found; `None` empties all of it."""
        if (found, class_name) != self._shown:
            self._shown = (found, class_name)
            self._show_findings(found, class_name)

    def _show_findings(self, found: PhotoTrust | None, class_name: str) -> None:
        removals = trust_facts.removals(found) if found else ()
        self.causal.show_removals(removals, class_name)
        whose = tr("Probability of “{name}”; the mark is before", name=class_name)
        self.whose.setText(whose if removals else "")
        self.removed.setVisible(bool(removals))
        self._show_curves(found)
        similar = trust_facts.steadiness(found) if found else ()
        self.steadiness.show_rows(similar)
        self.steady.setVisible(bool(similar))
        self.verdict.setText(trust_facts.verdict(found) if found else "")
        self._show_layers(trust_facts.layers(found) if found else ())
        self.flags.setText(" ".join(trust_facts.flag_sentences(found)) if found else "")
        self.flags.setVisible(bool(self.flags.text()))

    def _show_curves(self, found: PhotoTrust | None) -> None:
        points = {name: trust_facts.curve(found, name) if found else () for name in CURVES}
        self.curves.show_series([Series(points=points[name], **how) for name, how in CURVES.items()])
        self.order.setVisible(any(points.values()))

    def _show_layers(self, layers: Sequence[Similarity]) -> None:
        overlap = Series(tr("overlap"), _by_depth([row.overlap for row in layers]), "secondary", dashed=True)
        self.by_depth.show_series((Series(tr("rank"), _by_depth([row.rank for row in layers]), "text"), overlap))
        self.random.setVisible(bool(self.verdict.text()))


def _by_depth(values: Sequence[float]) -> Points:
    """From no random layer, where the map is itself, to all of them."""
    known = ((place / len(values), value) for place, value in enumerate(values, start=1) if not math.isnan(value))
    return ((0.0, 1.0), *known) if values else ()


def _right(text: str, role: str = "") -> QLabel:
    label = QLabel(text, alignment=Qt.AlignmentFlag.AlignRight)
    if role:
        theme.set_role(label, role)
    return label
